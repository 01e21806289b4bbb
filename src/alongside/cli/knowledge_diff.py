"""`alongside knowledge diff`: what a prescriber sees differently between two versions of the facts."""

import json
import shutil
import sys

import click
import msgspec


@click.command()
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@click.option(
    "--cases/--no-cases", default=True, show_default=True, help="Try the worked cases under both versions too."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def diff(old: str, new: str, form: str, *, cases: bool) -> None:
    """Say in words what a prescriber sees differently with the facts of B than with those of A.

    A and B are folders with facts, or git revisions of the project. The worked cases of both are tried under both.
    """
    from alongside.knowledge.differences import differences
    from alongside.review.changed_answers import changed_answers
    from alongside.review.versions import version_named

    before, after = version_named(old), version_named(new)
    found = differences(before, after)
    answers = changed_answers(before, after) if cases and found else None
    if form == "json":
        whole = {
            "schema": "alongside.knowledge-diff.v1",
            "from": before.version,
            "to": after.version,
            "differences": msgspec.to_builtins(found),
            "cases": answers.cases if answers else 0,
            "cases_answered_differently": answers.differing if answers else 0,
            "findings": [
                {"finding": one.finding, "was": one.was, "now": one.now, "cases": one.cases}
                for one in (answers.findings if answers else ())
            ],
        }
        click.echo(json.dumps(whole, indent=2, ensure_ascii=False))
        return
    from alongside.reports.difference_text import difference_lines
    from alongside.reports.terminal_writing import written

    colour = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if colour else None
    lines = difference_lines(before.version, after.version, found, answers)
    click.echo(written(lines, width=width, colour=colour), nl=False)
