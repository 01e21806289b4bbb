"""From bytes to text: what is no text at all is refused with its place."""

import codecs

from alongside.errors import UnusableInput

LONGEST_LINE = 1_000_000  # characters; a longer line is no list that a person wrote
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What files begin with that people hand over by mistake.
_NOT_TEXT = {
    b"PK\x03\x04": "a zip archive",
    b"PK\x05\x06": "a zip archive",
    b"\x1f\x8b": "a gzip archive",
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "a rich text document",
}


def decode(content: bytes, name: str) -> str:
    """The text of an input: UTF-8, or UTF-16 with a byte order mark. Raises UnusableInput for anything else."""
    if not content.strip():
        raise UnusableInput(f"{name} is empty: give a list of medicines or a record.")
    for start, kind in _NOT_TEXT.items():
        if content.startswith(start):
            raise UnusableInput(
                f"{name} is {kind}, which is not read: save its text or its record as a file of its own and give that."
            )
    text = _text(content, name)
    if not text.strip():
        raise UnusableInput(f"{name} holds nothing but spaces: give a list of medicines or a record.")
    return text


def _text(content: bytes, name: str) -> str:
    mark, encoding = next(((mark, encoding) for mark, encoding in _MARKS if content.startswith(mark)), (b"", "utf-8"))
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as fault:
        offset = fault.start + len(mark)
        raise UnusableInput(
            f"{name} is not {encoding.upper()} text, the first wrong byte is at offset {offset}: save it as UTF-8."
        ) from fault
    position = text.find("\x00")
    if position >= 0:
        raise UnusableInput(
            f"{name} is binary data, not text (character {position} is a zero byte): give a text file or a record."
        )
    return text


def refuse_long_lines(text: str, name: str) -> None:
    """Raise UnusableInput for a line that is longer than any list a person writes."""
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            raise UnusableInput(
                f"{name}, line {number} is {len(line):,} characters long and at most {LONGEST_LINE:,} are read: put one medicine on a line."
            )
