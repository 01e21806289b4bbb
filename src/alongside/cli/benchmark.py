"""`alongside benchmark`: how far the checker agrees with a reference set, and how often it would interrupt."""

import json
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import msgspec

from alongside.review.agreement import Judged


@click.command()
@click.argument("reference_set", metavar="[SET]", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--patients",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file, or a folder with a file a patient: count alerts there too; may be repeated.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def benchmark(reference_set: Path | None, patients: tuple[Path, ...], form: str) -> None:
    """Score the checker on SET, a CSV, or on the shipped reference set: disagreements first, then the figures.

    A set needs the columns agent, route and medicines; with axis and expected it says what is right, without them it
    must stay silent.
    """
    from alongside.review.agreement import judge
    from alongside.review.alerts import alert_burden
    from alongside.review.reference_set import read_set, shipped_set

    at = datetime.now(UTC).astimezone()
    judged = judge(read_set(reference_set) if reference_set else shipped_set(), at)
    burden = alert_burden(patients, at) if patients else None
    if form == "json":
        click.echo(json.dumps(_object(judged) | ({"alerts": msgspec.to_builtins(burden)} if burden else {}), indent=2))
        return
    from alongside.reports.agreement_text import agreement_lines, alert_lines
    from alongside.reports.terminal_writing import written

    name = str(reference_set) if reference_set else "the shipped reference set"
    lines = [*agreement_lines(judged, name), *(alert_lines(burden) if burden else [])]
    colour = sys.stdout.isatty()
    click.echo(written(lines, width=shutil.get_terminal_size().columns if colour else None, colour=colour), nl=False)


def _object(judged: list[Judged]) -> dict[str, Any]:
    from alongside.knowledge.loaded import load
    from alongside.review.agreement import disagreements
    from alongside.review.figures import proportions, severity_agreement

    outside = [one for one in judged if not one.row.in_bibliography]
    return {
        "schema": "alongside.benchmark.v1",
        "knowledge_version": load().version,
        "rows": len(judged),
        "disagreements": [
            {
                "id": one.row.id,
                "expected": one.row.expected,
                "said": [found.id for found in one.said],
                "recognised": one.recognised,
            }
            for one in disagreements(judged)
        ],
        "figures": msgspec.to_builtins(proportions(judged)),
        "severity_agreement": msgspec.to_builtins(severity_agreement(judged)),
        "figures_outside_bibliography": msgspec.to_builtins(proportions(outside)),
    }
