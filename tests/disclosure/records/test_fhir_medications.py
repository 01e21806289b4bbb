"""FHIR medication resources: who is it, is it taken, since when."""

from datetime import date

import pytest
from tests.disclosure.records.reading_records import (
    RXNORM,
    SNOMED,
    bundle,
    concept,
    only,
    patient,
    read,
    request,
    statement,
)

from alongside.errors import UnusableInput
from alongside.model.vocabulary import Match, Status

NDC = "http://hl7.org/fhir/sid/ndc"
ATC = "http://www.whocc.no/atc"


def medicine(resource):
    return only(read(resource).medications)


def test_an_rxnorm_ingredient_code_names_the_medicine():
    one = medicine(request(None, (RXNORM, "36437")))
    assert (one.drug, one.matched, one.rxcui, one.text) == ("sertraline", Match.CODE, ("36437",), "RxNorm 36437")


def test_a_code_that_is_not_in_the_table_falls_back_on_the_words():
    one = medicine(request("sertraline 50 MG Oral Tablet", (RXNORM, "312941")))
    assert (one.drug, one.matched, one.dose.strength) == ("sertraline", Match.GENERIC, 50)


def test_a_hospitals_own_string_with_a_package_code():
    assert medicine(request("Sertraline HCl 50mg Tab", (NDC, "00000000000"))).drug == "sertraline"


def test_a_display_serves_where_there_is_no_text():
    resource = request()
    resource["medicationCodeableConcept"] = {
        "coding": [{"system": NDC, "code": "1", "display": "Lithium Carbonate 300mg Cap"}]
    }
    assert medicine(resource).drug == "lithium"


@pytest.mark.hazard("H02")
def test_code_and_words_that_disagree_are_both_kept_and_neither_is_confirmed():
    disclosure = read(request("lithium 300 mg", (RXNORM, "36437")))
    assert [(one.drug, one.confirmed, one.read_as) for one in disclosure.medications] == [
        ("sertraline", False, "sertraline"),
        ("lithium", False, "lithium"),
    ]


def test_a_code_confirms_a_misspelt_name():
    one = medicine(request("sertralin 50 mg", (RXNORM, "36437")))
    assert (one.confirmed, one.read_as, one.dose.strength) == (True, None, 50)


def test_a_code_whose_words_deny_the_medicine_is_kept_and_not_confirmed():
    one = medicine(request("not taking sertraline", (RXNORM, "36437")))
    assert (one.drug, one.confirmed) == ("sertraline", False)


def test_an_unknown_brand_beside_a_known_code_is_no_doubt():
    disclosure = read(request("Morvanta", (RXNORM, "36437")))
    assert (only(disclosure.medications).confirmed, disclosure.unrecognised) == (True, ())


def test_a_second_unknown_name_beside_a_known_code_is_not_lost():
    disclosure = read(request("sertraline 50 mg, Morvanta 10 mg", (RXNORM, "36437")))
    assert only(disclosure.medications).drug == "sertraline"
    assert "Morvanta" in only(disclosure.unrecognised).text


@pytest.mark.hazard("H16")
def test_words_for_a_whole_combination_beat_the_code_of_one_part():
    one = medicine(request("hydrocodone / acetaminophen 5/325", (RXNORM, "161")))
    assert one.ingredients == ("acetaminophen", "hydrocodone")


def test_a_name_nobody_knows_is_unrecognised_with_its_place():
    disclosure = read(bundle(patient(), request("Morvanta Sleep Drops")))
    unread = only(disclosure.unrecognised)
    assert (unread.text, unread.place) == ("Morvanta Sleep Drops", "MedicationRequest/m1 (entry 2)")


@pytest.mark.hazard("H01")
@pytest.mark.parametrize(
    "broken",
    [
        {"resourceType": "MedicationRequest"},
        {"resourceType": "MedicationRequest", "id": 7, "medicationCodeableConcept": ["x"]},
        {"resourceType": "MedicationStatement", "medicationCodeableConcept": {"coding": "x"}},
        {"resourceType": "MedicationRequest", "medicationReference": {"reference": "Medication/77"}},
        {"resourceType": "MedicationOrder", "medicationCodeableConcept": {"text": "lithium"}},
        request(None, (RXNORM, "99999999")),
    ],
)
def test_an_entry_that_names_nothing_readable_does_not_vanish(broken):
    disclosure = read(broken)
    assert disclosure.medications == ()
    assert len(disclosure.unrecognised) == 1


