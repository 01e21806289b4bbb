"""Mutation testing of the rules: mutmut changes one thing at a time in src/alongside/rules, and a test must notice.

A change that no test notices is a survivor. Each must stand in tests/rules/surviving-mutants.csv with the reason why it may.
mutmut numbers its mutants anew after every edit, so a survivor is known by its function and by the lines that were changed.
"""

import csv
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.promises import keep

PROJECT = Path(__file__).parents[1]
EXPLAINED = PROJECT / "tests" / "rules" / "surviving-mutants.csv"
LEAST_PERCENT = 85
MUTMUT = Path(sys.executable).with_name("mutmut")
NOTICED = {"killed", "timeout", "segfault"}
STATUS = re.compile(r"^\s+(?P<mutant>\S+__mutmut_\d+): (?P<status>.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Survivor:
    """One change that no test noticed. function: module and name. was, becomes: the lines, in one, without their indent."""

    function: str
    was: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of all mutants."""

    mutants: int
    survivors: tuple[Survivor, ...]

    @property
    def killed(self) -> int:
        """How many were noticed."""
        return self.mutants - len(self.survivors)

    @property
    def percent(self) -> float:
        """The score: the share that was noticed."""
        return 100 * self.killed / self.mutants if self.mutants else 0.0


def try_the_mutants() -> bool:
    """Try every mutant, write the result down, and say whether enough were killed and the rest is explained."""
    shutil.rmtree(PROJECT / "mutants", ignore_errors=True)
    subprocess.run([MUTMUT, "run"], cwd=PROJECT, check=True)  # noqa: S603 - our own tools
    tally = tallied()
    unexplained = without_reason(tally.survivors, reasons())
    for one in unexplained:
        print(f"nobody explains {one.function}\n  - {one.was}\n  + {one.becomes}")  # noqa: T201 - a tool for the terminal
    held = tally.percent >= LEAST_PERCENT and not unexplained
    keep("mutation", row(tally, len(unexplained)))
    return held


def row(tally: Tally, unexplained: int) -> str:
    """The result as cells of the table of promises."""
    rest = f"{unexplained} of them NOT explained" if unexplained else "all explained"
    return (
        f"{LEAST_PERCENT} % or more of small changes to the rules are noticed by a test, "
        "and the rest is [explained](../tests/rules/surviving-mutants.csv) | `make endurance` | "
        f"{tally.mutants:,} mutants, {tally.killed:,} killed, {len(tally.survivors)} survived, {rest}: {tally.percent:.1f} %"
    )


def tallied() -> Tally:
    """What the last run left in the folder of mutants."""
    found = STATUS.findall(_asked("results", "--all", "true"))
    alive = [mutant for mutant, status in found if status not in NOTICED]
    return Tally(len(found), tuple(survivor(mutant, _asked("show", mutant)) for mutant in alive))


def _asked(*words: str) -> str:
    command = [str(MUTMUT), *words]
    return subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own tools


def survivor(mutant: str, shown: str) -> Survivor:
    """A mutant by its function and its difference. shown: the unified difference that mutmut shows."""
    name = mutant.rpartition("__mutmut_")[0].removeprefix("alongside.rules.")
    function = name.replace(".x_", ".").replace(".xǁ", ".").replace("ǁ", ".")
    changed = [line for line in shown.splitlines() if line[:1] in "+-" and line[:3] not in {"+++", "---"}]
    was, becomes = (" ".join(line[1:].strip() for line in changed if line[0] == sign) for sign in "-+")
    return Survivor(function, was, becomes)


def reasons() -> dict[Survivor, str]:
    """Each explained survivor and why it may survive."""
    with EXPLAINED.open(encoding="utf-8", newline="") as file:
        return {Survivor(one["function"], one["was"], one["becomes"]): one["why"] for one in csv.DictReader(file)}


def without_reason(survivors: Iterable[Survivor], known: dict[Survivor, str]) -> list[Survivor]:
    """Survivors nobody explains; of two with the same lines in one function the reason holds for both."""
    return [one for one in Counter(survivors) if not known.get(one)]


if __name__ == "__main__":
    sys.exit(0 if try_the_mutants() else 1)
