"""The index as one SQLite file. The old file stands until the new one is whole."""

import os
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path

from alongside.disclosure.rxnorm.index import FORMAT
from alongside.disclosure.rxnorm.ingredients import Ingredients
from alongside.disclosure.rxnorm.names import Named, longest_by_first_word
from alongside.errors import UnusableInput

_TABLES = """
    CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
    CREATE TABLE ingredient (rxcui INTEGER PRIMARY KEY, names TEXT NOT NULL);
    CREATE TABLE concept (rxcui INTEGER PRIMARY KEY, ingredients TEXT NOT NULL);
    CREATE TABLE ndc (ndc INTEGER PRIMARY KEY, ingredients TEXT NOT NULL);
    CREATE TABLE name (name TEXT PRIMARY KEY, ingredients TEXT NOT NULL, alone INTEGER, brand INTEGER) WITHOUT ROWID;
    CREATE TABLE first_word (word TEXT PRIMARY KEY, longest INTEGER) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Content:
    """All that the index holds. Codes, product codes and names to ingredients; ingredients to their names, one a line."""

    release: str
    ingredients: dict[int, str]
    concepts: dict[int, Ingredients]
    ndcs: dict[int, Ingredients]
    names: dict[str, Named]


def replace_index(index: Path, content: Content) -> None:
    """Write beside the old file, then rename over it. Raises UnusableInput when the folder or disk refuses."""
    fresh: Path | None = None
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{index.name}.", suffix=".new", dir=index.parent)
        os.close(handle)
        fresh = Path(name)
        _write(fresh, content)
        with fresh.open("rb") as written:
            os.fsync(written.fileno())
        fresh.replace(index)
    except (OSError, sqlite3.Error) as problem:
        raise UnusableInput(
            f"The index cannot be written to {index} ({problem}); give its folder room and leave to write."
        ) from None
    finally:
        if fresh is not None:
            fresh.unlink(missing_ok=True)


def _write(path: Path, content: Content) -> None:
    """Rows go in by rising key, which keeps the file small and the writing fast."""
    base = sqlite3.connect(path)
    try:
        base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        base.executemany("INSERT INTO about VALUES (?, ?)", [("format", FORMAT), ("release", content.release)])
        base.executemany("INSERT INTO ingredient VALUES (?, ?)", sorted(content.ingredients.items()))
        for table, rows in (("concept", content.concepts), ("ndc", content.ndcs)):
            resolved = ((code, _joined(rows[code])) for code in sorted(rows) if rows[code])
            base.executemany(f"INSERT INTO {table} VALUES (?, ?)", resolved)  # noqa: S608 - our own two words
        names = ((name, content.names[name]) for name in sorted(content.names))
        named = ((name, _joined(one.ingredients), one.alone, one.brand) for name, one in names)
        base.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", named)
        base.executemany("INSERT INTO first_word VALUES (?, ?)", longest_by_first_word(content.names))
        base.commit()
    finally:
        base.close()


def _joined(ingredients: Ingredients) -> str:
    return " ".join(map(str, ingredients))