@pytest.mark.parametrize(
    ("resource", "status"),
    [
        (request("lithium"), Status.ACTIVE),
        (request("lithium", status="completed"), Status.STOPPED),
        (request("lithium", status="stopped"), Status.STOPPED),
        (request("lithium", status="on-hold"), Status.UNKNOWN),
        (request("lithium", status="unknown"), Status.UNKNOWN),
        (request("lithium", status=None), Status.UNKNOWN),
        (request("lithium", status="draft"), Status.PLANNED),
        (request("lithium", intent="proposal"), Status.PLANNED),
        (request("lithium", intent="plan", status="stopped"), Status.STOPPED),
        (request("lithium", dosageInstruction=[{"asNeededBoolean": True}]), Status.AS_NEEDED),
        (statement("lithium"), Status.ACTIVE),
        (statement("lithium", status="intended"), Status.PLANNED),
        (statement("lithium", status="completed"), Status.STOPPED),
        (statement("lithium", status="recorded"), Status.UNKNOWN),
        (request("lithium") | {"resourceType": "MedicationDispense", "status": "completed"}, Status.UNKNOWN),
        (request("lithium") | {"resourceType": "MedicationAdministration", "status": "in-progress"}, Status.ACTIVE),
    ],
)
def test_the_status_of_the_record(resource, status):
    assert medicine(resource).status is status


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"status": "entered-in-error"}, "entered in error"),
        ({"status": "not-taken"}, "recorded as not taken"),
        ({"status": "cancelled"}, "cancelled before"),
        ({"doNotPerform": True}, "an order not to give it"),
        ({"taken": "n"}, "recorded as not taken"),
    ],
)
def test_what_is_not_taken_is_set_aside_with_its_reason(fields, why):
    disclosure = read(request("lithium 300 mg", **fields))
    assert disclosure.medications == disclosure.unrecognised == ()
    assert only(disclosure.set_aside).text == "lithium 300 mg"
    assert why in only(disclosure.set_aside).why


@pytest.mark.hazard("H05")
@pytest.mark.parametrize(
    ("status", "period", "expected"),
    [
        ("active", {"start": "2026-11-30"}, (Status.ACTIVE, date(2026, 11, 30), None, None)),
        ("active", {"start": "2026-12-02"}, (Status.PLANNED, date(2026, 12, 2), None, None)),
        ("stopped", {"end": "2026-11-21"}, (Status.STOPPED, None, date(2026, 11, 21), None)),
        ("completed", {"start": "2025-01", "end": "2026-09"}, (Status.STOPPED, date(2025, 1, 1), None, 62)),
        ("stopped", {"end": "2027-01-01"}, (Status.STOPPED, None, None, None)),
        ("active", {"end": "2026-01-01"}, (Status.UNKNOWN, None, None, None)),
        ("active", {"end": "2026-12-31"}, (Status.ACTIVE, None, None, None)),
        ("active", {"end": "nonsense"}, (Status.ACTIVE, None, None, None)),
    ],
)
def test_the_period_of_a_statement(status, period, expected):
    one = medicine(statement("phenelzine 15 mg", status=status, effectivePeriod=period))
    assert (one.status, one.started_on, one.stopped_on, one.days_since_stop_at_least) == expected


def test_an_orders_bounds_count_as_its_period():
    timing = {"repeat": {"boundsPeriod": {"start": "2026-11-01", "end": "2026-11-20"}}}
    one = medicine(request("phenelzine", status="completed", dosageInstruction=[{"timing": timing}]))
    assert (one.started_on, one.stopped_on) == (date(2026, 11, 1), date(2026, 11, 20))


def test_the_date_of_the_order_is_when_it_was_reported_not_when_it_began():
    one = medicine(request("lithium", authoredOn="2026-03-04T10:00:00Z"))
    assert one.started_on is None
    assert only(one.reported_by).as_of == date(2026, 3, 4)
    assert only(one.reported_by).source == "list.txt: MedicationRequest/m1"


