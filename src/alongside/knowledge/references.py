"""Names that the facts use must lead somewhere: drugs, classes, conditions, items, sources, scales; and every id is used once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from alongside.knowledge.about import folder_of
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
    Unanswered,
    Washout,
)
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Question

DRUGS, CONDITION, SCALE, ITEM = "drug or class", "condition", "scale", "disclosure item"
# Which fields of a clause hold names, and of what.
NAMED: dict[type, tuple[tuple[str, str], ...]] = {
    Takes: ((DRUGS, "any_of"), (DRUGS, "but_not")),
    Washout: ((DRUGS, "stopped"), (DRUGS, "then"), (DRUGS, "but_not")),
    DailyDose: ((DRUGS, "of"),),
    DailyEquivalent: ((DRUGS, "of"), (SCALE, "scale")),
    AllergicTo: ((DRUGS, "any_of"),),
    Has: ((CONDITION, "any_of"),),
    FamilyHistory: ((CONDITION, "any_of"),),
    Procedure: ((CONDITION, "any_of"),),
    Unanswered: ((ITEM, "item"),),
}


def unresolved_names(knowledge: Knowledge) -> list[str]:
    """One line for each name that leads nowhere and each id that is used twice; empty when all is well."""
    return [
        *(line for question in knowledge.questions for line in _in_question(question, knowledge)),
        *_in_items(knowledge),
        *_rule_sets(knowledge),
        *_in_plan(knowledge),
        *_twice("question", [question.id for question in knowledge.questions]),
        *_twice("position", [position.id for question in knowledge.questions for position in question.positions]),
        *_twice("plan line", [entry.id for entry in knowledge.plan]),
    ]


def _in_question(question: Question, knowledge: Knowledge) -> Iterator[str]:
    for position in question.positions:
        place = f"{question.file}, {position.id}"
        for clause in position.when:
            for kind, name in names_in(clause):
                if name not in _known(kind, knowledge):
                    yield f"{place}: no {kind} {name!r}"
        yield from (f"{place}: no source {name!r}" for name in position.sources if name not in knowledge.sources)
    yield from (
        f"{question.file}: no condition {name!r}" for name in question.about if name not in knowledge.conditions
    )


def _rule_sets(knowledge: Knowledge) -> Iterator[str]:
    """Each folder of rules is described, and nothing else is."""
    folders = {folder_of(question) for question in knowledge.questions}
    yield from (f"rule-sets.yaml: says nothing of {one}" for one in sorted(folders - knowledge.rule_sets.keys()))
    yield from (f"rule-sets.yaml: there are no rules in {one}" for one in sorted(knowledge.rule_sets.keys() - folders))


def _in_items(knowledge: Knowledge) -> Iterator[str]:
    drugs = _known(DRUGS, knowledge)
    for item_id, item in knowledge.items.items():
        conditions = (*item.conditions, *item.yes_means)
        yield from (
            f"disclosure.yaml, {item_id}: no condition {one!r}" for one in conditions if one not in knowledge.conditions
        )
        yield from (
            f"disclosure.yaml, {item_id}: no drug or class {one!r}" for one in item.asks_for if one not in drugs
        )
        yield from (
            f"disclosure.yaml, {item_id}: no source {one!r}" for one in item.sources if one not in knowledge.sources
        )


def _in_plan(knowledge: Knowledge) -> Iterator[str]:
    for entry in knowledge.plan:
        yield from (
            f"plan.yaml, {entry.id}: no source {one!r}" for one in entry.sources if one not in knowledge.sources
        )


def names_in(clause: Clause) -> Iterator[tuple[str, str]]:
    """Every (kind, name) a clause uses, nested clauses too."""
    inner = clause.clauses if isinstance(clause, AllOf | AnyOf) else (clause.clause,) if isinstance(clause, Not) else ()
    for part in inner:
        yield from names_in(part)
    for kind, field in NAMED.get(type(clause), ()):
        value = getattr(clause, field)
        yield from ((kind, name) for name in ((value,) if isinstance(value, str) else value))


def _known(kind: str, knowledge: Knowledge) -> set[str]:
    return {
        DRUGS: {*knowledge.drugs, *knowledge.classes},
        CONDITION: set(knowledge.conditions),
        SCALE: set(knowledge.equivalents),
        ITEM: set(knowledge.items),
    }[kind]


def _twice(kind: str, ids: Iterable[str]) -> list[str]:
    return [f"the {kind} id {name!r} is used {count} times" for name, count in Counter(ids).items() if count > 1]
