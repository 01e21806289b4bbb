"""`alongside parse`: medication lines as people write them, to one JSON object a line."""

import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

import click
import msgspec

from alongside.disclosure.text.medication_text import LineReading, read_line
from alongside.errors import UnusableInput
from alongside.model.medication import Medication
from alongside.model.patient import Allergy

MAX_LINE_BYTES = 100_000  # a medication line is a few hundred; more than this is a file of another kind
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\x0b\x0c")


@click.command()
@click.argument("text", nargs=-1)
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), help="The day from which 'two weeks ago' counts (default: today)."
)
def parse(text: tuple[str, ...], today: datetime | None) -> None:
    """Read medication lines (arguments, or one per line on standard input) to JSON lines."""
    moment = today or datetime.now().astimezone()
    lines = _arguments(text) if text else _lines(sys.stdin.buffer)
    for number, line in enumerate(lines, 1):
        if line.strip():
            click.echo(msgspec.json.encode(read_to_json(line, f"line {number}", moment)).decode())


def read_to_json(text: str, place: str, moment: datetime) -> dict[str, Any]:
    """One line by the outside contract. moment: from when "two weeks ago" counts."""
    read = as_json(read_line(text, place=place, today=moment.date()))
    return read | {"unrecognised": _unresolved(text, moment)} if read["unrecognised"] else read


def _unresolved(text: str, moment: datetime) -> list[str]:
    """What neither the medicines' nor the illnesses' reader could use, as `assess` would say."""
    from alongside.disclosure.inputs.origin import Origin
    from alongside.disclosure.inputs.plain_text import read_plain_text

    return [unread.text for unread in read_plain_text(" ".join(text.split("\n")), Origin("text", moment)).unrecognised]


def _arguments(texts: tuple[str, ...]) -> Iterator[str]:
    """Lines given on the command line; what the shell could not decode is refused as in a file."""
    for number, text in enumerate(texts, 1):
        yield decode_line(text.encode("utf-8", "surrogateescape"), number)


def _lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of standard input. Raises UnusableInput naming the line that is no text."""
    number = 0
    while raw := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        yield decode_line(raw, number)


def decode_line(raw: bytes, number: int) -> str:
    """One line of bytes as text. Raises UnusableInput when it is too long, not UTF-8, or holds control bytes."""
    if len(raw) > MAX_LINE_BYTES:
        raise UnusableInput(
            f"Line {number} of the input is longer than {MAX_LINE_BYTES:,} bytes; give one medication a line."
        )
    if any(code in raw for code in _CONTROL):
        raise UnusableInput(
            f"Line {number} of the input is not text (it holds control bytes); give plain text, one medication a line."
        )
    try:
        return raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
    except UnicodeDecodeError as fault:
        raise UnusableInput(
            f"Line {number} of the input is not UTF-8 at byte {fault.start + 1}; save the text as UTF-8."
        ) from fault


def as_json(reading: LineReading) -> dict[str, Any]:
    """The reading by the outside contract. Words that belong to no medicine stand under `unrecognised` too."""
    left_over = [reading.left_over] if reading.left_over else []
    return {
        "text": reading.text.strip(),
        "medications": [_medication(medication) for medication in reading.medications],
        "allergies": [_allergy(allergy) for allergy in reading.allergies],
        "unrecognised": [unread.text for unread in reading.unrecognised] + left_over,
        "set_aside": [{"text": unread.text, "why": unread.why} for unread in reading.set_aside],
        "says_no_medicines": reading.says_no_medicines,
        "answers": reading.answers,
    }


def _medication(medication: Medication) -> dict[str, Any]:
    dose = medication.dose
    read = {
        "text": medication.text,
        "ingredients": medication.ingredients,
        "rxcui": medication.rxcui,
        "strength": _tidy(dose.strength),
        "strength_low": _tidy(dose.strength_low),
        "strengths": [_tidy(amount) for amount in dose.strengths],
        "unit": dose.unit,
        "form": medication.form,
        "route": medication.route,
        "quantity": _tidy(dose.quantity),
        "times_per_day": _tidy(dose.times_per_day),
        "daily_dose_mg": _tidy(dose.daily_mg),
        "as_needed": medication.as_needed,
        "status": medication.status,
        "tapering": medication.tapering,
        "started_on": medication.started_on,
        "stopped_on": medication.stopped_on,
        "days_since_stop_at_least": medication.days_since_stop_at_least,
        "matched": medication.matched,
        "confirmed": medication.confirmed,
    }
    return read | ({"read_as": medication.read_as} if medication.read_as else {})


def _allergy(allergy: Allergy) -> dict[str, Any]:
    return {
        "text": allergy.text,
        "drugs": allergy.drugs,
        "reaction": allergy.reaction,
        "true_allergy": allergy.true_allergy,
    }


def _tidy(amount: float | None) -> float | None:
    """Whole numbers without a decimal point."""
    return int(amount) if amount is not None and float(amount).is_integer() else amount
