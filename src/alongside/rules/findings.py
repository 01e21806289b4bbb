"""Positions that hold become findings: one a matter and direction, strongest reason first, contested ones linked."""

from collections.abc import Iterable
from itertools import starmap

from alongside.model.finding import Because, Finding
from alongside.model.vocabulary import Axis, Direction, Status
from alongside.rules.compiled import Rule
from alongside.rules.outcome import Ground, Outcome

Held = tuple[Rule, Outcome]
# Kinds that name no single effect: two such findings on the same subject are two matters.
MANY_MATTERS = {"other", "safety"}
AXIS_ORDER = {axis: number for number, axis in enumerate(Axis)}


def findings_of(held: Iterable[Held]) -> tuple[Finding, ...]:
    """Every finding, gravest first. The order of the input changes nothing."""
    matters: dict[str, list[Held]] = {}
    for rule, outcome in held:
        matters.setdefault(rule.finding_id, []).append((rule, outcome))
    groups = [_strongest_first(group) for group in _one_a_matter(map(_strongest_first, matters.values()))]
    shown = _without_repeats(groups)
    others = _contested([group[0][0] for group in shown])
    return tuple(sorted((_finding(group, others) for group in shown), key=_gravity))


def _strongest_first(group: list[Held]) -> list[Held]:
    return sorted(group, key=lambda held: held[0].strength)


def _one_a_matter(groups: Iterable[list[Held]]) -> list[list[Held]]:
    """Two questions that ask about one effect, and hold for the same subjects in the same direction, are one matter.

    That a study found nothing and that nobody looked are two answers: they are not made one.
    """
    joined: dict[tuple[object, ...], list[Held]] = {}
    for number, group in enumerate(groups):
        question, position = group[0][0].question, group[0][0].position
        apart = number if question.kind in MANY_MATTERS else None
        looked = position.studied or position.direction is not Direction.NONE
        key = (question.axis, question.kind, _about(group), position.direction, looked, apart)
        joined.setdefault(key, []).extend(group)
    return list(joined.values())


def _gravity(finding: Finding) -> tuple[int, int, int, str]:
    return (-finding.severity.rank, -finding.action.rank, AXIS_ORDER[finding.axis], finding.id)


def _finding(group: list[Held], others: dict[str, tuple[str, ...]]) -> Finding:
    """others: finding id to the ids of those on the same question that point another way."""
    question, first = group[0][0].question, group[0][0].position
    gravest = [rule.position for rule, _ in group if rule.position.severity is first.severity]
    return Finding(
        id=group[0][0].finding_id,
        axis=question.axis,
        kind=question.kind,
        severity=first.severity,
        action=first.action if len(gravest) == 1 else max((p.action for p in gravest), key=lambda action: action.rank),
        direction=first.direction,
        about=_about(group),
        studied=first.studied,
        evidence_level=first.evidence_level,
        verification=first.verification,
        statement=first.statement,
        mechanism=first.mechanism,
        because=tuple(starmap(Because, _trace(group))),
        reasons=tuple(rule.reason for rule, _ in group),
        sources=tuple(dict.fromkeys(source for rule, _ in group for source in rule.position.sources)),
        file=question.file,
        contested_by=others.get(group[0][0].finding_id, ()),
    )


def _about(group: list[Held]) -> tuple[str, ...]:
    """What the question names, with the medicines; where it names nothing, everything that made it true."""
    grounds = [ground for _, outcome in group for ground in outcome.grounds]
    named = set(group[0][0].question.about)
    if len(grounds) == 1 and not named and grounds[0].subject:
        return (grounds[0].subject,)
    return tuple(sorted(named | {g.subject for g in grounds if g.subject and (not named or g.medication is not None)}))


def _traced(rule: Rule, outcome: Outcome) -> tuple[Ground, ...]:
    """The grounds; a rule about the session itself traces to the plan."""
    return outcome.grounds or (Ground(rule.question.id, "the planned session", "treatment", rule.question.id),)


def _trace(group: list[Held]) -> dict[tuple[str, str, str, str], None]:
    """(the person's words, their place, what they were read as, the rule) for each ground, each once."""
    return dict.fromkeys(
        (ground.text, ground.place, ground.matched, rule.position.id)
        for rule, outcome in group
        for ground in _traced(rule, outcome)
    )


def _without_repeats(groups: list[list[Held]]) -> list[list[Held]]:
    """A washout says what a pair says, and until when: it stands for a pair of the same medicines that only a stopped one makes."""
    washouts = [group for group in groups if group[0][0].question.kind == "washout"]
    return [group for group in groups if not any(_says_more(washout, group) for washout in washouts)]


def _says_more(washout: list[Held], group: list[Held]) -> bool:
    question = group[0][0].question
    return (
        question.kind != "washout"
        and question.axis is Axis.OTHER_MEDICINES
        and _about(group) == _about(washout)
        and group[0][0].position.severity.rank <= washout[0][0].position.severity.rank
        and _rests_on_a_stop(group)
    )


def _rests_on_a_stop(group: list[Held]) -> bool:
    """Whether one of the medicines stands on the list only as stopped."""
    statuses: dict[str, set[Status]] = {}
    for _, outcome in group:
        for ground in outcome.grounds:
            if ground.medication is not None:
                statuses.setdefault(ground.subject, set()).add(ground.medication.status)
    return any(told == {Status.STOPPED} for told in statuses.values())


def _contested(leading: list[Rule]) -> dict[str, tuple[str, ...]]:
    """Findings on one question that point different ways, each with the others. leading: the strongest rule of each finding."""
    questions: dict[str, list[str]] = {}
    for rule in leading:
        questions.setdefault(rule.question.id, []).append(rule.finding_id)
    return {one: tuple(sorted(set(ids) - {one})) for ids in questions.values() if len(ids) > 1 for one in ids}
