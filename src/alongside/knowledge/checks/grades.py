"""A statement is graded no better than it was seen."""

from collections.abc import Iterator

from alongside.knowledge.checks.fault import Fault, at
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position
from alongside.model.citation import Seen
from alongside.model.vocabulary import EvidenceLevel, Verification

FIRST_HAND = (Seen.PRIMARY, Seen.QUOTATION)
MARKER = "marker"  # the kind of a source that only says that there is none
_FAR = {seen: number for number, seen in enumerate(Seen)}


def grade_faults(knowledge: Knowledge) -> Iterator[Fault]:
    """Faults of every position's verification, citations and study status."""
    for question in knowledge.questions:
        for position in question.positions:
            for what in (*_verification(position), *_citations(position, knowledge), *_studied(position)):
                yield Fault(at(question, position), what)


def _verification(position: Position) -> Iterator[str]:
    first_hand = [one for one in position.citations if one.seen in FIRST_HAND]
    if position.verification is Verification.VERIFIED and not any(one.place for one in first_hand):
        yield "is verified, but no citation has seen: primary or quotation with a place; open the source or make it recalled"


def _citations(position: Position, knowledge: Knowledge) -> Iterator[str]:
    for one in position.citations:
        source = knowledge.sources.get(one.source)
        if source is None:
            continue  # the compiler names what leads nowhere
        if _FAR[one.seen] < _FAR[source.seen]:
            yield f"sees {one.source} as {one.seen}, further than the bibliography does ({source.seen})"
        if one.place and one.seen is Seen.NONE:
            yield f"names a place in {one.source}, which was not seen"


def _studied(position: Position) -> Iterator[str]:
    if position.studied and position.evidence_level is EvidenceLevel.THEORETICAL:
        yield "says studied: true on reasoning alone"
