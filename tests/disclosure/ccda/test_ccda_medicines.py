"""Medicines of C-CDA documents: named by code, translation, text or reference; with status, days and dose."""

from datetime import date

import pytest
from tests.disclosure.ccda.ccda_documents import (
    NDC,
    RXNORM,
    SNOMED,
    coded,
    document,
    every,
    lasting,
    medicine,
    only,
    read,
    read_medicines,
    section,
    status_observation,
)

from alongside.model.vocabulary import Match, Status

SERTRALINE = coded("36437", "sertraline 50 MG Oral Tablet")
TABLE = """<table><thead><tr><th>Medication</th><th>Directions</th><th>Start Date</th><th>Status</th></tr></thead><tbody>
<tr ID="row1"><td ID="med1">Lexapro 20 mg tablet</td><td ID="sig1">Take one (1) tablet by mouth every morning</td>
<td>03/05/2026</td><td>Active</td></tr>
<tr><td>phenelzine 15 mg</td><td>1 tab three times a day</td><td>Jan 3, 2026</td><td>Discontinued</td></tr></tbody></table>"""


def one(*arguments, **fields):
    return only(read_medicines(medicine(*arguments, **fields)).medications)


@pytest.mark.parametrize(
    ("code", "inside", "drug"),
    [
        (coded("36437", ""), "", "sertraline"),
        (coded("36437", "").replace(RXNORM, "urn:oid:" + RXNORM), "", "sertraline"),
        ('code="36437" codeSystemName="RxNorm"', "", "sertraline"),
        (coded("1", "Zoloft 50 mg", "1.2.3"), "", "sertraline"),
        ('nullFlavor="OTH"', f"<translation {SERTRALINE}/>", "sertraline"),
        ('nullFlavor="OTH"', f'<translation {coded("00049490066", "ZOLOFT", NDC)}/>', "sertraline"),
        ('nullFlavor="UNK"', "<originalText>Zoloft 50 mg</originalText>", "sertraline"),
    ],
)  # fmt: skip
def test_a_medicine_is_named_by_its_code_a_translation_or_its_text(code, inside, drug):
    assert one(code, inside).drug == drug


@pytest.mark.parametrize("target", ["#med1", "#row1", "med1"])
def test_a_name_that_stands_only_in_the_text_is_found_by_its_reference(target):
    inside = f'<originalText><reference value="{target}"/></originalText>'
    entry = medicine('nullFlavor="UNK"', inside)
    text = TABLE.replace("phenelzine", "aspirin").replace("Discontinued", "Active")
    medication = read_medicines(entry, text=text).medications[0]
    assert (medication.drug, medication.place) == ("escitalopram", "Medications, entry 1")


def test_a_reference_to_nothing_keeps_the_entry_as_unrecognised():
    inside = '<originalText><reference value="#gone"/></originalText>'
    assert only(read_medicines(medicine('nullFlavor="UNK"', inside)).unrecognised).place == "Medications, entry 1"


def test_the_wording_with_the_strength_is_read():
    medication = one(coded("36437", "sertraline 50 MG Oral Tablet"), "<originalText>Zoloft</originalText>")
    assert (medication.text, medication.dose.strength, medication.matched) == (
        "sertraline 50 MG Oral Tablet",
        50,
        Match.CODE,
    )


def test_a_code_and_words_for_different_medicines_are_both_kept_and_doubted():
    found = read_medicines(medicine(coded("36437", "phenelzine 15 mg"))).medications
    assert {(one.drug, one.confirmed) for one in found} == {("sertraline", False), ("phenelzine", False)}


@pytest.mark.parametrize(
    ("status", "times", "expected"),
    [
        ("active", lasting("20260301"), Status.ACTIVE),
        ("ACTIVE", lasting("20260301"), Status.ACTIVE),
        ("Active", "", Status.ACTIVE),
        ("active", lasting("20260301", "20261001"), Status.UNKNOWN),
        ("active", lasting("20260301", "20270101"), Status.ACTIVE),
        ("active", lasting("20270201"), Status.PLANNED),
        ("completed", lasting("20260301", "20261001"), Status.STOPPED),
        ("completed", lasting("20260301"), Status.UNKNOWN),
        ("completed", lasting("20260301", "20270101"), Status.UNKNOWN),
        ("aborted", lasting("20260301"), Status.STOPPED),
        ("suspended", "", Status.UNKNOWN),
        ("something", "", Status.UNKNOWN),
    ],
)
def test_the_status_and_the_days_together_say_whether_it_is_taken(status, times, expected):
    assert one(SERTRALINE, status=status, times=times).status is expected


