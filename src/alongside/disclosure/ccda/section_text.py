"""Reads the text of a section: all of it where there are no entries, else the medicines that only the text names."""

from dataclasses import replace

from alongside.disclosure.ccda.allergy import written_allergy
from alongside.disclosure.ccda.problem import written_problem
from alongside.disclosure.ccda.sections import ALLERGIES, GIVEN, MEDICINES, PROBLEMS, Section
from alongside.disclosure.ccda.statuses import written_status
from alongside.disclosure.ccda.table_columns import Row
from alongside.disclosure.ccda.times import written_day
from alongside.disclosure.fhir.bundle import read_entry
from alongside.disclosure.fhir.elements import Element
from alongside.disclosure.fhir.record import Entry, FhirRecord
from alongside.disclosure.gathered import Gathered, refuse_too_many
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.plain_text import read_text_line
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication

_MEDICINES = frozenset({MEDICINES, GIVEN})
_READ = _MEDICINES | {ALLERGIES, PROBLEMS}
_SILENT = "the section is empty, which does not say that there are none"


def read_text(section: Section, day: str, origin: Origin, gathered: Gathered) -> None:
    """Read a section without entries by its text, and say so; an empty one that matters is named."""
    rows, lines = list(section.narrative.rows()), section.narrative.lines()
    place = origin.place(section.title)
    if section.kind not in _READ:
        if rows or lines:
            gathered.not_read.append(Unread(f"{section.title}: text without entries", place, "this kind is not read"))
        return
    if not rows and not lines:
        gathered.not_read.append(Unread(section.title, place, _SILENT))
        return
    refuse_too_many(len(rows) + len(lines), origin.source, "lines of text")
    gathered.not_read.append(Unread(f"{section.title}: no entries", place, "it was read from its text alone, where more can be misread"))
    for number, row in enumerate(rows, start=1):
        _read_row(row, section.kind, f"{section.title}, text row {number}", day, origin, gathered)
    for number, line in enumerate(lines, start=1):
        _read_line(line, section.kind, f"{section.title}, text line {number}", origin, gathered)


def supplement_from_text(section: Section, day: str, first: int, origin: Origin, gathered: Gathered) -> None:
    """Compare a medicines section's table with its entries, the medicines from the index `first` on.

    A strength that only the table gives is added to its entry; a medicine that only the table names is read from there.
    """
    known = " ".join(one.text.casefold() for one in (*gathered.set_aside, *gathered.unrecognised))
    written: list[Medication] = []
    for number, row in enumerate(section.narrative.rows(), start=1):
        found = Gathered(origin)
        if row.headed and row.name.casefold() not in known:
            _read_row(row, section.kind, f"{section.title}, text row {number}", day, origin, found)
        written += found.medications
    entries = gathered.medications[first:]
    gathered.medications[first:] = [_with_written_strength(one, entries, written) for one in entries]
    named = {part for one in entries for part in one.ingredients}
    for one in written:
        if not named & set(one.ingredients):
            gathered.medications.append(one)
            gathered.not_read.append(Unread(one.text, one.place, "only the section's text names this medicine, so it was read from there"))


def _with_written_strength(medication: Medication, entries: list[Medication], written: list[Medication]) -> Medication:
    """The medicine with the table's dose where its entry gives no strength and nothing else can be meant."""
    same = [one for one in written if one.ingredients == medication.ingredients]
    alone = sum(one.ingredients == medication.ingredients for one in entries) == 1
    if medication.dose.strength is not None or medication.dose.strengths or not alone or len(same) != 1:
        return medication
    (row,) = same
    return replace(medication, dose=row.dose, form=medication.form or row.form, tapering=medication.tapering or row.tapering)


def _read_row(row: Row, kind: str, place: str, day: str, origin: Origin, gathered: Gathered) -> None:
    if not row.headed:
        _read_line(row.name, kind, place, origin, gathered)
    elif row.name:
        read_entry(Entry(_resource(row, kind, day), place), FhirRecord(()), origin, gathered)


def _resource(row: Row, kind: str, day: str) -> Element:
    if kind == ALLERGIES:
        return written_allergy(row.name, row.reaction)
    if kind == PROBLEMS:
        return written_problem(row.name, row.status) | {"onsetDateTime": written_day(row.start), "abatementDateTime": written_day(row.end)}
    times = {"start": written_day(row.start), "end": written_day(row.end)}
    return {
        "resourceType": "MedicationStatement",
        "status": written_status(row.status),
        "medicationCodeableConcept": {"text": row.name},
        "effectivePeriod": {key: value for key, value in times.items() if value},
        "dateAsserted": day,
        "dosage": [{"text": row.sig}] if row.sig else [],
    }


def _read_line(line: str, kind: str, place: str, origin: Origin, gathered: Gathered) -> None:
    if kind == ALLERGIES:
        read_entry(Entry(written_allergy(line, ""), place), FhirRecord(()), origin, gathered)
    elif kind == PROBLEMS:
        read_entry(Entry(written_problem(line, ""), place), FhirRecord(()), origin, gathered)
    else:
        read_text_line(line, origin.place(place), origin.report(place), origin, gathered)
