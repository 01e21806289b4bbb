"""Pregnancy as the contract words it: yes, no, unsure or unknown."""

from alongside.model.patient import Patient

ITEM = "dx-preg"
CONDITION = "pregnancy"


def pregnancy(patient: Patient) -> str:
    """A recorded pregnancy counts before an answer; nothing said is unknown."""
    if any(CONDITION in condition.ids and condition.active is not False for condition in patient.conditions):
        return "yes"
    answer = patient.answers.get(ITEM)
    return answer.value if answer else "unknown"
