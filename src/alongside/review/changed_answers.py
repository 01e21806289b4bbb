"""Which worked cases are answered differently by two versions of the facts, gathered by the finding that changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Case
from alongside.review.case_answers import CaseAnswer, answers_under, cases_of

NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ChangedFinding:
    """One change that cases share. was, now: severities, or "nothing". cases: how many; example: the first of them."""

    finding: str
    was: str
    now: str
    cases: int
    example: Case


@dataclass(frozen=True, slots=True)
class ChangedAnswers:
    """cases: how many were tried. differing: how many of them get another answer. dispositions: (was, now) to how many."""

    cases: int
    differing: int
    findings: tuple[ChangedFinding, ...]
    dispositions: dict[tuple[str, str], int]


def changed_answers(old: Knowledge, new: Knowledge) -> ChangedAnswers:
    """Try every worked case of both versions under both."""
    cases = cases_of(old, new)
    return compare(cases, answers_under(old, cases), answers_under(new, cases))


def compare(cases: Sequence[Case], before: Sequence[CaseAnswer], after: Sequence[CaseAnswer]) -> ChangedAnswers:
    """Gather the changes of these cases. The three sequences run in step."""
    shared: dict[tuple[str, str, str], list[Case]] = {}
    dispositions: dict[tuple[str, str], int] = {}
    differing = 0
    for case, was, now in zip(cases, before, after, strict=True):
        differing += was != now
        if was.disposition != now.disposition:
            pair = (was.disposition or "not readable", now.disposition or "not readable")
            dispositions[pair] = dispositions.get(pair, 0) + 1
        for finding in sorted(was.findings.keys() | now.findings.keys()):
            change = (finding, was.findings.get(finding, NOTHING), now.findings.get(finding, NOTHING))
            if change[1] != change[2]:
                shared.setdefault(change, []).append(case)
    found = [ChangedFinding(*change, len(held), held[0]) for change, held in shared.items()]
    return ChangedAnswers(len(cases), differing, tuple(sorted(found, key=lambda one: -one.cases)), dispositions)
