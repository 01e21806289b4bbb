"""One thing read of the person, as every report shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One thing read of the person.

    group: its heading. read: what it was taken for, empty when the text says it all. used: a rule may refer to it.
    """

    group: str
    written: str
    place: str = ""
    read: str = ""
    used: bool = True
