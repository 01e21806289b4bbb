"""Reads a C-CDA document: its person, its day, its sections. Whatever is in it and is not read is named."""

from dataclasses import replace
from datetime import timedelta

from alongside.disclosure.ccda.document_reading import DocumentReading
from alongside.disclosure.ccda.person import person
from alongside.disclosure.ccda.recognised import refuse_other_documents
from alongside.disclosure.ccda.section_reading import read_section
from alongside.disclosure.ccda.sections import ALLERGIES, MEDICINES, PROBLEMS, sections_of
from alongside.disclosure.ccda.times import when
from alongside.disclosure.ccda.xml_text import parse_xml
from alongside.disclosure.fhir.patient import read_patient
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered, refuse_too_many
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import PartialDate, read_partial_date
from alongside.errors import UnusableInput
from alongside.model.disclosure import Disclosure
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

MOST_ENTRIES = 10_000
# Our cautious reading, as for blood pressures: an older list does not tell what is taken now. After a year nobody can tell.
_FRESH_FOR, _TELLS_FOR = timedelta(days=30), timedelta(days=365)
_WHOLE = "whole document"
_EXPECTED = {MEDICINES: "medicines", PROBLEMS: "problems", ALLERGIES: "allergies"}


def read_ccda(text: str, origin: Origin) -> Disclosure:
    """Read one XML text as a C-CDA document. Raises UnusableInput with one sentence when it is none or cannot be read."""
    root = parse_xml(text, origin.source)
    refuse_other_documents(root, origin.source)
    refuse_too_many(sum(1 for _ in root.within("substanceAdministration")), origin.source)
    _refuse_endless(sum(1 for _ in root.within("entry", "component", "tr")), origin.source)
    gathered = Gathered(origin)
    read_patient(Entry(person(root, origin.source), "patient"), origin, gathered)
    reading = DocumentReading(origin, gathered, when(root.first("effectiveTime")))
    sections = list(sections_of(root))
    refuse_too_many(sum(len(one.entries) for one in sections if one.kind == ALLERGIES), origin.source, "allergies")
    for section in sections:
        read_section(section, reading)
    kinds = {section.kind for section in sections}
    for missing in (name for kind, name in _EXPECTED.items() if kind not in kinds):
        reading.note(missing, _WHOLE, "the document has no such section, which does not say that there are none")
    _as_of_its_day(reading)
    return gathered.disclosure()


def _refuse_endless(entries: int, source: str) -> None:
    if entries > MOST_ENTRIES:
        raise UnusableInput(
            f"{source} holds {entries:,} entries and at most {MOST_ENTRIES:,} are read: give the record of one person."
        )


def _as_of_its_day(reading: DocumentReading) -> None:
    """Date every report by the document's day; what an old document calls taken may not be taken now."""
    written = read_partial_date(reading.day)
    if written is None:
        reading.note("the document's day", _WHOLE, "it is missing, so nobody can tell how old the list is")
        return
    age = reading.origin.today - written.latest
    if age > _FRESH_FOR:
        why = f"it is {age.days} days old: what it calls active was so on that day, so ask what is taken now"
        reading.note(f"document of {written.latest.isoformat()}", _WHOLE, why)
    gathered = reading.gathered
    gathered.medications = [_dated(one, written, stale=age > _TELLS_FOR) for one in gathered.medications]


def _dated(medication: Medication, written: PartialDate, *, stale: bool) -> Medication:
    reports = tuple(replace(one, as_of=one.as_of or written.earliest) for one in medication.reported_by)
    taken = medication.status in {Status.ACTIVE, Status.AS_NEEDED}
    return replace(medication, reported_by=reports, status=Status.UNKNOWN if stale and taken else medication.status)
