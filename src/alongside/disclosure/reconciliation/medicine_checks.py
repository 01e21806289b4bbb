"""What the sources do not agree on about one medicine. Each check looks at one line and says nothing or one disagreement."""

from collections.abc import Callable
from datetime import date

from alongside.disclosure.reconciliation.dose_checks import check_dose
from alongside.disclosure.reconciliation.same_medicine import Mentions
from alongside.disclosure.reconciliation.told_by import STALE_AFTER, by_reporter, inputs_of, is_taken, newest
from alongside.disclosure.reconciliation.words import name_of, words
from alongside.model.disagreement import Disagreement, DisagreementKind, Said
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status


def check_line(line: Mentions, *, today: date, own_lists: frozenset[str]) -> list[Disagreement]:
    """Every disagreement about one medicine; of the questions whether it is taken only the first. own_lists: the person's own."""
    counted = tuple(one for one in line if one.counts)
    taking = (check(counted, today, own_lists) for check in _ABOUT_TAKING)
    found = [next((one for one in taking if one is not None), None), check_dose(counted)]
    return [one for one in found if one is not None]


def _status(line: Mentions, today: date, _: frozenset[str]) -> Disagreement | None:
    """One reporter says taken, another stopped. A stop of long before is history and no disagreement."""
    taken = [one for one in line if is_taken(one)]
    last_taken = newest(taken) or today
    stopped = [one for one in _only_stopped(line) if last_taken - _stop(one, today) <= STALE_AFTER]
    if not taken or not stopped:
        return None
    drug = name_of(line)
    return Disagreement(
        DisagreementKind.STATUS,
        tuple(sorted(line[0].ingredients)),
        words([*taken, *stopped]),
        "still taken; a washout counts from the stop",
        f"Is {drug} still taken, and if not, when was it last taken?",
        (*taken, *stopped),
    )


def _only_stopped(line: Mentions) -> list[Medication]:
    """The mentions of reporters that name the medicine only as stopped."""
    told = [[mention for mention, _ in entries] for entries in by_reporter(line).values()]
    only = [entries for entries in told if all(one.status is Status.STOPPED for one in entries)]
    return list(dict.fromkeys(one for entries in only for one in entries))


def _stop(mention: Medication, today: date) -> date:
    """When it was stopped, as far as that is told; a stop without any date may be of today."""
    return mention.stopped_on or newest([mention]) or today


def _stop_date(line: Mentions, _: date, __: frozenset[str]) -> Disagreement | None:
    """Two inputs give different last days; within one input the latest is its word."""
    last: dict[str, date] = {}
    for one in line:
        for report in one.reported_by:
            if one.stopped_on is not None:
                last[report.input] = max(one.stopped_on, last.get(report.input, one.stopped_on))
    if any(one.status is not Status.STOPPED for one in line) or len(set(last.values())) <= 1:
        return None
    latest = max(last.values())
    return Disagreement(
        DisagreementKind.STOP_DATE,
        tuple(sorted(line[0].ingredients)),
        words(line),
        f"last taken on {latest.isoformat()}",
        f"When was {name_of(line)} last taken?",
        tuple(one for one in line if one.stopped_on == latest),
    )


def _stale(line: Mentions, today: date, _: frozenset[str]) -> Disagreement | None:
    """Nobody has mentioned it for a year, and nobody said that it was stopped."""
    taken, last = tuple(one for one in line if is_taken(one)), newest(line)
    if not taken or last is None or today - last <= STALE_AFTER:
        return None
    return Disagreement(
        DisagreementKind.STALE,
        tuple(sorted(line[0].ingredients)),
        words(taken),
        "still taken",
        f"Is {name_of(line)} still taken? The last word on it is of {last.isoformat()}.",
        taken,
    )


def _left_out(line: Mentions, _: date, own_lists: frozenset[str]) -> Disagreement | None:
    """The person's own list does not name what a record says is taken."""
    taken = tuple(one for one in line if is_taken(one))
    settled = any(report.by for one in line for report in one.reported_by)
    if not taken or not own_lists or settled or inputs_of(line) & own_lists or not line[0].confirmed:
        return None
    silent = tuple(Said(one, None, "does not name it") for one in sorted(own_lists))
    return Disagreement(
        DisagreementKind.LEFT_OUT,
        tuple(sorted(line[0].ingredients)),
        (*words(taken), *silent),
        "still taken",
        f"Is {name_of(line)} still taken? The person's own list does not name it.",
        taken,
    )


_ABOUT_TAKING: tuple[Callable[[Mentions, date, frozenset[str]], Disagreement | None], ...] = (
    _status,
    _stop_date,
    _stale,
    _left_out,
)
