"""The knowledge folder becomes one file; every fault names its place."""

import re
import shutil
from pathlib import Path

import msgspec
import pytest
from tests.conftest import PROJECT

from alongside.knowledge.class_members import compile_classes
from alongside.knowledge.clause_notation import tagged
from alongside.knowledge.compile import KnowledgeFault, compile_knowledge, write_compiled
from alongside.knowledge.drug_table import read_drugs
from alongside.knowledge.loaded import Knowledge, load

FOLDER = PROJECT / "knowledge"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "knowledge"))


@pytest.mark.hazard("H26")
def test_the_package_carries_the_facts_of_this_folder() -> None:
    assert load().version == compile_knowledge(FOLDER).version


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    written = write_compiled(FOLDER, tmp_path / "compiled")
    assert msgspec.msgpack.decode((tmp_path / "compiled").read_bytes(), type=Knowledge) == written


@pytest.mark.hazard("H27")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("severity: contraindicated", "severity: deadly"),
        ("has: {any_of: [arteriovenous-malformation]}", "hax: {any_of: [arteriovenous-malformation]}"),
        ("has: {any_of: [arteriovenous-malformation]}", "has: [arteriovenous-malformation]"),
        ("has: {any_of: [arteriovenous-malformation]}", "has: {any_of: [arteriovenous-malformation], since: 3}"),
        ("positions:", "positions: ["),
    ],
)
def test_a_fault_names_its_file(copy: Path, old: str, new: str) -> None:
    path = copy / "safety" / "contraindications" / "ci-avm.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(KnowledgeFault, match="ci-avm"):
        compile_knowledge(copy)


def test_every_fault_is_told_at_once(copy: Path) -> None:
    for name in ("ci-avm", "ci-raised-icp"):
        path = copy / "safety" / "contraindications" / f"{name}.yaml"
        path.write_text(path.read_text().replace("direction: increase", "direction: up"))
    with pytest.raises(KnowledgeFault) as fault:
        compile_knowledge(copy)
    assert {"ci-avm", "ci-raised-icp"} <= {
        word.strip(":.") for word in str(fault.value).replace("/", " ").replace(".yaml", "").split()
    }


def test_a_fault_in_a_table_is_told(copy: Path) -> None:
    (copy / "disclosure.yaml").write_text("dx-x: {question: 3, why: w, group: g, sources: what}\n")
    with pytest.raises(KnowledgeFault):
        compile_knowledge(copy)


@pytest.mark.hazard("H25")
@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "safety/contraindications/ci-avm.yaml",
            "source: spravato-uspi-2020",
            "source: no-such-work",
            "no-such-work",
        ),
        (
            "safety/contraindications/ci-avm.yaml",
            "any_of: [arteriovenous",
            "any_of: [arterivenous",
            "arterivenous-malformation",
        ),
        ("safety/contraindications/ci-avm.yaml", "id: ci-avm\n", "id: ci-raised-icp\n", "ci-raised-icp"),
        ("interactions/antidepressants/ssri-serotonin.yaml", "any_of: [ssri]", "any_of: [ssrri]", "ssrri"),
        ("disclosure.yaml", "conditions: [porphyria]", "conditions: [porfyria]", "porfyria"),
        ("plan.yaml", "source: fda-rems-spravato", "source: no-such-work", "no-such-work"),
        ("plan.yaml", "id: rems-form\n", "id: rems-enrolment\n", "rems-enrolment"),
    ],
)
def test_a_name_that_resolves_to_nothing_is_a_fault(copy: Path, file: str, old: str, new: str, told: str) -> None:
    path = copy / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    with pytest.raises(KnowledgeFault, match=told):
        compile_knowledge(copy)


@pytest.mark.hazard("H27")
@pytest.mark.parametrize("content", ["", "just words\n", "id: x\n", "id: x\nid: y\n"])
def test_a_file_that_is_no_rule_is_a_fault_with_its_name(copy: Path, content: str) -> None:
    (copy / "safety" / "contraindications" / "ci-avm.yaml").write_text(content)
    with pytest.raises(KnowledgeFault, match="ci-avm"):
        compile_knowledge(copy)


