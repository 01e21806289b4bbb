"""A raw FHIR bundle of 60 resources, from bytes to the finished assessment, beside fhir.resources parsing the same bytes in the same run.

Each round reads another bundle, so that no line was read before: a cache of lines would flatter.
"""

import json
import random
from datetime import UTC, datetime
from statistics import median

from fhir.resources.R4B.bundle import Bundle

import alongside
from timing import line, samples_ms

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
ROUNDS, WARM_UP = 60, 5
DRUGS = (
    "sertraline",
    "lorazepam",
    "lisinopril",
    "atorvastatin",
    "omeprazole",
    "metformin",
    "quetiapine",
    "lamotrigine",
    "levothyroxine",
    "zolpidem",
)
ILLNESSES = ("Hypertension", "Major depressive disorder", "Asthma", "Migraine", "Type 2 diabetes")


def bundle(chance: random.Random) -> bytes:
    """A made-up person: 20 orders, 20 conditions, 19 observations."""
    about = {"reference": "Patient/p"}
    resources: list[dict[str, object]] = [
        {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1980-05-01"}
    ]
    for number in range(20):
        text = (
            f"{chance.choice(DRUGS)} {chance.randint(1, 400)} mg tablet {chance.choice(('daily', 'bid', 'at night'))}"
        )
        resources.append(
            {"resourceType": "MedicationRequest", "id": f"m{number}", "status": "active", "intent": "order", "subject": about,
             "authoredOn": "2026-11-01", "medicationCodeableConcept": {"text": text}}
        )  # fmt: skip
        resources.append(
            {"resourceType": "Condition", "id": f"c{number}", "subject": about,
             "code": {"text": f"{chance.choice(ILLNESSES)} {chance.randint(1, 99)}"}}
        )  # fmt: skip
    for number in range(19):
        code = {
            "coding": [{"system": "http://loinc.org", "code": chance.choice(("8480-6", "8462-4", "8867-4", "29463-7"))}]
        }
        quantity = {
            "value": chance.randint(60, 140),
            "unit": "mmHg",
            "system": "http://unitsofmeasure.org",
            "code": "mm[Hg]",
        }
        resources.append(
            {"resourceType": "Observation", "id": f"o{number}", "status": "final", "subject": about, "code": code,
             "effectiveDateTime": "2026-11-20", "valueQuantity": quantity}
        )  # fmt: skip
    return json.dumps(
        {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources]}
    ).encode()


def main() -> None:
    """Print both and their ratio."""
    chance = random.Random(4)  # noqa: S311 - made-up people, no secret
    bundles = [bundle(chance) for _ in range(ROUNDS + WARM_UP)]
    ours_next, theirs_next = iter(bundles), iter(bundles)
    ours = samples_ms(lambda: alongside.assess(next(ours_next), at=AT, now=AT), ROUNDS, warm_up=WARM_UP)
    theirs = samples_ms(lambda: Bundle.model_validate_json(next(theirs_next)), ROUNDS, warm_up=WARM_UP)
    print(line("60 resources, bytes to assessment of two treatments", ours, "goal p99 < 5 ms"))
    print(line("fhir.resources R4B parses the same bytes", theirs))
    print(f"ratio of medians: {median(ours) / median(theirs):.1f}")


if __name__ == "__main__":
    main()
