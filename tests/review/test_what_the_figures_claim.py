"""The figures of the benchmark say what they are, before any number; and ordinary lists raise no alarm."""

from datetime import UTC, datetime

import pytest

from alongside.reports.agreement_text import agreement_lines
from alongside.reports.terminal_writing import written
from alongside.review.agreement import Judged, judge
from alongside.review.reference_set import Expected, Row, shipped_set

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
SILENT = [row for row in shipped_set() if row.expected is Expected.SILENCE]


@pytest.mark.hazard("H31")
@pytest.mark.parametrize("judged", [[], judge(SILENT[:1], AT)])
def test_agreement_is_called_agreement_and_not_truth(judged: list[Judged], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alongside.review.figures.proportion", lambda name, *_: _none(name))
    text = " ".join(written(agreement_lines(judged, "a set"), width=None, colour=False).lower().split())
    order = [
        "agreement with our reading of sources, not proof of truth",
        "the same people",
        "0 disagreements",
        "sensitivity",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "accuracy" not in text


def _none(name: str) -> object:
    from alongside.review.figures import Proportion  # noqa: PLC0415 - only for this stand-in

    return Proportion(name, 0, 0, None, None, None)


@pytest.mark.hazard("H19")
@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.id)
def test_an_ordinary_list_raises_no_alarm(row: Row) -> None:
    (judged,) = judge([row], AT)
    assert judged.agrees, [finding.id for finding in judged.claims]
