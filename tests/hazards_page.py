"""The page of the hazards, made from docs/hazards.yaml: an overview, then each with its controls, tests and what remains."""

import os

from tests.hazards import FILE, KINDS, SEVERITIES, Control, Hazard, Open, hazards

MADE = "<!-- Made by `make docs` from docs/hazards.yaml; edit that, not this page. -->\n\n"
HEAD = """# Hazards

What could go wrong with this version, how it would come about, what holds it back, and what remains. {count} hazards are controlled
in part or in full; {open} are not yet.

The method follows the thinking of ISO 14971, the standard on risk management for medical devices. **No conformity is claimed**,
with that or any other standard, and the software is [no medical device](explanation/intended-use.md#what-it-is-not).
**No clinician has reviewed this page.** The severities are the project's own judgement. Nobody has estimated how often anything happens.

Each control names its tests, and each of those tests names the hazard. One test reads both ends, so that neither can be lost
([the file](hazards.yaml), [how a test is marked](../CONTRIBUTING.md#tests)). A passing test shows that the control does
what it says. It does not show that the control is enough.

Severity is that of the worst credible harm before any control: {severities}. A control is of one of three kinds:
{kinds}.

| id | hazard | severity | controls | tests |
| --- | --- | --- | ---: | ---: |
{rows}

## Not controlled yet

{not_yet}
"""


def hazards_page() -> str:
    """The whole page."""
    found = hazards()
    head = HEAD.format(
        count=len(found.hazards),
        open=len(found.open),
        severities=_explained(SEVERITIES),
        kinds=_explained(KINDS),
        rows="\n".join(map(_row, found.hazards)),
        not_yet="\n".join(map(_open, found.open)),
    )
    return MADE + head + "\n" + "\n".join(map(_section, found.hazards))


def _explained(words: dict[str, str]) -> str:
    return ", ".join(f"*{word}* ({meaning})" for word, meaning in words.items())


def _row(one: Hazard) -> str:
    return f"| [{one.id}](#{one.id.lower()}) | {one.hazard} | {one.severity} | {len(one.controls)} | {len(one.tests)} |"


def _open(one: Open) -> str:
    return f"- **{one.id}. {one.hazard}** {one.why} What will do it: {one.part}."


def _section(one: Hazard) -> str:
    return "\n".join(
        [
            f"## {one.id}\n",
            f"**{one.hazard}**\n",
            f"How: {one.sequence}\n",
            f"Harm: {one.harm} Severity: {one.severity}.\n",
            *map(_control, one.controls),
            "",
            f"What remains: {one.residual}",
            "",
        ]
    )


def _control(one: Control) -> str:
    place = os.path.relpath(FILE.parents[1] / one.where, FILE.parent).replace(os.sep, "/")
    files = dict.fromkeys(test.partition("::")[0] for test in one.tests)
    named = "; ".join(f"[{file}](../{file}): {_names(one, file)}" for file in files)
    return f"- {one.control} *{one.kind}*, [{one.where}]({place})\n  - {named}"


def _names(control: Control, file: str) -> str:
    tests = (test.partition("::")[2] for test in control.tests if test.startswith(f"{file}::"))
    return ", ".join(f"`{test}`" for test in tests)
