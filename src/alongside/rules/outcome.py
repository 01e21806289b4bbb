"""What a clause says of a person: true, false or unknown, with what it rests on.

These two are made by the dozen for each person, hence msgspec structs: a frozen dataclass takes several times as long to make.
"""

from collections.abc import Iterable

import msgspec

from alongside.model.medication import Medication


class Ground(msgspec.Struct, frozen=True):
    """One thing of the person that made a clause true.

    subject: the ingredient or condition id it is about; empty for an age, which is neither. medication: set when the ground is a medicine.
    """

    subject: str
    text: str
    place: str
    matched: str
    medication: Medication | None = None


class Outcome(msgspec.Struct, frozen=True):
    """truth: None is unknown. grounds: why it is true. needs: ids of the questions whose answers would settle it.

    A true outcome may have needs too: what is held to be true until somebody answers.
    """

    truth: bool | None
    grounds: tuple[Ground, ...] = ()
    needs: tuple[str, ...] = ()


TRUE = Outcome(truth=True)
FALSE = Outcome(truth=False)


def unknown(*needs: str) -> Outcome:
    """Unknown until these questions are answered."""
    return Outcome(truth=None, needs=needs)


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Kleene conjunction: the first false decides and the rest is not looked at; then one unknown."""
    open_needs: list[str] = []
    grounds: list[Ground] = []
    undecided = False
    for outcome in outcomes:
        if outcome.truth is False:
            return FALSE
        undecided = undecided or outcome.truth is None
        open_needs += outcome.needs
        grounds += outcome.grounds
    return Outcome(truth=None if undecided else True, grounds=tuple(grounds), needs=tuple(open_needs))


def any_of(outcomes: list[Outcome]) -> Outcome:
    """Kleene disjunction: the true ones decide together, then the unknown ones. One that is certainly true needs nothing more."""
    true = [outcome for outcome in outcomes if outcome.truth]
    if true:
        certain = any(not outcome.needs for outcome in true)
        return Outcome(
            truth=True,
            grounds=tuple(ground for outcome in true for ground in outcome.grounds),
            needs=() if certain else tuple(need for outcome in true for need in outcome.needs),
        )
    needs = tuple(need for outcome in outcomes if outcome.truth is None for need in outcome.needs)
    return Outcome(truth=None, needs=needs) if any(o.truth is None for o in outcomes) else FALSE


def negated(outcome: Outcome) -> Outcome:
    """The opposite; unknown stays unknown and rests on the same questions."""
    if outcome.truth is None:
        return Outcome(truth=None, needs=outcome.needs)
    return FALSE if outcome.truth else TRUE
