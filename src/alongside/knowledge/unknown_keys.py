"""Finds keys of a file that its shape does not have: a misspelt key would otherwise be dropped in silence."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints


def unknown_keys(raw: Any, shape: Any, place: str = "") -> Iterator[str]:
    """One line for each key that leads nowhere. raw: as read from YAML. shape: a dataclass, or a tuple, dict or union of them."""
    if is_dataclass(shape) and isinstance(shape, type):
        yield from _in_mapping(raw, shape, place)
    elif get_origin(shape) is tuple and isinstance(raw, list):
        for number, one in enumerate(raw):
            yield from unknown_keys(one, get_args(shape)[0], f"{place}[{_name_of(one, number)}]")
    elif NoneType in get_args(shape) and raw is not None:
        (inner,) = (one for one in get_args(shape) if one is not NoneType)
        yield from unknown_keys(raw, inner, place)


def _in_mapping(raw: Any, shape: type, place: str) -> Iterator[str]:
    if not isinstance(raw, dict):
        return
    hints = get_type_hints(shape)
    for key, value in raw.items():
        where = f"{place}.{key}".lstrip(".")
        if key in hints:
            yield from unknown_keys(value, hints[key], where)
        else:
            yield f"{where}: {shape.__name__} has no such field"


def _name_of(raw: Any, number: int) -> str:
    return str(raw.get("id", number)) if isinstance(raw, dict) else str(number)
