"""Every speed figure, one after the other: `make bench`."""

import runpy
from pathlib import Path

HERE = Path(__file__).parent
SUITES = ["rule_evaluation", "knowledge_load", "parse_process", "parse_lines", "record_reading", "rxnorm_import"]


def main() -> None:
    """Run each suite and print its figures under its name."""
    for name in SUITES:
        print(f"\n{name.replace('_', ' ')}")
        runpy.run_path(str(HERE / f"{name}.py"), run_name="__main__")


if __name__ == "__main__":
    main()
