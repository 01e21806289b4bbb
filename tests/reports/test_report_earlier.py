"""Earlier treatments in every report: adequacy by its rule's name, what is missing, and nothing where nothing was told."""

import json
from datetime import UTC, datetime

from tests.markdown import PROJECT

import alongside
from alongside.knowledge.loaded import load
from alongside.reports.html_report import render_html
from alongside.reports.json_report import render_json
from alongside.reports.terminal import render_text

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
FORM = PROJECT / "docs" / "examples" / "disclosure-form-filled.yaml"
TOLD = alongside.assess(FORM, at=AT, now=AT)
NOT_TOLD = alongside.assess("sertraline 50 mg", at=AT, now=AT)


def text(assessments):
    return " ".join(render_text(assessments, load(), width=100, colour=False).split())


def test_the_text_names_each_rule_and_what_is_missing():
    said = text(TOLD)
    assert "adequate by trial-more-than-four-weeks: yes adequate by trial-six-weeks-preferred: no" in said
    assert "missing: the highest daily dose; how many weeks at the highest dose" in said
    assert "trd-eu-label: No response to at least two different antidepressants" in said
    assert "with trial-more-than-four-weeks: met (2 of 2 certain, 1 not known)" in said
    assert "with trial-six-weeks-preferred: not known (1 of 2 certain, 1 not known)" in said


def test_the_page_says_the_same_and_cites_it():
    page = render_html(TOLD, load())
    assert '<h2 id="earlier">Earlier treatments</h2>' in page
    assert "with trial-six-weeks-preferred: not known (1 of 2 certain, 1 not known)" in page
    section = page.partition('id="earlier"')[2].partition("</section>")[0]
    assert 'href="#source-' in section


def test_the_json_says_the_same_and_holds_the_sources():
    answer = json.loads(render_json(TOLD, load()))
    judged = answer["treatment_resistance"]
    assert [one["dose_sufficient"] for one in judged["trials"]] == ["yes", "yes", "unknown"]
    met = {(one["definition"], one["duration_rule"]): one["met"] for one in judged["definitions"]}
    assert met["trd-eu-label", "trial-more-than-four-weeks"] == "yes"
    assert met["trd-eu-label", "trial-six-weeks-preferred"] == "unknown"
    assert {source for rule in judged["rules"] for source in rule["sources"]} <= set(answer["sources"])
    assert answer["patient"]["antidepressant_trials"][0]["taken_as_prescribed"] == "yes"


def test_goals_supports_and_own_words_stand_with_the_person():
    said = text(TOLD)
    for words in ("losing control: worries", "my sister: somebody takes them home: yes", "English, with a hearing aid"):
        assert words in said
        assert words.partition(":")[0] in render_html(TOLD, load())


def test_nothing_is_said_where_nothing_was_told():
    assert "EARLIER TREATMENTS" not in text(NOT_TOLD)
    assert 'id="earlier"' not in render_html(NOT_TOLD, load())
    assert json.loads(render_json(NOT_TOLD, load()))["treatment_resistance"] is None


def test_words_of_the_person_are_escaped():
    form = 'antidepressant_trials: ["<script>alert(1)</script> sertraline"]\ngoals: {hopes: "<b>x</b>"}\n'
    page = render_html(alongside.assess(form, at=AT, now=AT), load())
    assert "<script>" not in page
    assert "<b>x</b>" not in page
