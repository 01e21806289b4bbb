"""The examples in the documents work as they stand there."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from alongside import assess, parse
from alongside.knowledge.compile import compile_knowledge
from tests.markdown import PROJECT, name_of, text_of

DOCS = PROJECT / "docs"
AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
RECORD = PROJECT / "tests" / "cases" / "inputs" / "p13.json"


def blocks(path: Path, language: str) -> list[str]:
    """Fenced blocks of one language; an empty language is a block without one."""
    found = re.findall(r"^( *)```(\w*)\n(.*?)^\1```", text_of(path), re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, of, block in found if of == language]


PYTHON = [
    pytest.param(block, id=f"{name_of(path)}-{number}")
    for path in (PROJECT / "README.md", *sorted(DOCS.rglob("*.md")))
    for number, block in enumerate(blocks(path, "python"), 1)
]
FORMS = [
    pytest.param(block, id=f"{name_of(path)}-{number}")
    for path in (DOCS / "tutorial.md", DOCS / "reference" / "inputs.md")
    for number, block in enumerate(blocks(path, "yaml"), 1)
]


@pytest.mark.parametrize("script", PYTHON)
def test_the_python_runs(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    shutil.copy(RECORD, tmp_path / "record.json")
    monkeypatch.chdir(tmp_path)
    exec(compile(script, "example", "exec"), {})  # noqa: S102 - our own documents
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("form", FORMS)
def test_the_forms_are_read_whole(form: str) -> None:
    disclosure = assess(form, at=AT, now=AT).disclosure
    assert len(disclosure.medications) == len(yaml.safe_load(form)["medications"])
    assert not (*disclosure.unrecognised, *disclosure.not_read, *disclosure.set_aside)


def test_the_plain_text_is_read_whole() -> None:
    (text,) = blocks(DOCS / "reference" / "inputs.md", "")
    disclosure = assess(text, at=AT, now=AT).disclosure
    assert [one.drug for one in disclosure.medications] == ["venlafaxine", "lorazepam", "fluoxetine", "st. john's wort"]
    assert not disclosure.unrecognised
    assert disclosure.patient.age_years == 44
    assert disclosure.patient.allergies


def test_the_list_of_the_readme_is_read_whole() -> None:
    text = next(block for block in blocks(PROJECT / "README.md", "") if "lexapro" in block)
    disclosure = assess(text, at=AT, now=AT).disclosure
    assert [one.drug for one in disclosure.medications] == ["escitalopram", "lorazepam"]
    assert (disclosure.patient.age_years, disclosure.patient.sex, len(disclosure.patient.measurements)) == (
        44,
        "female",
        2,
    )
    assert not disclosure.unrecognised


def test_the_tutorial_says_what_happens() -> None:
    text = next(block for block in blocks(DOCS / "tutorial.md", "") if block.startswith("Lexapro"))
    answer = assess(text, at=AT, now=AT)
    guessed = [one for one in answer.disclosure.medications if not one.confirmed]
    assert [(one.read_as, one.matched) for one in guessed] == [("lamotrigine", "misspelling")]
    assert [one.text for one in answer.disclosure.unrecognised] == ["calmatrol drops"]
    assert [one.disposition for one in answer.assessments] == ["cannot-say-yet"] * 2
    infusion = {finding.id for finding in answer.assessments[0].findings}
    spray = {finding.id: finding for finding in answer.assessments[1].findings}
    assert "benzodiazepine-benefit.decrease" in infusion
    assert spray["benzodiazepine-benefit.none"].studied
    (alone,) = parse("calmatrol drops", today=AT.date())
    assert not alone.medications


def test_the_example_of_a_rule_compiles(tmp_path: Path) -> None:
    """The made-up rule of the recipe, with its made-up drug and source, in a copy of the knowledge."""
    folder = tmp_path / "knowledge"
    shutil.copytree(PROJECT / "knowledge", folder)
    (rule,) = blocks(DOCS / "how-to" / "add-a-rule.md", "yaml")
    header = text_of(folder / "drugs.csv").partition("\n")[0].strip().split(",")
    row = {"name": "exampline", "drug_class": "ssri", "status": "recalled"}
    with (folder / "drugs.csv").open("a", encoding="utf-8") as table:
        table.write(",".join(row.get(column, "") for column in header) + "\n")
    with (folder / "sources.yaml").open("a", encoding="utf-8") as sources:
        sources.write("\nexample-2026: {citation: A made-up trial, seen: primary, read: all of it}\n")
    (folder / "interactions" / "antidepressants" / "exampline-blood-pressure.yaml").write_text(rule, encoding="utf-8")
    before, after = compile_knowledge(PROJECT / "knowledge"), compile_knowledge(folder)
    assert {one.id for one in after.questions} - {one.id for one in before.questions} == {"exampline-blood-pressure"}
