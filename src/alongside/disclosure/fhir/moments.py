"""Whether a FHIR Observation counts, and when it was made."""

from datetime import datetime

from alongside.disclosure.fhir.elements import Element, element, string
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import read_moment
from alongside.model.disclosure import Unread

_FINAL = frozenset({"final", "amended", "corrected"})
_TAKEN_BACK = {"entered-in-error": "entered in error", "cancelled": "cancelled before there was a result"}


def final(entry: Entry, origin: Origin, gathered: Gathered) -> bool:
    """Whether the entry counts; one taken back is set aside, and one that is not final goes to not_read."""
    status, place = string(entry.resource.get("status")), origin.place(entry.within)
    if status in _TAKEN_BACK:
        gathered.set_aside.append(Unread(entry.within, place, _TAKEN_BACK[status]))
    elif status not in _FINAL:
        gathered.not_read.append(
            Unread(entry.within, place, f'its status is "{status or "absent"}", so it is not final')
        )
    return status in _FINAL


def taken_at(resource: Element, origin: Origin) -> datetime | None:
    """The first moment that the resource's own time can mean, with a time zone; None when it gives none."""
    for written in (
        resource.get("effectiveDateTime"),
        element(resource.get("effectivePeriod")).get("end"),
        resource.get("effectiveInstant"),
        resource.get("issued"),
    ):
        moment = read_moment(written, at=origin.at)
        if moment is not None:
            return moment
    return None
