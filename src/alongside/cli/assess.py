"""`alongside assess`: one patient's sources in, one assessment out."""

import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from alongside.errors import UnusableInput
from alongside.model.vocabulary import Agent, Indication, Region, Route, Setting


def _choice(words: type) -> click.Choice[str]:
    return click.Choice([word.value for word in words])  # type: ignore[attr-defined] # every caller passes a StrEnum


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--agent", type=_choice(Agent), help="The drug of the session.")
@click.option("--route", type=_choice(Route), help="How it is given.")
@click.option("--dose-mg", type=float, help="Dose in mg.")
@click.option("--dose-mg-per-kg", type=float, help="Dose in mg per kg of body weight.")
@click.option("--over-min", type=float, help="Length of an infusion in minutes.")
@click.option("--region", type=_choice(Region), default="us", show_default=True, help="Whose product labels hold.")
@click.option("--setting", type=_choice(Setting), default="clinic", show_default=True)
@click.option("--indication", type=_choice(Indication), default="trd", show_default=True)
@click.option("--at", "at_text", metavar="DATE", help="The planned session, ISO 8601; now when left out.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html", "pdf", "fhir"]), default="text", show_default=True
)
@click.option("--audience", type=click.Choice(["clinician", "patient"]), default="clinician", show_default=True)
@click.option("--language", type=click.Choice(["en", "es"]), default="en", show_default=True)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file instead of the terminal."
)
def assess(  # noqa: PLR0913, PLR0917 - the options of the contract
    inputs: tuple[str, ...],
    agent: str | None,
    route: str | None,
    dose_mg: float | None,
    dose_mg_per_kg: float | None,
    over_min: float | None,
    region: str,
    setting: str,
    indication: str,
    at_text: str | None,
    form: str,
    audience: str,
    language: str,
    output: Path | None,
) -> None:
    """Assess one patient. INPUT is a file or - for standard input; several files are one patient's sources.

    The form is recognised from the content: FHIR R4, the project's disclosure form (YAML or JSON), or one medicine a line.
    Without --agent and --route, ketamine iv and esketamine nasal are assessed side by side.
    """
    _refuse_what_is_not_built(form, audience, language)
    from alongside import api
    from alongside.cli.rendering import write

    now = datetime.now(UTC).astimezone()
    assessments = api.assess(
        *[_source(name) for name in inputs],
        agent=agent,
        route=route,
        dose_mg=dose_mg,
        dose_mg_per_kg=dose_mg_per_kg,
        over_min=over_min,
        region=region,
        setting=setting,
        indication=indication,
        at=session_time(at_text, now),
        now=now,
    )
    write(assessments, form, output)


def _refuse_what_is_not_built(form: str, audience: str, language: str) -> None:
    if form == "fhir":
        raise UnusableInput("--format fhir is not available in this version; use --format json.")
    if audience == "patient" or language != "en":
        raise UnusableInput(
            "The patient's question sheet and Spanish are not available in this version; leave out --audience and --language."
        )


def session_time(text: str | None, now: datetime) -> datetime:
    """The planned session. A date alone means that day at noon; a time without offset is local. Raises UnusableInput."""
    if text is None:
        return now
    try:
        return datetime.combine(date.fromisoformat(text), time(12)).astimezone()
    except (ValueError, OverflowError):
        pass
    try:
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo else moment.astimezone()
    except (ValueError, OverflowError):
        raise UnusableInput(f"--at {text!r} is no ISO 8601 date; write it like 2026-12-01T09:00:00-05:00.") from None


def _source(name: str) -> Path | bytes:
    """A file to read, or what stands on standard input for "-"."""
    return sys.stdin.buffer.read() if name == "-" else Path(name)
