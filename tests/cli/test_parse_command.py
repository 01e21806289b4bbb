"""`alongside parse`: one JSON object a line, by the outside contract."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from alongside.cli.parse import MAX_LINE_BYTES, decode_line, parse
from alongside.errors import UnusableInput


def run(*arguments: str, given: str | bytes | None = None) -> list[dict[str, Any]]:
    result = CliRunner().invoke(parse, ["--today", "2026-11-23", *arguments], input=given, catch_exceptions=False)
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_example_of_the_contract() -> None:
    (line,) = run("effexor xr 150 qam")
    (medication,) = line["medications"]
    expected = {
        "ingredients": ["venlafaxine"], "rxcui": ["39786"], "strength": 150, "unit": "mg", "form": "extended-release",
        "times_per_day": 1, "as_needed": False, "status": "active", "matched": "brand",
    }  # fmt: skip
    assert {key: medication[key] for key in expected} == expected
    assert line["text"] == "effexor xr 150 qam"
    assert line["allergies"] == line["unrecognised"] == []
    assert "read_as" not in medication


def test_a_misspelling_says_what_it_was_read_as() -> None:
    (line,) = run("effexer 75")
    assert line["medications"][0]["matched"] == "misspelling"
    assert line["medications"][0]["read_as"] == "effexor"
    assert line["medications"][0]["confirmed"] is False


def test_several_arguments_give_several_lines_and_blank_ones_none() -> None:
    assert [line["text"] for line in run("zoloft 50", " ", "no meds")] == ["zoloft 50", "no meds"]


def test_standard_input_is_read_a_line_at_a_time() -> None:
    lines = run(given="\ufeffzoloft 50 mg\r\n\nMorvanta Sleep Drops\nlisinopril/hctz 20/12.5\n")
    assert [line["text"] for line in lines] == ["zoloft 50 mg", "Morvanta Sleep Drops", "lisinopril/hctz 20/12.5"]
    assert lines[1]["unrecognised"] == ["Morvanta Sleep Drops"]
    assert lines[2]["medications"][0]["strengths"] == [20, 12.5]


def test_what_is_an_illness_is_not_unrecognised() -> None:
    (line,) = run("high blood pressure")
    assert line["medications"] == []
    assert line["unrecognised"] == []


def test_an_unknown_name_beside_a_known_one_is_not_lost() -> None:
    (line,) = run("zoloft 50 and Brizantol 10 mg")
    assert line["medications"][0]["ingredients"] == ["sertraline"]
    assert line["unrecognised"] == ["Brizantol 10 mg"]


@pytest.mark.hazard("H07")
def test_allergies_and_answers() -> None:
    (line,) = run("zoloft 50, allergic to codeine (hives), no supplements")
    assert line["allergies"] == [
        {"text": "codeine (hives)", "drugs": ["codeine"], "reaction": "hives", "true_allergy": True}
    ]
    assert line["answers"] == {"dx-med-supp": "no"}


def test_a_day_counts_from_the_day_given() -> None:
    (line,) = run("lexapro stopped yesterday")
    assert line["medications"][0]["stopped_on"] == "2026-11-22"


def test_without_a_day_the_present_one_counts() -> None:
    result = CliRunner().invoke(parse, ["zoloft 50"])
    assert json.loads(result.stdout)["medications"][0]["ingredients"] == ["sertraline"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\xff\xfe", "not UTF-8 at byte 1"),
        (b"zoloft \xe9", "not UTF-8 at byte 8"),
        (b"zoloft\x00", "control bytes"),
        (b"x" * (MAX_LINE_BYTES + 1), "longer than"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(raw: bytes, words: str) -> None:
    with pytest.raises(UnusableInput, match=words) as caught:
        decode_line(raw, 3)
    assert str(caught.value).startswith("Line 3 of the input")


def test_a_line_of_the_greatest_length_is_read() -> None:
    assert decode_line(b"x" * MAX_LINE_BYTES, 1) == "x" * MAX_LINE_BYTES


def test_neither_rich_nor_jinja_is_imported() -> None:
    """They would slow the start of the process."""
    code = (
        "import sys; from click.testing import CliRunner; from alongside.cli.parse import parse; CliRunner().invoke(parse, ['zoloft 50']);"
        "sys.exit(any(name.split('.')[0] in {'rich', 'jinja2', 'yaml'} for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parent).returncode == 0  # noqa: S603
