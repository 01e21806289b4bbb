"""The PHQ-9 of a QuestionnaireResponse: the total is counted here, a total that was sent is never used, and item 9 is looked at alone."""

import re
from dataclasses import replace
from functools import lru_cache

from alongside.disclosure.fhir.elements import Element, element, elements, number, string
from alongside.disclosure.fhir.phq9 import points
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.knowledge.care_facts import load_care
from alongside.knowledge.care_scales import Instrument
from alongside.model.disclosure import Unread
from alongside.model.patient import Condition, Measurement

TOTAL, DANGER_SCORE = "phq_9_score", "phq_9_item_9_score"
_LOINC_AT_END = re.compile(r"(?:^|/)(\d{4,6}-\d)$")
_DANGER = "suicidality"
_ORDINAL = "ordinalValue"


def loinc_of(link: str) -> str:
    """The LOINC code that a linkId is or ends with, as the renderers of LOINC panels make them; empty for any other."""
    match = _LOINC_AT_END.search(link)
    return match[1] if match else ""


def read_phq9(
    answers: list[tuple[str, Element]], within: str, origin: Origin, gathered: Gathered
) -> list[tuple[str, Element]]:
    """Take the PHQ-9 out of the answers and return the others."""
    if not any(loinc_of(link) for link, _ in answers):
        return answers
    scored: dict[int, list[int]] = {}
    sent: list[float | None] = []
    others: list[tuple[str, Element]] = []
    for link, given in answers:
        item, scored_as = _items().get(loinc_of(link)), _points(given)
        if item is not None and scored_as is not None:
            scored.setdefault(item, []).append(scored_as)
        elif loinc_of(link) == _total_code():
            sent.append(number(given.get("valueDecimal", given.get("valueInteger"))))
        else:
            others.append((link, given))
    if scored or sent:
        _settle({item: max(each) for item, each in scored.items()}, sent, within, origin, gathered)
    return others


def _settle(scored: dict[int, int], sent: list[float | None], within: str, origin: Origin, gathered: Gathered) -> None:
    scale, place = _scale(), origin.place(within)
    total = sum(scored.values()) if len(scored) == scale.items else None
    if total is None:
        why = f"{len(scored)} of {scale.items} questions are answered, so no total is counted"
        gathered.not_read.append(Unread("PHQ-9 total", place, why))
    else:
        gathered.measurements.append(Measurement(name=TOTAL, value=float(total), place=place, at=origin.moment))
    for one in sent:
        if one != total:
            written = f"PHQ-9 total {one:g}" if one is not None else "PHQ-9 total"
            gathered.not_read.append(Unread(written, place, "a total that was sent is not used; the answers count"))
    for danger in scale.danger_items:
        if danger.item in scored:
            score = Measurement(DANGER_SCORE, float(scored[danger.item]), place, origin.moment)
            gathered.measurements.append(score)
        if scored.get(danger.item, 0) >= danger.at_least:
            text = f"PHQ-9, item {danger.item}: answered with {scored[danger.item]} of {scale.item_highest} points"
            found = Condition(text=text, place=place, ids=(_DANGER,))
            gathered.conditions.append(replace(found, onset=origin.today))


def _points(given: Element) -> int | None:
    """0 to 3: by the answer's LOINC code, else the ordinal value beside it, else the number itself."""
    coding = element(given.get("valueCoding"))
    by_code = _answers().get(string(coding.get("code")))
    if by_code is not None:
        return by_code
    ordinal = (
        number(one.get("valueDecimal"))
        for holder in (coding, given)
        for one in elements(holder.get("extension"))
        if string(one.get("url")).endswith(_ORDINAL)
    )
    amounts = (*ordinal, number(given.get("valueInteger")), number(given.get("valueDecimal")))
    stated = next((int(one) for one in amounts if one is not None and one in _answers().values()), None)
    in_words = points(given) if stated is None else None
    return stated if in_words is None else int(in_words)


def _scale() -> Instrument:
    return load_care().scales["phq-9"]


@lru_cache(maxsize=1)
def _items() -> dict[str, int]:
    return {one.code: one.item for one in _scale().item_codes}


@lru_cache(maxsize=1)
def _answers() -> dict[str, int]:
    """Answer code to points; the facts name them "answer 0" to "answer 3"."""
    return {one.code: int(one.display.split()[-1]) for one in _scale().codes if one.system == "loinc-answer"}


def _total_code() -> str:
    return next(one.code for one in _scale().codes if "9 item" in one.display and "total" in one.display)
