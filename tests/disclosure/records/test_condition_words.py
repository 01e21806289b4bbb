"""What people write of an illness, and what is heard."""

from datetime import date

import pytest

from alongside.disclosure.conditions.condition_codes import conditions_of_codes
from alongside.disclosure.conditions.condition_names import condition_names
from alongside.disclosure.conditions.condition_text import read_condition_text
from alongside.disclosure.names.folding import folded_words
from alongside.knowledge.loaded import load

TODAY = date(2026, 12, 1)


def hear(text):
    return read_condition_text(text, place="line 1", today=TODAY, knowledge=load(), names=condition_names())


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("HTN", "hypertension"),
        ("high blood pressure", "hypertension"),
        ("Essential hypertension (disorder)", "hypertension"),
        ("not well controlled hypertension", "uncontrolled-hypertension"),
        ("brain aneurysm, clipped 2015", "aneurysmal-vascular-disease"),
        ("AVM", "arteriovenous-malformation"),
        ("brain bleed", "intracerebral-haemorrhage"),
        ("intracerebral hemorrhage", "intracerebral-haemorrhage"),
        ("intracerebral haemorrhage", "intracerebral-haemorrhage"),
        ("heart attack", "recent-cardiovascular-event"),
        ("Mini-stroke", "stroke-or-tia"),
        ("schizophrenia", "psychotic-disorder"),
        ("Major depressive disorder, recurrent, severe with psychotic symptoms", "depression-with-psychotic-features"),
        ("bipolar II", "bipolar-disorder"),
        ("OSA on CPAP", "sleep-apnoea"),
        ("fits as a child", "epilepsy-or-seizure"),
        ("Alzheimer's disease", "dementia"),
        ("14 weeks pregnant", "pregnancy"),
        ("pregnancy test positive", "pregnancy"),
        ("PTSD", "ptsd-or-complex-trauma"),
        ("alcoholic in remission", "alcohol-use-disorder-history"),
        ("arteriovenous-malformation", "arteriovenous-malformation"),
    ],
)
def test_a_name_establishes_its_condition(text, condition):
    assert condition in hear(text).own.ids


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("glaucoma", "raised-intraocular-pressure"),
        ("heart failure", "unstable-cardiac-disease"),
        ("childhood asthma", "asthma"),
        ("possible sleep apnea", "sleep-apnoea"),
        ("?bipolar", "bipolar-disorder"),
        ("bipolar?", "bipolar-disorder"),
        ("rule out seizure disorder", "epilepsy-or-seizure"),
        ("history of suicidal thoughts", "suicidality"),
        ("screened positive for hepatitis C; positive screening for bipolar", "bipolar-disorder"),
    ],
)
def test_some_names_only_raise_a_question(text, condition):
    own = hear(text).own
    assert condition in own.prompts
    assert condition not in own.ids


@pytest.mark.hazard("H09")
@pytest.mark.parametrize(
    "text",
    [
        "no history of seizures",
        "never had a seizure",
        "denies chest pain, seizures, psychosis",
        "schizophrenia: denied",
        "hepatitis B vaccine",
        "screening for drug abuse",
        "Suicide risk assessment",
        "heat stroke",
    ],
)
def test_what_is_denied_or_only_looked_for_establishes_nothing(text):
    reading = hear(text)
    assert reading.own.ids == ()
    assert reading.own.prompts == ()
    assert reading.named


@pytest.mark.hazard("H09")
def test_a_denial_ends_at_the_comma_and_at_but():
    assert hear("no seizures, hypertension").own.ids == ("hypertension",)
    assert hear("I had a TIA but no stroke").own.ids == ("stroke-or-tia",)


def test_what_counts_only_while_it_lasts_falls_away_when_it_is_over():
    assert hear("mania, resolved").own.ids == ()
    assert hear("history of delirium").own.prompts == ("delirium",)
    assert hear("delirium").own.ids == ("delirium",)
    assert "aneurysmal-vascular-disease" in hear("aneurysm, resolved").own.ids


