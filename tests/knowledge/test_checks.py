"""Each check of the facts, from both sides: what it must find, and what it must leave alone."""

from dataclasses import replace
from datetime import date

import pytest

from alongside.knowledge.checks.bibliography import bibliography_faults
from alongside.knowledge.checks.dates import date_faults
from alongside.knowledge.checks.fault import Fault
from alongside.knowledge.checks.grades import grade_faults
from alongside.knowledge.checks.labels import label_faults
from alongside.knowledge.checks.patient_wording import wording_problems
from alongside.knowledge.checks.thresholds import threshold_faults
from alongside.knowledge.clauses import DailyDose, Takes, TreatmentIs
from alongside.knowledge.facts import Source
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Case, PatientWording, Position, Question
from alongside.model.citation import Citation, Seen
from alongside.model.vocabulary import Action, Axis, Direction, EvidenceLevel, Region, Severity, Verification

SOURCES = {
    "label": Source("A US label", Seen.PRIMARY, "section 7", kind="label", jurisdiction="us", label_date="2026-01"),
    "undated": Source("A US label", Seen.PRIMARY, "section 7", kind="label", jurisdiction="us"),
    "trial": Source("A trial", Seen.ABSTRACT, "abstract"),
    "own-recall": Source("No source", Seen.NONE, "nothing", kind="marker"),
}
SEEN = Citation("label", Seen.PRIMARY, "section 7.1")
POSITION = Position(
    id="p", when=(Takes(any_of=("sertraline",)),), direction=Direction.INCREASE, severity=Severity.MAJOR, action=Action.AVOID,
    evidence_level=EvidenceLevel.LABEL, studied=True, verification=Verification.VERIFIED, statement="Says so.",
    citations=(SEEN,), fires=Case(), silent=Case(),
)  # fmt: skip
ABSTRACT, MEMORY = Citation("trial", Seen.ABSTRACT, "abstract"), Citation("own-recall", Seen.NONE)


def knowledge(last_checked: str = "2026-11-23", **changes: object) -> Knowledge:
    question = Question(
        "q", "?", Axis.HARM, "other", (replace(POSITION, **changes),), last_checked, file="knowledge/q.yaml"
    )
    return Knowledge("v", {}, {}, {}, {}, SOURCES, {}, (question,))


def said(faults: object) -> list[str]:
    return [str(one) for one in faults]  # type: ignore[attr-defined]


def test_a_statement_seen_in_the_text_may_be_verified() -> None:
    assert said(grade_faults(knowledge())) == []


@pytest.mark.hazard("H21")
@pytest.mark.parametrize(
    "citations",
    [(ABSTRACT,), (MEMORY,), (Citation("label", Seen.PRIMARY),), (Citation("label", Seen.SECONDARY, "section 7.1"),)],
    ids=["abstract", "memory", "no place", "second hand"],
)
def test_verified_needs_the_text_or_a_quotation_with_its_place(citations: tuple[Citation, ...]) -> None:
    (fault,) = grade_faults(knowledge(citations=citations))
    assert fault.place == "knowledge/q.yaml, p"
    assert "open the source or make it recalled" in fault.what
    assert said(grade_faults(knowledge(citations=citations, verification=Verification.RECALLED))) == []


@pytest.mark.hazard("H21")
def test_a_statement_is_seen_no_further_than_its_source() -> None:
    (fault,) = grade_faults(knowledge(citations=(SEEN, Citation("trial", Seen.PRIMARY, "Table 2"))))
    assert "further than the bibliography does (abstract)" in fault.what


def test_what_was_not_seen_has_no_place() -> None:
    (fault,) = grade_faults(knowledge(citations=(SEEN, Citation("trial", Seen.NONE, "Table 2"))))
    assert "names a place in trial, which was not seen" in fault.what


@pytest.mark.hazard("H22")
def test_reasoning_alone_is_no_study() -> None:
    (fault,) = grade_faults(knowledge(evidence_level=EvidenceLevel.THEORETICAL))
    assert "reasoning alone" in fault.what
    assert said(grade_faults(knowledge(evidence_level=EvidenceLevel.THEORETICAL, studied=False))) == []


@pytest.mark.hazard("H17")
def test_a_label_says_whose_it_is_and_of_which_date() -> None:
    assert said(label_faults(knowledge())) == []
    (undated,) = label_faults(knowledge(citations=(Citation("undated", Seen.PRIMARY, "section 7"),)))
    assert (undated.what, undated.fatal) == ("rests on an undated copy of a label", False)
    (nobodys,) = label_faults(knowledge(citations=(ABSTRACT,)))
    assert nobodys.fatal
    assert "no source of it has a jurisdiction" in nobodys.what
    assert said(label_faults(knowledge(citations=(ABSTRACT,), evidence_level=EvidenceLevel.RCT))) == []


