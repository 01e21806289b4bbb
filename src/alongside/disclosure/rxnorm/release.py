"""A release of RxNorm as NLM hands it out: a zip or an unpacked folder with the three files that are read."""

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from alongside.errors import UnusableInput

CONCEPTS, RELATIONS, ATTRIBUTES = "RXNCONSO.RRF", "RXNREL.RRF", "RXNSAT.RRF"
FILES = (CONCEPTS, RELATIONS, ATTRIBUTES)
UNDATED = "undated"
_DEEPEST = 4  # folders below the one that was named
_DATE = re.compile(r"(?:rxnorm|readme)[a-z_]*_(\d{2})(\d{2})(\d{4})(?!\d)", re.IGNORECASE)
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Release:
    """Where the files lie. within: file name to its place in the folder or zip. date: ISO, or "undated"."""

    path: Path
    within: dict[str, str]
    date: str

    @contextmanager
    def open(self, file: str) -> Iterator[IO[bytes]]:
        """One of FILES as a stream of bytes. Raises UnusableInput when it cannot be read to its end."""
        place = self.within[file]
        try:
            if self.path.is_dir():
                with (self.path / place).open("rb") as stream:
                    yield stream
            else:
                with zipfile.ZipFile(self.path) as packed, packed.open(place) as stream:
                    yield stream
        except _UNREADABLE as problem:
            raise UnusableInput(
                f"{self.path}: {file} cannot be read ({str(problem) or type(problem).__name__}); download the release again."
            ) from None


def find_release(path: Path) -> Release:
    """The release in a folder or zip. Raises UnusableInput when there is none."""
    names = _listed(path)
    within = _files_together(names)
    missing = [file for file in FILES if file not in within]
    if missing:
        raise UnusableInput(
            f"{path} holds no {' and no '.join(missing)}; name the zip of an RxNorm release, or the folder it was unpacked to."
        )
    return Release(path, within, _date((path.resolve().name, *names)))


def _listed(path: Path) -> list[str]:
    """The names of everything in a folder or zip, with forward slashes."""
    if path.is_dir():
        found = (one.relative_to(path) for depth in range(_DEEPEST) for one in path.glob("*/" * depth + "*"))
        return [one.as_posix() for one in found]
    if not path.exists():
        raise UnusableInput(f"There is no file or folder {path}; check the name.")
    try:
        with zipfile.ZipFile(path) as packed:
            return packed.namelist()
    except _UNREADABLE:
        raise UnusableInput(
            f"{path} is neither a folder nor a zip that can be read; download the release again."
        ) from None


def _files_together(names: Iterable[str]) -> dict[str, str]:
    """The files of the folder that holds most of them, the outermost first: a full release carries the prescribable one inside."""
    folders: dict[PurePosixPath, dict[str, str]] = {}
    for name in names:
        place = PurePosixPath(name)
        if place.name.upper() in FILES:
            folders.setdefault(place.parent, {})[place.name.upper()] = name
    ordered = sorted(folders.items(), key=lambda one: (-len(one[1]), len(one[0].parts), str(one[0])))
    return ordered[0][1] if ordered else {}


def _date(names: Iterable[str]) -> str:
    """The month, day and year in the name of the zip, the folder or the readme, as an ISO date."""
    found = next((match for name in names if (match := _DATE.search(PurePosixPath(name).name))), None)
    return f"{found[3]}-{found[1]}-{found[2]}" if found else UNDATED
