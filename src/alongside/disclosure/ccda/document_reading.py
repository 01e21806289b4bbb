"""One document while it is read: where it came from, its day, and what has been gathered of it."""

from dataclasses import dataclass

from alongside.disclosure.fhir.bundle import read_entry
from alongside.disclosure.fhir.elements import Element
from alongside.disclosure.fhir.habits import is_habit, read_habits
from alongside.disclosure.fhir.record import Entry, FhirRecord
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.model.disclosure import Unread

_NO_OTHERS = FhirRecord(())  # no entry points to another one


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """day: the document's own day, ISO 8601, empty where it gives none."""

    origin: Origin
    gathered: Gathered
    day: str

    def take(self, resource: Element, place: str) -> bool:
        """Read one resource into what has been gathered; False when it is of a kind that is not read."""
        entry = Entry(resource, place)
        if is_habit(entry):
            read_habits((entry,), self.origin, self.gathered)
            return True
        return not read_entry(entry, _NO_OTHERS, self.origin, self.gathered)

    def note(self, text: str, place: str, why: str, *, hides: bool = False) -> None:
        """Name something that is not read, or is read with a doubt. hides: it may hold medicines or illnesses."""
        self.gathered.not_read.append(Unread(text, self.origin.place(place), why, hides))

    def apart(self) -> "DocumentReading":
        """A reading of the same document that gathers on its own."""
        return DocumentReading(self.origin, Gathered(self.origin), self.day)
