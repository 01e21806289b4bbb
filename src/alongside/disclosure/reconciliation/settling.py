"""A named person's word on one medicine stands for what was said up to that day. Unsure settles nothing."""

from collections.abc import Sequence
from dataclasses import replace

from alongside.disclosure.reconciliation.same_medicine import Mentions, same_medicines, special_route
from alongside.disclosure.reconciliation.told_by import as_of, is_taken
from alongside.model.disagreement import Settlement
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication
from alongside.model.vocabulary import Answer

_ON_NO_LIST = "settled as not taken, and no source names it"


def settle(lines: Sequence[Mentions], settled: Sequence[Settlement]) -> tuple[list[Mentions], list[Unread]]:
    """The lines with what was settled among their mentions, and notes on what could not be used."""
    kept, notes = list(lines), []
    for words in _by_medicine(settled):
        place = next((number for number, line in enumerate(kept) if _is_same(line[0], words[0].medicine)), None)
        if place is not None:
            kept[place] = _settled(kept[place], words)
        else:
            kept += same_medicines([one.medicine for one in words if not _is_absent(one)])
            notes += [_note(one) for one in words if _is_absent(one)]
    return kept, notes


def _by_medicine(settled: Sequence[Settlement]) -> list[list[Settlement]]:
    found: dict[object, list[Settlement]] = {}
    for one in settled:
        found.setdefault((frozenset(one.medicine.ingredients), special_route(one.medicine)), []).append(one)
    return list(found.values())


def _is_same(mention: Medication, medicine: Medication) -> bool:
    """The same ingredients by the same route: a word on the tablet says nothing of the depot."""
    return (
        mention.confirmed
        and set(mention.ingredients) == set(medicine.ingredients)
        and special_route(mention) == special_route(medicine)
    )


def is_settled(line: Mentions) -> bool:
    """Whether a named person's word counts among the mentions."""
    return any(report.by for one in line if one.counts for report in one.reported_by)


def _is_absent(settlement: Settlement) -> bool:
    """Not taken, without a last day: nothing that could still act."""
    return settlement.taken is Answer.NO and settlement.medicine.stopped_on is None


def _note(settlement: Settlement) -> Unread:
    return Unread(settlement.medicine.text, settlement.medicine.place, _ON_NO_LIST)


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
