"""One thing a prescriber should know about this person and this treatment, with its trace."""

from dataclasses import dataclass

from alongside.model.citation import Citation, Seen, best_seen
from alongside.model.vocabulary import Action, Axis, Direction, EvidenceLevel, Severity, Verification


@dataclass(frozen=True, slots=True)
class Because:
    """One step of the trace: the person's own words, where they stood, what they were read as, and the rule that used them."""

    input: str
    place: str
    matched: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One position of the knowledge that holds for this person: a study, a label, a guideline or a recollection.

    file: the fact's file in the knowledge folder, where it can be contested.
    """

    rule: str
    statement: str
    severity: Severity
    evidence_level: EvidenceLevel
    studied: bool
    verification: Verification
    mechanism: str = ""
    advice: str = ""
    limits: str = ""
    citations: tuple[Citation, ...] = ()
    file: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the bibliography, in order."""
        return tuple(one.source for one in self.citations)

    @property
    def seen(self) -> Seen:
        """How far the statement was seen in the best of its sources."""
        return best_seen(self.citations)


@dataclass(frozen=True, slots=True)
class Finding:
    """One matter, its reasons strongest first.

    id: stable for the same matter, subject and direction. about: ingredient names and condition ids, sorted.
    studied is False when nobody has studied it, which is never to be read as safe.
    reasons: every position that holds, strongest first; the finding's own statement and grades are those of the first.
    contested_by: ids of findings on the same matter that point another way. file: the fact's file in the knowledge folder.
    """

    id: str
    axis: Axis
    kind: str
    severity: Severity
    action: Action
    direction: Direction
    about: tuple[str, ...]
    studied: bool
    evidence_level: EvidenceLevel
    verification: Verification
    statement: str
    mechanism: str
    because: tuple[Because, ...]
    reasons: tuple[Reason, ...]
    sources: tuple[str, ...]
    file: str
    contested_by: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """Every file of the knowledge that this finding rests on, its own first."""
        return tuple(dict.fromkeys((self.file, *(one.file for one in self.reasons if one.file))))
