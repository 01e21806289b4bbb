"""A named person's word on one medicine stands for what was said up to that day. Unsure settles nothing."""

from collections.abc import Sequence
from dataclasses import replace

from alongside.disclosure.reconciliation.same_medicine import Mentions, same_medicines
from alongside.disclosure.reconciliation.told_by import as_of, is_taken
from alongside.model.disagreement import Settlement
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication
from alongside.model.vocabulary import Answer

_BY_SEVERAL_ROUTES = "the list has this medicine by several routes: name the route in the same words"
_ON_NO_LIST = "settled as not taken, and no source names it"


def settle(lines: Sequence[Mentions], settled: Sequence[Settlement]) -> tuple[list[Mentions], list[Unread]]:
    """The lines with what was settled among their mentions, and notes on what could not be used."""
    kept, notes = list(lines), []
    for ingredients in dict.fromkeys(frozenset(one.medicine.ingredients) for one in settled):
        words = [one for one in settled if frozenset(one.medicine.ingredients) == ingredients]
        places = [number for number, line in enumerate(kept) if _is_of(line, ingredients)]
        for route in dict.fromkeys(one.medicine.route for one in words):
            chosen = [one for one in words if one.medicine.route == route]
            fitting = _fitting(kept, places, route)
            if len(fitting) == 1:
                kept[fitting[0]] = _settled(kept[fitting[0]], chosen)
            elif fitting:
                notes += [_note(one, _BY_SEVERAL_ROUTES) for one in chosen]
            else:
                kept += same_medicines([one.medicine for one in chosen if not _is_absent(one)])
                notes += [_note(one, _ON_NO_LIST) for one in chosen if _is_absent(one)]
    return kept, notes


def is_settled(line: Mentions) -> bool:
    """Whether a named person's word counts among the mentions."""
    return any(report.by for one in line if one.counts for report in one.reported_by)


def _is_of(line: Mentions, ingredients: frozenset[str]) -> bool:
    return line[0].confirmed and frozenset(line[0].ingredients) == ingredients


def _fitting(lines: Sequence[Mentions], places: list[int], route: str | None) -> list[int]:
    """The lines that the words can mean; an unwritten route, on either side, means any."""
    if route is None:
        return places
    exact = [number for number in places if any(one.route == route for one in lines[number])]
    return exact or [number for number in places if all(one.route is None for one in lines[number])]


def _is_absent(settlement: Settlement) -> bool:
    """Not taken, without a last day: nothing that could still act."""
    return settlement.taken is Answer.NO and settlement.medicine.stopped_on is None


def _note(settlement: Settlement, why: str) -> Unread:
    return Unread(settlement.medicine.text, settlement.medicine.place, why)


def _settled(line: Mentions, words: Sequence[Settlement]) -> Mentions:
    """The newest word counts; two of one day that differ settle nothing and count beside the rest."""
    decided = [one for one in words if one.taken is not Answer.UNSURE]
    silent = tuple(replace(one.medicine, counts=False) for one in words if one.taken is Answer.UNSURE)
    if not decided:
        return (*line, *silent)
    latest = max(one.on for one in decided)
    newest = [one for one in decided if one.on == latest]
    older = tuple(replace(one.medicine, counts=False) for one in decided if one.on < latest)
    if len({(one.taken, one.medicine.dose, one.medicine.stopped_on) for one in newest}) > 1:
        return (*line, *(one.medicine for one in newest), *older, *silent)
    said = tuple(_under(one, newest[0]) for one in line)
    return (*said, _like(newest[0].medicine, line), *older, *silent)


def _under(mention: Medication, word: Settlement) -> Medication:
    """A mention once the word is spoken: a newer one still counts, as does a dose that the word leaves open."""
    told_later = (day := as_of(mention)) is not None and day > word.on
    leaves_dose_open = word.taken is Answer.YES and word.medicine.dose.daily_mg is None and is_taken(mention)
    return mention if told_later or leaves_dose_open else replace(mention, counts=False)


def _like(medicine: Medication, line: Mentions) -> Medication:
    """The settled medicine, with the form and route that the sources give where the word gives none."""
    form = medicine.form or next((one.form for one in line if one.form), None)
    route = medicine.route or next((one.route for one in line if one.route), None)
    return replace(medicine, form=form, route=route)
