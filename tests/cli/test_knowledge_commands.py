"""`alongside knowledge`: each command as a person calls it. What takes facts of its own runs in a process of its own."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
RULE = Path("interactions") / "sedatives" / "benzodiazepine-benefit.yaml"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A knowledge folder to spoil, outside any git checkout."""
    return shutil.copytree(PROJECT / "knowledge", tmp_path / "knowledge")


def alongside(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from alongside.cli.main import main; main()", *map(str, words)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)  # noqa: S603 - ours


def spoil(copy: Path, old: str, new: str, file: Path = RULE) -> None:
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.hazard("H21")
def test_the_shipped_facts_are_clean() -> None:
    checked = alongside("knowledge", "check")
    assert checked.returncode == 0, checked.stdout
    assert "0 faults" in checked.stdout
    assert re.search(r"contraindicated +\d+ +\d+", checked.stdout)
    assert "Reviewed by a clinician: 0 of" in checked.stdout


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("verification: verified", "verification: certain", "Invalid enum value 'certain'"),
        ("above_mg: 8", "above_mg: 80", "its firing case stays silent"),
        ("any_of: [benzodiazepine]", "any_of: [benzodiazepin]", "no drug or class 'benzodiazepin'"),
        ("last_checked: '2026-11-23'", "last_checked: '2036-11-23'", "lies ahead"),
    ],
)
def test_a_fault_is_told_with_its_file_and_ends_with_2(copy: Path, old: str, new: str, told: str) -> None:
    spoil(copy, old, new)
    checked = alongside("knowledge", "check", "--folder", copy)
    assert checked.returncode == 2
    (line,) = (line for line in checked.stdout.splitlines() if told in line)
    assert "benzodiazepine-benefit.yaml" in line
    assert checked.stderr.count("\n") == 1


def test_the_check_for_programs(copy: Path) -> None:
    spoil(copy, "above_mg: 8", "above_mg: 80")
    found = json.loads(alongside("knowledge", "check", "--folder", copy, "--format", "json").stdout)
    assert [fault["what"] for fault in found["faults"]] == ["its firing case stays silent"]
    assert set(found["positions"]) == {"contraindicated", "major", "moderate", "minor", "info"}


def test_a_folder_without_facts_is_refused(tmp_path: Path) -> None:
    checked = alongside("knowledge", "check", "--folder", tmp_path)
    assert checked.returncode == 2
    assert "is no knowledge folder" in checked.stderr


def test_show_tells_of_a_pair_with_its_sources_conflicts_and_gaps(run) -> None:
    shown = run("knowledge", "show", "ketamine", "clonazepam").out
    for words in (
        "CLONAZEPAM (drug)", "holds when: ketamine by vein", "andrashko-2020", "GAPS", "nobody has studied this",
        "not a sign of safety", "not reviewed by a clinician", "file knowledge/", "To contest a finding",
    ):  # fmt: skip
        assert words.lower() in " ".join(shown.split()).lower(), words
    assert "SOURCES DISAGREE" in run("knowledge", "show", "naltrexone").out


def test_show_for_programs(run) -> None:
    found = json.loads(run("knowledge", "show", "--format", "json", "lithium", "naproxen").out)
    question = next(one for one in found["questions"] if one["id"] == "pair-lithium-nsaid")
    assert question["positions"][0]["holds_when"]
    assert set(question["positions"][0]["citations"][0]) == {"source", "seen", "place"}
    assert found["nothing_on_record"] == []


def test_show_of_what_nobody_knows(run) -> None:
    ended = run("knowledge", "show", "blorptazine")
    assert (ended.code, ended.out) == (2, "")
    assert "Nothing is known under 'blorptazine'" in ended.err


def test_diff_says_what_a_prescriber_sees_differently(copy: Path) -> None:
    spoil(copy, "above_mg: 8", "above_mg: 10")
    spoil(copy, "severity: moderate", "severity: major")
    ended = alongside("knowledge", "diff", PROJECT / "knowledge", copy)
    words = " ".join(ended.stdout.split())
    assert "WEIGHS MORE" in ended.stdout
    assert "major, was moderate: With a single intravenous ketamine infusion" in words
    assert "above 10 mg a day of benzodiazepine, counted as diazepam; before, when" in words
    assert "benzodiazepine-benefit.decrease: major, was" in words


def test_diff_of_the_same_facts(copy: Path) -> None:
    found = json.loads(alongside("knowledge", "diff", "--format", "json", PROJECT / "knowledge", copy).stdout)
    assert (found["differences"], found["cases_answered_differently"]) == ([], 0)


@pytest.mark.parametrize(("name", "told"), [("nowhere", "neither a folder"), ("-x", "no revision")])
def test_diff_with_what_is_no_version(run, name: str, told: str) -> None:
    ended = run("knowledge", "diff", "--", name, str(PROJECT / "knowledge"))
    assert ended.code == 2
    assert told in ended.err


