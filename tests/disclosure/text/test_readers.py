"""The small readers one by one: times, schedules, strengths, forms, allergies, somebody else's medicine."""

from datetime import date

import pytest

from alongside.disclosure.names.trade_forms import form_of_name
from alongside.disclosure.text.allergy_text import true_allergy
from alongside.disclosure.text.counting import number
from alongside.disclosure.text.denial import denies_a_kind
from alongside.disclosure.text.dosage_form import read_form
from alongside.disclosure.text.medication_text import LineReading, read_line
from alongside.disclosure.text.sig import read_sig
from alongside.disclosure.text.strength import read_strength
from alongside.disclosure.text.when import read_when
from alongside.model.vocabulary import Answer, Status

TODAY = date(2026, 11, 23)  # a Monday


def read(text: str) -> LineReading:
    return read_line(text, place="line 1", today=TODAY)


@pytest.mark.hazard("H04")
@pytest.mark.parametrize(
    ("text", "on", "at_least_days_ago"),
    [
        ("3 days ago", date(2026, 11, 20), 3),
        ("two weeks ago", None, 11),
        ("about two weeks ago", None, 10),
        ("almost a month ago", None, 15),
        ("3 years ago", None, 913),
        ("years ago", None, 730),
        ("long ago", None, 365),
        ("yesterday", date(2026, 11, 22), 1),
        ("this morning", date(2026, 11, 23), 0),
        ("last week", None, 1),
        ("last month", None, 23),
        ("recently", None, 0),
        ("sunday", date(2026, 11, 22), 1),
        ("monday", date(2026, 11, 23), 0),
        ("2026-10-28", date(2026, 10, 28), 26),
        ("2026-13-45", None, None),
        ("10/28/2026", date(2026, 10, 28), 26),
        ("28/10/26", date(2026, 10, 28), 26),
        ("5/5/2026", date(2026, 5, 5), 202),
        ("05/11/2026", None, 18),
        ("02/12/2026", None, 0),
        ("11/12/2027", None, None),
        ("Oct 28", date(2026, 10, 28), 26),
        ("28 October 2025", date(2025, 10, 28), 391),
        ("Dec 24", None, None),  # a month ahead: no bound, rather than a year ago
        ("Mar 24", date(2026, 3, 24), 244),
        ("since May", None, 176),
        ("in November", None, 0),
        ("in March 2024", None, 967),
        ("in March 2027", None, None),
        ("3/2024", None, 967),
        ("in 2019", None, 2519),
        ("2026", None, 0),
        ("in 2030", None, None),
        ("for 3 weeks", None, 21),
    ],
)
def test_a_time_is_told_from_today(text: str, on: date | None, at_least_days_ago: int | None) -> None:
    when, _ = read_when(text.lower(), TODAY)
    found = (when.on, when.at_least_days_ago) if when else (None, None)
    assert found == (on, at_least_days_ago)


@pytest.mark.hazard("H06")
@pytest.mark.parametrize(
    ("text", "times_per_day"),
    [
        ("daily", 1),
        ("qd", 1),
        ("qam", 1),
        ("at bedtime", 1),
        ("in the morning", 1),
        ("at 8am", 1),
        ("bid", 2),
        ("b.i.d.", 2),
        ("twice a day", 2),
        ("2x/day", 2),
        ("am and pm", 2),
        ("with breakfast and at bedtime", 2),
        ("tid", 3),
        ("3 times daily", 3),
        ("qid", 4),
        ("q6h", 4),
        ("q4-6h", 6),
        ("every eight hours", 3),
        ("every hour", 24),
        ("1-0-1", 2),
        ("x3", 3),
        ("every other day", 0.5),
        ("qod", 0.5),
        ("every 3 days", 1 / 3),
        ("q72h", 1 / 3),
        ("weekly", 1 / 7),
        ("once a week", 1 / 7),
        ("twice weekly", 2 / 7),
        ("3 times a week", 3 / 7),
        ("on mondays", 1 / 7),
        ("weekdays only", None),
        ("most evenings", None),
        ("every 2 weeks", None),
        ("monthly", None),
        ("fortnightly", None),
        ("every 0 hours", None),
    ],
)
def test_a_schedule_is_doses_a_day(text: str, times_per_day: float | None) -> None:
    sig, _ = read_sig(text)
    assert sig.times_per_day == (None if times_per_day is None else pytest.approx(times_per_day))


