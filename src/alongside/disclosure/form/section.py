"""One section of the disclosure form while it is read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from alongside.disclosure.form.values import as_list
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin

_NONE = frozenset({"none", "no", "nothing", "nil", "no medicines", "no medications", "no meds"})


@dataclass(frozen=True, slots=True)
class Section:
    """value: as it came. name: the section's key. gathered: where its readings go."""

    value: object
    name: str
    origin: Origin
    gathered: Gathered

    @property
    def report(self) -> str:
        """The section's place for messages."""
        return f"{self.origin.source}, {self.name}"

    def entries(self) -> Iterator[tuple[object, str]]:
        """Each entry of a list with its place."""
        for number, entry in enumerate(as_list(self.value, self.report), start=1):
            yield entry, self.origin.place(f"{self.name}, entry {number}")

    def reporter(self, place: str) -> str:
        """A place with the input's name, for the record of who said what."""
        return place if self.origin.several else f"{self.origin.source}: {place}"

    def says_none(self) -> bool:
        """Whether the section says in words that there is nothing of its kind; an empty list says nothing."""
        return self.value is False or (isinstance(self.value, str) and self.value.strip().casefold() in _NONE)

    def with_value(self, value: object) -> "Section":
        """The same section with another value."""
        return replace(self, value=value)
