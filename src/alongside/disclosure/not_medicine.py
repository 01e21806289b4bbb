"""Texts that say no medicine is taken, that somebody else takes it, or that are only a heading or a remark."""

import re

from alongside.disclosure.context_words import KINDS
from alongside.disclosure.tokens import lower
from alongside.model.vocabulary import Answer

_MEDICINES = r"(?:meds?|medicines?|medications?|medicaments?|pills?|tablets?|prescriptions?|anything|nothing|rx)"
_ADJECTIVE = r"(?:(?:any|no|current|currently|regular|daily|other|prescription|prescribed|active|known|home|long[\s-]*term|routine|chronic|taking|at\s+all)\s+)*"
_NO_MEDICINES = re.compile(
    rf"(?:(?:no|zero|without|denies|nil|none)\s+{_ADJECTIVE}{_MEDICINES}(?:\s+(?:or|and)\s+(?:supplements?|vitamins?))?"
    rf"|(?:i\s+|pt\s+|patient\s+)?(?:am\s+|i'm\s+|is\s+)?(?:currently\s+)?(?:not|don'?t|do\s+not|does\s+not|never)\s+(?:currently\s+)?(?:take|taking|on|use|using)\s+{_ADJECTIVE}{_MEDICINES}"
    rf"|(?:i\s+)?(?:take|taking|on|use)\s+(?:no\s+{_ADJECTIVE}{_MEDICINES}|nothing)|{_MEDICINES}\s*[:=-]\s*(?:none|nil|no|n/a|0)|none|nothing|nil|n/?a|no|0|nope|zero|medication[\s-]*free|drug[\s-]*free)"
    r"(?:\s+(?:at\s+(?:this|the)\s+(?:time|moment|present)|at\s+present|currently|right\s+now|now|at\s+all|whatsoever|daily|regularly|reported|taken|today|really))*\s*[.!]*"
)
_NOTHING_ELSE = re.compile(r"(?:no|nothing)\s+(?:other\s+\w+|else|more|others|changes?|change)\b.*|that'?s\s+(?:it|all)|as\s+(?:above|before)|same\s+as\s+(?:before|above|last\s+time)|see\s+(?:list|attached|chart|above|below)\b.*")
_HEADING = re.compile(
    r"(?:my\s+|current\s+|home\s+|daily\s+|active\s+|present\s+|list\s+of\s+|other\s+|the\s+)*(?:medications?|medicines?|meds?|medication\s+list|med\s+list|prescriptions?|rx|supplements?|vitamins?|otc|over[\s-]*the[\s-]*counter|medications?\s+and\s+supplements?"
    r"|allerg(?:y|ies)|substances?|recreational|history)(?:\s+(?:list|i\s+take|i\s+am\s+taking|taken|meds?|medications?))?\s*:?\s*|[\W_]*"
)
# (what is denied, disclosure item)
_DENIED = tuple(
    (re.compile(rf"\b(?:no|denies|denied|don'?t\s+(?:take|use|have|do)|do\s+not\s+(?:take|use|have|do)|does\s+not\s+(?:take|use)|never(?:\s+(?:take|use|used|took))?|not\s+(?:taking|using|on|a)|without|zero|nil|non)[\s-]+(?:any\s+|other\s+|known\s+)*(?:{words})(?!\w)|\b(?:{words})\s*[:=]\s*(?:no(?:ne)?|nil|never|denies|denied|0)\b"), item)
    for words, item in (
        (r"(?:supplements?|vitamins?|herbals?|herbs?|herbal\s+\w+)(?:\s*(?:,|/|or|and)\s*(?:supplements?|vitamins?|herbals?|herbs?))*", "dx-med-supp"),
        (r"alcohol(?:\s+use)?|etoh|drinking|drinker", "dx-alcohol"),
        (r"(?:recreational|illicit|illegal|street|party|hard)\s+(?:drugs?|substances?)(?:\s+use)?|illicits|substance\s+use|recreationals", "dx-drugs"),
        (r"tobacco|smok(?:ing|er)|cigarettes?|nicotine|vaping", "dx-tobacco"),
        (r"otc(?:\s+(?:meds?|medications?|drugs?))?|over[\s-]*the[\s-]*counter(?:\s+\w+)?", "dx-med-otc"),
        (r"(?:drug\s+|medication\s+|food\s+)?allerg(?:y|ies)", "dx-allergy"),
        (r"(?:nasal|nose)\s+sprays?", "dx-med-nasal"),
        (r"(?:prescription|prescribed)\s+(?:meds?|medications?|medicines?|drugs?)", "dx-med-rx"),
    )
) + (
    (re.compile(r"\b(?:do\s*n'?t|do\s+not|never|does\s+not|doesn'?t)\s+drink(?!\s+(?:coffee|tea|soda|water|milk|energy))\b(?:\s+alcohol)?|\bteetotal(?:ler)?\b|\bsober\b(?!\s+from)"), "dx-alcohol"),
    (re.compile(r"\b(?:do\s*n'?t|do\s+not|never)\s+smoke(?:d)?(?!\s+(?:weed|pot|marijuana|cannabis))\b|\bnon[\s-]*smoker\b|\bnever[\s-]+smok(?:er|ed)\b"), "dx-tobacco"),
    (re.compile(r"\bn\.?k\.?d?\.?a\b\.?|\bnot\s+allergic\s+to\s+anything\b|\ballergic\s+to\s+nothing\b"), "dx-allergy"),
)  # fmt: skip
RELATIVE = (
    r"(?:(?:my|his|her|their|the|our)\s+)?(?:step|grand)?(?:mother|mom|mum|mommy|father|dad|brother|sister|son|daughter|wife|husband|hubby|spouse|boyfriend|girlfriend|fianc[ee]e?"
    r"|gran|granny|nan|grandma|grandpa|grandparents?|parents?|aunt|uncle|cousin|nephew|niece|roommate|flatmate|friend|neighbou?r|dog|cat|child|kid|baby|twin|partner)s?(?:\s+\w+)?"
)
_OWN_USE = re.compile(rf"\b(?:i\s+(?:\w+\s+)?(?:take|took|use|used|tried|try|borrow(?:ed)?|had|get|got|share)|took|borrow(?:ed)?|gave\s+me|gives\s+me|from\s+(?:a\s+|my\s+)?)\b")
_SOMEONE_ELSE = re.compile(
    rf"\b{RELATIVE}(?:'s|s')?\s*(?:(?:is|are|was|were|has|have|had|also|been|who)\s+)*(?:tak(?:es?|ing)|took|on|us(?:es?|ing|ed)|has|had|prescribed|gets?|needs?)\b|\b{RELATIVE}\s*[:=]|\b{RELATIVE}(?:'s|s')\s"
    rf"|\bfor\s+{RELATIVE}\s*$|\((?:for\s+)?{RELATIVE}(?:'s|s')?\)|(?:^|\s)-\s*{RELATIVE}(?:'s|s')?\s*$|\b(?:is|are|belongs\s+to|not\s+mine)\b[\s,-]*{RELATIVE}(?:'s|s')\s*$|\bnot\s+mine\b"
    r"|\bfamily\s+(?:history|hx)\b|\bfhx?\b"
)
NEGATION = re.compile(
    r"(?:\b(?:no|not\s+(?:on|taking|using)|never\s+(?:took|taken|tried|used|been\s+on|had|take|use|on)|den(?:ies|ied|y)|without|(?:do|does|did)\s*(?:n'?t|\s+not)\s+(?:take|use|do|smoke|drink)|avoid(?:s|ing|ed)?|stay\s+away\s+from|refus(?:es|ed)|declined?)"
    r"(?:\s+(?:any|other|more|currently|using|use\s+of|taking|the))*)[\s:]*$"
)
_KIND = re.compile(rf"\b(?:{KINDS})\b")
_NO_LONGER = re.compile(r"\b(?:any\s*more|any\s+longer|no\s+longer)\b")


