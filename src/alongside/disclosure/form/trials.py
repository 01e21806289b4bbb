"""Earlier and present antidepressants of the form: which, how much, how long, how much better, and why each ended."""

import math
import re
from dataclasses import replace
from typing import Any

from alongside.disclosure.form.fields import Field, Kind, read_fields
from alongside.disclosure.form.section import Section
from alongside.disclosure.form.values import as_date, as_text, refuse
from alongside.disclosure.inputs.person_text import read_person_text
from alongside.disclosure.medication_period import with_stop
from alongside.disclosure.text.medication_text import LineReading, read_line
from alongside.model.disclosure import Unread
from alongside.model.medication import Dose, Medication
from alongside.model.own_account import AntidepressantTrial, Ending, Improvement
from alongside.model.vocabulary import Status

MOST_WEEKS = 2600  # fifty years
TRIAL_FIELDS = (
    Field("medicine", Kind.TEXT, "Which medicine was it?"),
    Field("highest_daily_mg", Kind.NUMBER, "What was the highest dose, in mg a day?", unit="mg/d"),
    Field("weeks", Kind.NUMBER, "For how many weeks did you take that dose?", unit="wk", highest=MOST_WEEKS),
    Field(
        "improvement_percent",
        Kind.NUMBER,
        "How much better did you get, in percent?",
        unit="%",
        lowest=-100,
        highest=100,
    ),
    Field("improvement", Kind.WORD, "Or in words: how much better did you get?", tuple(Improvement)),
    Field("in_this_episode", Kind.ANSWER, "Was it in the present episode of depression?"),
    Field("taken_as_prescribed", Kind.ANSWER, "Did you take it as prescribed?"),
    Field("ending", Kind.WORD, "Why did it end?", tuple(Ending)),
    Field("stopped_on", Kind.DATE, "When did you take it last?"),
    Field("note", Kind.TEXT, "What else should be known of it?"),
)
_WEEKS = re.compile(r"\b(\d{1,3}(?:\.\d)?)\s*(week|wk|month)s?\b(?!\s+ago)", re.IGNORECASE)
_PATCH = "transdermal"
_STATUS = {Ending.STILL_TAKEN: Status.ACTIVE, None: Status.UNKNOWN}


def read_trials(section: Section) -> None:
    """Read the entries: named fields, or one line such as "sertraline 200 mg for 10 weeks"."""
    on_list = frozenset(one.drug for one in section.gathered.medications)
    for entry, place in section.entries():
        report = section.origin.named(place)
        named = entry if isinstance(entry, dict) else {"medicine": as_text(entry, report)}
        fields = read_fields(named, TRIAL_FIELDS, report)
        if "medicine" not in fields:
            refuse(report, "the entry names no medicine", "say which medicine it was")
        _add(fields, place, section, on_list)


def _add(fields: dict[str, Any], place: str, section: Section, on_list: frozenset[str]) -> None:
    text, gathered = fields["medicine"], section.gathered
    reading = read_line(
        read_person_text(text, place=place, origin=section.origin).rest or text, place=place, today=section.origin.today
    )
    names = {one.drug for one in reading.medications}
    known = reading.medications[0] if len(names) == 1 and reading.medications[0].confirmed else None
    account = gathered.own_account
    gathered.own_account = replace(account, trials=(*account.trials, _trial(fields, known, place)))
    gathered.unrecognised += _not_recognised(reading, text, place)
    gathered.set_aside += reading.set_aside
    gathered.allergies += reading.allergies
    taken = [_as_medicine(one, fields, text, section) for one in reading.medications if one.drug not in on_list]
    gathered.add_medications(taken, section.reporter(place))


def _trial(fields: dict[str, Any], known: Medication | None, place: str) -> AntidepressantTrial:
    at_least, at_most = _weeks(fields)
    told = fields.get("highest_daily_mg")
    improvement, ending = fields.get("improvement"), fields.get("ending")
    return AntidepressantTrial(
        text=fields["medicine"],
        place=place,
        drug=known.drug if known else None,
        form=_form(known),
        highest_daily_mg=told if told is not None or known is None else known.dose.daily_mg,
        weeks_at_least=at_least,
        weeks_at_most=at_most,
        improvement_percent=fields.get("improvement_percent"),
        improvement=Improvement(improvement) if improvement else None,
        in_this_episode=fields.get("in_this_episode"),
        taken_as_prescribed=fields.get("taken_as_prescribed"),
        ending=Ending(ending) if ending else None,
        note=fields.get("note"),
    )


def _form(known: Medication | None) -> str | None:
    """A patch counts by its route, as the table of doses names it."""
    if known is None:
        return None
    return _PATCH if known.route == _PATCH else known.form


def _weeks(fields: dict[str, Any]) -> tuple[float | None, float | None]:
    """Bounds of the weeks; a month in words is four weeks to thirty-one days."""
    if "weeks" in fields:
        return fields["weeks"], fields["weeks"]
    match = _WEEKS.search(fields["medicine"])
    if match is None:
        return None, None
    count = float(match[1])
    if match[2].casefold() != "month":
        return count, count
    return count * 4, math.ceil(count * 31 / 7)


def _not_recognised(reading: LineReading, text: str, place: str) -> tuple[Unread, ...]:
    if reading.unrecognised or reading.medications or reading.set_aside or reading.allergies:
        return reading.unrecognised
    return (Unread(text, place, "no medicine of this name is known here"),)


def _as_medicine(medication: Medication, fields: dict[str, Any], text: str, section: Section) -> Medication:
    """The medicine beside the list: a trial that ended lingers, one that goes on is taken. Today's dose was not told.

    Where nobody said that it ended, it is not known whether it is taken.
    """
    status = _STATUS.get(fields.get("ending"), Status.STOPPED)
    if status is Status.UNKNOWN and medication.status is not Status.ACTIVE:
        status = medication.status
    settled = replace(medication, text=text, status=status, dose=Dose(unit=medication.dose.unit))
    if "stopped_on" not in fields or status is Status.ACTIVE:
        return settled
    stop = as_date(fields["stopped_on"], section.report)
    return with_stop(replace(settled, status=Status.STOPPED), stop, today=section.origin.today)
