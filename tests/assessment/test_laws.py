"""Laws that hold for every person, found by trying many."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.people import DAY, IV_KETAMINE, NASAL_ESKETAMINE, all_answered, on, person, session

from alongside.assessment.assess import assess_one
from alongside.knowledge.loaded import load
from alongside.model.assessment import Assessment
from alongside.model.disclosure import Disclosure, Unread
from alongside.model.finding import Finding
from alongside.model.medication import Medication
from alongside.model.patient import Allergy
from alongside.model.vocabulary import Disposition, Status
from alongside.rules.engine import rule_set

DRUGS = sorted(load().drugs)
# Drugs that meet in pairs and washouts, so that the laws are tried where they could break.
TELLING = [
    "tranylcypromine",
    "phenelzine",
    "selegiline",
    "sertraline",
    "fluoxetine",
    "paroxetine",
    "venlafaxine",
    "bupropion",
]
TELLING += [
    "lorazepam",
    "morphine",
    "tramadol",
    "lithium",
    "naproxen",
    "ketamine",
    "pseudoephedrine",
    "dextromethorphan",
]
CONDITIONS = sorted(load().conditions)

treatments = st.sampled_from(
    [IV_KETAMINE, NASAL_ESKETAMINE, session(route="oral"), session(region="eu"), session(setting="home")]
)


@st.composite
def medicines(draw: st.DrawFn) -> Medication:
    status = draw(st.sampled_from([Status.ACTIVE, Status.AS_NEEDED, Status.PLANNED, Status.STOPPED]))
    days = draw(st.one_of(st.none(), st.integers(0, 60)))
    ahead = draw(st.one_of(st.none(), st.integers(-30, 90))) if status is Status.PLANNED else None
    return on(
        draw(st.one_of(st.sampled_from(TELLING), st.sampled_from(DRUGS))),
        draw(st.sampled_from([None, 1.0, 10.0, 50.0, 500.0])),
        status=status,
        started_on=DAY + timedelta(days=ahead) if ahead is not None else None,
        stopped_on=DAY - timedelta(days=days) if status is Status.STOPPED and days is not None else None,
    )


lists = st.lists(medicines(), max_size=8)
histories = st.lists(st.sampled_from(CONDITIONS), max_size=4, unique=True)


def judged(disclosure: Disclosure, treatment: object = IV_KETAMINE) -> Assessment:
    return assess_one(disclosure, treatment, rule_set())  # type: ignore[arg-type]


def gravity(assessment: Assessment) -> dict[str, int]:
    return {finding.id: finding.severity.rank for finding in assessment.findings}


@given(lists, histories, treatments, st.randoms(use_true_random=False))
def test_order_and_duplicates_change_nothing(taken, had, treatment, random) -> None:
    once = judged(person(*taken, conditions=had), treatment)
    shuffled = [*taken, *taken]
    random.shuffle(shuffled)
    assert judged(person(*shuffled, conditions=had), treatment) == once


@pytest.mark.hazard("H18")
@given(lists, medicines(), histories, treatments)
def test_one_more_medicine_never_lowers_the_answer(taken, more, had, treatment) -> None:
    before = judged(person(*taken, conditions=had, answers=all_answered()), treatment)
    after = judged(person(*taken, more, conditions=had, answers=all_answered()), treatment)
    assert after.disposition.rank >= before.disposition.rank
    for finding in before.findings:
        if not _replaced_by_a_washout(finding, after):
            assert _weight(finding, after) >= finding.severity.rank


def _weight(finding: Finding, assessment: Assessment) -> int:
    """What the assessment still says on the same effect of the same medicines."""
    return max(
        (
            other.severity.rank
            for other in assessment.findings
            if (other.axis, other.kind, other.direction) == (finding.axis, finding.kind, finding.direction)
            and set(finding.about) <= set(other.about)
        ),
        default=-1,
    )


def _replaced_by_a_washout(finding: Finding, after: Assessment) -> bool:
    """A pair may give way only to a washout about the same medicines, and more of them, that weighs no less."""
    return any(
        washout.kind == "washout"
        and set(finding.about) <= set(washout.about)
        and washout.severity.rank >= finding.severity.rank
        for washout in after.findings
    )


@pytest.mark.hazard("H18")
@given(lists, histories, st.sampled_from(CONDITIONS), treatments)
def test_one_more_condition_never_lowers_the_answer(taken, had, more, treatment) -> None:
    before = judged(person(*taken, conditions=had), treatment)
    after = judged(person(*taken, conditions=[*had, more]), treatment)
    assert after.disposition.rank >= before.disposition.rank
    assert all(gravity(after).get(finding, -1) >= severity for finding, severity in gravity(before).items())


@pytest.mark.hazard("H18")
@given(lists, histories, treatments)
def test_a_higher_blood_pressure_never_lowers_the_answer(taken, had, treatment) -> None:
    ranks = [
        judged(
            person(*taken, conditions=had, measured={"systolic_mmhg": mmhg, "diastolic_mmhg": 80}), treatment
        ).disposition.rank
        for mmhg in (120, 140, 141, 165, 190)
    ]
    assert ranks == sorted(ranks)


@pytest.mark.hazard("H07")
@given(lists, treatments, st.sampled_from(["ketamine", "penicillin v", None]), st.sampled_from([True, False, None]))
def test_one_more_allergy_never_lowers_the_answer(taken, treatment, drug, true_allergy) -> None:
    answers = all_answered(except_for=["dx-allergy"])
    allergy = Allergy("zyxtal" if drug is None else drug, "line 1", (drug,) if drug else (), true_allergy=true_allergy)
    before = judged(person(*taken, answers=answers), treatment)
    after = judged(person(*taken, answers=answers, allergies=(allergy,)), treatment)
    if drug is None or drug == "ketamine":  # a list of other allergies that could be read answers the question
        assert after.disposition.rank >= before.disposition.rank


@pytest.mark.hazard("H11")
@given(lists, medicines(), st.sampled_from(sorted(load().items)), treatments)
def test_a_medicine_never_answers_a_question_of_the_history(taken, more, item, treatment) -> None:
    if item == "dx-med-rx":
        return  # an empty list is itself the open question
    answers = all_answered(except_for=[item])
    before = judged(person(on("loratadine"), *taken, answers=answers), treatment)
    after = judged(person(on("loratadine"), *taken, more, answers=answers), treatment)
    if item in {missing.id for missing in before.coverage.missing}:
        assert item in {missing.id for missing in after.coverage.missing}


@pytest.mark.hazard("H01")
@given(lists, treatments, st.text(min_size=1, max_size=30))
def test_an_unrecognised_name_never_yields_no_obstacle(taken, treatment, name) -> None:
    who = person(*taken, answers=all_answered(), unrecognised=(Unread(name, "line 9", "no such medicine"),))
    assert judged(who, treatment).disposition is not Disposition.NO_OBSTACLE_FOUND


@pytest.mark.hazard("H02")
@given(lists, treatments)
def test_a_guessed_name_never_yields_no_obstacle(taken, treatment) -> None:
    guessed = [replace(medicine, confirmed=False, read_as=medicine.drug) for medicine in taken] or [
        on("loratadine", confirmed=False)
    ]
    assert judged(person(*guessed, answers=all_answered()), treatment).disposition is not Disposition.NO_OBSTACLE_FOUND


@pytest.mark.hazard("H25")
@given(lists, histories, treatments)
def test_every_finding_is_sourced_and_traced(taken, had, treatment) -> None:
    for finding in judged(person(*taken, conditions=had), treatment).findings:
        assert finding.sources
        assert set(finding.sources) <= load().sources.keys()
        assert finding.because
        assert finding.statement
        assert list(finding.about) == sorted(finding.about)


@pytest.mark.hazard("H12")
@given(lists, treatments, st.sampled_from(sorted(load().items)))
def test_unsure_never_clears_what_not_asked_leaves_open(taken, treatment, item) -> None:
    others = all_answered(except_for=[item])
    not_asked = judged(person(*taken, answers=others), treatment)
    unsure = judged(person(*taken, answers={**others, item: "unsure"}), treatment)
    assert {m.id for m in unsure.coverage.missing} >= {m.id for m in not_asked.coverage.missing}
    assert unsure.disposition.rank >= not_asked.disposition.rank


@pytest.mark.hazard("H24")
@settings(deadline=None)
@given(lists, treatments)
def test_contested_findings_name_each_other(taken, treatment) -> None:
    findings = {finding.id: finding for finding in judged(person(*taken), treatment).findings}
    for finding in findings.values():
        assert all(finding.id in findings[other].contested_by for other in finding.contested_by)
