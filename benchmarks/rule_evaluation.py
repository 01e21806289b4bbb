"""One patient, 8 medicines and 6 conditions, every reason and open question: the whole assessment from parsed facts.

Beside it, in the same run, the same rules without the index from drug to rule, to show what the index is worth.
"""

import gc
from datetime import UTC, datetime

from alongside.assessment.assess import assess_one
from alongside.disclosure.form.read_form import read_form
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Agent, Route
from alongside.rules.engine import RuleSet, rule_set
from alongside.rules.findings import findings_of
from alongside.rules.person import lay_out
from timing import line, samples_ms

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
FORM = {
    "patient": {"age_years": 58, "sex": "female", "weight_kg": 82},
    "vitals": {"systolic_mmhg": 148, "diastolic_mmhg": 86},
    "medications": [
        "sertraline 100 mg daily",
        "lorazepam 2 mg three times a day",
        "lamotrigine 200 mg daily",
        "lithium 900 mg at night",
        "quetiapine 100 mg at night",
        "morphine ER 30 mg bid",
        "lisinopril 20 mg daily",
        "methylphenidate 20 mg bid",
    ],
    "conditions": ["hypertension", "sleep apnoea", "COPD", "bipolar disorder", "liver disease", "epilepsy"],
}


def unindexed(rules: RuleSet, disclosure: object, treatment: Treatment) -> object:
    """Every rule of the session, without the index."""
    person = lay_out(disclosure, treatment, rules.knowledge)  # type: ignore[arg-type]
    outcomes = [(rule, rule.test(person)) for rule in rules.rules if rule.fits(treatment)]
    return findings_of([(rule, outcome) for rule, outcome in outcomes if outcome.truth])


def main() -> None:
    """Print the figures."""
    disclosure = read_form(FORM, place="form", at=AT)
    treatment = Treatment(Agent.KETAMINE, Route.IV, AT)
    rules = rule_set()
    gc.freeze()  # as a server does after start-up: the facts stay, and need not be walked again by every collection
    found = assess_one(disclosure, treatment, rules)
    print(f"{len(rules.rules)} rules; {len(found.findings)} findings, {len(found.coverage.missing)} open questions")
    print(
        line(
            "rules with full reasons",
            samples_ms(lambda: findings_of(rules.judge(disclosure, treatment).held), 2000),
            "goal p99 < 1 ms",
        )
    )
    print(
        line(
            "the whole assessment",
            samples_ms(lambda: assess_one(disclosure, treatment, rules), 2000),
            "goal p99 < 1 ms",
        )
    )
    print(line("the same rules without the index", samples_ms(lambda: unindexed(rules, disclosure, treatment), 300)))


if __name__ == "__main__":
    main()
