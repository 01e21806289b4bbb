"""Reads one section: its entries, then its text, and notes on the rest."""

from alongside.disclosure.ccda.document_reading import DocumentReading
from alongside.disclosure.ccda.section_entries import Said, said_by
from alongside.disclosure.ccda.section_text import read_text
from alongside.disclosure.ccda.sections import MEDICINES, OBSERVATIONS, Section
from alongside.disclosure.ccda.text_supplement import supplement_from_text
from alongside.model.disclosure import Unread

_MANY = {"value": "values", "entry": "entries"}


def read_section(section: Section, reading: DocumentReading) -> None:
    """Read every entry; a section without entries by its text."""
    first = len(reading.gathered.medications)
    unread = 0
    for number, nodes in enumerate(section.entries, start=1):
        said = [one for node in nodes for one in said_by(node, section, reading.day)]
        taken = [_take(one, f"{section.title}, entry {number}", reading) for one in said]
        unread += taken.count(False) if taken else 1
    if unread:
        what = "value" if section.kind == OBSERVATIONS else "entry"
        counted = f"{section.title}: {unread} {_MANY[what] if unread > 1 else what}"
        reading.note(counted, section.title, "this kind is not read", hides=section.kind == MEDICINES)
    if not section.entries:
        read_text(section, reading)
    elif section.kind == MEDICINES:
        supplement_from_text(section, first, reading)


def _take(said: Said, place: str, reading: DocumentReading) -> bool:
    """File what one entry says; False when it is of a kind that is not read."""
    gathered = reading.gathered
    if said.resource is not None:
        return reading.take(said.resource, place)
    kept = gathered.set_aside if said.aside else gathered.not_read
    kept.append(Unread(said.text, reading.origin.place(place), said.why))
    gathered.says_no_medicines |= said.no_medicines
    return True
