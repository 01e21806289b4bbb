"""Reads docs/hazards.yaml and compares it with the tests: what the file names exists, and both ends name each other."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from tests.markdown import PROJECT

FILE = PROJECT / "docs" / "hazards.yaml"
SEVERITIES = {
    "negligible": "a nuisance",
    "minor": "passing discomfort or a lost appointment",
    "serious": "harm that needs treatment",
    "critical": "lasting or life-threatening harm",
    "catastrophic": "death",
}
KINDS = {"by-design": "cannot happen that way", "protective": "is caught", "information": "somebody is told"}
Marks = dict[str, frozenset[str]]


class Control(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that holds a hazard back, where it lies, and the tests that show it."""

    control: str
    where: str
    kind: str
    tests: tuple[str, ...]


class Hazard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to do harm, from its cause to what remains of it."""

    id: str
    hazard: str
    sequence: str
    harm: str
    severity: str
    controls: tuple[Control, ...]
    residual: str

    @property
    def tests(self) -> frozenset[str]:
        return frozenset(test for control in self.controls for test in control.tests)


class Open(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A hazard that is not controlled yet: why, and which part of the product will do it."""

    id: str
    hazard: str
    why: str
    part: str


class Hazards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    hazards: tuple[Hazard, ...]
    open: tuple[Open, ...]


@dataclass(frozen=True)
class Suite:
    """Every test by its node id without brackets, with the hazards that it is marked with."""

    marks: Marks


def read_hazards(text: str) -> Hazards:
    """Raises msgspec.ValidationError when a key is missing, unknown or of another shape."""
    return msgspec.yaml.decode(text, type=Hazards)


@lru_cache
def hazards() -> Hazards:
    return read_hazards(FILE.read_text(encoding="utf-8"))


@lru_cache
def suite() -> Suite:
    files = sorted((PROJECT / "tests").rglob("test_*.py"))
    return Suite({test: ids for path in files for test, ids in marked_tests(path).items()})


def marked_tests(path: Path, root: Path = PROJECT) -> Marks:
    """The tests of one file as "file::name", read without running it."""
    name = path.relative_to(root).as_posix()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"))
    return {f"{name}::{one.name}": frozenset(_ids(one.decorator_list)) for one in functions}


def _ids(decorators: Iterable[ast.expr]) -> Iterator[str]:
    """The words of every @pytest.mark.hazard(…)."""
    for one in decorators:
        if isinstance(one, ast.Call) and ast.unparse(one.func) == "pytest.mark.hazard":
            yield from (ast.literal_eval(word) for word in one.args)


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
