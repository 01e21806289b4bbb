"""Names that only RxNorm has: exact, after the table's own, before any guess at a spelling."""

from dataclasses import replace
from datetime import date

import pytest
from tests.disclosure.records.reading_records import bundle, only, read, request
from tests.disclosure.rxnorm.release_rows import CONCEPTS, RELATIONS, contents

import alongside
from alongside.disclosure.names.mentions import find_mentions
from alongside.disclosure.names.name_index import NameIndex, name_index
from alongside.disclosure.text.medication_text import read_line
from alongside.knowledge.loaded import load

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
    assert sertraline.dose.daily_mg is None
    assert sertraline.dose.times_per_day == 1
    assert "morvantine" in only(reading.unrecognised).why


def test_a_brand_of_a_combination_without_a_row_is_each_of_its_parts_without_an_amount(index_of):
    concepts = [*CONCEPTS, (910006, "BN", "Duvolta")]
    index_of(contents(concepts, [*RELATIONS, (910006, "tradename_of", 298869), (910006, "tradename_of", 2556)]))
    parts = line("Duvolta 20/50 mg twice a day").medications
    assert [(one.drug, one.dose.daily_mg, one.dose.times_per_day) for one in parts] == [
        ("citalopram", None, 2),
        ("eplerenone", None, 2),
    ]


def test_a_name_that_two_rows_of_the_table_share_is_not_settled_by_rxnorm(index_of):
    index_of(contents([*CONCEPTS, (910007, "BN", "Unisom")], [*RELATIONS, (910007, "tradename_of", 2556)]))
    rows = load().drugs
    named = {name: replace(rows[name], brands=("Unisom",)) for name in ("doxylamine", "diphenhydramine")}
    sharing = NameIndex(replace(load(), drugs=rows | named))
    assert [one.match.drug for one in find_mentions("unisom 1 tab", name_index())] == ["citalopram"]
    assert find_mentions("unisom 1 tab", sharing) == []


def test_a_brand_that_is_a_word_does_not_unsay_an_everyday_name_beside_it(index_of):
    index_of(contents([*CONCEPTS, (910008, "BN", "Former")], [*RELATIONS, (910008, "tradename_of", 2556)]))
    assert drugs("former smoker") == ["tobacco"]


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


def test_a_name_of_a_product_that_says_no_ingredient_resolves_where_it_is_the_whole_entry(index_of):
    named = [
        (351256, "SY", "Quorrin Night 3"),
        (900004, "SY", "Varrold Day 7"),
        (900007, "SY", "Zoloftc Day 7"),
        (900012, "SY", "Kalmora Day 7"),
    ]
    index_of(contents([*CONCEPTS, *named]))
    night = only(read(bundle(request("QUORRIN NIGHT 3"))).medications)
    assert (night.drug, night.matched, night.confirmed) == ("eplerenone", "generic", True)
    day = read(bundle(request("Varrold Day 7")))
    assert day.medications == ()
    assert "morvantine" in only(day.unrecognised).why
    both = read(bundle(request("Zoloftc Day 7")))
    assert [(one.drug, one.confirmed) for one in both.medications] == [("sertraline", True)]
    assert "morvantine" in only(both.unrecognised).why
    neither = read(bundle(request("Kalmora Day 7")))
    assert neither.medications == ()
    assert only(neither.unrecognised).text == "Kalmora Day 7"


def test_a_name_on_two_concepts_counts_only_where_they_agree(index_of):
    named = [(36437, "SY", "Perlonal"), (298869, "SY", "Perlonal"), (36437, "SY", "Duplin"), (155137, "TMSY", "DUPlin")]
    index_of(contents([*CONCEPTS, *named, (910009, "SCD", "...")]))
    assert drugs("Perlonal 50 mg") == []
    assert drugs("duplin 50 mg") == ["sertraline"]