@pytest.mark.hazard("H08")
def test_a_relatives_illness_is_the_familys():
    reading = hear("mother had schizophrenia")
    assert reading.own is None
    assert reading.family.ids == ("family-history-of-psychosis-or-bipolar", "psychotic-disorder")


def test_a_colon_gives_the_whole_list_to_the_relative():
    reading = hear("father: bipolar, brain aneurysm")
    assert {"family-history-of-aneurysm", "family-history-of-psychosis-or-bipolar"} <= set(reading.family.ids)
    assert reading.own is None


def test_family_and_own_illness_in_one_line():
    reading = hear("mother had bipolar and I have hypertension")
    assert reading.own.ids == ("hypertension",)
    assert "bipolar-disorder" in reading.family.ids


@pytest.mark.hazard("H08")
@pytest.mark.parametrize("text", ["as a child had seizures", "single mother with epilepsy", "mother of two, seizures"])
def test_words_for_relatives_that_speak_of_the_person(text):
    assert hear(text).own.ids == ("epilepsy-or-seizure",)


def test_a_child_of_ones_own_is_a_relative():
    assert hear("my youngest child has epilepsy").own is None


def test_an_illness_that_runs_in_the_family():
    assert "epilepsy-or-seizure" in hear("epilepsy runs in the family").family.ids


def test_a_distant_relative_establishes_nothing():
    reading = hear("grandmother had a stroke")
    assert reading.own is None
    assert reading.family.ids == ()


def test_a_relatives_stroke_only_asks():
    family = hear("father had a stroke").family
    assert family.prompts == ("family-history-of-aneurysm",)


def test_unknown_words_stay_as_they_are():
    reading = hear("Burnt ear")
    assert reading.own.text == "Burnt ear"
    assert reading.own.ids == ()
    assert not reading.named
    assert reading.rest == ("burnt", "ear")


@pytest.mark.parametrize(
    ("text", "onset"),
    [
        ("heart attack 3 weeks ago", date(2026, 11, 10)),
        ("heart attack in 2015", date(2015, 12, 31)),
        ("heart attack this year, 2026", TODAY),
        ("heart attack May 2024", date(2024, 5, 31)),
        ("heart attack on 2026-11-21", date(2026, 11, 21)),
        ("heart attack last month", date(2026, 11, 1)),
        ("heart attack", None),
    ],
)
def test_the_onset_is_the_latest_day_the_words_can_mean(text, onset):
    assert hear(text).own.onset == onset


def test_spelling_is_folded():
    assert folded_words("Haemorrhages, tumour") == folded_words("hemorrhage tumor")
    assert folded_words("fits") != folded_words("fit")
    assert folded_words("Crohn\u2019s") == folded_words("Crohns")


def test_icd10_codes_match_by_prefix_with_and_without_the_dot():
    knowledge = load()
    assert "aneurysmal-vascular-disease" in conditions_of_codes([("icd10cm", "I71.43")], knowledge)[0]
    assert "aneurysmal-vascular-disease" in conditions_of_codes([("icd10cm", "I7143")], knowledge)[0]
    assert conditions_of_codes([("icd10cm", "I7")], knowledge) == ((), ())


def test_a_code_that_prompts_does_not_establish():
    ids, prompts = conditions_of_codes([("icd10cm", "H40.9")], load())
    assert (ids, prompts) == ((), ("raised-intraocular-pressure",))
    assert conditions_of_codes([("icd10cm", "H40.21")], load())[0] == ("raised-intraocular-pressure",)


def test_an_excepted_code_is_a_history_not_the_active_disorder():
    ids, _ = conditions_of_codes([("icd10cm", "F10.21")], load())
    assert "substance-use-disorder-active" not in ids
    assert "alcohol-use-disorder-history" in ids
    assert "substance-use-disorder-active" in conditions_of_codes([("icd10cm", "F10.20")], load())[0]


def test_snomed_codes_match_exactly_and_other_systems_say_nothing():
    assert "hypertension" in conditions_of_codes([("http://snomed.info/sct", "38341003")], load())[0]
    assert conditions_of_codes([("http://snomed.info/sct", "3834100")], load()) == ((), ())
    assert conditions_of_codes([("http://example.org/own", "38341003")], load()) == ((), ())
