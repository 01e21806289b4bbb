"""How much and how often, from structured dosages and from their words."""

import pytest
from tests.disclosure.records.reading_records import concept, only, read, request

from alongside.disclosure.fhir.timing import times_per_day


def dosed(text, *dosages):
    return only(read(request(text, dosageInstruction=list(dosages))).medications)


def amount(value, unit):
    return [{"doseQuantity": {"value": value, "unit": unit}}]


def timing(frequency, period=1, unit="d", **more):
    return {"repeat": {"frequency": frequency, "period": period, "periodUnit": unit, **more}}


@pytest.mark.hazard("H06")
@pytest.mark.parametrize(
    ("text", "dosage", "daily_mg"),
    [
        ("lorazepam 2 mg", {"doseAndRate": amount(2, "mg"), "timing": timing(3)}, 6),
        ("lorazepam 2 mg tablet", {"doseAndRate": amount(1, "TAB"), "timing": timing(3)}, 6),
        ("lorazepam 2 mg tablet", {"doseAndRate": amount(2, ""), "timing": timing(1)}, 4),
        ("lithium", {"doseAndRate": amount(0.3, "g"), "timing": timing(2)}, 600),
        ("levothyroxine", {"doseAndRate": amount(50, "mcg"), "timing": timing(1)}, 0.05),
        (
            "lorazepam",
            {
                "doseAndRate": [{"doseRange": {"low": {"value": 1}, "high": {"value": 2, "unit": "mg"}}}],
                "timing": timing(1),
            },
            2,
        ),
        ("lorazepam 1 mg", {"timing": timing(2)}, 2),
        ("lorazepam 1 mg", {"text": "lorazepam 1 mg three times daily"}, 3),
        ("lorazepam 1 mg tablet", {"text": "two tablets at night"}, 2),
        ("lorazepam 1 mg tablet", {"text": "0.5-2 mg every 8 hours"}, 6),
        ("lorazepam", {"text": "2 mg", "timing": timing(2)}, 4),
        ("duloxetine 60 mg", {"text": "duloxetine 60 mg"}, 60),
        ("lorazepam 1 mg", {"text": "1 mg IV"}, None),
        ("lorazepam 1 mg", {"doseAndRate": amount(1, "mg")}, None),
        ("morphine 10 mg/5 ml", {"doseAndRate": amount(5, "mL"), "timing": timing(2)}, None),
        ("capecitabine", {"text": "1000 mg/m2 twice daily"}, None),
        ("lorazepam 1 mg", {"doseAndRate": amount(0, "mg"), "timing": timing(0)}, None),
    ],
)
def test_the_days_total(text, dosage, daily_mg):
    assert dosed(text, dosage).dose.daily_mg == (pytest.approx(daily_mg) if daily_mg else None)


def test_a_product_without_any_dosage_has_a_strength_and_no_total():
    dose = dosed("lithium carbonate 300 MG Oral Tablet").dose
    assert (dose.strength, dose.daily_mg) == (300, None)


def test_an_amount_by_body_size_is_no_strength():
    assert dosed("capecitabine", {"text": "1000 mg/m2 twice daily on days 1-14"}).dose.strength is None


def test_instructions_side_by_side_are_summed_and_later_ones_follow():
    morning = {"sequence": 1, "doseAndRate": amount(10, "mg"), "timing": timing(1)}
    evening = {"sequence": 1, "doseAndRate": amount(20, "mg"), "timing": timing(1)}
    later = {"sequence": 2, "doseAndRate": amount(5, "mg"), "timing": timing(1)}
    assert dosed("prednisone", morning, evening, later).dose.daily_mg == 30
    assert dosed("prednisone", morning, {"sequence": 1, "text": "as directed"}).dose.daily_mg is None


def test_quantity_and_strength_of_a_single_instruction():
    dose = dosed("lorazepam 2 mg tablet", {"doseAndRate": amount(1, "mg"), "timing": timing(3)}).dose
    assert (dose.strength, dose.quantity, dose.times_per_day) == (2, 0.5, 3)
    bare = dosed("lorazepam", {"doseAndRate": amount(1, "mg"), "timing": timing(3)}).dose
    assert (bare.strength, bare.unit, bare.quantity) == (1, "mg", 1)


@pytest.mark.parametrize(
    ("fields", "as_needed"),
    [
        ({"asNeededBoolean": True}, True),
        ({"asNeededCodeableConcept": {"text": "pain"}}, True),
        ({"asNeededFor": [{"text": "pain"}]}, True),
        ({"text": "1 tablet every six hours as needed"}, True),
        ({"asNeededBoolean": False, "text": "1 tablet daily"}, False),
    ],
)
def test_as_needed(fields, as_needed):
    assert dosed("oxycodone 5 mg tablet", fields).as_needed is as_needed


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (concept("IV"), "parenteral"),
        (concept(None, ("http://snomed.info/sct", "26643006")), None),
        (concept("nasal"), "nasal"),
        (concept("PO"), None),
        (concept("somewhere"), None),
    ],
)
def test_the_route(route, expected):
    assert dosed("ketamine 50 mg", {"route": route}).route == expected


@pytest.mark.parametrize(
    ("given", "times"),
    [
        (timing(2), 2),
        (timing(1, 6, "h"), 4),
        (timing(1, 1, "wk"), pytest.approx(1 / 7)),
        (timing(1, frequencyMax=3), 3),
        ({"repeat": {"period": 8, "periodUnit": "h"}}, 3),
        ({"repeat": {"timeOfDay": ["08:00", "20:00"]}}, 2),
        (timing(1, dayOfWeek=["mon", "thu"]), pytest.approx(2 / 7)),
        ({"code": {"coding": [{"code": "BID"}]}}, 2),
        ({"code": {"coding": [{"code": "sometimes"}]}}, None),
        (timing(1, 1, "s"), None),
        (timing(1, 0), None),
        (timing(1, 1, "eon"), None),
        ({}, None),
        (None, None),
    ],
)
def test_times_a_day(given, times):
    assert times_per_day(given) == times
