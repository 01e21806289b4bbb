"""How each disclosure item is asked: as yes, no or unsure with room for words, as a list, as named fields, or in own words.

The questionnaire, the blank form and the reading of an answered questionnaire share these tables.
"""

from dataclasses import dataclass

from alongside.disclosure.form.answers import yes_no_items
from alongside.disclosure.form.earlier_ketamine import KETAMINE_FIELDS, KETAMINE_ITEM
from alongside.disclosure.form.fields import Field, Kind
from alongside.disclosure.form.goals import GOAL_FIELDS, GOALS_ITEM, SUPPORT_FIELDS, SUPPORTS_ITEM
from alongside.disclosure.form.trials import TRIAL_FIELDS
from alongside.disclosure.inputs.vital_signs import VITAL_SIGNS
from alongside.knowledge.loaded import load
from alongside.model.vocabulary import Sex


@dataclass(frozen=True, slots=True)
class Fields:
    """A section of named fields. many: it may be filled in several times. asked: the item is also answered yes, no or unsure."""

    section: str
    fields: tuple[Field, ...]
    many: bool = False
    asked: bool = False


_UNITS = {"mmhg": "mm[Hg]", "min": "/min", "percent": "%", "kg": "kg", "cm": "cm"}
FIELDS: dict[str, Fields] = {
    "dx-age": Fields("patient", (Field("age_years", Kind.NUMBER, "Age in years", unit="a", highest=130),)),
    "dx-sex": Fields("patient", (Field("sex", Kind.WORD, "Recorded sex", tuple(Sex)),)),
    "dx-vitals": Fields(
        "vitals",
        tuple(
            Field(
                key,
                Kind.NUMBER,
                sign.label.capitalize(),
                unit=_UNITS[key.rpartition("_")[2]],
                lowest=sign.lowest,
                highest=sign.highest,
            )
            for key, sign in VITAL_SIGNS.items()
        ),
    ),
    "dx-ad-trials": Fields("antidepressant_trials", TRIAL_FIELDS, many=True),
    KETAMINE_ITEM: Fields("earlier_ketamine", KETAMINE_FIELDS, many=True, asked=True),
    GOALS_ITEM: Fields("goals", GOAL_FIELDS),
    SUPPORTS_ITEM: Fields("supports", SUPPORT_FIELDS),
}
# Items whose answer is a list of lines, by the section that takes them; the word none is an answer.
LISTS = {"dx-med-rx": "medications", "dx-surg": "surgeries"}
# A question of the form that is no disclosure item: it asks for what no item names.
OTHER_CONDITIONS = ("other-conditions", "conditions", "Which other illnesses do you live with, or have you had?")
ALL_TRIALS = (
    "dx-ad-trials-all",
    "all_trials_told",
    "Are these all the antidepressants and add-on medicines you have tried?",
)
# The order in which people are asked; a group that is not named here comes last.
GROUPS = {
    "measures": "You, and today's readings",
    "medications": "What you take",
    "conditions": "Illnesses",
    "history": "Operations, anaesthesia and earlier ketamine",
    "allergies": "Allergies",
    "family": "Family",
    "treatment history": "Earlier treatments of the depression",
    "reproductive": "Pregnancy and breastfeeding",
    "substance use": "Alcohol, tobacco and other substances",
    "person": "Goals, supports and the practical side",
}


def by_group() -> dict[str, tuple[str, ...]]:
    """Group to its items, both in the order of asking."""
    items = load().items
    groups = dict.fromkeys((*GROUPS, *(one.group for one in items.values())))
    return {group: tuple(name for name, one in items.items() if one.group == group) for group in groups}


def takes_answer(item: str) -> bool:
    """Whether the item is answered yes, no or unsure, with room for words beside it."""
    if item in LISTS:
        return False
    return FIELDS[item].asked if item in FIELDS else item in yes_no_items()
