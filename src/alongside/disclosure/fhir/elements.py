"""Takes elements out of FHIR JSON that may hold anything at any place; a wrong shape counts as absent."""

import math
from collections.abc import Iterator
from typing import Any

LOINC = "http://loinc.org"

Element = dict[str, Any]
_LONGEST_TEXT = 500  # characters; a name is shorter, and a report must stay readable


def element(value: object) -> Element:
    """An object, or an empty one."""
    return value if isinstance(value, dict) else {}


def elements(value: object) -> list[Element]:
    """The objects of a list; a single object counts as a list of one."""
    if isinstance(value, dict):
        return [value]
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def string(value: object) -> str:
    """A text without surrounding spaces, cut where it is endless; empty for anything else."""
    return value.strip()[:_LONGEST_TEXT] if isinstance(value, str) else ""


def number(value: object) -> float | None:
    """A finite number; None for anything else, for a number in quotes as well."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:  # a whole number too large for a float
        return None


def codes(concept: object) -> tuple[tuple[str, str], ...]:
    """The (system, code) pairs of a CodeableConcept."""
    pairs = (
        (string(coding.get("system")), string(coding.get("code")))
        for coding in elements(element(concept).get("coding"))
    )
    return tuple((system, code) for system, code in pairs if code)


def code_words(concept: object) -> set[str]:
    """The codes of a CodeableConcept or a plain code, without their systems, lower case."""
    plain = string(concept).casefold()
    return {plain} if plain else {code.casefold() for _, code in codes(concept)}


def wordings(concept: object) -> tuple[str, ...]:
    """The texts of a CodeableConcept: its own text, then the displays of its codings, each once."""
    found = [string(element(concept).get("text"))]
    found += [string(coding.get("display")) for coding in elements(element(concept).get("coding"))]
    return tuple(dict.fromkeys(text for text in found if text))


def wording(concept: object) -> str:
    """The best text of a CodeableConcept; its codes where it has no text; empty where it has neither."""
    texts = wordings(concept)
    return texts[0] if texts else " ".join(code for _, code in codes(concept))


def contained(resource: Element) -> Iterator[tuple[str, Element]]:
    """The resources inside a resource, by the reference that names them."""
    for inner in elements(resource.get("contained")):
        identifier = string(inner.get("id"))
        if identifier:
            yield f"#{identifier}", inner
