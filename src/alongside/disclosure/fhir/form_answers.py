"""Turns the answers of the form's own Questionnaire into the sections of the form, so that both are read by the same readers."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from alongside.disclosure.fhir.elements import Element, elements, string
from alongside.disclosure.fhir.phq9 import question_of
from alongside.disclosure.fhir.response_values import answer_of, text_of, value_of
from alongside.disclosure.form.fields import Field, Kind
from alongside.disclosure.form.layout import ALL_TRIALS, FIELDS, LISTS, OTHER_CONDITIONS, takes_answer
from alongside.knowledge.loaded import load

SAYS = ".says"


@dataclass(frozen=True, slots=True)
class Piece:
    """One answer as a part of a section: an entry of a list, or named fields. link: the question it answers."""

    section: str
    value: object
    link: str


@dataclass(slots=True)
class Answers:
    """pieces: what the form takes. others: (link, answer) of what it does not."""

    pieces: list[Piece] = field(default_factory=list)
    others: list[tuple[str, Element]] = field(default_factory=list)


def sort_answers(resource: Element) -> Answers:
    """Sort every answer, at any depth. The order in which they stand does not matter."""
    found = Answers()
    waiting = deque(elements(resource.get("item")))
    while waiting:
        item = waiting.popleft()
        link = string(item.get("linkId"))
        if link not in _entries():  # PHQ-9 items that a form knows by their words alone
            link = question_of(link, string(item.get("text"))) or link
        if link in _entries():
            _read_entry(item, link, found)
            continue
        for given in elements(item.get("answer")):
            piece = _piece(link, given)
            if piece is None:
                found.others.append((link, given))
            else:
                found.pieces.append(piece)
        waiting += _inside(item)
    return found


def _inside(item: Element) -> list[Element]:
    return elements(item.get("item")) + [
        one for given in elements(item.get("answer")) for one in elements(given.get("item"))
    ]


def _read_entry(item: Element, link: str, found: Answers) -> None:
    """One filling-in of a group that may be filled in several times."""
    section, fields = _entries()[link]
    entry: dict[str, object] = {}
    waiting = deque(_inside(item))
    while waiting:
        part = waiting.popleft()
        inner = string(part.get("linkId"))
        asked = fields.get(inner.removeprefix(f"{link}."))
        for given in elements(part.get("answer")):
            value = value_of(asked, given) if asked else None
            if asked is None or value is None or asked.key in entry:
                found.others.append((inner, given))
            else:
                entry[asked.key] = value
        waiting += _inside(part)
    found.others += [(link, given) for given in elements(item.get("answer"))]
    if entry:
        found.pieces.append(Piece(section, [entry], link))


@lru_cache(maxsize=1)
def _entries() -> Mapping[str, tuple[str, dict[str, Field]]]:
    """The repeating groups: link to their section and fields."""
    return {
        f"{item}.entry" if laid_out.asked else item: (laid_out.section, {one.key: one for one in laid_out.fields})
        for item, laid_out in FIELDS.items()
        if laid_out.many
    }


@lru_cache(maxsize=1)
def _fields() -> Mapping[str, tuple[str, Field]]:
    """The single fields: link to their section and themselves."""
    found = {ALL_TRIALS[0]: (ALL_TRIALS[1], Field("", Kind.ANSWER, ALL_TRIALS[2]))}
    for item, laid_out in FIELDS.items():
        alone = len(laid_out.fields) == 1
        for one in () if laid_out.many else laid_out.fields:
            found[item if alone else f"{item}.{one.key}"] = (laid_out.section, one)
    return found


def _lists() -> dict[str, str]:
    return LISTS | {OTHER_CONDITIONS[0]: OTHER_CONDITIONS[1]}


def _piece(link: str, given: Element) -> Piece | None:
    """One answer as a piece; None when the question is none of the form's, or the answer none of the question's."""
    if link in _fields():
        section, asked = _fields()[link]
        value = value_of(asked, given)
        return None if value is None else Piece(section, {asked.key: value} if asked.key else value, link)
    text = text_of(given)
    if link in _lists():
        return Piece(_lists()[link], [text], link) if text else None
    return _told(link, given, text)


def _told(link: str, given: Element, text: str) -> Piece | None:
    """An answer to a disclosure item, or own words beside it."""
    item = link.removesuffix(SAYS)
    if item not in load().items:
        return None
    answer = answer_of(given)
    if link == item and answer is not None:
        return Piece("answers", {item: {"answer": answer.value}}, link)
    if text and (link != item or not takes_answer(item)):
        return Piece("answers", {item: {"says": [text]}}, link)
    return None


def is_no(piece: Piece) -> Iterator[str]:
    """The items that the piece answers with no."""
    if piece.section == "answers" and isinstance(piece.value, dict):
        yield from (item for item, told in piece.value.items() if told.get("answer") == "no")
