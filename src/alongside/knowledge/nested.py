"""Clauses hold clauses; this walks all of them."""

from collections.abc import Iterable, Iterator

from alongside.knowledge.clauses import AllOf, AnyOf, Clause, Not


def every_clause(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Each clause and each inside it, outer ones first."""
    for clause in clauses:
        yield clause
        if isinstance(clause, AllOf | AnyOf):
            yield from every_clause(clause.clauses)
        elif isinstance(clause, Not):
            yield from every_clause((clause.clause,))
