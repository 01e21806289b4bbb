"""Reads the drug table. A blank cell is not assessed, never none."""

import csv
import math
from pathlib import Path
from typing import Any

CYP = ("cyp3a4", "cyp2b6", "cyp2d6", "cyp2c19", "cyp1a2")
LISTS = ("atc", "brands", "synonyms", "abbreviations", "misspellings", "components")
UNKNOWN_LINGERING_DAYS = 14  # our cautious reading where no half-life is known


def read_drugs(path: Path) -> dict[str, dict[str, Any]]:
    """Drug name to its row, in the shape of facts.Drug."""
    drugs: dict[str, dict[str, Any]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["name"] in drugs:
                raise ValueError(f"drugs.csv: {row['name']} stands twice")
            drugs[row["name"]] = _drug(row)
    return drugs


def sources_of_table(path: Path, column: str) -> frozenset[str]:
    """Every source id that a table cites in this column."""
    with path.open(encoding="utf-8", newline="") as file:
        return frozenset(source for row in csv.DictReader(file) for source in _split(row[column]))


def _drug(row: dict[str, str]) -> dict[str, Any]:
    half_life_h = _number(row["half_life_h"])
    lingers_days, basis = _lingering(row, half_life_h)
    return {
        "name": row["name"],
        "drug_class": row["drug_class"],
        "rxcui": _split(row["rxcui"]) + _split(row["alt_rxcui"]),
        **{column: _split(row[column]) for column in LISTS},
        "half_life_h": half_life_h,
        "lingers_days": lingers_days,
        "lingers_basis": basis,
        "max_daily_dose_mg": _number(row["max_daily_dose_mg"]),
        "usual_daily_dose_mg": _number(row["usual_daily_dose_mg"]),
        "cyp": {enzyme: row[enzyme] for enzyme in CYP if row[enzyme]} or None,
        "status": row["status"],
    }


def _lingering(row: dict[str, str], half_life_h: float | None) -> tuple[int, str]:
    """How long the drug still acts after its last dose: stated, else five half-lives, else a cautious default."""
    if row["lingers_days"]:
        return int(row["lingers_days"]), row["lingers_basis"]
    if half_life_h is None:
        return UNKNOWN_LINGERING_DAYS, "no half-life known: two weeks assumed"
    return max(1, math.ceil(5 * half_life_h / 24)), f"five half-lives of {half_life_h:g} h"


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _number(cell: str) -> float | None:
    return float(cell) if cell.strip() else None
