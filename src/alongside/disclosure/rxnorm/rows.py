"""Rows of NLM's RRF files: columns between pipes with one at the end, UTF-8, no header. Broken rows are counted and named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from alongside.disclosure.rxnorm.release import ATTRIBUTES, CONCEPTS, RELATIONS, Release
from alongside.errors import UnusableInput

COLUMNS = {CONCEPTS: 18, RELATIONS: 16, ATTRIBUTES: 13}
Progress = Callable[[str], None]
_LONGEST_ROW_BYTES = 65_536
_TOLD_EVERY_ROWS = 1_000_000
_NAMED_FAULTS = 5
_TOLERATED_FAULTS, _TOLERATED_SHARE = 20, 0.01
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(slots=True)
class Faults:
    """Rows that had the wrong number of columns or no code. named: the first of them, for people."""

    count: int = 0
    named: list[str] = field(default_factory=list)

    def add(self, file: str, number: int, why: str) -> None:
        """Count one. number: the row, from 1."""
        self.count += 1
        if len(self.named) < _NAMED_FAULTS:
            self.named.append(f"{file} row {number:,}: {why}")


def rows(
    release: Release, file: str, *, marker: bytes, faults: Faults, progress: Progress
) -> Iterator[tuple[int, list[bytes]]]:
    """(number, columns) of every whole row that holds the marker.

    Raises UnusableInput when the file is no RRF, is cut short in its last row, or has too many broken rows.
    """
    wanted, number, broken_before = COLUMNS[file], 0, faults.count
    last = b""
    progress(f"reading {file}")
    with release.open(file) as stream:
        while row := stream.readline(_LONGEST_ROW_BYTES):
            number += 1
            last = row
            if number == 1:
                row = _first_row(row, release, file)
            if row.count(b"|") != wanted:
                faults.add(file, number, f"{row.count(b'|')} columns instead of {wanted}")
            elif marker in row:
                yield number, row.split(b"|")
            if number % _TOLD_EVERY_ROWS == 0:
                progress(f"{file}: {number // _TOLD_EVERY_ROWS} million rows")
    _refuse_what_is_not_whole(release, file, last, number, faults.count - broken_before)


def _first_row(row: bytes, release: Release, file: str) -> bytes:
    if b"\0" in row or row[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise not_utf8(release, file, 1)
    return row.removeprefix(_BYTE_ORDER_MARK)


def not_utf8(release: Release, file: str, number: int) -> UnusableInput:
    """The error for a row in another encoding."""
    return UnusableInput(
        f"{release.path}: {file} is not UTF-8 (row {number:,}); use the file as NLM publishes it, not a copy that was saved anew."
    )


def _refuse_what_is_not_whole(release: Release, file: str, last: bytes, rows_read: int, broken: int) -> None:
    """What is missing from a cut file would make products look simpler than they are, so such a file is not used at all."""
    where = f"{release.path}: {file}"
    if not rows_read:
        raise UnusableInput(f"{where} is empty; download the release again.")
    if broken == rows_read or broken > max(_TOLERATED_FAULTS, rows_read * _TOLERATED_SHARE):
        raise UnusableInput(
            f"{where} has {broken:,} of {rows_read:,} rows without {COLUMNS[file]} columns; it is not RRF as NLM publishes it."
        )
    if not last.endswith(b"\n") and last.count(b"|") != COLUMNS[file]:
        raise UnusableInput(f"{where} is cut short in its last row ({rows_read:,}); download the release again.")
