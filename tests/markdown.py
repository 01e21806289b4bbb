"""Reads the project's Markdown: code, links, headings. Only as much Markdown as these documents use."""

import re
import subprocess
from functools import lru_cache
from pathlib import Path

PROJECT = Path(__file__).parents[1]
_FENCE = re.compile(r"^( *)```[^\n]*\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:")


@lru_cache
def tracked() -> tuple[Path, ...]:
    """Every file of the project that is, or would be, under version control; git says which."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout.split("\0")  # noqa: S603 - fixed words
    return tuple(sorted(path for name in listed if name and (path := PROJECT / name).is_file()))


def documents() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".md"]


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def commands(text: str) -> list[str]:
    """Every line of a fenced block and every code span."""
    fenced = [line.strip() for block in _FENCE.finditer(text) for line in block[2].splitlines()]
    return fenced + _SPAN.findall(_FENCE.sub("", text))


def links(text: str) -> list[str]:
    """Targets of the links that lead to a place inside the project."""
    return [target for target in _LINK.findall(_FENCE.sub("", text)) if not _ELSEWHERE.match(target)]


def anchors(text: str) -> set[str]:
    """What a heading is called in a link: lower case, no signs, hyphens for spaces."""
    titles = [re.sub(r"[`*]", "", title).lower() for title in _HEADING.findall(_FENCE.sub("", text))]
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles}


def words_of(text: str) -> int:
    return len(text.split())
