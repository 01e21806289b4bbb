"""Every position of the knowledge has one case that fires it and one near miss that stays silent."""

from dataclasses import replace

import pytest

from alongside.knowledge.loaded import load
from alongside.knowledge.positions import Position, Question
from alongside.review.worked_cases import case_faults, positions_held
from alongside.rules.compiled import compile_rules
from alongside.rules.engine import RuleSet, rule_set

POSITIONS = [(question, position) for question in load().questions for position in question.positions]


@pytest.mark.hazard("H27")
@pytest.mark.parametrize(("question", "position"), POSITIONS, ids=[position.id for _, position in POSITIONS])
def test_fires_and_stays_silent(question: Question, position: Position) -> None:
    assert position.id in positions_held(position.fires, rule_set()), f"{question.file}: {position.id} does not fire"
    assert position.id not in positions_held(position.silent, rule_set()), f"{question.file}: {position.id} fires"


@pytest.mark.hazard("H27")
@pytest.mark.parametrize(
    ("case", "told"),
    [
        ({"fires": "silent"}, "its firing case stays silent"),
        ({"silent": "fires"}, "its silent case fires"),
        ({"fires": ["blorptazine 5 mg"]}, "nobody recognises"),
        ({"fires": {"colour": "red"}}, "cannot be read"),
    ],
)
def test_a_wrong_case_is_a_fault(case: dict[str, object], told: str) -> None:
    question, position = next(one for one in POSITIONS if one[1].id == "bzd-eff-decrease-dose")
    for name, value in case.items():
        old = getattr(position, value) if isinstance(value, str) else None
        changed = old or (
            replace(position.fires, medications=tuple(value))
            if isinstance(value, list)
            else replace(position.fires, treatment=value)
        )
        position = replace(position, **{name: changed})
    knowledge = replace(load(), questions=(replace(question, positions=(position,)),))
    (fault,) = case_faults(RuleSet(knowledge, compile_rules(knowledge)))
    assert told in str(fault)
    assert fault.place == f"{question.file}, bzd-eff-decrease-dose"


def test_ids_are_used_once() -> None:
    ids = [position.id for _, position in POSITIONS]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.hazard("H25")
def test_every_source_stands_in_the_bibliography() -> None:
    known = load().sources
    for question, position in POSITIONS:
        assert position.sources, f"{question.file}: {position.id} names no source"
        assert not set(position.sources) - known.keys(), question.file


@pytest.mark.hazard("H27")
def test_every_subject_resolves() -> None:
    rule_set()  # compiling the rules resolves every drug, class and scale they name
