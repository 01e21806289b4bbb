"""Whether a medicine is taken now, is to be started, was stopped, or nobody can tell, from the words around it."""

import re
from dataclasses import dataclass

from alongside.disclosure.text.blanking import take_all
from alongside.disclosure.text.counting import NUMBER
from alongside.model.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Standing:
    """status: what the words say; None when they say nothing. tapering: the dose is being brought down. started: a start was told.

    last_dose: a last dose was told, which may be this morning's; last_one: the last of all. past: "had", "took".
    formerly: only a word such as "previous", which may speak of something else, tells that it is over.
    """

    status: Status | None = None
    tapering: bool = False
    started: bool = False
    last_dose: bool = False
    last_one: bool = False
    past: bool = False
    formerly: bool = False


_TAKEN = r"tak(?:e|es|ing)|us(?:e|es|ing)|on"
_CUES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<![\w'])(?:{words})(?!\w)"))
    for name, words in (
        # an earlier dose of a medicine that is still taken: "used to take 10", "from 40" (to 20)
        (
            "former-dose",
            (
                r"stopped\s+(?:working|helping)|stopped\s+(?:taking\s+)?(?:it\s+)?(?:in|at|the)\s+(?:the\s+)?(?:mornings?|nights?|evenings?|noon|lunch|bedtime|second|third|extra|daytime)(?:\s+(?:ones?|doses?|pills?|tablets?))?|(?:used\s+to\s+(?:take|be\s+on)|was(?:\s+(?:on|taking))?|previously(?:\s+on)?|down\s+from|up\s+from|from)"
                r"\s+\d+(?:\.\d+)?(?![\d./-])(?!\s*(?:mg|mcg)?\s*(?:of\s+)?\ue001)(?:\s*(?:mg|mcg))?"
            ),
        ),
        # what contradicts a cue further down comes before it: a stop that is wanted, feared or failed is no stop
        (
            "active",
            (
                r"(?:will|'ll|going\s+to|gonna|needs?\s+to|plan(?:s|ned|ning)?(?:\s+to)?|thinking\s+(?:of|about)|considering"
                r"|wants?\s+(?:me\s+)?(?:to)?|hop(?:e|es|ing)\s+to|supposed\s+to|have\s+to|about\s+to|refuse[sd]?\s+to|fail(?:s|ed)?\s+to"
                r"|trying\s+to|cannot|can'?t|could\s*n'?t|could\s+not|did\s+not|unable\s+to|not\s+able\s+to|wasn'?t\s+able\s+to|never)"
                r"\s+(?:\w+\s+){0,2}?(?:stop(?:ping)?|quit(?:ting)?|taper\w*|com(?:e|ing)\s+off|be\s+off|off|get(?:ting)?\s+off"
                r"|go(?:ing)?\s+off|wean\w*|switch\w*|discontinu\w*)"
            ),
        ),
        (
            "active",
            (
                r"took\s+(?:one|1|another|some)\b|relapsed|slipped|back\s+(?:to\s+it|since)|half\s+dose\s+since"
                r"|on\s+and\s+off|off\s+and\s+on|have\s+been\s+on|ended\s+up\s+on|off\s+of\s+everything\s+except"
            ),
        ),
        (
            "active",
            (
                rf"(?:re-?started|back\s+on|still\s+(?:{_TAKEN})|still|never\s+stopped"
                rf"|haven'?t\s+stopped|did\s*n'?t\s+stop|not\s+stopped|resumed|continu(?:e"
                rf"|es|ing|ed)(?:\s+on)?)"
            ),
        ),
        (
            "planned",
            (
                r"(?:have\s*n'?t|has\s*n'?t|not|did\s*n'?t|never)\s+(?:yet\s+)?(?:started"
                r"|begun|begin|start|filled|picked\s+up)(?:\s+(?:it|yet|taking\s+it))*"
                r"|not\s+yet\s+(?:started|begun|filled)"
            ),
        ),
        (
            "planned",
            (
                r"(?:will|going\s+to|gonna|about\s+to|plan(?:s|ned|ning)?\s+(?:to"
                r"|on)|supposed\s+to|want(?:s|ed)?\s+(?:me\s+)?to|wants?\s+me\s+on"
                r"|due\s+to|hop(?:e|ing)\s+to|to|may|might|should)"
                r"\s+(?:be\s+)?(?:start(?:ing)?|begin(?:ning)?|try(?:ing)?|add(?:ing)?"
                r"|switch(?:ing)?\s+to|go(?:ing)?\s+on)"
            ),
        ),
        (
            "planned",
            (
                r"start(?:ing|s)?\s+(?:on\s+)?(?:tomorrow|next\s+(?:week|month"
                r"|year|\w+day)|soon|after)|begins?\s+(?:tomorrow|next\s+\w+)|planned"
                r"|planning|considering|thinking\s+(?:about|of)|proposed|upcoming"
            ),
        ),
        ("future", r"tomorrow|next\s+(?:week|month|year|\w+day)|soon"),
        ("begin", r"start(?:ing|s)?|begin(?:ning|s)?|going\s+on|switching\s+to"),
        (
            "taper",
            (
                r"taper(?:ing)?\s+(?:off|down)|taper(?:ing)?|wean(?:ing)?(?:\s+(?:off"
                r"|down|myself\s+off))?|coming\s+off|going\s+down|cutting\s+(?:down"
                r"|back)|titrating\s+(?:down|off)|reducing|stepping\s+down|being\s+reduced"
            ),
        ),
        ("last-one", r"(?:took|had)\s+(?:my\s+|the\s+)?last(?:\s+(?:dose|pill|tablet|one)(?:\s+(?:of|was))?)?"),
        (
            "last",
            (
                r"(?:takes?)\s+(?:my\s+|the\s+)?last(?:\s+(?:dose|pill|tablet|one)(?:\s+(?:of"
                r"|was))?)?|last\s+(?:dose|took|taken|pill|tablet|used?|one)(?:\s+(?:of|was|on|in))*"
                r"|last(?=\s+(?:\ue001+\s+)?(?:infusion|session|treatment|shot|injection)s?\b)"
            ),
        ),
        (
            "stopped",
            (
                r"(?:was|were|been|had\s+been)\s+(?:told\s+to\s+)?(?:stopped|discontinued"
                r"|taken\s+off|weaned\s+off|tapered\s+off)|stopped(?!\s+(?:smoking|drinking|vaping|cigarettes|by\b|at\s+the))(?:\s+taking)?"
                r"|quit(?!\s+(?:smoking|drinking|vaping|cigarettes))(?:\s+taking)?|came\s+off(?:\s+of)?|come\s+off|went\s+off"
                r"|discontinued|d/?c'?e?d|d/c|ceased|gave\s+up|given\s+up|got\s+off"
                r"|took\s+me\s+off|taken\s+off|weaned(?:\s+\w+)?\s+off|tapered(?:\s+\w+)?\s+off"
                r"|have\s+been\s+off|been\s+off|am\s+off|now\s+off|(?<!and\s)(?<!days\s)off(?!\s+(?:work|sick|school|duty|college|and\s+on)|[\s-]*label|[\s-]*brand)(?:\s+of)?"
                r"|ran\s+out(?:\s+of)?|finished(?:\s+(?:a\s+)?course(?:\s+of)?)?"
                r"|withdrawn|stop(?:ped)?\s+date|switched\s+from|changed\s+from"
                r""
            ),
        ),
        (
            "stopped",
            (
                rf"(?:no\s+longer|not)\s+(?:{_TAKEN})?\s*(?:any\s*more|any\s+longer)"
                rf"|no\s+longer(?:\s+(?:{_TAKEN}|prescribed))?|not\s+any\s*more"
                rf"|any\s*more"
            ),
        ),
        (
            "stopped",
            (
                r"(?:have|has)\s*(?:n'?t|\s+not)\s+(?:taken|used|had|touched|been\s+on)"
                r"|used\s+to\s+(?:be\s+on|take|use|have)|(?<!for\s)(?<!the\s)past(?!\s+(?:\d|few|couple|several|year|month|week|two|three))(?:\s+(?:trials?"
                r"|use|meds?|medications?))?|was\s+(?:on|taking)"
                r"|were\s+on|had\s+been\s+on|once\s+took|tried(?:\s+and\s+failed)?|did\s*n'?t\s+(?:work"
                r"|help|tolerate)|as\s+a\s+(?:teen(?:ager)?|child|kid)|in\s+(?:college"
                r"|high\s+school)"
            ),
        ),
        # words of the past that often speak of something else: a clinic, an operation, another illness
        (
            "formerly",
            (
                r"previous(?:ly)?(?:\s+(?:on|took|tried))?|formerly|former|in\s+the\s+past|ex|historically|history\s+of|hx\s+of|failed"
                r"|replaced|ended|completed"
            ),
        ),
        (
            "unknown",
            (
                r"can(?:'?t|\s*not)\s+(?:remember|recall)|maybe|perhaps|not\s+sure(?:\s+if"
                r"|\s+about|\s+whether)?|unsure|possibly|i\s+think|might\s+(?:be"
                r"|have)|may\s+be|could\s+be|do\s*n'?t\s+(?:know|remember)(?:\s+if"
                r"|\s+whether)?|\?+"
            ),
        ),
        (
            "started",
            (
                rf"^[\s\ue000\ue001]*to|(?:just\s+|recently\s+|newly\s+)?(?:started"
                rf"|began|begun|initiated|put\s+on|prescribed|got|received|given|increased|decreased|changed|raised|lowered|upped|bumped|adjusted|refilled|filled|renewed)(?:\s+(?:on|taking"
                rf"|me\s+on))?|new(?:\s+(?:med|rx|prescription))?|since|for(?:\s+the)?(?:\s+(?:last"
                rf"|past|about|over|almost|nearly))*\s+(?:{NUMBER})?\s*(?:days?"
                rf"|weeks?|wks?|months?|mos?|years?|yrs?)|been\s+on(?:\s+it)?"
            ),
        ),
        ("had", r"had|did|underwent|took|taken"),
        (
            "active",
            (
                rf"(?:i\s+am|i'm|im|currently|presently|now)\s+(?:{_TAKEN}|prescribed)"
                rf"|i\s+(?:take|use)|current(?:ly)?|{_TAKEN}"
            ),
        ),
    )
)


