"""Problems, allergies, measurements, family, procedures and the person of C-CDA documents."""

from datetime import date

import pytest
from tests.disclosure.ccda.ccda_documents import (
    ICD9CM,
    ICD10CM,
    PERSON,
    SNOMED,
    allergy,
    coded,
    document,
    lasting,
    observation,
    only,
    problem,
    read,
    section,
    status_observation,
)

from alongside.model.vocabulary import Answer, Sex

ANEURYSM = coded("I67.1", "Cerebral aneurysm, nonruptured", ICD10CM)
MANIA = coded("231494001", "Mania", SNOMED)


def patient(code, *entries, **fields):
    return read(document(section(code, *entries, **fields))).patient


def test_a_problem_by_code_with_its_onset():
    condition = only(patient("11450-4", problem(ANEURYSM, times=lasting("201905"))).conditions)
    assert (condition.ids, condition.onset, condition.active) == (
        ("aneurysmal-vascular-disease",),
        date(2019, 5, 31),
        True,
    )


@pytest.mark.parametrize(
    "value",
    [
        coded("38341003", "", SNOMED),
        coded("401.9", "Hypertension NOS", ICD9CM),
        'nullFlavor="UNK" displayName="high blood pressure"',
    ],
)
def test_a_problem_by_any_code_or_words(value):
    assert "hypertension" in only(patient("11450-4", problem(value)).conditions).ids


def test_a_problem_that_stands_only_in_the_text():
    text = '<content ID="p1">Schizophrenia</content>'
    entry = problem('nullFlavor="UNK"').replace(
        '<statusCode code="completed"/>', '<text><reference value="#p1"/></text>'
    )
    assert only(patient("11450-4", entry, text=text).conditions).ids == ("psychotic-disorder",)


@pytest.mark.parametrize(
    ("entry", "active"),
    [
        (problem(MANIA, more=status_observation("413322009", "Resolved")), False),
        (problem(MANIA, more=status_observation("9", "inactive")), False),
        (problem(MANIA, more=status_observation("55561003", "Active"), act_status="completed"), True),
        (problem(MANIA, times=lasting("2010", "2012")), False),
        (problem(MANIA, times="<effectiveTime><low value='2010'/><high nullFlavor='UNK'/></effectiveTime>"), None),
        (problem(MANIA, act_status="completed"), None),
        (problem(MANIA), True),
    ],
)
def test_whether_a_problem_goes_on(entry, active):
    assert only(patient("11450-4", entry).conditions).active is active


def test_a_negated_problem_is_set_aside():
    disclosure = read(document(section("11450-4", problem(ANEURYSM, attributes='negationInd="true"'))))
    assert disclosure.patient.conditions == ()
    assert only(disclosure.set_aside).why == "recorded as ruled out"


def test_no_known_problems_names_no_illness():
    disclosure = read(
        document(section("11450-4", problem(coded("55607006", "Problem", SNOMED), attributes='negationInd="true"')))
    )
    assert disclosure.patient.conditions == ()
    assert only(disclosure.set_aside).why == "says that no problems are known"


def test_one_bad_entry_is_named_and_the_rest_is_read():
    disclosure = read(document(section("11450-4", "<act/>", problem('nullFlavor="NI"'), problem(ANEURYSM))))
    assert only(disclosure.patient.conditions).place == "Problems, entry 3"
    assert "Problems, entry 2" in [one.place for one in disclosure.not_read]
    assert "Problems: 1 entry" in [one.text for one in disclosure.not_read]


def test_an_allergy_with_its_reaction():
    found = only(patient("48765-2", allergy(coded("6130", "ketamine"), reaction="Hives")).allergies)
    assert (found.drugs, found.reaction, found.true_allergy) == (("ketamine",), "Hives", True)


def test_an_intolerance_is_no_true_allergy():
    assert only(patient("48765-2", allergy(coded("6130", "ketamine"), kind="59037007")).allergies).true_allergy is False


def test_an_allergy_named_by_its_value():
    entry = allergy(kind="91936005").replace('code="91936005"', 'code="91936005" displayName="Allergy to penicillin"')
    assert only(patient("48765-2", entry).allergies).drugs


