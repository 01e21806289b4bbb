"""Medicines that somebody else takes, and somebody else's medicine that the person takes after all."""

import re

from alongside.disclosure.names.tokens import lower

RELATIVE = (
    r"(?:(?:my|his|her|their|the|our)\s+)?(?:step|grand)?(?:mother"
    r"|mom|mum|mommy|father|dad|brother|sister|son|daughter|wife|husband"
    r"|hubby|spouse|boyfriend|girlfriend|fianc[ee]e?"
    r"|gran|granny|nan|grandma|grandpa|grandparents?|parents?|aunt"
    r"|uncle|cousin|nephew|niece|roommate|flatmate|friend|neighbou?r"
    r"|dog|cat|child|kid|twin|partner)s?"
)
_OWN_USE = re.compile(
    r"\b(?:i\s+(?:\w+\s+)?(?:take|took|use|used|tried|try|borrow(?:ed)?"
    r"|had|get|got|share)|took|borrow(?:ed)?|gave\s+me|gives\s+me|from\s+(?:a\s+"
    r"|my\s+)?)\b"
)
_SOMEONE_ELSE = re.compile(
    rf"\b{RELATIVE}(?:'s|s')?\s*(?:(?:is|are|was|were|has|have|had|also"
    rf"|been|who)\s+)*(?:tak(?:es?|ing)|took|on|us(?:es?|ing|ed)|has"
    rf"|had|prescribed|gets?|needs?)\b|\b{RELATIVE}\s*[:=]|\b{RELATIVE}(?:'s"
    rf"|s')\s"
    rf"|\b{RELATIVE}\s+(?!me\b|i\b|\w*s\b)\w+\s+on\b"
    rf"|\bfor\s+{RELATIVE}\s*$|\((?:for\s+)?{RELATIVE}(?:'s|s')?\)|(?:^"
    rf"|\s)-\s*{RELATIVE}(?:'s|s')?\s*$|\b(?:is|are|belongs\s+to|not\s+mine)\b[\s,-]*{RELATIVE}(?:'s"
    rf"|s')\s*$|\bnot\s+mine\b"
    r"|\bfamily\s+(?:history|hx)\b|\bfhx?\b"
)
_CLAUSE_END = re.compile(r"[,;\n]|\.(?=\s|$)|\b(?:but|i|i'm|me|myself|mine)\b|\s-\s|\band(?=\s+i\b)")
_CLAUSE_START = re.compile(r"[,;\n]|\.(?=\s)|\band\b|\bbut\b")


OWN_USE_OF_OTHERS = re.compile(
    rf"\b{RELATIVE}\s+(?:gave|gives|shared|shares|lets)\s+me\b|\b(?:took"
    rf"|take|taking|borrow(?:ed|ing)?|use|used|tried|from)\s+(?:some\s+of\s+)?(?:a\s+)?{RELATIVE}'?s?\b"
    rf"|\b{RELATIVE}(?:'s|s')(?!\w)"
)


_OWN_HABIT = re.compile(
    rf"\b(?:sometimes|occasionally|rarely|now\s+and\s+(?:then|again)|once\s+in\s+a\s+while|at\s+times|some\s+of)\s+{RELATIVE}(?:'s|s')(?!\w)"
)


_BOTH_TAKE_IT = re.compile(
    rf"\b(?:me|i|myself)\s+(?:and|&)\s+{RELATIVE}\b|\b{RELATIVE}\s+(?:and|&)\s+(?:me|i|myself)\b"
)


_SAYS_WHO = re.compile(
    r"\b(?:tak(?:es?|ing)|took|on|us(?:es?|ing|ed)|has|had|have|prescribed|gets?|needs?|is|are|was|were|belongs|not\s+mine|history|f?hx|for\s+(?:my|the|our|his|her))\b|[:=()]|-\s*(?:my\s+)?\w+\s*$"
)


def says_who_takes_it(clause: str) -> bool:
    """True for "mom takes lithium"; "my wife's xanax" alone leaves open whether the person takes it."""
    return _SAYS_WHO.search(lower(clause)) is not None


def takes_it_too(tail: str) -> bool:
    """True when the words after somebody else's medicine say that the person takes it ("grandmother's valium, I borrow some")."""
    return _OWN_USE.search(lower(tail)) is not None


def someone_elses(text: str) -> int | None:
    """Where the words about somebody else's medicine begin; None when there are none or the person takes it themselves."""
    low = lower(text)
    match = _SOMEONE_ELSE.search(low)
    if match is None or _OWN_HABIT.search(low) or _BOTH_TAKE_IT.search(low):
        return None
    clause = low[clause_start(text, match.start() + 2) : match.end()]
    return None if _OWN_USE.search(clause) else match.start()


def clause_end(text: str, start: int) -> int:
    """Where the clause that begins at `start` ends."""
    match = _CLAUSE_END.search(lower(text), start + 1)
    return match.start() if match else len(text)


def clause_start(text: str, end: int) -> int:
    """Where the clause begins that holds the character before `end`."""
    return max((match.end() for match in _CLAUSE_START.finditer(lower(text), 0, max(0, end - 2))), default=0)
