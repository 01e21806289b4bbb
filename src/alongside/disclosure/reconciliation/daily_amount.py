"""How much of one medicine is taken on a day when several entries and several sources tell.

Within one source the strengths of one day add up; a renewal does not. Between sources nothing adds up: the higher counts.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from alongside.disclosure.reconciliation.told_by import STALE_AFTER, by_reporter
from alongside.model.medication import Medication


@dataclass(frozen=True, slots=True)
class DailyAmount:
    """Milligrams a day: the least and the most that the mentions can mean. complete: False while some dose is not written.

    repeated: the span comes only of one dose that one source names in two ways, as by brand and generic name.
    """

    lowest_mg: float = 0.0
    highest_mg: float = 0.0
    complete: bool = False
    repeated: bool = False

    @property
    def disputed(self) -> bool:
        """Whether the mentions can mean different amounts."""
        return self.lowest_mg != self.highest_mg


def daily_amount(mentions: Sequence[Medication]) -> DailyAmount:
    """What the mentions of one medicine, all of them taken, amount to. A source that names no dose is silent, not zero."""
    told = [one for entries in by_reporter(mentions).values() if (one := _told_by_one(entries)) is not None]
    if not told:
        return DailyAmount()
    plain = {(one.lowest_mg, one.highest_mg) for one in told}
    return DailyAmount(
        lowest_mg=min(one.lowest_mg for one in told),
        highest_mg=max(one.highest_mg for one in told),
        complete=all(one.complete for one in told),
        repeated=len(plain) == 1 and all(one.repeated for one in told),
    )


def _told_by_one(entries: list[tuple[Medication, date | None]]) -> DailyAmount | None:
    """The amount one reporter tells; None when no entry holds a dose.

    An entry more than a year older than the newest is an alternative to it and no part of the sum.
    """
    doses = [(mention, _dose_mg(mention), day) for mention, day in entries]
    told = [(mention, dose_mg, day) for mention, dose_mg, day in doses if dose_mg is not None]
    if not told:
        return None
    latest = max((day for _, day in entries if day is not None), default=None)
    recent = [one for one in told if latest is None or one[2] is None or latest - one[2] <= STALE_AFTER]
    alone = [dose_mg for mention, dose_mg, day in told if (mention, dose_mg, day) not in recent]
    times = _times(recent)
    many_days = len({day for _, _, day in recent}) > 1
    once = min(times) if many_days else sum(times)
    total = sum(dose_mg * count for dose_mg, count in times.items())
    return DailyAmount(
        lowest_mg=min([once, *alone]) if times else min(alone),
        highest_mg=max([total, *alone]),
        complete=len(told) == len(doses),
        repeated=not alone and (not many_days or len(times) == 1) and total > once,
    )


def _times(told: Iterable[tuple[Medication, float, date | None]]) -> Counter[float]:
    """Dose to the number of different entries in which one day names it.

    The same dose on another day is a renewal. What is repeated word for word says nothing new.
    """
    days: dict[float, Counter[date | None]] = {}
    for _, dose_mg, day in dict.fromkeys(told):
        days.setdefault(dose_mg, Counter())[day] += 1
    return Counter({dose_mg: max(count.values()) for dose_mg, count in days.items()})


def _dose_mg(mention: Medication) -> float | None:
    daily_mg = mention.dose.daily_mg
    return daily_mg if daily_mg is not None and math.isfinite(daily_mg) else None
