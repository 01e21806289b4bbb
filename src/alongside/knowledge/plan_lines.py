"""Lines of the session plan that hold for everybody on a treatment."""

from dataclasses import dataclass

from alongside.model.vocabulary import Agent, Region, Route, Verification


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One plan line and the treatments it holds for; empty fields hold for all. part: before, on_the_day, during or after."""

    id: str
    part: str
    text: str
    owner: str
    verification: Verification
    sources: tuple[str, ...]
    agent: tuple[Agent, ...] = ()
    route: tuple[Route, ...] = ()
    region: tuple[Region, ...] = ()
