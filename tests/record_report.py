"""What was read of each record in a folder, what was not, and why: `make records FOLDER=...`."""

import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from alongside.disclosure.fhir.medication import is_medication
from alongside.disclosure.fhir.record import FhirRecord
from alongside.disclosure.inputs.json_text import parse_json
from alongside.disclosure.sources import read_sources
from alongside.errors import UnusableInput
from alongside.model.disclosure import Disclosure, Unread

FATES = ("resolved", "resolved in part", "to be confirmed", "not recognised", "set aside", "lost")
SUFFIXES = {".json", ".ndjson", ".xml", ".txt", ".yaml", ".yml"}


@dataclass(frozen=True)
class Account:
    """One file. refusal: the sentence with which it was refused. fates: how many medication resources ended how."""

    name: str
    refusal: str = ""
    kinds: Counter[str] = field(default_factory=Counter)
    fates: Counter[str] = field(default_factory=Counter)
    disclosure: Disclosure = Disclosure()

    @property
    def origin(self) -> str:
        """The part of the name before the first hyphen."""
        return Path(self.name).name.partition("-")[0]


def account(path: Path, at: datetime | None = None) -> Account:
    """Read one file as of its own time stamp, where it has one, and say what became of each medication resource."""
    content = path.read_bytes()
    try:
        values = _resources(content, path.name)
        disclosure = read_sources([(path.name, content)], at=at or _moment(values))
    except UnusableInput as refused:
        return Account(path.name, refusal=str(refused))
    entries = FhirRecord(values).entries
    fates = Counter(_fate(entry.within, disclosure) for entry in entries if is_medication(entry.kind))
    return Account(path.name, "", Counter(entry.kind for entry in entries), fates, disclosure)


def _resources(content: bytes, name: str) -> list[object]:
    if not content.lstrip().startswith((b"{", b"[")):
        return []
    value = parse_json(content.decode("utf-8-sig", errors="replace"), name)
    return value if isinstance(value, list) else [value]


def _moment(values: list[object]) -> datetime:
    stamps = [value.get("timestamp") for value in values if isinstance(value, dict)]
    stamp = next((one for one in stamps if isinstance(one, str)), "")
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return datetime.now(UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _fate(within: str, disclosure: Disclosure) -> str:
    named = [one for one in disclosure.medications if any(r.source.endswith(f": {within}") for r in one.reported_by)]
    unknown = any(one.place == within for one in disclosure.unrecognised)
    if named and unknown:
        return "resolved in part"
    if named:
        return "resolved" if all(one.confirmed for one in named) else "to be confirmed"
    if unknown:
        return "not recognised"
    return "set aside" if any(one.place == within for one in disclosure.set_aside) else "lost"


def lines(one: Account) -> list[str]:
    """The account of one file as text."""
    if one.refusal:
        return [one.name, f"  refused: {one.refusal}"]
    told, patient = one.disclosure, one.disclosure.patient
    heads = {
        "resources": _counted(one.kinds),
        "medication resources": _counted(one.fates),
        "conditions": f"{len(patient.conditions)}, {sum(bool(c.ids) for c in patient.conditions)} of them known to rules",
        "allergies": str(len(patient.allergies)),
        "measurements": ", ".join(sorted(m.name for m in patient.measurements)) or "none",
    }
    found = [one.name, *(f"  {head}: {said}" for head, said in heads.items())]
    for head, unread in (
        ("unrecognised", told.unrecognised),
        ("set aside", told.set_aside),
        ("not read", told.not_read),
    ):
        found += [f"  {head}: {said}" for said in _told(unread)]
    return found


def _told(unread: tuple[Unread, ...]) -> list[str]:
    counts = Counter((one.text, one.why) for one in unread)
    return [f"{text} ({why}){f', {count} times' if count > 1 else ''}" for (text, why), count in counts.most_common()]


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {word}" for word, count in sorted(counts.items())) or "none"


def by_origin(accounts: list[Account]) -> list[str]:
    """A table of the fates of medication resources, one row an origin."""
    rows = [f"| origin | records | medication resources | {' | '.join(FATES)} | share resolved |", "|---" * 10 + "|"]
    for origin in sorted({one.origin for one in accounts}):
        theirs = [one for one in accounts if one.origin == origin and not one.refusal]
        fates = sum((one.fates for one in theirs), Counter[str]())
        total = fates.total()
        share = f"{fates['resolved'] / total:.1%}" if total else "none"
        rows.append(
            f"| {origin} | {len(theirs)} | {total} | {' | '.join(str(fates[fate]) for fate in FATES)} | {share} |"
        )
    return rows


def main() -> None:
    """Print the account of every record in the folder, then the table; exit 2 when there is none."""
    folder = Path(sys.argv[1])
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    if not paths:
        sys.exit(f"{folder} holds no record: give the folder of your records as FOLDER.")
    accounts = [account(path) for path in paths]
    for one in accounts:
        sys.stdout.write("\n".join(lines(one)) + "\n\n")
    sys.stdout.write("\n".join(by_origin(accounts)) + "\n")


if __name__ == "__main__":
    main()
