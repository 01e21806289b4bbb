"""A rule of a label says whose label it is, and of which date."""

from collections.abc import Iterator

from alongside.knowledge.checks.fault import Fault, at
from alongside.knowledge.clauses import Clause, TreatmentIs
from alongside.knowledge.facts import Source
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position
from alongside.model.vocabulary import EvidenceLevel, Region, Verification

# Whose texts may carry a rule for a region; a region without a text of its own takes the strictest of any.
OWN_TEXTS: dict[Region, frozenset[str]] = {
    Region.US: frozenset({"us"}),
    Region.EU: frozenset({"eu", "uk"}),
    Region.UK: frozenset({"uk", "eu"}),
}


def label_faults(knowledge: Knowledge) -> Iterator[Fault]:
    """Label positions without a jurisdiction or a date, or whose region cites only another region's text."""
    for question in knowledge.questions:
        for position in question.positions:
            if position.evidence_level is EvidenceLevel.LABEL:
                for what, fatal in _of(position, _texts(position, knowledge)):
                    yield Fault(at(question, position), what, fatal=fatal)


def _texts(position: Position, knowledge: Knowledge) -> list[Source]:
    """The product texts and regulator's notices that the position cites."""
    cited = (knowledge.sources[one] for one in position.sources if one in knowledge.sources)
    return [source for source in cited if source.jurisdiction]


def _of(position: Position, texts: list[Source]) -> Iterator[tuple[str, bool]]:
    verified = position.verification is Verification.VERIFIED
    if not texts:
        yield "is a label's rule, but no source of it has a jurisdiction", verified
        return
    if not any(one.label_date or one.quoted_on for one in texts):
        yield "rests on an undated copy of a label", False
    jurisdictions = {one.jurisdiction for one in texts}
    for region in sorted(_regions(position.when) & OWN_TEXTS.keys()):
        if jurisdictions.isdisjoint(OWN_TEXTS[region]):
            yield f"holds in {region}, but cites only {', '.join(sorted(map(str, jurisdictions)))}", verified


def _regions(clauses: tuple[Clause, ...]) -> set[Region]:
    """Regions that the position names at its top."""
    return {region for clause in clauses if isinstance(clause, TreatmentIs) for region in clause.region}
