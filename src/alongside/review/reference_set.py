"""Reads a reference set: pairs of a session and medicines, with what their sources say of them.

Needed columns: agent, route, medicines (separated by semicolons), axis and expected; a set without `axis` and `expected` must stay silent.
Optional: id, subject, region, severity, statement, citation, in_bibliography. Other columns are ignored.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from io import StringIO
from pathlib import Path

from alongside.errors import UnusableInput
from alongside.model.vocabulary import Agent, Axis, Region, Route, Severity

SHIPPED = ("ketamine-psychotropic.csv", "must-stay-silent.csv")
AXES = (Axis.HARM, Axis.BENEFIT, Axis.EXPOSURE)


class Expected(StrEnum):
    """What the source of a row says."""

    HARM = "harm"
    LESS_HARM = "less-harm"
    LESS_BENEFIT = "less-benefit"
    MORE_BENEFIT = "more-benefit"
    MORE_EXPOSURE = "more-exposure"
    LESS_EXPOSURE = "less-exposure"
    NO_EFFECT = "studied-no-effect"
    NOT_STUDIED = "not-studied"
    SILENCE = "silence"


# Rows on which a checker should claim no effect.
WITHOUT_EFFECT = frozenset({Expected.NO_EFFECT, Expected.NOT_STUDIED, Expected.SILENCE})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a set. subject: the medicine the row is about; severity: None where the source gives none. place: file and line."""

    id: str
    agent: Agent
    route: Route
    region: Region
    medicines: tuple[str, ...]
    subject: str
    axis: Axis | None
    expected: Expected
    severity: Severity | None
    statement: str
    source: str
    in_bibliography: bool
    place: str


def shipped_set() -> list[Row]:
    """The two open sets of the project."""
    return [row for name in SHIPPED for row in _rows(_shipped_text(name), name)]


def read_set(path: Path) -> list[Row]:
    """Somebody's set. Raises UnusableInput naming the file and line of what cannot be used."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UnusableInput(f"There is no file {path}; check the name and the folder.") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise UnusableInput(f"{path} cannot be read as UTF-8 text: {problem}.") from None
    rows = list(_rows(text, str(path)))
    if not rows:
        raise UnusableInput(f"{path} holds no rows; give a CSV with a heading line and a row a pair.")
    return rows


def _shipped_text(name: str) -> str:
    packaged = resources.files("alongside.review").joinpath("reference").joinpath(name)
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    return (Path(__file__).parents[3] / "reference" / name).read_text(encoding="utf-8")


def _rows(text: str, name: str) -> Iterator[Row]:
    table = csv.DictReader(StringIO(text))
    missing = {"agent", "route", "medicines"} - set(table.fieldnames or ())
    if missing:
        raise UnusableInput(
            f"{name} has no column {', '.join(sorted(missing))}; a set needs agent, route and medicines."
        )
    for entry in table:
        yield _row(
            {key: (value or "").strip() for key, value in entry.items() if isinstance(key, str)},
            f"{name}, line {table.line_num}",
        )


def _row(entry: dict[str, str], place: str) -> Row:
    try:
        expected = Expected(entry.get("expected") or Expected.SILENCE)
        axis = None if expected is Expected.SILENCE else Axis(entry.get("axis", ""))
        severity = entry.get("severity")
        row = Row(
            id=entry.get("id") or place,
            agent=Agent(entry["agent"].lower()),
            route=Route(entry["route"].lower()),
            region=Region(entry.get("region") or Region.US),
            medicines=tuple(part.strip() for part in entry["medicines"].split(";") if part.strip()),
            subject=entry.get("subject", ""),
            axis=axis,
            expected=expected,
            severity=Severity(severity) if severity else None,
            statement=entry.get("statement", ""),
            source=entry.get("citation", "") or entry.get("basis", ""),
            in_bibliography=entry.get("in_bibliography", "").lower() == "yes",
            place=place,
        )
    except ValueError as problem:
        raise UnusableInput(f"{place}: {problem}; see the columns in the reference set's README.") from None
    if not row.medicines:
        raise UnusableInput(f"{place} names no medicine.")
    if row.axis is not None and row.axis not in AXES:
        raise UnusableInput(f"{place}: the axis is {row.axis}; it must be one of {', '.join(AXES)}.")
    return row
