"""The contested questions: each has two sides that rest on something, names nothing that is not there, and gives no verdict."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import PROJECT

from alongside.knowledge.checks.bibliography import bibliography_faults
from alongside.knowledge.compile import KnowledgeFault, compile_knowledge
from alongside.knowledge.contested import (
    ContestedFault,
    ContestedQuestion,
    Side,
    cited_by_contested,
    contested_faults,
    oldest_first,
    positions_by_id,
    read_contested,
)
from alongside.knowledge.loaded import load

FOLDER = PROJECT / "knowledge"
QUESTIONS = read_contested(FOLDER)
NAMES = [question.id for question in QUESTIONS]
# What the evidence calls contested: a word of the file's name for each.
WANTED = [
    *(
        "benzodiazepines",
        "naltrexone",
        "lamotrigine",
        "mao-inhibitors",
        "serotonin",
        "ssri-and-session",
        "oral-antidepressant",
    ),
    *("antipsychotics", "stimulants", "opioids", "cyp3a4", "glp1", "caffeine", "raised-pressure"),
]
VERDICT = re.compile(
    r"\b(?:clearly|obviously|of course|in fact|truth|prove[sn]?|disprove[sn]?|refute[sd]?|debunk\w*|convincing\w*|reassuring\w*"
    r"|compelling|outweigh\w*|better evidence|stronger evidence|best evidence|merely|wrong|right)\b",
    re.IGNORECASE,
)
CITED = "          - {source: yue-2025, seen: secondary, place: press reports}\n"
FILE = f"""\
id: tea
question: Does tea matter?
why_it_matters: People drink it.
sides:
  - heading: It does
    positions: [caffeine-eff]
  - heading: It does not
    says:
      - text: Nothing was seen.
        citations:
{CITED}why_they_differ: They looked at other things.
what_would_settle_it: A trial.
not_claimed: [That tea is known to matter.]
last_checked: '2026-11-23'
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "knowledge"))


def only(folder: Path, text: str, name: str = "tea") -> tuple[ContestedQuestion, ...]:
    shutil.rmtree(folder / "contested", ignore_errors=True)
    (folder / "contested").mkdir(parents=True)
    (folder / "contested" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return read_contested(folder)


@pytest.mark.parametrize("word", WANTED)
def test_every_contested_question_of_the_evidence_has_its_file(word: str) -> None:
    assert len([name for name in NAMES if word in name]) == 1


def test_a_good_file_is_read(tmp_path: Path) -> None:
    (tea,) = only(tmp_path, FILE)
    assert (tea.id, tea.file, len(tea.sides)) == ("tea", "knowledge/contested/tea.yaml", 2)
    assert not list(contested_faults((tea,), load()))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id: tea", "id: coffee", "not the name of the file"),
        ("  - heading: It does\n    positions: [caffeine-eff]\n", "", "fewer than two sides"),
        ("    positions: [caffeine-eff]\n", "", "rests on nothing"),
        ("    says:\n", "    positions: [caffeine-eff]\n    says:\n", "stands on two sides"),
        (f"        citations:\n{CITED}", "        citations: []\n", "no citation"),
        ("why_they_differ: They looked at other things.\n", "", "why_they_differ"),
        ("[That tea is known to matter.]", "[]", "not claimed"),
        ("    says:\n", "    say:\n", "say"),
        ("question: Does tea matter?", "question: Does tea matter?\nverdict: It does.", "verdict"),
        ("seen: secondary", "seen: somehow", "somehow"),
        ("question: Does tea matter?", "question: Does tea matter?\nquestion: Does it?", "twice"),
        ("'2026-11-23'", "yesterday", "yesterday"),
        (FILE, "just words\n", "no contested question"),
        (FILE, "", "no contested question"),
    ],
)  # fmt: skip
def test_a_fault_names_its_file(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in FILE
    with pytest.raises(ContestedFault, match=r"contested/tea\.yaml") as fault:
        only(tmp_path, FILE.replace(old, new, 1))
    assert told in str(fault.value)


def test_every_fault_is_told_at_once(copy: Path) -> None:
    for name in ("naltrexone-and-benefit", "caffeine-before-a-session"):
        path = copy / "contested" / f"{name}.yaml"
        path.write_text(path.read_text().replace("why_it_matters:", "why:", 1))
    with pytest.raises(ContestedFault) as fault:
        read_contested(copy)
    assert all(name in str(fault.value) for name in ("naltrexone-and-benefit", "caffeine-before-a-session"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[caffeine-eff]", "[caffeine-effect]", "no position 'caffeine-effect'"),
        ("source: yue-2025", "source: yue-2052", "no source 'yue-2052'"),
        ("seen: secondary", "seen: primary", "further than the bibliography"),
        (", place: press reports", "", "needs its place"),
        ("seen: secondary", "seen: none", "what was not seen has none"),
    ],
)
def test_the_compiler_refuses_what_leads_nowhere(copy: Path, old: str, new: str, told: str) -> None:
    only(copy, FILE.replace(old, new, 1))
    with pytest.raises(KnowledgeFault, match=r"contested/tea\.yaml") as fault:
        compile_knowledge(copy)
    assert told in str(fault.value)


def test_the_compiler_refuses_a_file_that_is_no_question(copy: Path) -> None:
    path = copy / "contested" / "naltrexone-and-benefit.yaml"
    path.write_text(path.read_text().replace("sides:", "side:", 1))
    with pytest.raises(KnowledgeFault, match="naltrexone-and-benefit"):
        compile_knowledge(copy)


def test_a_folder_without_contested_questions_compiles(copy: Path) -> None:
    shutil.rmtree(copy / "contested")
    assert compile_knowledge(copy).questions


def test_the_side_with_the_oldest_work_comes_first_whatever_the_file_says() -> None:
    (question,) = (one for one in QUESTIONS if one.id == "benzodiazepines-and-benefit")
    order = [side.heading for side in oldest_first(question, load())]
    turned = replace(question, sides=question.sides[::-1])
    assert order == [side.heading for side in oldest_first(turned, load())] == ["A weaker response", "No difference"]


def test_a_side_without_a_year_comes_last() -> None:
    undated = next(one for one in positions_by_id(load()).values() if set(one.sources) == {"editorial"})
    question = replace(QUESTIONS[0], sides=(Side("undated", (undated.id,)), *QUESTIONS[0].sides))
    assert oldest_first(question, load())[-1].heading == "undated"


def test_what_a_contested_question_cites_counts_as_cited() -> None:
    cited = cited_by_contested(QUESTIONS)
    assert "spies-2018" in cited
    uncited = [str(fault) for fault in bibliography_faults(load(), cited) if "is cited by nothing" in str(fault)]
    assert not [one for one in cited if any(f", {one}:" in fault for fault in uncited)]


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_no_word_of_verdict_stands_in_our_own_words(question: ContestedQuestion) -> None:
    said = [saying.text for side in question.sides for saying in side.says]
    ours = [question.why_it_matters, question.why_they_differ, question.what_would_settle_it, *said]
    assert not [found[0] for text in ours if (found := VERDICT.search(text))]


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_no_side_is_given_much_more_room_than_another(question: ContestedQuestion) -> None:
    known = positions_by_id(load())
    words = [
        sum(
            len(text.split())
            for text in (*(known[one].statement for one in side.positions), *(one.text for one in side.says))
        )
        for side in question.sides
    ]
    assert max(words) <= 3 * min(words)
