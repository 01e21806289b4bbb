"""Lines of the session plan that hold for everybody on a treatment."""

from dataclasses import dataclass

from alongside.model.citation import Citation, Seen, best_seen
from alongside.model.vocabulary import Agent, Region, Route, Verification


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One plan line and the treatments it holds for; empty fields hold for all. part: before, on_the_day, during or after."""

    id: str
    part: str
    text: str
    owner: str
    verification: Verification
    citations: tuple[Citation, ...]
    agent: tuple[Agent, ...] = ()
    route: tuple[Route, ...] = ()
    region: tuple[Region, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the bibliography, in order."""
        return tuple(one.source for one in self.citations)

    @property
    def seen(self) -> Seen:
        """How far the line was seen in the best of its sources."""
        return best_seen(self.citations)
