"""Sets apart what hospital systems run together: "HCl50mg", "20mgTab", "TAB,15 MG", and takes out "C-IV", a schedule and no route."""

import re

_UNIT = r"(?:mg|mcg|ug|gm?|ml|meq|mmol|units?|iu)"
_FORM = (
    r"(?:tab(?:let)?s?|cap(?:sule)?s?|vials?|syr(?:inge)?s?|inj|soln|solution|susp|amps?|ampuls?|bags?|patch(?:es)?|supp|cream|oint"
    r"|cups?|udcups?|btl|bottles?|tubes?|pkts?|packets?|odt|er|sr|xr|xl|cr|dr|ec|ir|ud|po|iv|im|sc|sl)"
)
_AMOUNT_AFTER_WORD = re.compile(rf"(?<=[a-z]{{2}})(?=\d+(?:\.\d+)?\s?{_UNIT}(?:{_FORM})?(?![a-z]))", re.IGNORECASE)
_FORM_AFTER_UNIT = re.compile(rf"(\d\s?{_UNIT})(?={_FORM}(?![a-z]))", re.IGNORECASE)
_AMOUNT_AFTER_COMMA = re.compile(r"(?<=[a-z],)(?=\d)", re.IGNORECASE)
# controlled substances are marked C-II to C-V in the United States
_SCHEDULE = re.compile(r"(?<![\w-])\(?C-(?:III|II|IV|V)N?\)?(?![\w-])")


def set_apart(line: str) -> str:
    """The line with a blank wherever an amount, its unit or a form is glued to its neighbour. Nothing else changes."""
    if not any(character.isdigit() for character in line):
        return line
    line = _AMOUNT_AFTER_WORD.sub(" ", _SCHEDULE.sub(" ", line))
    return _AMOUNT_AFTER_COMMA.sub(" ", _FORM_AFTER_UNIT.sub(r"\1 ", line))
