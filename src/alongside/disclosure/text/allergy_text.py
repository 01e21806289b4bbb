"""Allergies and intolerances in a line of text: what they are to, and the reaction if it is told."""

import re

from alongside.disclosure.names.mentions import find_mentions
from alongside.disclosure.names.name_index import NameIndex
from alongside.disclosure.names.tokens import lower
from alongside.model.patient import Allergy

_CUE = re.compile(
    r"(?<!for )(?<!for my )(?<!seasonal )(?<!my )\ballerg(?:y|ic|ies"
    r"|en|ens)\b(?!\s+(?:pills?|meds?|medicines?|medications?|shots?"
    r"|tab(?:let)?s?|relief|season|symptoms?|sprays?|drops|\d|prn|daily"
    r"|as\s+needed|plus|multi))(?:\s+to\b)?\s*:?"
    r"|\bmy\s+allerg(?:y|ies)(?:\s+(?:is|are))?\b\s*:?|\banaphyla(?:xis"
    r"|ctic)\s+(?:to|from|with|reaction\s+to)\b|\bintoleran(?:t|ce"
    r"|ces)\b(?:\s+(?:to|of))?\s*:?|\bhypersensitiv(?:e|ity)\s+to\b"
    r"|\b(?:bad|adverse|severe|allergic)\s+reactions?\s+(?:to|with|from)\b|\badrs?\s*:"
)
_REACTED = re.compile(
    r"^[^\d]*?[a-z]\s*[-:(=]\s*(?:causes?\s+|caused\s+|got\s+|severe\s+"
    r"|bad\s+)*(?:anaphyla\w*|hives|rash|urticaria|angio-?o?edema|(?:throat"
    r"|face|tongue|lip)\s+swell\w*)[^\d]*$"
)
_MAKES_ILL = re.compile(
    r"\b(?:makes?|made|gives?|gave)\s+me\s+(?:very\s+|really\s+|so\s+)?(?P<reaction>vomit\w*"
    r"|throw\s+up|puke|sick|itch\w*|(?:a\s+)?rash|hives|swell\w*|hallucinate"
    r"|(?:severe\s+)?(?:nausea|diarrh\w+))"
)
# An allergy ends with its sentence, or where the person goes on to what they do take.
_SENTENCE_END = re.compile(
    r",(?=[^,;]*\d)|\b(?:taking|takes?|daily)\b|,\s*on\b|\bnow\b|\s(?=[a-z]{5,}\s+\d)|[;\n]|\.(?=\s|$)|\b(?:but|however|although|so)\s+(?!not\b)|\b(?:now|currently|still)\s+(?:on|taking)\b"
)
_POINTS_AHEAD = re.compile(r"\b(?:to|from|with)\W*$")
_NKDA = re.compile(r"[\s:,.\ue000-\uf8ff-]*")  # nothing left but marks of what was read before
_ITEM = re.compile(r",|;|/|\band\b|&|\+|\bor\b")
_REACTION = re.compile(
    r"anaphyla\w*|hives?|urticaria|angio-?o?edema|(?:face|facial|throat"
    r"|tongue|lip|airway|mouth)?\s*swell\w*|(?:trouble|difficulty|can'?t"
    r"|cannot|hard\s+to)\s+breath\w*|bronchospasm|wheez\w*|throat\s+clos\w*"
    r"|shock|stevens[\s-]johnson|sjs|dress"
    r"|rash(?:es)?|itch\w*|nausea|vomit\w*|throws?\s+up|puke\w*|sick"
    r"|(?:upset\s+)?stomach(?:\s+(?:upset|pain|ache))?|gi\s+upset|diarrh\w+"
    r"|constipat\w+|headaches?|dizz\w*|drows\w*|sleep\w*|cough|hallucinat\w*"
    r"|palpitations?|unknown(?:\s+reaction)?"
)
_TRUE = re.compile(
    r"anaphyla|hive|urticaria|angio|swell|breath|bronchosp|wheez|throat\s+clos|shock|stevens|sjs|dress|rash"
)
_UNTOLD = re.compile(r"unknown(?:\s+reaction)?|itch\w*")  # itching may be either
_LEAD_WORDS = re.compile(
    r"\b(?:i\s+am|i'm|im|i\s+have|i\s+get|have|has|had|am|is|are|known"
    r"|drug|drugs|medication|food|an?|the|my|to|also|severe|severely"
    r"|mild|mildly|very|patient|pt|reported|strong|history\s+of|hx\s+of"
    r"|penicillins?(?=\s+and\b))\b|[\s:,-]"
)
CLASS_WORDS = {
    "sulfa": ("sulfamethoxazole",),
    "sulfas": ("sulfamethoxazole",),
    "sulpha": ("sulfamethoxazole",),
    "sulfonamides": ("sulfamethoxazole",),
}


