"""What a document is: its day, its shape, other shapes, and files that are broken or dangerous."""

import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.disclosure.ccda.ccda_documents import (
    PERSON,
    coded,
    document,
    lasting,
    medicine,
    only,
    read,
    read_medicines,
    section,
)

from alongside.disclosure.sources import read_sources
from alongside.errors import UnusableInput
from alongside.model.vocabulary import Answer, Status

ZOLOFT = medicine(coded("36437", "Zoloft 50 mg"))
EMBEDDED = """<ClinicalDocument><component><nonXMLBody><text mediaType='application/pdf'>JV</text></nonXMLBody></component>
</ClinicalDocument>"""
NESTED = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
BOMB = f"<!DOCTYPE a [<!ENTITY a0 'aaaaaaaaaa'>{NESTED}]><a>&a9;</a>"


def drugs(content):
    return [one.drug for one in read(content).medications]


@pytest.mark.parametrize(
    ("day", "status"), [("20261125", Status.ACTIVE), ("20261001", Status.ACTIVE), ("20240101", Status.UNKNOWN)]
)
def test_what_is_active_was_so_on_the_day_of_the_document(day, status):
    disclosure = read_medicines(medicine(coded("36437", "Zoloft 50 mg"), times=lasting("20230101")), day=day)
    medication = only(disclosure.medications)
    report = only(medication.reported_by)
    assert (medication.status, report.status) == (status, Status.ACTIVE)
    assert report.as_of == date.fromisoformat(f"{day[:4]}-{day[4:6]}-{day[6:]}")
    assert any("days old" in one.why for one in disclosure.not_read) is (day != "20261125")


def test_a_document_without_a_day_says_so():
    assert any(one.text == "the document's day" for one in read_medicines(ZOLOFT, day="").not_read)


def test_the_shape_of_r11_without_codes_of_sections():
    entry = ZOLOFT.replace('moodCode="EVN"', 'moodCode="INT"')
    made = f'<section><templateId root="2.16.840.1.113883.10.20.22.2.1.1"/><title>My list</title><entry>{entry}</entry></section>'
    assert drugs(document(made)) == ["sertraline"]
    assert only(read(document(made)).medications).place == "My list, entry 1"


def test_a_section_known_by_its_title_alone():
    made = "<section><title>Current Medications</title><text>Zoloft 50 mg daily</text></section>"
    assert drugs(document(made)) == ["sertraline"]


def test_a_section_inside_another():
    inner = section("10160-0", ZOLOFT)
    assert drugs(document(f"<section><title>Outer</title><component>{inner}</component></section>")) == ["sertraline"]


@pytest.mark.parametrize(
    "change",
    [
        ("xmlns:sdtc", "xmlns:other"),
        ('xmlns="urn:hl7-org:v3"', ""),
        ('xmlns="urn:hl7-org:v3"', 'xmlns="urn:hl7-org:v2"'),
        ('xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', ""),
        ("<effectiveTime ", "<!-- Zoloft & more --><effectiveTime "),
        ("Zoloft 50 mg", "Zoloft&nbsp;50 mg"),
        ("Zoloft 50 mg", "Zoloft 50 mg & more"),
    ],
)
def test_what_systems_get_wrong_in_their_xml_is_read_as_it_is_meant(change):
    person = PERSON.replace("</patient>", '<sdtc:deceasedInd value="false"/></patient>')
    assert drugs(document(section("10160-0", ZOLOFT), person=person).replace(*change)) == ["sertraline"]


