"""Why a text without a known name could still mean a medicine."""

import re

from alongside.disclosure.names.tokens import lower
from alongside.disclosure.text.context_words import KINDS
from alongside.disclosure.text.leftover import unknown_words
from alongside.disclosure.text.strength import UNITS

_KIND = re.compile(rf"\b(?:{KINDS})\b")
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_DOSE = re.compile(
    rf"\d\s*(?:{_UNIT})(?![a-z])|\b(?:tab(?:let)?s?|caps?(?:ule)?s?"
    rf"|pills?|patch(?:es)?|inhaler|puffs?|drops?|spray|cream|ointment"
    rf"|syrup|suppositor(?:y|ies)|injections?|gumm(?:y|ies)|lozenges?"
    rf"|troches?"
    r"|capsules?|powder|tincture|extract|supplement|vial|syringe|infusion"
    r"|bag|packet|solution|suspension|elixir|tea)\b"
    r"|\b(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?d|q\.?h\.?s|q\.?a\.?m"
    r"|q\.?p\.?m|qod|prn|daily|nightly|once\s+a\s+day|twice|times\s+a\s+day"
    r"|as\s+needed|at\s+bedtime|every\s+\d+\s*hours?|q\d+h)\b"
    r"|\b(?:i\s+take|taking|takes|rx|prescribed|mg|mcg)\b|\bon\s+(?=\w+$)"
)


def looks_like_medicine(text: str) -> bool:
    """True when a dose, a form or a schedule stands beside a word nobody knows."""
    return _DOSE.search(lower(text)) is not None


def names_only_a_kind(text: str) -> bool:
    """True when the text says that some medicine of a kind is taken and holds no word that could be its name."""
    return _KIND.search(lower(text)) is not None and not unknown_words(text)
