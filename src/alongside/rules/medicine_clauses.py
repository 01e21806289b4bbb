"""Clauses about medicines: what is taken, how much, and how long ago it was stopped."""

from collections.abc import Callable, Sequence

from alongside.knowledge.clauses import DailyDose, DailyEquivalent, Takes, Washout
from alongside.knowledge.loaded import Knowledge
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status
from alongside.rules.amounts import Limits, against
from alongside.rules.outcome import FALSE, Outcome, unknown
from alongside.rules.person import Person, Presence, days_since_stop
from alongside.rules.traces import Hit, grounds

Test = Callable[[Person], Outcome]

# A route that nobody wrote is by mouth or, for a spray, by nose; it is never an injection or a patch.
# A cream or eye drops count only for a rule that names them; how much of them is absorbed no rule knows.
LOCAL_ROUTES = {"topical", "ophthalmic"}
UNWRITTEN_ROUTES = {"oral", "nasal"}


def stopped_when(drug: str) -> str:
    """The question that settles an undated stop."""
    return f"stopped-when:{drug}"


def takes(clause: Takes, knowledge: Knowledge, *, planned_counts: bool) -> Test:
    """True for what is taken now or still acts; unknown for a stop that nobody dated."""
    left_out = knowledge.members(clause.but_not)
    wanted = knowledge.members(clause.any_of) - left_out
    forms = [knowledge.classes[one].form for one in clause.any_of if one in knowledge.classes]
    routes = clause.routes or tuple(form for form in forms if form and None not in forms)
    counting = {Presence.NOW}
    if clause.lingering:
        counting.add(Presence.LINGERING)
    if planned_counts:
        counting.add(Presence.PLANNED)

    def test(person: Person) -> Outcome:
        hits = [
            (drug, medication, presence)
            for drug, entries in person.taken.items()
            if drug in wanted
            for medication, presence in entries
            if medication.drug not in left_out and _given_so(medication, clause.as_needed, routes)
        ]
        if not hits:
            return FALSE
        counted = [hit for hit in hits if hit[2] in counting]
        if _different(counted) >= clause.at_least:
            return Outcome(truth=True, grounds=grounds(counted), needs=_unsettled(counted, clause.at_least, person))
        undated = [hit for hit in hits if hit[2] is Presence.STOPPED_UNDATED] if clause.lingering else []
        if _different([*counted, *undated]) >= clause.at_least:
            return unknown(*(stopped_when(hit[0]) for hit in undated))
        return FALSE

    return test


def _unsettled(counted: list[Hit], at_least: int, person: Person) -> tuple[str, ...]:
    """The questions without whose more cautious reading too few would be left."""
    if not person.disputed:
        return ()
    certain = [hit for hit in counted if hit[1] not in person.disputed]
    return () if _different(certain) >= at_least else disputes(counted, person)


def disputes(hits: Sequence[Hit], person: Person) -> tuple[str, ...]:
    """The questions that settle whether these medicines are taken."""
    return tuple(dict.fromkeys(person.disputed[hit[1]] for hit in hits if hit[1] in person.disputed))


def _different(hits: list[Hit]) -> int:
    """How many different medicines these are; a combination product and its own part are one."""
    if len(hits) <= 1:
        return len(hits)
    drugs = {drug for drug, _, _ in hits}
    products = {m.drug for drug, m, _ in hits if drug == m.drug and not drugs.isdisjoint(set(m.ingredients) - {drug})}
    return len(drugs - products)


def _given_so(medication: Medication, as_needed: bool | None, routes: tuple[str, ...]) -> bool:
    if as_needed is not None and (medication.as_needed or medication.status is Status.AS_NEEDED) != as_needed:
        return False
    if not routes:
        return medication.route not in LOCAL_ROUTES
    if medication.route is None:
        return not UNWRITTEN_ROUTES.isdisjoint(routes)
    return medication.route in routes


def washout(clause: Washout, knowledge: Knowledge) -> Test:
    """True when too few days lie between the last dose of the one and the next of the other.

    A stop that nobody dated counts as inside the interval until it is dated: the outcome is true and keeps its question.
    """
    before = knowledge.members(clause.stopped) - knowledge.members(clause.but_not)
    after = knowledge.members(clause.then) - knowledge.members(clause.but_not)

    def test(person: Person) -> Outcome:
        second = [hit for hit in person.medicines(after) if hit[2] in {Presence.NOW, Presence.PLANNED}]
        first = [
            hit for hit in person.medicines(before) if hit[1].status is Status.STOPPED and hit[2] is not Presence.NOW
        ]
        undated: list[str] = []
        inside: list[Hit] = []
        certain = False
        for hit in first:
            others = [other for other in second if other[0] != hit[0]]
            gaps = [_gap_days(hit[1], other[1], person) for other in others]
            if any(gap is None for gap in gaps):
                undated.append(stopped_when(hit[0]))
            close = [other for other, gap in zip(others, gaps, strict=True) if gap is None or gap < clause.days]
            inside.extend([hit, *close] if close else [])
            certain = certain or (hit[1] not in person.disputed and any(one[1] not in person.disputed for one in close))
        if not inside:
            return FALSE
        needs = undated if certain else [*undated, *disputes(inside, person)]
        return Outcome(truth=True, grounds=tuple(dict.fromkeys(grounds(inside))), needs=tuple(dict.fromkeys(needs)))

    return test


def _gap_days(stopped: Medication, then: Medication, person: Person) -> int | None:
    """Days from the last dose of the one to the session, or to a later planned start of the other."""
    start = max(then.started_on or person.day, person.day)
    return days_since_stop(stopped, start, person.read_on)


def daily_dose(clause: DailyDose, knowledge: Knowledge) -> Test:
    """The day's total in milligrams against the limits; an unwritten dose is unknown unless the written ones already decide."""
    wanted = dict.fromkeys(knowledge.members(clause.of), 1.0)
    limits = Limits(clause.above_mg, clause.at_least_mg, clause.below_mg)
    return lambda person: against(person, wanted, limits)


def daily_equivalent(clause: DailyEquivalent, knowledge: Knowledge) -> Test:
    """The same after conversion with an equivalence table; a drug that is not in the table is unknown."""
    table = knowledge.equivalents[clause.scale]
    wanted = {drug: table.get(drug) for drug in knowledge.members(clause.of)}
    limits = Limits(clause.above_mg, clause.at_least_mg)
    return lambda person: against(person, wanted, limits)
