"""What is known of a subject, with its conflicts and gaps: the content of `alongside knowledge show`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.errors import UnusableInput
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position, Question
from alongside.model.vocabulary import Agent, Axis, Route, Severity
from alongside.review.concerned import conditions_named, could_hold, medicine_sets, names_all
from alongside.review.subject import Kind, Subject

# The sessions that clinics hold; a gap in another is no surprise.
USUAL_SESSIONS = (
    (Agent.KETAMINE, Route.IV),
    (Agent.KETAMINE, Route.IM),
    (Agent.KETAMINE, Route.ORAL),
    (Agent.KETAMINE, Route.SUBLINGUAL),
    (Agent.ESKETAMINE, Route.NASAL),
)
WITH_THE_SESSION = (Axis.HARM, Axis.BENEFIT, Axis.EXPOSURE)
_AXES = (*WITH_THE_SESSION, Axis.CONTRAINDICATION, Axis.DOSE, Axis.OTHER_MEDICINES)
Session = tuple[Agent, Route]


@dataclass(frozen=True, slots=True)
class Entry:
    """One question with those of its positions that concern the subject, gravest first."""

    question: Question
    positions: tuple[Position, ...]

    @property
    def disputed(self) -> bool:
        """Whether studies, labels or guidelines point different ways; what nobody studied takes no side."""
        return len({position.direction for position in self.positions if position.studied}) > 1


@dataclass(frozen=True, slots=True)
class Shown:
    """entries: by axis, then gravity. gaps: usual sessions and axes with nothing on record; None unless one drug was asked for."""

    subjects: tuple[Subject, ...]
    entries: tuple[Entry, ...]
    gaps: tuple[tuple[Agent, Route, Axis], ...] | None

    @property
    def positions(self) -> tuple[Position, ...]:
        """All of them."""
        return tuple(position for entry in self.entries for position in entry.positions)


def shown(subjects: Sequence[Subject], knowledge: Knowledge) -> Shown:
    """Everything on record that concerns all subjects together. Raises UnusableInput for subjects that cannot be joined."""
    refuse_mixture(subjects)
    by_kind: dict[Kind, list[str]] = {}
    for one in subjects:
        by_kind.setdefault(one.kind, []).append(one.id)
    sessions = _sessions(by_kind)
    entries = []
    for question in knowledge.questions:
        held = [
            one
            for one in question.positions
            if _concerns(question, one, by_kind, knowledge)
            and any(could_hold(one.when, *session) for session in sessions)
        ]
        if held:
            entries.append(Entry(question, tuple(sorted(held, key=lambda one: -one.severity.rank))))
    ordered = sorted(entries, key=_gravity)
    drugs = by_kind.get(Kind.DRUG, [])
    gaps = _gaps(ordered, sessions) if len(drugs) == 1 and Kind.CONDITION not in by_kind else None
    return Shown(tuple(subjects), tuple(ordered), gaps)


def _gravity(entry: Entry) -> tuple[int, int, str]:
    gravest = max((position.severity for position in entry.positions), key=lambda one: one.rank, default=Severity.INFO)
    return (_AXES.index(entry.question.axis), -gravest.rank, entry.question.id)


def _sessions(by_kind: dict[Kind, list[str]]) -> list[Session]:
    """Every session that the named agents and routes allow."""
    agents = [Agent(one) for one in by_kind.get(Kind.AGENT, Agent)]
    routes = [Route(one) for one in by_kind.get(Kind.ROUTE, Route)]
    return [(agent, route) for agent in agents for route in routes]


def _concerns(question: Question, position: Position, by_kind: dict[Kind, list[str]], knowledge: Knowledge) -> bool:
    whole = {Kind.QUESTION: question.id, Kind.POSITION: position.id}
    if any(by_kind.get(kind) and own not in by_kind[kind] for kind, own in whole.items()):
        return False
    if not set(by_kind.get(Kind.SOURCE, ())) <= set(position.sources):
        return False
    if Kind.AGENT in by_kind and question.axis not in (*WITH_THE_SESSION, Axis.CONTRAINDICATION, Axis.DOSE):
        return False
    if not set(by_kind.get(Kind.CONDITION, ())) <= conditions_named(position) | set(question.about):
        return False
    classes = [frozenset(knowledge.classes[one].members) for one in by_kind.get(Kind.CLASS, ())]
    named = list(medicine_sets(position, knowledge)) if classes else []
    if not all(any(members <= one for one in named) for members in classes):
        return False
    return names_all(position, tuple(by_kind.get(Kind.DRUG, ())), knowledge)


def _gaps(entries: Iterable[Entry], sessions: Sequence[Session]) -> tuple[tuple[Agent, Route, Axis], ...]:
    usual = [one for one in sessions if one in USUAL_SESSIONS]
    known = {
        (*session, entry.question.axis)
        for entry in entries
        for position in entry.positions
        for session in usual
        if could_hold(position.when, *session)
    }
    return tuple((*one, axis) for one in usual for axis in WITH_THE_SESSION if (*one, axis) not in known)


def refuse_mixture(subjects: Sequence[Subject]) -> None:
    """Two agents or two routes name no one session. Raises UnusableInput."""
    for kind in (Kind.AGENT, Kind.ROUTE):
        named = [one.id for one in subjects if one.kind is kind]
        if len(named) > 1:
            raise UnusableInput(f"{' and '.join(named)} are two sessions; ask for one at a time.")
