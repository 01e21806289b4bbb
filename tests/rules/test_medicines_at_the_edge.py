"""Medicines at the edge of a rule: stopped today, planned for tomorrow, as needed in one word only, a dose of nothing."""

from datetime import date, timedelta

import pytest
from tests.people import AT, DAY, on, outcome, person, session, stopped, truth

from alongside.knowledge.clauses import AllOf, AnyOf, Clause, DailyDose, DailyEquivalent, Not, Takes
from alongside.knowledge.loaded import load
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status
from alongside.rules.compiled import compile_clause
from alongside.rules.person import Presence, lay_out, presence

SSRI_NOW = Takes(any_of=("ssri",), lingering=False)


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def stands(medicine: Medication, lingers_days: int = 5, read_on: date = DAY) -> Presence:
    return presence(medicine, lingers_days, DAY, read_on)


@pytest.mark.parametrize(
    ("medicine", "expected"),
    [
        (on("sertraline"), Presence.NOW),
        (on("sertraline", status=Status.UNKNOWN), Presence.NOW),
        (on("sertraline", stopped_on=later(1)), Presence.NOW),
        (on("sertraline", stopped_on=DAY), Presence.NOW),
        (on("sertraline", stopped_on=later(-1)), Presence.LINGERING),
        (on("sertraline", stopped_on=later(-5)), Presence.GONE),
        (stopped("sertraline", later(1)), Presence.NOW),
        (stopped("sertraline", DAY), Presence.LINGERING),
        (stopped("sertraline", later(-4)), Presence.LINGERING),
        (stopped("sertraline", later(-5)), Presence.GONE),
        (stopped("sertraline"), Presence.STOPPED_UNDATED),
        (stopped("sertraline", days_since_stop_at_least=4), Presence.LINGERING),
        (stopped("sertraline", days_since_stop_at_least=5), Presence.GONE),
        (stopped("sertraline", later(-1), days_since_stop_at_least=5), Presence.LINGERING),
        (on("sertraline", status=Status.PLANNED), Presence.PLANNED),
        (on("sertraline", status=Status.PLANNED, started_on=later(1)), Presence.PLANNED),
        (on("sertraline", status=Status.PLANNED, started_on=DAY), Presence.NOW),
        (on("sertraline", status=Status.PLANNED, started_on=later(-1)), Presence.NOW),
    ],
)
def test_how_a_medicine_stands_on_the_day(medicine: Medication, expected: Presence) -> None:
    assert stands(medicine) is expected


@pytest.mark.parametrize(
    ("told_days_ago", "expected"), [(0, "lingering"), (1, "lingering"), (2, "gone"), (-3, "lingering")]
)
def test_a_bound_grows_from_the_day_on_which_it_was_told(told_days_ago: int, expected: str) -> None:
    bound = stopped("sertraline", days_since_stop_at_least=3)
    assert stands(bound, read_on=later(-told_days_ago)) == expected


@pytest.mark.parametrize(("when", "expected"), [(DAY, Presence.GONE), (later(1), Presence.NOW)])
def test_a_medicine_the_drug_table_does_not_hold_acts_no_longer_than_it_is_taken(
    when: date, expected: Presence
) -> None:
    unheard_of = Medication("Zyxtal", "line 1", "zyxtal", ("zyxtal",), status=Status.STOPPED, stopped_on=when)
    assert lay_out(person(unheard_of), session(), load()).taken == {"zyxtal": ((unheard_of, expected),)}


SSRI = Takes(any_of=("ssri",))


@pytest.mark.parametrize(
    ("clause", "where_it_counts"),
    [(SSRI, True), (AllOf(clauses=(SSRI,)), True), (AnyOf(clauses=(SSRI,)), True), (Not(clause=SSRI), False)],
    ids=["plain", "all", "any", "not"],
)
def test_what_is_planned_counts_where_it_is_asked_for_however_deep(clause: Clause, *, where_it_counts: bool) -> None:
    who = person(on("sertraline", status=Status.PLANNED))
    assert outcome(clause, who, planned_counts=True).truth is where_it_counts
    assert outcome(clause, who, planned_counts=False).truth is not where_it_counts
    assert compile_clause(clause, load())(lay_out(who, session(), load())).truth is not where_it_counts


def test_the_day_on_which_a_list_was_read_reaches_every_clause() -> None:
    who = person(stopped("fluoxetine", days_since_stop_at_least=30), read_on=later(-5))
    assert truth(Takes(any_of=("ssri",)), who) is False
    laid_out = lay_out(who, session(), load())
    assert (laid_out.day, laid_out.read_on) == (DAY, later(-5))
    assert lay_out(person(), session(), load()).read_on == AT.date()


