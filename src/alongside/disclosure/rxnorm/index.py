"""The imported release, asked for a code or a name. Nothing of it is loaded before the first question."""

from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from alongside.disclosure.rxnorm.place import index_path
from alongside.errors import UnusableInput

if TYPE_CHECKING:
    import sqlite3

FORMAT = "1"  # the shape of the file; another shape asks for a new import
Ingredients = tuple[int, ...]


class RxNormIndex:
    """One index file, opened for reading. Raises UnusableInput when the file is no index of this version."""

    def __init__(self, path: Path) -> None:
        base, about = _opened(path)
        if about.get("format") != FORMAT:
            base.close()
            raise UnusableInput(
                f"{path} is no RxNorm index of this version; import the release again with 'alongside knowledge import-rxnorm'."
            )
        self._base: sqlite3.Connection | None = base
        self.release = about["release"]

    def of_rxcui(self, code: int) -> Ingredients | None:
        """The ingredients of a concept of any kind; None when the release does not know it, or not what is in it."""
        row = self._one("SELECT ingredients FROM concept WHERE rxcui = ?", code)
        return _split(row[0]) if row else None

    def of_ndc(self, readings: Sequence[int]) -> Ingredients | None:
        """The ingredients on which all readings of a product code that the release knows agree."""
        rows = (self._one("SELECT ingredients FROM ndc WHERE ndc = ?", reading) for reading in readings)
        sets = {row[0] for row in rows if row}
        return _split(sets.pop()) if len(sets) == 1 else None

    def of_name(self, name_key: str) -> tuple[Ingredients, bool, bool] | None:
        """(ingredients, said alone, brand) of a name in the form of `tokens.key`; no ingredients where it stands for several sets."""
        row = self._one("SELECT ingredients, alone, brand FROM name WHERE name = ?", name_key)
        return (_split(row[0]), bool(row[1]), bool(row[2])) if row else None

    def longest_from(self, word: str) -> int:
        """Words of the longest substance or brand that begins with this word; 0 when none does."""
        row = self._one("SELECT longest FROM first_word WHERE word = ?", word)
        return int(row[0]) if row else 0

    def names_of(self, ingredient: int) -> tuple[str, ...]:
        """An ingredient's own name, then its others."""
        row = self._one("SELECT names FROM ingredient WHERE rxcui = ?", ingredient)
        return tuple(row[0].split("\n")) if row else ()

    def _one(self, question: str, value: object) -> tuple[str, ...] | None:
        with suppress(OverflowError):  # a code longer than any number the file can hold
            row: tuple[str, ...] | None = self._base.execute(question, (value,)).fetchone() if self._base else None
            return row
        return None

    def close(self) -> None:
        """Let go of the file."""
        if self._base is not None:
            self._base.close()
            self._base = None


def _opened(path: Path) -> tuple["sqlite3.Connection", dict[str, str]]:
    """The file and what it says about itself, which is nothing where it is no index."""
    import sqlite3

    # immutable: an import puts a new file in its place and never changes this one
    base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        return base, dict(base.execute("SELECT key, value FROM about"))
    except sqlite3.Error:
        return base, {}


def _split(ingredients: str) -> Ingredients:
    return tuple(map(int, ingredients.split()))


@lru_cache(maxsize=1)
def rxnorm_index() -> RxNormIndex | None:
    """The index of this machine; None when nothing was imported. Raises UnusableInput when the file is no index."""
    path = index_path()
    return RxNormIndex(path) if path is not None and path.is_file() else None


def rxnorm_release() -> str | None:
    """The date of the imported release, or None."""
    index = rxnorm_index()
    return index.release if index else None


def forget_index() -> None:
    """Look for the index anew at the next question."""
    if rxnorm_index.cache_info().currsize and (index := rxnorm_index()):
        index.close()
    rxnorm_index.cache_clear()
