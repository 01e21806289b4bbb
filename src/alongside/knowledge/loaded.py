"""The knowledge in memory: the facts as compiled, and the few look-ups that every room needs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import resources

import msgspec

from alongside.knowledge.facts import ConditionEntry, DisclosureItem, Drug, DrugClass, Source
from alongside.knowledge.plan_lines import PlanEntry
from alongside.knowledge.positions import Question
from alongside.knowledge.rule_set_words import SetWords

COMPILED = "compiled.msgpack"


@dataclass(frozen=True)
class Knowledge:
    """All facts. Keys are the ids that rules use; drugs, classes and conditions share no id.

    equivalents: scale name ("diazepam", "morphine") to milligrams of the reference drug per milligram of each drug.
    """

    version: str
    drugs: dict[str, Drug]
    classes: dict[str, DrugClass]
    conditions: dict[str, ConditionEntry]
    items: dict[str, DisclosureItem]
    sources: dict[str, Source]
    equivalents: dict[str, dict[str, float]]
    questions: tuple[Question, ...]
    plan: tuple[PlanEntry, ...] = ()
    rule_sets: dict[str, SetWords] = field(default_factory=dict)

    def members(self, ids: Iterable[str]) -> frozenset[str]:
        """Every drug that these drugs and classes stand for. Unknown ids raise KeyError."""
        return frozenset().union(*(self._members_of(one) for one in ids))

    def _members_of(self, one: str) -> frozenset[str]:
        known = self._looked_up.get(one)
        if known is None:
            known = frozenset((one,)) if one in self.drugs else frozenset(self.classes[one].members)
            self._looked_up[one] = known
        return known

    @cached_property
    def _looked_up(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def classes_of(self) -> dict[str, tuple[str, ...]]:
        """Drug name to the ids of every class it is in, sorted."""
        found: dict[str, list[str]] = {name: [] for name in self.drugs}
        for class_id in sorted(self.classes):
            for member in self.classes[class_id].members:
                found[member].append(class_id)
        return {name: tuple(ids) for name, ids in found.items()}

    @cached_property
    def items_about(self) -> dict[str, tuple[str, ...]]:
        """Condition id to the disclosure items that ask about it."""
        found: dict[str, list[str]] = {}
        for item_id, item in self.items.items():
            for condition in item.conditions:
                found.setdefault(condition, []).append(item_id)
        return {condition: tuple(ids) for condition, ids in found.items()}


_taken: list[Knowledge] = []


def take(knowledge: Knowledge) -> None:
    """Make these the facts of this process, as the checker does with a folder that is not compiled yet.

    Raises RuntimeError when facts were read before, for every room keeps indexes of them.
    """
    if load.cache_info().currsize:
        raise RuntimeError("other facts were read before; take these in a new process")
    _taken.append(knowledge)


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """The facts of this process: those taken, else those compiled into the package.

    Raises FileNotFoundError when the package was built without them.
    """
    if _taken:
        return _taken[-1]
    packed = resources.files("alongside.knowledge").joinpath(COMPILED).read_bytes()
    return msgspec.msgpack.decode(packed, type=Knowledge)
