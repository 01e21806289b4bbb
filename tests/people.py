"""Short ways to say who a test is about."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from alongside.knowledge.clauses import Clause
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Disclosure
from alongside.model.medication import Dose, Medication
from alongside.model.patient import Condition, Measurement, Patient
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Agent, Answer, Match, Region, Route, Setting, Sex, Status
from alongside.rules.compiled import compile_clause
from alongside.rules.outcome import Outcome
from alongside.rules.person import lay_out

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAY = AT.date()
IV_KETAMINE = Treatment(Agent.KETAMINE, Route.IV, AT)
NASAL_ESKETAMINE = Treatment(Agent.ESKETAMINE, Route.NASAL, AT)


def on(drug: str, daily_mg: float | None = None, **fields: Any) -> Medication:
    """A medicine taken now, named as the drug table names it; a combination product brings its components."""
    entry = load().drugs[drug]
    ingredients = entry.components or (drug,)
    return Medication(
        text=fields.pop("text", drug),
        place=fields.pop("place", "line 1"),
        drug=drug,
        ingredients=ingredients,
        dose=Dose(daily_mg=daily_mg),
        matched=Match.GENERIC,
        **fields,
    )


def stopped(drug: str, when: date | None = None, **fields: Any) -> Medication:
    return on(drug, status=Status.STOPPED, stopped_on=when, **fields)


def person(*medications: Medication, **fields: Any) -> Disclosure:
    """Fields: age, sex, conditions (ids), answers, measured (name to value), and any field of Patient or Disclosure."""
    patient = Patient(
        age_years=fields.pop("age", None),
        sex=fields.pop("sex", Sex.UNKNOWN),
        conditions=tuple(_condition(c) for c in fields.pop("conditions", ())),
        family=tuple(_condition(c) for c in fields.pop("family", ())),
        procedures=tuple(_condition(c) for c in fields.pop("procedures", ())),
        allergies=fields.pop("allergies", ()),
        measurements=tuple(Measurement(n, v, "vitals", AT) for n, v in fields.pop("measured", {}).items()),
        answers={item: Answer(word) for item, word in fields.pop("answers", {}).items()},
    )
    return Disclosure(patient=patient, medications=medications, **fields)


def _condition(entry: str | Condition) -> Condition:
    return entry if isinstance(entry, Condition) else Condition(text=entry, place="conditions", ids=(entry,))


def session(**fields: Any) -> Treatment:
    kinds = {"agent": Agent, "route": Route, "region": Region, "setting": Setting}
    given = {name: kinds[name](value) if name in kinds else value for name, value in fields.items()}
    return Treatment(**{"agent": Agent.KETAMINE, "route": Route.IV, "at": AT} | given)


def outcome(
    clause: Clause, who: Disclosure, treatment: Treatment = IV_KETAMINE, *, planned_counts: bool = False
) -> Outcome:
    """What one clause says of one person."""
    return compile_clause(clause, load(), planned_counts=planned_counts)(lay_out(who, treatment, load()))


def truth(clause: Clause, who: Disclosure, treatment: Treatment = IV_KETAMINE) -> bool | None:
    return outcome(clause, who, treatment).truth


def all_answered(*, except_for: Iterable[str] = ()) -> dict[str, str]:
    """Every disclosure item answered no, apart from some."""
    return {item: "no" for item in load().items if item not in set(except_for)}
