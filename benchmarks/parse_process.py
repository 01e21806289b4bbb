"""`alongside parse "zoloft 50 mg"` as a whole process, beside a Python that does nothing, in turn."""

import subprocess
import sys
from pathlib import Path
from statistics import median

from timing import line, samples_ms

COMMAND = [str(Path(sys.executable).with_name("alongside")), "parse", "zoloft 50 mg"]
NOTHING = [sys.executable, "-c", "pass"]


def run(command: list[str]) -> None:
    """Run to the end; a failure stops the benchmark."""
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command


def main() -> None:
    """Print the figures."""
    rounds = [(samples_ms(lambda: run(COMMAND), 1, 1), samples_ms(lambda: run(NOTHING), 1, 1)) for _ in range(9)]
    parse, nothing = sorted(a[0] for a, _ in rounds), sorted(b[0] for _, b in rounds)
    print(line("alongside parse, whole process", parse, "goal < 500 ms"))
    print(line("python -c pass", nothing))
    print(f"ratio of medians: {median(parse) / median(nothing):.1f} x")


if __name__ == "__main__":
    main()
