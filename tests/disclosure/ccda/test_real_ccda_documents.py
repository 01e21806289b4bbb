"""Documents of other makers: every medicine that a person finds in them by eye, and every one that another program finds."""

import warnings

import pytest
from tests.disclosure.ccda.ccda_documents import AT, coded, document, medicine, section

from alongside.disclosure.sources import read_sources
from alongside.disclosure.text.medication_text import read_line
from alongside.errors import UnusableInput
from alongside.model.vocabulary import Status

# Read by hand from each document: drug and day's total in milligrams, then the names nobody here knows.
BY_HAND = {
    "amrita-ccd-lorazepam.xml": (
        {"lorazepam": 4, "lidocaine": None, "acetaminophen": 500, "sodium chloride": None},
        ["Tetracaine 10 MG/ML", "Tetracaine"],
    ),
    "hl7-r21-ccd-sample.xml": ({"albuterol": 0.72, "atenolol": 50}, []),
    "netsmart-ccd-bupropion.xml": (
        {
            "valproate": 250,
            "dexmethylphenidate": 10,
            "mixed amphetamine salts": 10,
            "simvastatin": 10,
            "bupropion": 100,
        },
        [],
    ),
    "netsmart-ccd-wellbutrin.xml": (
        {"bupropion": 100, "ceftriaxone": None, "acetaminophen": 1000},
        ["Thalomid", "Aranesp", "Aranesp"],
    ),
    "nextgen-ccd-venlafaxine.xml": ({"venlafaxine": 37.5, "lisinopril": 5}, []),
}
# Substances that the social history tells of; they stand among the medicines.
HABITS = {"hl7-r21-ccd-sample.xml": {"ethanol"}, "nextgen-ccd-venlafaxine.xml": {"tobacco"}}
ILLNESSES = {
    "amrita-ccd-lorazepam.xml": 3,
    "hl7-r21-ccd-sample.xml": 5,  # the last is "former smoker"
    "netsmart-ccd-bupropion.xml": 2,
    "netsmart-ccd-wellbutrin.xml": 5,
    "nextgen-ccd-venlafaxine.xml": 5,  # the last is the smoking
}
ALLERGIES = {
    "hl7-r21-ccd-sample.xml": {"penicillin v", "codeine"},
    "netsmart-ccd-bupropion.xml": {"cephalexin", "prednisone"},
    "netsmart-ccd-wellbutrin.xml": {"ampicillin", "penicillin v"},
    "nextgen-ccd-venlafaxine.xml": {"codeine"},
}


def read_file(path):
    return read_sources([(path.name, path.read_bytes())], at=AT)


def documents(shared):
    return {path.name: path for path in sorted((shared / "data" / "ccda").glob("*.xml"))}


@pytest.mark.parametrize("name", sorted(BY_HAND))
def test_the_medicines_are_those_read_by_hand(shared, name):
    disclosure = read_file(documents(shared)[name])
    medicines, unknown = BY_HAND[name]
    habits = {one.drug for one in disclosure.medications if "SOCIAL HISTORY" in one.place.upper()}
    assert habits == HABITS.get(name, set())
    assert {one.drug: one.dose.daily_mg for one in disclosure.medications if one.drug not in habits} == medicines
    assert [one.text for one in disclosure.unrecognised] == list(dict.fromkeys(unknown))
    assert {one.status for one in disclosure.medications} == {Status.UNKNOWN}  # the lists are years old
    assert all(one.reported_by[0].as_of is not None for one in disclosure.medications)


@pytest.mark.parametrize("name", sorted(BY_HAND))
def test_illnesses_and_allergies_are_those_read_by_hand(shared, name):
    patient = read_file(documents(shared)[name]).patient
    assert len(patient.conditions) == ILLNESSES[name]
    assert {drug for one in patient.allergies for drug in one.drugs} == ALLERGIES.get(name, set())
    assert patient.age_years is not None


def test_every_document_is_known_here_or_refused(shared):
    found = documents(shared)
    assert set(found) == {*BY_HAND, "hl7-phq9-section-fragment.xml"}
    with pytest.raises(UnusableInput, match='one section of a C-CDA document \\("MENTAL STATUS"\\)'):
        read_file(found["hl7-phq9-section-fragment.xml"])


def rxnorm_of_another_program(text):
    """The words of the medicines with RxNorm codes that ccda-to-fhir finds."""
    convert = pytest.importorskip("ccda_to_fhir").convert_document
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        resources = [entry["resource"] for entry in convert(text)["bundle"]["entry"]]
    concepts = [
        one.get("medicationCodeableConcept", {}) for one in resources if one["resourceType"].startswith("Medication")
    ]
    codings = [coding for concept in concepts for coding in concept.get("coding", [])]
    return [one["display"] for one in codings if one.get("system", "").endswith("rxnorm")]


def missing(theirs, disclosure):
    """Their medicines of which our reading holds neither the drug nor the words."""
    drugs = {one.drug for one in disclosure.medications}
    texts = {one.text for one in disclosure.unrecognised}
    named = {words: {one.drug for one in read_line(words, place="", today=AT.date()).medications} for words in theirs}
    return [words for words, found in named.items() if not (found and found <= drugs) and words not in texts]


@pytest.mark.parametrize(("name", "count"), list(zip(sorted(BY_HAND), (5, 2, 5, 6, 2), strict=True)))
def test_whatever_another_program_finds_is_found_here_too(shared, name, count):
    path = documents(shared)[name]
    theirs = rxnorm_of_another_program(path.read_text(encoding="utf-8"))
    assert len(theirs) == count
    assert missing(theirs, read_file(path)) == []


def test_the_second_opinion_can_tell_a_loss():
    ours = document(section("10160-0", medicine(coded("36437", "sertraline 50 mg"))))
    disclosure = read_sources([("ccd.xml", ours.encode())], at=AT)
    assert missing(["sertraline 50 mg", "phenelzine 15 mg"], disclosure) == ["phenelzine 15 mg"]
