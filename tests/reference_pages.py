"""Writes the pages that are made from tests and facts: reference, contested questions, about this advice, hazards: `make docs`.

A test fails when one is out of date.
"""

from collections import Counter
from pathlib import Path

from alongside.disclosure.form.blank_form import blank_form
from alongside.disclosure.form.questionnaire import as_text
from alongside.knowledge.loaded import Knowledge, load
from alongside.model.vocabulary import Severity, Verification
from tests import contested_pages
from tests.about_page import about_page
from tests.hazards_page import hazards_page
from tests.patients_page import patients_page

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
MADE = "<!-- Made by `make docs` from the tests and the facts; edit those, not this page. -->\n\n"


def pages() -> dict[str, str]:
    """File, as seen from the folder of the reference, to content."""
    return {
        "patients.md": MADE + patients_page(),
        "knowledge.md": knowledge_page(load()),
        "../hazards.md": hazards_page(),
    }


def knowledge_page(knowledge: Knowledge) -> str:
    positions = [(question, position) for question in knowledge.questions for position in question.positions]
    verified = Counter(position.severity for _, position in positions if position.verification is Verification.VERIFIED)
    recalled = Counter(position.severity for _, position in positions if position.verification is Verification.RECALLED)
    seen = Counter(source.seen for source in knowledge.sources.values())
    rows = [f"| {severity} | {verified[severity]} | {recalled[severity]} |" for severity in reversed(Severity)]
    contested = [q for q in knowledge.questions if len({p.direction for p in q.positions}) > 1]
    return MADE + "\n".join(
        [
            "# What the knowledge holds\n",
            (
                f"{len(knowledge.questions)} questions with {len(positions)} positions, {len(knowledge.drugs)} drugs and substances, "
                f"{len(knowledge.classes)} classes, {len(knowledge.conditions)} conditions, {len(knowledge.items)} disclosure items, "
                f"{len(knowledge.sources)} sources. No clinician has reviewed any of it yet.\n"
            ),
            "| severity | verified | recalled |",
            "| --- | ---: | ---: |",
            *rows,
            "",
            "How far the sources were seen: "
            + ", ".join(f"{grade} {count}" for grade, count in sorted(seen.items()))
            + ".\n",
            "## Every question\n",
            "| question | file | positions |",
            "| --- | --- | ---: |",
            *[
                f"| {question.question} | `{question.file}` | {len(question.positions)} |"
                for question in knowledge.questions
            ],
            "",
            "## Contested: positions that point different ways stand side by side\n",
            "The questions of a [page with both sides](../contested/README.md) are among them.\n",
            *[f"- {question.question} (`{question.file}`)" for question in contested],
            "",
        ]
    )


def main() -> None:
    written = {
        FOLDER: pages() | {"questionnaire.json": as_text()},
        FOLDER.parent / "examples": {"disclosure-form.yaml": blank_form()},
        FOLDER.parent: {"about-this-advice.md": MADE + about_page(load())},
        contested_pages.FOLDER: contested_pages.contested_pages(load()),
    }
    for folder, made in written.items():
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
