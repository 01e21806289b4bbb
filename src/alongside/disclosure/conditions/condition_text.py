"""Reads what people write of an illness: names it, and hears "no", "mother had", "possible" and "in remission"."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from alongside.disclosure.conditions.condition_names import ConditionNames, Named
from alongside.disclosure.conditions.family_history import FIRST_DEGREE, NO_RELATIVE, SECOND_DEGREE, as_family_history
from alongside.disclosure.inputs.partial_dates import day_in_text
from alongside.disclosure.names.folding import folded, plain_words
from alongside.knowledge.loaded import Knowledge
from alongside.model.patient import Condition

_SENTENCE_END = re.compile(r"[;\n]|\.(?=\s|$)|\bbut\b|\bhowever\b|\bexcept\b", re.IGNORECASE)
_TAG = re.compile(
    r"\((?:disorder|finding|situation|procedure|regime/therapy|morphologic abnormality|person|event)\)\s*$"
)
_NO_LONGER = r"\bno longer\b|\bnot (?:well |fully |yet |properly |adequately |sufficiently )?(?:controlled|treated)\b"
_NEGATED = re.compile(r"\b(?:no|not|never|without|denies|denied|denying|neither|nor|negative for|absence of|free of)\b")
_NEGATED_AFTER = re.compile(r"(?:no|none|never|denied|denies|negative|absent|excluded|ruled out|refuted)")
_SPANS_COMMAS = re.compile(r"\b(?:denies|denied|denying|negative for|neither)\b")
_RESOLVED = re.compile(r"\b(?:remission|resolved|recovered|recovering|cured|no longer|outgrew|former|formerly)\b")
_RESOLVED_AFTER = re.compile(r"(?:in )?(?:\w+ ){0,2}?(?:remission|resolved|recovered|cured)\b")
_PAST = re.compile(r"\b(?:history of|hx|h o|past|previous|previously|prior|used to|had|years? ago|as a child)\b")
_UNCERTAIN = re.compile(
    r"\b(?:possible|possibly|suspected|query|maybe|probable|probably|not sure|unsure|might|rule out|r o|risk of|at risk for|"
    r"worried about)\b"
)
# A test for an illness, or a vaccine against it, says nothing of having it.
_LOOKED_FOR = re.compile(
    r"\b(?:screening|screened|screen|testing|tested|test|monitoring|vaccinated|vaccination|vaccine|immuni[sz]ation|prevention|prophylaxis|"
    r"assessment|education|counsel\w+) (?:for|of|using|against|about)\b"
)
_LOOKED_FOR_AFTER = re.compile(
    r"(?:\w+ ){0,3}?(?:screening|screen|measurement|assessment|test|vaccine|vaccination|immuni[sz]ation|prophylaxis|prevention|antibody|"
    r"antigen|education|clinic)\b"
)
# "No surgery for my aneurysm", "no psychosis since 2020": what is denied is something else than ever having had it.
_HALF_DENIED = re.compile(
    r"\b(?:symptoms?|complications?|surgery|operation|treatment|treated|meds?|medication|medicine|new|more|recent|current|active|further|my|"
    r"problems?|issues?|bleeds?)\b"
)
_HALF_DENIED_AFTER = re.compile(
    r"(?:\w+ ){0,1}?(?:since|for|recently|lately|now|currently|in (?:the )?(?:last|past)|except|only|this)\b"
)
_QUESTIONED = re.compile(r"\?+")  # "?bipolar" and "bipolar?" ask
_SELF = re.compile(r"\b(?:i|i have|me|patient|myself)\b")


@dataclass(frozen=True, slots=True)
class ConditionReading:
    """What one text says. own: the person's entry, family: a relative's; None when the text says nothing of that kind.

    named: at least one condition was found, be it denied. rest: the words that belong to no name, in their order.
    """

    own: Condition | None
    family: Condition | None
    named: bool
    rest: tuple[str, ...] = ()


class _Sentence(NamedTuple):
    """The words of one sentence. starts: the word after each comma or colon. colon: the word after the first colon."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    colon: int | None


class _Heard(NamedTuple):
    """One name with what was said about it."""

    named: Named
    family: str | None
    negated: bool
    uncertain: bool
    resolved: bool
    past: bool


def read_condition_text(
    text: str, *, place: str, today: date, knowledge: Knowledge, names: ConditionNames
) -> ConditionReading:
    """Every condition of one text, as one entry for the person and one for relatives. Unknown words give an entry without ids."""
    heard: list[_Heard] = []
    rest: list[str] = []
    for part in _SENTENCE_END.split(_TAG.sub("", text.strip())):
        sentence = _sentence(part)
        found = list(names.find([folded(word) for word in sentence.words]))
        heard += [_hear(named, sentence) for named in found]
        covered = {index for named in found for index in range(named.start, named.end)}
        rest += [word for index, word in enumerate(sentence.words) if index not in covered]
    entry = Condition(text=text.strip(), place=place, onset=day_in_text(text, today=today))
    own = [one for one in heard if one.family is None]
    relatives = [one for one in heard if one.family is not None]
    return ConditionReading(
        own=_joined(entry, own, knowledge) if own or not relatives else None,
        family=_of_relatives(entry, relatives) if relatives else None,
        named=bool(heard),
        rest=tuple(rest),
    )


