"""`alongside knowledge check`: every fault of the facts with its place, and the counts."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from alongside.cli.knowledge_folder import folder_option, knowledge_folder
from alongside.errors import UnusableInput


@click.command()
@folder_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), help="The day that review dates count from (default: today)."
)
def check(folder: Path, form: str, today: datetime | None) -> None:
    """Check every fact: its shape, names, sources, grades, thresholds, cases, dates, and patient wording.

    Faults end with exit code 2; notes do not. The counts by severity follow.
    """
    from alongside.review.check_words import check_object, check_text
    from alongside.review.checking import check_folder

    checked = check_folder(knowledge_folder(folder), (today or datetime.now(UTC).astimezone()).date())
    click.echo(json.dumps(check_object(checked), indent=2) if form == "json" else check_text(checked))
    if checked.faults:
        raise UnusableInput(f"{folder} has {len(checked.faults)} faults; each stands above with its file.")
