"""The two small people of every position: one for whom it must hold, and a near miss for whom it must not."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from alongside.assessment.treatments import planned
from alongside.disclosure.form.read_form import read_form
from alongside.errors import UnusableInput
from alongside.knowledge.checks.fault import Fault, at
from alongside.knowledge.positions import Case, Position, Question
from alongside.model.disclosure import Disclosure
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Agent, Indication, Region, Route, Setting
from alongside.rules.engine import RuleSet

_KINDS = {"agent": Agent, "route": Route, "region": Region, "setting": Setting, "indication": Indication}
_VITAL_UNITS = ("mmhg", "per_min")


def case_faults(rules: RuleSet) -> Iterator[Fault]:
    """Positions whose firing case stays silent, whose silent case fires, or whose case names what nobody recognises."""
    for question in rules.knowledge.questions:
        for position in question.positions:
            yield from _of(question, position, rules)


def _of(question: Question, position: Position, rules: RuleSet) -> Iterator[Fault]:
    for name, case, wanted in (("firing", position.fires, True), ("silent", position.silent, False)):
        try:
            held = positions_held(case, rules)
        except (UnusableInput, KeyError, ValueError, TypeError) as problem:
            yield Fault(at(question, position), f"its {name} case cannot be read: {problem}")
            continue
        if (position.id in held) is not wanted:
            yield Fault(at(question, position), f"its {name} case {'stays silent' if wanted else 'fires'}")


def positions_held(case: Case, rules: RuleSet) -> set[str]:
    """Ids of the positions that hold for a case. Raises ValueError when it names something that nobody recognises."""
    disclosure, treatment = case_read(case)
    if disclosure.unrecognised:
        raise ValueError(f"nobody recognises {disclosure.unrecognised[0].text!r}")
    return {rule.position.id for rule, _ in rules.judge(disclosure, treatment).held}


def case_read(case: Case) -> tuple[Disclosure, Treatment]:
    """A case as the person and the session that it describes. Raises UnusableInput when its form is faulty."""
    moment = datetime.fromisoformat(case.at)
    form = {
        "patient": case.patient,
        "medications": list(case.medications),
        "conditions": list(case.conditions),
        "allergies": list(case.allergies),
        "family": list(case.family),
        "surgeries": list(case.procedures),
        "vitals": {name: value for name, value in case.measurements.items() if name.endswith(_VITAL_UNITS)},
        "labs": {name: value for name, value in case.measurements.items() if not name.endswith(_VITAL_UNITS)},
        "answers": case.answers,
    }
    disclosure = read_form({key: value for key, value in form.items() if value}, place="case", at=moment)
    chosen: dict[str, Any] = {key: _KINDS[key](value) for key, value in case.treatment.items()}
    (treatment,) = planned(at=moment, **chosen)
    return disclosure, treatment
