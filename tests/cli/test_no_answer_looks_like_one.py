"""What went wrong never ends like an answer: not with exit code 0, and not with half a page."""

from pathlib import Path

import pytest


@pytest.fixture
def a_list(tmp_path: Path) -> str:
    (tmp_path / "list.txt").write_text("lexapro 20 daily\n")
    return str(tmp_path / "list.txt")


@pytest.mark.hazard("H35")
@pytest.mark.parametrize("room", ["alongside.api.read_sources", "alongside.cli.rendering.rendered"])
@pytest.mark.parametrize("fault", [ValueError, RecursionError, MemoryError, AssertionError])
def test_a_crash_anywhere_is_no_answer(run, a_list: str, monkeypatch, room: str, fault: type[BaseException]) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(room, breaks)
    ended = run("assess", a_list, "--format", "json")
    assert (ended.code, ended.out) == (1, "")


@pytest.mark.hazard("H35")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_no_answer(run, a_list: str) -> None:
    ended = run("assess", a_list, "-o", "/dev/full")
    assert ended.code == 2
    assert "cannot be written" in ended.err


@pytest.mark.hazard("H33")
def test_a_file_above_64_mib_is_refused_unread(run, tmp_path: Path) -> None:
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    ended = run("assess", str(tmp_path / "huge.json"))
    assert (ended.code, ended.out) == (2, "")
    assert "larger than 64 MiB" in ended.err


@pytest.mark.hazard("H10")
def test_one_input_that_cannot_be_used_refuses_the_whole_person(run, a_list: str, tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text('{"resourceType": "Bundle", "entry": [')
    ended = run("assess", a_list, str(tmp_path / "record.json"), "--format", "json")
    assert (ended.code, ended.out) == (2, "")
