"""The person's own account and treatment resistance as JSON objects: keys that were added to the contract."""

from dataclasses import asdict
from typing import Any

from alongside.model.own_account import OwnAccount
from alongside.model.resistance import DefinitionJudged, Rule, TreatmentResistance, TrialJudged


def account_object(account: OwnAccount) -> dict[str, Any]:
    """Keys of `patient`. What was not told is null; an unsure is "unsure"."""
    return {
        "antidepressant_trials": [asdict(one) for one in account.trials],
        "all_trials_told": account.all_trials_told,
        "earlier_ketamine": [asdict(one) for one in account.earlier_ketamine],
        "goals": asdict(account.goals),
        "supports": asdict(account.supports),
        "told": [asdict(one) for one in account.told],
    }


def resistance_object(judged: TreatmentResistance | None) -> dict[str, Any] | None:
    """`treatment_resistance`: null when no earlier antidepressant was told."""
    if judged is None:
        return None
    return {
        "trials": [_trial(one) for one in judged.trials],
        "definitions": [_definition(one) for one in judged.definitions],
        "rules": [_rule(one) for one in judged.rules],
    }


def _trial(one: TrialJudged) -> dict[str, Any]:
    return {
        "text": one.trial.text,
        "place": one.trial.place,
        "drug": one.trial.drug,
        "dose_sufficient": one.dose.judgement,
        "dose_basis": one.basis,
        "adequate": [
            {"rule": rule, "judgement": judged.judgement, "missing": list(judged.missing)}
            for rule, judged in one.adequate.items()
        ],
        "missing": list(one.missing),
    }


def _definition(one: DefinitionJudged) -> dict[str, Any]:
    return {
        "definition": one.definition,
        "duration_rule": one.duration,
        "needed": one.needed,
        "failed": one.failed,
        "not_known": one.open,
        "met": one.met.judgement,
        "missing": list(one.met.missing),
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "statement": rule.statement,
        "verification": rule.verification,
        "limits": rule.limits,
        "holds_for": list(rule.holds_for),
        "sources": list(dict.fromkeys(one.source for one in rule.citations)),
    }
