"""Checks of the figures against each other: bands cover their range, a value lies in its interval, shares match counts."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from alongside.knowledge.care_effects import Effect
from alongside.knowledge.care_facts import CareFacts
from alongside.knowledge.care_places import parts_of
from alongside.knowledge.care_reactions import Reaction, ReactionTable
from alongside.knowledge.care_regimens import Phase
from alongside.knowledge.care_scales import Instrument

# A printed share is rounded; labels round to whole percent.
ROUNDING_PERCENT = 1.0


def sums_that_fail(care: CareFacts) -> list[str]:
    """One line for each figure that contradicts another, with its file and id; empty when all is well."""
    return [f"{place}: {line}" for place, part in parts_of(care) for line in _faults(part)]


def _faults(part: Any) -> Iterator[str]:
    if isinstance(part, Instrument):
        yield from _bands(part)
        yield from _items(part)
    elif isinstance(part, Effect):
        yield from _interval(part)
    elif isinstance(part, ReactionTable):
        yield from (line for row in part.rows for line in _shares(row, part))
    elif isinstance(part, Phase) and part.to_week is not None and (part.from_week or 0) > part.to_week:
        yield f"the phase {part.name!r} ends before it begins"


def _bands(scale: Instrument) -> Iterator[str]:
    if scale.bands is None:
        return
    bands = scale.bands.bands
    if (bands[0].lowest, bands[-1].highest) != (scale.total_lowest, scale.total_highest):
        yield "the bands do not cover the range of the total"
    for lower, upper in pairwise(bands):
        if upper.lowest != lower.highest + 1:
            yield f"the bands {lower.name!r} and {upper.name!r} do not touch"


def _items(scale: Instrument) -> Iterator[str]:
    numbers = [
        *(one.item for one in scale.item_codes),
        *(one.item for one in scale.danger_items),
        *(item for one in scale.scorings for item in one.items),
    ]
    yield from (f"it has no item {number}" for number in numbers if not 1 <= number <= scale.items)


def _interval(effect: Effect) -> Iterator[str]:
    interval = effect.interval
    if interval is not None and (effect.value is None or not interval.low <= effect.value <= interval.high):
        yield f"the value {effect.value} lies outside its interval"


def _shares(row: Reaction, table: ReactionTable) -> Iterator[str]:
    arms = (
        (row.drug_count, row.drug_percent, table.drug_people),
        (row.comparator_count, row.comparator_percent, table.comparator_people),
    )
    for count, percent, people in arms:
        if count is None or percent is None or not people:
            continue
        if count > people or abs(100 * count / people - percent) > ROUNDING_PERCENT:
            yield f"{row.reaction}: {count} of {people} is not {percent}%"