def says_no_medicines(text: str) -> bool:
    """True when the whole line says that nothing is taken."""
    return _NO_MEDICINES.fullmatch(lower(text).strip(" -*•\t")) is not None


def is_remark(text: str) -> bool:
    """True for a heading, "nothing else", "see list"."""
    stripped = lower(text).strip(" -*•\t.")
    return bool(_HEADING.fullmatch(stripped) or _NOTHING_ELSE.fullmatch(stripped))


def answers(text: str) -> tuple[dict[str, Answer], list[tuple[int, int]]]:
    """Disclosure items that the words answer with no, and where they stand."""
    found: dict[str, Answer] = {}
    spans: list[tuple[int, int]] = []
    for pattern, item in _DENIED:
        for match in pattern.finditer(lower(text)):
            found[item] = Answer.NO
            spans.append(match.span())
    return found, spans


def someone_elses(text: str) -> int | None:
    """Where the words about somebody else's medicine begin; None when there are none or the person takes it themselves."""
    low = lower(text)
    match = _SOMEONE_ELSE.search(low)
    return None if match is None or _OWN_USE.search(low[clause_start(text, match.start() + 2) : match.end()]) else match.start()


def denies_a_kind(text: str) -> bool:
    """True for "not on any MAOI": a kind of medicine is said not to be taken."""
    return any(NEGATION.search(lower(text)[: match.start()]) for match in _KIND.finditer(lower(text)))


def is_denied(before: str, after: str) -> bool:
    """True when the words before a name say that it is not taken and those after do not make that "no longer"."""
    return NEGATION.search(lower(before)) is not None and not _NO_LONGER.search(lower(before + after))


_CLAUSE_END = re.compile(r"[,;\n]|\.(?=\s|$)|\b(?:but|i|i'm|me|myself|mine)\b|\s-\s|\band(?=\s+i\b)")
_CLAUSE_START = re.compile(r"[,;\n]|\.(?=\s)|\band\b|\bbut\b")


def clause_end(text: str, start: int) -> int:
    """Where the clause that begins at `start` ends."""
    match = _CLAUSE_END.search(lower(text), start + 1)
    return match.start() if match else len(text)


def clause_start(text: str, end: int) -> int:
    """Where the clause begins that holds the character before `end`."""
    return max((match.end() for match in _CLAUSE_START.finditer(lower(text), 0, max(0, end - 2))), default=0)
