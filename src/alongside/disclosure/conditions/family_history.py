"""Illnesses of relatives: whose count, and which histories of the knowledge they establish for the person."""

import re
from dataclasses import replace

from alongside.model.patient import Condition

FIRST_DEGREE = re.compile(
    r"\b(?:family history|family hx|fhx?|fam hx|family|runs in the family|mother|father|mum|mom|mommy|dad|daddy|parents?|"
    r"brothers?|sisters?|siblings?|sons?|daughters?|(?:my|his|her|their|our) (?:\w+ )?(?:child|children|kids?)|twin)s?\b"
)
SECOND_DEGREE = re.compile(
    r"\b(?:grand(?:mother|father|ma|pa|parents?|son|daughter|child|children)|granny|nan|aunts?|uncles?|cousins?|nephews?|nieces?|"
    r"great (?:aunt|uncle)|half (?:brother|sister)|step(?:mother|father|brother|sister)?|in law|husband|wife|partner|spouse|"
    r"boyfriend|girlfriend|friend)s?\b"
)
# Words for relatives that speak of the person: a child once, a mother now.
NO_RELATIVE = re.compile(
    r"\b(?:(?:single|new|working|nursing|expectant|stay at home) (?:mother|mum|mom|father|dad|parent)|(?:mother|father|parent) of\b|"
    r"(?:family|parents?) (?:doctor|physician|planning|practice|medicine)|twin pregnancy)"
)
# What an illness of a first-degree relative means for the person, in the ids of the knowledge.
MEANS_FOR_PERSON = {
    "psychotic-disorder": "family-history-of-psychosis-or-bipolar",
    "depression-with-psychotic-features": "family-history-of-psychosis-or-bipolar",
    "bipolar-disorder": "family-history-of-psychosis-or-bipolar",
    "current-mania": "family-history-of-psychosis-or-bipolar",
    "aneurysmal-vascular-disease": "family-history-of-aneurysm",
    "malignant-hyperthermia-history": "malignant-hyperthermia-history",
}
# A relative's stroke counts only when it came early, bleeding may have been an aneurysm, and the substance may have been
# another one than alcohol: questions, not facts.
ASKS_OF_PERSON = {
    "stroke-or-tia": "family-history-of-aneurysm",
    "intracerebral-haemorrhage": "family-history-of-aneurysm",
    "substance-use-disorder-active": "alcohol-use-disorder-history",
}


def as_family_history(relative: Condition) -> Condition:
    """A relative's entry with the histories it establishes or raises for the person next to the illness itself."""
    ids = set(relative.ids) | {MEANS_FOR_PERSON[one] for one in relative.ids if one in MEANS_FOR_PERSON}
    asked = {ASKS_OF_PERSON[one] for one in relative.ids if one in ASKS_OF_PERSON}
    return replace(relative, ids=tuple(sorted(ids)), prompts=tuple(sorted((set(relative.prompts) | asked) - ids)))
