"""Where an entry came from, and as of when it is read."""

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Origin:
    """One input while it is read. source: its name. at: the moment it is read for. several: other inputs are read with it.

    inside: the part of the input that is being read; it stands before every place in it.
    """

    source: str
    at: datetime
    several: bool = False
    inside: str = ""

    @property
    def today(self) -> date:
        """The day of that moment."""
        return self.at.date()

    @property
    def moment(self) -> datetime:
        """That moment with a time zone, so that it can be compared with those of a record."""
        return self.at if self.at.tzinfo else self.at.replace(tzinfo=UTC)

    def place(self, within: str) -> str:
        """A place inside the input; the input's own name goes before it when there are several."""
        whole = f"{self.inside}, {within}" if self.inside else within
        return f"{self.source}: {whole}" if self.several else whole

    def named(self, place: str) -> str:
        """A place of this input as messages give it: always with the input's name."""
        return place if self.several else f"{self.source}, {place}"

    def report(self, within: str) -> str:
        """The place with the input's name, for the record of who said what."""
        return f"{self.source}: {self.inside}, {within}" if self.inside else f"{self.source}: {within}"
