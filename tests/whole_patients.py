"""The whole patients of tests/patients: one file a patient, and how their answers are compared.

title: Lorazepam 6 mg a day, ketamine infusion
why: one sentence on what this patient shows
given: the project's disclosure form (medications, patient, vitals, conditions, answers ...), or `text`: lines of a list
treatment: {agent: ketamine, route: iv}        # region, setting, indication, doses as for `assess`
expect:
  disposition: cannot-say-yet
  findings:                                    # every finding above info, and no other
    - moderate benefit benzodiazepine-benefit.decrease (lorazepam)
  info: [...]                                  # optional: findings of grade info that must be there
  unrecognised: [...]                          # every text that is left open; none when absent
  missing: [dx-preg]                           # optional: items that must be open
  not_missing: [...]                           # optional: items that must not be open
  contested: [[id, id]]                        # optional: pairs that must stand side by side
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from alongside import assess
from alongside.model.assessment import Assessment
from alongside.model.finding import Finding
from alongside.model.vocabulary import Severity

FOLDER = Path(__file__).parent / "patients"
AT = "2026-12-01T09:00:00-05:00"


@dataclass(frozen=True)
class WholePatient:
    file: str
    title: str
    why: str
    given: dict[str, Any]
    treatment: dict[str, Any]
    expect: dict[str, Any]


def whole_patients() -> list[WholePatient]:
    return [_read(path) for path in sorted(FOLDER.glob("*.yaml"))]


def _read(path: Path) -> WholePatient:
    return WholePatient(file=path.name, **yaml.safe_load(path.read_text(encoding="utf-8")))


def source(patient: WholePatient) -> str:
    """What `assess` is given: the form as YAML, or the lines of a list."""
    return patient.given["text"] if "text" in patient.given else yaml.safe_dump(patient.given)


@lru_cache
def answer(file: str) -> Assessment:
    patient = _read(FOLDER / file)
    options = dict(patient.treatment)
    at = datetime.fromisoformat(options.pop("at", AT))
    (assessment,) = assess(source(patient), at=at, now=at, **options).assessments
    return assessment


def line(finding: Finding) -> str:
    """A finding as the patient files write it."""
    return f"{finding.severity} {finding.axis} {finding.id} ({', '.join(finding.about)})"


def above_info(assessment: Assessment) -> list[str]:
    return [line(finding) for finding in assessment.findings if finding.severity is not Severity.INFO]


def of_grade_info(assessment: Assessment) -> list[str]:
    return [line(finding) for finding in assessment.findings if finding.severity is Severity.INFO]
