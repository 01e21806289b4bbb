"""About this advice, rule set by rule set: how much, from what, how far it was seen, and who has reviewed it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position, Question
from alongside.model.citation import Seen
from alongside.model.vocabulary import EvidenceLevel, Severity, Verification


@dataclass(frozen=True, slots=True)
class RuleSetFacts:
    """The counts of one rule set. best_seen: positions by how far each was seen at best."""

    folder: str
    questions: int
    by_grade: Counter[tuple[Severity, Verification]]
    best_seen: Counter[Seen]
    evidence: Counter[EvidenceLevel]
    unstudied: int
    jurisdictions: Counter[str]
    authors: tuple[str, ...]
    reviewed: int
    oldest_check: str

    @property
    def positions(self) -> int:
        """How many statements it holds."""
        return sum(self.by_grade.values())

    @property
    def verified(self) -> int:
        """How many of them were seen in the source itself or quoted from it."""
        return sum(count for (_, grade), count in self.by_grade.items() if grade is Verification.VERIFIED)


def rule_sets(knowledge: Knowledge) -> tuple[RuleSetFacts, ...]:
    """Every folder that holds rule files, in the order of its name."""
    folders: dict[str, list[Question]] = {}
    for question in knowledge.questions:
        folders.setdefault(folder_of(question), []).append(question)
    return tuple(_facts(folder, folders[folder], knowledge) for folder in sorted(folders))


def folder_of(question: Question) -> str:
    """The rule set of a question: its folder below `knowledge`."""
    return PurePosixPath(question.file).parent.as_posix().removeprefix("knowledge/")


def _facts(folder: str, questions: list[Question], knowledge: Knowledge) -> RuleSetFacts:
    positions = [position for question in questions for position in question.positions]
    return RuleSetFacts(
        folder=folder,
        questions=len(questions),
        by_grade=Counter((one.severity, one.verification) for one in positions),
        best_seen=Counter(one.seen for one in positions),
        evidence=Counter(one.evidence_level for one in positions),
        unstudied=sum(not one.studied for one in positions),
        jurisdictions=Counter(_jurisdictions(positions, knowledge)),
        authors=tuple(sorted({author for question in questions for author in question.authors})),
        reviewed=sum(bool(question.reviewed_by) for question in questions),
        oldest_check=min(question.last_checked for question in questions),
    )


def _jurisdictions(positions: list[Position], knowledge: Knowledge) -> Iterator[str]:
    """Whose product texts the positions cite, once a position."""
    for position in positions:
        yield from {
            jurisdiction
            for one in position.sources
            if (jurisdiction := knowledge.sources[one].jurisdiction) is not None
        }
