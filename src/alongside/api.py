"""The two calls that most programs need: read medication lines, assess a person."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from alongside.assessment.assess import assess as judge
from alongside.assessment.treatments import planned
from alongside.disclosure.sources import read_sources
from alongside.disclosure.text.medication_text import LineReading, read_lines
from alongside.errors import UnusableInput
from alongside.model.assessment import Assessments
from alongside.model.vocabulary import Agent, Indication, Region, Route, Setting

Source = str | bytes | Path
LARGEST_INPUT_BYTES = 64 * 1024 * 1024


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
    now = now or datetime.now(UTC).astimezone()
    at = at or now
    if not sources:
        raise UnusableInput("Nothing to assess: give a medication list, a record or a form.")
    disclosure = read_sources([_named(number, source) for number, source in enumerate(sources, 1)], at=at)
    treatments = planned(
        at=at,
        agent=Agent(agent) if agent else None,
        route=Route(route) if route else None,
        dose_mg=dose_mg,
        dose_mg_per_kg=dose_mg_per_kg,
        over_min=over_min,
        region=Region(region),
        setting=Setting(setting),
        indication=Indication(indication),
        weight_kg=disclosure.patient.weight_kg,
    )
    return judge(disclosure, treatments, generated_at=now)


def _named(number: int, source: Source) -> tuple[str, bytes]:
    if isinstance(source, Path):
        return str(source), read_file(source)
    return f"source {number}", source.encode() if isinstance(source, str) else source


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
