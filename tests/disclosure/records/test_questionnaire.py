"""The form as a FHIR Questionnaire, and what comes back from it."""

import json
import random
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.disclosure.records import questionnaire_responses as sent
from tests.disclosure.records.reading_records import AT, bundle, only, patient, read
from tests.markdown import PROJECT

from alongside.disclosure.fhir.bundle import read_fhir
from alongside.disclosure.form.blank_form import blank_form
from alongside.disclosure.form.coding import FIELD_CODES, GROUP_CODES, ITEM_CODES
from alongside.disclosure.form.questionnaire import as_text, questionnaire
from alongside.disclosure.inputs.origin import Origin
from alongside.errors import UnusableInput
from alongside.knowledge.care_facts import load_care
from alongside.knowledge.loaded import load
from alongside.model.vocabulary import Answer

FILLED = (PROJECT / "docs" / "examples" / "disclosure-form-filled.yaml").read_text(encoding="utf-8")
LFORMS = Path(__file__).parent / "lforms-response.json"
PHQ9 = [code.code for code in sorted(load_care().scales["phq-9"].item_codes, key=lambda one: one.item)]
POINTS = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]


def items_of(parent):
    for one in parent.get("item", []):
        yield one
        yield from items_of(one)


def without_places(value):
    """The same without places and reporters, entries in one order."""
    if is_dataclass(value):
        left_out = {"place", "reported_by", "sources", "own_words"}
        return (
            type(value).__name__,
            *(without_places(getattr(value, one.name)) for one in fields(value) if one.name not in left_out),
        )
    if isinstance(value, tuple):
        return sorted((without_places(one) for one in value), key=repr)
    return sorted(value.items()) if isinstance(value, dict) else value


def untimed(disclosure):
    """Without the measurements, which carry the time of answering."""
    return without_places(replace(disclosure, patient=replace(disclosure.patient, measurements=())))


def test_it_is_valid_and_every_item_is_asked_once_with_its_reason():
    made = questionnaire()
    Questionnaire.model_validate(made)
    links = [one["linkId"] for one in items_of(made)]
    assert len(links) == len(set(links))
    assert set(load().items) <= set(links)
    reasons = {one["linkId"]: one["text"] for one in items_of(made) if one["type"] == "display"}
    assert all(known.why in reasons[f"{name}.why"] for name, known in load().items.items())


def test_every_question_with_yes_and_no_takes_unsure_and_nothing_is_required():
    for one in items_of(questionnaire()):
        codes = [option["valueCoding"]["code"] for option in one.get("answerOption", [])]
        assert ("Y" in codes) == ("asked-unknown" in codes)
        assert "required" not in one


def test_a_condition_of_asking_names_a_question_that_exists():
    links = {one["linkId"] for one in items_of(questionnaire())}
    asked = [when["question"] for one in items_of(questionnaire()) for when in one.get("enableWhen", [])]
    assert asked
    assert set(asked) <= links


def test_every_code_stands_where_it_was_seen():
    known = load()
    snomed = {(code.code, code.display) for one in known.conditions.values() for code in one.snomed}
    checked = {code.code: code for one in load_care().protocols.baseline_workup for code in one.codes}
    for code in (*ITEM_CODES.values(), *FIELD_CODES.values(), *GROUP_CODES.values()):
        if code.seen_in == "knowledge/conditions.yaml":
            assert (code.code, code.display) in snomed
        elif code.seen_in in known.sources:
            assert (checked[code.code].source, checked[code.code].display) == (code.seen_in, code.display)
        else:
            assert code.seen_in == "a section of HL7's C-CDA samples"


@pytest.mark.parametrize(
    ("file", "made"),
    [("reference/questionnaire.json", as_text), ("examples/disclosure-form.yaml", blank_form)],
)
def test_the_files_are_up_to_date(file, made):
    assert (PROJECT / "docs" / file).read_text(encoding="utf-8") == made(), "run `make docs`"


def test_the_empty_form_is_read_and_says_nothing():
    disclosure = read(blank_form(), name="disclosure-form.yaml")
    name = ("disclosure-form.yaml",)
    assert disclosure == replace(read("medications:\n"), sources=name, own_words=name)


