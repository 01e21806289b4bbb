"""Every source is cited by something, and a product text says how far it was read."""

from collections.abc import Iterable, Iterator

from alongside.knowledge.checks.fault import Fault
from alongside.knowledge.loaded import Knowledge

PLACE = "knowledge/sources.yaml"


def bibliography_faults(knowledge: Knowledge, cited_elsewhere: Iterable[str] = ()) -> Iterator[Fault]:
    """Sources that nothing cites, and citations outside the rules that lead nowhere.

    cited_elsewhere: source ids of what the rules do not hold: the drug table, protocols, alternatives, scales.
    """
    elsewhere = set(cited_elsewhere)
    used = {*elsewhere, *_cited_by_rules(knowledge), *_cited_by_tables(knowledge)}
    for one in sorted(set(knowledge.sources) - used):
        yield Fault(f"{PLACE}, {one}", "is cited by nothing")
    for one in sorted(elsewhere - set(knowledge.sources)):
        yield Fault(PLACE, f"{one} is cited and does not stand here")
    for one, source in knowledge.sources.items():
        if not source.read:
            yield Fault(f"{PLACE}, {one}", "does not say in words what part was read")


def _cited_by_rules(knowledge: Knowledge) -> Iterator[str]:
    for question in knowledge.questions:
        for position in question.positions:
            yield from position.sources
    for line in knowledge.plan:
        yield from line.sources


def _cited_by_tables(knowledge: Knowledge) -> Iterator[str]:
    for table in (knowledge.classes, knowledge.conditions, knowledge.items):
        for entry in table.values():
            yield from entry.sources
