"""Texts that say no medicine is taken, that somebody else takes it, or that are only a heading or a remark."""

import re

from alongside.disclosure.names.tokens import lower
from alongside.model.vocabulary import Answer

_MEDICINES = (
    r"(?:meds?|medicines?|medications?|medicaments?|pills?|tablets?"
    r"|prescriptions?|anything|nothing|rx)"
)
_ADJECTIVE = (
    r"(?:(?:any|no|current|currently|regular|daily|other"
    r"|active|known|home|long[\s-]*term|routine|chronic"
    r"|taking|at\s+all)\s+)*"
)
_NO_MEDICINES = re.compile(
    rf"(?:(?:no|zero|without|denies|nil|none)\s+{_ADJECTIVE}{_MEDICINES}(?:\s+(?:or"
    rf"|and)\s+(?:supplements?|vitamins?))?"
    rf"|(?:i\s+|pt\s+|patient\s+)?(?:am\s+|i'm\s+|is\s+)?(?:currently\s+)?(?:not"
    rf"|don'?t|do\s+not|does\s+not|never)\s+(?:currently\s+)?(?:take"
    rf"|taking|on|use|using)\s+{_ADJECTIVE}{_MEDICINES}"
    rf"|(?:i\s+)?(?:take|taking|on|use)\s+(?:no\s+{_ADJECTIVE}{_MEDICINES}"
    rf"|nothing)|{_MEDICINES}\s*[:=-]\s*(?:none|nil|no|n/a|0)|none|nothing"
    rf"|nil|n/?a|no|0|nope|zero|medication[\s-]*free|drug[\s-]*free)"
    r"(?:\s+(?:at\s+(?:this|the)\s+(?:time|moment|present)|at\s+present"
    r"|currently|right\s+now|now|at\s+all|whatsoever|daily|regularly"
    r"|reported|taken|today|really))*\s*[.!]*"
)
_NOTHING_ELSE = re.compile(
    r"(?:no|nothing)\s+(?:other\s+\w+|else|more(?!\s+than)|others|changes?|change)\b.*"
    r"|that'?s\s+(?:it|all)|as\s+(?:above|before)|same\s+as\s+(?:before"
    r"|above|last\s+time)|see\s+(?:list|attached|chart|above|below)\b.*"
)
_HEADING = re.compile(
    r"(?:my\s+|current\s+|home\s+|daily\s+|active\s+|present\s+|list\s+of\s+"
    r"|other\s+|the\s+)*(?:medications?|medicines?|meds?|medication\s+list"
    r"|med\s+list|prescriptions?|rx|supplements?|vitamins?|otc|over[\s-]*the[\s-]*counter"
    r"|medications?\s+and\s+supplements?"
    r"|allerg(?:y|ies)|substances?|recreational|history)(?:\s+(?:list"
    r"|i\s+take|i\s+am\s+taking|taken|meds?|medications?))?\s*:?\s*"
    r"|[\W_]*"
)
# (what is denied, disclosure item)
_DENIED: tuple[tuple[re.Pattern[str], str], ...] = (
    *(
        (
            re.compile(
                rf"\b(?:no|denies|denied|don'?t\s+(?:take|use|have|do)|do\s+not\s+(?:take"
                rf"|use|have|do)|does\s+not\s+(?:take|use)|never(?:\s+(?:take|use"
                rf"|used|took))?|not\s+(?:taking|using|on|a)|without|zero|nil|non)[\s-]+(?:any\s+"
                rf"|other\s+|known\s+)*(?:{words})(?!\w)(?!\s+(?:except|other\s+than|but|besides|apart))|\b(?:{words})\s*[:=]\s*(?:no(?:ne)?"
                rf"|nil|never|denies|denied|0)\b"
            ),
            item,
        )
        for words, item in (
            (
                (
                    r"(?:supplements?|vitamins?|herbals?|herbs?|herbal\s+\w+)(?:\s*(?:,"
                    r"|/|or|and)\s*(?:supplements?|vitamins?|herbals?|herbs?))*"
                ),
                "dx-med-supp",
            ),
            (r"alcohol(?:\s+use)?|etoh|drinking|drinker", "dx-alcohol"),
            (
                (
                    r"(?:recreational|illicit|illegal|street|party|hard)\s+(?:drugs?"
                    r"|substances?)(?:\s+use)?|illicits|substance\s+use|recreationals"
                ),
                "dx-drugs",
            ),
            (r"tobacco|smok(?:ing|er)|cigarettes?|nicotine|vaping", "dx-tobacco"),
            (r"otc(?:\s+(?:meds?|medications?|drugs?))?|over[\s-]*the[\s-]*counter(?:\s+\w+)?", "dx-med-otc"),
            (r"(?:drug\s+|medication\s+|food\s+)?allerg(?:y|ies)", "dx-allergy"),
            (r"(?:nasal|nose)\s+sprays?", "dx-med-nasal"),
            (r"(?:prescription|prescribed)\s+(?:meds?|medications?|medicines?|drugs?)", "dx-med-rx"),
        )
    ),
    (
        re.compile(
            r"\b(?:do\s*n'?t|do\s+not|never|does\s+not|doesn'?t)\s+drink(?!\s+(?:coffee"
            r"|tea|soda|water|milk|energy))\b(?:\s+alcohol)?|\bteetotal(?:ler)?\b"
            r"|\bsober\b(?!\s+from)"
        ),
        "dx-alcohol",
    ),
    (
        re.compile(
            r"\b(?:do\s*n'?t|do\s+not|never)\s+smoke(?:d)?(?!\s+(?:weed|pot"
            r"|marijuana|cannabis))\b|\bnon[\s-]*smoker\b|\bnever[\s-]+smok(?:er"
            r"|ed)\b"
        ),
        "dx-tobacco",
    ),
    (re.compile(r"\bn\.?k\.?d?\.?a\b\.?|\bnot\s+allergic\s+to\s+anything\b|\ballergic\s+to\s+nothing\b"), "dx-allergy"),
)


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
