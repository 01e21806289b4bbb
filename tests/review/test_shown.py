"""What `knowledge show` gathers: given these words, these questions and no others."""

import pytest

from alongside.errors import UnusableInput
from alongside.knowledge.clauses import AnyOf, Not, Takes, TreatmentIs
from alongside.knowledge.loaded import load
from alongside.model.vocabulary import Agent, Axis, Route
from alongside.review.concerned import could_hold, names_all
from alongside.review.shown import Shown, shown
from alongside.review.subject import Kind, subjects_of


def show(*words: str) -> Shown:
    return shown(subjects_of(words, load()), load())


def questions(*words: str) -> set[str]:
    return {entry.question.id for entry in show(*words).entries}


def test_a_brand_stands_for_its_drug() -> None:
    assert questions("Lexapro") == questions("escitalopram")
    assert {"ssri-blood-pressure", "pair-maoi-ssri"} <= questions("escitalopram")


def test_a_misspelling_is_shown_as_a_guess() -> None:
    (subject,) = subjects_of(["escitalopam"], load())
    assert (subject.kind, subject.id, subject.read_as) == (Kind.DRUG, "escitalopram", "escitalopram")


def test_an_agent_narrows_to_the_session() -> None:
    found = show("ketamine", "clonazepam")
    assert {entry.question.axis for entry in found.entries} <= {Axis.HARM, Axis.BENEFIT, Axis.EXPOSURE, Axis.DOSE}
    assert "benzodiazepine-benefit" in {entry.question.id for entry in found.entries}
    assert "bzd-eff-esk-none" not in {position.id for position in found.positions}
    assert "bzd-eff-esk-none" in {position.id for position in show("esketamine", "nasal", "clonazepam").positions}


def test_two_medicines_are_a_pair() -> None:
    assert "pair-lithium-nsaid" in questions("lithium", "naproxen")
    assert questions("naproxen", "lithium") == questions("lithium", "naproxen")
    assert not any(question.startswith(("ssri", "snri")) for question in questions("lithium", "naproxen"))
    assert questions("atorvastatin", "omeprazole") == set()


def test_a_drug_is_not_a_pair_with_itself() -> None:
    assert "pair-lithium-nsaid" not in questions("lithium", "lithium")


def test_a_question_a_position_and_a_source_are_found_by_id() -> None:
    assert questions("benzodiazepine-benefit") == {"benzodiazepine-benefit"}
    assert [one.id for one in show("bzd-eff-esk-none").positions] == ["bzd-eff-esk-none"]
    assert all("diekamp-2021" in one.sources for one in show("diekamp-2021").positions)


def test_a_class_and_a_condition() -> None:
    assert "benzodiazepine-benefit" in questions("benzodiazepine")
    assert "ci-aneurysmal-vascular-disease" in questions("aneurysm")


def test_studies_that_differ_are_a_dispute_and_silence_is_none() -> None:
    disputed = {entry.question.id for entry in show("benzodiazepine").entries if entry.disputed}
    assert "benzodiazepine-benefit" in disputed
    (entry,) = (
        one for one in show("ketamine", "im", "clonazepam").entries if one.question.id == "benzodiazepine-benefit"
    )
    assert not any(one.studied for one in entry.positions)
    assert not entry.disputed  # that nobody studied this route takes no side


def test_gaps_name_the_usual_sessions_with_nothing_on_record() -> None:
    gaps = show("clonazepam").gaps
    assert gaps is not None
    assert (Agent.KETAMINE, Route.IV, Axis.BENEFIT) not in gaps
    every = {(agent, route, axis) for agent, route in ((Agent.KETAMINE, Route.IV),) for axis in (Axis.EXPOSURE,)}
    assert every <= set(show("atorvastatin").gaps or ())
    assert show("lithium", "naproxen").gaps is None


@pytest.mark.parametrize(
    ("words", "told"),
    [(("blorptazine",), "Nothing is known"), (("ketamine", "esketamine", "sertraline"), "two sessions")],
)
def test_what_cannot_be_shown_is_told(words: tuple[str, ...], told: str) -> None:
    with pytest.raises(UnusableInput, match=told):
        show(*words)


def test_a_session_clause_inside_others_is_heeded() -> None:
    nasal, iv = (TreatmentIs(route=(one,)) for one in (Route.NASAL, Route.IV))
    assert could_hold((AnyOf(clauses=(nasal, iv)),), Agent.KETAMINE, Route.IV)
    assert not could_hold((AnyOf(clauses=(nasal,)),), Agent.KETAMINE, Route.IV)
    assert not could_hold((Not(clause=iv),), Agent.KETAMINE, Route.IV)
    assert could_hold((Not(clause=nasal), Takes(any_of=("sertraline",))), Agent.KETAMINE, Route.IV)


def test_an_excluded_member_is_not_concerned() -> None:
    knowledge = load()
    position = next(one for question in knowledge.questions for one in question.positions if one.id == "maoi-ssri")
    assert names_all(position, ("phenelzine", "sertraline"), knowledge)
    assert not names_all(position, ("linezolid", "sertraline"), knowledge)
