"""The one engine: which positions hold for this person and this session, and which hang on an open question."""

from dataclasses import dataclass, field
from functools import lru_cache

from alongside.knowledge.loaded import Knowledge, load
from alongside.model.disclosure import Disclosure
from alongside.model.medication import Medication
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Axis, Severity
from alongside.rules.compiled import Rule, compile_rules
from alongside.rules.outcome import Outcome
from alongside.rules.person import Person, Presence, lay_out
from alongside.rules.person import presence as presence_at


@dataclass(frozen=True, slots=True)
class Verdicts:
    """held: positions that are true, with their outcome. open: positions whose truth hangs on the named questions."""

    held: tuple[tuple[Rule, Outcome], ...]
    open: tuple[tuple[Rule, Outcome], ...]


@dataclass(frozen=True)
class RuleSet:
    """All rules of one knowledge, with an index from drug to the rules that need it."""

    knowledge: Knowledge
    rules: tuple[Rule, ...]
    _plans: dict[tuple[str, ...], "Plan"] = field(default_factory=dict)

    def judge(self, disclosure: Disclosure, treatment: Treatment) -> Verdicts:
        """Run every rule that could hold for this person and session."""
        person = lay_out(disclosure, treatment, self.knowledge)
        held, still_open = [], []
        for rule in self._plan(treatment).candidates(person):
            outcome = rule.test(person)
            if outcome.truth is None:
                still_open.append((rule, outcome))
            elif outcome.truth and _meets_today(rule, outcome, person):
                held.append((rule, outcome))
        return Verdicts(held=tuple(held), open=tuple(still_open))

    def worst_unlisted(self, treatment: Treatment) -> dict[str, tuple[Axis, Severity]]:
        """Disclosure item to the gravest finding that a medicine it asks for could make in this kind of session."""
        return self._plan(treatment).worst_unlisted

    def _plan(self, treatment: Treatment) -> "Plan":
        key = (treatment.agent, treatment.route, treatment.region, treatment.setting, treatment.indication)
        plan = self._plans.get(key)
        if plan is None:
            fitting = tuple(rule for rule in self.rules if rule.fits(treatment))
            plan = self._plans[key] = Plan.of(fitting, self.knowledge)
        return plan


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules that fit one kind of session.

    always: those that need no medicine. by_drug: positions in `fitting`. worst_unlisted: disclosure item to
    the gravest finding that a medicine it asks for could make.
    """

    fitting: tuple[Rule, ...]
    always: frozenset[int]
    by_drug: dict[str, tuple[int, ...]]
    worst_unlisted: dict[str, tuple[Axis, Severity]]

    @classmethod
    def of(cls, fitting: tuple[Rule, ...], knowledge: Knowledge) -> "Plan":
        """Index the rules of one kind of session."""
        by_drug: dict[str, list[int]] = {}
        gravest: dict[str, tuple[Axis, Severity]] = {}
        for number, rule in enumerate(fitting):
            found = (rule.question.axis, rule.position.severity)
            for drug in rule.anchors or ():
                by_drug.setdefault(drug, []).append(number)
                gravest[drug] = max(gravest.get(drug, found), found, key=lambda one: one[1].rank)
        return cls(
            fitting=fitting,
            always=frozenset(number for number, rule in enumerate(fitting) if rule.anchors is None),
            by_drug={drug: tuple(numbers) for drug, numbers in by_drug.items()},
            worst_unlisted=_worst_unlisted(gravest, knowledge),
        )

    def candidates(self, person: Person) -> list[Rule]:
        """Rules that could hold, in file order."""
        numbers = set(self.always).union(*(self.by_drug.get(drug, ()) for drug in person.taken))
        rules = [self.fitting[number] for number in sorted(numbers)]
        return [rule for rule in rules if not any(drugs.isdisjoint(person.taken) for drugs in rule.all_needed)]


def _worst_unlisted(
    gravest: dict[str, tuple[Axis, Severity]], knowledge: Knowledge
) -> dict[str, tuple[Axis, Severity]]:
    worst = {}
    for item_id, item in knowledge.items.items():
        could_be = [gravest[drug] for drug in knowledge.members(item.asks_for) if drug in gravest]
        if could_be:
            worst[item_id] = max(could_be, key=lambda one: one[1].rank)
    return worst


def _meets_today(rule: Rule, outcome: Outcome, person: Person) -> bool:
    """Two of the person's own medicines meet only if one is taken now, or starts while the other still acts."""
    if rule.without_stopped is None or rule.without_stopped(person).truth:
        return True
    used = {ground.medication for ground in outcome.grounds if ground.medication is not None}
    standing = {
        entry for ground in outcome.grounds for entry in person.taken.get(ground.subject, ()) if entry[0] in used
    }
    presences = {presence for _, presence in standing}
    if Presence.PLANNED in presences and Presence.NOW not in presences and Presence.LINGERING in presences:
        return _still_acts_at_the_start(standing, person)
    return not used or not presences.isdisjoint({Presence.NOW, Presence.PLANNED})


def _still_acts_at_the_start(standing: set[tuple[Medication, Presence]], person: Person) -> bool:
    """Whether a stopped medicine still acts when the first planned one is started; an undated start may be today."""
    start = min(medicine.started_on or person.day for medicine, presence in standing if presence is Presence.PLANNED)
    return any(
        presence_at(medicine, person.knowledge.drugs[drug].lingers_days, start, person.read_on) is Presence.LINGERING
        for medicine, presence in standing
        if presence is Presence.LINGERING
        for drug in medicine.ingredients
        if drug in person.knowledge.drugs
    )


@lru_cache(maxsize=1)
def rule_set() -> RuleSet:
    """The rules of the knowledge compiled into the package."""
    knowledge = load()
    return RuleSet(knowledge, compile_rules(knowledge))