@pytest.mark.parametrize(
    ("code", "word", "expected"),
    [("55561003", "Active", Status.ACTIVE), ("73425007", "No longer active", Status.STOPPED), ("9", "Prior History", Status.STOPPED)],
)  # fmt: skip
def test_a_status_observation_of_r11_outweighs_the_status_of_the_entry(code, word, expected):
    assert one(SERTRALINE, status="completed", more=status_observation(code, word)).status is expected


def test_a_stop_day_with_an_offset_is_the_day_as_written():
    medication = one(SERTRALINE, status="completed", times=lasting("20260301101500-0800", "20261121233000.000-0800"))
    assert (medication.started_on, medication.stopped_on) == (date(2026, 3, 1), date(2026, 11, 21))


@pytest.mark.parametrize(
    ("times", "dose", "daily_mg"),
    [
        (every(12, "h"), '<doseQuantity value="2"/>', 200),
        (every(1, "d"), '<doseQuantity value="1" unit="{tablet}"/>', 50),
        (every(1, "d"), '<doseQuantity value="75" unit="mg"/>', 75),
        (every(1, "d"), '<doseQuantity><low value="1"/><high value="3"/></doseQuantity>', 150),
        ('<effectiveTime xsi:type="EIVL_TS"><event code="HS"/></effectiveTime>', '<doseQuantity value="1"/>', 50),
        (every(1, "d"), '<doseQuantity value="5" unit="mL"/>', None),
        (every(1, "d"), '<doseQuantity value="2"/><administrationUnitCode displayName="Puff"/>', None),
        ("", '<doseQuantity value="1"/>', None),
    ],
)
def test_the_daily_dose_from_amount_and_rhythm(times, dose, daily_mg):
    assert one(SERTRALINE, times=times, more=dose).dose.daily_mg == daily_mg


def test_as_needed_by_a_precondition_and_the_route():
    more = '<routeCode code="C38300" codeSystem="2.16.840.1.113883.3.26.1.1"/><precondition><criterion/></precondition>'
    medication = one(coded("6470", "lorazepam 1 mg"), more=more)
    assert (medication.status, medication.route) == (Status.AS_NEEDED, "sublingual")


def test_the_instruction_in_words_gives_the_dose():
    entry = medicine(coded("36437", "Zoloft 50 mg"), more='<text><reference value="#sig1"/></text>')
    assert read_medicines(entry, text=TABLE).medications[0].dose.daily_mg == 50


def test_a_strength_that_only_the_table_gives_completes_its_entry():
    text = TABLE.replace("phenelzine 15 mg", "Lexapro")
    medication = only(
        read_medicines(
            medicine(coded("321988", "Lexapro")), text=TABLE.split("<tr><td>phen", maxsplit=1)[0] + "</tbody></table>"
        ).medications
    )
    assert (medication.dose.strength, medication.dose.daily_mg) == (20, 20)
    two_rows = read_medicines(medicine(coded("321988", "Lexapro")), text=text)
    assert two_rows.medications[0].dose.strength is None


def test_a_medicine_that_only_the_table_names_is_read_and_marked():
    disclosure = read_medicines(medicine(coded("321988", "Lexapro 20 mg")), text=TABLE)
    added = disclosure.medications[1]
    assert (added.drug, added.status, added.place) == ("phenelzine", Status.STOPPED, "Medications, text row 2")
    assert any(one.place == added.place and "only the section's text" in one.why for one in disclosure.not_read)


def test_an_unknown_name_that_only_the_table_holds_is_not_lost():
    text = TABLE.replace("phenelzine 15 mg", "Zyxxopril 5 mg")
    disclosure = read_medicines(medicine(coded("321988", "Lexapro 20 mg")), text=text)
    assert [one.text for one in disclosure.unrecognised] == ["Zyxxopril 5 mg"]
    known = read_medicines(medicine(coded("321988", "Lexapro 20 mg")), medicine(coded("1", "ZYXXOPRIL")), text=text)
    assert [one.text for one in known.unrecognised] == ["ZYXXOPRIL"]


