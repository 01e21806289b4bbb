"""A finding shows what its strongest position says, whole, and every other reason behind it in order of strength."""

import pytest
from tests.invented_rules import findings, position, question
from tests.people import on, person, session

from alongside.knowledge.clauses import Age, Has, Takes, TreatmentIs
from alongside.model.citation import Citation, Seen
from alongside.model.finding import Because, Finding, Reason
from alongside.model.vocabulary import Action, Axis, Direction, EvidenceLevel, Route, Severity, Verification

SEDATIVE = Takes(any_of=("lorazepam",))
WHO = person(on("lorazepam", text="Ativan", place="line 4"))


def reasons(*positions) -> list[str]:
    (finding,) = findings(WHO, question("sedative", *positions))
    return [reason.rule for reason in finding.reasons]


def test_everything_the_position_says_is_in_the_finding() -> None:
    cited = Citation("smith-2020", Seen.PRIMARY)
    said = position(
        "lorazepam-blunts",
        SEDATIVE,
        direction=Direction.DECREASE,
        severity=Severity.MAJOR,
        action=Action.HOLD,
        evidence_level=EvidenceLevel.RCT,
        studied=False,
        verification=Verification.RECALLED,
        statement="It blunts.",
        mechanism="By its receptor.",
        advice="Leave it out that morning.",
        limits="Nine people.",
        citations=(cited,),
    )
    asked = question("benefit-of-it", said, axis=Axis.BENEFIT, kind="benefit", file="benefit/of-it.yaml")
    reason = Reason(
        rule="lorazepam-blunts",
        statement="It blunts.",
        severity=Severity.MAJOR,
        evidence_level=EvidenceLevel.RCT,
        studied=False,
        verification=Verification.RECALLED,
        mechanism="By its receptor.",
        advice="Leave it out that morning.",
        limits="Nine people.",
        citations=(cited,),
        file="benefit/of-it.yaml",
    )
    assert findings(WHO, asked) == [
        Finding(
            id="benefit-of-it.decrease",
            axis=Axis.BENEFIT,
            kind="benefit",
            severity=Severity.MAJOR,
            action=Action.HOLD,
            direction=Direction.DECREASE,
            about=("lorazepam",),
            studied=False,
            evidence_level=EvidenceLevel.RCT,
            verification=Verification.RECALLED,
            statement="It blunts.",
            mechanism="By its receptor.",
            because=(Because("Ativan", "line 4", "lorazepam", "lorazepam-blunts"),),
            reasons=(reason,),
            sources=("smith-2020",),
            file="benefit/of-it.yaml",
            contested_by=(),
        )
    ]


def test_the_graver_reason_leads() -> None:
    grave, mild = position("z", SEDATIVE, severity=Severity.MAJOR), position("a", SEDATIVE, severity=Severity.MINOR)
    assert reasons(mild, grave) == reasons(grave, mild) == ["z", "a"]


def test_of_equal_weight_what_was_seen_leads_what_is_recalled_though_its_evidence_is_weaker() -> None:
    seen = position("z", SEDATIVE, evidence_level=EvidenceLevel.CASE_REPORT)
    recalled = position("a", SEDATIVE, evidence_level=EvidenceLevel.LABEL, verification=Verification.RECALLED)
    assert reasons(recalled, seen) == reasons(seen, recalled) == ["z", "a"]


def test_of_equal_weight_what_was_studied_leads_what_nobody_studied_though_it_is_recalled() -> None:
    studied = position("z", SEDATIVE, verification=Verification.RECALLED)
    not_studied = position("a", SEDATIVE, studied=False)
    assert reasons(not_studied, studied) == reasons(studied, not_studied) == ["z", "a"]


def test_of_equal_weight_and_sight_the_stronger_evidence_leads() -> None:
    trial = position("z", SEDATIVE, evidence_level=EvidenceLevel.RCT)
    cohort = position("a", SEDATIVE, evidence_level=EvidenceLevel.COHORT)
    assert reasons(cohort, trial) == reasons(trial, cohort) == ["z", "a"]


def test_of_equals_the_name_decides() -> None:
    assert reasons(position("b", SEDATIVE), position("a", SEDATIVE)) == ["a", "b"]


def test_each_source_is_named_once_in_the_order_of_the_reasons() -> None:
    def cited(*sources: str) -> tuple[Citation, ...]:
        return tuple(Citation(source, Seen.PRIMARY) for source in sources)

    one = position("a", SEDATIVE, citations=cited("smith-2020", "label"))
    two = position("b", SEDATIVE, citations=cited("label", "jones-2021"))
    (finding,) = findings(WHO, question("sedative", two, one))
    assert finding.sources == ("smith-2020", "label", "jones-2021")


@pytest.mark.parametrize(
    ("weaker", "action"),
    [
        ({"action": Action.HOLD}, Action.HOLD),
        ({"action": Action.PROCEED}, Action.MONITOR),
        ({"action": Action.AVOID, "severity": Severity.MINOR}, Action.MONITOR),
    ],
)
def test_the_gravest_action_of_the_gravest_reasons(weaker: dict[str, object], action: Action) -> None:
    leading = position("leading", SEDATIVE, evidence_level=EvidenceLevel.LABEL, action=Action.MONITOR)
    (finding,) = findings(WHO, question("sedative", leading, position("weaker", SEDATIVE, **weaker)))
    assert (finding.reasons[0].rule, finding.action) == ("leading", action)


def test_a_finding_about_the_session_is_traced_to_the_plan_and_names_its_question() -> None:
    by_mouth = position("by-mouth", TreatmentIs(route=(Route.ORAL,)))
    (finding,) = findings(
        WHO, question("at-home", by_mouth, about=("no-escort-home",)), treatment=session(route="oral")
    )
    assert finding.because == (Because("the planned session", "treatment", "at-home", "by-mouth"),)
    assert finding.about == ("no-escort-home",)


def test_each_ground_is_traced_once_for_each_rule() -> None:
    both = [position("a", SEDATIVE), position("b", SEDATIVE)]
    (finding,) = findings(WHO, question("sedative", *both))
    assert finding.because == tuple(Because("Ativan", "line 4", "lorazepam", rule) for rule in ("a", "b"))


def test_what_a_finding_is_about() -> None:
    """Medicines and conditions that made it true; where the question names its conditions, those and the medicines only."""
    old = person(on("lorazepam"), age=72, conditions=["dementia"])
    when = (SEDATIVE, Has(any_of=("dementia",)), Age(at_least=65))
    (of_itself,) = findings(old, question("sedative", position("a", *when)))
    (as_named,) = findings(old, question("sedative", position("a", *when), about=("sleep-apnoea",)))
    (of_an_age,) = findings(old, question("old", position("a", Age(at_least=65))))
    assert of_itself.about == ("dementia", "lorazepam")
    assert as_named.about == ("lorazepam", "sleep-apnoea")
    assert of_an_age.about == ()
