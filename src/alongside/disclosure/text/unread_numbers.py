"""Numbers in a line that nobody read. One of them may be the dose of today, or how many are taken: then the day's total is not known."""

import re

# Numbers that are no dose: of a list, a pack, a supply, a limit, a span of time, what was before an arrow; and one, which changes nothing.
_NO_DOSE = re.compile(
    r"""^\W*\d{1,3}[.):]\s                                  # 1. Zoloft
    | \#\s*\d+ | \bx\s*\d+\b | \b(?:qty|refills?|disp|dispense|quantity)\W{0,3}\d+
    | \bmax(?:imum)?\b\D{0,4}[\d.]+(?:\s*(?:mg|g|mcg))?(?:\s*(?:/|per|a|in)\s*(?:day|24\s*h(?:ours|rs)?|d))?
    | \b(?:past|last|for|over|since)\s+(?:the\s+)?\d+
    | \d+\s*(?:days?|weeks?|wks?|months?|years?|yrs?|hours?|hrs?|minutes?)\b
    | [\d.]+\s*(?:mg|mcg|g)?\s*(?:->|→|=>)
    | (?<![\d.])1(?![\d.])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(r"(?<![\w.])\d")


def leaves_a_number(rest: str) -> bool:
    """Whether what is left of a medicine's words holds a number that may belong to its dose."""
    return _NUMBER.search(_NO_DOSE.sub(" ", rest)) is not None
