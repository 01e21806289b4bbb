"""Which positions concern a subject: what a clause names, however deep, and whom a class stands for."""

from collections.abc import Iterator

from alongside.knowledge.clauses import (
    AllergicTo,
    AllOf,
    AnyOf,
    Clause,
    DailyDose,
    DailyEquivalent,
    FamilyHistory,
    Has,
    Not,
    Procedure,
    Takes,
    TreatmentIs,
    Washout,
)
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.nested import every_clause
from alongside.knowledge.positions import Position
from alongside.model.vocabulary import Agent, Route

_MEDICINES: dict[type, tuple[str, ...]] = {
    Takes: ("any_of",),
    Washout: ("stopped", "then"),
    DailyDose: ("of",),
    DailyEquivalent: ("of",),
    AllergicTo: ("any_of",),
}


def medicine_sets(position: Position, knowledge: Knowledge) -> Iterator[frozenset[str]]:
    """For each place in its clauses that names medicines: every drug that fits there; clauses under "not" are left out."""
    for clause in every_clause(_asserted(position.when)):
        for field in _MEDICINES.get(type(clause), ()):
            named = knowledge.members(getattr(clause, field))
            yield named - knowledge.members(getattr(clause, "but_not", ()))


def conditions_named(position: Position) -> frozenset[str]:
    """Every condition that its clauses name."""
    return frozenset(
        condition
        for clause in every_clause(_asserted(position.when))
        if isinstance(clause, Has | FamilyHistory | Procedure)
        for condition in clause.any_of
    )


def names_all(position: Position, drugs: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether the position is about all of these drugs: one of them anywhere, or several at different places (or in one "at least two")."""
    sets = list(medicine_sets(position, knowledge))
    several = [
        knowledge.members(one.any_of)
        for one in every_clause(_asserted(position.when))
        if isinstance(one, Takes) and one.at_least > 1
    ]
    if any(set(drugs) <= members for members in several):
        return True
    return _matched(drugs, sets)


def _matched(drugs: tuple[str, ...], sets: list[frozenset[str]]) -> bool:
    """Whether each drug can have a place of its own."""
    if not drugs:
        return True
    return any(
        drugs[0] in one and _matched(drugs[1:], [*sets[:number], *sets[number + 1 :]])
        for number, one in enumerate(sets)
    )


def could_hold(clauses: tuple[Clause, ...], agent: Agent, route: Route) -> bool:
    """Whether a session with this agent and route leaves it possible that all clauses hold, in some region and setting."""
    return all(_possible(clause, agent, route) for clause in clauses)


def _possible(clause: Clause, agent: Agent, route: Route) -> bool:
    match clause:
        case TreatmentIs():
            return _fits(clause, agent, route)
        case AllOf(clauses=parts):
            return all(_possible(part, agent, route) for part in parts)
        case AnyOf(clauses=parts):
            return any(_possible(part, agent, route) for part in parts)
        case Not(clause=TreatmentIs(region=(), setting=(), indication=()) as inner):
            return not _fits(inner, agent, route)
        case _:
            return True


def _fits(clause: TreatmentIs, agent: Agent, route: Route) -> bool:
    return (not clause.agent or agent in clause.agent) and (not clause.route or route in clause.route)


def _asserted(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    return tuple(clause for clause in clauses if not isinstance(clause, Not))
