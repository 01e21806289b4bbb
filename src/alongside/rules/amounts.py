"""Doses against limits: the higher amount that the mentions can mean counts, and a question stays where only that one decides."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alongside.disclosure.reconciliation.daily_amount import daily_amount
from alongside.model.medication import Medication
from alongside.rules.outcome import FALSE, Outcome, unknown
from alongside.rules.person import Person, Presence
from alongside.rules.traces import Hit, grounds


@dataclass(frozen=True, slots=True)
class Limits:
    """In milligrams of the drug, or of the reference drug of an equivalence."""

    above_mg: float | None = None
    at_least_mg: float | None = None
    below_mg: float | None = None

    def met(self, highest_mg: float, lowest_mg: float) -> bool:
        """Whether an amount between the two may meet them."""
        return (
            (self.above_mg is None or highest_mg > self.above_mg)
            and (self.at_least_mg is None or highest_mg >= self.at_least_mg)
            and (self.below_mg is None or 0 < lowest_mg < self.below_mg)
        )


@dataclass(frozen=True, slots=True)
class _Total:
    """The least and the most that all doses together can be, and the questions that doses and factors leave open."""

    lowest_mg: float
    highest_mg: float
    needs: tuple[str, ...]


def daily_dose_of(drug: str) -> str:
    """The question that settles an unwritten dose."""
    return f"dose:{drug}"


def against(person: Person, factors: Mapping[str, float | None], limits: Limits) -> Outcome:
    """The day's total of these drugs, each times its factor, against the limits. An unwritten dose is unknown, not zero."""
    hits = [hit for hit in person.medicines(factors) if hit[2] is Presence.NOW]
    if not hits:
        return FALSE
    total = _total(hits, factors, person)
    below = limits.below_mg is not None
    if limits.met(total.highest_mg, total.lowest_mg) and not (below and total.needs):
        return Outcome(truth=True, grounds=grounds(hits), needs=_unsettled(hits, factors, limits, person))
    if below and limits.below_mg is not None and total.lowest_mg >= limits.below_mg:
        return FALSE
    return unknown(*total.needs) if total.needs else FALSE


def _unsettled(
    hits: Sequence[Hit], factors: Mapping[str, float | None], limits: Limits, person: Person
) -> tuple[str, ...]:
    """The questions that hold the outcome open: those without whose more cautious reading the limits are not met."""
    ids = [
        question[mention]
        for question in (person.disputed, person.dose_disputed)
        for _, mention, _ in hits
        if mention in question
    ]
    if not ids:
        return ()
    undisputed = _total([hit for hit in hits if hit[1] not in person.disputed], factors, person)
    everything = _total(hits, factors, person)
    certain = limits.met(undisputed.lowest_mg, everything.highest_mg)
    return () if certain else tuple(dict.fromkeys(ids))


def _total(hits: Sequence[Hit], factors: Mapping[str, float | None], person: Person) -> _Total:
    lines: dict[tuple[str, int], list[Medication]] = {}
    for drug, mention, _ in hits:
        lines.setdefault((drug, person.line_of[mention]), []).append(mention)
    lowest_mg, highest_mg, needs = 0.0, 0.0, []
    for (drug, _), mentions in lines.items():
        amount, factor = daily_amount(mentions), factors[drug]
        if not amount.complete or not math.isfinite(amount.highest_mg):
            needs.append(daily_dose_of(drug))
        if factor is None and amount.complete:
            needs.append(f"equivalent:{drug}")
        lowest_mg += (factor or 0.0) * amount.lowest_mg
        highest_mg += (factor or 0.0) * amount.highest_mg
    return _Total(lowest_mg, highest_mg, tuple(needs))