def test_a_contained_medicine_is_found():
    resource = request(
        medicationReference={"reference": "#drug"},
        contained=[{"resourceType": "Medication", "id": "drug", "code": concept("lithium 300 mg")}],
    )
    del resource["medicationCodeableConcept"]
    assert medicine(resource).drug == "lithium"


@pytest.mark.parametrize("reference", ["Medication/9", "urn:uuid:9", "http://example.org/fhir/Medication/9"])
def test_a_referenced_medicine_is_found_in_the_bundle(reference):
    order = request(medicationReference={"reference": reference})
    del order["medicationCodeableConcept"]
    record = bundle(order, {"resourceType": "Medication", "id": "9", "code": concept("lithium 300 mg")})
    record["entry"][1]["fullUrl"] = "urn:uuid:9"
    assert medicine(record).drug == "lithium"


def test_the_ingredients_serve_where_the_medicine_has_no_code():
    order = request(
        medicationReference={"reference": "#drug"},
        contained=[
            {"resourceType": "Medication", "id": "drug", "ingredient": [{"itemCodeableConcept": concept("lithium")}]}
        ],
    )
    del order["medicationCodeableConcept"]
    assert medicine(order).drug == "lithium"


def test_a_reference_with_a_display_is_read_by_its_display():
    order = request(medicationReference={"reference": "Medication/77", "display": "lithium 300 mg"})
    del order["medicationCodeableConcept"]
    assert medicine(order).drug == "lithium"


@pytest.mark.parametrize(
    "newer", [{"concept": {"text": "lithium"}}, {"text": "lithium"}, {"reference": {"reference": "#d"}}]
)
def test_the_shape_of_the_next_release_is_read_when_obvious(newer):
    order = request(medication=newer, contained=[{"resourceType": "Medication", "id": "d", "code": concept("lithium")}])
    del order["medicationCodeableConcept"]
    assert medicine(order).drug == "lithium"


def test_words_about_a_product_do_not_become_an_illness_or_a_second_medicine():
    disclosure = read(
        request("24 HR Donepezil hydrochloride 10 MG / Memantine hydrochloride 28 MG Extended Release Oral Capsule")
    )
    assert {part for one in disclosure.medications for part in one.ingredients} == {"donepezil", "memantine"}
    assert disclosure.patient.conditions == ()


def test_four_hundred_orders_are_read_and_one_more_is_refused():
    assert len(only(read(bundle(*[request("lithium 300 mg")] * 400)).medications).reported_by) == 400
    with pytest.raises(UnusableInput, match="holds 401 medicines"):
        read(bundle(*[request("lithium 300 mg")] * 401))


def test_a_medicine_alone_says_nothing_of_a_person():
    assert read({"resourceType": "Medication", "id": "9", "code": concept(None, (SNOMED, "1"))}).medications == ()


@pytest.mark.parametrize(
    ("code", "drug"), [("N06AB06", "sertraline"), ("n06ab06", "sertraline"), ("N01AX14", "esketamine")]
)
def test_an_atc_code_names_the_medicine(code, drug):
    assert medicine(request(None, (ATC, code))).drug == drug


@pytest.mark.parametrize("code", ["N06BA01", "N06AB", "N06", "X99XX99"])
def test_an_atc_code_of_several_medicines_or_of_a_group_names_none(code):
    disclosure = read(request(None, (ATC, code)))
    assert disclosure.medications == ()
    assert only(disclosure.unrecognised).text == code


def test_the_words_settle_a_shared_atc_code():
    assert medicine(request("amphetamine 10 mg", (ATC, "N06BA01"))).drug == "amphetamine"


def pointing(reference, **fields):
    order = request(medicationReference={"reference": reference}, **fields)
    del order["medicationCodeableConcept"]
    return order


def compounded(*ingredients):
    return {"resourceType": "Medication", "id": "drug", "ingredient": list(ingredients)}


def test_the_codes_of_ingredients_count():
    made = compounded({"itemCodeableConcept": concept(None, (RXNORM, "36437"))})
    assert medicine(pointing("#drug", contained=[made])).drug == "sertraline"


