"""The medicine list in words: each line as it was written, and as it was read."""

from dataclasses import dataclass

from alongside.model.disclosure import Disclosure, Unread
from alongside.model.medication import Medication, Report
from alongside.model.vocabulary import Match, Status
from alongside.reports.wording import MATCH, NOT_RECOGNISED, PLEASE_CONFIRM, STATUS

LONG_LIST = 12  # medicines that fit one screen beside the answer


@dataclass(frozen=True, slots=True)
class MedicineLine:
    """written and place: as it came. read: what it was taken for. confirm: a guess nobody has confirmed. notes: dose, status, dates.

    reported_by: who said so, when. said: the words of each mention, where there are several.
    """

    written: str
    place: str
    read: str
    notes: tuple[str, ...] = ()
    confirm: str = ""
    reported_by: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    stopped: bool = False
    recognised: bool = True


def medicine_lines(disclosure: Disclosure) -> tuple[MedicineLine, ...]:
    """Every medicine that was read, in the order it came, then every text that was not recognised: no line is left out."""
    unread = (
        MedicineLine(one.text, one.place, NOT_RECOGNISED, (one.why,), recognised=False)
        for one in disclosure.unrecognised
    )
    return (*(_line(one) for one in disclosure.medications), *unread)


def folded_lines(disclosure: Disclosure) -> tuple[tuple[MedicineLine, ...], tuple[MedicineLine, ...]]:
    """(shown, folded): in a long list the stopped medicines are folded, never one that still needs confirming."""
    lines = medicine_lines(disclosure)
    if len(lines) <= LONG_LIST:
        return lines, ()
    folded = tuple(one for one in lines if one.stopped and not one.confirm)
    return tuple(one for one in lines if one not in folded), folded


def guessed_texts(disclosure: Disclosure) -> frozenset[str]:
    """Texts that were read as a medicine by a guess which nobody confirmed."""
    return frozenset(one.text for one in disclosure.medications if not one.confirmed)


def not_recognised(disclosure: Disclosure, also: tuple[Unread, ...] = ()) -> tuple[Unread, ...]:
    """What was not resolved to any medicine, each once; unconfirmed guesses are not among them."""
    guessed = guessed_texts(disclosure)
    found = (one for one in (*disclosure.unrecognised, *also) if one.text not in guessed)
    return tuple({(one.text, one.place): one for one in found}.values())


def drug_names(medication: Medication) -> frozenset[str]:
    """The names by which findings may be about this medicine."""
    return frozenset((medication.drug, *medication.ingredients))


def read_as(medication: Medication) -> str:
    """The drug, with its ingredients where the name alone does not say them."""
    others = [one for one in medication.ingredients if one != medication.drug]
    return f"{medication.drug} ({' + '.join(medication.ingredients)})" if others else medication.drug


def _line(medication: Medication) -> MedicineLine:
    return MedicineLine(
        written=medication.text,
        place=medication.place,
        read=read_as(medication),
        notes=tuple(_notes(medication)),
        confirm=_confirm(medication),
        stopped=medication.status is Status.STOPPED,
        reported_by=tuple(_report(one) for one in medication.reported_by),
        said=tuple(_said(one) for one in medication.mentions),
    )


def _report(report: Report) -> str:
    return f"{report.source}{f', {report.as_of.isoformat()}' if report.as_of else ''}: {STATUS[report.status]}"


def _said(mention: Medication) -> str:
    """Each source's own words, with the day and what was read; a repetition is counted."""
    more = len(mention.reported_by) - 1
    who = f"{_report(mention.reported_by[-1])}, " if mention.reported_by else ""
    daily_mg = mention.dose.daily_mg
    parts = [f'{who}"{mention.text}"', *([f"{daily_mg:g} mg a day"] if daily_mg is not None else []), *_when(mention)]
    parts += [f"said {more + 1} times"] if more > 0 else []
    return ", ".join(parts if mention.counts else [*parts, "not counted: settled otherwise"])


def _when(mention: Medication) -> list[str]:
    return _dates(mention) if mention.status is Status.STOPPED else []


def _confirm(medication: Medication) -> str:
    if medication.confirmed:
        return ""
    guess = medication.read_as or medication.drug
    return f"read as {guess}, {PLEASE_CONFIRM}"


def _notes(medication: Medication) -> list[str]:
    notes = [STATUS[medication.status]]
    if medication.dose.daily_mg is not None:
        notes.append(f"{medication.dose.daily_mg:g} mg a day")
    elif medication.status is not Status.STOPPED:
        notes.append("daily dose not known")
    notes += [word for word in (medication.form, medication.route) if word]
    if medication.as_needed and medication.status is not Status.AS_NEEDED:
        notes.append("as needed")
    if medication.tapering:
        notes.append("dose being reduced")
    notes += _dates(medication)
    if medication.matched not in {
        Match.MISSPELLING,
        Match.GENERIC,
    }:  # a guess is marked by itself; a generic name needs no word
        notes.append(f"recognised {MATCH[medication.matched]}")
    return notes


def _dates(medication: Medication) -> list[str]:
    dates = []
    if medication.started_on:
        dates.append(f"since {medication.started_on.isoformat()}")
    if medication.stopped_on:
        dates.append(f"until {medication.stopped_on.isoformat()}")
    elif medication.days_since_stop_at_least is not None:
        dates.append(f"stopped at least {medication.days_since_stop_at_least} days ago")
    elif medication.status is Status.STOPPED:
        dates.append("date of stopping not known")
    return dates
