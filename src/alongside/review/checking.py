"""Everything that is checked of a knowledge folder before anybody relies on it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alongside.knowledge.care_compile import compile_care
from alongside.knowledge.care_places import parts_of
from alongside.knowledge.checks.bibliography import bibliography_faults
from alongside.knowledge.checks.dates import date_faults
from alongside.knowledge.checks.fault import Fault
from alongside.knowledge.checks.grades import grade_faults
from alongside.knowledge.checks.labels import label_faults
from alongside.knowledge.checks.patient_wording import wording_faults
from alongside.knowledge.checks.review_records import review_faults
from alongside.knowledge.checks.thresholds import threshold_faults
from alongside.knowledge.compile import compile_knowledge
from alongside.knowledge.contested import cited_by_contested, read_contested
from alongside.knowledge.drug_table import sources_of_table
from alongside.knowledge.fact_files import KnowledgeFault
from alongside.knowledge.loaded import Knowledge, take
from alongside.model.vocabulary import Severity, Verification
from alongside.review.worked_cases import case_faults
from alongside.rules.engine import rule_set


@dataclass(frozen=True, slots=True)
class Checked:
    """knowledge: None when the folder does not even compile. faults: fatal ones; notes: what is only worth knowing."""

    knowledge: Knowledge | None
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()


def check_folder(folder: Path, today: date) -> Checked:
    """Compile the folder and run every check on it. Makes it the knowledge of this process, so call it first and once."""
    try:
        knowledge, cited = compile_knowledge(folder), _cited_elsewhere(folder)
    except KnowledgeFault as fault:
        return Checked(None, tuple(_split(one) for one in str(fault).splitlines()))
    take(knowledge)
    found = sorted(
        {
            *grade_faults(knowledge),
            *label_faults(knowledge),
            *threshold_faults(knowledge),
            *date_faults(knowledge, today),
            *wording_faults(knowledge),
            *review_faults(knowledge, folder),
            *bibliography_faults(knowledge, cited),
            *case_faults(rule_set()),
        }
    )
    return Checked(knowledge, tuple(one for one in found if one.fatal), tuple(one for one in found if not one.fatal))


def _cited_elsewhere(folder: Path) -> frozenset[str]:
    """Source ids that the drug table, the care facts and the contested questions cite. The folder compiles."""
    care = (
        citation.source for _, part in parts_of(compile_care(folder)) for citation in getattr(part, "citations", ())
    )
    tables = (("drugs.csv", "sources"), ("drug-coverage.csv", "source"), ("equivalents.csv", "source"))
    drugs = frozenset[str]().union(*(sources_of_table(folder / name, column) for name, column in tables))
    return drugs | cited_by_contested(read_contested(folder)) | frozenset(care)


def by_severity(knowledge: Knowledge) -> dict[Severity, Counter[Verification]]:
    """How many positions of each severity are verified and recalled, gravest first."""
    counts: dict[Severity, Counter[Verification]] = {one: Counter() for one in reversed(Severity)}
    for question in knowledge.questions:
        for position in question.positions:
            counts[position.severity][position.verification] += 1
    return counts


def _split(line: str) -> Fault:
    place, _, what = line.partition(": ")
    return Fault(place, what) if what else Fault("knowledge", line)
