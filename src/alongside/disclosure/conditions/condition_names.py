"""Finds the conditions that a text names, word for word, by the labels and names of the knowledge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alongside.disclosure.names.folding import folded_words
from alongside.knowledge.facts import ConditionEntry
from alongside.knowledge.loaded import Knowledge, load

# Phrases that hold the name of a condition and mean something else.
OTHER_MEANINGS = (
    "heat stroke", "sun stroke", "stroke prevention", "bipolar hemiarthroplasty", "pregnancy test", "ectopic pregnancy",
    "pregnancy loss",
    "termination of pregnancy",
    "pregnancy termination",
    "pregnancy prevention",
    "prevention of pregnancy",
    "planned parenthood", "anxiety about pregnancy", "sickle cell trait", "mole pregnancy", "molar pregnancy",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """One name found in a text: where its words begin and end, what it establishes and what it only raises."""

    start: int
    end: int
    ids: tuple[str, ...]
    prompts: tuple[str, ...]


class ConditionNames:
    """Every name of every condition. A name in two conditions stands for both."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._meaning: dict[tuple[str, ...], tuple[set[str], set[str]]] = {}
        for phrase in OTHER_MEANINGS:
            self._meaning[folded_words(phrase)] = (set(), set())
        for condition_id, entry in knowledge.conditions.items():
            for name, defines in _names(condition_id, entry):
                self._add(name, condition_id, defines)
        self._longest = max(map(len, self._meaning))

    def _add(self, name: str, condition_id: str, defines: bool) -> None:
        words = folded_words(name)
        if words:
            ids, prompts = self._meaning.setdefault(words, (set(), set()))
            (ids if defines else prompts).add(condition_id)

    def find(self, words: Sequence[str]) -> Iterator[Named]:
        """The names in these folded words, from left to right, the longest name first at each word."""
        start = 0
        while start < len(words):
            named = self._longest_at(words, start)
            if named is None:
                start += 1
            else:
                yield named
                start = named.end

    def _longest_at(self, words: Sequence[str], start: int) -> Named | None:
        for end in range(min(len(words), start + self._longest), start, -1):
            meaning = self._meaning.get(tuple(words[start:end]))
            if meaning is not None:
                ids, prompts = meaning
                return Named(start, end, tuple(sorted(ids)), tuple(sorted(prompts - ids)))
        return None


def _names(condition_id: str, entry: ConditionEntry) -> Iterator[tuple[str, bool]]:
    yield condition_id, True
    yield entry.label, True
    yield from ((name, True) for name in entry.names)
    yield from ((name, False) for name in entry.prompting_names)
    yield from ((code.display, code.defines) for code in (*entry.icd10cm, *entry.snomed))


@lru_cache(maxsize=1)
def condition_names() -> ConditionNames:
    """The names of the knowledge that the package carries, prepared once."""
    return ConditionNames(load())
