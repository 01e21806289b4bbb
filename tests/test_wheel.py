"""A built wheel works in an empty environment, far from the checkout; so does the source archive it was built from."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PARTS = ("src", "knowledge", "reference", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE")

pytestmark = pytest.mark.slow


def run(*command: str | Path, within: Path) -> subprocess.CompletedProcess[str]:
    """Run to the end without anything of this environment's Python on its path. A failure shows what was said."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV", "VIRTUAL_ENV"))}
    words = [str(word) for word in command]
    ended = subprocess.run(words, cwd=within, env=clean, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert ended.returncode == 0, f"{command}\n{ended.stdout}\n{ended.stderr}"
    return ended


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the package is built from, without compiled facts: a build writes beside its sources."""
    copy = tmp_path_factory.mktemp("checkout")
    for part in PARTS:
        source = PROJECT / part
        if source.is_dir():
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__", "compiled*.msgpack"))
        else:
            shutil.copy(source, copy)
    return copy


@pytest.fixture(scope="module")
def wheel(checkout: Path) -> Path:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", checkout / "dist", within=checkout)
    (built,) = (checkout / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an environment that holds the locked requirements and the wheel, and nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "venv", "environment", within=folder)
    pip = (folder / "environment" / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", PROJECT / "requirements" / "run.lock", within=folder)
    run(*pip, "--no-deps", wheel, within=folder)
    return folder


def test_the_installed_command_reads_a_line(elsewhere: Path) -> None:
    said = run(elsewhere / "environment" / "bin" / "alongside", "parse", "zoloft 50 mg", within=elsewhere).stdout
    (medication,) = json.loads(said)["medications"]
    assert (medication["ingredients"], medication["strength"], medication["matched"]) == (["sertraline"], 50, "brand")


def test_the_installed_command_assesses_a_list_in_every_form(elsewhere: Path) -> None:
    (elsewhere / "list.txt").write_text("tranylcypromine 30 mg daily\nsertraline 50 mg daily\n", encoding="utf-8")
    command = (elsewhere / "environment" / "bin" / "alongside", "assess", "list.txt", "--at", "2026-12-01")
    answer = json.loads(run(*command, "--format", "json", within=elsewhere).stdout)
    assert [one["treatment"]["agent"] for one in answer["assessments"]] == ["ketamine", "esketamine"]
    pair = {"sertraline", "tranylcypromine"}
    assert any(
        pair <= set(one["about"]) and one["severity"] == "contraindicated"
        for one in answer["assessments"][0]["findings"]
    )
    assert "tranylcypromine" in run(*command, within=elsewhere).stdout
    run(*command, "--format", "html", "-o", "answer.html", within=elsewhere)
    assert "tranylcypromine" in (elsewhere / "answer.html").read_text(encoding="utf-8")


@pytest.mark.hazard("H26")
def test_the_wheel_brings_its_own_facts_and_licences(elsewhere: Path) -> None:
    script = (
        "import alongside, alongside.knowledge.loaded as k; print(alongside.__file__); print(len(k.load().questions))"
    )
    place, questions = run(
        elsewhere / "environment" / "bin" / "python", "-I", "-c", script, within=elsewhere
    ).stdout.split()
    assert Path(place).is_relative_to(elsewhere)
    assert int(questions) > 100
    licences = [
        path.read_text(encoding="utf-8")[:200]
        for path in elsewhere.rglob("*.dist-info/licenses/**/LICENSE")
        if "alongside" in str(path)
    ]
    assert any("Apache License" in text for text in licences)
    assert any("Creative Commons" in text for text in licences)


def test_a_source_archive_is_built_and_builds(checkout: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", tmp_path, within=checkout)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "again", within=source)
    assert list((tmp_path / "again").glob("*.whl"))
