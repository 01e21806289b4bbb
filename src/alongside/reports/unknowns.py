"""What is not known, gravest first: the part of the answer that must be read before the findings."""

from dataclasses import dataclass

from alongside.model.assessment import Assessments, Missing
from alongside.model.disclosure import Unread
from alongside.model.vocabulary import Answer
from alongside.reports.held_for import Held, held_for
from alongside.reports.medicine_words import MedicineLine, medicine_lines, not_recognised
from alongside.reports.to_settle import ToSettle, to_settle

SHOWN_FIRST = 6  # as many open questions as a tired reader takes in; the rest stay one step away


@dataclass(frozen=True, slots=True)
class Unknowns:
    """unrecognised: not one of our names. to_confirm: guesses at a spelling. first, further: open questions, gravest first.

    to_settle, settle_further: what the sources do not agree on, what an answer hangs on first.
    """

    unrecognised: tuple[Unread, ...]
    to_confirm: tuple[MedicineLine, ...]
    to_settle: tuple[ToSettle, ...]
    settle_further: tuple[ToSettle, ...]
    first: tuple[Held[Missing], ...]
    further: tuple[Held[Missing], ...]
    failed: tuple[Held[str], ...]
    not_read: tuple[Unread, ...]
    set_aside: tuple[Unread, ...]

    @property
    def anything(self) -> bool:
        """True when something stands open that could change an answer."""
        return bool(
            self.unrecognised or self.to_confirm or self.to_settle or self.first or self.failed or self.not_read
        )


def unknowns(assessments: Assessments) -> Unknowns:
    """Gathered over all treatments; each thing once."""
    disclosure = assessments.disclosure
    coverages = [one.coverage for one in assessments.assessments]
    settle = {one.id for one in disclosure.disagreements}
    questions = _each_question_once(held_for([one.missing for one in coverages]))
    missing = [one for one in questions if one.item.id not in settle]
    first, further = to_settle(assessments)
    return Unknowns(
        unrecognised=not_recognised(disclosure, tuple(text for one in coverages for text in one.unrecognised)),
        to_confirm=tuple(one for one in medicine_lines(disclosure) if one.confirm),
        to_settle=first,
        settle_further=further,
        first=tuple(missing[:SHOWN_FIRST]),
        further=tuple(missing[SHOWN_FIRST:]),
        failed=held_for([one.failed for one in coverages]),
        not_read=disclosure.not_read,
        set_aside=disclosure.set_aside,
    )


def _each_question_once(missing: tuple[Held[Missing], ...]) -> list[Held[Missing]]:
    """A question whose answer weighs differently for two treatments is asked once, at its gravest."""
    found: dict[str, Held[Missing]] = {}
    for held in sorted(missing, key=_gravest_first):
        known = found.get(held.item.id)
        both = tuple(sorted({*known.treatments, *held.treatments})) if known else held.treatments
        found[held.item.id] = Held(known.item if known else held.item, both)
    return list(found.values())


def _gravest_first(missing: Held[Missing]) -> int:
    return -missing.item.could_change_to.rank


def answered(question: Missing) -> str:
    """What is known already: the person's own line, an unsure, or a yes that needs detail; empty when nobody was asked."""
    if question.answer is Answer.UNSURE:
        return " [answered: unsure]"
    if question.answer is Answer.YES:
        return " [answered: yes; which of these?]"
    return " [written: " + "; ".join(f'"{text}"' for text in question.about) + "]" if question.about else ""
