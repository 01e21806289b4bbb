"""The hazards and the tests name each other, and what the file of hazards names exists."""

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import pytest

from tests.hazard_faults import all_faults
from tests.hazards import (
    KINDS,
    SEVERITIES,
    Control,
    Hazard,
    Hazards,
    Open,
    Suite,
    hazards,
    marked_tests,
    read_hazards,
    suite,
)

TEST = "tests/test_fire.py::test_smoke_is_noticed"
SOUND = Hazard(
    id="H01",
    hazard="A fire.",
    sequence="A spark falls.",
    harm="Burns.",
    severity="critical",
    controls=(Control("A bell rings.", "bell.py", "protective", (TEST,)),),
    residual="Nobody may be at home.",
)
NOT_YET = Open("H02", "A flood.", "There is no gauge.", "the cellar")
MARKED = Suite({TEST: frozenset({"H01"}), "tests/test_fire.py::test_the_bell_is_loud": frozenset()})


@dataclass(frozen=True)
class House:
    """A project of two files."""

    root: Path

    def faults(self, *changed: Hazard, tests: Suite = MARKED, not_yet: tuple[Open, ...] = (NOT_YET,)) -> list[str]:
        return all_faults(Hazards(changed, not_yet), tests, self.root)


@pytest.fixture
def house(tmp_path: Path) -> House:
    (tmp_path / "bell.py").touch()
    return House(tmp_path)


def with_control(**changed: object) -> Hazard:
    return msgspec.structs.replace(SOUND, controls=(msgspec.structs.replace(SOUND.controls[0], **changed),))


def test_the_hazards_of_this_project_hold() -> None:
    assert not all_faults(hazards(), suite())


def test_there_are_enough_of_every_kind() -> None:
    found = hazards()
    assert len(found.hazards) >= 25
    assert {it.kind for one in found.hazards for it in one.controls} == set(KINDS)
    assert {one.severity for one in found.hazards} <= set(SEVERITIES)


def test_what_is_sound_has_no_fault(house: House) -> None:
    assert house.faults(SOUND) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (msgspec.structs.replace(SOUND, severity="deadly"), "H01 has the severity 'deadly'"),
        (msgspec.structs.replace(SOUND, residual=" "), "H01 leaves residual blank"),
        (msgspec.structs.replace(SOUND, id="F1"), "F1 is no id like H07"),
        (msgspec.structs.replace(SOUND, controls=()), "H01 has no control; list it under open"),
        (with_control(kind="luck"), "H01 has a control of kind 'luck'"),
        (with_control(tests=()), "H01 has a control without a test: A bell rings."),
        (with_control(where="gong.py"), "H01 names gong.py, which is not there"),
        (with_control(tests=(f"{TEST}_early",)), f"H01 names {TEST}_early, which does not exist"),
    ],
)
def test_a_fault_is_told(house: House, changed: Hazard, fault: str) -> None:
    assert fault in house.faults(changed)


def test_an_id_stands_once_also_among_the_open_ones(house: House) -> None:
    assert "H01 stands twice" in house.faults(SOUND, SOUND)
    assert "H01 stands twice" in house.faults(SOUND, not_yet=(msgspec.structs.replace(NOT_YET, id="H01"),))


def test_a_test_that_is_named_and_does_not_say_so_is_a_fault(house: House) -> None:
    silent = replace(MARKED, marks={TEST: frozenset()})
    assert house.faults(SOUND, tests=silent) == [f'H01 names {TEST}, which is not marked @pytest.mark.hazard("H01")']


@pytest.mark.parametrize(
    ("mark", "fault"),
    [
        ("H01", "is marked H01, whose controls do not list it"),
        ("H02", "is marked H02, which is no controlled hazard"),
        ("H99", "is marked H99, which is no controlled hazard"),
    ],
)
def test_a_mark_that_no_control_answers_is_a_fault(house: House, mark: str, fault: str) -> None:
    loud = "tests/test_fire.py::test_the_bell_is_loud"
    assert house.faults(SOUND, tests=Suite({**MARKED.marks, loud: frozenset({mark})})) == [f"{loud} {fault}"]


@pytest.mark.parametrize(
    "text",
    ["hazards: []", "hazards: []\nopen: []\nclosed: []", "hazards: [{id: H01}]\nopen: []", "hazards: none\nopen: []"],
)
def test_a_file_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        read_hazards(text)


def test_marks_are_read_from_the_tests(tmp_path: Path) -> None:
    path = tmp_path / "test_fire.py"
    path.write_text(
        '@pytest.mark.hazard("H01", "H03")\n@pytest.mark.slow\ndef test_smoke(): ...\n\ndef test_bell(): ...\n\ndef helper(): ...\n'
    )
    assert marked_tests(path, tmp_path) == {
        "test_fire.py::test_smoke": frozenset({"H01", "H03"}),
        "test_fire.py::test_bell": frozenset(),
    }
