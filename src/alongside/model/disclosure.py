"""All that was read of one person, with an honest account of what could not be read."""

from dataclasses import dataclass
from datetime import date

from alongside.model.disagreement import Disagreement, Settlement
from alongside.model.medication import Medication
from alongside.model.patient import Patient


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was there and could not be used.

    text: whole, as it stood. why: one plain phrase. hides: it may hold medicines or illnesses, so the answer stays open.
    """

    text: str
    place: str
    why: str
    hides: bool = False


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One person's medicines and history, read from one or several sources.

    unrecognised: texts that may name a medicine and could not be resolved. not_read: parts of a record that this version does
    not read, or that were broken. set_aside: entries read and left out on purpose (entered in error, a relative's medicine).
    says_no_medicines: the person said in words that they take none, which an empty list does not.
    read_on: the day on which it was told, from which "two weeks ago" counts; the day of the session when left out.
    own_words: the sources that the person wrote, a list or the form. settled: what named persons found out.
    disagreements: what the sources do not agree on and nobody settled.
    """

    patient: Patient = Patient()
    medications: tuple[Medication, ...] = ()
    unrecognised: tuple[Unread, ...] = ()
    not_read: tuple[Unread, ...] = ()
    set_aside: tuple[Unread, ...] = ()
    says_no_medicines: bool = False
    read_on: date | None = None
    sources: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
    settled: tuple[Settlement, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