def test_negated_a_medicine_is_set_aside_as_not_taken():
    disclosure = read_medicines(medicine(SERTRALINE, attributes='negationInd="true"'))
    assert not disclosure.medications
    assert only(disclosure.set_aside).why == "recorded as not taken"
    assert not disclosure.says_no_medicines


@pytest.mark.parametrize(
    "entry",
    [
        medicine('nullFlavor="OTH"', f'<translation {coded("410942007", "drug or medicament", SNOMED)}/>', attributes='negationInd="true"'),
        medicine(coded("410942007", "", SNOMED), attributes='negationInd="1"'),
        medicine('nullFlavor="NA"', "<originalText>No known medications</originalText>"),
        medicine(more=f'<code {coded("787481004", "", SNOMED)}/>'),
    ],
)  # fmt: skip
def test_no_known_medications_is_said(entry):
    disclosure = read_medicines(entry)
    assert disclosure.says_no_medicines
    assert not disclosure.medications
    assert len(disclosure.set_aside) == 1


@pytest.mark.parametrize("entry", [medicine(), medicine('nullFlavor="NI"', attributes='negationInd="true"')])
def test_a_nullflavor_says_nothing(entry):
    disclosure = read_medicines(entry, text="<paragraph>Drug treatment unknown</paragraph>")
    assert not disclosure.says_no_medicines
    assert len(disclosure.unrecognised) + len(disclosure.set_aside) == 1


def test_entered_in_error_is_set_aside():
    assert only(read_medicines(medicine(SERTRALINE, status="nullified")).set_aside).why == "entered in error"


def test_vaccines_are_no_medicines_and_are_counted():
    disclosure = read(document(section("11369-6", medicine(coded("88", "influenza", "2.16.840.1.113883.12.292")))))
    assert not disclosure.medications
    assert not disclosure.unrecognised
    assert "Immunizations: 1 entry" in [one.text for one in disclosure.not_read]


def test_a_plan_is_planned_and_what_was_given_once_is_of_unknown_status():
    disclosure = read(
        document(
            section("18776-5", medicine(SERTRALINE)), section("29549-3", medicine(coded("6470", "lorazepam 1 mg")))
        )
    )
    assert [one.status for one in disclosure.medications] == [Status.PLANNED, Status.UNKNOWN]


def test_a_medicine_in_an_unexpected_section_is_read_all_the_same():
    inner = f"<act><entryRelationship>{medicine(SERTRALINE)}</entryRelationship></act>"
    assert only(read(document(section("42348-3", inner))).medications).place == "Advance Directives, entry 1"


def product(code):
    material = f"<manufacturedMaterial><code {code}/></manufacturedMaterial>"
    return f"<product><manufacturedProduct>{material}</manufacturedProduct></product>"


def test_a_supply_alone_is_a_medicine_that_may_be_taken():
    entry = f'<supply moodCode="EVN"><statusCode code="completed"/>{product(SERTRALINE)}</supply>'
    medication = only(read_medicines(entry).medications)
    assert (medication.drug, medication.status) == ("sertraline", Status.UNKNOWN)


def test_the_product_handed_over_is_compared_with_the_one_ordered():
    supply = f"<entryRelationship><supply>{product(coded('8123', 'phenelzine 15 mg'))}</supply></entryRelationship>"
    drugs = {one.drug for one in read_medicines(medicine(SERTRALINE, more=supply)).medications}
    assert drugs == {"sertraline", "phenelzine"}


def test_an_entry_about_another_person_is_set_aside():
    more = "<subject><relatedSubject><code code='MTH'/></relatedSubject></subject>"
    disclosure = read_medicines(medicine(SERTRALINE, more=more))
    assert not disclosure.medications
    assert "another person" in only(disclosure.set_aside).why


def test_of_two_places_with_the_same_id_that_of_the_section_counts():
    other = section("11450-4", text='<content ID="x1">phenelzine 15 mg</content>')
    entry = medicine('nullFlavor="UNK"', '<originalText><reference value="#x1"/></originalText>')
    own = section("10160-0", entry, text='<content ID="x1">sertraline 50 mg</content>')
    assert [one.drug for one in read(document(other, own)).medications] == ["sertraline"]
    assert [one.drug for one in read(document(other, section("10160-0", entry))).medications] == ["phenelzine"]


def test_the_year_one_is_no_day():
    assert one(SERTRALINE, times=lasting("00010101000000")).started_on is None
