"""Which mentions are of one medicine: the same ingredients by the same route, whatever the brand, strength or source."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from alongside.model.medication import Medication

Mentions = tuple[Medication, ...]
_BY_MOUTH = "oral"


def same_medicines(mentions: Sequence[Medication]) -> list[Mentions]:
    """The mentions, gathered by medicine, in the order in which each was first named.

    A guess at a spelling stays by itself until somebody confirms it. An unwritten route joins the written one; where several
    are written it means by mouth.
    """
    routes: dict[Hashable, set[str]] = defaultdict(set)
    for one in mentions:
        if one.route is not None:
            routes[_substance(one)].add(one.route)
    lines: dict[Hashable, list[Medication]] = {}
    for one in mentions:
        substance = _substance(one)
        lines.setdefault((substance, one.route or _unwritten(routes[substance])), []).append(one)
    return [tuple(line) for line in lines.values()]


def written(text: str) -> str:
    """A text without what does not tell two entries apart."""
    return " ".join(text.casefold().split())


def _substance(mention: Medication) -> Hashable:
    return frozenset(mention.ingredients), "" if mention.confirmed else written(mention.text)


def _unwritten(routes: set[str]) -> str:
    return next(iter(routes)) if len(routes) == 1 else _BY_MOUTH
