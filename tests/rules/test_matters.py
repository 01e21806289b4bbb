"""Which findings are one, which stand side by side, which give way, and in what order they are read."""

from datetime import timedelta

import pytest
from tests.invented_rules import findings, position, question
from tests.people import DAY, on, person, stopped

from alongside.knowledge.clauses import Has, Takes, Washout
from alongside.knowledge.positions import Question
from alongside.model.disclosure import Disclosure
from alongside.model.finding import Finding
from alongside.model.vocabulary import Action, Axis, Direction, Severity

LORAZEPAM, MORPHINE = Takes(any_of=("lorazepam",)), Takes(any_of=("morphine",))
WHO = person(on("lorazepam"), on("morphine"))


def ids(found: list[Finding]) -> list[str]:
    return [finding.id for finding in found]


def simple(name: str, *when, **fields) -> Question:
    """A question with one position of its name; fields that a position has go to it."""
    of_position = {key: fields.pop(key) for key in ("direction", "severity", "action", "studied") if key in fields}
    return question(name, position(name, *when, **of_position), **fields)


def test_two_questions_on_one_effect_of_one_medicine_are_one_matter() -> None:
    (finding,) = findings(WHO, simple("q1", LORAZEPAM), simple("q2", LORAZEPAM, severity=Severity.MAJOR))
    assert finding.id == "q2.increase"
    assert [reason.rule for reason in finding.reasons] == ["q2", "q1"]
    assert finding.files == ("q2.yaml", "q1.yaml")


@pytest.mark.parametrize(
    "other",
    [
        simple("q2", LORAZEPAM, axis=Axis.DOSE),
        simple("q2", LORAZEPAM, kind="seizure"),
        simple("q2", MORPHINE),
        simple("q2", LORAZEPAM, direction=Direction.DECREASE),
    ],
    ids=["another axis", "another effect", "another medicine", "another direction"],
)
def test_whatever_differs_in_one_respect_is_another_matter(other: Question) -> None:
    assert sorted(finding.id.partition(".")[0] for finding in findings(WHO, simple("q1", LORAZEPAM), other)) == [
        "q1",
        "q2",
    ]


@pytest.mark.parametrize(
    ("direction", "studied", "matters"),
    [
        (Direction.NONE, (True, True), 1),
        (Direction.NONE, (False, False), 1),
        (Direction.NONE, (True, False), 2),
        (Direction.NONE, (False, True), 2),
        (Direction.INCREASE, (True, False), 1),
    ],
)
def test_that_a_study_found_nothing_and_that_nobody_looked_are_two_matters(
    direction: Direction, studied: tuple[bool, bool], matters: int
) -> None:
    asked = [simple(f"q{n}", LORAZEPAM, direction=direction, studied=looked) for n, looked in enumerate(studied)]
    assert len(findings(WHO, *asked)) == matters


def test_a_question_with_both_answers_is_a_matter_by_its_strongest() -> None:
    """The order of its positions in the file changes nothing."""
    looked = position("looked", LORAZEPAM, direction=Direction.NONE)
    nobody = position("nobody", LORAZEPAM, direction=Direction.NONE, studied=False)
    other = simple("other", LORAZEPAM, direction=Direction.NONE)
    for both_answers in ((looked, nobody), (nobody, looked)):
        (finding,) = findings(WHO, question("mixed", *both_answers), other)
        assert [reason.rule for reason in finding.reasons] == ["looked", "other", "nobody"]


@pytest.mark.parametrize("kind", ["other", "safety"])
def test_kinds_that_name_no_effect_join_nothing(kind: str) -> None:
    assert ids(findings(WHO, simple("q1", LORAZEPAM, kind=kind), simple("q2", LORAZEPAM, kind=kind))) == [
        "q1.increase",
        "q2.increase",
    ]


