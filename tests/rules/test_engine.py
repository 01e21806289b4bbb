"""Which positions are tried for a person and a session, and when two of the person's own medicines meet."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.invented_rules import position, question, rules
from tests.people import DAY, IV_KETAMINE, NASAL_ESKETAMINE, on, person, session, stopped

from alongside.knowledge.clauses import AllOf, AnyOf, Clause, DailyDose, Has, Not, Takes, TreatmentIs, Washout
from alongside.knowledge.loaded import load
from alongside.knowledge.positions import Question
from alongside.model.disclosure import Disclosure
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Agent, Axis, Indication, Region, Route, Setting, Severity, Status
from alongside.rules.compiled import allows, compile_position

MAOI, DECONGESTANT = Takes(any_of=("maoi",)), Takes(any_of=("decongestant",))


def held(who: Disclosure, *questions: Question, treatment: Treatment = IV_KETAMINE) -> list[str]:
    return [rule.position.id for rule, _ in rules(*questions).judge(who, treatment).held]


def left_open(who: Disclosure, *questions: Question) -> list[str]:
    return [rule.position.id for rule, _ in rules(*questions).judge(who, IV_KETAMINE).open]


# One kind of session after another.

HOME_SPRAY = TreatmentIs(
    agent=(Agent.ESKETAMINE,),
    route=(Route.NASAL, Route.ORAL),
    region=(Region.US,),
    setting=(Setting.HOME,),
    indication=(Indication.TRD,),
)
AT_HOME = session(agent="esketamine", route="nasal", region="us", setting="home", indication=Indication.TRD)


def test_a_session_that_the_clause_names_in_every_field() -> None:
    assert allows(HOME_SPRAY, AT_HOME)
    assert allows(TreatmentIs(), AT_HOME)


@pytest.mark.parametrize(
    "other",
    [
        {"agent": Agent.KETAMINE},
        {"route": Route.IV},
        {"region": Region.EU},
        {"setting": Setting.CLINIC},
        {"indication": Indication.PAIN},
    ],
    ids=str,
)
def test_a_session_that_differs_in_one_field(other: dict[str, object]) -> None:
    elsewhere = replace(AT_HOME, **other)
    assert not allows(HOME_SPRAY, elsewhere)
    asked = question("q", position("at-home", HOME_SPRAY, MAOI))
    assert held(person(on("phenelzine")), asked, treatment=AT_HOME) == ["at-home"]
    assert held(person(on("phenelzine")), asked, treatment=elsewhere) == []


def test_one_set_of_rules_answers_for_one_session_after_another() -> None:
    one = rules(question("q", position("spray", TreatmentIs(route=(Route.NASAL,))), position("any", MAOI)))

    def found(treatment: Treatment) -> list[str]:
        return [rule.position.id for rule, _ in one.judge(person(on("phenelzine")), treatment).held]

    assert found(NASAL_ESKETAMINE) == ["spray", "any"]
    assert found(IV_KETAMINE) == ["any"]
    assert found(NASAL_ESKETAMINE) == ["spray", "any"]


def test_positions_come_in_the_order_of_the_files_whatever_the_list_says() -> None:
    asked = question("q", position("c", DECONGESTANT), position("a", Has(any_of=("dementia",))), position("b", MAOI))
    who = person(on("phenelzine"), on("pseudoephedrine"), conditions=["dementia"])
    assert held(who, asked) == ["c", "a", "b"]


def test_a_position_that_hangs_on_an_answer_is_open_and_not_held() -> None:
    asked = question("q", position("a", MAOI, Has(any_of=("dementia",))))
    assert (held(person(on("phenelzine")), asked), left_open(person(on("phenelzine")), asked)) == ([], ["a"])
    assert (held(person(), asked), left_open(person(), asked)) == ([], [])


# What a position needs before it is tried.


@pytest.mark.parametrize(
    ("when", "needed"),
    [
        ([MAOI, Takes(any_of=("lithium",))], ["maoi", "lithium"]),
        ([Washout(stopped=("fluoxetine",), then=("maoi",), days=35)], ["fluoxetine", "maoi"]),
        ([DECONGESTANT, Washout(stopped=("ssri",), then=("maoi",), days=35)], ["decongestant", "ssri", "maoi"]),
        ([Has(any_of=("dementia",)), MAOI], ["maoi"]),
        ([Has(any_of=("dementia",))], []),
        ([AnyOf(clauses=(MAOI, DECONGESTANT))], []),
        ([AllOf(clauses=(MAOI, DECONGESTANT))], []),
        ([Not(clause=MAOI)], []),
        ([DailyDose(of=("citalopram",), above_mg=40)], []),
    ],
    ids=["pair", "washout", "medicine and washout", "with a condition", "condition", "any", "all", "not", "dose"],
)
def test_the_medicines_without_which_a_position_cannot_hold(when: list[Clause], needed: list[str]) -> None:
    rule = compile_position(question("q"), position("a", *when), load())
    assert rule.all_needed == tuple(load().members([one]) for one in needed)
    assert rule.anchors == (min(rule.all_needed, key=len) if needed else None)


def test_one_of_several_medicines_is_enough_to_try_a_position() -> None:
    rule = compile_position(question("q"), position("a", Takes(any_of=("ssri", "lithium"))), load())
    assert rule.all_needed == (load().members(["ssri"]) | {"lithium"},)


@pytest.mark.parametrize("when", [(MAOI, Takes(any_of=("lithium",))), (Takes(any_of=("lithium",)), MAOI)])
def test_a_position_is_found_under_the_rarest_of_its_medicines(when: tuple[Clause, ...]) -> None:
    assert compile_position(question("q"), position("a", *when), load()).anchors == {"lithium"}


# What a medicine that nobody wrote down could bring.

OVER_THE_COUNTER, SUPPLEMENTS = "dx-med-otc", "dx-med-supp"
SEDATING, COUGH = Takes(any_of=("antihistamine-sedating",)), Takes(any_of=("dextromethorphan-product",))


def worst(*questions: Question) -> dict[str, tuple[Axis, Severity]]:
    return rules(*questions).worst_unlisted(IV_KETAMINE)


@pytest.mark.parametrize(
    "grades",
    [(Severity.MAJOR, Severity.MODERATE), (Severity.MODERATE, Severity.MAJOR), (Severity.MAJOR, Severity.MINOR)],
)
def test_the_gravest_that_one_unlisted_medicine_could_make(grades: tuple[Severity, ...]) -> None:
    asked = [question(f"q{n}", position(f"p{n}", COUGH, severity=grade)) for n, grade in enumerate(grades)]
    assert worst(*asked) == {OVER_THE_COUNTER: (Axis.HARM, Severity.MAJOR)}


@pytest.mark.parametrize("grades", [(Severity.MAJOR, Severity.MODERATE), (Severity.MODERATE, Severity.MAJOR)])
def test_the_gravest_of_several_unlisted_medicines(grades: tuple[Severity, Severity]) -> None:
    axes = dict(zip(grades, (Axis.DOSE, Axis.HARM), strict=True))
    asked = [
        question("q1", position("p1", COUGH, severity=grades[0]), axis=axes[grades[0]]),
        question("q2", position("p2", SEDATING, severity=grades[1]), axis=axes[grades[1]]),
    ]
    assert worst(*asked) == {OVER_THE_COUNTER: (axes[Severity.MAJOR], Severity.MAJOR)}


def test_an_item_whose_medicines_no_rule_names_brings_nothing() -> None:
    assert worst(question("q", position("p", Takes(any_of=("lithium",))))) == {}
    assert worst(question("q", position("p", Has(any_of=("dementia",)), COUGH))).keys() == {OVER_THE_COUNTER}
    assert worst(question("q", position("p", Takes(any_of=("serotonergic-supplement",))))).keys() == {SUPPLEMENTS}


def test_what_another_session_could_bring_is_left_out() -> None:
    asked = question("q", position("p", TreatmentIs(route=(Route.NASAL,)), COUGH))
    assert rules(asked).worst_unlisted(IV_KETAMINE) == {}
    assert rules(asked).worst_unlisted(NASAL_ESKETAMINE) == {OVER_THE_COUNTER: (Axis.HARM, Severity.MODERATE)}


# Two medicines of the person's own.

PAIR = question("pair", position("pair", MAOI, DECONGESTANT), axis=Axis.OTHER_MEDICINES, kind="blood-pressure")


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


def planned(drug: str, days_ahead: int | None = None, **fields):
    start = None if days_ahead is None else DAY + timedelta(days=days_ahead)
    return on(drug, status=Status.PLANNED, started_on=start, **fields)


@pytest.mark.parametrize(
    ("medicines", "meet"),
    [
        ([on("phenelzine"), on("pseudoephedrine")], True),
        ([stopped("phenelzine", ago(4)), on("pseudoephedrine")], True),
        ([on("phenelzine"), planned("pseudoephedrine")], True),
        ([planned("phenelzine", 20), planned("pseudoephedrine", 20)], True),
        ([stopped("phenelzine", ago(4)), planned("pseudoephedrine", 9)], True),
        ([stopped("phenelzine", ago(4)), planned("pseudoephedrine", 10)], False),
        ([stopped("phenelzine", ago(4)), planned("pseudoephedrine")], True),
        ([stopped("phenelzine", ago(4)), stopped("pseudoephedrine", ago(0))], False),
        ([stopped("phenelzine", ago(14)), on("pseudoephedrine")], False),
        ([on("phenelzine")], False),
    ],
)
def test_when_two_medicines_meet(medicines: list, *, meet: bool) -> None:
    assert held(person(*medicines), PAIR) == (["pair"] if meet else [])


def test_two_planned_medicines_meet_though_a_stopped_third_is_over_by_then() -> None:
    over_by_then = stopped("phenelzine", ago(4))
    who = person(over_by_then, planned("tranylcypromine", 20), planned("pseudoephedrine", 20))
    assert held(who, PAIR) == ["pair"]


@pytest.mark.parametrize(("starts", "meet"), [((9, 30), True), ((30, 9), True), ((10, 30), False)])
def test_the_first_of_two_planned_starts_counts(starts: tuple[int, int], *, meet: bool) -> None:
    ahead = [planned(drug, days) for drug, days in zip(("pseudoephedrine", "phenylephrine"), starts, strict=True)]
    assert held(person(stopped("phenelzine", ago(4)), *ahead), PAIR) == (["pair"] if meet else [])


@pytest.mark.parametrize(
    ("told_days_ago", "ahead", "meet"), [(0, 9, True), (0, 10, False), (3, 6, True), (3, 7, False)]
)
def test_a_bound_on_the_stop_grows_until_the_planned_start(told_days_ago: int, ahead: int, *, meet: bool) -> None:
    maoi = stopped("phenelzine", days_since_stop_at_least=4)
    who = person(maoi, planned("pseudoephedrine", ahead), read_on=ago(told_days_ago))
    assert held(who, PAIR) == (["pair"] if meet else [])


def test_a_pair_that_also_needs_a_condition() -> None:
    three = question(
        "pair", position("three", MAOI, DECONGESTANT, Has(any_of=("hypertension",))), axis=Axis.OTHER_MEDICINES
    )
    early = person(stopped("phenelzine", ago(4)), planned("pseudoephedrine", 9), conditions=["hypertension"])
    late = person(stopped("phenelzine", ago(4)), planned("pseudoephedrine", 10), conditions=["hypertension"])
    assert (held(early, three), held(late, three)) == (["three"], [])


def test_a_medicine_that_is_only_planned_or_stopped_meets_the_session_by_other_axes_alone() -> None:
    harm = question("harm", position("harm", MAOI, DECONGESTANT))
    assert held(person(stopped("phenelzine", ago(4)), stopped("pseudoephedrine", ago(0))), harm) == ["harm"]
    assert held(person(on("phenelzine"), planned("pseudoephedrine")), harm) == []


def test_a_finding_on_other_medicines_that_rests_on_no_medicine_is_held() -> None:
    alone = question("q", position("alone", Has(any_of=("dementia",)), Not(clause=MAOI)), axis=Axis.OTHER_MEDICINES)
    assert held(person(conditions=["dementia"]), alone) == ["alone"]
