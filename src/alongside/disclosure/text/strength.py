"""How strong one unit of a medicine is and how many units are taken each time."""

import re
from dataclasses import dataclass

from alongside.disclosure.text.blanking import NAME, blank, take
from alongside.disclosure.text.counting import DIGITS, NUMBER, SPOKEN, number

# written unit to (unit in the model, milligrams in one); no milligrams: not a mass
UNITS: dict[str, tuple[str, float | None]] = {
    **dict.fromkeys(("mg", "mgs", "milligram", "milligrams", "miligrams", "miligram", "mgm"), ("mg", 1.0)),
    **dict.fromkeys(("mcg", "mcgs", "ug", "microgram", "micrograms", "mikrogramm"), ("mcg", 0.001)),
    **dict.fromkeys(("g", "gm", "gms", "gram", "grams", "grm"), ("g", 1000.0)),
    **dict.fromkeys(("iu", "i.u.", "i.u"), ("IU", None)),
    **dict.fromkeys(("unit", "units", "unt", "u", "ku"), ("units", None)),
    **dict.fromkeys(("ml", "mls", "cc", "milliliter", "millilitre"), ("mL", None)),
    **dict.fromkeys(("meq",), ("mEq", None)),
    **dict.fromkeys(("mmol", "mm"), ("mmol", None)),
    **dict.fromkeys(("%",), ("%", None)),
    **dict.fromkeys(("oz",), ("oz", None)),
}
_UNIT = r"(?:" + "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True)) + r")(?![a-z])"
_AMOUNT = rf"(?<![\w.,/#])(?:{DIGITS})"
_PER_TIME = r"(?:\s*(?:/|per)\s*(?P<hours>\d+(?:\.\d+)?)?\s*(?P<time>h(?:ou)?rs?|h|day|d)(?![a-z]))"
_VOLUME = (
    rf"(?:\s*(?:/|per)\s*(?P<volume>{DIGITS})?\s*(?:ml|mls|cc|l|gm?"
    rf"|actuat|actuation|puff|dose|spray)(?![a-z]))"
)
_RATE = re.compile(rf"(?P<amount>{_AMOUNT})\s*(?P<unit>mg|mcg|ug|micrograms?)\b{_PER_TIME}")
_CONCENTRATION = re.compile(rf"(?P<amount>{_AMOUNT})\s*(?P<unit>{_UNIT})(?:{_VOLUME})(?:\s*-\s*{DIGITS}\s*ml\b)?")
_VOLUME_TAKEN = re.compile(rf"(?<![\w.,/])(?P<volume>{DIGITS})\s*(?:ml|mls|cc)\b")
_SEVERAL = re.compile(
    rf"(?P<first>(?<![\w.,/#])\d*\.?\d+)\s*(?P<unit1>{_UNIT})?\s*(?P<others>(?:[/-]\s*(?:\d*\.?\d+)\s*(?:{_UNIT})?)+)(?![\w/])"
)
_RANGE = re.compile(
    rf"(?P<first>{_AMOUNT})\s*(?:{_UNIT})?(?P<others>(?:\s*(?:-|to|or|up\s+to)\s*{DIGITS}(?![\w/]))+|\s*(?:-|to|or|up\s+to)\s*{DIGITS}(?=\s*{_UNIT}))"
    rf"\s*(?P<unit>{_UNIT})?(?![\w/])"
)
_SINGLE = re.compile(rf"(?P<amount>{_AMOUNT})\s*-?\s*(?P<unit>{_UNIT})")
_BARE = re.compile(
    rf"(?P<amount>{_AMOUNT})(?![\w/%#]|[\s-]*(?:x|times|days?|weeks?"
    rf"|wks?|months?|years?|yrs?|hrs?|hours?|count|ct|packs?|refills?)\b)"
)
UNIT_WORDS = (
    r"tab(?:let)?s?|tabs|caps?(?:ule)?s?|pills?|puffs?|sprays?|drops?"
    r"|gtts?|patch(?:es)?|lozenges?|troches?|gumm(?:y|ies)|sachets?"
    r"|packets?|supp(?:ositor(?:y|ies))?s?"
    r"|scoops?|shots?|glass(?:es)?|cans?|bottles?|drinks?|beers?|cups?"
    r"|pints?|units|joints?|bowls?|edibles?|pieces?|packs?|pks?|tsps?"
    r"|teaspoons?|tbsps?|tablespoons?"
    r"|injections?|ampoules?|amps?|vials?|films?|strips?|inhalations?"
    r"|hits?|lines?|bumps?|cigarettes?|cigs?|caplets?|softgels?|gelcaps?"
    r"|syringes?|implants?|enemas?|udcups?|pkts?|ptchs?|trocs?|loz|appls?|spry"
)
_HALF = r"(?:(?<!\ue001\s)[1-9]\s*(?:-|and)?\s*)?(?:1/2|a\s+half|half)"
_QUANTITY = re.compile(
    rf"(?<![\w.,/#-])(?P<count>{_HALF}|{NUMBER}(?:\s*(?:-|to|or)\s*(?P<upper>\d+))?)"
    rf"\s*(?:of\s+)?(?:a\s+|an\s+)?(?P<word>{UNIT_WORDS})(?![a-z])(?!\s*(?:/|per)\s*(?:\d+\s*)?ml\b)"
)
_FRACTION = re.compile(r"(?<![\w.,/#-])(?P<count>1/2|1/4|3/4|1/3|2/3)(?![\d/.]|\s*(?:mg|mcg|g)\b)")
_BEFORE_NAME = re.compile(rf"(?<![\w.,/#-])(?P<count>\d{{1,2}}|{SPOKEN})\s+(?={NAME})")
_TAKE_COUNT = re.compile(
    rf"\b(?:take|takes|taking|use)\s+(?P<count>{NUMBER})(?![\w.,/%]"
    rf"|\s*(?:{_UNIT}|x\b|times\b))"
)


