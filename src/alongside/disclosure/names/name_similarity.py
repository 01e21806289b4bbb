"""Which known name a misspelt one most likely is, or none. `docs/reference/name-matching.md` has the measured error rates."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

TELLING_PREFIX_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Threshold:
    """How close is close enough.

    edits_allowed: pairs of (from so many letters, so many edits). margin_edits: how many more edits the names of any other drug
    must be away. same_consonants: two edits or more count only where every consonant still sounds the same.
    """

    edits_allowed: tuple[tuple[int, int], ...] = ((6, 1), (9, 2))
    margin_edits: int = 2
    same_consonants: bool = True

    def edits(self, word: str) -> int:
        """How many edits a word of this length may be away from a name."""
        return max((edits for letters, edits in self.edits_allowed if len(word) >= letters), default=0)


CHOSEN = Threshold()


def distance_edits(written: str, name: str) -> int:
    """Edits between two names: insert, delete, replace, swap neighbours."""
    from rapidfuzz.distance import OSA

    return OSA.distance(written, name)


@dataclass(frozen=True, slots=True)
class Near:
    """A known name close to the one written, with its distance in edits (insert, delete, replace, swap neighbours)."""

    name: str
    drug: str
    edits: int


class Similarity:
    """Finds the one drug whose names are close to a written word while every other drug's names are far."""

    def __init__(self, names: Iterable[tuple[str, str]], threshold: Threshold = CHOSEN) -> None:
        """names: pairs of (name key, drug)."""
        self._threshold = threshold
        self._drug_of = dict(names)
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for name in self._drug_of:
            self._by_length[len(name)].append(name)

    def nearest(self, word: str) -> Near | None:
        """The name the word was meant to be, or None when no name, or more than one drug, is close."""
        allowed = self._threshold.edits(word)
        if not allowed:
            return None
        near = self._within(word, allowed + self._threshold.margin_edits)
        if not near or near[0].edits > allowed:
            return None
        best = near[0]
        if not plausible(word, best, same_consonants=self._threshold.same_consonants):
            return None
        rivals = [other for other in near if other.drug != best.drug]
        too_near = any(rival.edits < best.edits + self._threshold.margin_edits for rival in rivals)
        return None if too_near or any(_begins_more_alike(word, rival, best) for rival in rivals) else best

    def _within(self, word: str, edits: int) -> list[Near]:
        choices = [
            name for size in range(len(word) - edits, len(word) + edits + 1) for name in self._by_length.get(size, ())
        ]
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=None)
        return sorted(
            (Near(name, self._drug_of[name], int(distance)) for name, distance, _ in found),
            key=lambda near: (near.edits, near.name),
        )


def plausible(word: str, near: Near, *, same_consonants: bool = True) -> bool:
    """People keep the first sound of a name; two slips are believed only where every consonant still sounds the same."""
    written, known = sound(word), sound(near.name)
    if written[:1] != known[:1]:
        return False
    return near.edits == 1 or not same_consonants or _consonants(written) == _consonants(known)


def _begins_more_alike(word: str, rival: Near, best: Near) -> bool:
    """True for "zyprtec", which begins as Zyprexa does although Zyrtec is nearer."""
    shared = _shared_start(word, rival.name)
    return shared >= TELLING_PREFIX_LETTERS and shared > _shared_start(word, best.name)


def _shared_start(one: str, other: str) -> int:
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )


_SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    ("ch", "k"),
    ("qu", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("c", "k"),
    ("y", "i"),
    ("th", "t"),
    ("w", "v"),
)
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLED = re.compile(r"(.)\1+")


def sound(word: str) -> str:
    """The word with letters that sound alike written alike, every vowel as "a", nothing doubled."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", word))


def _consonants(heard: str) -> str:
    return _DOUBLED.sub(r"\1", heard.replace("a", ""))