def read_standing(rest: str) -> tuple[Standing, str]:
    """What the words say of whether it is taken, and the segment without them."""
    heard: list[str] = []
    for name, pattern in _CUES:
        matches, rest = take_all(pattern, rest)
        if matches:
            heard.append(name)
    return Standing(
        _status(heard),
        "taper" in heard and "stopped" not in heard,
        "started" in heard,
        "last" in heard or "last-one" in heard,
        "last-one" in heard,
        "had" in heard,
        "formerly" in heard and "stopped" not in heard,
    ), rest


def _status(heard: list[str]) -> Status | None:
    """The first cue in the table that decides; a past event ("had") decides only with a time, which the caller knows."""
    order = {
        "planned": Status.PLANNED,
        "taper": Status.ACTIVE,
        "stopped": Status.STOPPED,
        "formerly": Status.STOPPED,
        "unknown": Status.UNKNOWN,
        "active": Status.ACTIVE,
    }
    if "unknown" in heard:
        return Status.UNKNOWN
    if {"future", "begin"} <= set(heard):
        return Status.PLANNED
    if heard and heard[0] == "active" and "stopped" in heard:
        return Status.ACTIVE
    if "stopped" in heard and "taper" in heard:
        return Status.STOPPED
    return next((order[name] for name in heard if name in order), None)


_PAST_LIST = re.compile(
    r"^[^\w]*(?:past|previous(?:ly)?|prior|former(?:ly)?|old|tried"
    r"|failed|have\s+tried|i\s+(?:have\s+)?tried|i've\s+tried|discontinued"
    r"|stopped)"
    r"(?:\s+(?:and\s+failed|meds?|medications?|medicines?|trials?|antidepressants?"
    r"|drugs?|tried|taken|on|of|with|include[sd]?))*[\s:=-]*$"
)


def heads_past_list(before: str) -> bool:
    """True when the words before the first name head a list of former medicines: "past meds:", "tried"."""
    match = _PAST_LIST.search(before)
    return match is not None and (":" in before or re.search(r"\b(?:tried|failed)\b", before) is not None)


PATTERNS = tuple(pattern for _, pattern in _CUES)
