"""Several treatments side by side: what is the same for some of them is said once, with the treatments it holds for."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Held(Generic[Item]):
    """One item and the positions, in the list of assessments, of the treatments it holds for."""

    item: Item
    treatments: tuple[int, ...]


def held_for(per_treatment: Sequence[Iterable[Item]]) -> tuple[Held[Item], ...]:
    """Equal items of different treatments become one; order of first mention."""
    found: dict[Item, list[int]] = {}
    for number, items in enumerate(per_treatment):
        for item in items:
            treatments = found.setdefault(item, [])
            if number not in treatments:
                treatments.append(number)
    return tuple(Held(item, tuple(numbers)) for item, numbers in found.items())
