"""`alongside assess`: what it accepts, what it writes, and how it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

AT = ("--at", "2026-12-01T09:00:00-05:00")


@pytest.fixture
def a_list(tmp_path: Path) -> str:
    path = tmp_path / "list.txt"
    path.write_text("lexapro 20 daily\nxanax .5 prn\n")
    return str(path)


def is_one_plain_sentence(err: str) -> bool:
    return err.startswith("alongside: ") and err.count("\n") == 1 and "Traceback" not in err


def test_a_list_is_assessed_for_both_usual_treatments(run, a_list: str) -> None:
    ended = run("assess", a_list, "--format", "json", *AT)
    answer = json.loads(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert answer["schema"] == "alongside.assessments.v1"
    assert [(a["treatment"]["agent"], a["treatment"]["route"]) for a in answer["assessments"]] == [
        ("ketamine", "iv"),
        ("esketamine", "nasal"),
    ]
    assert [m["ingredients"] for m in answer["medications"]] == [["escitalopram"], ["alprazolam"]]


def test_one_treatment_with_its_options(run, a_list: str) -> None:
    options = (
        "--agent",
        "esketamine",
        "--route",
        "nasal",
        "--dose-mg",
        "84",
        "--region",
        "eu",
        "--setting",
        "hospital",
        "--indication",
        "mdsi",
    )
    (assessment,) = json.loads(run("assess", a_list, "--format", "json", *options, *AT).out)["assessments"]
    assert assessment["treatment"] == {
        "agent": "esketamine",
        "route": "nasal",
        "dose_mg": 84.0,
        "region": "eu",
        "setting": "hospital",
        "indication": "mdsi",
        "defaults": [],
    } | {key: value for key, value in assessment["treatment"].items() if key in {"at", "dose_mg_per_kg", "over_min"}}


@pytest.mark.hazard("H17")
def test_defaults_are_named(run, a_list: str) -> None:
    (assessment,) = json.loads(run("assess", a_list, "--format", "json", "--agent", "ketamine", *AT).out)["assessments"]
    assert {"route", "dose_mg", "weight_kg"} <= set(assessment["treatment"]["defaults"])
    assert assessment["treatment"]["dose_mg"] == 35


def test_standard_input(run) -> None:
    ended = run("assess", "-", "--format", "json", *AT, stdin=b"nardil 45 mg\n")
    assert json.loads(ended.out)["medications"][0]["ingredients"] == ["phenelzine"]


@pytest.mark.hazard("H30")
def test_text_is_for_people(run, a_list: str) -> None:
    ended = run("assess", a_list, *AT)
    assert ended.code == 0
    assert "escitalopram" in ended.out
    assert "clinician" in ended.out


def test_html_goes_to_a_file(run, a_list: str, tmp_path: Path) -> None:
    ended = run("assess", a_list, "--format", "html", "-o", str(tmp_path / "page.html"), *AT)
    assert (ended.code, ended.out) == (0, "")
    assert (tmp_path / "page.html").read_text().lower().startswith("<!doctype html>")


@pytest.mark.parametrize("at", ["2026-12-01", "2026-12-01T09:00:00", "2026-12-01T09:00:00-05:00"])
def test_ways_to_give_the_day(run, a_list: str, at: str) -> None:
    assert run("assess", a_list, "--format", "json", "--at", at).code == 0


def bad_inputs() -> dict[str, bytes | None]:
    return {
        "missing.txt": None,
        "empty.txt": b"",
        "blank.txt": b"  \n\n",
        "binary.bin": bytes(range(256)) * 8,
        "latin.txt": "paroxetine 20 mg, caf\xe9".encode("latin-1"),
        "long-line.txt": b"a" * (2 * 1024 * 1024),
        "many.txt": b"".join(b"sertraline %d mg\n" % n for n in range(1, 502)),
        "broken.json": b'{"resourceType": "Bundle", "entry": [',
        "deep.json": b'{"a":' * 100_000,
        "page.html": b"<!doctype html><html><body>hello</body></html>",
        "archive.zip": b"PK\x03\x04" + bytes(100),
        "document.xml": b'<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"/>',
        "unknown-key.yaml": b"medications: [sertraline]\nvitls: {systolic_mmhg: 120}\n",
        "other.json": b'{"hello": "world"}',
    }


@pytest.mark.hazard("H35")
@pytest.mark.parametrize("name", bad_inputs())
def test_bad_input_gets_one_sentence_with_its_place(run, tmp_path: Path, name: str) -> None:
    content = bad_inputs()[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ended = run("assess", str(tmp_path / name), *AT)
    assert (ended.code, ended.out) == (2, "")
    assert is_one_plain_sentence(ended.err), ended.err
    assert name in ended.err


def test_a_folder_is_no_file(run, tmp_path: Path) -> None:
    ended = run("assess", str(tmp_path), *AT)
    assert ended.code == 2
    assert "folder" in ended.err


@pytest.mark.hazard("H29")
@pytest.mark.parametrize(
    "options",
    [
        ("--agent", "propofol"),
        ("--route", "rectal"),
        ("--region", "mars"),
        ("--at", "tomorrow"),
        ("--agent", "ketamine", "--dose-mg", "-3"),
        ("--agent", "ketamine", "--dose-mg", "nan"),
        ("--agent", "ketamine", "--dose-mg", "35", "--dose-mg-per-kg", "0.5"),
        ("--dose-mg", "35"),
        ("--format", "fhir"),
        ("--audience", "patient"),
        ("--language", "es"),
        ("--no-such-option",),
    ],
)
def test_bad_options_get_one_sentence(run, a_list: str, options: tuple[str, ...]) -> None:
    ended = run("assess", a_list, *options)
    assert (ended.code, ended.out) == (2, "")
    assert is_one_plain_sentence(ended.err), ended.err


def test_a_file_that_cannot_be_written(run, a_list: str, tmp_path: Path) -> None:
    ended = run("assess", a_list, "-o", str(tmp_path / "no" / "such" / "folder.txt"), *AT)
    assert ended.code == 2
    assert "cannot be written" in ended.err


def test_nothing_given(run) -> None:
    assert run("assess").code == 2


def test_an_unknown_command(run) -> None:
    assert run("asess").code == 2


def test_help_lists_the_commands(run) -> None:
    ended = run("--help")
    assert ended.code == 0
    assert "assess" in ended.out
    assert "parse" in ended.out


@pytest.mark.hazard("H35")
def test_our_own_fault_has_a_number_and_no_traceback(run, a_list: str, monkeypatch) -> None:
    monkeypatch.setattr("alongside.api.read_sources", lambda *_, **__: 1 / 0)
    ended = run("assess", a_list, *AT)
    assert ended.code == 1
    assert "reference" in ended.err


def test_several_files_are_one_patients_sources(run, a_list: str, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("lamictal 200 mg\nlexapro 20 daily\n")
    answer = json.loads(run("assess", a_list, str(tmp_path / "more.txt"), "--format", "json", *AT).out)
    assert [m["ingredients"][0] for m in answer["medications"]] == ["escitalopram", "alprazolam", "lamotrigine"]
    assert len(answer["medications"][0]["reported_by"]) == 2


def test_a_reader_that_goes_away_is_no_fault(a_list: str) -> None:
    command = [str(Path(sys.executable).with_name("alongside")), "assess", a_list, "--format", "html"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603 - our own command
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


def test_bare_alongside_shows_the_help(run) -> None:
    ended = run()
    assert (ended.code, ended.err) == (0, "")
    assert "assess" in ended.out


def test_a_file_name_with_a_line_break_stays_one_sentence(run) -> None:
    ended = run("assess", "no\nsuch.txt")
    assert ended.code == 2
    assert is_one_plain_sentence(ended.err)


def test_a_dose_that_overflows_is_refused(run, a_list: str) -> None:
    ended = run("assess", a_list, "--agent", "ketamine", "--dose-mg-per-kg", "1e307")
    assert ended.code == 2
    assert is_one_plain_sentence(ended.err)


@pytest.mark.hazard("H35")
@pytest.mark.parametrize("at", ["0001-01-01", "9999-12-31"])
def test_a_session_in_another_age_is_refused(run, a_list: str, at: str) -> None:
    ended = run("assess", a_list, "--at", at)
    assert ended.code == 2
    assert is_one_plain_sentence(ended.err)


@pytest.mark.hazard("H35")
def test_a_date_alone_is_noon_however_it_is_written(run, a_list: str) -> None:
    moments = [
        json.loads(run("assess", a_list, "--format", "json", "--at", at).out)["assessments"][0]["treatment"]["at"]
        for at in ("2026-12-01", "20261201")
    ]
    assert moments[0] == moments[1]
    assert "T12:00" in moments[0]
