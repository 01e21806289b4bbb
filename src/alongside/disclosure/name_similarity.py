"""Which known name a misspelt one most likely is, or none. `docs/reference/name-matching.md` has the measured error rates."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

EDITS_ALLOWED = ((6, 1), (9, 2))  # (from so many letters, so many edits)
TELLING_PREFIX = 4  # letters
MARGIN_EDITS = 2  # how many more edits the names of any other drug must be away


@dataclass(frozen=True, slots=True)
class Near:
    """A known name close to the one written, with its distance in edits (insert, delete, replace, swap neighbours)."""

    name: str
    drug: str
    edits: int


class Similarity:
    """Finds the one drug whose names are close to a written word while every other drug's names are far."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """names: pairs of (name key, drug)."""
        self._drug_of = dict(names)
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for name in self._drug_of:
            self._by_length[len(name)].append(name)

    def nearest(self, word: str) -> Near | None:
        """The name the word was meant to be, or None when no name, or more than one drug, is close."""
        allowed = edits_allowed(word)
        if not allowed:
            return None
        near = self._within(word, allowed + MARGIN_EDITS)
        if not near or near[0].edits > allowed:
            return None
        best = near[0]
        if not plausible(word, best):
            return None
        rivals = [other for other in near if other.drug != best.drug]
        too_near = any(rival.edits < best.edits + MARGIN_EDITS for rival in rivals)
        return None if too_near or any(_begins_more_alike(word, rival, best) for rival in rivals) else best

    def _within(self, word: str, edits: int) -> list[Near]:
        choices = [
            name for size in range(len(word) - edits, len(word) + edits + 1) for name in self._by_length.get(size, ())
        ]
        found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=None)
        return sorted(
            (Near(name, self._drug_of[name], int(distance)) for name, distance, _ in found),
            key=lambda near: (near.edits, near.name),
        )


def edits_allowed(word: str) -> int:
    """How many edits a word of this length may be away from a name."""
    return max((edits for letters, edits in EDITS_ALLOWED if len(word) >= letters), default=0)


def plausible(word: str, near: Near) -> bool:
    """People keep the first sound of a name; two slips are believed only where every consonant still sounds the same."""
    written, known = sound(word), sound(near.name)
    return written[:1] == known[:1] and (near.edits < 2 or _consonants(written) == _consonants(known))  # noqa: PLR2004


def _begins_more_alike(word: str, rival: Near, best: Near) -> bool:
    """True for "zyprtec", which begins as Zyprexa does although Zyrtec is nearer."""
    shared = _shared_start(word, rival.name)
    return shared >= TELLING_PREFIX and shared > _shared_start(word, best.name)


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