def allergy_span(text: str) -> tuple[int, int] | None:
    """Where the line speaks of an allergy, None when it does not."""
    low = lower(text)
    if _REACTED.search(low):
        return 0, len(text)
    cue = _CUE.search(low) or _MAKES_ILL.search(low)
    if cue is None:
        return None
    end_match = _SENTENCE_END.search(
        low, max(cue.start() + 1, cue.end() - 1)
    )  # the cue may have taken the blank before a name
    end = end_match.start() if end_match else len(text)
    if _POINTS_AHEAD.search(cue[0]) and low[cue.end() : end].strip():
        return cue.start(), end
    start = max((match.end() for match in re.finditer(r"[,;\n]|\.(?=\s)|\s-\s|\band\b", low[: cue.start()])), default=0)
    names_before = _LEAD_WORDS.sub("", low[start : cue.start()]).strip()
    return (start if names_before else cue.start()), end


def read_allergies(text: str, place: str, index: NameIndex) -> tuple[Allergy, ...]:
    """Each allergen of a stretch found by `allergy_span`. An allergen that is no medicine keeps its words, without drugs."""
    low = lower(text)
    reaction_of_all = _MAKES_ILL.search(low)
    cue = _CUE.search(low)
    body = text if cue is None else text[: cue.start()] + " , " + text[cue.end() :]
    allergies: list[Allergy] = []
    for item in _items(body):
        reaction = _reaction(item)
        allergen = _allergen(item)
        if allergen:
            allergies.append(_allergy(item if cue and item in text else text.strip(), place, allergen, reaction, index))
        elif reaction and allergies:
            allergies[-1] = _with_reaction(allergies[-1], reaction)
    if not allergies and reaction_of_all is None and body.strip(" ,"):
        return () if _NKDA.fullmatch(lower(body)) else (Allergy(text.strip(), place),)
    return tuple(allergies)


def _items(body: str) -> list[str]:
    kept = re.sub(r"\([^)]*\)", lambda match: re.sub(r"[,/&+;]|\band\b", " ", match[0]), body)
    return [item.strip() for item in _ITEM.split(kept) if item.strip(" ,.:-()")]


def _reaction(item: str) -> str | None:
    found = [match[0].strip() for match in _REACTION.finditer(lower(item))]
    return " ".join(found) if found else None


def _allergen(item: str) -> str:
    bare = _REACTION.sub(" ", lower(item))
    bare = re.sub(
        (
            r"\b(?:causes?|caused|gives?|gave|makes?|made|me|with|get|gets"
            r"|got|i|a|an|my|the|of|in|is|are|to|am|have|reactions?|when|as"
            r"|child|severe|mild|known|not|drug|s|allergy|allergic|no|none|except|other|than|but)\b"
        ),
        " ",
        bare,
    )
    return " ".join(re.sub(r"[^\w\s'/-]", " ", bare).strip(" -").split())


def _allergy(text: str, place: str, allergen: str, reaction: str | None, index: NameIndex) -> Allergy:
    drugs = tuple(dict.fromkeys(mention.match.drug for mention in find_mentions(allergen, index)))
    drugs = drugs or next((names for word in allergen.split() if (names := CLASS_WORDS.get(word))), ())
    return Allergy(text.strip(" ,"), place, drugs, reaction, true_allergy(reaction))


def _with_reaction(allergy: Allergy, reaction: str) -> Allergy:
    return Allergy(f"{allergy.text}, {reaction}", allergy.place, allergy.drugs, reaction, true_allergy(reaction))


def true_allergy(reaction: str | None) -> bool | None:
    """True for reactions of the immune system, False for side effects, None when the reaction was not told."""
    if reaction is None or _UNTOLD.fullmatch(lower(reaction)):
        return None
    return _TRUE.search(lower(reaction)) is not None
