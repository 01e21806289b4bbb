"""Walks the care facts: every part with the file and the id it stands under, so that a fault can name its place."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from alongside.knowledge.care_facts import CareFacts


def file_of(field: str) -> str:
    """The file of one field of Protocols."""
    return f"protocols/{field.replace('_', '-')}.yaml"


def files_of(care: CareFacts) -> Iterator[tuple[str, Any]]:
    """Each file of care facts and what it holds."""
    for field in fields(care.protocols):
        yield file_of(field.name), getattr(care.protocols, field.name)
    folders: dict[str, Mapping[str, Any]] = {
        "alternatives": care.alternatives,
        "scales": care.scales,
        "adverse-reactions": care.adverse_reactions,
    }
    for folder, held in folders.items():
        yield from ((f"{folder}/{name}.yaml", one) for name, one in held.items())


def parts_of(care: CareFacts) -> Iterator[tuple[str, Any]]:
    """Every dataclass in the facts, outermost first, with its place."""
    for place, held in files_of(care):
        yield from _inside(held, place)


def _inside(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, tuple):
        for one in value:
            yield from _inside(one, place)
    elif is_dataclass(value):
        here = named(place, value)
        yield here, value
        for field in fields(value):
            yield from _inside(getattr(value, field.name), here)


def named(place: str, value: Any) -> str:
    """The place with the id of what stands there, where it has one: `alternatives/cbt.yaml, cbt-usual-care`."""
    own = getattr(value, "id", None)
    return f"{place.partition(', ')[0]}, {own}" if own else place
