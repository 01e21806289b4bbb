"""Every form of an answer says which knowledge it rests on, and every label its region and date."""

from dataclasses import replace

import pytest
from tests.reports.report_examples import KNOWLEDGE, QUIET, RICH

from alongside.cli.rendering import rendered
from alongside.knowledge.facts import Source
from alongside.model.assessment import Assessments
from alongside.model.citation import Citation, Seen
from alongside.reports.source_words import citation_words, label_words

LABEL = Source("A label", Seen.QUOTATION, kind="label", jurisdiction="us", label_date="2026-03-13")


@pytest.mark.hazard("H26")
@pytest.mark.parametrize("form", ["text", "json", "html"])
@pytest.mark.parametrize("answer", [RICH, QUIET], ids=["rich", "quiet"])
def test_every_form_names_the_knowledge_and_the_day_it_was_made(
    answer: Assessments, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alongside.cli.rendering.load", lambda: KNOWLEDGE)
    text = rendered(answer, form).decode()
    assert answer.knowledge_version in text
    assert "2026-11-30" in text


@pytest.mark.hazard("H23")
@pytest.mark.parametrize(
    ("source", "words"),
    [
        (LABEL, "US label of 2026-03-13"),
        (replace(LABEL, jurisdiction="uk", label_date="2019"), "UK label of 2019"),
        (replace(LABEL, label_date=None, quoted_on="2026-10-01"), "US label, quoted on 2026-10-01"),
        (replace(LABEL, label_date=None), "US label, undated"),
        (replace(LABEL, jurisdiction=None), ""),
    ],
)
def test_a_label_is_shown_with_its_region_and_its_date(source: Source, words: str) -> None:
    assert label_words(source) == words
    assert words in citation_words(Citation("a", Seen.QUOTATION, "section 4"), source)


@pytest.mark.hazard("H21")
def test_a_source_that_was_not_opened_says_so() -> None:
    said = citation_words(Citation("a", Seen.NONE), LABEL)
    assert said.endswith("the statement was not seen there")