@pytest.mark.parametrize(
    "entry",
    [
        allergy('nullFlavor="NA"', kind="419199007", attributes='negationInd="true"'),
        allergy(attributes='negationInd="true"'),
        allergy(kind="716186003"),
        allergy('nullFlavor="NA" displayName="No Known Drug Allergies"'),
    ],
)
def test_no_known_allergies_is_an_answer(entry):
    found = patient("48765-2", entry)
    assert (found.allergies, found.answers) == ((), {"dx-allergy": Answer.NO})


@pytest.mark.parametrize(
    "entry",
    [
        allergy('nullFlavor="UNK"'),
        allergy(kind="414285001", attributes='negationInd="true"'),
        allergy(coded("6130", "ketamine"), attributes='negationInd="true"'),
    ],
)
def test_other_silence_or_denial_is_no_such_answer(entry):
    disclosure = read(document(section("48765-2", entry)))
    assert not disclosure.patient.answers
    assert not disclosure.patient.allergies
    assert any(one.place == "Allergies, entry 1" for one in (*disclosure.not_read, *disclosure.set_aside))


def test_vital_signs_of_a_group_with_the_groups_moment():
    parts = "".join(
        f"<component>{observation(code, value, day='')}</component>"
        for code, value in (
            ("8480-6", 'value="165" unit="mm[Hg]"'),
            ("8462-4", 'value="95" unit="mm[Hg]"'),
            ("29463-7", 'value="154" unit="[lb_av]"'),
        )
    )
    group = f'<organizer><statusCode code="completed"/><effectiveTime value="202611301530-0500"/>{parts}</organizer>'
    found = patient("8716-3", group)
    assert (found.measured("systolic_mmhg").value, found.measured("diastolic_mmhg").value) == (165, 95)
    assert found.measured("systolic_mmhg").at.isoformat() == "2026-11-30T15:30:00-05:00"
    assert round(found.weight_kg) == 70


@pytest.mark.parametrize(
    "entry",
    [observation("8480-6", 'value="165" unit="mm[Hg]"', status="active"), observation("8480-6", 'nullFlavor="UNK"')],
)
def test_a_measurement_that_is_not_final_or_has_no_value_is_named(entry):
    disclosure = read(document(section("8716-3", entry)))
    assert not disclosure.patient.measurements
    assert any(one.place == "Vital Signs, entry 1" for one in disclosure.not_read)


@pytest.mark.parametrize(
    ("entry", "answers"),
    [
        (observation("ASSERTION", coded("77386006", "Pregnant", SNOMED)), {"dx-preg": Answer.YES}),
        (observation("82810-3", coded("60001007", "Not pregnant", SNOMED)), {"dx-preg": Answer.NO}),
        (observation("11449-6", coded("77386006", "Pregnant", SNOMED)), {"dx-preg": Answer.YES}),
        (observation("ASSERTION", coded("77386006", "Pregnant", SNOMED), attributes='negationInd="true"'), {}),
        (observation("ASSERTION", coded("77386006", "Pregnant", SNOMED), day="2019"), {}),
    ],
)
def test_pregnancy(entry, answers):
    assert patient("29762-2", entry).answers == answers


def test_values_that_are_not_read_are_counted():
    disclosure = read(document(section("30954-2", observation("718-7", 'value="13" unit="g/dL"'))))
    assert "Results: 1 value" in [one.text for one in disclosure.not_read]


def relative(code, display, value, attributes=""):
    return f"""<organizer><subject><relatedSubject><code {coded(code, display, "2.16.840.1.113883.5.111")}/></relatedSubject></subject>
<component><observation {attributes}><code code="64572001"/><value {value}/></observation></component></organizer>"""


def test_a_close_relatives_illness_counts_and_a_distant_ones_does_not():
    schizophrenia = coded("58214004", "Schizophrenia", SNOMED)
    mother, cousin = patient(
        "10157-6", relative("MTH", "Mother", schizophrenia), relative("COUSN", "Cousin", schizophrenia)
    ).family
    assert "family-history-of-psychosis-or-bipolar" in mother.ids
    assert (cousin.ids, cousin.text) == ((), "Cousin: Schizophrenia")


