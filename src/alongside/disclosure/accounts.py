"""Joins what several sources hold of a person's own account. Nothing is dropped; of two answers the more cautious stays."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from alongside.model.own_account import Goals, OwnAccount, Supports
from alongside.model.vocabulary import Answer

_Entry = TypeVar("_Entry", Goals, Supports)
_BETWEEN = "; "
# Of two answers on help the worse one holds: a ride that one source doubts is doubtful.
_DOUBT = {Answer.YES: 0, Answer.UNSURE: 1, Answer.NO: 2}


def joined_accounts(accounts: Sequence[OwnAccount]) -> OwnAccount:
    """One account out of several, entries in their order, each once."""
    told = [one.all_trials_told for one in accounts if one.all_trials_told is not None]
    return OwnAccount(
        trials=tuple({replace(one, place=""): one for account in accounts for one in account.trials}.values()),
        all_trials_told=max(told, key=_DOUBT.__getitem__, default=None),
        earlier_ketamine=tuple(
            {replace(one, place=""): one for account in accounts for one in account.earlier_ketamine}.values()
        ),
        goals=_joined(Goals(), [one.goals for one in accounts]),
        supports=_joined(Supports(), [one.supports for one in accounts]),
        told=tuple({replace(one, place=""): one for account in accounts for one in account.told}.values()),
    )


def _joined(empty: _Entry, entries: Sequence[_Entry]) -> _Entry:
    """Field by field: words side by side, of two answers the more doubtful."""
    values: dict[str, Any] = {}
    for field in fields(empty):
        given = list(dict.fromkeys(value for one in entries if (value := getattr(one, field.name)) is not None))
        if given:
            values[field.name] = _one(given)
    return replace(empty, **values)


def _one(given: list[object]) -> object:
    answers = [one for one in given if isinstance(one, Answer)]
    if answers:
        return max(answers, key=_DOUBT.__getitem__)
    texts = [one for one in given if type(one) is str]
    return _BETWEEN.join(texts) if texts else given[0]