@pytest.mark.hazard("H17")
def test_a_rule_for_europe_cannot_rest_on_the_us_label_alone() -> None:
    us, eu = (TreatmentIs(region=(one,)) for one in (Region.US, Region.EU))
    assert said(label_faults(knowledge(when=(us,)))) == []
    (fault,) = label_faults(knowledge(when=(eu,)))
    assert fault.what == "holds in eu, but cites only us"


@pytest.mark.hazard("H20")
def test_no_threshold_without_a_source() -> None:
    limit = DailyDose(of=("sertraline",), above_mg=200)
    assert said(threshold_faults(knowledge(when=(limit,)))) == []
    (fault,) = threshold_faults(knowledge(when=(limit,), citations=(MEMORY,)))
    assert "the threshold above_mg 200" in fault.what
    assert said(threshold_faults(knowledge(citations=(MEMORY,)))) == []


@pytest.mark.hazard("H23")
@pytest.mark.parametrize(
    ("last_checked", "told", "fatal"),
    [("2025-11-22", "due again", False), ("2026-11-24", "lies ahead", True), ("23.11.2026", "write it as", True)],
)
def test_dates_of_checking(last_checked: str, told: str, *, fatal: bool) -> None:
    (fault,) = date_faults(knowledge(last_checked), date(2026, 11, 23))
    assert told in fault.what
    assert fault.fatal is fatal


@pytest.mark.hazard("H23")
@pytest.mark.parametrize("last_checked", ["2026-11-23", "2025-11-23"])
def test_a_year_old_check_is_still_good(last_checked: str) -> None:
    assert said(date_faults(knowledge(last_checked), date(2026, 11, 23))) == []


def test_every_source_is_cited_and_says_what_was_read() -> None:
    assert said(bibliography_faults(knowledge(), {"trial", "undated", "own-recall"})) == []
    (unused,) = bibliography_faults(knowledge(), {"undated", "own-recall"})
    assert unused == Fault("knowledge/sources.yaml, trial", "is cited by nothing")
    (stranger,) = bibliography_faults(knowledge(), {"trial", "undated", "own-recall", "nowhere"})
    assert "nowhere is cited and does not stand here" in stranger.what


GOOD_EN = "The spray can raise your blood pressure. Staff check it before and after each session."
GOOD_ES = "El aerosol puede subir la presión. El personal la mide antes y después de cada sesión."


def test_plain_words_that_inform_are_fine() -> None:
    assert [*wording_problems(PatientWording(GOOD_EN, GOOD_ES), frozenset())] == []


@pytest.mark.hazard("H29")
@pytest.mark.parametrize(
    ("en", "es", "told"),
    [
        ("Concomitant administration of sympathomimetic antidepressants necessitates haemodynamic surveillance.", GOOD_ES, "grade"),
        (GOOD_EN, "La administración concomitante de antidepresivos simpaticomiméticos requiere vigilancia hemodinámica.", "INFLESZ"),
        (f"{GOOD_EN} Stop your pills.", GOOD_ES, "order"),
        (f"{GOOD_EN} You should skip one dose.", GOOD_ES, "order"),
        (f"{GOOD_EN} Do not stop your pills.", GOOD_ES, "order"),
        (f"{GOOD_EN} This is safe.", GOOD_ES, "promise"),
        (GOOD_EN, f"{GOOD_ES} Deje de tomar la pastilla.", "order"),
        (GOOD_EN, f"{GOOD_ES} No es peligroso, es seguro.", "promise"),
    ],
)  # fmt: skip
def test_wording_that_a_patient_must_not_read(en: str, es: str, told: str) -> None:
    problems = [*wording_problems(PatientWording(en, es), frozenset())]
    assert any(told in one for one in problems), problems


def test_a_hard_drug_name_is_not_the_writers_fault() -> None:
    text = "Your dextroamphetamine and your lisdexamfetamine can raise your blood pressure."
    names = frozenset({"dextroamphetamine", "lisdexamfetamine"})
    assert any("grade" in one for one in wording_problems(PatientWording(text, GOOD_ES), frozenset()))
    assert [*wording_problems(PatientWording(text, GOOD_ES), names)] == []
