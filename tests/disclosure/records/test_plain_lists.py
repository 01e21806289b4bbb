"""Plain text, one medicine a line, with everything else that people write into it."""

import pytest
from tests.disclosure.records.reading_records import only, read

from alongside.errors import UnusableInput
from alongside.model.vocabulary import Answer, Sex


def test_a_list_with_a_person_in_it():
    disclosure = read("44F\nBP 128/82\n\nsertraline 50 mg\nhigh blood pressure\n")
    assert disclosure.patient.age_years == 44
    assert disclosure.patient.sex is Sex.FEMALE
    assert disclosure.patient.measured("systolic_mmhg").value == 128
    assert only(disclosure.patient.conditions).ids == ("hypertension",)
    medicine = only(disclosure.medications)
    assert (medicine.drug, medicine.place) == ("sertraline", "line 4")
    assert only(medicine.reported_by).source == "list.txt: line 4"
    assert disclosure.unrecognised == ()


def test_a_line_given_twice_is_one_mention_with_two_places():
    medicine = only(read("sertraline 50 mg\nsertraline 50 mg\nsertraline 100 mg\n").medications)
    assert [mention.dose.strength for mention in medicine.said] == [50, 100]
    assert [len(mention.reported_by) for mention in medicine.said] == [2, 1]


def test_a_person_in_one_line():
    disclosure = read("female, 52, 150 lb, bp 128/80")
    assert disclosure.unrecognised == disclosure.medications == ()
    assert disclosure.patient.weight_kg == 68.039


@pytest.mark.parametrize(
    "line", ["PMH: HTN, CKD stage 4", "hypertension x 10 yrs", "mom died of a brain aneurysm", "uses CPAP at night"]
)
def test_words_around_an_illness_ask_nothing(line):
    disclosure = read(line)
    assert disclosure.unrecognised == ()
    assert disclosure.patient.conditions or disclosure.patient.family


@pytest.mark.hazard("H01")
def test_what_nobody_knows_stays_unrecognised():
    assert [one.text for one in read("Morvanta Sleep Drops").unrecognised] == ["Morvanta Sleep Drops"]
    assert [one.text for one in read("walks the dog").unrecognised] == ["walks the dog"]


def test_the_indication_beside_a_medicine_is_read():
    disclosure = read("propranolol 40 mg for high blood pressure")
    assert only(disclosure.patient.conditions).ids == ("hypertension",)
    assert only(disclosure.medications).drug == "propranolol"


def test_an_ordinary_illness_is_shown_and_harmless():
    disclosure = read("depression")
    assert only(disclosure.patient.conditions).ids == ()
    assert disclosure.unrecognised == ()


def test_a_relatives_illness_goes_to_the_family():
    disclosure = read("mother had schizophrenia")
    assert "psychotic-disorder" in only(disclosure.patient.family).ids
    assert disclosure.patient.conditions == ()
    assert disclosure.set_aside == ()


def test_a_relatives_medicine_is_set_aside_and_not_the_persons():
    disclosure = read("my mother takes lithium")
    assert disclosure.medications == ()
    assert len(disclosure.set_aside) == 1


@pytest.mark.hazard("H09")
def test_a_denied_illness_is_no_answer_and_no_condition():
    patient = read("no history of seizures").patient
    assert [one.ids for one in patient.conditions] == [()]
    assert "dx-cond-seizure" not in patient.answers


def test_words_of_a_condition_are_never_the_misspelling_of_a_medicine():
    assert read("denies seizures, psychosis, mania").medications == ()


def test_no_medicines_said_in_words():
    assert read("no medications").says_no_medicines
    assert not read("hypertension").says_no_medicines


@pytest.mark.hazard("H07")
def test_an_allergy_in_a_list():
    allergy = only(read("allergic to ketamine - hives").patient.allergies)
    assert (allergy.drugs, allergy.true_allergy) == (("ketamine",), True)


def test_answers_of_the_list():
    assert read("not pregnant").patient.answers == {"dx-preg": Answer.NO}


@pytest.mark.hazard("H33")
def test_four_hundred_lines_are_read_and_one_more_is_refused():
    assert len(read("sertraline 50 mg\n" * 400).medications) == 1
    with pytest.raises(UnusableInput, match=r"list\.txt holds 401 lines and at most 400"):
        read("sertraline 50 mg\n" * 401)
