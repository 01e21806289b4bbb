"""Sections that hold only text, and sections that say nothing."""

from datetime import date

import pytest
from tests.disclosure.ccda.ccda_documents import document, medicine, only, read, read_medicines, section

from alongside.model.vocabulary import Answer, Status

HEAD = "<thead><tr><th>Medication</th><th>Sig</th><th>Status</th></tr></thead>"
ROW = "<tr><td>venlafaxine 75 mg</td><td>1 capsule twice a day</td><td>Active</td></tr>"


def drugs(text):
    return [one.drug for one in read_medicines(text=text).medications]


def test_the_rows_of_a_table_are_read_and_marked():
    disclosure = read_medicines(text=f"<table>{HEAD}<tbody>{ROW}</tbody></table>")
    medication = only(disclosure.medications)
    assert (medication.drug, medication.status, medication.place) == (
        "venlafaxine",
        Status.ACTIVE,
        "Medications, text row 1",
    )
    assert medication.dose.daily_mg == 150
    assert "Medications: no entries" in [one.text for one in disclosure.not_read]


@pytest.mark.parametrize(
    "text",
    [
        f"<table><tr><th>Drug name</th><th>Directions</th><th>Status</th></tr>{ROW}</table>",
        f"<table>{ROW}</table>",
        "<list><item>venlafaxine 75 mg, 1 capsule twice a day</item></list>",
        "<paragraph>venlafaxine 75 mg twice a day</paragraph>",
        "venlafaxine 75 mg twice a day",
        "<content>No information<br/>venlafaxine 75 mg</content>",
    ],
)
def test_any_shape_of_text_is_read(text):
    assert drugs(text) == ["venlafaxine"]


def test_words_in_a_row_that_are_nobodys_medicine_stay_visible():
    disclosure = read_medicines(
        text=f"<table>{HEAD}<tr><td>Zyxxopril 5 mg</td><td>daily</td><td>Active</td></tr></table>"
    )
    assert only(disclosure.unrecognised).text == "Zyxxopril 5 mg"


@pytest.mark.parametrize(
    ("status", "expected"),
    [("Active", Status.ACTIVE), ("discontinued", Status.STOPPED), ("", Status.UNKNOWN), ("see note", Status.UNKNOWN)],
)
def test_the_status_word_of_a_row(status, expected):
    text = f"<table>{HEAD}<tr><td>sertraline 50 mg</td><td/><td>{status}</td></tr></table>"
    assert only(read_medicines(text=text).medications).status is expected


@pytest.mark.parametrize(
    "text", ["No information", "", "<paragraph>None recorded.</paragraph>", "<table><tr><td>Unknown</td></tr></table>"]
)
def test_no_information_says_nothing_and_the_silence_is_named(text):
    disclosure = read_medicines(text=text)
    assert not disclosure.says_no_medicines
    assert not disclosure.unrecognised
    assert any(one.text == "Medications" and "does not say" in one.why for one in disclosure.not_read)


def test_no_known_medications_in_words_is_said():
    assert read_medicines(text="<paragraph>No known medications.</paragraph>").says_no_medicines


def test_a_section_that_is_missing_is_named():
    missing = [one.text for one in read(document(section("10160-0", medicine('code="1"')))).not_read]
    assert "problems" in missing
    assert "allergies" in missing
    assert "medicines" not in missing


def test_allergies_in_words():
    table = "<table><tr><th>Substance</th><th>Reaction</th></tr><tr><td>ketamine</td><td>hives</td></tr></table>"
    allergy = only(read(document(section("48765-2", text=table))).patient.allergies)
    assert (allergy.drugs, allergy.true_allergy) == (("ketamine",), True)
    none = read(document(section("48765-2", text="No known drug allergies"))).patient
    assert (none.allergies, none.answers) == ((), {"dx-allergy": Answer.NO})
    assert not read(document(section("48765-2", text="No information"))).patient.answers


def test_problems_in_words():
    table = """<table><tr><th>Problem</th><th>Onset</th><th>Status</th></tr><tr><td>Brain aneurysm</td><td>2019</td><td>Active</td></tr>
<tr><td>Mania</td><td>2015</td><td>Resolved</td></tr></table>"""
    aneurysm, mania = read(document(section("11450-4", text=table))).patient.conditions
    assert (aneurysm.ids, aneurysm.active) == (("aneurysmal-vascular-disease",), True)
    assert (mania.ids, mania.active) == ((), False)


@pytest.mark.parametrize("code", ["30954-2", "42348-3"])
def test_text_of_other_sections_is_named(code):
    assert any("text without entries" in one.text for one in read(document(section(code, text="Sodium 140"))).not_read)


def test_a_letter_is_no_list_and_is_named():
    disclosure = read_medicines(text="<paragraph>" + "venlafaxine was discussed at length " * 80 + "</paragraph>")
    assert not disclosure.medications
    assert any("too long to be read as a list" in one.why for one in disclosure.not_read)


def test_a_text_that_is_too_long_to_compare_is_named():
    text = "<paragraph>venlafaxine</paragraph>" * 401
    disclosure = read_medicines(medicine('displayName="sertraline"'), text=text)
    assert [one.drug for one in disclosure.medications] == ["sertraline"]
    assert any("too long to be compared" in one.why for one in disclosure.not_read)


def test_a_line_beside_the_entries_is_read_only_where_it_is_sure():
    text = "<paragraph>Updated by Dr Smith. Uses ketamine troches at home. Qwertyzole?</paragraph>"
    disclosure = read_medicines(medicine('displayName="sertraline"'), text=text)
    assert [one.drug for one in disclosure.medications] == ["sertraline", "ketamine"]
    assert not disclosure.unrecognised


def test_a_row_whose_last_cells_are_missing_is_read_by_its_headings():
    text = f"<table>{HEAD}<tr><td>sertraline 50 mg</td><td>1 tab daily</td></tr></table>"
    medication = only(read_medicines(text=text).medications)
    assert (medication.text, medication.status, medication.dose.daily_mg) == ("sertraline 50 mg", Status.UNKNOWN, 50)


def test_what_a_line_says_counts_as_of_the_documents_day():
    report = only(only(read_medicines(text="<paragraph>sertraline 50 mg</paragraph>").medications).reported_by)
    assert report.as_of == date(2026, 11, 25)
