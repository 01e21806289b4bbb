"""Names that only RxNorm has: exact, after the table's own, before any guess at a spelling."""

from datetime import date

import pytest
from tests.disclosure.records.reading_records import bundle, only, read, request

import alongside
from alongside.disclosure.text.medication_text import read_line

TODAY = date(2026, 12, 1)


def line(text):
    return read_line(text, place="line 1", today=TODAY)


def drugs(text):
    return [one.drug for one in line(text).medications]


def test_without_an_index_a_name_near_a_known_one_is_guessed_and_waits():
    zolofta = only(line("Zolofta 50 mg").medications)
    assert (zolofta.drug, zolofta.confirmed) == ("sertraline", False)


@pytest.mark.usefixtures("with_index")
def test_an_exact_name_of_rxnorm_comes_before_a_guess():
    zolofta = only(line("Zolofta 50 mg daily").medications)
    assert (zolofta.drug, zolofta.confirmed, zolofta.matched) == ("eplerenone", True, "brand")
    assert (zolofta.dose.daily_mg, zolofta.status) == (50, "active")


@pytest.mark.usefixtures("with_index")
def test_a_name_of_the_table_comes_before_rxnorm_and_misspellings_are_read_as_ever():
    assert only(line("zoloft 50 mg").medications).matched == "brand"
    setraline = only(line("setraline 50 mg").medications)
    assert (setraline.drug, setraline.confirmed) == ("sertraline", False)


@pytest.mark.usefixtures("with_index")
def test_names_of_rxnorm_are_never_guessed_at():
    assert drugs("Kalmorra 50 mg") == []
    assert drugs("Morvantta 10 mg") == []
    assert drugs("Zoloftaa 50 mg") != ["eplerenone"]


@pytest.mark.usefixtures("with_index")
def test_a_name_of_several_medicines_resolves_to_nothing():
    unread = only(line("Kalmora 50 mg daily").unrecognised)
    assert unread.text == "Kalmora 50 mg daily"
    assert drugs("Kalmora 50 mg daily") == []


@pytest.mark.usefixtures("with_index")
def test_a_brand_that_is_an_everyday_word_counts_only_where_it_can_be_nothing_else():
    assert drugs("Calm 20 mg daily") == ["citalopram"]
    assert drugs("I try to stay calm and go for walks") == []
    assert drugs("zoloft 50 mg keeps me calm") == ["sertraline"]


@pytest.mark.usefixtures("with_index")
def test_the_brand_beside_its_own_generic_is_one_medicine():
    assert drugs("eplerenone 50 MG Oral Tablet [Zolofta]") == ["eplerenone"]
    assert line("eplerenone 50 MG Oral Tablet [Zolofta]").left_over == ""


@pytest.mark.usefixtures("with_index")
def test_an_ingredient_beyond_the_table_says_what_rxnorm_calls_it():
    why = "RxNorm calls this morvantine; nothing is known about it here"
    assert only(line("Morvanta 10 mg").unrecognised).why == why
    assert only(line("Morvanta").unrecognised).why == why
    other, known = "Morvanta 10 mg", "sertraline 50 mg"
    reading = line(f"{other}, {known}")
    assert only(reading.medications).drug == "sertraline"
    assert only(reading.unrecognised).why == why


@pytest.mark.usefixtures("with_index")
def test_half_a_combination_beyond_the_table_keeps_both_halves_and_no_dose_of_either():
    reading = line("Morvazol 10/50 mg daily")
    sertraline = only(reading.medications)
    assert (sertraline.drug, sertraline.confirmed) == ("sertraline", True)
    assert "morvantine" in only(reading.unrecognised).why


@pytest.mark.usefixtures("with_index")
def test_a_medicine_nothing_is_known_about_forbids_no_obstacle_found():
    answer = alongside.assess("Morvanta 10 mg daily").assessments[0]
    assert not answer.coverage.complete
    assert answer.disposition != "no-obstacle-found"


@pytest.mark.usefixtures("with_index")
def test_a_whole_product_name_in_a_record_resolves():
    pack = "{7 (eplerenone 50 MG Oral Tablet) / 7 (inert ingredients 1 MG Oral Tablet) } Pack [Sonopack]"
    assert {one.drug for one in read(bundle(request(pack))).medications} == {"eplerenone"}
    tablet = only(read(bundle(request("Morvanta"))).unrecognised)
    assert "morvantine" in tablet.why


@pytest.mark.usefixtures("with_index")
def test_a_name_in_any_case_and_with_other_signs():
    assert drugs("ZOLOFTA 50mg") == ["eplerenone"]
    assert only(read(bundle(request("zolofta"))).medications).drug == "eplerenone"


@pytest.mark.usefixtures("with_index")
def test_an_allergy_to_a_brand_of_rxnorm_is_an_allergy_to_its_ingredient():
    assert only(line("allergic to Zolofta (rash)").allergies).drugs == ("eplerenone",)
