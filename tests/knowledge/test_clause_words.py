"""Every kind of clause can be said in words, and the words hold its names and numbers."""

import pytest

from alongside.knowledge.clause_words import in_words
from alongside.knowledge.clauses import (
    Age,
    AllergicTo,
    AllOf,
    AnyOf,
    Clause,
    DailyDose,
    DailyEquivalent,
    FamilyHistory,
    Has,
    Measured,
    Not,
    Procedure,
    SexIs,
    Takes,
    TreatmentIs,
    Unanswered,
    Washout,
)  # fmt: skip
from alongside.knowledge.loaded import load
from alongside.model.vocabulary import Agent, Region, Route

CASES: list[tuple[Clause, str]] = [
    (Takes(any_of=("ssri", "snri")), "takes ssri or snri"),
    (Takes(any_of=("ssri",), but_not=("fluoxetine",), lingering=False), "takes ssri, not fluoxetine now"),
    (Takes(any_of=("opioid", "z-drug"), at_least=2), "takes at least 2 of opioid and z-drug"),
    (Takes(any_of=("selegiline",), routes=("oral", "transdermal")), "takes selegiline (by mouth or transdermal)"),
    (Takes(any_of=("benzodiazepine",), as_needed=True), "takes benzodiazepine as needed"),
    (Washout(stopped=("ssri",), then=("maoi",), days=14, but_not=("fluoxetine",)),
     "ssri stopped fewer than 14 days before maoi (not fluoxetine)"),
    (DailyDose(of=("citalopram",), above_mg=40), "above 40 mg a day of citalopram"),
    (DailyEquivalent(scale="diazepam", of=("benzodiazepine",), at_least_mg=8),
     "at least 8 mg a day of benzodiazepine, counted as diazepam"),
    (TreatmentIs(agent=(Agent.KETAMINE,), route=(Route.IV, Route.IM), region=(Region.EU,)),
     "ketamine by vein or into a muscle, region eu"),
    (Age(at_least=65, below=75), "age at least 65 years and below 75 years"),
    (SexIs(any_of=("female",)), "sex female"),
    (Has(any_of=("stroke",), within_days=42), "has or had stroke within 42 days"),
    (AllergicTo(any_of=("ketamine",)), "allergic to ketamine"),
    (FamilyHistory(any_of=("aneurysm",)), "a close relative has aneurysm"),
    (Procedure(any_of=("aneurysm",)), "had aneurysm operated on"),
    (Measured(name="systolic_mmhg", above=140), "systolic_mmhg above 140"),
    (Unanswered(item="dx-preg"), "nobody has answered dx-preg"),
    (AllOf(clauses=(SexIs(any_of=("male",)), Age(below=18))), "(sex male and age below 18 years)"),
    (AnyOf(clauses=(SexIs(any_of=("male",)), Age(below=18))), "(sex male or age below 18 years)"),
    (Not(clause=Has(any_of=("stroke",))), "not has or had stroke"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "words"), CASES, ids=[words for _, words in CASES])
def test_a_clause_in_words(clause: Clause, words: str) -> None:
    assert in_words([clause]) == words


def test_every_kind_of_clause_is_tried() -> None:
    assert {type(clause) for clause, _ in CASES} == set(Clause.__args__)


def test_every_position_can_say_for_whom_it_holds() -> None:
    for question in load().questions:
        for position in question.positions:
            assert in_words(position.when)
