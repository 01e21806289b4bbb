"""Whether one earlier antidepressant was given in a sufficient dose, for long enough, and failed: yes, no, or not known."""

from collections.abc import Iterable

from alongside.knowledge.care_resistance import MinimumDose, ResistanceDefinition, TrialAdequacy
from alongside.model.own_account import AntidepressantTrial, Improvement
from alongside.model.resistance import Judged, Judgement
from alongside.model.vocabulary import Answer

YES, NO = Judged(Judgement.YES), Judged(Judgement.NO)
# What the words stand for in percent, from (included) to (left out); with the definitions of response in knowledge/protocols/outcomes.yaml.
RESPONSE_PERCENT, PARTIAL_PERCENT = 50.0, 25.0
_LOWEST, _ABOVE_ALL = -100.0, 101.0
_PERCENT = {
    Improvement.NONE: (_LOWEST, PARTIAL_PERCENT),
    Improvement.PARTIAL: (PARTIAL_PERCENT, RESPONSE_PERCENT),
    Improvement.RESPONSE: (RESPONSE_PERCENT, _ABOVE_ALL),
    Improvement.REMISSION: (RESPONSE_PERCENT, _ABOVE_ALL),
}
_ANSWERED = {Answer.YES: YES, Answer.NO: NO}


def unknown(*missing: str) -> Judged:
    """Not known until this is told."""
    return Judged(Judgement.UNKNOWN, missing)


def all_of(parts: Iterable[Judged]) -> Judged:
    """No when one is no; yes when all are yes; else not known, with everything that is missing."""
    found = list(parts)
    if any(one.judgement is Judgement.NO for one in found):
        return NO
    missing = tuple(dict.fromkeys(phrase for one in found for phrase in one.missing))
    return unknown(*missing) if any(one.judgement is Judgement.UNKNOWN for one in found) else YES


def dose_judged(trial: AntidepressantTrial, minimum: Iterable[MinimumDose]) -> tuple[Judged, str]:
    """Whether the highest dose reached the lower end of the usual range, and that end in words."""
    if trial.drug is None:
        return unknown("which medicine it was"), ""
    rows = [one for one in minimum if one.drug == trial.drug]
    fitting = [one for one in rows if one.form in ("", trial.form)]
    if not rows or (trial.form and not fitting):
        return unknown(
            f"a minimum dose of {trial.drug}{f', {trial.form}' if trial.form else ''}, which is not held here"
        ), ""
    if not fitting:
        forms = " or ".join(dict.fromkeys(one.form for one in rows))
        return unknown(f"whether it was {forms}"), f"held for {forms} only"
    lowest = min(one.at_least_mg_daily for one in fitting)
    basis = f"from {lowest:g} mg a day"
    if trial.highest_daily_mg is None:
        return unknown("the highest daily dose"), basis
    return (YES if trial.highest_daily_mg >= lowest else NO), basis


def duration_judged(trial: AntidepressantTrial, rule: TrialAdequacy) -> Judged:
    """Whether it lasted long enough by this rule; bounds that lie on both sides settle nothing."""
    at_least = _long_enough(trial.weeks_at_least or 0.0, rule)
    at_most = trial.weeks_at_most is None or _long_enough(trial.weeks_at_most, rule)
    if at_least:
        return YES
    return unknown("how many weeks at the highest dose") if at_most else NO


def _long_enough(weeks: float, rule: TrialAdequacy) -> bool:
    more = rule.more_than_weeks is None or weeks > rule.more_than_weeks
    return more and (rule.at_least_weeks is None or weeks >= rule.at_least_weeks)


def taken_judged(trial: AntidepressantTrial) -> Judged:
    """Whether it was taken as prescribed; else it does not count as failed (the rule `trial-stopped-early`)."""
    return _answered(trial.taken_as_prescribed, "whether it was taken as prescribed")


def episode_judged(trial: AntidepressantTrial, definition: ResistanceDefinition) -> Judged:
    """Whether it belongs to the present episode, where the definition asks for that."""
    if not definition.in_current_episode:
        return YES
    return _answered(trial.in_this_episode, "whether it was in the present episode")


def _answered(answer: Answer | None, missing: str) -> Judged:
    return _ANSWERED[answer] if answer in _ANSWERED else unknown(missing)


def failure_judged(trial: AntidepressantTrial, definition: ResistanceDefinition) -> Judged:
    """Whether the improvement was too small: by the definition's own percentage, else less than a response."""
    lowest, highest = _percent(trial)
    if lowest > highest:
        return unknown("how much better it got: the percentage and the words disagree")
    too_small = {_too_small(lowest, definition), _too_small(highest, definition)}
    if len(too_small) > 1:
        return unknown("how much better it got, in percent")
    return YES if too_small.pop() else NO


def _percent(trial: AntidepressantTrial) -> tuple[float, float]:
    """The lowest and the highest improvement that was told; lowest above highest where two tellings disagree."""
    lowest, above = _PERCENT[trial.improvement] if trial.improvement else (_LOWEST, _ABOVE_ALL)
    told = trial.improvement_percent
    if told is None:
        return lowest, above - 0.001  # the upper end itself is left out
    return (told, told) if lowest <= told < above else (_ABOVE_ALL, _LOWEST)


def _too_small(percent: float, definition: ResistanceDefinition) -> bool:
    if definition.improvement_at_most_percent is not None:
        return percent <= definition.improvement_at_most_percent
    return percent < (definition.improvement_below_percent or RESPONSE_PERCENT)
