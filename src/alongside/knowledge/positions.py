"""The shape of one rule file: a question, and the positions that labels, studies and guidelines take on it."""

from dataclasses import dataclass, field
from typing import Any

from alongside.knowledge.clauses import Clause
from alongside.knowledge.reviews import PROJECT, Review, counts
from alongside.model.citation import Citation, Seen, best_seen
from alongside.model.vocabulary import Action, Axis, Direction, EvidenceLevel, Severity, Verification


@dataclass(frozen=True, slots=True)
class Case:
    """A small person for whom a position fires or stays silent: lines of medicines and fields of the disclosure form."""

    medications: tuple[str, ...] = ()
    treatment: dict[str, Any] = field(default_factory=dict)
    patient: dict[str, Any] = field(default_factory=dict)
    conditions: tuple[str, ...] = ()
    allergies: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    measurements: dict[str, float] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    at: str = "2026-12-01T09:00:00-05:00"


@dataclass(frozen=True, slots=True)
class PatientWording:
    """What a patient may read of a verified position, in short words; it informs and never tells anyone to change a medicine."""

    en: str
    es: str


@dataclass(frozen=True, slots=True)
class Position:
    """What one body of evidence says on the question, for whom it holds, and how far it was seen.

    statement: for clinicians, one or two plain sentences. advice: what follows, never addressed to the patient.
    limits: what the evidence cannot carry. patient: only for what is verified.
    hold: hours before and after a session, with its basis (label, trial-protocol, expert, none).
    """

    id: str
    when: tuple[Clause, ...]
    direction: Direction
    severity: Severity
    action: Action
    evidence_level: EvidenceLevel
    studied: bool
    verification: Verification
    statement: str
    citations: tuple[Citation, ...]
    fires: Case
    silent: Case
    mechanism: str = ""
    advice: str = ""
    limits: str = ""
    magnitude: dict[str, Any] | None = None
    hold: dict[str, Any] | None = None
    patient: PatientWording | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the bibliography, in order."""
        return tuple(one.source for one in self.citations)

    @property
    def seen(self) -> Seen:
        """How far the statement was seen in the best of its sources."""
        return best_seen(self.citations)


@dataclass(frozen=True, slots=True)
class Question:
    """One clinical question and every position on it.

    id: also the stem of the finding's id. kind: the effect asked about. about: condition ids that every finding is about, for questions
    that rest on a measurement, an age or the setting and so name none by themselves. file: where the fact lies. digest: of that file,
    so that a review can be tied to the text it was given on.
    """

    id: str
    question: str
    axis: Axis
    kind: str
    positions: tuple[Position, ...]
    last_checked: str
    about: tuple[str, ...] = ()
    authors: tuple[str, ...] = (PROJECT,)
    file: str = ""
    digest: str = ""
    reviews: tuple[Review, ...] = ()

    @property
    def reviewed_by(self) -> tuple[str, ...]:
        """The clinicians who read a source and agree with the present text, each once."""
        return tuple(dict.fromkeys(one.reader for one in self.reviews if counts(one, self.digest)))
