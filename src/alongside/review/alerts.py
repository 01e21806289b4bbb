"""How many alerts would interrupt a prescriber: the burden on real and worked patients."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from alongside.assessment.assess import assess_one
from alongside.assessment.treatments import planned
from alongside.disclosure.sources import read_sources
from alongside.errors import UnusableInput
from alongside.model.vocabulary import Severity
from alongside.rules.engine import rule_set

INTERRUPTS = Severity.MAJOR  # from here on a warning is shown before the prescriber may go on


@dataclass(frozen=True, slots=True)
class AlertBurden:
    """Alerts a patient and session. patients: read; refused: files that could not be used. sessions: patients times treatments."""

    patients: int
    sessions: int
    refused: tuple[str, ...]
    mean: float
    median: float
    most: int
    without: int


def alert_burden(paths: Sequence[Path], at: datetime) -> AlertBurden:
    """Count findings of major or graver over every file, each one patient, for ketamine iv and esketamine nasal."""
    counts: list[int] = []
    refused: list[str] = []
    patients = 0
    for path in patient_files(paths):
        try:
            disclosure = read_sources([(str(path), path.read_bytes())], at=at)
        except UnusableInput as problem:
            refused.append(str(problem))
            continue
        patients += 1
        for treatment in planned(at=at):
            found = assess_one(disclosure, treatment, rule_set()).findings
            counts.append(sum(one.severity.rank >= INTERRUPTS.rank for one in found))
    if not counts:
        raise UnusableInput(
            "None of the patient files could be used; name folders or files with lists, forms or FHIR records."
        )
    return AlertBurden(
        patients=patients,
        sessions=len(counts),
        refused=tuple(refused),
        mean=statistics.fmean(counts),
        median=statistics.median(counts),
        most=max(counts),
        without=sum(count == 0 for count in counts),
    )


def patient_files(paths: Sequence[Path]) -> list[Path]:
    """Every file named, and every file in the folders named, in a stable order. Raises UnusableInput for a path that is not there."""
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise UnusableInput(f"There is no {path}; check the name of the patients' folder.")
        found += sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return found
