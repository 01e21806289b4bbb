"""Reads the worked patients of tests/cases and checks an answer against what a careful clinician expects to see and not to see."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from alongside import assess
from alongside.knowledge.loaded import load
from alongside.reports.json_report import render_json

CASES = Path(__file__).parent / "cases"
SEVERITIES = ["info", "minor", "moderate", "major", "contraindicated"]
SAME = {"paracetamol": "acetaminophen", "rifampicin": "rifampin", "theophylline": "aminophylline"}


@dataclass(frozen=True)
class Vignette:
    id: str
    case: dict[str, Any]
    source: Path


def vignettes() -> list[Vignette]:
    return [
        Vignette(path.name[:3], yaml.safe_load(path.read_text()), next((CASES / "inputs").glob(f"{path.name[:3]}.*")))
        for path in sorted(CASES.glob("p*.yaml"))
    ]


def answer(vignette: Vignette) -> dict[str, Any]:
    options = dict(vignette.case["treatment"])
    at = datetime.fromisoformat(options.pop("at"))
    return json.loads(render_json(assess(vignette.source, at=at, now=at, **options), load()))


def plain(name: str) -> str:
    word = re.sub(r"[^a-z0-9]", "", name.lower())
    return SAME.get(word, word)


def is_about(finding: dict[str, Any], subjects: list[str]) -> bool:
    return all(_named(finding, subject) for subject in subjects)


def _named(finding: dict[str, Any], subject: str) -> bool:
    if subject.startswith("~"):
        return any(re.search(subject[1:], text, re.IGNORECASE) for text in (*finding["about"], finding["id"]))
    return plain(subject) in {plain(about) for about in finding["about"]}


def meets(finding: dict[str, Any], wanted: dict[str, Any]) -> bool:
    axes = wanted["axis"] if isinstance(wanted["axis"], list) else [wanted["axis"]]
    rank = SEVERITIES.index(finding["severity"])
    return (
        ("any" in axes or finding["axis"] in axes)
        and is_about(finding, wanted["about"])
        and rank >= SEVERITIES.index(wanted.get("severity_at_least", "info"))
        and rank <= SEVERITIES.index(wanted.get("severity_at_most", "contraindicated"))
        and finding["action"] in wanted.get("action_any_of", [finding["action"]])
        and finding["direction"] in wanted.get("direction_any_of", [finding["direction"]])
        and finding["studied"] == wanted.get("studied", finding["studied"])
        and re.search(
            wanted.get("match", ""), f"{finding['statement']} {finding['mechanism']} {finding['id']}", re.IGNORECASE
        )
        is not None
    )
