"""What each worked case is answered under one version of the facts, in a process of its own, for facts are indexed once a process."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from alongside.assessment.assess import assess_one
from alongside.errors import UnusableInput
from alongside.knowledge.loaded import Knowledge, take
from alongside.knowledge.positions import Case
from alongside.review.worked_cases import case_read
from alongside.rules.engine import rule_set

Severities = dict[str, str]


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """disposition: of the whole answer, empty when the case could not be read. findings: finding id to severity."""

    disposition: str
    findings: Severities


def answers_under(knowledge: Knowledge, cases: Sequence[Case]) -> list[CaseAnswer]:
    """The answer to each case by these facts, in the order of the cases."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_answers, knowledge, list(cases)).result()


def _answers(knowledge: Knowledge, cases: list[Case]) -> list[CaseAnswer]:
    take(knowledge)
    return [_answer(case) for case in cases]


def _answer(case: Case) -> CaseAnswer:
    try:
        disclosure, treatment = case_read(case)
    except (UnusableInput, KeyError, ValueError, TypeError):
        return CaseAnswer("", {})
    assessment = assess_one(disclosure, treatment, rule_set())
    return CaseAnswer(assessment.disposition, {one.id: one.severity for one in assessment.findings})


def cases_of(*versions: Knowledge) -> list[Case]:
    """The firing and silent cases of every position of these versions, each once."""
    found = {
        repr(case): case
        for knowledge in versions
        for question in knowledge.questions
        for position in question.positions
        for case in (position.fires, position.silent)
    }
    return list(found.values())
