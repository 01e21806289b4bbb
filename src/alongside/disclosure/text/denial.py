"""Words that say that a medicine is not taken."""

import re

from alongside.disclosure.names.tokens import lower
from alongside.disclosure.text.blanking import USED
from alongside.disclosure.text.context_words import KINDS

NEGATION = re.compile(
    r"(?:\b(?:no\s+(?:history|hx|use)\s+of|(?:have|has)\s*(?:n\'t|\s+not)\s+(?:ever\s+)?tried|no|not\s+(?:on|taking|using)|never\s+(?:took|taken|tried"
    r"|used|been\s+on|had|take|use|on)|den(?:ies|ied|y)|without|(?:do"
    r"|does|did)\s*(?:n'?t|\s+not)\s+(?:take|use|do|smoke|drink)|avoid(?:s"
    r"|ing|ed)?|stay\s+away\s+from|refus(?:es|ed)|declined?)"
    r"(?:\s+(?:any|other|more|currently|using|use\s+of|taking|the))*)[\s:]*$"
)
_NOT_TAKING_IT = re.compile(
    r"\b(?:not|never|don'?t|do\s+not|didn'?t|did\s+not)\s+(?:actually\s+)?(?:taking"
    r"|using|take|took|use|used|tak(?:e|en))\s+(?:it|this|that|them"
    r"|these)\b"
)
_KIND = re.compile(rf"\b(?:{KINDS})\b")
_TAKES = re.compile(r"\b(?:but|takes?|taking|uses?|using|on|have|got|gets?|now|only|just)\b")
_NOT_ALWAYS = re.compile(
    r"\b(?:except|i\s+can'?t|i\s+cannot|since|for\s+\d|x\s*\d|much|often|a\s+lot|all\s+the\s+time|daily|today|yesterday|tonight|this\s+(?:morning|week)|yet|regularly|consistently|every\s*day|always|as\s+prescribed)\b"
)  # "no zoloft today" is a missed dose
_AT_MOST = re.compile(r"\b(?:no|not|never)\s+(?:more|over|above)\s+than\b|\bnot\s+(?:much|every|always|often)\b")
_NO_LONGER = re.compile(r"\b(?:any\s*more|any\s+longer|no\s+longer)\b")


def denies_a_kind(text: str) -> bool:
    """True for "not on any MAOI": a kind of medicine is said not to be taken."""
    low = lower(text)
    denied = [match.end() for match in _KIND.finditer(low) if NEGATION.search(low[: match.start()])]
    return bool(denied) and _TAKES.search(low, denied[0]) is None


def is_denied(before: str, after: str) -> bool:
    """True when the words before a name say that it is not taken and those after do not make that "no longer"."""
    if _NOT_TAKING_IT.search(lower(after)):
        return True
    if _NOT_ALWAYS.search(lower(after)) or _AT_MOST.search(lower(before)):
        return False
    return NEGATION.search(lower(before)) is not None and not _NO_LONGER.search(lower(before + after))


def reaches_on(line: str, name_start: int, rest_of_segment: str, *, denied_before: bool, substance: bool) -> bool:
    """True when a denial before reaches this name: over "or", and over a comma to a bare substance ("no alcohol, weed or cocaine").

    line: with what was read before blanked. rest_of_segment: the words around the name. denied_before: of the segment before.
    """
    before = lower(line[:name_start])
    if not (denied_before or before.rstrip(" ,;").removesuffix("or").rstrip(" ,;").endswith(USED)):
        return False
    if re.search(r"(?:\b(?:or|nor)|/)\s*$", before):
        return True
    return substance and not re.search(r"\w", rest_of_segment.replace(USED, ""))