def established(
    ids: tuple[str, ...], *, active: bool | None, past: bool, knowledge: Knowledge
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids that hold, and ids that only raise a question, once it is known whether the illness is over.

    What counts only while it lasts falls away when it is over, and is a question when it is merely said to be past.
    """
    lasting = tuple(one for one in ids if knowledge.conditions[one].state != "current")
    passing = tuple(one for one in ids if knowledge.conditions[one].state == "current")
    if active is False:
        return lasting, ()
    return (lasting, passing) if past and active is None else (ids, ())


def _sentence(text: str) -> _Sentence:
    words: list[str] = []
    starts: list[int] = [0]
    colon: int | None = None
    for piece in re.split(r"([,:])", _QUESTIONED.sub(" query ", text)):
        if piece in {",", ":"}:
            starts.append(len(words))
            colon = len(words) if piece == ":" and colon is None else colon
        else:
            words += plain_words(piece)
    return _Sentence(tuple(words), tuple(starts), colon)


def _hear(named: Named, sentence: _Sentence) -> _Heard:
    scope_start = max(start for start in sentence.starts if start <= named.start)
    scope_end = min((start for start in sentence.starts if start >= named.end), default=len(sentence.words))
    whole_before = " ".join(sentence.words[: named.start])
    before = " ".join(sentence.words[scope_start : named.start])
    after = " ".join(sentence.words[named.end : scope_end])
    rest_after = " ".join(sentence.words[named.end :])
    denied = bool(_NEGATED.search(re.sub(_NO_LONGER, "", before))) or bool(_SPANS_COMMAS.search(whole_before))
    looked_for = bool(_LOOKED_FOR.search(before) or _LOOKED_FOR_AFTER.match(after))
    around = f"{before} | {after}"
    half_denied = denied and bool(_HALF_DENIED.search(before) or _HALF_DENIED_AFTER.match(rest_after))
    denied = denied and not half_denied
    found = "positive" in around
    return _Heard(
        named,
        family=_relative(before, after, sentence, named),
        negated=denied or (looked_for and not found) or bool(_NEGATED_AFTER.fullmatch(rest_after)),
        uncertain=looked_for or half_denied or bool(_UNCERTAIN.search(around)),
        resolved=bool(_RESOLVED.search(around) or _RESOLVED_AFTER.match(rest_after)),
        past=bool(_PAST.search(around)),
    )


def _relative(before: str, after: str, sentence: _Sentence, named: Named) -> str | None:
    """The word that gives the illness to a relative; before a colon it holds for the whole sentence."""
    if sentence.colon is not None and named.start >= sentence.colon:
        before = f"{' '.join(sentence.words[: sentence.colon])} {before}"
    before = NO_RELATIVE.sub("", before)
    for pattern in (SECOND_DEGREE, FIRST_DEGREE):
        found = list(pattern.finditer(before))
        if found and not _SELF.search(before, found[-1].end()):
            return found[-1][0]
    found_after = FIRST_DEGREE.match(re.sub(r"^(?:in|runs in) (?:my |the |his |her )?", "", after)) if after else None
    return found_after[0] if found_after else None


def _joined(entry: Condition, heard: list[_Heard], knowledge: Knowledge) -> Condition:
    asserted = [one for one in heard if not one.negated]
    active = False if asserted and all(one.resolved for one in asserted) else None
    ids: set[str] = set()
    prompts: set[str] = set()
    for one in asserted:
        certain, asked = established(
            one.named.ids, active=False if one.resolved else None, past=one.past, knowledge=knowledge
        )
        (prompts if one.uncertain else ids).update(certain)
        prompts.update(asked, one.named.prompts)
    return replace(entry, ids=tuple(sorted(ids)), prompts=tuple(sorted(prompts - ids)), active=active)


def _of_relatives(entry: Condition, heard: list[_Heard]) -> Condition:
    asserted = [one for one in heard if not one.negated]
    close = [one for one in asserted if not one.uncertain and not SECOND_DEGREE.search(one.family or "")]
    ids = tuple(sorted({condition for one in close for condition in one.named.ids}))
    prompts = tuple(sorted({condition for one in close for condition in one.named.prompts} - set(ids)))
    return as_family_history(replace(entry, ids=ids, prompts=prompts))