def test_a_relatives_illness_that_is_denied_is_set_aside():
    disclosure = read(
        document(
            section(
                "10157-6", relative("MTH", "Mother", coded("58214004", "Schizophrenia", SNOMED), 'negationInd="true"')
            )
        )
    )
    assert disclosure.patient.family == ()
    assert only(disclosure.set_aside).text == "Mother: Schizophrenia"


@pytest.mark.parametrize(
    ("mood", "status", "negated", "read_as_done"),
    [
        ("EVN", "completed", "false", True),
        ("INT", "active", "false", False),
        ("EVN", "completed", "true", False),
        ("EVN", "cancelled", "false", False),
    ],
)
def test_only_what_was_done_is_a_procedure(mood, status, negated, read_as_done):
    entry = f"""<procedure moodCode="{mood}" negationInd="{negated}"><code {coded("1", "Clipping of cerebral aneurysm", SNOMED)}/>
<statusCode code="{status}"/><effectiveTime value="2015"/></procedure>"""
    disclosure = read(document(section("47519-4", entry)))
    assert bool(disclosure.patient.procedures) is read_as_done
    assert bool(disclosure.set_aside) is not read_as_done


def test_a_diagnosis_of_an_encounter():
    diagnosis = (
        problem(ANEURYSM).removeprefix('<act classCode="ACT" moodCode="EVN"><code code="CONC"/>').removesuffix("</act>")
    )
    inner = f"<encounter><entryRelationship><act>{diagnosis}</act></entryRelationship></encounter>"
    assert only(patient("46240-8", inner).conditions).ids == ("aneurysmal-vascular-disease",)


def test_the_person():
    found = read(document(section("10160-0"))).patient
    assert (found.sex, found.age_years, found.deceased) == (Sex.FEMALE, 44, False)


@pytest.mark.parametrize("mark", ['<sdtc:deceasedInd value="true"/>', '<sdtc:deceasedTime value="20251224"/>'])
def test_a_death_is_seen(mark):
    person = PERSON.replace("</patient>", f"{mark}</patient>")
    assert read(document(section("10160-0"), person=person)).patient.deceased


def test_nothing_known_of_the_person():
    found = read(document(section("10160-0"), person="")).patient
    assert (found.sex, found.age_years) == (Sex.UNKNOWN, None)


def test_entries_entered_in_error_are_set_aside():
    wrong = problem(ANEURYSM).replace('code="completed"', 'code="nullified"')
    bad = allergy(coded("6130", "ketamine")).replace('<code code="ASSERTION"/>', '<statusCode code="nullified"/>')
    disclosure = read(document(section("11450-4", wrong), section("48765-2", bad)))
    assert [one.why for one in disclosure.set_aside] == ["entered in error", "entered in error"]
    assert not disclosure.patient.conditions
    assert not disclosure.patient.allergies


def test_a_problem_without_a_concern_around_it_and_one_inside_two():
    bare = f"<observation><value {coded('38341003', 'Hypertension', SNOMED)}/></observation>"
    deep = f"<act><entryRelationship>{problem(ANEURYSM)}</entryRelationship></act>"
    first, second = patient("11450-4", bare, deep).conditions
    assert (first.ids, second.ids) == (("hypertension",), ("aneurysmal-vascular-disease",))


def test_a_day_written_in_the_iso_way():
    assert only(patient("11450-4", problem(ANEURYSM, times=lasting("2019-05-02"))).conditions).onset == date(2019, 5, 2)


def test_a_procedure_named_only_in_the_text_and_one_without_a_name():
    named = '<procedure><code nullFlavor="UNK"/><text><reference value="#x"/></text></procedure>'
    nameless = '<procedure><code nullFlavor="UNK"/></procedure>'
    text = '<content ID="x">Clipping of brain aneurysm</content>'
    disclosure = read(document(section("47519-4", named, nameless, text=text)))
    assert only(disclosure.patient.procedures).ids == ("aneurysmal-vascular-disease",)
    assert (
        only([one for one in disclosure.not_read if one.place == "Procedures, entry 2"]).why
        == "the entry names no procedure"
    )
