"""Reads a FHIR QuestionnaireResponse: the form's own Questionnaire, its disclosure items anywhere, and the PHQ-9."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from alongside.disclosure.fhir.elements import Element, string
from alongside.disclosure.fhir.form_answers import Piece, is_no, sort_answers
from alongside.disclosure.fhir.phq9_answers import read_phq9
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.form.read_form import read_sections
from alongside.disclosure.gathered import Gathered, more_cautious
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import read_moment
from alongside.errors import UnusableInput
from alongside.model.disclosure import Unread
from alongside.model.vocabulary import Answer

_NOT_SAID = frozenset({"entered-in-error"})
# Our cautious reading: a no to these says nothing of today once it is older.
_NO_LASTS_FOR_DAYS = {"dx-preg": 30, "dx-lact": 30, "dx-support": 1, "dx-med-timing": 1}
_WITH_NUMBERS = frozenset({"patient", "vitals", "antidepressant_trials", "earlier_ketamine"})
_LINKS_NAMED = 5
# The form has fewer than two hundred questions; above this nobody answered it.
MOST_ANSWERS = 2000


def read_answers(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """Take every answer that is known here; the others are counted and named in not_read. Status and totals are not trusted."""
    place = origin.place(entry.within)
    if string(entry.resource.get("status")) in _NOT_SAID:
        gathered.set_aside.append(Unread(entry.within, place, "entered in error"))
        return
    told = _as_told(entry, origin)
    answers = sort_answers(entry.resource)
    if len(answers.pieces) > MOST_ANSWERS:
        raise UnusableInput(
            f"{place} holds {len(answers.pieces)} answers and at most {MOST_ANSWERS} are read: give the answers of one person."
        )
    pieces = [one for one in answers.pieces if _counts(one, origin, told, gathered)]
    usable = [one for one in pieces if _is_usable(one, told, gathered)]
    read_sections(_sections(usable, told, gathered), told, gathered)
    _count_others(read_phq9(answers.others, entry.within, replace(told, inside=""), gathered), place, gathered)


def _as_told(entry: Entry, origin: Origin) -> Origin:
    """The input as of the day on which the questions were answered, where that lies behind."""
    moment = read_moment(entry.resource.get("authored"), at=origin.at)
    at = moment if moment is not None and moment < origin.moment else origin.at
    return replace(origin, at=at, inside=entry.within)


def _counts(piece: Piece, origin: Origin, told: Origin, gathered: Gathered) -> bool:
    """Whether it still says something of today."""
    old = [
        item
        for item in is_no(piece)
        if origin.today - told.today > timedelta(days=_NO_LASTS_FOR_DAYS.get(item, timedelta.max.days))
    ]
    if old:
        why = f"answered no on {told.today.isoformat()}, which is too old to say anything of today"
        gathered.not_read.append(Unread(piece.link, told.place(piece.link), why))
    return not old


def _is_usable(piece: Piece, told: Origin, gathered: Gathered) -> bool:
    """Whether the form's reader takes it; what it refuses is named, and the rest is read. Texts and answers are never refused."""
    if piece.section not in _WITH_NUMBERS:
        return True
    try:
        read_sections({piece.section: piece.value}, told, Gathered(told))
    except UnusableInput as problem:
        gathered.not_read.append(Unread(f"{piece.link}: {piece.value}", told.place(piece.link), str(problem)))
        return False
    return True


def _sections(pieces: Iterable[Piece], told: Origin, gathered: Gathered) -> dict[str, object]:
    """The pieces put together as sections of the form; of two bare answers that differ, neither is certain."""
    sections: dict[str, object] = {}
    for piece in pieces:
        known = sections.get(piece.section)
        if isinstance(piece.value, list):
            sections[piece.section] = [*(known if isinstance(known, list) else ()), *piece.value]
        elif isinstance(piece.value, dict):
            sections[piece.section] = _merged(known if isinstance(known, dict) else {}, piece, told, gathered)
        else:
            sections[piece.section] = piece.value if known in (None, piece.value) else Answer.UNSURE
    return {name: "none" if _says_none(value) else value for name, value in sections.items()}


def _merged(known: dict[str, object], piece: Piece, told: Origin, gathered: Gathered) -> dict[str, object]:
    merged = dict(known)
    for key, value in piece.value.items() if isinstance(piece.value, dict) else ():
        there = merged.setdefault(key, value)
        if isinstance(there, dict) and isinstance(value, dict):
            merged[key] = _both(there, value) if key in known else value
        elif there != value:
            gathered.not_read.append(Unread(f"{piece.link}: {value}", told.place(piece.link), "answered twice"))
    return merged


def _both(first: dict[str, object], second: dict[str, object]) -> dict[str, object]:
    """Two tellings of one item: the more cautious answer, and all the words."""
    answer: Answer | None = None
    for one in (first, second):
        if one.get("answer"):
            answer = more_cautious(answer, Answer(str(one["answer"])))
    says = [text for one in (first, second) for text in _words(one)]
    return {key: value for key, value in (("answer", answer), ("says", says)) if value}


def _words(told: dict[str, object]) -> list[object]:
    says = told.get("says")
    return says if isinstance(says, list) else []


def _says_none(value: object) -> bool:
    return isinstance(value, list) and len(value) == 1 and str(value[0]).strip().casefold() == "none"


def _count_others(others: list[tuple[str, Element]], place: str, gathered: Gathered) -> None:
    if not others:
        return
    links = list(dict.fromkeys(link for link, _ in others if link))
    more = ", and more" if len(links) > _LINKS_NAMED else ""
    named = f" ({', '.join(links[:_LINKS_NAMED])}{more})" if links else ""
    why = f"they belong to no question that is known here, or do not fit it{named}"
    gathered.not_read.append(Unread(f"{len(others)} answers", place, why))
