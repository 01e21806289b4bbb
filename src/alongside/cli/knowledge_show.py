"""`alongside knowledge show`: what is known of a drug, a pair, a class, a condition, a rule or a source."""

import json
import shutil
import sys

import click


@click.command()
@click.argument("subject", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def show(subject: tuple[str, ...], form: str) -> None:
    """What is known of SUBJECT, with conflicts, gaps and sources.

    SUBJECT is a drug by any name ("lexapro"), a class, a condition, the id of a rule or a source. Several narrow one another:
    "ketamine clonazepam", "esketamine nasal sertraline", "lithium naproxen".
    """
    from alongside.knowledge.loaded import load
    from alongside.review.shown import shown
    from alongside.review.subject import subjects_of

    knowledge = load()
    found = shown(subjects_of(subject, knowledge), knowledge)
    if form == "json":
        from alongside.reports.knowledge_json import shown_object

        click.echo(json.dumps(shown_object(found, knowledge), indent=2, ensure_ascii=False))
        return
    from alongside.reports.knowledge_text import shown_lines
    from alongside.reports.terminal_writing import written

    colour = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if colour else None
    click.echo(written(shown_lines(found, knowledge), width=width, colour=colour), nl=False)
