"""Reads the text of a section that has no entries: its table rows, else its lines."""

from alongside.disclosure.ccda.allergy import written_allergy
from alongside.disclosure.ccda.document_reading import DocumentReading
from alongside.disclosure.ccda.medicine import written_medicine
from alongside.disclosure.ccda.problem import written_problem
from alongside.disclosure.ccda.sections import ALLERGIES, GIVEN, MEDICINES, PROBLEMS, Section
from alongside.disclosure.ccda.table_columns import Row
from alongside.disclosure.fhir.elements import Element
from alongside.disclosure.gathered import refuse_too_many
from alongside.disclosure.inputs.plain_text import read_text_line

LONGEST_LINE = 2_000  # characters; a longer one is a letter, not an entry of a list
_READ = frozenset({MEDICINES, GIVEN, ALLERGIES, PROBLEMS})


def read_text(section: Section, reading: DocumentReading) -> None:
    """Read a section by its text, and say so; an empty one that matters is named."""
    rows, lines = list(section.narrative.rows()), section.narrative.lines()
    if section.kind not in _READ:
        if rows or lines:
            reading.note(f"{section.title}: text without entries", section.title, "this kind is not read")
        return
    if not rows and not lines:
        reading.note(section.title, section.title, "the section is empty, which does not say that there are none")
        return
    refuse_too_many(len(rows) + len(lines), reading.origin.source, "lines of text")
    why = "it was read from its text alone, where more can be misread"
    reading.note(f"{section.title}: no entries", section.title, why)
    for number, row in enumerate(rows, start=1):
        read_row(row, section.kind, f"{section.title}, text row {number}", reading)
    for number, line in enumerate(lines, start=1):
        read_line(line, section.kind, f"{section.title}, text line {number}", reading)


def read_row(row: Row, kind: str, place: str, reading: DocumentReading) -> None:
    """One row of a table, by what its headings call its cells; without headings it is a line."""
    if not row.headed:
        read_line(row.name, kind, place, reading)
    elif row.name:
        reading.take(_resource(row, kind, reading.day), place)


def read_line(line: str, kind: str, place: str, reading: DocumentReading) -> None:
    """One line of a section's text; one that is a letter is named."""
    if len(line) > LONGEST_LINE:
        reading.note(f"{line[:80]} …", place, "this line is too long to be read as a list", hides=True)
    elif kind in {ALLERGIES, PROBLEMS}:
        reading.take(_resource(Row(line), kind, reading.day), place)
    else:
        origin = reading.origin
        read_text_line(line, origin.place(place), origin.report(place), origin, reading.gathered)


def _resource(row: Row, kind: str, day: str) -> Element:
    if kind == ALLERGIES:
        return written_allergy(row.name, row.reaction)
    return written_problem(row) if kind == PROBLEMS else written_medicine(row, day)
