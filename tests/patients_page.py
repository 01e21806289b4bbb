"""The reference page of the whole patients: each as a form that can be copied, with the answer it gets."""

from itertools import groupby

from alongside.model.assessment import Assessment
from tests.whole_patients import FOLDER, WholePatient, above_info, answer, whole_patients

# the beginning of a file's name to its heading, in the order of the page
GROUPS = {
    "quiet": "Quiet people",
    "antidepressant": "Antidepressants",
    "maoi": "MAO inhibitors",
    "washout": "Changing from one medicine to another",
    "sedative": "Benzodiazepines, opioids and other sedatives",
    "naltrexone": "Naltrexone",
    "mood-stabiliser": "Mood stabilisers",
    "antipsychotic": "Antipsychotics and psychosis",
    "pressor": "Medicines that raise blood pressure",
    "second-blocker": "A second NMDA blocker, or ketamine from elsewhere",
    "other-medicine": "Other medicines and doses",
    "route": "The same medicine by mouth, by vein, by nose",
    "stop": "What forbids a session, and what only seems to",
    "blood-pressure": "Blood pressure on the day",
    "person": "Age, pregnancy, family",
    "condition": "Illnesses",
    "substance": "Alcohol and drugs",
    "setting": "Where the session takes place",
    "reading": "Reading what people bring",
}

HEAD = """# {count} whole patients

Each patient is a test: this form and this session give these findings above the grade *info*, and no others. All of them are made
up. Thresholds come in pairs, one patient on either side.

To try one, save the form as `patient.yaml` and give the session in options:

    alongside assess patient.yaml --agent esketamine --route nasal --region us --at 2026-12-01

`denies: all` says no to every question of a complete history that the form does not answer otherwise. Without it a list is never quiet:
the answer is `cannot-say-yet`, unless something graver is already certain. The five answers are explained in
[how the answer is made](../explanation/how-the-answer-is-made.md).

| group | patients |
| --- | ---: |
{index}
"""


def patients_page() -> str:
    """The whole page."""
    order = list(GROUPS)
    patients = sorted(whole_patients(), key=lambda patient: (order.index(_group(patient)), patient.file))
    groups = [(name, list(members)) for name, members in groupby(patients, key=_group)]
    index = "\n".join(f"| [{GROUPS[name]}](#{_anchor(GROUPS[name])}) | {len(members)} |" for name, members in groups)
    sections = [f"## {GROUPS[name]}\n\n" + "\n".join(map(_patient, members)) for name, members in groups]
    return HEAD.format(count=len(patients), index=index) + "\n" + "\n".join(sections)


def _group(patient: WholePatient) -> str:
    """The group a file's name begins with; a name that begins with none is a mistake in the name."""
    return next(name for name in GROUPS if patient.file.startswith(f"{name}-"))


def _anchor(heading: str) -> str:
    return heading.lower().replace(",", "").replace(" ", "-")


def _patient(patient: WholePatient) -> str:
    assessment = answer(patient.file)
    session = ", ".join(str(word) for word in patient.treatment.values())
    return "\n".join(
        [
            f"### {patient.title}\n",
            f"{patient.why}\n",
            *[f"    {text}".rstrip() for text in _given(patient)],
            f"\n{session}: **{assessment.disposition}**\n",
            *[f"- {line}" for line in above_info(assessment) or ["nothing above info"]],
            *_left_open(assessment, patient),
            "",
        ]
    )


def _given(patient: WholePatient) -> list[str]:
    """The form as the file writes it, or the lines of a list."""
    if "text" in patient.given:
        return str(patient.given["text"]).splitlines()
    lines = (FOLDER / patient.file).read_text(encoding="utf-8").splitlines()
    within = lines[lines.index("given:") + 1 :]
    end = next(number for number, line in enumerate(within) if not line.startswith(" "))
    return [line[2:] for line in within[:end]]


def _left_open(assessment: Assessment, patient: WholePatient) -> list[str]:
    """What the test asks to stay open: texts that were not recognised, and the questions it names."""
    unread = [f"- not recognised for certain: {text.text}" for text in assessment.coverage.unrecognised]
    named = set(patient.expect.get("missing", []))
    asked = [f"- still asked: {item.question}" for item in assessment.coverage.missing if item.id in named]
    return [*unread, *asked]
