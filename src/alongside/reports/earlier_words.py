"""Earlier antidepressants in words: each trial with its adequacy, and treatment resistance by each definition's name."""

from dataclasses import dataclass

from alongside.model.assessment import Assessments
from alongside.model.own_account import AntidepressantTrial, Ending, Improvement
from alongside.model.resistance import DefinitionJudged, Judgement, Rule, TreatmentResistance, TrialJudged
from alongside.model.vocabulary import Answer
from alongside.reports.wording import VERIFICATION

JUDGED = {Judgement.YES: "yes", Judgement.NO: "no", Judgement.UNKNOWN: "not known"}
MET = {Judgement.YES: "met", Judgement.NO: "not met", Judgement.UNKNOWN: "not known"}
COUNTED = (
    "Counted from what was told: different antidepressants in a sufficient dose, taken long enough and as prescribed, that helped too "
    "little. The definitions may differ; which one counts is the prescriber's decision."
)
_IMPROVEMENT = {
    Improvement.NONE: "hardly better",
    Improvement.PARTIAL: "partly better",
    Improvement.RESPONSE: "at least half better",
    Improvement.REMISSION: "well",
}
_ENDING = {
    Ending.NO_EFFECT: "ended for want of effect",
    Ending.SIDE_EFFECTS: "ended for side effects",
    Ending.STILL_TAKEN: "still taken",
    Ending.OTHER: "ended for another reason",
}
_EPISODE = {Answer.YES: "this episode", Answer.NO: "an earlier episode", Answer.UNSURE: "unsure which episode"}
_TAKEN = {
    Answer.YES: "taken as prescribed",
    Answer.NO: "not taken as prescribed",
    Answer.UNSURE: "unsure how it was taken",
}


@dataclass(frozen=True, slots=True)
class TrialWords:
    """One trial. told: what was said of it. judged: dose and adequacy, each by its rule. missing: what would settle it."""

    written: str
    place: str
    told: str
    judged: tuple[str, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class DefinitionWords:
    """One definition. results: its answer with each duration rule."""

    name: str
    statement: str
    basis: str
    results: tuple[str, ...]
    sources: tuple[str, ...]


def trial_words(assessments: Assessments) -> tuple[TrialWords, ...]:
    """Every told trial, in its order."""
    return tuple(_trial(one) for one in assessments.resistance.trials) if assessments.resistance else ()


def definition_words(assessments: Assessments) -> tuple[DefinitionWords, ...]:
    """Every definition of resistance, in the order of the facts."""
    judged = assessments.resistance
    if judged is None:
        return ()
    named = dict.fromkeys(one.definition for one in judged.definitions)
    rules = {one.id: one for one in judged.rules}
    return tuple(_definition(rules[name], judged) for name in named)


def _trial(judged: TrialJudged) -> TrialWords:
    basis = f" ({judged.basis})" if judged.basis else ""
    adequate = (f"adequate by {rule}: {JUDGED[one.judgement]}" for rule, one in judged.adequate.items())
    return TrialWords(
        written=judged.trial.text,
        place=judged.trial.place,
        told=", ".join(_told(judged.trial)),
        judged=(f"dose sufficient: {JUDGED[judged.dose.judgement]}{basis}", *adequate),
        missing="; ".join(judged.missing),
    )


def _told(trial: AntidepressantTrial) -> list[str]:
    dose = "dose not told" if trial.highest_daily_mg is None else f"up to {trial.highest_daily_mg:g} mg a day"
    parts = [trial.drug or "medicine not recognised", trial.form or "", dose, _weeks(trial)]
    if trial.improvement_percent is not None:
        parts.append(f"{trial.improvement_percent:g}% better")
    parts += [
        _IMPROVEMENT[trial.improvement] if trial.improvement else "",
        _EPISODE[trial.in_this_episode] if trial.in_this_episode else "",
        _TAKEN[trial.taken_as_prescribed] if trial.taken_as_prescribed else "",
        _ENDING[trial.ending] if trial.ending else "",
        trial.note or "",
    ]
    return [part for part in parts if part]


def _weeks(trial: AntidepressantTrial) -> str:
    if trial.weeks_at_least is None or trial.weeks_at_most is None:
        return "weeks not told"
    if trial.weeks_at_least == trial.weeks_at_most:
        return f"{trial.weeks_at_least:g} weeks"
    return f"{trial.weeks_at_least:g} to {trial.weeks_at_most:g} weeks"


def _definition(rule: Rule, judged: TreatmentResistance) -> DefinitionWords:
    scope = f"; {', '.join(rule.holds_for)}" if rule.holds_for else ""
    limits = f"; limits: {rule.limits}" if rule.limits else ""
    return DefinitionWords(
        name=rule.id,
        statement=rule.statement,
        basis=f"{VERIFICATION[rule.verification]}{scope}{limits}",
        results=tuple(_result(one) for one in judged.definitions if one.definition == rule.id),
        sources=tuple(dict.fromkeys(one.source for one in rule.citations)),
    )


def _result(one: DefinitionJudged) -> str:
    counted = f"{one.failed} of {one.needed} certain"
    still_open = f", {one.open} not known" if one.open else ""
    return f"with {one.duration}: {MET[one.met.judgement]} ({counted}{still_open})"