def test_an_entry_of_the_empty_form_can_be_filled_in():
    form = blank_form().replace("#  - medicine:", "  - medicine: sertraline").replace("#    weeks:", "    weeks: 8")
    trial = only(read(form).patient.own_account.trials)
    assert (trial.drug, trial.weeks_at_least) == ("sertraline", 8)


def test_what_comes_back_is_what_the_form_says():
    QuestionnaireResponse.model_validate(sent.WHOLE)
    by_form, by_response = read(FILLED, name="form.yaml"), read(sent.WHOLE)
    assert not (*by_form.not_read, *by_form.unrecognised, *by_form.set_aside, *by_response.not_read)
    answers = dict(by_response.patient.answers)
    assert without_places(replace(by_response, patient=replace(by_response.patient, answers={}))) == without_places(
        replace(by_form, patient=replace(by_form.patient, answers={}))
    )
    assert answers == by_form.patient.answers


def test_what_a_real_renderer_sends_is_read_the_same():
    """lforms 40.1.3 was given the questionnaire and these answers, and sent this; it says completed and when it was answered."""
    by_renderer = read(json.loads(LFORMS.read_text(encoding="utf-8")))
    timed = {one.name: one.value for one in by_renderer.patient.measurements}
    ours = read(sent.WHOLE)
    assert timed == {one.name: one.value for one in ours.patient.measurements}
    assert untimed(by_renderer) == untimed(ours)


@pytest.mark.parametrize("status", ["in-progress", "completed", "amended"])
def test_neither_order_nor_status_matters(status):
    shuffled = sent.response(*sent.WHOLE["item"]) | {"status": status}
    for one in (shuffled, *items_of(shuffled)):
        random.Random(7).shuffle(one.get("item", []))  # noqa: S311 - an order, no secret
    trials = [one["linkId"] for one in items_of(shuffled)].count("dx-ad-trials")
    assert trials == 3
    assert without_places(read(shuffled)) == without_places(read(sent.WHOLE))


def test_one_answer_leaves_everything_else_open():
    disclosure = read(sent.response(sent.item("dx-cond-aneurysm", sent.NO)))
    assert disclosure.patient.answers == {"dx-cond-aneurysm": Answer.NO}
    assert disclosure.patient.own_account == read("medications:\n").patient.own_account


def test_places_name_the_resource_and_the_entry():
    one = only(read(bundle(patient(), sent.response(sent.text("dx-med-rx", "lithium 300 mg")))).medications)
    assert one.place == "QuestionnaireResponse/r1 (entry 2), medications, entry 1"


@pytest.mark.parametrize(
    ("item", "named"),
    [
        (sent.number("dx-vitals.systolic_mmhg", 12000), "lies outside what is possible"),
        (sent.group("dx-ad-trials", sent.number("dx-ad-trials.weeks", 8)), "names no medicine"),
        (sent.text("dx-cond-heart", "I would rather not"), "do not fit it (dx-cond-heart)"),
        (sent.item("dx-vitals.weight_kg", {"valueQuantity": {"value": 70, "unit": "bags"}}), "(dx-vitals.weight_kg)"),
        (sent.text("what-else", "x"), "(what-else)"),
    ],
)
def test_what_does_not_fit_is_named_and_the_rest_is_read(item, named):
    disclosure = read(sent.response(item, sent.item("dx-cond-mania", sent.UNSURE)))
    assert named in only(disclosure.not_read).why
    assert disclosure.patient.answers == {"dx-cond-mania": Answer.UNSURE}


def test_more_answers_than_a_person_can_give_are_refused():
    many = sent.response(*(sent.item("dx-preg", sent.NO) for _ in range(2001)))
    with pytest.raises(UnusableInput, match="holds 2001 answers and at most 2000"):
        read(many)
    assert read(sent.response(*many["item"][1:])).patient.answers == {"dx-preg": Answer.NO}


