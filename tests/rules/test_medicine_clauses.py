"""What counts as taken, how much, and how long after stopping, from both sides of every limit."""

from datetime import date, timedelta

import pytest
from tests.people import DAY, on, outcome, person, stopped, truth

from alongside.knowledge.clauses import DailyDose, DailyEquivalent, Takes, Washout
from alongside.model.vocabulary import Status

SSRI = Takes(any_of=("ssri",))


def days_ago(days: int) -> date:
    return DAY - timedelta(days=days)


@pytest.mark.hazard("H15")
def test_a_member_of_the_class_counts() -> None:
    assert truth(SSRI, person(on("sertraline"))) is True
    assert truth(SSRI, person(on("lisinopril"))) is False


def test_a_child_class_counts() -> None:
    assert truth(Takes(any_of=("antidepressant",)), person(on("maprotiline"))) is True


@pytest.mark.hazard("H16")
def test_a_part_of_a_combination_product_counts_and_is_named() -> None:
    found = outcome(Takes(any_of=("naltrexone",)), person(on("bupropion / naltrexone")))
    assert [ground.subject for ground in found.grounds] == ["naltrexone"]


def test_a_product_is_named_by_its_ingredients() -> None:
    found = outcome(Takes(any_of=("dextromethorphan / bupropion",)), person(on("dextromethorphan / bupropion")))
    assert {ground.subject for ground in found.grounds} == {"bupropion", "dextromethorphan"}


@pytest.mark.hazard("H15")
def test_an_excepted_member_does_not_count() -> None:
    nsaid_but_aspirin = Takes(any_of=("nsaid",), but_not=("aspirin",))
    assert truth(nsaid_but_aspirin, person(on("aspirin"))) is False
    assert truth(nsaid_but_aspirin, person(on("naproxen"))) is True


@pytest.mark.hazard("H03")
@pytest.mark.parametrize(("days", "still"), [(34, True), (35, False)])
def test_fluoxetine_acts_for_five_weeks(days: int, *, still: bool) -> None:
    assert truth(SSRI, person(stopped("fluoxetine", days_ago(days)))) is still


@pytest.mark.hazard("H03")
@pytest.mark.parametrize(("days", "still"), [(5, True), (6, False)])
def test_sertraline_acts_for_five_half_lives(days: int, *, still: bool) -> None:
    assert truth(SSRI, person(stopped("sertraline", days_ago(days)))) is still


def test_what_was_stopped_counts_no_more_where_only_now_counts() -> None:
    now_only = Takes(any_of=("ssri",), lingering=False)
    assert truth(now_only, person(stopped("fluoxetine", days_ago(1)))) is False
    assert truth(now_only, person(stopped("fluoxetine"))) is False


@pytest.mark.hazard("H04")
def test_an_undated_stop_is_unknown_and_asks_when() -> None:
    found = outcome(SSRI, person(stopped("fluoxetine")))
    assert (found.truth, found.needs) == (None, ("stopped-when:fluoxetine",))


def test_a_stop_years_ago_is_over_though_nobody_knows_the_day() -> None:
    assert truth(SSRI, person(stopped("fluoxetine", days_since_stop_at_least=730))) is False


def test_a_stop_that_lies_ahead_is_still_taking() -> None:
    assert (
        truth(Takes(any_of=("ssri",), lingering=False), person(stopped("sertraline", DAY + timedelta(days=3)))) is True
    )


@pytest.mark.hazard("H05")
def test_an_active_entry_with_an_end_date_in_the_past_has_ended() -> None:
    assert truth(SSRI, person(on("sertraline", stopped_on=days_ago(400)))) is False


def test_a_planned_medicine_counts_only_where_two_medicines_must_not_meet() -> None:
    who = person(on("sertraline", status=Status.PLANNED))
    assert outcome(SSRI, who).truth is False
    assert outcome(SSRI, who, planned_counts=True).truth is True


def test_a_planned_medicine_that_has_started_by_the_session_is_taken() -> None:
    assert truth(SSRI, person(on("sertraline", status=Status.PLANNED, started_on=DAY))) is True


def test_two_different_members_are_needed() -> None:
    two = Takes(any_of=("antidepressant",), at_least=2)
    assert truth(two, person(on("sertraline"), on("sertraline", text="zoloft"))) is False
    assert truth(two, person(on("sertraline"), on("mirtazapine"))) is True
    assert truth(two, person(on("sertraline"), stopped("fluoxetine"))) is None


@pytest.mark.hazard("H16")
def test_a_combination_product_and_its_own_part_are_one_medicine() -> None:
    two = Takes(any_of=("bupropion-product",), at_least=2)
    assert truth(two, person(on("bupropion / naltrexone"))) is False
    assert truth(two, person(on("bupropion / naltrexone"), on("bupropion"))) is False


@pytest.mark.hazard("H17")
@pytest.mark.parametrize(
    ("route", "patch", "mouth"),
    [("transdermal", True, False), (None, False, True), ("oral", False, True), ("parenteral", False, False)],
)
def test_the_route_decides(route: str | None, *, patch: bool, mouth: bool) -> None:
    who = person(on("selegiline", route=route))
    assert truth(Takes(any_of=("selegiline",), routes=("transdermal",)), who) is patch
    assert truth(Takes(any_of=("selegiline",), routes=("oral",)), who) is mouth


def test_as_needed_and_regular_are_told_apart() -> None:
    as_needed = person(on("lorazepam", status=Status.AS_NEEDED, as_needed=True))
    assert truth(Takes(any_of=("lorazepam",), as_needed=True), as_needed) is True
    assert truth(Takes(any_of=("lorazepam",), as_needed=False), as_needed) is False


