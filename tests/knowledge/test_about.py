"""The counts behind "About this advice" add up, and each folder of rules is described."""

import shutil
from pathlib import Path

import pytest

from alongside.knowledge.about import rule_sets
from alongside.knowledge.compile import compile_knowledge
from alongside.knowledge.fact_files import KnowledgeFault
from alongside.knowledge.loaded import load

FOLDER = Path(__file__).parents[2] / "knowledge"


def test_the_rule_sets_are_the_whole_knowledge() -> None:
    facts, knowledge = rule_sets(load()), load()
    assert {one.folder for one in facts} == knowledge.rule_sets.keys()
    assert sum(one.questions for one in facts) == len(knowledge.questions)
    assert sum(one.positions for one in facts) == sum(len(question.positions) for question in knowledge.questions)


def test_each_statement_is_counted_once_by_how_far_it_was_seen() -> None:
    for one in rule_sets(load()):
        assert sum(one.best_seen.values()) == sum(one.evidence.values()) == one.positions
        assert 0 <= one.verified <= one.positions
        assert one.reviewed == 0


@pytest.mark.parametrize("told", ["says nothing of dose", "no rules in doses"])
def test_a_folder_that_is_not_described_is_a_fault(tmp_path: Path, told: str) -> None:
    copy = shutil.copytree(FOLDER, tmp_path / "knowledge")
    words = copy / "rule-sets.yaml"
    words.write_text(words.read_text().replace("\ndose:\n", "\ndoses:\n"))
    with pytest.raises(KnowledgeFault, match=told):
        compile_knowledge(copy)
