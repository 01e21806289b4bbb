"""When a medicine was begun and ended, and what that means for its status on the day it is looked at."""

from dataclasses import replace
from datetime import date

from alongside.disclosure.inputs.partial_dates import PartialDate
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

_TAKEN = (Status.ACTIVE, Status.AS_NEEDED)


def with_start(medication: Medication, start: PartialDate, *, today: date) -> Medication:
    """The medicine with its first day; one that lies ahead makes it planned. A month or year counts from its first day."""
    ahead = start.earliest > today and medication.status in (*_TAKEN, Status.UNKNOWN)
    status = Status.PLANNED if ahead else medication.status
    return replace(medication, status=status, started_on=start.earliest)


def with_stop(medication: Medication, stop: PartialDate, *, today: date) -> Medication:
    """The medicine with its last day.

    A day that lies ahead leaves what is taken as it is. Of a month or year only a lower bound of the days since is kept.
    """
    if stop.earliest > today:
        return medication
    status = medication.status if medication.status is Status.UNKNOWN else Status.STOPPED
    if stop.exact is not None:
        return replace(medication, status=status, stopped_on=stop.exact, days_since_stop_at_least=None)
    return replace(
        medication,
        status=status,
        stopped_on=None,
        days_since_stop_at_least=max(0, (today - stop.latest).days),
    )