def test_an_ingredient_may_be_a_resource_of_its_own():
    substance = {"resourceType": "Substance", "id": "s", "code": concept("lithium")}
    made = compounded({"itemReference": {"reference": "#s"}})
    assert medicine(pointing("#drug", contained=[made, substance]) | {"id": "m2"}).drug == "lithium"


def test_an_ingredient_that_nobody_knows_is_not_lost_beside_one_that_is_known():
    made = compounded({"itemCodeableConcept": concept("lithium")}, {"itemCodeableConcept": concept("Morvantic acid")})
    disclosure = read(pointing("#drug", contained=[made]))
    assert only(disclosure.medications).drug == "lithium"
    assert "Morvantic" in only(disclosure.unrecognised).text


def test_words_beside_a_medicine_that_are_no_part_of_it_are_named_as_not_read():
    disclosure = read(request("lithium 300 mg (Morvanta Laboratories)"))
    assert disclosure.unrecognised == ()
    assert "Morvanta" in only(disclosure.not_read).text


def test_orders_inside_another_resource_are_read():
    plan = {
        "resourceType": "RequestGroup",
        "id": "g",
        "contained": [request("lithium 300 mg"), pointing("#d") | {"id": "m2"}],
    }
    plan["contained"].append({"resourceType": "Medication", "id": "d", "code": concept("sertraline")})
    assert {one.drug: one.place for one in read(plan).medications} == {
        "lithium": "MedicationRequest/m1 (in RequestGroup/g)",
        "sertraline": "MedicationRequest/m2 (in RequestGroup/g)",
    }


def test_resources_in_parameters_are_read():
    parameters = {
        "resourceType": "Parameters",
        "parameter": [{"name": "a", "resource": request("lithium 300 mg")}, {"name": "b"}],
    }
    assert only(read(parameters).medications).place == "MedicationRequest/m1 (parameter 1)"


@pytest.mark.parametrize(
    ("resource", "release"),
    [
        ({"resourceType": "MedicationStatement", "medication": {"concept": {"text": "lithium"}}}, "FHIR R5"),
        (
            {"resourceType": "MedicationStatement", "medicationCodeableConcept": {"text": "lithium"}, "taken": "y"},
            "before R4",
        ),
        ({"resourceType": "Condition", "code": {"text": "mania"}, "clinicalStatus": "active"}, "before R4"),
        ({"resourceType": "AllergyIntolerance", "code": {"text": "ketamine"}, "type": {"text": "allergy"}}, "FHIR R5"),
        ({"resourceType": "AllergyIntolerance", "substance": {"text": "ketamine"}}, "before R4"),
    ],
)
def test_the_shape_of_another_release_is_named_and_read(resource, release):
    disclosure = read(bundle(patient(), resource))
    assert release in only(disclosure.not_read).text
    person = disclosure.patient
    assert disclosure.medications or person.conditions or person.allergies[0].drugs == ("ketamine",)


def test_a_record_of_r4_is_called_nothing_else():
    assert read(bundle(patient(), request("lithium 300 mg"), statement("sertraline 50 mg"))).not_read == ()


@pytest.mark.parametrize(
    ("text", "route", "expected"),
    [
        ("Fentanyl Patch 50mcg/hr Patch", "TP", "transdermal"),
        ("Fentanyl Patch 50mcg/hr Patch", "TD", "transdermal"),
        ("Lidocaine Jelly 2%", "TP", "topical"),
    ],
)
def test_topical_is_no_patch_and_a_patch_stays_one(text, route, expected):
    one = medicine(request(text, dosageInstruction=[{"route": {"text": route}}]))
    assert one.route == expected


def test_two_patches_an_hour_count_twice():
    ordered = [{"doseAndRate": [{"doseQuantity": {"value": 200, "unit": "mcg/hr"}}]}]
    dose = medicine(request("Fentanyl Patch 100mcg/hr Patch", dosageInstruction=ordered)).dose
    assert (dose.strength, dose.unit, dose.quantity, dose.daily_mg) == (100, "mcg/h", 2, 4.8)
