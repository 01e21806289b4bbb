"""A version of the facts is a folder or a git revision; what is neither, or cannot be read, is told."""

import shutil
import subprocess
from pathlib import Path

import pytest

from alongside.errors import UnusableInput
from alongside.review.versions import version_named

PROJECT = Path(__file__).parents[2]


def git(folder: Path, *words: str) -> None:
    command = ["git", "-c", "user.name=A Tester", "-c", "user.email=tester@example.org", *words]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603 - fixed words


def test_a_revision_is_read_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PROJECT / "knowledge", tmp_path / "knowledge")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "facts")
    rule = tmp_path / "knowledge" / "dose" / "zolpidem.yaml"
    rule.unlink()
    monkeypatch.chdir(tmp_path)
    before, after = version_named("HEAD"), version_named(str(tmp_path))
    assert {question.file for question in before.questions} - {question.file for question in after.questions} == {
        "knowledge/dose/zolpidem.yaml"
    }


def test_facts_with_a_fault_or_a_missing_part_are_told(tmp_path: Path) -> None:
    copy = shutil.copytree(PROJECT / "knowledge", tmp_path / "knowledge")
    (copy / "equivalents.csv").rename(tmp_path / "elsewhere.csv")
    with pytest.raises(UnusableInput, match=r"it lacks equivalents\.csv"):
        version_named(str(copy))
    (tmp_path / "elsewhere.csv").rename(copy / "equivalents.csv")
    (copy / "dose" / "zolpidem.yaml").write_text("id: nothing\n")
    with pytest.raises(UnusableInput, match="cannot be read by this version"):
        version_named(str(copy))
