"""Codes of RxNorm and product codes, with the index of a small release and without."""

import pytest
from tests.disclosure.records.reading_records import RXNORM, bundle, only, read, request, statement
from tests.disclosure.rxnorm.release_rows import contents

from alongside.disclosure.medication_codes import NDC, beyond_of_codes, drugs_of_codes
from alongside.disclosure.rxnorm.ndc import readings_of_ndc

NDC_SYSTEM = "http://hl7.org/fhir/sid/ndc"


def names(*codes, system=RXNORM):
    return [drug.name for drug in drugs_of_codes([(system, str(code)) for code in codes])]


# facts of real concepts: code to the row that its ingredients are
CONCEPTS = [
    (36437, "sertraline"),
    (312941, "sertraline"),
    (155137, "sertraline"),
    (332497, "sertraline"),
    (373465, "sertraline"),
    (402105, "eplerenone"),
    (402104, "eplerenone"),
    (342280, "eplerenone"),
    (1010604, "buprenorphine / naloxone"),
    (1010602, "buprenorphine"),
    (266856, "valproate"),
    (1099678, "valproate"),
    (321988, "escitalopram"),
    (2556, "citalopram"),
    (900010, "eplerenone"),
    (900011, "eplerenone"),
]


@pytest.mark.usefixtures("with_index")
@pytest.mark.parametrize(("code", "row"), CONCEPTS)
def test_a_code_of_any_kind_resolves_to_its_ingredients(code, row):
    assert names(code) == [row]


def test_the_codes_of_the_parts_stand_for_the_product_and_each_alone_for_itself():
    assert names(3288) == ["dextroamphetamine"]
    assert names(725) == ["amphetamine"]
    assert names(725, 3288) == ["mixed amphetamine salts"]
    assert names(352364, 7242) == names(1819, 7242) == ["buprenorphine / naloxone"]
    assert names(36437, 7242) == ["sertraline", "naloxone"]


def test_without_an_index_only_codes_of_the_table_are_known():
    assert names(36437) == ["sertraline"]
    assert names(312941, 402105) == []
    assert names("00049490066", system=NDC) == []


@pytest.mark.usefixtures("with_index")
@pytest.mark.parametrize("code", ["317541", "999999999", "1" * 40, "", "x", "٣٦", "-5"])
def test_a_code_that_is_no_medicine_resolves_to_nothing(code):
    assert names(code) == []


@pytest.mark.usefixtures("with_index")
def test_the_days_without_a_drug_in_a_pack_are_no_unknown_medicine():
    assert beyond_of_codes([(RXNORM, "900010")]) == ()
    assert beyond_of_codes([(RXNORM, "748796")]) == ("Inert Ingredients",)


@pytest.mark.usefixtures("with_index")
def test_a_brand_of_different_medicines_resolves_to_nothing():
    assert names(900012) == []
    assert names(900013) == ["sertraline"]
    assert names(900014) == ["eplerenone"]


@pytest.mark.parametrize(
    ("written", "readings"),
    [
        ("0049-4900-66", [49490066]),
        ("55555-444-41", [55555044441]),
        ("55555-4444-1", [55555444401]),
        ("00049-4900-66", [49490066]),
        ("00049490066", [49490066]),
        (" 00049 490066", [49490066]),
        ("000049490066", [49490066]),
    ],
)
def test_every_shape_of_a_product_code(written, readings):
    assert list(readings_of_ndc(written)) == readings


def test_ten_digits_without_dashes_have_three_readings():
    assert readings_of_ndc("1234567891") == (1234567891, 12345067891, 12345678901)


@pytest.mark.parametrize(
    "written", ["", "0049-4900", "004-9490-066", "1234-567-8", "123456789", "x0049490066", "٠٠٠٤٩٤٩٠٠٦٦"]
)
def test_what_is_no_product_code_has_no_reading(written):
    assert readings_of_ndc(written) == ()


@pytest.mark.usefixtures("with_index")
@pytest.mark.parametrize("code", ["00049490066", "0049-4900-66", "0049490066", "000049490066"])
def test_a_product_code_resolves_in_any_shape(code):
    assert names(code, system=NDC_SYSTEM) == ["sertraline"]


@pytest.mark.usefixtures("with_index")
def test_a_product_code_of_two_medicines_resolves_to_nothing():
    assert names("70000012340", system=NDC) == []


