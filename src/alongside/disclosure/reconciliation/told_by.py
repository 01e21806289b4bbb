"""Who says what of one medicine, and as of when: the mentions of a line by their reporter."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from alongside.model.medication import Medication, Report
from alongside.model.vocabulary import Status

# An order that nobody has mentioned for longer is asked about, and is no part of a sum with newer ones. The interval is ours.
STALE_AFTER = timedelta(days=365)
TAKEN = frozenset({Status.ACTIVE, Status.AS_NEEDED, Status.UNKNOWN})

# The input, the type of its entry, the named person: an order and its dispensing are two words on one medicine.
Reporter = tuple[str, str, str]
_HANDMADE = (Report(""),)


def by_reporter(mentions: Iterable[Medication]) -> dict[Reporter, list[tuple[Medication, date | None]]]:
    """Reporter to each mention with the day it speaks of; None where the source does not tell."""
    found: dict[Reporter, list[tuple[Medication, date | None]]] = {}
    for mention in mentions:
        for report in mention.reported_by or _HANDMADE:
            found.setdefault((report.input, report.kind, report.by), []).append((mention, report.as_of))
    return found


def as_of(mention: Medication) -> date | None:
    """The newest day the mention speaks of; None when a report has none, for such a word is taken as of now."""
    days = [report.as_of for report in mention.reported_by]
    dated = [day for day in days if day is not None]
    return max(dated) if dated and len(dated) == len(days) else None


def newest(mentions: Sequence[Medication]) -> date | None:
    """The newest day of several mentions; None when one of them is as of now."""
    days = [as_of(one) for one in mentions]
    dated = [day for day in days if day is not None]
    return max(dated) if dated and len(dated) == len(days) else None


def inputs_of(mentions: Iterable[Medication]) -> set[str]:
    """The names of the inputs that mention the medicine."""
    return {report.input for one in mentions for report in one.reported_by}


def is_taken(mention: Medication) -> bool:
    """Whether the mention says, or leaves possible, that the medicine is taken now."""
    return mention.status in TAKEN
