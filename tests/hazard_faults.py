"""Compares the hazards with the tests: what the file names exists, and both ends name each other."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.hazards import KINDS, SEVERITIES, Hazards, Suite
from tests.markdown import PROJECT


def all_faults(found: Hazards, tests: Suite, root: Path = PROJECT) -> list[str]:
    return [*word_faults(found), *place_faults(found, root), *named_faults(found, tests), *mark_faults(found, tests)]


def word_faults(found: Hazards) -> Iterator[str]:
    """Ids that stand twice or look odd, words outside their lists, hazards without a control, controls without a test."""
    ids = [one.id for one in (*found.hazards, *found.open)]
    yield from (f"{one} stands twice" for one in sorted({one for one in ids if ids.count(one) > 1}))
    yield from (
        f"{one} is no id like H07" for one in ids if not (one[:1] == "H" and one[1:].isdigit() and len(one) == 3)
    )
    for one in found.hazards:
        if one.severity not in SEVERITIES:
            yield f"{one.id} has the severity {one.severity!r}"
        if not one.controls:
            yield f"{one.id} has no control; list it under open"
        yield from (f"{one.id} has a control of kind {it.kind!r}" for it in one.controls if it.kind not in KINDS)
        yield from (f"{one.id} has a control without a test: {it.control}" for it in one.controls if not it.tests)
    for entry in (*found.hazards, *found.open):
        said = msgspec.structs.asdict(entry).items()
        yield from (
            f"{entry.id} leaves {name} blank" for name, text in said if isinstance(text, str) and not text.strip()
        )


def place_faults(found: Hazards, root: Path) -> Iterator[str]:
    """Controls that lie nowhere."""
    for one in found.hazards:
        yield from (
            f"{one.id} names {it.where}, which is not there" for it in one.controls if not (root / it.where).exists()
        )


def named_faults(found: Hazards, tests: Suite) -> Iterator[str]:
    """Tests that the file names and that do not exist, or do not carry its mark."""
    for one in found.hazards:
        for test in sorted(one.tests):
            if test not in tests.marks:
                yield f"{one.id} names {test}, which does not exist"
            elif one.id not in tests.marks[test]:
                yield f'{one.id} names {test}, which is not marked @pytest.mark.hazard("{one.id}")'


def mark_faults(found: Hazards, tests: Suite) -> Iterator[str]:
    """Marks that name no hazard, or one whose controls do not list the test."""
    listed = {one.id: one.tests for one in found.hazards}
    for test, ids in tests.marks.items():
        for one in sorted(ids):
            if one not in listed:
                yield f"{test} is marked {one}, which is no controlled hazard"
            elif test not in listed[one]:
                yield f"{test} is marked {one}, whose controls do not list it"
