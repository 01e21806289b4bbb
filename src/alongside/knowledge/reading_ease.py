"""How easily a text for patients reads: Flesch-Kincaid grade for English, INFLESZ (Szigriszt-Pazos) for Spanish.

Sources: Kincaid JP et al. 1975, Research Branch Report 8-75 (grade = 0.39 words per sentence + 11.8 syllables per word - 15.59);
Barrio-Cantalejo IM et al. 2008, An Sist Sanit Navar 31:135 (206.835 - 62.3 syllables per word - words per sentence; from 55 on "normal").
Syllables are counted twice, by hyphenation and by vowels, and the higher count stands, so that no text looks easier than it is.
"""

import re
from collections.abc import Collection
from functools import lru_cache

import pyphen  # type: ignore[import-untyped] # carries no types

HARDEST_GRADE_EN = 8.0  # the house's limit, for English
LOWEST_EASE_ES = 55.0  # "normal" on the INFLESZ scale

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SENTENCE_END = re.compile(r"[.!?:;…]+(?:\s|$)")
_VOWELS_EN = re.compile(r"[aeiouy]+")
_SYLLABLE_ES = re.compile(r"[iuüy]?[aeoáéó][iuüy]?|[íú]|[iuüy]+")


def grade_en(text: str, names: Collection[str] = ()) -> float:
    """Flesch-Kincaid grade: years of school in the US. names: drug names that are left out of the count."""
    words, sentences = _counted(text, names)
    if not words:
        return 0.0
    syllables = sum(_syllables_en(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def ease_es(text: str, names: Collection[str] = ()) -> float:
    """INFLESZ: 0 hardest to 100 easiest. names: drug names that are left out of the count."""
    words, sentences = _counted(text, names)
    if not words:
        return 100.0
    syllables = sum(_syllables_es(word) for word in words)
    return 206.835 - 62.3 * syllables / len(words) - len(words) / sentences


def _counted(text: str, names: Collection[str]) -> tuple[list[str], int]:
    """The words that count, and the number of sentences."""
    left_out = {part for name in names for part in _WORD.findall(name.lower())}
    words = [word for word in _WORD.findall(text.lower()) if word not in left_out]
    return words, max(1, len(_SENTENCE_END.findall(text)))


@lru_cache(maxsize=8192)
def _syllables_en(word: str) -> int:
    groups = len(_VOWELS_EN.findall(word))
    silent_e = word.endswith("e") and not word.endswith(("le", "ee", "ie")) and groups > 1
    return max(1, groups - silent_e, _hyphenated("en_US", word))


@lru_cache(maxsize=8192)
def _syllables_es(word: str) -> int:
    return max(1, len(_SYLLABLE_ES.findall(word)), _hyphenated("es", word))


def _hyphenated(language: str, word: str) -> int:
    return len(_hyphenation(language).positions(word)) + 1


@lru_cache(maxsize=2)
def _hyphenation(language: str) -> pyphen.Pyphen:
    shortest = 1 if language == "es" else 2  # English never parts one letter: "y-our" would be two syllables
    return pyphen.Pyphen(lang=language, left=shortest, right=shortest)
