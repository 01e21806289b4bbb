"""Parses JSON and NDJSON from strangers: depth, numbers, keys and broken places are checked before anything is read."""

import json
import re
from collections import Counter
from itertools import accumulate
from typing import Any

from alongside.errors import UnusableInput

_DEEPEST = 200  # levels of brackets; real records stay under 30
# A quoted text to its end, or to the end of the input where it is never closed; possessive, so that no text makes it slow.
_QUOTED = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_NO_BRACKETS = re.compile(r"[^][{}]+")
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1}


class _NotAllowedError(ValueError):
    """Something that Python would read and JSON does not allow. The message is the rest of a sentence after "holds"."""


def parse_json(text: str, name: str) -> Any:
    """The value of one JSON document; the list of its lines' values when it is NDJSON. Raises UnusableInput with the place."""
    _refuse_deep(text, name)
    try:
        return _value(text)
    except json.JSONDecodeError as fault:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and fault.msg == "Extra data" and all(line.lstrip().startswith("{") for line in lines[:2]):
            return [_line(line, number, name) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
        raise _broken(name, fault.lineno, fault) from fault
    except ValueError as fault:
        raise _not_allowed(name, fault) from fault


def _line(line: str, number: int, name: str) -> Any:
    try:
        return _value(line)
    except json.JSONDecodeError as fault:
        raise _broken(name, number, fault) from fault
    except ValueError as fault:
        raise _not_allowed(f"{name}, line {number},", fault) from fault


def _value(text: str) -> Any:
    return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_object)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """One object, every key once: of two values under one key the first would be lost without a word."""
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = Counter(key for key, _ in pairs)
        raise _NotAllowedError(f'the key "{" ".join(keys.most_common(1)[0][0].split())[:40]}" twice in one object')
    return made


def _no_constant(word: str) -> float:
    raise _NotAllowedError(f"a number that JSON does not allow ({word})")


def _broken(name: str, line: int, fault: json.JSONDecodeError) -> UnusableInput:
    return UnusableInput(f"{name} is broken JSON at line {line}, column {fault.colno} ({fault.msg}): export it again.")


def _not_allowed(name: str, fault: ValueError) -> UnusableInput:
    """Any fault but our own is Python's limit on the digits of a number."""
    said = str(fault) if isinstance(fault, _NotAllowedError) else "a number of thousands of digits"
    return UnusableInput(f"{name} holds {said}: export it again.")


def _refuse_deep(text: str, name: str) -> None:
    brackets = _NO_BRACKETS.sub("", _QUOTED.sub("", text))
    deepest = max(accumulate(map(_STEP.__getitem__, brackets)), default=0)
    if deepest > _DEEPEST:
        raise UnusableInput(
            f"{name} is JSON nested {deepest} levels deep and at most {_DEEPEST} are read: give a plain record."
        )
