"""Medicines as hospital systems print them: amounts glued to names, clipped forms, salts and marks."""

from datetime import date

import pytest

from alongside.disclosure.text.medication_text import read_line
from alongside.disclosure.text.run_together import set_apart

TODAY = date(2026, 12, 1)


def one_medicine(text):
    reading = read_line(text, place="line 1", today=TODAY)
    (one,) = reading.medications
    assert (reading.unrecognised, reading.left_over) == ((), "")
    return one


@pytest.mark.parametrize(
    ("text", "drug", "strength", "unit", "given"),
    [
        ("Sertraline 50mg Tab", "sertraline", 50, "mg", ("tablet", None)),
        ("Sertraline HCl50mg Tab", "sertraline", 50, "mg", ("tablet", None)),
        ("SERTRALINE50MG TAB", "sertraline", 50, "mg", ("tablet", None)),
        ("Citalopram 20mgTab", "citalopram", 20, "mg", ("tablet", None)),
        ("QUEtiapine 25MGTAB", "quetiapine", 25, "mg", ("tablet", None)),
        ("Prazosin1mgCap", "prazosin", 1, "mg", ("capsule", None)),
        ("Venlafaxine ER75 mg Cap", "venlafaxine", 75, "mg", ("extended-release", None)),
        ("PHENELZINE SULFATE TAB,15 MG", "phenelzine", 15, "mg", ("tablet", None)),
        ("Tranylcypromine Sulf 10mg Tab", "tranylcypromine", 10, "mg", ("tablet", None)),
        ("MORPHINE SULFATE 15MG TAB,SA", "morphine", 15, "mg", ("sustained-release", None)),
        ("Morphine SR (MS Contin) 30mg Tab", "morphine", 30, "mg", ("sustained-release", None)),
        ("BuPROPion (Sustained Release) 150mg SR Tab", "bupropion", 150, "mg", ("sustained-release", None)),
        ("OLANZapine (Disintegrating Tablet) 5mg ODT", "olanzapine", 5, "mg", ("orally-disintegrating", None)),
        ("LORazepam 2mg/mL Inj", "lorazepam", 2, "mg", ("injection", "parenteral")),
        ("Diazepam 5mg/mL Carpuject", "diazepam", 5, "mg", ("injection", "parenteral")),
        ("Ketamine HCl 50 mg/mL Inj Soln", "ketamine", 50, "mg", ("injection", "parenteral")),
        ("Meperidine PCA 50mg/mL", "meperidine", 50, "mg", ("injection", "parenteral")),
        ("Morphine Sulfate 10mg Oral Syringe", "morphine", 10, "mg", ("liquid", None)),
        ("Modafinil 200mg Tab C-IV", "modafinil", 200, "mg", ("tablet", None)),
        ("Heparin 5000 Units / mL- 1mL Vial", "heparin", 5000, "units", ("injection", "parenteral")),
        ("fentaNYL 25micrograms/hour patch", "fentanyl", 25, "mcg/h", ("patch", "transdermal")),
        ("CloniDINE TTS 2 Patch 0.2mg/24HR", "clonidine", 0.2, "mg/24h", ("patch", "transdermal")),
        ("Levothyroxine Sodium Tablets, USP (75mcg)", "levothyroxine", 75, "mcg", ("tablet", None)),
        ("*NF* Desvenlafaxine ER 50mg", "desvenlafaxine", 50, "mg", ("extended-release", None)),
        ("Esketamine 28mg Nasal Spray Device", "esketamine", 28, "mg", ("nasal", "nasal")),
        ("FLUOXETINE HCL CAP,ORAL 20MG", "fluoxetine", 20, "mg", ("capsule", None)),
    ],
)
def test_a_hospital_string(text, drug, strength, unit, given):
    one = one_medicine(text)
    assert (one.drug, one.dose.strength, one.dose.unit) == (drug, strength, unit)
    assert (one.form, one.route) == given
    assert one.confirmed
    assert one.text == text


@pytest.mark.parametrize(
    "line",
    [
        "vitamin B12 500 mcg",
        "lithium 300 mg twice a day",
        "D5 1/2NS 1000 mL",
        "Tylenol #3",
        "take 2 tabs q4h",
        "1,000 mg",
        "no digits here",
    ],
)
def test_what_is_not_run_together_stays_as_it_is(line):
    assert set_apart(line) == line


def test_a_vitamin_and_a_route_are_no_schedule():
    assert set_apart("vitamin C IV 500 mg") == "vitamin C IV 500 mg"
    assert one_medicine("Haloperidol 5mg IV").route == "parenteral"


def test_a_count_of_packets_is_no_strength():
    assert one_medicine("Neutra-Phos 2 pkt").dose.strength is None