@pytest.mark.parametrize(
    "text",
    [
        "prn",
        "p.r.n.",
        "as needed",
        "if needed",
        "when required",
        "sometimes",
        "if migraine",
        "once in a while",
        "socially",
    ],
)
def test_as_needed_in_many_words(text: str) -> None:
    sig, _ = read_sig(text)
    assert sig.as_needed
    assert not sig.stated


@pytest.mark.hazard("H06")
@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("50mg", 50, "mg"),
        ("0,5 mg", 0.5, "mg"),
        (".5 mg", 0.5, "mg"),
        ("1,000 mg", 1000, "mg"),
        ("88 mcg", 88, "mcg"),
        ("1 g", 1, "g"),
        ("5000 iu", 5000, "IU"),
        ("20 meq", 20, "mEq"),
        ("1%", 1, "%"),
        ("10mg/5ml", 10, "mg"),
        ("25 mcg/hr", 25, "mcg/h"),
        ("6 mg/24h", 6, "mg/24h"),
        ("20", 20, None),
        ("", None, None),
    ],
)
def test_a_strength_and_its_unit(text: str, amount: float | None, unit: str | None) -> None:
    strength, _ = read_strength(text)
    assert (strength.amount, strength.unit) == (amount, unit)


@pytest.mark.parametrize(
    ("text", "form", "route"),
    [
        ("patch", "patch", "transdermal"),
        ("nasal spray", "nasal", "nasal"),
        ("im injection", "injection", "parenteral"),
        ("sl tablet", "sublingual", "sublingual"),
        ("troche", "lozenge", "sublingual"),
        ("inhaler", "inhaler", "inhaled"),
        ("cream", "cream", "topical"),
        ("eye drops", "drops", "ophthalmic"),
        ("suppository", "suppository", "rectal"),
        ("xr capsule", "extended-release", None),
        ("odt", "orally-disintegrating", None),
        ("by mouth", None, None),
    ],
)
def test_a_form_and_its_route(text: str, form: str | None, route: str | None) -> None:
    assert read_form(text)[:2] == (form, route)


def test_a_brand_of_one_form_tells_it() -> None:
    assert form_of_name("Spravato") == ("nasal", "nasal")
    assert form_of_name("Wellbutrin XL")[0] == "extended-release"
    assert form_of_name("Zoloft") == (None, None)


@pytest.mark.parametrize(
    ("text", "value"), [("1/2", 0.5), ("two", 2), ("a couple of", 2), ("1,000", 1000), ("2.5", 2.5)]
)
def test_numbers_in_figures_and_words(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.hazard("H07")
@pytest.mark.parametrize(
    ("reaction", "true"),
    [
        ("anaphylaxis", True),
        ("hives", True),
        ("rash", True),
        ("swelling", True),
        ("nausea", False),
        ("unknown", None),
        (None, None),
    ],
)
def test_reactions_of_the_immune_system_are_true_allergies(reaction: str | None, true: bool | None) -> None:
    assert true_allergy(reaction) is true


@pytest.mark.hazard("H09")
@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("not on any MAOI", True),
        ("no antidepressants", True),
        ("antidepressant", False),
        ("not on antidepressants but a sleeping pill", False),
    ],
)
def test_a_kind_of_medicine_can_be_denied(text: str, denied: bool) -> None:
    assert denies_a_kind(text) is denied


