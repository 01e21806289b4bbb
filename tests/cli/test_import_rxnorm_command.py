"""`alongside knowledge import-rxnorm` as a person calls it, and what the answers say afterwards."""

import json
import re

import pytest
from tests.disclosure.rxnorm.release_rows import concept, contents, folder, relation

from alongside.disclosure.rxnorm.index import forget_index


@pytest.fixture
def index(tmp_path, monkeypatch):
    monkeypatch.setenv("ALONGSIDE_RXNORM", str(tmp_path / "data" / "rxnorm.sqlite"))
    forget_index()
    yield tmp_path / "data" / "rxnorm.sqlite"
    forget_index()


def test_an_import_ends_with_its_counts(run, tmp_path, index):
    ended = run("knowledge", "import-rxnorm", str(folder(tmp_path / "release")))
    assert ended.code == 0
    assert ended.out.startswith("RxNorm release 2025-10-06: ")
    assert "4 NDC resolve to ingredients; 1 concepts do not." in ended.out
    assert f"Index: {index}" in ended.out
    assert "writing" in ended.err
    assert "licence" not in ended.err
    assert index.is_file()


def test_broken_rows_are_named_and_the_full_release_is_warned_of(run, tmp_path, index):
    more = (["a|b|", concept(9, "PT", "x", vocabulary="SNOMEDCT_US")], [relation("", "isa", "")[:9]], [])
    ended = run("knowledge", "import-rxnorm", str(folder(tmp_path / "release", contents(more=more))))
    assert ended.code == 0
    assert re.search(r"^left out: RXNCONSO.RRF row \d+: 2 columns instead of 18$", ended.err, re.MULTILINE)
    assert "2 broken rows were left out." in ended.err
    assert "the index stays on this machine" in ended.err
    assert index.is_file()


@pytest.mark.usefixtures("index")
def test_a_folder_without_the_files_is_one_sentence(run, tmp_path):
    ended = run("knowledge", "import-rxnorm", str(tmp_path))
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "holds no RXNCONSO.RRF" in ended.err


def test_an_empty_variable_says_that_no_index_is_wanted(run, tmp_path, monkeypatch):
    monkeypatch.setenv("ALONGSIDE_RXNORM", "")
    ended = run("knowledge", "import-rxnorm", str(folder(tmp_path / "release")))
    assert ended.code == 2
    assert "ALONGSIDE_RXNORM is empty" in ended.err


@pytest.mark.usefixtures("index")
def test_the_answer_names_the_release_and_uses_it_at_once(run, tmp_path):
    before = json.loads(run("assess", "-", "--format", "json", stdin=b"Zolofta 50 mg daily").out)
    assert before["rxnorm_release"] is None
    assert run("knowledge", "import-rxnorm", str(folder(tmp_path / "release"))).code == 0
    after = json.loads(run("assess", "-", "--format", "json", stdin=b"Zolofta 50 mg daily").out)
    assert after["rxnorm_release"] == "2025-10-06"
    assert [one["ingredients"] for one in after["medications"]] == [["eplerenone"]]
    parsed = json.loads(run("parse", "Zolofta 50 mg daily").out)
    assert parsed["medications"][0]["ingredients"] == ["eplerenone"]


def test_an_index_that_cannot_be_used_is_one_sentence(run, index):
    index.parent.mkdir()
    index.write_bytes(b"")
    ended = run("parse", "Zolofta 50 mg")
    assert ended.code == 2
    assert "import the release again" in ended.err
