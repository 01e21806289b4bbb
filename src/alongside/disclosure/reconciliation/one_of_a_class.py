"""Two medicines of a class of which one is usual: perhaps both, perhaps one is being changed for the other."""

from collections.abc import Iterator, Sequence

from alongside.disclosure.reconciliation.same_medicine import Mentions
from alongside.disclosure.reconciliation.settling import is_settled
from alongside.disclosure.reconciliation.words import said
from alongside.knowledge.loaded import load
from alongside.model.disagreement import Disagreement, DisagreementKind
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

# Our choice: classes of which two at once are rarely meant. What such a pair does is for the rules to say.
USUALLY_ONE = {
    "SSRIs": ("ssri",),
    "SNRIs": ("snri",),
    "MAO inhibitors": ("maoi-irreversible", "maoi-b", "rima"),
    "benzodiazepines": ("benzodiazepine",),
}
_SURELY_TAKEN = frozenset({Status.ACTIVE, Status.AS_NEEDED})


def two_of_a_class(lines: Sequence[Mentions]) -> Iterator[Disagreement]:
    """One for each such class with two different medicines taken at once, unless a named person settled each of them."""
    for label, classes in USUALLY_ONE.items():
        members = load().members(classes)
        found = [line for line in lines if members.intersection(line[0].ingredients) and _taken(line)]
        taken: dict[str, list[Medication]] = {}
        for line in found:
            for drug in members.intersection(line[0].ingredients):
                taken.setdefault(drug, []).extend(_taken(line))
        if len(taken) > 1 and not all(is_settled(line) for line in found):
            yield _two(label, taken)


def _taken(line: Mentions) -> list[Medication]:
    return [one for one in line if one.counts and one.status in _SURELY_TAKEN]


def _two(label: str, taken: dict[str, list[Medication]]) -> Disagreement:
    names = tuple(sorted(taken))
    mentions = tuple(one for name in names for one in taken[name])
    together = f"{', '.join(names[:-1])} and {names[-1]}"
    return Disagreement(
        DisagreementKind.TWO_OF_A_CLASS,
        names,
        tuple(dict.fromkeys(said(one) for one in mentions)),
        "taken together",
        f"Are {together} ({label}) taken together, or is one being changed for another?",
        mentions,
    )