LINKS = sorted({one["linkId"] for one in items_of(questionnaire())} | {f"/{code}" for code in PHQ9} | {"/44261-6"})
odd = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["Y", "none", "2026"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["code", "value", "unit", "item"]), inner, max_size=2)
    ),
    max_leaves=4,
)
values = st.dictionaries(
    st.sampled_from(
        ["valueCoding", "valueString", "valueDecimal", "valueQuantity", "valueBoolean", "valueDate", "item"]
    ),
    odd,
    max_size=2,
)
broken = st.recursive(
    st.fixed_dictionaries({"linkId": st.sampled_from(LINKS), "answer": st.lists(values, max_size=2)}),
    lambda inner: st.fixed_dictionaries({"linkId": st.sampled_from(LINKS), "item": st.lists(inner, max_size=4)}),
    max_leaves=6,
)


@settings(deadline=None, max_examples=150)
@given(st.lists(broken, max_size=5), odd)
def test_nothing_a_renderer_could_send_breaks_the_reading(items, authored) -> None:
    record = {"resourceType": "QuestionnaireResponse", "item": items, "authored": authored}
    told = read_fhir([record], Origin("record.json", AT))
    assert told.sources == ("record.json",)


@pytest.mark.parametrize(("authored", "counts"), [("2026-11-01", True), ("2026-10-31", False), ("2027-01-01", True)])
def test_an_old_no_says_nothing_of_today(authored, counts):
    disclosure = read(sent.response(sent.item("dx-preg", sent.NO), authored=authored))
    assert bool(disclosure.patient.answers) is counts
    assert bool(disclosure.not_read) is not counts


def test_an_old_yes_still_asks():
    assert read(sent.response(sent.item("dx-preg", sent.YES), authored="2026-01-01")).patient.answers == {
        "dx-preg": Answer.YES
    }


def test_yesterday_counts_from_the_day_of_answering():
    said = sent.response(sent.text("dx-med-rx", "stopped phenelzine yesterday"), authored="2026-11-15")
    assert str(only(read(said).medications).stopped_on) == "2026-11-14"


def phq9(*points, total=None):
    answers = [
        sent.item(f"/{code}", {"valueCoding": {"system": "http://loinc.org", "code": POINTS[one]}})
        for code, one in zip(PHQ9, points, strict=False)
    ]
    return sent.response(*answers, *([] if total is None else [sent.number("/44261-6", total)]))


def test_the_total_of_the_phq9_is_counted_here():
    assert read(phq9(1, 1, 1, 1, 1, 1, 1, 1, 0)).patient.measured("phq_9_score").value == 8
    wrong = read(phq9(1, 1, 1, 1, 1, 1, 1, 1, 0, total=2))
    assert wrong.patient.measured("phq_9_score").value == 8
    assert only(wrong.not_read).why == "a total that was sent is not used; the answers count"
    assert not read(phq9(1, 1, 1, 1, 1, 1, 1, 1, 0, total=8)).not_read


def test_a_total_after_one_answer_counts_for_nothing():
    disclosure = read(phq9(3, total=3))
    assert disclosure.patient.measured("phq_9_score") is None
    assert disclosure.not_read[0].why == "1 of 9 questions are answered, so no total is counted"


@pytest.mark.parametrize(("points", "danger"), [(0, False), (1, True), (3, True)])
def test_the_ninth_question_of_the_phq9_is_looked_at_by_itself(points, danger):
    alone = sent.response(sent.item(PHQ9[8], {"valueInteger": points}))
    ids = [one for condition in read(alone).patient.conditions for one in condition.ids]
    assert ids == (["suicidality"] if danger else [])
    assert "dx-cond-suicide" not in read(alone).patient.answers


def test_the_points_of_the_phq9_may_come_as_ordinal_values():
    coding = {
        "code": "x",
        "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}],
    }
    assert only(read(sent.response(sent.item(PHQ9[8], {"valueCoding": coding}))).patient.conditions).text.startswith(
        "PHQ-9, item 9"
    )


def test_the_files_stand_where_the_documents_say():
    page = Path(PROJECT / "docs" / "reference" / "inputs.md").read_text(encoding="utf-8")
    assert "questionnaire.json" in page
    assert "disclosure-form.yaml" in page
