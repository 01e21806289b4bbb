"""Parses JSON and NDJSON from strangers: depth, numbers and broken places are checked before anything is read."""

import json
from typing import Any

from alongside.errors import UnusableInput

_DEEPEST = 200  # levels of brackets; real records stay under 30


def parse_json(text: str, name: str) -> Any:
    """The value of one JSON document; the list of its lines' values when it is NDJSON. Raises UnusableInput with the place."""
    _refuse_deep(text, name)
    try:
        return _value(text)
    except json.JSONDecodeError as fault:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and fault.msg == "Extra data" and all(line.lstrip().startswith("{") for line in lines[:2]):
            return _lines(text, name)
        raise _broken(name, fault.lineno, fault) from fault
    except ValueError as fault:
        raise _unreadable(name, fault) from fault


def _lines(text: str, name: str) -> list[Any]:
    values = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                values.append(_value(line))
            except json.JSONDecodeError as fault:
                raise _broken(name, number, fault) from fault
            except ValueError as fault:
                raise _unreadable(name, fault) from fault
    return values


def _value(text: str) -> Any:
    return json.loads(text, parse_constant=_no_constant)


def _no_constant(word: str) -> float:
    raise ValueError(f"the value {word}")


def _broken(name: str, line: int, fault: json.JSONDecodeError) -> UnusableInput:
    return UnusableInput(f"{name} is broken JSON at line {line}, column {fault.colno} ({fault.msg}): export it again.")


def _unreadable(name: str, fault: ValueError) -> UnusableInput:
    return UnusableInput(f"{name} holds a number that JSON does not allow ({str(fault)[:60]}): export it again.")


def _refuse_deep(text: str, name: str) -> None:
    depth = deepest = 0
    quoted = escaped = False
    for character in text:
        if quoted:
            quoted, escaped = (escaped or character != '"'), (character == "\\" and not escaped)
        elif character == '"':
            quoted = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    if deepest > _DEEPEST:
        raise UnusableInput(
            f"{name} is JSON nested {deepest} levels deep and at most {_DEEPEST} are read: give a plain record."
        )
