"""What the sources do not agree on, in words: the question, what counts until then, and who says what."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.model.assessment import Assessments
from alongside.model.disagreement import ABOUT_THE_PERSON, Disagreement, DisagreementKind
from alongside.model.disclosure import Disclosure
from alongside.model.vocabulary import Disposition

DIED = "The record says that this person has died."
SHOWN_FIRST = 6  # as many as a tired reader takes in; the rest stay one step away


@dataclass(frozen=True, slots=True)
class ToSettle:
    """One disagreement. could_change_to: the gravest answer that hangs on it, None when none does. readings: who says what."""

    question: str
    counted_as: str
    readings: tuple[str, ...]
    could_change_to: Disposition | None = None


def to_settle(assessments: Assessments) -> tuple[tuple[ToSettle, ...], tuple[ToSettle, ...]]:
    """(first, further): what an answer hangs on before the rest, the gravest first."""
    stakes: dict[str, Disposition] = {}
    for assessment in assessments.assessments:
        for one in assessment.coverage.missing:
            stakes[one.id] = max(
                stakes.get(one.id, one.could_change_to), one.could_change_to, key=lambda held: held.rank
            )
    found = [_words(one, stakes.get(one.id)) for one in assessments.disclosure.disagreements]
    found.sort(key=lambda one: -one.could_change_to.rank if one.could_change_to else 0)
    weighty = sum(1 for one in found if one.could_change_to)
    first = max(SHOWN_FIRST, weighty)
    return tuple(found[:first]), tuple(found[first:])


def about_the_person(disclosure: Disclosure) -> tuple[str, ...]:
    """Loud sentences for the top of a report: a recorded death, and sources that may be about two people."""
    found = [one for one in disclosure.disagreements if one.kind in ABOUT_THE_PERSON]
    told = [f"{one.settle} ({'; '.join(_said(one))})" for one in found]
    dead = disclosure.patient.deceased and all(one.kind is not DisagreementKind.DEATH for one in found)
    return tuple([DIED, *told] if dead else told)


def _words(disagreement: Disagreement, could_change_to: Disposition | None) -> ToSettle:
    return ToSettle(disagreement.settle, disagreement.counted_as, tuple(_said(disagreement)), could_change_to)


def _said(disagreement: Disagreement) -> Iterable[str]:
    for one in disagreement.readings:
        day = f", {one.as_of.isoformat()}" if one.as_of else ""
        yield f"{one.source}{day}: {one.says}"