def review(run, copy: Path, *words: str):
    return run("knowledge", "review", "--folder", str(copy), "bzd-eff-esk-none", *words)


WHO = ("--reader", "Ann Example", "--role", "pharmacist", "--read", "diekamp-2021")


@pytest.mark.hazard("H23", "H28")
def test_a_review_is_recorded_counts_and_ends_with_the_text_it_was_given_on(run, copy: Path) -> None:
    assert "Nobody has reviewed it yet." in review(run, copy).out
    assert "Recorded in" in review(run, copy, *WHO, "--verdict", "agrees", "--on", "2026-11-20").out
    (entry,) = yaml.safe_load((copy / "reviews" / "benzodiazepine-benefit.yaml").read_text())
    assert (entry["reader"], entry["verdict"], entry["day"]) == ("Ann Example", "agrees", "2026-11-20")
    assert "Reviewed by a clinician: 1 of" in alongside("knowledge", "check", "--folder", copy).stdout
    spoil(copy, "above_mg: 8", "above_mg: 8.0")
    assert "an older text" in review(run, copy).out
    checked = alongside("knowledge", "check", "--folder", copy).stdout
    assert "was given on an older text of the file" in checked
    assert "Reviewed by a clinician: 0 of" in checked


def test_a_second_review_keeps_the_first(run, copy: Path) -> None:
    review(run, copy, *WHO, "--verdict", "agrees")
    review(run, copy, *WHO, "--verdict", "disagrees", "--note", "The dose was not modelled.")
    assert len(yaml.safe_load((copy / "reviews" / "benzodiazepine-benefit.yaml").read_text())) == 2
    assert "The dose was not modelled." in alongside("knowledge", "check", "--folder", copy).stdout


@pytest.mark.hazard("H28")
def test_a_patients_review_is_kept_and_is_no_clinicians(run, copy: Path) -> None:
    words = ("--reader", "Ann Example", "--role", "patient", "--read", "diekamp-2021", "--verdict", "agrees")
    assert "Recorded in" in review(run, copy, *words).out
    assert "Reviewed by a clinician: 0 of" in alongside("knowledge", "check", "--folder", copy).stdout


@pytest.mark.hazard("H28")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--verdict", "agrees"), "needs --reader"),
        (("--verdict", "agrees", "--reader", "Ann", *WHO[2:]), "a full name"),
        (("--verdict", "agrees", "--reader", "the  alongside PROJECT", *WHO[2:]), "an author cannot review it"),
        (("--verdict", "agrees", *WHO[:4]), "Name at least one source"),
        (("--verdict", "agrees", *WHO[:4], "--read", "wikipedia"), "does not cite wikipedia"),
        (("--verdict", "disagrees", *WHO), "needs a --note"),
        (("--verdict", "agrees", "--on", "2999-01-01", *WHO), "lies ahead"),
    ],
)
def test_a_review_that_would_not_count_is_refused(run, copy: Path, words: tuple[str, ...], told: str) -> None:
    ended = review(run, copy, *words)
    assert ended.code == 2
    assert told in ended.err
    assert not (copy / "reviews" / "benzodiazepine-benefit.yaml").exists()


@pytest.mark.hazard("H28")
def test_a_review_written_by_hand_is_checked_too(copy: Path) -> None:
    (copy / "reviews").mkdir(exist_ok=True)
    good = {
        "reader": "The Alongside project",
        "role": "nurse",
        "day": "yesterday",
        "sources_read": ["nowhere"],
        "verdict": "agrees",
        "of": "x",
    }
    (copy / "reviews" / "benzodiazepine-benefit.yaml").write_text(yaml.safe_dump([good]))
    (copy / "reviews" / "no-such-question.yaml").write_text("[]")
    told = alongside("knowledge", "check", "--folder", copy).stdout
    for words in ("an author cannot review it", "has no day", "which the file does not cite", "reviews no question"):
        assert words in told


def test_a_review_of_what_is_no_rule(run, copy: Path) -> None:
    ended = run("knowledge", "review", "--folder", str(copy), "no-such-rule")
    assert ended.code == 2
    assert "no question and no position 'no-such-rule'" in ended.err


@pytest.mark.hazard("H31")
def test_benchmark_puts_disagreements_first(run, tmp_path: Path) -> None:
    path = tmp_path / "set.csv"
    path.write_text(
        "agent,route,medicines,subject,axis,expected\nketamine,iv,diazepam 10 mg daily,diazepam,benefit,less-benefit\n"
        "ketamine,iv,atorvastatin 20 mg,atorvastatin,harm,harm\n"
    )
    shown = run("benchmark", str(path)).out
    assert shown.index("1 DISAGREEMENT") < shown.index("sensitivity: 50.0%")
    assert "agreement with our reading" in shown.lower()
    found = json.loads(
        run("benchmark", str(path), "--format", "json", "--patients", str(PROJECT / "tests" / "cases" / "inputs")).out
    )
    assert found["rows"] == 2
    assert found["alerts"]["patients"] == 25
