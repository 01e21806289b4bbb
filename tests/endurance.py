"""Long runs, outside CI: `make endurance`. Writes the date and the results into docs/promises.md."""

import os
import subprocess
import sys

from tests.mutation import try_the_mutants
from tests.promises import keep

EXAMPLES = "3000"
SUITES = [
    "tests/assessment/test_laws.py",
    "tests/disclosure/text/test_laws.py",
    "tests/disclosure/records/test_records_never_break.py",
    "tests/disclosure/ccda/test_ccda_never_breaks.py",
]


def main() -> None:
    """Run the laws with many more examples, then the tests of the tests; exit with 1 when either fails."""
    held = [try_the_laws(), try_the_mutants()]
    sys.exit(0 if all(held) else 1)


def try_the_laws() -> bool:
    """Whether the laws hold."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", *SUITES]
    ended = subprocess.run(command, env={**os.environ, "ALONGSIDE_EXAMPLES": EXAMPLES}, check=False)  # noqa: S603 - our own tests
    held = ended.returncode == 0
    keep("endurance", f"the laws with {EXAMPLES} examples each | `make endurance` | {'held' if held else 'FAILED'}")
    return held


if __name__ == "__main__":
    main()
