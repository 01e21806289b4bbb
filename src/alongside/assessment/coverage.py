"""What the answer does not cover: names nobody recognised, and questions that a rule needs and nobody answered."""

from alongside.knowledge.facts import DisclosureItem
from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Coverage, Missing
from alongside.model.disclosure import Disclosure, Unread
from alongside.model.patient import Patient
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Answer, Axis, Disposition, Route, Severity, Sex
from alongside.rules.compiled import Rule
from alongside.rules.engine import RuleSet, Verdicts

MEDICINES = "dx-med-rx"
ASKED = {
    "stopped-when": "When was {drug} last taken?",
    "dose": "How much {drug} is taken on a day, all doses together?",
}


def disposition_of(axis: Axis, severity: Severity) -> Disposition:
    """What one finding of this weight does to the answer. A forbidden pair of the person's own medicines is to be resolved first."""
    if severity is Severity.CONTRAINDICATED:
        return Disposition.RESOLVE_FIRST if axis is Axis.OTHER_MEDICINES else Disposition.CONTRAINDICATED
    return {
        Severity.MAJOR: Disposition.RESOLVE_FIRST,
        Severity.MODERATE: Disposition.WITH_PRECAUTIONS,
    }.get(severity, Disposition.NO_OBSTACLE_FOUND)


def coverage_of(disclosure: Disclosure, treatment: Treatment, verdicts: Verdicts, rules: RuleSet) -> Coverage:
    """Everything that stands open, the gravest first."""
    stakes = _stakes(disclosure, treatment, verdicts, rules)
    missing = [
        _missing(question, stake, disclosure.patient, rules.knowledge)
        for question, stake in stakes.items()
        if stake.rank >= Disposition.WITH_PRECAUTIONS.rank
    ]
    missing.sort(key=lambda item: (-item.could_change_to.rank, item.id))
    return Coverage(unrecognised=(*disclosure.unrecognised, *_unconfirmed(disclosure)), missing=tuple(missing))


def _unconfirmed(disclosure: Disclosure) -> list[Unread]:
    return [
        Unread(text=m.text, place=m.place, why=f"read as {m.read_as or m.drug}; waits for confirmation")
        for m in disclosure.medications
        if not m.confirmed
    ]


def _stakes(disclosure: Disclosure, treatment: Treatment, verdicts: Verdicts, rules: RuleSet) -> dict[str, Disposition]:
    """Question id to the gravest disposition that its answer could bring."""
    stakes: dict[str, Disposition] = {}

    def raise_to(question: str, rule: Rule) -> None:
        at_stake = disposition_of(rule.question.axis, rule.position.severity)
        stakes[question] = max(stakes.get(question, at_stake), at_stake, key=lambda d: d.rank)

    for rule, outcome in verdicts.open:
        for question in outcome.needs:
            raise_to(question, rule)
    for item_id, wanted in _unlisted(disclosure, treatment, rules.knowledge).items():
        for rule in rules.fitting(treatment):
            if rule.anchors and not wanted.isdisjoint(rule.anchors):
                raise_to(item_id, rule)
    return {
        question: stake
        for question, stake in stakes.items()
        if _applies(question, disclosure.patient, treatment, rules.knowledge)
    }


def _unlisted(disclosure: Disclosure, treatment: Treatment, knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """Items that ask for medicines people leave off a list, unanswered and with none of them on the list."""
    del treatment
    listed = {drug for medication in disclosure.medications for drug in (*medication.ingredients, medication.drug)}
    asked = {item_id: knowledge.members(item.asks_for) for item_id, item in knowledge.items.items() if item.asks_for}
    if not disclosure.medications and not disclosure.says_no_medicines:
        asked[MEDICINES] = frozenset(knowledge.drugs)
    answers = disclosure.patient.answers
    return {
        item_id: wanted
        for item_id, wanted in asked.items()
        if answers.get(item_id) not in {Answer.YES, Answer.NO} and wanted.isdisjoint(listed)
    }


def _applies(question: str, patient: Patient, treatment: Treatment, knowledge: Knowledge) -> bool:
    """Whether it makes sense to put this item to this person."""
    asked_of = knowledge.items[question].asked_of if question in knowledge.items else "all"
    if asked_of in {"may-be-pregnant", "after-birth"}:
        return patient.sex is not Sex.MALE
    return asked_of != "policy" and (asked_of != "nasal" or treatment.route is Route.NASAL)


def _missing(question: str, stake: Disposition, patient: Patient, knowledge: Knowledge) -> Missing:
    kind, _, drug = question.partition(":")
    unsure = patient.answers.get(question) is Answer.UNSURE
    if drug:
        return Missing(question, ASKED[kind].format(drug=drug), "The list does not say, and a rule hangs on it.", stake)
    item: DisclosureItem = knowledge.items[question]
    return Missing(id=question, question=item.question, why=item.why, could_change_to=stake, unsure=unsure)
