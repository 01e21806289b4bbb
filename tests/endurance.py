"""Long random runs, outside CI: `make endurance`. Writes the date and the result into docs/promises.md."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

PROMISES = Path(__file__).parents[1] / "docs" / "promises.md"
EXAMPLES = "3000"
SUITES = [
    "tests/assessment/test_laws.py",
    "tests/disclosure/text/test_laws.py",
    "tests/disclosure/records/test_records_never_break.py",
    "tests/disclosure/ccda/test_ccda_never_breaks.py",
]


def main() -> None:
    """Run the laws with many more examples; exit as pytest does."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", *SUITES]
    ended = subprocess.run(command, env={**os.environ, "ALONGSIDE_EXAMPLES": EXAMPLES}, check=False)  # noqa: S603 - our own tests
    result = "held" if ended.returncode == 0 else "FAILED"
    day = datetime.now(UTC).date().isoformat()
    text = PROMISES.read_text(encoding="utf-8")
    line = f"| endurance: the laws with {EXAMPLES} examples each | `make endurance` | {result} | {day} |"
    pattern = r"^\| endurance: .*$"
    PROMISES.write_text(re.sub(pattern, line, text, flags=re.MULTILINE), encoding="utf-8")
    sys.exit(ended.returncode)


if __name__ == "__main__":
    main()
