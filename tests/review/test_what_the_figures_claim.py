"""The figures of the benchmark say what they are, before any number."""

import pytest

from alongside.reports.agreement_text import agreement_lines
from alongside.reports.terminal_writing import written


@pytest.mark.hazard("H31")
def test_agreement_is_called_agreement_and_not_truth() -> None:
    text = " ".join(written(agreement_lines([], "a set"), width=None, colour=False).lower().split())
    order = [
        "agreement with our reading of sources, not proof of truth",
        "the same project",
        "0 disagreements",
        "sensitivity",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "accuracy" not in text
