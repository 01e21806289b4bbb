"""Reads one section into what has been gathered: its entries, then its text, and notes on the rest."""

from dataclasses import dataclass

from alongside.disclosure.ccda.section_entries import Said, said_by
from alongside.disclosure.ccda.section_text import read_text, supplement_from_text
from alongside.disclosure.ccda.sections import GIVEN, MEDICINES, OBSERVATIONS, Section
from alongside.disclosure.fhir.bundle import read_entry
from alongside.disclosure.fhir.record import Entry, FhirRecord
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.model.disclosure import Unread

_MANY = {"value": "values", "entry": "entries"}


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """One document while it is read. day: its own day, ISO 8601, empty where it gives none."""

    origin: Origin
    gathered: Gathered
    day: str


def read_section(section: Section, reading: DocumentReading) -> None:
    """Read every entry; a section without entries by its text."""
    first = len(reading.gathered.medications)
    unread = 0
    for number, nodes in enumerate(section.entries, start=1):
        place = f"{section.title}, entry {number}"
        said = [one for node in nodes for one in said_by(node, section, reading.day)]
        if not said:
            unread += 1
        for one in said:
            unread += _take(one, place, reading)
    if unread:
        what = "value" if section.kind == OBSERVATIONS else "entry"
        text = f"{section.title}: {unread} {_MANY[what] if unread > 1 else what}"
        reading.gathered.not_read.append(Unread(text, reading.origin.place(section.title), "this kind is not read"))
    if not section.entries:
        read_text(section, reading.day, reading.origin, reading.gathered)
    elif section.kind in {MEDICINES, GIVEN}:
        supplement_from_text(section, reading.day, first, reading.origin, reading.gathered)


def _take(said: Said, place: str, reading: DocumentReading) -> int:
    """File what one entry says; 1 when it is of a kind that is not read."""
    gathered = reading.gathered
    if said.resource is not None:
        return len(read_entry(Entry(said.resource, place), FhirRecord(()), reading.origin, gathered))
    kept = gathered.set_aside if said.aside else gathered.not_read
    kept.append(Unread(said.text, reading.origin.place(place), said.why))
    gathered.says_no_medicines |= said.no_medicines
    return 0