@pytest.mark.hazard("H27")
def test_a_drug_that_stands_twice_is_a_fault(copy: Path) -> None:
    table = copy / "drugs.csv"
    lines = table.read_text().splitlines()
    table.write_text("\n".join([*lines, lines[1]]) + "\n")
    with pytest.raises(KnowledgeFault, match="twice"):
        compile_knowledge(copy)


@pytest.mark.hazard("H27")
@pytest.mark.parametrize("factor", ["ten", "", "-1", "0"])
def test_a_factor_that_is_no_positive_number_is_a_fault(copy: Path, factor: str) -> None:
    table = copy / "equivalents.csv"
    table.write_text(
        re.sub(r"^diazepam,diazepam,[^,]*", f"diazepam,diazepam,{factor}", table.read_text(), flags=re.MULTILINE)
    )
    with pytest.raises(KnowledgeFault, match="equivalents"):
        compile_knowledge(copy)


def test_classes_that_hold_each_other_are_a_fault() -> None:
    with pytest.raises(ValueError, match="itself"):
        compile_classes({"x": {"label": "x", "includes": ["y"]}, "y": {"label": "y", "includes": ["x"]}}, {})


@pytest.mark.hazard("H26")
def test_one_changed_fact_is_another_version(copy: Path) -> None:
    before = compile_knowledge(copy).version
    path = copy / "safety" / "contraindications" / "ci-avm.yaml"
    path.write_text(path.read_text().replace("action: avoid", "action: hold"))
    assert compile_knowledge(copy).version != before


@pytest.mark.hazard("H15")
def test_a_class_holds_members_children_and_what_it_includes() -> None:
    drugs = {name: {} for name in "abcd"}
    classes = {
        "top": {"label": "t", "members": ["a"]},
        "child": {"label": "c", "parent": "top", "members": ["b"]},
        "other": {"label": "o", "includes": ["child"], "members": ["d"]},
    }
    compiled = compile_classes(classes, drugs)
    assert compiled["top"]["members"] == ["a", "b"]
    assert compiled["other"]["members"] == ["b", "d"]


@pytest.mark.hazard("H15")
@pytest.mark.parametrize(
    "classes", [{"x": {"label": "x", "members": ["nobody"]}}, {"x": {"label": "x", "includes": ["nowhere"]}}]
)
def test_a_class_with_a_name_nobody_knows(classes: dict) -> None:
    with pytest.raises(ValueError, match=r"classes\.yaml"):
        compile_classes(classes, {})


@pytest.mark.hazard("H03")
def test_how_long_a_drug_lingers() -> None:
    drugs = read_drugs(FOLDER / "drugs.csv")
    assert (drugs["fluoxetine"]["lingers_days"], drugs["phenelzine"]["lingers_days"]) == (35, 14)
    assert drugs["sertraline"]["lingers_days"] == 6
    assert drugs["sertraline"]["lingers_basis"] == "five half-lives of 26 h"
    unknown = next(
        drug for drug in drugs.values() if drug["half_life_h"] is None and "assumed" in drug["lingers_basis"]
    )
    assert unknown["lingers_days"] == 14


def test_clause_notation() -> None:
    nested = {"not": {"any": [{"takes": {"any_of": ["x"]}}, {"all": []}]}}
    assert tagged(nested, "r") == {
        "is": "not",
        "clause": {"is": "any", "clauses": [{"is": "takes", "any_of": ["x"]}, {"is": "all", "clauses": []}]},
    }
    with pytest.raises(ValueError, match="one key"):
        tagged({"takes": {}, "has": {}}, "r")


def test_classes_and_items_are_indexed() -> None:
    knowledge = load()
    assert {"ssri", "antidepressant", "serotonergic-antidepressant"} <= set(knowledge.classes_of["sertraline"])
    assert "dx-cond-aneurysm" in knowledge.items_about["aneurysmal-vascular-disease"]
    with pytest.raises(KeyError):
        knowledge.members(["no such class"])
