"""The two calls that most programs need: read medication lines, assess a person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from alongside.assessment.assess import assess as judge
from alongside.assessment.treatments import planned
from alongside.disclosure.rxnorm.index import rxnorm_release
from alongside.disclosure.sources import read_sources
from alongside.disclosure.text.medication_text import LineReading, read_lines
from alongside.errors import UnusableInput
from alongside.model.assessment import Assessments
from alongside.model.vocabulary import Agent, Indication, Region, Route, Setting

Source = str | bytes | Path
Word = TypeVar("Word", bound=StrEnum)
LARGEST_INPUT_BYTES = 64 * 1024 * 1024
EARLIEST_YEAR, LATEST_YEAR = 1950, 2150


def parse(lines: str | Sequence[str], *, today: date | None = None) -> list[LineReading]:
    """Read medication lines as people write them.

    Args:
        lines: one text with a medicine a line, or the lines.
        today: the day that "two weeks ago" counts from; the current day when left out.
    """
    written = lines.splitlines() if isinstance(lines, str) else list(lines)
    return read_lines(written, today=today or datetime.now(UTC).astimezone().date())


def assess(
    *sources: Source,
    agent: Agent | str | None = None,
    route: Route | str | None = None,
    dose_mg: float | None = None,
    dose_mg_per_kg: float | None = None,
    over_min: float | None = None,
    region: Region | str = Region.US,
    setting: Setting | str = Setting.CLINIC,
    indication: Indication | str = Indication.TRD,
    at: datetime | None = None,
    now: datetime | None = None,
) -> Assessments:
    """Assess one person for one treatment, or for ketamine iv and esketamine nasal side by side.

    Args:
        sources: what the person brings: a Path to a file, or its content as text or bytes. Several are one person's.
        agent: ketamine or esketamine; without agent and route both usual treatments are judged.
        route: iv, im, sc, oral, sublingual or nasal.
        dose_mg: the dose in mg.
        dose_mg_per_kg: the dose in mg per kg of body weight, instead of dose_mg.
        over_min: an infusion's length in minutes.
        region: whose labels hold.
        setting: clinic, hospital or home.
        indication: why the session is planned.
        at: the planned session with its time zone; now when left out.
        now: the clock; the current time when left out.

    Raises:
        UnusableInput: with one plain sentence, when a source or an option cannot be used.
    """
    now = _with_zone(now or datetime.now(UTC))
    at = _within_reason(_with_zone(at or now))
    if not sources:
        raise UnusableInput("Nothing to assess: give a medication list, a record or a form.")
    told_at = min(now, at)  # what is told counts from today; a session in the past is judged as of then
    disclosure = read_sources([_named(number, source) for number, source in enumerate(sources, 1)], at=told_at)
    treatments = planned(
        at=at,
        agent=_word(Agent, agent, "agent") if agent else None,
        route=_word(Route, route, "route") if route else None,
        dose_mg=dose_mg,
        dose_mg_per_kg=dose_mg_per_kg,
        over_min=over_min,
        region=_word(Region, region, "region"),
        setting=_word(Setting, setting, "setting"),
        indication=_word(Indication, indication, "indication"),
        weight_kg=disclosure.patient.weight_kg,
        age_years=disclosure.patient.age_years,
    )
    return replace(judge(disclosure, treatments, generated_at=now), rxnorm_release=rxnorm_release())


def _named(number: int, source: Source) -> tuple[str, bytes]:
    if isinstance(source, Path):
        return str(source), read_file(source)
    name = f"source {number}"
    if isinstance(source, bytes):
        return name, source
    try:
        return name, source.encode()
    except UnicodeEncodeError as fault:
        raise UnusableInput(
            f"{name} holds a character that is no text, at position {fault.start}; remove it."
        ) from None


def _word(kind: type[Word], value: str, name: str) -> Word:
    """The value as a word of its closed list. Raises UnusableInput with the list."""
    try:
        return kind(value)
    except ValueError:
        raise UnusableInput(f"{name} is {value!r}; it must be one of {', '.join(kind)}.") from None


def _with_zone(moment: datetime) -> datetime:
    """A moment without a time zone is taken as local time."""
    return moment if moment.tzinfo else moment.astimezone()


def _within_reason(at: datetime) -> datetime:
    if not EARLIEST_YEAR <= at.year <= LATEST_YEAR:
        raise UnusableInput(
            f"The session is planned for the year {at.year}; it must lie between {EARLIEST_YEAR} and {LATEST_YEAR}."
        )
    return at


def read_file(path: Path) -> bytes:
    """The content of a file. Raises UnusableInput with the reason in plain words."""
    try:
        if path.is_dir():
            raise UnusableInput(f"{path} is a folder; name the files in it.")
        if path.stat().st_size > LARGEST_INPUT_BYTES:
            raise UnusableInput(f"{path} is larger than 64 MiB; give one patient's record at a time.")
        return path.read_bytes()
    except FileNotFoundError:
        raise UnusableInput(f"There is no file {path}; check the name and the folder.") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise UnusableInput(f"{path} cannot be read: {reason}.") from None
