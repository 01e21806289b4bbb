"""Sensitivity, specificity, predictive values and severity agreement, with intervals. Wilson and kappa come from statsmodels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import SimpleNamespace
from typing import Any

from alongside.errors import UnusableInput
from alongside.model.vocabulary import Severity
from alongside.review.agreement import Judged
from alongside.review.reference_set import Expected

LEVELS = (None, *Severity)  # nothing said, then info to contraindicated


@dataclass(frozen=True, slots=True)
class Proportion:
    """hits of n, with the 95 % Wilson interval. Shares are None when n is 0."""

    name: str
    hits: int
    n: int
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Kappa:
    """Weighted kappa (quadratic) of severities over n rows, with its 95 % interval; exact: rows with the very same severity."""

    n: int
    exact: int
    kappa: float | None
    low: float | None
    high: float | None


def proportions(judged: Iterable[Judged]) -> tuple[Proportion, ...]:
    """The four figures of a test, then agreement on the rows that must stay silent."""
    effect = [one for one in judged if one.expects_effect]
    none = [one for one in judged if not one.expects_effect]
    quiet = [one for one in none if one.row.expected is Expected.SILENCE]
    without = [one for one in none if one.row.expected is not Expected.SILENCE]
    found, cleared = sum(one.agrees for one in effect), sum(one.agrees for one in none)
    claimed_wrongly, missed = len(none) - cleared, len(effect) - found
    return (
        proportion("sensitivity", found, len(effect)),
        proportion("specificity", cleared, len(none)),
        proportion("PPV", found, found + claimed_wrongly),
        proportion("NPV", cleared, cleared + missed),
        proportion(
            "nothing claimed where a study found nothing or nobody studied",
            sum(one.agrees for one in without),
            len(without),
        ),
        proportion("silence kept", sum(one.agrees for one in quiet), len(quiet)),
    )


def proportion(name: str, hits: int, n: int) -> Proportion:
    """A share with its Wilson interval. Raises UnusableInput when the library for it is not installed."""
    if n == 0:
        return Proportion(name, 0, 0, None, None, None)
    low, high = _statsmodels().proportion_confint(hits, n, alpha=0.05, method="wilson")
    return Proportion(name, hits, n, hits / n, float(low), float(high))


def severity_agreement(judged: Sequence[Judged]) -> Kappa:
    """How far the severities agree, on rows whose source gives one; what was not said at all is a level of its own."""
    rated = [(LEVELS.index(one.row.severity), LEVELS.index(one.severity)) for one in judged if one.row.severity]
    exact = sum(theirs == ours for theirs, ours in rated)
    if len(set(rated)) < 2:  # noqa: PLR2004 - kappa needs at least two different pairs
        return Kappa(len(rated), exact, None, None, None)
    table = [
        [sum(pair == (row, column) for pair in rated) for column in range(len(LEVELS))] for row in range(len(LEVELS))
    ]
    result = _statsmodels().cohens_kappa(table, wt="quadratic")
    return Kappa(len(rated), exact, float(result.kappa), float(result.kappa_low), float(result.kappa_upp))


def _statsmodels() -> Any:
    """The two functions of statsmodels that are used; it is large, and an extra."""
    try:
        return SimpleNamespace(
            cohens_kappa=import_module("statsmodels.stats.inter_rater").cohens_kappa,
            proportion_confint=import_module("statsmodels.stats.proportion").proportion_confint,
        )
    except ImportError:
        raise UnusableInput(
            "The figures need statsmodels; install Alongside with its extra: pip install 'alongside[agreement]'."
        ) from None