@pytest.mark.hazard("H08")
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("my wife takes Nardil", None),
        ("Nardil (my wife)", None),
        ("sometimes my wife's Xanax", Status.AS_NEEDED),
        ("took my husband's ambien last night", Status.ACTIVE),
        ("friend gave me adderall", Status.ACTIVE),
        ("partner reminds me to take zoloft", Status.ACTIVE),
        ("grandmother's valium, I borrow it sometimes", Status.AS_NEEDED),
    ],
)
def test_somebody_elses_medicine_counts_only_when_the_person_takes_it(text: str, status: Status | None) -> None:
    reading = read(text)
    assert [one.status for one in reading.medications] == ([status] if status else [])
    assert bool(reading.set_aside) is (status is None)


@pytest.mark.hazard("H08")
def test_somebody_elses_medicine_on_the_list_stays_open_when_nobody_says_who_takes_it() -> None:
    reading = read("my wife's Nardil")
    assert (reading.medications, reading.set_aside) == ((), ())
    assert [unread.text for unread in reading.unrecognised] == ["my wife's Nardil"]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("no supplements", "dx-med-supp"),
        ("no alcohol", "dx-alcohol"),
        ("I don't drink", "dx-alcohol"),
        ("no recreational drugs", "dx-drugs"),
        ("non-smoker", "dx-tobacco"),
        ("never smoked", "dx-tobacco"),
        ("NKDA", "dx-allergy"),
        ("allergies: none", "dx-allergy"),
        ("no otc meds", "dx-med-otc"),
        ("no nasal sprays", "dx-med-nasal"),
        ("no prescription medications", "dx-med-rx"),
    ],
)
def test_a_no_answers_the_item(text: str, item: str) -> None:
    reading = read(text)
    assert reading.answers == {item: Answer.NO}
    assert not reading.medications
    assert not reading.says_no_medicines


@pytest.mark.hazard("H09")
def test_an_exception_is_no_answer() -> None:
    reading = read("no allergies except penicillin")
    assert "dx-allergy" not in reading.answers
    assert [one.drugs for one in reading.allergies] == [("penicillin v",)]


@pytest.mark.parametrize(
    "text",
    ["no meds", "none", "nothing", "N/A", "no medications", "not taking anything", "I don't take any medicines", "nil"],
)
def test_no_medicines_is_said(text: str) -> None:
    reading = read(text)
    assert reading.says_no_medicines
    assert not reading.medications
    assert not reading.unrecognised


@pytest.mark.hazard("H09")
@pytest.mark.parametrize("text", ["no meds except xanax prn", "nothing but zoloft", "no changes", "", "no supplements"])
def test_no_medicines_is_not_said(text: str) -> None:
    assert not read(text).says_no_medicines


@pytest.mark.hazard("H01")
def test_a_known_and_an_unknown_medicine_are_both_told() -> None:
    reading = read("zoloft 50 mg Morvanta 10 mg")
    assert [one.drug for one in reading.medications] == ["sertraline"]
    assert [unread.text for unread in reading.unrecognised] == ["Morvanta 10 mg"]


@pytest.mark.hazard("H16")
def test_an_unlisted_combination_keeps_each_part_with_its_own_amount() -> None:
    reading = read("Sertraline/Clonidine 50/0.1 mg")
    assert [(one.drug, one.dose.strength) for one in reading.medications] == [("sertraline", 50), ("clonidine", 0.1)]


def test_a_combination_without_a_code_of_its_own_has_those_of_its_parts() -> None:
    (medication,) = read("Auvelity").medications
    assert medication.ingredients == ("dextromethorphan", "bupropion")
    assert medication.rxcui == ("3289", "42347")


@pytest.mark.parametrize(
    "text", ["simvastatin 20 mg, take one (1) tablet daily", "simvastatin 20 mg 1 (one) tablet daily"]
)
def test_a_count_given_twice_is_a_count(text: str) -> None:
    (medicine,) = read(text).medications
    assert (medicine.dose.quantity, medicine.dose.daily_mg) == (1, 20)


def test_a_count_given_twice_is_no_strength() -> None:
    (medicine,) = read("simvastatin take one (1) tablet by mouth daily").medications
    assert (medicine.dose.strength, medicine.dose.daily_mg) == (None, None)