@dataclass(frozen=True, slots=True)
class Strength:
    """amount: per unit, upper end of a range, whose lower end is `low`; amounts: of a combination, in the order written.

    unit: as in UNITS, "mcg/h" and the like for patches, None when none was written. mg_each: milligrams in one of the unit.
    """

    amount: float | None = None
    low: float | None = None
    amounts: tuple[float, ...] = ()
    unit: str | None = None
    mg_each: float | None = None
    hours: float | None = None


def read_quantity(rest: str) -> tuple[float | None, str | None, str]:
    """Units taken each time, the word for the unit, and the segment without the count; the word itself stays for the form reader."""
    match = next(filter(_rises, _QUANTITY.finditer(rest)), None) or next(
        (found for pattern in (_TAKE_COUNT, _BEFORE_NAME, _FRACTION) if (found := pattern.search(rest))), None
    )
    if match is None:
        return None, None, rest
    word = match["word"] if "word" in match.re.groupindex else None
    count = (match["upper"] if "upper" in match.re.groupindex else None) or match["count"]
    end = match.start("word") if word else match.end()
    return _count(count), word, blank(rest, match.start(), end)


def _rises(match: re.Match[str]) -> bool:
    """False for the "8-2" of "8-2 film", which is no range of counts."""
    lower_end = re.split(r"\s*(?:-|to|or)\s*", match["count"])[0]
    return match["upper"] is None or number(match["upper"]) >= _count(lower_end)


def _count(text: str) -> float:
    half = re.fullmatch(r"(?P<whole>\d*)\s*(?:-|and)?\s*(?:1/2|a\s+half|half)", text)
    return float(half["whole"] or 0) + 0.5 if half else number(text)


def read_strength(rest: str) -> tuple[Strength, str]:
    """The strength in a segment, with its unit where one is written, and the segment without it."""
    for reader in (_rate, _concentration, _several, _range, _single, _bare):
        strength, after = reader(rest)
        if strength is not None:
            return strength, after
    return Strength(), rest


def _rate(rest: str) -> tuple[Strength | None, str]:
    """A patch: so much an hour. A daily total ("900 mg/day") is left to the others."""
    match, after = take(_RATE, rest)
    if match is None or (match["time"][0] == "d" and match["hours"] is None and "patch" not in rest):
        return None, rest
    hours = float(match["hours"] or (24 if match["time"][0] == "d" else 1))
    unit, mg_each = UNITS[match["unit"]]
    label = f"{unit}/h" if hours == 1 else f"{unit}/{hours:g}h"
    return Strength(number(match["amount"]), unit=label, mg_each=mg_each, hours=hours or None), after


def _concentration(rest: str) -> tuple[Strength | None, str]:
    """80 mg for "10 mg/ml 8 ml"; without the volume taken "10 mg/ml" says nothing of the dose."""
    match, after = take(_CONCENTRATION, rest)
    if match is None:
        return None, rest
    unit, mg_each = UNITS[match["unit"]]
    amount = number(match["amount"])
    if match["volume"] or "m" not in match[0].rpartition("/")[2]:
        return Strength(amount, unit=unit, mg_each=mg_each), after
    taken, after = take(_VOLUME_TAKEN, after)
    return Strength(
        amount * number(taken["volume"]) if taken else amount, unit=unit, mg_each=mg_each if taken else None
    ), after


def _several(rest: str) -> tuple[Strength | None, str]:
    match, after = take(_SEVERAL, rest)
    if match is None or "/" not in match["others"]:
        return None, rest
    amounts = tuple(float(amount) for amount in re.findall(r"\d*\.?\d+", match["first"] + match["others"]))
    written = re.findall(_UNIT, match[0])
    unit, mg_each = UNITS[written[-1]] if written else (None, None)
    return Strength(amounts=amounts, unit=unit, mg_each=mg_each), after


def _range(rest: str) -> tuple[Strength | None, str]:
    """The amounts stay in `amounts` as well, for "5-325" is no range in a combination."""
    match, after = take(_RANGE, rest)
    if match is None:
        return None, rest
    amounts = tuple(number(amount) for amount in re.findall(DIGITS, match["first"] + match["others"]))
    unit, mg_each = UNITS[match["unit"]] if match["unit"] else (None, None)
    return Strength(max(amounts), min(amounts), amounts, unit, mg_each), after


def _single(rest: str) -> tuple[Strength | None, str]:
    match, after = take(_SINGLE, rest)
    if match is None:
        return None, rest
    unit, mg_each = UNITS[match["unit"]]
    return Strength(number(match["amount"]), unit=unit, mg_each=mg_each), after


def _bare(rest: str) -> tuple[Strength | None, str]:
    match, after = take(_BARE, rest)
    return (Strength(number(match["amount"])), after) if match else (None, rest)