def test_a_prefix_before_every_element():
    prefixed = (
        document(section("10160-0", ZOLOFT)).replace("<", "<cda:").replace("<cda:/", "</cda:").replace("<cda:?", "<?")
    )
    assert drugs(prefixed.replace('xmlns="', 'xmlns:cda="')) == ["sertraline"]
    assert drugs(prefixed) == ["sertraline"]


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("ISO-8859-1", "latin-1"), ("windows-1252", "cp1252"), ("UTF-16", "utf-16"), ("ISO-8859-1", "utf-8")],
)
def test_the_encodings_that_occur(declared, codec):
    text = document(
        section("10160-0", ZOLOFT), section("11450-4", text="Ménière's disease" if codec != "latin-1" else "Ménière")
    )
    data = text.replace("UTF-8", declared).encode(codec)
    assert drugs(data) == ["sertraline"]
    assert only(read(data).patient.conditions).text.startswith("Ménière")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (section("10160-0", ZOLOFT), 'one section of a C-CDA document \\("Medications"\\): give the whole document'),
        (f"<entry>{ZOLOFT}</entry>", "one entry of a C-CDA document"),
        ("<Bundle xmlns='http://hl7.org/fhir'/>", "a FHIR record written as XML: give it as JSON"),
        ("<ContinuityOfCareRecord/>", "Continuity of Care Record"),
        ("<?xml version='1.0'?><svg/>", 'an XML document \\("svg"\\) but no C-CDA document'),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html/>", "is a web page"),
        ("<?xml version='1.0'?><html/>", "is a web page"),
        ("<ClinicalDocument/>", "has no sections"),
        (EMBEDDED, "only an embedded file \\(application/pdf\\)"),
        (document(section("10160-0", ZOLOFT), person=PERSON + PERSON.replace('"7"', '"8"')), "the records of 2 people"),
        (document(section("10160-0", ZOLOFT))[:-200], "broken XML at line"),
        (document(section("10160-0", ZOLOFT)).replace("</section>", ""), "broken XML at line"),
        (document() + "<more/>", "broken XML at line"),
        ("<a>&what;</a>", "broken XML at line 1"),
        ("<a>\x01</a>", "broken XML at line 1"),
        ("<a " + "b='1' " * 2 + "/>", "broken XML at line 1"),
        (BOMB, "declares a document type"),
        ("<?xml version='1.0'?><!-- x --><!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>", "declares a document type"),
        ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "declares a document type|is a web page"),
        ("<a>" * 100_000 + "</a>" * 100_000, "nested too deep"),
        ("<a>" * 100_000, "nested too deep"),
        ("<a>" + "x" * 11_000_000 + "</a>", "too long a text"),
        ("<a>" + "<b/>" * 300_000 + "</a>", "far larger than one person's record"),
        ("<a>" + "<!-- -->" * 2_500_000 + "</a>", "far larger than one person's record"),
        (document(section("10160-0", *[ZOLOFT] * 401)), "401 medicines and at most 400"),
        (document(section("48765-2", *["<act/>"] * 401)), "401 allergies and at most 400"),
        (document(section("30954-2", *["<act/>"] * 10_001)), "at most 10,000 are read"),
    ],
)  # fmt: skip
def test_what_is_no_whole_document_is_refused_in_one_sentence_and_at_once(content, said):
    begun = time.monotonic()
    with pytest.raises(UnusableInput, match=said) as refusal:
        read(content)
    assert str(refusal.value).startswith("ccd.xml ")
    assert str(refusal.value).count("\n") == 0
    assert time.monotonic() - begun < 5


def test_a_document_and_a_list_are_one_person():
    sources = [("ccd.xml", document(section("10160-0", ZOLOFT)).encode()), ("list.txt", b"lorazepam 1 mg at night")]
    disclosure = read_sources(sources, at=datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert [(one.drug, one.place) for one in disclosure.medications] == [
        ("sertraline", "ccd.xml: Medications, entry 1"),
        ("lorazepam", "list.txt: line 1"),
    ]


def test_the_shipped_document():
    demo = Path(__file__).parents[3] / "demo" / "patients" / "portal-document.xml"
    disclosure = read(demo.read_bytes())
    told = [(one.drug, one.status, one.dose.daily_mg) for one in disclosure.medications]
    assert told[:2] == [("venlafaxine", Status.ACTIVE, 150), ("phenelzine", Status.STOPPED, 45)]
    assert told[2][:2] == ("lorazepam", Status.AS_NEEDED)
    assert only(disclosure.patient.conditions).ids == ("hypertension",)
    assert disclosure.patient.answers == {"dx-allergy": Answer.NO}