CITALOPRAM_OVER_40 = DailyDose(of=("citalopram",), above_mg=40)


@pytest.mark.parametrize(("mg", "over"), [(40, False), (40.5, True)])
def test_a_dose_above_a_limit(mg: float, *, over: bool) -> None:
    assert truth(CITALOPRAM_OVER_40, person(on("citalopram", mg))) is over


def test_two_lines_of_one_drug_add_up() -> None:
    assert truth(CITALOPRAM_OVER_40, person(on("citalopram", 20, text="am"), on("citalopram", 30, text="pm"))) is True


@pytest.mark.hazard("H06")
def test_an_unwritten_dose_is_unknown_and_asked() -> None:
    found = outcome(CITALOPRAM_OVER_40, person(on("citalopram")))
    assert (found.truth, found.needs) == (None, ("dose:citalopram",))


def test_written_doses_that_already_exceed_decide() -> None:
    assert truth(CITALOPRAM_OVER_40, person(on("citalopram", 60), on("citalopram", text="and some more"))) is True


def test_a_dose_of_nothing_is_false() -> None:
    assert truth(CITALOPRAM_OVER_40, person(on("sertraline", 200))) is False


@pytest.mark.parametrize(("mg", "low"), [(9.9, True), (10, False)])
def test_a_dose_below_a_limit(mg: float, *, low: bool) -> None:
    assert truth(DailyDose(of=("naltrexone",), below_mg=10), person(on("naltrexone", mg))) is low


@pytest.mark.hazard("H06")
def test_a_low_dose_is_unknown_while_a_part_is_unwritten() -> None:
    who = person(on("naltrexone", 4.5), on("naltrexone", text="and another"))
    assert truth(DailyDose(of=("naltrexone",), below_mg=10), who) is None


@pytest.mark.parametrize(("mg", "enough"), [(449, False), (450, True)])
def test_a_dose_at_a_limit(mg: float, *, enough: bool) -> None:
    assert truth(DailyDose(of=("bupropion",), at_least_mg=450), person(on("bupropion", mg))) is enough


OVER_8_MG_DIAZEPAM = DailyEquivalent(scale="diazepam", of=("benzodiazepine",), above_mg=8)


@pytest.mark.parametrize(("mg", "over"), [(8, False), (8.5, True)])
def test_a_diazepam_equivalent(mg: float, *, over: bool) -> None:
    assert truth(OVER_8_MG_DIAZEPAM, person(on("diazepam", mg))) is over


def test_equivalents_of_several_add_up() -> None:
    assert truth(OVER_8_MG_DIAZEPAM, person(on("diazepam", 5), on("lorazepam", 0.5))) is True


@pytest.mark.hazard("H06")
def test_a_drug_without_an_equivalent_is_unknown() -> None:
    found = outcome(DailyEquivalent(scale="diazepam", of=("remimazolam",), above_mg=8), person(on("remimazolam", 5)))
    assert (found.truth, found.needs) == (None, ("equivalent:remimazolam",))


FLUOXETINE_BEFORE_MAOI = Washout(stopped=("fluoxetine",), then=("maoi",), days=35)


@pytest.mark.hazard("H03")
@pytest.mark.parametrize(("days", "inside"), [(34, True), (35, False)])
def test_a_washout(days: int, *, inside: bool) -> None:
    who = person(stopped("fluoxetine", days_ago(days)), on("phenelzine"))
    assert truth(FLUOXETINE_BEFORE_MAOI, who) is inside


@pytest.mark.hazard("H03")
def test_a_washout_counts_to_a_planned_start() -> None:
    def planned(days_ahead: int) -> bool | None:
        start = DAY + timedelta(days=days_ahead)
        maoi = on("phenelzine", status=Status.PLANNED, started_on=start)
        return truth(FLUOXETINE_BEFORE_MAOI, person(stopped("fluoxetine", days_ago(10)), maoi))

    assert planned(24) is True
    assert planned(25) is False


def test_a_washout_needs_both() -> None:
    assert truth(FLUOXETINE_BEFORE_MAOI, person(stopped("fluoxetine", days_ago(1)))) is False
    assert truth(FLUOXETINE_BEFORE_MAOI, person(on("fluoxetine"), on("phenelzine"))) is False


@pytest.mark.hazard("H04")
def test_an_undated_stop_counts_as_inside_the_interval_and_asks() -> None:
    found = outcome(FLUOXETINE_BEFORE_MAOI, person(stopped("fluoxetine"), on("phenelzine")))
    assert (found.truth, found.needs) == (True, ("stopped-when:fluoxetine",))


def test_a_bound_told_today_grows_until_a_planned_start() -> None:
    def inside(days_ahead: int) -> bool | None:
        maoi = on("phenelzine", status=Status.PLANNED, started_on=DAY + timedelta(days=days_ahead))
        return truth(FLUOXETINE_BEFORE_MAOI, person(stopped("fluoxetine", days_since_stop_at_least=11), maoi))

    assert inside(23) is True
    assert inside(24) is False


def test_a_medicine_is_no_washout_of_itself() -> None:
    maoi_to_maoi = Washout(stopped=("maoi",), then=("maoi",), days=14)
    assert truth(maoi_to_maoi, person(stopped("phenelzine", days_ago(3)), on("phenelzine"))) is False
    assert truth(maoi_to_maoi, person(stopped("phenelzine", days_ago(3)), on("tranylcypromine"))) is True
