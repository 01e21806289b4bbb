"""Writes the last result of a long run into docs/promises.md."""

import re
from datetime import UTC, datetime
from pathlib import Path

PROMISES = Path(__file__).parents[1] / "docs" / "promises.md"


def keep(name: str, row: str) -> None:
    """Replace the row whose promise begins with the name and a colon; today's date ends it.

    row: promise after the name, command and result, as cells of the table.
    """
    day = datetime.now(UTC).date().isoformat()
    text = PROMISES.read_text(encoding="utf-8")
    line = f"| {name}: {row} | {day} |"
    PROMISES.write_text(re.sub(rf"^\| {name}: .*$", lambda _: line, text, flags=re.MULTILINE), encoding="utf-8")
