"""Where a statement stands, and how far it was seen there."""

from dataclasses import dataclass
from enum import StrEnum


class Seen(StrEnum):
    """How far a source was read. Only the first two make a statement verified."""

    PRIMARY = "primary"
    QUOTATION = "quotation"
    ABSTRACT = "abstract"
    SECONDARY = "secondary"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Citation:
    """One source of a statement.

    source: its id in the bibliography. seen: how far the statement itself was seen there, never further than the source was read.
    place: the section, table or part that holds it; empty where it was not seen.
    """

    source: str
    seen: Seen
    place: str = ""


def best_seen(citations: tuple[Citation, ...]) -> Seen:
    """How far a statement was seen in the best of its sources."""
    return min((one.seen for one in citations), key=tuple(Seen).index, default=Seen.NONE)
