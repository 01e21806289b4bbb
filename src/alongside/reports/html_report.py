"""The assessment as one HTML page: no scripts, no outside requests, readable on a phone, on paper and aloud."""

import base64
import hashlib
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessments
from alongside.model.finding import Finding
from alongside.reports import wording
from alongside.reports.answers import answers
from alongside.reports.axes import AXES, CellState, folded_rows
from alongside.reports.cited import cited_sources, finding_citations
from alongside.reports.contest import CONTEST
from alongside.reports.crisis_lines import crisis_lines
from alongside.reports.earlier_words import COUNTED, definition_words, trial_words
from alongside.reports.entries import Entries, entries, finding_title
from alongside.reports.finding_marks import finding_marks
from alongside.reports.medicine_words import folded_lines
from alongside.reports.person_words import person_groups, person_sentence
from alongside.reports.plan_words import plan_sections
from alongside.reports.review import grade_sentence, review_sentence, reviewed_files
from alongside.reports.source_links import source_links
from alongside.reports.source_words import label_words
from alongside.reports.to_settle import about_the_person
from alongside.reports.traces import traces
from alongside.reports.treatment_words import treatment_labels
from alongside.reports.unknowns import answered, unknowns
from alongside.reports.visible import visible

# One shape for each state, so that nothing is told by colour alone; every mark stands beside its word.
MARKS: dict[str, str] = {
    CellState.CONTRAINDICATED: "×",  # noqa: RUF001 - the multiplication sign is the mark
    CellState.MAJOR: "▲",
    CellState.MODERATE: "◆",
    CellState.MINOR: "▪",
    CellState.INFO: "·",
    CellState.NO_EFFECT: "=",
    CellState.NOT_STUDIED: "?",
    CellState.NOTHING: "–",  # noqa: RUF001 - the dash is the mark
    CellState.NOT_RECOGNISED: "!",
}


def render_html(assessments: Assessments, knowledge: Knowledge) -> str:
    """One self-contained page. All text of the input and of the knowledge is escaped."""
    style = _environment().get_template("style.css.j2").render()
    page = _environment().get_template("page.html.j2")
    return page.render(_context(assessments, knowledge), style=Markup(style), style_hash=Markup(_hash(style)))  # noqa: S704 - our own file


def _context(assessments: Assessments, knowledge: Knowledge) -> dict[str, Any]:
    disclosure, listed = assessments.disclosure, entries(assessments)
    return {
        "words": wording,
        "marks": MARKS,
        "assessments": assessments,
        "disclosure": disclosure,
        "labels": treatment_labels(assessments),
        "person": person_sentence(disclosure.patient),
        "loud": about_the_person(disclosure),
        "person_groups": person_groups(disclosure, knowledge),
        "medicines": folded_lines(disclosure),
        "trials": trial_words(assessments),
        "definitions": definition_words(assessments),
        "counted_from": COUNTED,
        "answers": answers(assessments),
        "unknowns": unknowns(assessments),
        "entries": listed,
        "anchors": _anchors(listed),
        "finding_title": lambda finding: finding_title(finding, knowledge),
        "finding_marks": finding_marks,
        "chip_marks": {"unstudied": CellState.NOT_STUDIED, "no-effect": CellState.NO_EFFECT},
        "finding_citations": finding_citations,
        "label_words": label_words,
        "contest": CONTEST,
        "traces": traces,
        "source": knowledge.sources.__getitem__,
        "source_links": source_links,
        "source_numbers": {one: number for number, one in enumerate(cited_sources(assessments), 1)},
        "reviewed_files": reviewed_files(knowledge),
        "review_sentence": review_sentence(knowledge),
        "grade_sentence": grade_sentence(assessments),
        "axes": AXES,
        "rows": folded_rows(assessments),
        "plan": plan_sections(assessments),
        "crisis_lines": crisis_lines(assessments.assessments[0].treatment.region),
    }


def _anchors(listed: Entries) -> dict[tuple[int, str], str]:
    """(treatment number, finding id) to the id of its element on the page."""
    found: dict[tuple[int, str], str] = {}
    elements: dict[Finding, str] = {}
    for held in (*listed.weighty, *listed.folded):
        for finding in held.item:
            name = f"finding-{len(elements) + 1}"
            elements[finding] = name
            found.update({(treatment, finding.id): name for treatment in held.treatments})
    return found


def _hash(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("alongside.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["counted"] = wording.counted
    environment.filters["answered"] = answered
    return environment
