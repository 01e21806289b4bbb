"""Input that cannot be used: one plain sentence that names the input, the place and the cure."""

from time import monotonic

import pytest
from tests.disclosure.records.reading_records import AT, only, read, request

from alongside.disclosure.sources import read_sources
from alongside.errors import UnusableInput


@pytest.mark.hazard("H10", "H33")
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "list.txt is empty"),
        (b" \n\t ", "list.txt is empty"),
        (b"\xef\xbb\xbf \n", "nothing but spaces"),
        (b"PK\x03\x04rest", "a zip archive"),
        (b"%PDF-1.7", "a PDF document"),
        (b"sertraline \xe9 50 mg", "first wrong byte is at offset 11"),
        (b"\xff\xfes\x00e\x00r", "UTF-16-LE text, the first wrong byte is at offset 6"),
        (b"sertraline\x00 50 mg", "binary data, not text \\(character 10"),
        (b"x" * 1_000_001, "line 1 is 1,000,001 characters long"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b'<?xml version="1.0"?><ClinicalDocument/>', "has no sections"),
        (b"<ClinicalDocument xmlns='urn:hl7-org:v3'>", "broken XML at line 1"),
        (b'{"resourceType": "Bundle", \n "entry": [}', "broken JSON at line 2, column 12"),
        (b'{"resourceType": "Patient", "x": NaN}', "a number that JSON does not allow"),
        (b'{"resourceType": "Patient"}\n{"resourceType": }', "broken JSON at line 2"),
        (b'{"resourceType": "Patient"}\n{"resourceType": "Condition", "x": NaN}', "a number that JSON does not allow"),
        (b"[" * 300 + b"]" * 300, "nested 300 levels deep"),
        (b'{"a": "' + b"[" * 300 + b'"}', "neither a FHIR resource nor the disclosure form"),
        (b'{"hook": "patient-view"}', 'its first key is "hook"'),
        (b"[]", "neither a FHIR resource nor the disclosure form"),
        (b"[1, 2]", None),
        (b'{"resourceType": "Bundle"}', "without a single resource"),
        (b"patient:\n  age_years: 44\n  age_years: 45\n", 'the key "age_years" stands twice'),
        (b"patient: &x {sex: female}\nvitals: *x\n", "a reference"),
        (b"patient: {[a]: 1}\n", "list.txt is not valid YAML|a key must be one word"),
        (b"patient: [1\n", "not valid YAML at line"),
        (b"patient: \x07\n", "not valid YAML"),
        (b"- patient: x\npatient: y\n", "not valid YAML"),
    ],
)
def test_one_sentence_names_the_input_and_the_place(content, sentence):
    if sentence is None:
        assert read(content).unrecognised or read(content)
        return
    with pytest.raises(UnusableInput, match=sentence) as refused:
        read(content)
    assert "list.txt" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.hazard("H33")
def test_a_number_of_thousands_of_digits_is_refused():
    with pytest.raises(UnusableInput, match="a number of thousands of digits"):
        read('{"resourceType": "Patient", "x": ' + "1" * 5000 + "}")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[" * 100_000 + "]" * 100_000, "nested 100000 levels deep"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "nested 100000 levels deep"),
        ("[{" * 50_000, "nested 100000 levels deep"),
        ('{"resourceType": "Patient", "id": "' + "\\\\" * 500_000, "broken JSON at line 1"),
        ('{"resourceType": "Patient", "id": "' + '\\\\"' * 500_000, "broken JSON at line 1"),
        ('{"resourceType": "Patient", "entry": [{"resource": {"resourceTy', "broken JSON at line 1"),
        ('{"resourceType": "Patient", "status": "a", "status": "b"}', 'the key "status" twice'),
        ('{"resourceType": "Patient"}\n{"resourceType": "Patient", "a": 1, "a": 1}', 'line 2, holds the key "a" twice'),
        ('{"resourceType": "Patient", "x": -Infinity}', "a number that JSON does not allow"),
        ("PK\x03\x04" + "[" * 1000, "a zip archive"),
        ("PK\x05\x06", "a zip archive"),
    ],
    ids=lambda value: value[:24],
)
def test_trouble_of_any_size_is_one_sentence_and_soon(content, sentence):
    began = monotonic()
    with pytest.raises(UnusableInput, match=sentence) as refused:
        read(content)
    assert "list.txt" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 300
    assert monotonic() - began < 5


def test_a_text_without_end_is_read_and_cut():
    unread = only(read(request("x" * 5_000_000)).unrecognised)
    assert len(unread.text) <= 500


def test_brackets_inside_texts_are_no_depth():
    assert only(read(request("lithium " + "[" * 300)).medications).drug == "lithium"


def test_no_input_at_all():
    with pytest.raises(UnusableInput, match="No input was given"):
        read_sources([], at=AT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_with_a_byte_order_mark_is_fine(encoding):
    assert [one.drug for one in read("sertraline 50 mg".encode(encoding)).medications] == ["sertraline"]


def test_a_list_that_begins_with_a_bracket_is_a_list():
    assert [one.drug for one in read("[x] sertraline 50 mg").medications] == ["sertraline"]


def test_a_heading_does_not_make_a_list_a_form():
    assert "sertraline" in [one.drug for one in read("medications:\nsertraline 50 mg\n").medications]
