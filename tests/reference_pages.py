"""Writes the reference pages that are made from tests and facts: `make docs`. A test fails when one is out of date."""

from collections import Counter
from pathlib import Path

from alongside.knowledge.loaded import Knowledge, load
from alongside.model.vocabulary import Severity, Verification
from tests.whole_patients import WholePatient, answer, line, whole_patients

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
MADE = "<!-- Made by `make docs` from the tests and the facts; edit those, not this page. -->\n\n"


def pages() -> dict[str, str]:
    """File name to content."""
    return {"patients.md": patients_page(), "knowledge.md": knowledge_page(load())}


def patients_page() -> str:
    patients = whole_patients()
    head = (
        f"# {len(patients)} whole patients\n\nEach is a test: given this person and this treatment, these findings above the grade "
        "*info* and no others. They are made up. `cannot-say-yet` means that a question stands open.\n\n"
    )
    return MADE + head + "\n".join(_patient(patient) for patient in patients)


def _patient(patient: WholePatient) -> str:
    assessment = answer(patient.file)
    given = patient.given["text"].splitlines() if "text" in patient.given else _form_lines(patient.given)
    treatment = ", ".join(f"{key} {value}" for key, value in patient.treatment.items())
    found = [f"- {line(finding)}" for finding in assessment.findings if finding.severity is not Severity.INFO]
    return "\n".join(
        [
            f"## {patient.title}\n",
            f"{patient.why}\n",
            *[f"    {text}" for text in given],
            f"\n{treatment}: **{assessment.disposition}**\n",
            *(found or ["- nothing above info"]),
            "",
        ]
    )


def _form_lines(given: dict[str, object]) -> list[str]:
    lines = []
    for key, value in given.items():
        items = value if isinstance(value, list) else [value]
        lines += [f"{key}: {_plain(item)}" for item in items]
    return lines


def _plain(value: object) -> str:
    return ", ".join(f"{key} {word}" for key, word in value.items()) if isinstance(value, dict) else str(value)


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
            f"{len(knowledge.questions)} questions with {len(positions)} positions, {len(knowledge.drugs)} drugs and substances, "
            f"{len(knowledge.classes)} classes, {len(knowledge.conditions)} conditions, {len(knowledge.items)} disclosure items, "
            f"{len(knowledge.sources)} sources. No clinician has reviewed any of it yet.\n",
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
            *[f"- {question.question} (`{question.file}`)" for question in contested],
            "",
        ]
    )


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
