"""What the answer does not cover: names nobody recognised, and questions that a rule needs and nobody answered."""

from alongside.knowledge.facts import DisclosureItem
from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Coverage, Missing
from alongside.model.disagreement import ABOUT_THE_PERSON, TO_SETTLE, Disagreement
from alongside.model.disclosure import Disclosure, Unread
from alongside.model.patient import Patient
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Answer, Axis, Disposition, Route, Severity, Sex
from alongside.rules.engine import RuleSet, Verdicts

MEDICINES = "dx-med-rx"
BY_SEVERITY = {
    Severity.INFO: Disposition.NO_OBSTACLE_FOUND,
    Severity.MINOR: Disposition.NO_OBSTACLE_FOUND,
    Severity.MODERATE: Disposition.WITH_PRECAUTIONS,
    Severity.MAJOR: Disposition.RESOLVE_FIRST,
    Severity.CONTRAINDICATED: Disposition.CONTRAINDICATED,
}
NOT_SAID = "The list does not say, and a rule hangs on it."
NOT_SETTLED = "The sources leave it open. Until a named person settles it, it counts as:"
ASKED = {
    "stopped-when": ("When was {drug} last taken?", NOT_SAID),
    "dose": ("How much {drug} is taken on a day, all doses together?", NOT_SAID),
    "equivalent": (
        "What does the daily dose of {drug} amount to, as an equivalent?",
        "No conversion factor is held for it.",
    ),
}


def disposition_of(axis: Axis, severity: Severity) -> Disposition:
    """What one finding of this weight does to the answer. A forbidden pair of the person's own medicines is to be resolved first."""
    if severity is Severity.CONTRAINDICATED and axis is Axis.OTHER_MEDICINES:
        return Disposition.RESOLVE_FIRST
    return BY_SEVERITY[severity]


def coverage_of(disclosure: Disclosure, treatment: Treatment, verdicts: Verdicts, rules: RuleSet) -> Coverage:
    """Everything that stands open, the gravest first."""
    stakes = _stakes(disclosure, treatment, verdicts, rules)
    missing = [
        _missing(question, stake, disclosure, rules.knowledge)
        for question, stake in stakes.items()
        if stake.rank >= Disposition.WITH_PRECAUTIONS.rank
    ]
    missing.sort(key=lambda item: (-item.could_change_to.rank, not item.about, item.id))
    return Coverage(
        unrecognised=(*disclosure.unrecognised, *_unconfirmed(disclosure)),
        missing=tuple(missing),
        failed=tuple(f"{one.text}, {one.place}: {one.why}" for one in disclosure.not_read if one.hides),
    )


def _unconfirmed(disclosure: Disclosure) -> list[Unread]:
    return [
        Unread(text=m.text, place=m.place, why=f"read as {m.read_as or m.drug}; waits for confirmation")
        for m in disclosure.medications
        if not m.confirmed
    ]


def _stakes(disclosure: Disclosure, treatment: Treatment, verdicts: Verdicts, rules: RuleSet) -> dict[str, Disposition]:
    """Question id to the gravest disposition that its answer could bring."""
    stakes: dict[str, Disposition] = {}
    for rule, outcome in (*verdicts.open, *verdicts.held):
        at_stake = disposition_of(rule.question.axis, rule.position.severity)
        for question in outcome.needs:
            stakes[question] = gravest(stakes.get(question, at_stake), at_stake)
    for item_id, at_stake in (*_unasked(disclosure, treatment, rules).items(), *_two_people(disclosure)):
        stakes[item_id] = gravest(stakes.get(item_id, at_stake), at_stake)
    patient = disclosure.patient
    return {
        question: stake for question, stake in stakes.items() if _applies(question, patient, treatment, rules.knowledge)
    }


def _two_people(disclosure: Disclosure) -> list[tuple[str, Disposition]]:
    """A recorded death, or sources that may be about two people: nothing is certain of this person, the worst included."""
    return [(one.id, Disposition.CONTRAINDICATED) for one in disclosure.disagreements if one.kind in ABOUT_THE_PERSON]


def gravest(*dispositions: Disposition) -> Disposition:
    """The one that weighs most."""
    return max(dispositions, key=lambda disposition: disposition.rank)


def _unasked(disclosure: Disclosure, treatment: Treatment, rules: RuleSet) -> dict[str, Disposition]:
    """Items that ask for what people leave off a list, and nobody answered; what one of those medicines could bring.

    A medicine of the kind on the list does not answer the item: there may be another.
    """
    answers = disclosure.patient.answers
    stakes = {
        item_id: disposition_of(*worst)
        for item_id, worst in rules.worst_unlisted(treatment).items()
        if answers.get(item_id) not in {Answer.YES, Answer.NO}
    }
    if not disclosure.medications and not disclosure.says_no_medicines:
        stakes[MEDICINES] = Disposition.RESOLVE_FIRST
    return stakes


def _applies(question: str, patient: Patient, treatment: Treatment, knowledge: Knowledge) -> bool:
    """Whether it makes sense to put this item to this person."""
    asked_of = knowledge.items[question].asked_of if question in knowledge.items else "all"
    if asked_of in {"may-be-pregnant", "after-birth"}:
        return patient.sex is not Sex.MALE
    return asked_of != "policy" and (asked_of != "nasal" or treatment.route is Route.NASAL)


def _told(item: str, patient: Patient, knowledge: Knowledge) -> tuple[str, ...]:
    """The person's own words that raise this question: an entry that names the matter without settling it."""
    conditions = set(knowledge.items[item].conditions)
    return tuple(
        sorted({one.text for one in patient.conditions if not conditions.isdisjoint((*one.prompts, *one.ids))})
    )


def _missing(question: str, stake: Disposition, disclosure: Disclosure, knowledge: Knowledge) -> Missing:
    patient = disclosure.patient
    if question.startswith(TO_SETTLE):
        return _to_settle(next(one for one in disclosure.disagreements if one.id == question), stake)
    kind, _, drug = question.partition(":")
    if drug:
        question_text, why = ASKED[kind]
        mentions = (mention for line in disclosure.medications for mention in line.said)
        lines = tuple(sorted({m.text for m in mentions if drug in (*m.ingredients, m.drug)}))
        return Missing(question, question_text.format(drug=drug), why, stake, about=lines)
    item: DisclosureItem = knowledge.items[question]
    told = _told(question, patient, knowledge)
    return Missing(question, item.question, item.why, stake, patient.answers.get(question), told)


def _to_settle(unsettled: Disagreement, stake: Disposition) -> Missing:
    lines = tuple(sorted({mention.text for mention in unsettled.mentions}))
    return Missing(unsettled.id, unsettled.settle, f"{NOT_SETTLED} {unsettled.counted_as}.", stake, about=lines)
