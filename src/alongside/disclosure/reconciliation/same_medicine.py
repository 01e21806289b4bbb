"""Which mentions are of one medicine: the same ingredients by the same route, whatever the brand, strength or source."""

from collections.abc import Hashable, Sequence

from alongside.model.medication import Medication

Mentions = tuple[Medication, ...]
# A list rarely writes these, so an entry without a route may mean any of them. A depot, a patch or a cream is another medicine.
_SELDOM_WRITTEN = frozenset({"oral", "nasal", "sublingual"})


def same_medicines(mentions: Sequence[Medication]) -> list[Mentions]:
    """The mentions, gathered by medicine, in the order in which each was first named.

    A guess at a spelling stays by itself until somebody confirms it.
    """
    lines: dict[Hashable, list[Medication]] = {}
    for one in mentions:
        lines.setdefault((_substance(one), special_route(one)), []).append(one)
    return [tuple(line) for line in lines.values()]


def special_route(mention: Medication) -> str | None:
    """A route that makes it a medicine of its own; None for what is swallowed, dissolved in the mouth or sprayed into the nose."""
    return None if mention.route in _SELDOM_WRITTEN else mention.route


def written(text: str) -> str:
    """A text without what does not tell two entries apart."""
    return " ".join(text.casefold().split())


def _substance(mention: Medication) -> Hashable:
    return frozenset(mention.ingredients), "" if mention.confirmed else written(mention.text)
