"""In which form and by which route a medicine is taken, from the words beside its name."""

import re

from alongside.disclosure.names.salts import RELEASE
from alongside.disclosure.text.blanking import take_all

# (words, form, route); the first that matches names the form; a route stands even where the form came from another word
_FORMS: tuple[tuple[re.Pattern[str], str | None, str | None], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)"), form, route)
    for words, form, route in (
        (
            (
                r"extended[\s-]*releas(?:e|ed)|long[\s-]*acting|prolonged[\s-]*release"
                r"|24\s*(?:hr|hour)|12\s*(?:hr|hour)|168\s*hr"
            ),
            "extended-release",
            None,
        ),
        (r"sustained[\s-]*release|slow[\s-]*release|(?:tab|cap),\s*sa|sa\s+(?:tab|cap)", "sustained-release", None),
        (r"controlled[\s-]*release", "controlled-release", None),
        (r"modified[\s-]*release", "modified-release", None),
        (r"delayed[\s-]*release|enteric[\s-]*coated|gastro[\s-]*resistant", "delayed-release", None),
        (
            r"immediate[\s-]*release|instant[\s-]*release|regular[\s-]*release|short[\s-]*acting",
            "immediate-release",
            None,
        ),
        (
            r"oral(?:ly)?[\s-]*disintegrating|disintegrating|oro[\s-]*dispersible|soluble\s+tab(?:let)?",
            "orally-disintegrating",
            None,
        ),
        (rf"(?<!from )(?<!my )(?<!the )(?<!by )(?<!per )(?:{'|'.join(RELEASE)})", None, None),
        (r"transdermal(?:\s+system|\s+patch(?:es)?)?|patch(?:es)?|transderm", "patch", "transdermal"),
        (r"(?:intra)?nasal(?:\s+spray)?|nose\s+spray|nasal\s*sprays?|up\s+(?:my|the)\s+nose", "nasal", "nasal"),
        (r"troches?|lozenges?|loz", "lozenge", "sublingual"),
        (r"sub-?lingual(?:ly)?|s\.?l\.?|under\s+(?:the\s+|my\s+)?tongue|buccal|films?", "sublingual", "sublingual"),
        (r"depot|long\s+acting\s+injection|lai", "injection", "parenteral"),
        (r"oral\s+syringes?", "liquid", None),
        (
            (
                r"inj(?:ect(?:ions?|able|ed|s)?)?|carpujects?|ivpb|pca|shots?|i\.?m\.?|i\.?v\.?|intravenous(?:ly)?"
                r"|intramuscular(?:ly)?|sub-?cut(?:aneous(?:ly)?)?|sub-?q|s\.?c\.?"
                r"|infusions?|infused|drip"
                r"|vials?|syringes?|prefilled|ampoules?|ampules?|ampuls?|amps?"
                r"|premix(?:ed)?|frozen|froz|bags?|pump|pens?|auto-?injectors?"
            ),
            "injection",
            "parenteral",
        ),
        (
            (
                r"inhal(?:ers?|ed|ation|e)|puffers?|puffs?|mdi|diskus|neb(?:uli[sz]ers?"
                r"|uli[sz]ed|s)?(?:\s+soln)?|hfa|vap(?:e|ed|ing)|respimat|turbuhaler"
            ),
            "inhaler",
            "inhaled",
        ),
        (
            r"eye\s*drops?|eye\s+oint(?:ment)?|oph(?:th)?(?:almic)?|opht|ear\s*drops?|otic|dropper",
            "drops",
            "ophthalmic",
        ),
        (r"suppositor(?:y|ies)|supps?|enemas?|rectal(?:ly)?", "suppository", "rectal"),
        (r"vaginal(?:ly)?|pessar(?:y|ies)|ring", "vaginal", "topical"),
        (r"creams?|ointments?|oint|gel|lotion|topical(?:ly)?|foam|shampoo|jelly|powder\s+\d+%", "cream", "topical"),
        (r"tab(?:let)?s?|caplets?|pills?", "tablet", None),
        (r"cap(?:sule)?s?|softgels?|gelcaps?", "capsule", None),
        (
            (
                r"liquid|solution|soln|syrup|elixir|suspension|susp|oral\s+(?:solution"
                r"|liquid|rinse)|liq|concentrate|conc|mixture|linctus"
            ),
            "liquid",
            None,
        ),
        (r"gumm(?:y|ies)", "gummy", None),
        (r"edibles?", "edible", None),
        (r"powder|packets?|sachets?|scoops?", "powder", None),
        (r"drops?|gtts?", "drops", None),
        (r"chewables?|chew", "chewable", None),
        (r"sprays?|mucosal\s+spray", "spray", None),
        (r"implants?|pellets?|iuds?|coil", "implant", "parenteral"),
        (r"gum", "gum", None),
    )
)
_BY_MOUTH = re.compile(r"(?<!\w)(?:by\s+mouth|orally|oral|p\.?o\.?|per\s+os)(?!\w)")


def read_form(rest: str) -> tuple[str | None, str | None, str]:
    """Form word, route (None is by mouth) and the segment without the words for them."""
    forms: list[str] = []
    routes: list[str] = []
    for pattern, form, route in _FORMS:
        matches, rest = take_all(pattern, rest)
        for match in matches:
            forms.append(form or RELEASE[match[0]])
            if route:
                routes.append(route)
    _, rest = take_all(_BY_MOUTH, rest)
    return forms[0] if forms else None, routes[0] if routes else None, rest


PATTERNS = (*(pattern for pattern, _, _ in _FORMS), _BY_MOUTH)
