"""Every position of the knowledge has one case that fires it and one near miss that stays silent."""

from datetime import datetime

import pytest

from alongside.assessment.treatments import planned
from alongside.disclosure.form.read_form import read_form
from alongside.knowledge.loaded import load
from alongside.knowledge.positions import Case, Position, Question
from alongside.model.vocabulary import Agent, Indication, Region, Route, Setting
from alongside.rules.engine import rule_set

POSITIONS = [(question, position) for question in load().questions for position in question.positions]
KINDS = {"agent": Agent, "route": Route, "region": Region, "setting": Setting, "indication": Indication}


def held(case: Case) -> set[str]:
    at = datetime.fromisoformat(case.at)
    form = {
        "patient": case.patient,
        "medications": list(case.medications),
        "conditions": list(case.conditions),
        "allergies": list(case.allergies),
        "family": list(case.family),
        "surgeries": list(case.procedures),
        "vitals": {name: value for name, value in case.measurements.items() if name.endswith(("mmhg", "per_min"))},
        "labs": {name: value for name, value in case.measurements.items() if not name.endswith(("mmhg", "per_min"))},
        "answers": case.answers,
    }
    disclosure = read_form({key: value for key, value in form.items() if value}, place="case", at=at)
    assert not disclosure.unrecognised, "a case names something that nobody recognises"
    (treatment,) = planned(at=at, **{key: KINDS[key](value) for key, value in case.treatment.items()})
    return {rule.position.id for rule, _ in rule_set().judge(disclosure, treatment).held}


@pytest.mark.parametrize(("question", "position"), POSITIONS, ids=[position.id for _, position in POSITIONS])
def test_fires_and_stays_silent(question: Question, position: Position) -> None:
    assert position.id in held(position.fires), f"{question.file}: the firing case does not fire {position.id}"
    assert position.id not in held(position.silent), f"{question.file}: the silent case fires {position.id}"


def test_ids_are_used_once() -> None:
    ids = [position.id for _, position in POSITIONS]
    assert sorted(ids) == sorted(set(ids))


def test_every_source_stands_in_the_bibliography() -> None:
    known = load().sources
    for question, position in POSITIONS:
        assert position.sources, f"{question.file}: {position.id} names no source"
        assert not set(position.sources) - known.keys(), question.file


def test_every_subject_resolves() -> None:
    rule_set()  # compiling the rules resolves every drug, class and scale they name
