"""The hazards as docs/hazards.yaml lists them, and the hazards that each test says it belongs to."""

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
