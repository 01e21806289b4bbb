"""Every record of the evidence that the facts were made from is kept in a named place, or rejected or put off with a reason."""

import csv
import re
from functools import cache
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
EVIDENCE = PROJECT.parent / "shared" / "evidence"
with (PROJECT / "knowledge" / "evidence-ledger.csv").open(encoding="utf-8", newline="") as _file:
    LEDGER = list(csv.DictReader(_file))


@cache
def text_of(file: str) -> str:
    return (PROJECT / file).read_text(encoding="utf-8")


def stands(place: str) -> bool:
    """Whether the file is there and holds the id behind the hash."""
    file, _, one = place.partition("#")
    if not (PROJECT / file).is_file():
        return False
    if file.endswith(".csv"):
        return re.search(rf"(?m)^(?:\"{re.escape(one)}\"|{re.escape(one)}),", text_of(file)) is not None
    return (
        not one
        or re.search(rf"(?m)^(?:\s*(?:- )?id: {re.escape(one)}|[\"']?{re.escape(one)}[\"']?:)", text_of(file))
        is not None
    )


def test_each_record_stands_once_with_a_verdict() -> None:
    records = [(row["evidence_file"], row["record"]) for row in LEDGER]
    assert len(records) == len(set(records))
    assert {row["verdict"] for row in LEDGER} <= {"kept", "rejected", "later"}


def test_what_was_kept_is_where_the_ledger_says() -> None:
    lost = [
        (row["record"], place)
        for row in LEDGER
        if row["verdict"] == "kept"
        for place in row["where"].split("; ")
        if not stands(place)
    ]
    assert not lost
    assert not stands("knowledge/drugs.csv#no such drug")
    assert not stands("knowledge/conditions.yaml#no-such-condition")


def test_what_was_not_kept_has_a_reason() -> None:
    assert not [row["record"] for row in LEDGER if row["verdict"] != "kept" and not row["reason"]]


def records_of(name: str) -> set[str]:
    """The ids in one file of the evidence."""
    if name.endswith(".csv"):
        with (EVIDENCE / name).open(encoding="utf-8", newline="") as file:
            return {row["name"] for row in csv.DictReader(file)}
    whole = yaml.safe_load((EVIDENCE / name).read_text(encoding="utf-8"))
    lists = {
        "interactions.yaml": ("interactions", "co_medication_pairs", "washouts"),
        "safety.yaml": ("records",),
        "disclosure.yaml": ("items",),
        "alternatives.yaml": ("alternatives",),
        "scales.yaml": ("scales",),
    }.get(name, ())
    tables = {"classes.yaml": "classes", "conditions.yaml": "conditions", "sources.yaml": "sources"}
    if name in tables:
        return set(whole[tables[name]])
    return {entry["id"] for one in lists for entry in whole[one]}


@pytest.mark.skipif(not EVIDENCE.exists(), reason="the evidence lies beside the checkout only where the facts are made")
@pytest.mark.parametrize(
    "name",
    [
        "interactions.yaml", "safety.yaml", "disclosure.yaml", "alternatives.yaml", "scales.yaml", "classes.yaml",
        "conditions.yaml", "sources.yaml", "drugs.csv",
    ],
)  # fmt: skip
def test_no_record_of_the_evidence_is_missing(name: str) -> None:
    there = {row["record"] for row in LEDGER if row["evidence_file"] == name}
    assert not records_of(name) - there