def test_readings_that_disagree_resolve_to_nothing(index_of):
    index_of(contents(ndcs=[(312941, "01234567891", "RXNORM"), (351256, "12345067891", "RXNORM")]))
    assert names("1234567891", system=NDC) == []
    assert names("1234-5678-91", system=NDC) == ["sertraline"]
    assert names("12345-067-891", "12345-067-91", system=NDC) == []


def test_readings_that_agree_resolve(index_of):
    index_of(contents(ndcs=[(312941, "01234567891", "RXNORM"), (332497, "12345067891", "RXNORM")]))
    assert names("1234567891", system=NDC) == ["sertraline"]


def entry(text=None, *codings):
    return read(bundle(request(text, *codings)))


def test_the_same_record_with_and_without_an_index(request_index):
    record = bundle(statement(None, (RXNORM, "402105")), request(None, (NDC_SYSTEM, "0049-4900-66"), id="m2"))
    without = read(record)
    assert [one.text for one in without.unrecognised] == ["402105", "0049-4900-66"]
    assert without.medications == ()
    request_index()
    disclosure = read(record)
    assert [one.drug for one in disclosure.medications] == ["eplerenone", "sertraline"]
    assert {one.matched for one in disclosure.medications} == {"code"}
    assert all(one.confirmed for one in disclosure.medications)
    assert disclosure.unrecognised == ()


@pytest.mark.usefixtures("with_index")
def test_an_ingredient_nothing_is_known_about_stays_unrecognised_with_its_name():
    disclosure = entry("Morvanta 10 mg", (RXNORM, "900004"))
    assert disclosure.medications == ()
    unread = only(disclosure.unrecognised)
    assert unread.text == "Morvanta 10 mg"
    assert unread.why == "RxNorm calls this morvantine; nothing is known about it here"


@pytest.mark.usefixtures("with_index")
def test_a_code_alone_that_is_beyond_the_table_shows_the_code():
    unread = only(entry(None, (RXNORM, "900004")).unrecognised)
    assert unread.text == "RxNorm 900004"
    assert "morvantine" in unread.why


@pytest.mark.usefixtures("with_index")
def test_half_of_a_combination_known_keeps_both_halves():
    disclosure = entry(None, (RXNORM, "900007"))
    assert only(disclosure.medications).drug == "sertraline"
    assert only(disclosure.unrecognised).why.startswith("RxNorm calls this morvantine;")


@pytest.mark.usefixtures("with_index")
def test_words_that_name_another_medicine_than_the_code_wait_for_confirmation():
    disclosure = entry("sertraline 50 mg", (RXNORM, "900004"))
    sertraline = only(disclosure.medications)
    assert (sertraline.drug, sertraline.confirmed) == ("sertraline", False)
    assert "morvantine" in only(disclosure.unrecognised).why


@pytest.mark.usefixtures("with_index")
def test_an_entry_set_aside_by_its_words_keeps_that_beside_an_unknown_code():
    disclosure = entry("not taking any", (RXNORM, "900004"))
    assert disclosure.medications == ()
    assert "morvantine" in only(disclosure.unrecognised).why


@pytest.mark.usefixtures("with_index")
def test_two_systems_that_disagree_are_both_kept_and_neither_confirmed():
    disclosure = entry(None, (RXNORM, "402105"), (NDC_SYSTEM, "00049490066"))
    assert [(one.drug, one.confirmed) for one in disclosure.medications] == [
        ("eplerenone", False),
        ("sertraline", False),
    ]


@pytest.mark.usefixtures("with_index")
def test_two_systems_that_agree_and_parts_of_one_product_are_no_doubt():
    sertraline = only(entry(None, (RXNORM, "312941"), (NDC_SYSTEM, "00049490066")).medications)
    assert (sertraline.drug, sertraline.confirmed) == ("sertraline", True)
    film = only(entry(None, (RXNORM, "1010604"), (RXNORM, "1819")).medications)
    assert (film.drug, film.confirmed) == ("buprenorphine / naloxone", True)


@pytest.mark.usefixtures("with_index")
def test_the_dose_of_the_words_goes_with_the_medicine_of_the_code():
    sertraline = only(entry("sertraline 50 MG Oral Tablet", (RXNORM, "312941")).medications)
    assert sertraline.dose.strength == 50
    assert sertraline.confirmed
