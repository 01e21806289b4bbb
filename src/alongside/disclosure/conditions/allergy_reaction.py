"""Tells a true allergic reaction from an unpleasant effect, by the words for it; what is not told stays unknown."""

import re

from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.names.name_index import name_index
from alongside.disclosure.text.medication_text import read_line

_ALLERGIC = re.compile(
    r"anaphyla|urticari|\bhives?\b|angio-?(?:o?)edema|angioneurotic|bronchospas|laryn\w+ (?:o?)edema|throat (?:clos|swell|tight)|"
    r"(?:tongue|lips?|face|facial|airway)\W+(?:\w+\W+)?swell|swell\w*\W+(?:of\W+)?(?:the\W+|my\W+)?(?:tongue|lips?|face|throat|airway)|"
    r"stevens|toxic epidermal|\bdress\b|serum sickness|wheez|rash(?=.*(?:breath|wheez|swell))|(?:breath|swell)(?=.*rash)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_ALLERGIC = re.compile(
    r"intoleran|side[ -]effect|nausea|nauseous|vomit|\bsick\b|upset stomach|stomach (?:ache|upset|pain)|diarrh|constipat|headache|"
    r"dizz|drows|sleep|sedat|hallucinat|dissociat|dyspho|bad trip|unpleasant|nightmare|anxi|panic|agitat|confus|fatigue|tired|"
    r"insomnia|weight gain|sexual|dry mouth|cough|myalgia|muscle ache",
    re.IGNORECASE,
)
# SNOMED CT codes of reactions that are allergic beyond doubt.
_ALLERGIC_CODES = frozenset({"39579001", "126485001", "41291007", "247472004", "4386001", "73442001"})


def is_true_allergy(reaction: str | None, codes: frozenset[str] = frozenset()) -> bool | None:
    """True for an allergic reaction, False for a plain side effect, None when the reaction was not told or can be either."""
    if codes & _ALLERGIC_CODES or (reaction and _ALLERGIC.search(reaction)):
        return True
    return False if reaction and _NOT_ALLERGIC.search(reaction) else None


def drugs_named(substance: str, origin: Origin) -> tuple[str, ...]:
    """The drugs that the name of a substance stands for. Of a longer text only names without a misspelling count."""
    match = name_index().look_up(substance)
    if match is not None:
        return (match.drug,)
    reading = read_line(substance, place="", today=origin.today)
    named = [one.drug for one in reading.medications if one.confirmed] + [
        drug for one in reading.allergies for drug in one.drugs
    ]
    return tuple(dict.fromkeys(named))
