"""Medicines of the disclosure form: a line as people write it, or named fields that settle what the line leaves open."""

from dataclasses import replace

from alongside.disclosure.form.section import Section
from alongside.disclosure.form.values import as_date, as_list, as_text, check_keys, nearest, refuse
from alongside.disclosure.gathered import Gathered, refuse_too_many
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.person_text import read_person_text
from alongside.disclosure.inputs.plain_text import read_conditions_beside, read_text_line
from alongside.disclosure.medication_codes import RXNORM
from alongside.disclosure.medication_identity import Identity, identify
from alongside.disclosure.medication_period import with_start, with_stop
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

_KEYS = ("text", "rxnorm", "status", "started_on", "start_on", "stopped_on")


def read_medications(section: Section) -> None:
    """Read the section. The word none says that the person takes nothing; an empty list says nothing."""
    origin, gathered = section.origin, section.gathered
    if section.says_none():
        gathered.says_no_medicines = True
        return
    entries = as_list(section.value, section.report)
    refuse_too_many(len(entries), origin.source)
    for number, entry in enumerate(entries, start=1):
        _read_entry(entry, f"medications, entry {number}", origin, gathered)


def _read_entry(entry: object, within: str, origin: Origin, gathered: Gathered) -> None:
    place, report = origin.place(within), f"{origin.source}, {within}"
    fields: dict[str, object] = entry if isinstance(entry, dict) else {"text": entry}
    check_keys(fields, _KEYS, report)
    codes = [as_text(code, f"{report}, rxnorm") for code in as_list(fields.get("rxnorm"), report)]
    texts = [as_text(fields["text"], f"{report}, text")] if fields.get("text") is not None else []
    if not texts and not codes:
        refuse(report, "the entry has neither a text nor an RxNorm code", "say which medicine is meant")
    if not codes:
        _read_words(texts[0], fields, within, origin, gathered)
        return
    identity = identify(texts, [(RXNORM, code) for code in codes], place=place, origin=origin)
    gathered.add_identity(identity)
    if _is_empty(identity):
        gathered.unrecognised.append(Unread(" ".join(texts or codes), place, "no medicine of this name is known here"))
    settled = [_settled(one, fields, report, origin) for one in identity.medications]
    gathered.add_medications(settled, origin.report(within))
    for text in texts:
        person = read_person_text(text, place=place, origin=origin)
        gathered.add_person(person)
        read_conditions_beside(person.rest, place, origin, gathered)


def _read_words(text: str, fields: dict[str, object], within: str, origin: Origin, gathered: Gathered) -> None:
    """An entry without a code is read as a line of a plain list is: nothing that stands in it may vanish."""
    place, report = origin.place(within), f"{origin.source}, {within}"
    before = len(gathered.medications)
    read_text_line(text.strip(), place, origin.report(within), origin, gathered)
    gathered.medications[before:] = [_settled(one, fields, report, origin) for one in gathered.medications[before:]]


def _is_empty(identity: Identity) -> bool:
    """Nothing came of the entry: it must not vanish."""
    return identity == Identity()


def _settled(medication: Medication, fields: dict[str, object], report: str, origin: Origin) -> Medication:
    """The reading of the line with the entry's own status and dates, which win over the words."""
    if fields.get("status") is not None:
        word = as_text(fields["status"], f"{report}, status").casefold().replace("_", "-")
        if word not in list(Status):
            refuse(f"{report}, status", f'"{word}" is not known', nearest(word, list(Status)))
        medication = replace(
            medication, status=Status(word), as_needed=medication.as_needed or word == Status.AS_NEEDED
        )
    start = fields.get("start_on") if fields.get("start_on") is not None else fields.get("started_on")
    if start is not None:
        medication = with_start(medication, as_date(start, f"{report}, start_on"), today=origin.today)
    if fields.get("stopped_on") is not None:
        medication = with_stop(medication, as_date(fields["stopped_on"], f"{report}, stopped_on"), today=origin.today)
    return medication