def test_the_order_of_reading() -> None:
    """The gravest first; then the graver action; then the axis as the word list has it; then the name."""
    names = ("a", "b", "c", "d", "e")
    severities = (Severity.MINOR, *[Severity.MODERATE] * 4)
    actions = (Action.AVOID, Action.MONITOR, Action.MONITOR, Action.MONITOR, Action.ASK)
    axes = (Axis.CONTRAINDICATION, Axis.EXPOSURE, Axis.HARM, Axis.HARM, Axis.EXPOSURE)
    asked = [
        simple(name, LORAZEPAM, severity=severity, action=action, axis=axis, kind="other")
        for name, severity, action, axis in zip(names, severities, actions, axes, strict=True)
    ]
    expected = ["e.increase", "c.increase", "d.increase", "b.increase", "a.increase"]
    assert ids(findings(WHO, *asked)) == ids(findings(WHO, *reversed(asked))) == expected


def test_positions_of_one_question_that_point_apart_contest_each_other_and_no_other_question() -> None:
    apart = question(
        "q1",
        position("up", LORAZEPAM),
        position("down", LORAZEPAM, direction=Direction.DECREASE),
        position("none", LORAZEPAM, direction=Direction.NONE),
    )
    contested = {finding.id: finding.contested_by for finding in findings(WHO, apart, simple("q2", MORPHINE))}
    assert contested == {
        "q1.increase": ("q1.decrease", "q1.none"),
        "q1.decrease": ("q1.increase", "q1.none"),
        "q1.none": ("q1.decrease", "q1.increase"),
        "q2.increase": (),
    }


SSRI, MAOI = Takes(any_of=("ssri",)), Takes(any_of=("maoi",))
AFTER_AN_SSRI = Washout(stopped=("ssri",), then=("maoi",), days=35)
STOPPED, RUNNING = stopped("fluoxetine", DAY - timedelta(days=3)), on("phenelzine")


def pair(**fields) -> Question:
    return simple("pair", SSRI, MAOI, **{"axis": Axis.OTHER_MEDICINES, "kind": "serotonin"} | fields)


def washout(**fields) -> Question:
    return simple("washout", AFTER_AN_SSRI, **{"axis": Axis.OTHER_MEDICINES, "kind": "washout"} | fields)


def both(who: Disclosure, a_pair: Question | None = None, a_washout: Question | None = None) -> list[str]:
    return sorted(ids(findings(who, a_pair or pair(), a_washout or washout())))


def test_a_washout_stands_for_the_pair_that_only_a_stopped_medicine_makes() -> None:
    assert both(person(STOPPED, RUNNING)) == ["washout.increase"]


def test_a_pair_that_is_taken_now_stands_beside_a_washout() -> None:
    assert both(person(STOPPED, on("fluoxetine"), RUNNING)) == ["pair.increase", "washout.increase"]


@pytest.mark.parametrize(
    ("grade_of_the_pair", "shown"),
    [
        (Severity.MINOR, ["washout.increase"]),
        (Severity.MODERATE, ["washout.increase"]),
        (Severity.MAJOR, ["pair.increase", "washout.increase"]),
    ],
)
def test_a_pair_that_weighs_more_never_gives_way(grade_of_the_pair: Severity, shown: list[str]) -> None:
    assert both(person(STOPPED, RUNNING), pair(severity=grade_of_the_pair)) == shown


def test_only_a_pair_of_the_same_medicines_gives_way() -> None:
    third = Has(any_of=("dementia",))
    wider = simple("pair", SSRI, MAOI, third, axis=Axis.OTHER_MEDICINES, kind="serotonin")
    assert both(person(STOPPED, RUNNING, conditions=["dementia"]), wider) == ["pair.increase", "washout.increase"]


def test_a_finding_on_another_axis_never_gives_way() -> None:
    assert both(person(STOPPED, RUNNING), pair(axis=Axis.HARM)) == ["pair.increase", "washout.increase"]


def test_a_washout_never_gives_way_to_a_washout() -> None:
    other = simple("pair", AFTER_AN_SSRI, axis=Axis.OTHER_MEDICINES, kind="washout", direction=Direction.MIXED)
    assert both(person(STOPPED, RUNNING), other) == ["pair.mixed", "washout.increase"]
