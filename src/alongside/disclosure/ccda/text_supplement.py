"""Compares the text of a medicines section, which is what was signed, with its entries; what only the text gives is added."""

import re
from collections.abc import Iterable
from dataclasses import replace

from alongside.disclosure.ccda.document_reading import DocumentReading
from alongside.disclosure.ccda.section_text import read_line, read_row
from alongside.disclosure.ccda.sections import Section
from alongside.disclosure.gathered import MOST_MEDICINES
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

_ONLY_TEXT = "only the section's text names this medicine, so it was read from there"
_WORD = re.compile(r"[^\W\d_]{3,}")


def supplement_from_text(section: Section, first: int, reading: DocumentReading) -> None:
    """Add the dose that only the text gives to its entry, and the medicines that only the text names.

    first: the index of the section's first medicine among those gathered.
    """
    if sum(1 for _ in section.narrative.rows()) + len(section.narrative.lines()) > MOST_MEDICINES:
        reading.note(
            f"{section.title}: text", section.title, "it is too long to be compared with the entries", hides=True
        )
        return
    gathered = reading.gathered
    texts = [one.text for one in (*gathered.set_aside, *gathered.unrecognised)]
    known = _words(texts + [one.text for one in gathered.medications[first:]])
    medications, unrecognised = _written(section, known, reading)
    entries = gathered.medications[first:]
    gathered.medications[first:] = [_with_written_dose(one, entries, medications) for one in entries]
    named = {part for one in entries for part in one.ingredients}
    added = [one for one in medications if not named & set(one.ingredients)]
    gathered.medications += added
    gathered.unrecognised += unrecognised
    places = [(one.text, one.place) for one in added] + [(one.text, one.place) for one in unrecognised]
    gathered.not_read += [Unread(text, place, _ONLY_TEXT) for text, place in places]


def _written(section: Section, known: set[str], reading: DocumentReading) -> tuple[list[Medication], list[Unread]]:
    """The medicines that the text names, and the names in its table that are not recognised and stand in no entry.

    Lines outside a table may be about anything: only what they name without a doubt counts.
    """
    medications: list[Medication] = []
    unrecognised: list[Unread] = []
    for number, row in enumerate(section.narrative.rows(), start=1):
        apart = reading.apart()
        read_row(row, section.kind, f"{section.title}, text row {number}", apart)
        sure = row.headed and next(iter(_WORD.findall(row.name.casefold())), "") not in known
        medications += [one for one in apart.gathered.medications if row.headed or one.confirmed]
        unrecognised += apart.gathered.unrecognised if sure else []
    for number, line in enumerate(section.narrative.lines(), start=1):
        apart = reading.apart()
        read_line(line, section.kind, f"{section.title}, text line {number}", apart)
        medications += [one for one in apart.gathered.medications if one.confirmed]
    return medications, unrecognised


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}


def _with_written_dose(medication: Medication, entries: list[Medication], written: list[Medication]) -> Medication:
    """The medicine with the text's dose, where its entry gives none and no other entry or row can be meant."""
    same = [one for one in written if one.ingredients == medication.ingredients]
    alone = sum(one.ingredients == medication.ingredients for one in entries) == 1
    if medication.dose.daily_mg is not None or not alone or len(same) != 1:
        return medication
    (row,) = same
    fuller = row.dose.daily_mg is not None or medication.dose.strength is None
    as_needed = medication.as_needed or row.as_needed
    taken = Status.AS_NEEDED if as_needed and medication.status is Status.ACTIVE else medication.status
    return replace(
        medication,
        status=taken,
        dose=row.dose if fuller else medication.dose,
        form=medication.form or row.form,
        as_needed=as_needed,
        tapering=medication.tapering or row.tapering,
    )
