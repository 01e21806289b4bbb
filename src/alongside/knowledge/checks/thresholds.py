"""No threshold without a source: a number in a clause rests on something that somebody can open."""

from collections.abc import Iterator

from alongside.knowledge.checks.fault import Fault, at
from alongside.knowledge.checks.grades import MARKER
from alongside.knowledge.clauses import Clause
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.nested import every_clause

NUMBERS = ("days", "within_days", "above", "above_mg", "at_least_mg", "below", "below_mg", "at_least")


def threshold_faults(knowledge: Knowledge) -> Iterator[Fault]:
    """Positions with a number in a clause and no source but a marker."""
    for question in knowledge.questions:
        for position in question.positions:
            sources = (knowledge.sources[one] for one in position.sources if one in knowledge.sources)
            if all(source.kind == MARKER for source in sources):
                for number in numbers_in(position.when):
                    yield Fault(at(question, position), f"has the threshold {number} and no source for it")


def numbers_in(clauses: tuple[Clause, ...]) -> Iterator[str]:
    """Every threshold of these clauses as "above_mg 8"; how many medicines are needed is no threshold."""
    for clause in every_clause(clauses):
        for name in NUMBERS:
            value = getattr(clause, name, None)
            if value is not None and (type(clause).__name__, name) != ("Takes", "at_least"):
                yield f"{name} {value:g}"
