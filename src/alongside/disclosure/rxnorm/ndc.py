"""National Drug Codes: ten digits in three groups, which bills and RxNorm write as eleven (5-4-2), each group filled with a nought."""

import re

GROUPS = (5, 4, 2)
_DASHED = re.compile(r"(\d{4,5})-(\d{3,4})-(\d{1,2})")
_TEN, _ELEVEN, _TWELVE = 10, 11, 12


def readings_of_ndc(written: str) -> tuple[int, ...]:
    """Every eleven-digit code that was meant: one, three for ten bare digits, none when it is no NDC.

    One group of a ten-digit code is short; without dashes nobody can tell which. Twelve digits begin with a nought too many.
    """
    text = "".join(written.split())
    dashed = _DASHED.fullmatch(text)
    if dashed:
        digits = "".join(group.zfill(size) for group, size in zip(dashed.groups(), GROUPS, strict=True))
        short = sum(map(len, dashed.groups())) < _TEN
        return () if short else (int(digits),)
    if not (text.isascii() and text.isdigit()):
        return ()
    if len(text) == _TWELVE and text[0] == "0":
        text = text[1:]
    if len(text) == _ELEVEN:
        return (int(text),)
    return _ten_digits(text) if len(text) == _TEN else ()


def _ten_digits(text: str) -> tuple[int, ...]:
    """The readings as 4-4-2, 5-3-2 and 5-4-1."""
    return tuple(dict.fromkeys(int(f"{text[:at]}0{text[at:]}") for at in (0, 5, 9)))
