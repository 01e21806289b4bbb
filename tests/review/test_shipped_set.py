"""The open reference set: its size and variety, and figures that may not fall."""

import json
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alongside.knowledge.loaded import load
from alongside.review.agreement import Judged, judge
from alongside.review.figures import proportions, severity_agreement
from alongside.review.reference_set import Expected, Row, shipped_set

PROJECT = Path(__file__).parents[2]
FLOORS = json.loads((PROJECT / "reference" / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return shipped_set()


@pytest.fixture(scope="module")
def judged(rows: list[Row]) -> list[Judged]:
    return judge(rows, datetime(2026, 12, 1, 9, tzinfo=UTC))


def test_it_is_large_and_varied(rows: list[Row]) -> None:
    pairs = [row for row in rows if row.expected is not Expected.SILENCE]
    silent = [row for row in rows if row.expected is Expected.SILENCE]
    assert len(pairs) >= 150
    assert len(silent) >= 150
    assert {row.expected for row in pairs} == set(Expected) - {Expected.SILENCE}
    assert len({(row.agent, row.route) for row in pairs}) >= 8
    assert len({row.id for row in rows}) == len(rows)
    assert all(row.statement and row.source for row in pairs)


def test_half_of_the_pairs_come_from_elsewhere(rows: list[Row]) -> None:
    pairs = [row for row in rows if row.expected is not Expected.SILENCE]
    assert sum(not row.in_bibliography for row in pairs) * 2 >= len(pairs)


def test_no_source_carries_the_set(rows: list[Row]) -> None:
    pairs = Counter(row.source for row in rows if row.expected is not Expected.SILENCE)
    assert pairs.most_common(1)[0][1] <= 6


def test_medicines_are_written_as_patients_write_them(judged: list[Judged]) -> None:
    assert sum(not one.recognised for one in judged) <= FLOORS["not_recognised_at_most"]


@pytest.mark.hazard("H19")
@pytest.mark.parametrize("name", sorted(FLOORS["at_least"]))
def test_the_figures_do_not_fall(judged: list[Judged], name: str) -> None:
    hits = {one.name: one.hits / one.n for one in proportions(judged) if one.n}
    hits["weighted kappa"] = severity_agreement(judged).kappa or 0.0
    assert hits[name] >= FLOORS["at_least"][name], f"{name} fell; see `alongside benchmark`"


def test_the_set_cites_no_address_that_only_a_developer_sees() -> None:
    text = (PROJECT / "reference" / "ketamine-psychotropic.csv").read_text(encoding="utf-8")
    assert not re.search(r"https?://(?:\d+\.\d+\.\d+\.\d+|localhost|dev\d?\.|sit\.)", text)


def test_every_subject_is_a_name_that_can_be_looked_up(rows: list[Row]) -> None:
    known = set(load().drugs)
    named = {row.subject for row in rows if row.subject}
    assert len(named - known) <= FLOORS["not_recognised_at_most"]
