"""Treatment resistance by every definition that is held, each under its own name. They may differ, and none is the answer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from alongside.assessment.trial_adequacy import (
    NO,
    YES,
    all_of,
    dose_judged,
    duration_judged,
    episode_judged,
    failure_judged,
    taken_judged,
    unknown,
)
from alongside.knowledge.care_facts import load_care
from alongside.knowledge.care_resistance import Resistance, ResistanceDefinition, TrialAdequacy
from alongside.knowledge.loaded import Knowledge
from alongside.model.own_account import AntidepressantTrial, OwnAccount
from alongside.model.resistance import DefinitionJudged, Judged, Judgement, Rule, TreatmentResistance, TrialJudged
from alongside.model.vocabulary import Answer

ANTIDEPRESSANTS = ("antidepressant", "maoi")
# The veterans' protocol lets more count than antidepressants, so that a list of these alone never settles a no.
COUNTS_AS_WELL = {
    "trd-va": "failed courses of psychotherapy, and severe suicidal depression, which count there as well"
}
MORE_TRIALS = "whether these are all the antidepressants that were tried"


def judge_resistance(account: OwnAccount, knowledge: Knowledge) -> TreatmentResistance | None:
    """Judge the told trials; None when none was told."""
    if not account.trials:
        return None
    facts = load_care().protocols.treatment_resistance
    durations = [one for one in facts.adequacy if one.more_than_weeks is not None or one.at_least_weeks is not None]
    trials = tuple(_trial(one, durations, facts, knowledge) for one in account.trials)
    rules = [_rule(one) for one in facts.definitions] + [_rule(one) for one in durations]
    return TreatmentResistance(
        trials=trials,
        definitions=tuple(
            _definition(definition, duration, trials, account.all_trials_told)
            for definition in facts.definitions
            for duration in durations
        ),
        rules=tuple(rules),
    )


def _trial(
    trial: AntidepressantTrial, durations: Sequence[TrialAdequacy], facts: Resistance, knowledge: Knowledge
) -> TrialJudged:
    dose, basis = dose_judged(trial, facts.minimum_doses)
    if trial.drug and not _is_antidepressant(trial.drug, facts, knowledge):
        dose, basis = NO, "an add-on, which counts as no antidepressant"
    adequate = {one.id: all_of((dose, duration_judged(trial, one))) for one in durations}
    judged = TrialJudged(trial, dose, basis, adequate)
    failed = [_failed(judged, definition, duration) for definition in facts.definitions for duration in durations]
    return replace(judged, missing=tuple(dict.fromkeys(phrase for one in failed for phrase in one.missing)))


def _is_antidepressant(drug: str, facts: Resistance, knowledge: Knowledge) -> bool:
    named = {one.drug for one in facts.minimum_doses}
    return drug in named or drug in knowledge.members(one for one in ANTIDEPRESSANTS if one in knowledge.classes)


def _definition(
    definition: ResistanceDefinition, duration: TrialAdequacy, trials: Iterable[TrialJudged], all_told: Answer | None
) -> DefinitionJudged:
    by_drug: dict[str, list[tuple[TrialJudged, Judged]]] = {}
    for one in trials:
        # a name nobody recognised may be any drug, another one each time
        drug = one.trial.drug or f"{one.trial.text} ({one.trial.place})"
        by_drug.setdefault(drug, []).append((one, _failed(one, definition, duration)))
    best = [_best(entries) for entries in by_drug.values()]
    failed = sum(judged.judgement is Judgement.YES for _, judged in best)
    still_open = [(one, judged) for one, judged in best if judged.judgement is Judgement.UNKNOWN]
    met = _met(definition, failed, still_open, all_told)
    return DefinitionJudged(definition.id, duration.id, definition.failed_trials_at_least, failed, len(still_open), met)


def _failed(trial: TrialJudged, definition: ResistanceDefinition, duration: TrialAdequacy) -> Judged:
    told = trial.trial
    return all_of(
        (
            trial.adequate[duration.id],
            taken_judged(told),
            episode_judged(told, definition),
            failure_judged(told, definition),
        )
    )


def _best(entries: list[tuple[TrialJudged, Judged]]) -> tuple[TrialJudged, Judged]:
    """Of several trials of one drug the one that counts most: yes before not known before no."""
    order = (Judgement.YES, Judgement.UNKNOWN, Judgement.NO)
    return min(entries, key=lambda entry: order.index(entry[1].judgement))


def _met(
    definition: ResistanceDefinition,
    failed: int,
    still_open: list[tuple[TrialJudged, Judged]],
    all_told: Answer | None,
) -> Judged:
    if failed >= definition.failed_trials_at_least:
        return YES
    missing = [f"{one.trial.text}: {phrase}" for one, judged in still_open for phrase in judged.missing]
    if all_told is not Answer.YES:
        missing.append(MORE_TRIALS)
    if definition.id in COUNTS_AS_WELL:
        missing.append(COUNTS_AS_WELL[definition.id])
    elif all_told is Answer.YES and failed + len(still_open) < definition.failed_trials_at_least:
        return NO
    return unknown(*dict.fromkeys(missing))


def _rule(fact: ResistanceDefinition | TrialAdequacy) -> Rule:
    return Rule(
        id=fact.id,
        statement=fact.statement,
        verification=fact.verification,
        citations=fact.citations,
        limits=fact.limits,
        holds_for=tuple(str(one) for one in (*fact.agent, *fact.region)),
    )
