"""What every care fact carries: where it was read, how far it was verified, and for whom it holds."""

from dataclasses import dataclass

from alongside.model.citation import Citation, Seen, best_seen
from alongside.model.vocabulary import Agent, EvidenceLevel, Region, Route, Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A fact with its grounds. limits: what the sources cannot carry, and what in it is ours."""

    citations: tuple[Citation, ...]
    verification: Verification
    limits: str = ""

    @property
    def seen(self) -> Seen:
        """How far the fact was seen in the best of its sources."""
        return best_seen(self.citations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Cited):
    """A plain sentence with its grounds, such as a caution."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CareRecord(Cited):
    """A fact with an id, in words for a clinician, and the treatments it holds for; empty fields hold for all.

    id: unique among all care facts. statement: one or two plain sentences of our own.
    """

    id: str
    statement: str
    evidence_level: EvidenceLevel
    agent: tuple[Agent, ...] = ()
    route: tuple[Route, ...] = ()
    region: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code of a terminology. source: the value set it was seen in; a code that was not seen is left out."""

    system: str
    code: str
    source: str
    display: str = ""
