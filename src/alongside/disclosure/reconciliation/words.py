"""A mention in words for people: what a source says, and what counts until somebody settles it."""

from collections.abc import Iterable

from alongside.disclosure.reconciliation.told_by import as_of
from alongside.model.disagreement import Said
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

_STATUS = {
    Status.ACTIVE: "taken now",
    Status.AS_NEEDED: "taken as needed",
    Status.PLANNED: "planned",
    Status.STOPPED: "stopped",
    Status.UNKNOWN: "not known whether taken",
}


def said(mention: Medication) -> Said:
    """The newest word of a mention: its own text, the status and the amount it was read as."""
    day = as_of(mention)
    reports = [one for one in mention.reported_by if one.as_of == day] or list(mention.reported_by)
    return Said(reports[-1].source if reports else mention.place, day, _says(mention))


def said_each_time(mention: Medication) -> tuple[Said, ...]:
    """The same for every place where a source says it."""
    return tuple(Said(one.source, one.as_of, _says(mention)) for one in mention.reported_by)


def _says(mention: Medication) -> str:
    return ", ".join([f'"{mention.text}"', _STATUS[mention.status], *_when(mention), *_amount(mention)])


def words(mentions: Iterable[Medication]) -> tuple[Said, ...]:
    """Each mention's word, in a stable order."""
    return tuple(sorted({said(one) for one in mentions}, key=lambda one: (one.source, one.says)))


def name_of(mentions: tuple[Medication, ...]) -> str:
    """The medicine by its ingredients, with the route where it is written and not by mouth."""
    routes = {one.route for one in mentions} - {None, "oral"}
    return " + ".join(sorted(mentions[0].ingredients)) + "".join(f" ({one})" for one in sorted(map(str, routes)))


def amount(daily_mg: float) -> str:
    """A day's total."""
    return f"{daily_mg:g} mg a day"


def _when(mention: Medication) -> list[str]:
    if mention.stopped_on is not None:
        return [f"last taken on {mention.stopped_on.isoformat()}"]
    days = mention.days_since_stop_at_least
    return [] if days is None else [f"at least {days} days ago"]


def _amount(mention: Medication) -> list[str]:
    daily_mg = mention.dose.daily_mg
    return [] if daily_mg is None or mention.status is Status.STOPPED else [amount(daily_mg)]
