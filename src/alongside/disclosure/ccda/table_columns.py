"""What the columns of a section's table mean, by their headings, and one row as its named parts."""

import re
from dataclasses import dataclass

from alongside.disclosure.ccda.nodes import Node

_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("left out", r"comment|note|provider|prescriber|performer|author|pharmacy|fill|refill|indication|code\b|source|facility|encounter"),
        ("status", r"status"),
        ("period", r"start.{1,9}(?:stop|end)|effective|dates?\s+taken"),
        ("end", r"\b(?:end|stop|discontinu|until|resol)"),
        ("start", r"\b(?:start|begin|began|onset|date|from|since)"),
        ("reaction", r"reaction|manifest"),
        ("sig", r"direction|\bsig\b|instruction|dos(?:e|age)|frequency|schedule|strength|route|quantity|how\b|\bform\b"),
        ("left out", r"severity|criticality|type|age\b|modif"),
        ("name", r"medic|drug|product|substance|allerg|agent|condition|problem|diagnos|name|description|generic|brand|item"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. name: what it is about; the whole row where no heading tells. headed: a heading told."""

    name: str
    sig: str = ""
    status: str = ""
    start: str = ""
    end: str = ""
    reaction: str = ""
    headed: bool = False


def columns(table: Node) -> tuple[str, ...]:
    """The kind of each column; none where the table has no headings or none that names the entry."""
    heads = [row for part in (*table.every("thead"), table, *table.every("tbody")) for row in part.every("tr")]
    heading = next((row for row in heads if row.first("th") and not row.first("td")), None)
    kinds = tuple(_kind(cell.text) for cell in heading.every("th")) if heading else ()
    return kinds if "name" in kinds else ()


def _kind(heading: str) -> str:
    return next((kind for kind, pattern in _KINDS if pattern.search(heading)), "left out")


def row_of(row: Node, kinds: tuple[str, ...]) -> Row:
    """The parts of a row, whose last cells may be missing; all its cells as the name where the kinds do not fit it.

    Of several names the first counts.
    """
    cells = [cell for cell in row.nodes if cell.name in {"td", "th"}]
    texts = [cell.text for cell in cells]
    if not kinds or len(cells) > len(kinds) or any(cell.get("colspan") not in {"", "1"} for cell in cells):
        return Row(", ".join(filter(None, texts)))
    parts: dict[str, list[str]] = {}
    for kind, text in zip(kinds, texts, strict=False):
        parts.setdefault(kind, []).append(text)
    start, _, end = " ".join(parts.get("period", [])).partition(" - ")
    return Row(
        name=next(filter(None, parts.get("name", [])), ""),
        sig=", ".join(filter(None, parts.get("sig", []))),
        status=" ".join(parts.get("status", [])),
        start=start or " ".join(parts.get("start", [])),
        end=end or " ".join(parts.get("end", [])),
        reaction=" ".join(parts.get("reaction", [])),
        headed=True,
    )