@pytest.mark.parametrize(
    ("fields", "as_needed"),
    [
        ({"as_needed": True}, True),
        ({"status": Status.AS_NEEDED}, True),
        ({"status": Status.AS_NEEDED, "as_needed": True}, True),
        ({}, False),
    ],
)
def test_either_word_makes_it_as_needed(fields: dict[str, object], *, as_needed: bool) -> None:
    who = person(on("lorazepam", **fields))
    assert truth(Takes(any_of=("lorazepam",), as_needed=True), who) is as_needed
    assert truth(Takes(any_of=("lorazepam",), as_needed=False), who) is not as_needed
    assert truth(Takes(any_of=("lorazepam",)), who) is True


@pytest.mark.parametrize("route", ["topical", "ophthalmic"])
def test_a_cream_or_drops_count_only_for_a_rule_that_names_them(route: str) -> None:
    who = person(on("ketamine", route=route))
    assert truth(Takes(any_of=("ketamine",)), who) is False
    assert truth(Takes(any_of=("ketamine",), routes=(route,)), who) is True


@pytest.mark.parametrize(
    ("routes", "counts"), [(("nasal",), True), (("oral",), True), (("parenteral", "rectal"), False)]
)
def test_a_route_nobody_wrote_is_by_mouth_or_by_nose(routes: tuple[str, ...], *, counts: bool) -> None:
    assert truth(Takes(any_of=("oxymetazoline",), routes=routes), person(on("oxymetazoline"))) is counts


NASAL, ORAL, ANY = "nasal-decongestant", "oral-decongestant-or-anorectic", "decongestant"


@pytest.mark.parametrize(
    ("classes", "route", "counts"),
    [
        ((NASAL,), "nasal", True),
        ((NASAL,), "oral", False),
        ((NASAL,), None, True),
        ((ORAL,), "oral", True),
        ((ORAL,), "nasal", False),
        ((NASAL, ORAL), "oral", True),
        ((NASAL, ORAL), "rectal", False),
        ((NASAL, ANY), "oral", True),
        ((ANY, NASAL), "rectal", True),
    ],
)
def test_a_class_of_one_form_counts_only_in_that_form(
    classes: tuple[str, ...], route: str | None, *, counts: bool
) -> None:
    assert truth(Takes(any_of=classes), person(on("phenylephrine", route=route))) is counts


@pytest.mark.parametrize(("mg", "low"), [(0, False), (0.5, True), (1, True), (9.5, True), (10, False)])
def test_a_low_dose_is_some_dose(mg: float, *, low: bool) -> None:
    assert truth(DailyDose(of=("naltrexone",), below_mg=10), person(on("naltrexone", mg))) is low


@pytest.mark.parametrize(("mg", "between"), [(19, False), (20, True), (39, True), (40, False)])
def test_a_dose_between_two_limits(mg: float, *, between: bool) -> None:
    clause = DailyDose(of=("citalopram",), at_least_mg=20, below_mg=40)
    assert truth(clause, person(on("citalopram", mg))) is between


@pytest.mark.parametrize(("mg", "enough"), [(9.9, False), (10, True)])
def test_an_equivalent_at_a_limit(mg: float, *, enough: bool) -> None:
    clause = DailyEquivalent(scale="diazepam", of=("benzodiazepine",), at_least_mg=10)
    assert truth(clause, person(on("diazepam", mg))) is enough


def test_only_what_is_taken_now_adds_to_the_dose() -> None:
    clause = DailyDose(of=("citalopram",), above_mg=40)
    before, ahead = (
        stopped("citalopram", later(-1), text="before"),
        on("citalopram", 40, status=Status.PLANNED, text="soon"),
    )
    assert outcome(clause, person(on("citalopram", 40), before, ahead)).truth is False


@pytest.mark.parametrize(
    ("taken", "enough"),
    [
        (["bupropion"], False),
        (["bupropion / naltrexone"], False),
        (["bupropion / naltrexone", "bupropion"], False),
        (["bupropion / naltrexone", "dextromethorphan"], True),
        (["bupropion", "dextromethorphan"], True),
        (["bupropion", "bupropion"], False),
    ],
)
def test_how_many_different_medicines_these_are(taken: list[str], *, enough: bool) -> None:
    two = Takes(any_of=("bupropion", "bupropion / naltrexone", "dextromethorphan"), at_least=2)
    assert truth(two, person(*(on(drug, text=f"line {n}") for n, drug in enumerate(taken)))) is enough


def test_a_product_of_two_that_are_both_asked_for_is_two() -> None:
    assert truth(Takes(any_of=("bupropion", "naltrexone"), at_least=2), person(on("bupropion / naltrexone"))) is True


def test_what_was_stopped_by_the_session_counts_for_a_rule_on_what_still_acts_alone() -> None:
    who = person(stopped("sertraline", DAY))
    assert truth(SSRI_NOW, who) is False
    assert truth(Takes(any_of=("ssri",)), who) is True
