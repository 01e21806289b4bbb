"""The traces of medicines: the person's own words and what they were read as."""

from alongside.model.medication import Medication
from alongside.rules.outcome import Ground
from alongside.rules.person import Presence

Hit = tuple[str, Medication, Presence]


def ground(drug: str, medication: Medication) -> Ground:
    """The trace of one medicine: the person's own words and what they were read as."""
    return Ground(subject=drug, text=medication.text, place=medication.place, matched=drug, medication=medication)


def grounds(hits: list[Hit]) -> tuple[Ground, ...]:
    """Traces of several, named by ingredient: a combination product stands for its parts."""
    if len(hits) == 1 and len(hits[0][1].ingredients) == 1:
        return (ground(hits[0][1].ingredients[0], hits[0][1]),)
    return tuple(
        ground(part, medication)
        for drug, medication, _ in hits
        for part in (medication.ingredients if drug == medication.drug else (drug,))
    )
