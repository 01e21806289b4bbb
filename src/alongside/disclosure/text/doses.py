"""Several doses of one medicine in one stretch ("300 in the morning, 600 at night"), each with its own amount and time."""

import re

from alongside.disclosure.text.blanking import NAME, USED
from alongside.disclosure.text.counting import DIGITS
from alongside.disclosure.text.strength import UNITS

_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_TIME = (
    r"(?:(?:in\s+the|in|at|every|each|with|before|after)\s+)?(?:mornings?"
    r"|q\s?am|a\.?m\.?|noon|midday|lunch(?:time)?|afternoons?|evenings?"
    r"|dinner|supper|q\s?pm|p\.?m\.?"
    r"|nights?|nightly|q?\s?hs|bed\s?time|bed|breakfast|[1-9]\s?[ap]m|1[0-2]\s?[ap]m)(?!\w)"
)
_FILL = rf"[\s{USED}{NAME}]*"
_DOSE = re.compile(
    rf"(?<![\w.,/-])(?:{DIGITS})\s*(?:{_UNIT})?(?![a-z])(?:{_FILL}(?:tab(?:let)?s?"
    rf"|caps?(?:ule)?s?|pills?)(?!\w))?{_FILL}{_TIME}"
)


def split_doses(rest: str) -> list[str]:
    """The stretch once for each dose it holds, the other doses blanked out; the stretch itself when it holds only one."""
    doses = list(_DOSE.finditer(rest))
    if len(doses) < 2:  # noqa: PLR2004 - one dose is the ordinary case
        return [rest]
    return [_only(rest, dose, doses) for dose in doses]


def _only(rest: str, kept: re.Match[str], doses: list[re.Match[str]]) -> str:
    for dose in doses:
        if dose is not kept:
            start, end = dose.span()
            rest = rest[:start] + USED * (end - start) + rest[end:]
    return rest
