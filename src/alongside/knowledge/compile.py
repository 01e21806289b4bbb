"""Compiles the knowledge folder into the one file that the package carries. Runs when the package is built, never in use.

Raises KnowledgeFault with every fault found, each naming its file.
"""

import csv
import hashlib
from pathlib import Path
from typing import Any

import msgspec
import yaml

from alongside.knowledge.class_members import compile_classes
from alongside.knowledge.clause_notation import tagged
from alongside.knowledge.drug_table import read_drugs
from alongside.knowledge.loaded import COMPILED, Knowledge
from alongside.knowledge.positions import Position

RULE_FOLDERS = ("interactions", "other-medicines", "washouts", "safety", "dose")
PACKAGE = Path(__file__).parent


class KnowledgeFault(Exception):
    """The knowledge folder cannot be compiled; the message lists every fault with its place."""


def read_yaml(path: Path) -> Any:
    """One YAML file, read with the C loader where there is one."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=loader)  # noqa: S506 - a safe loader, chosen above


def rule_files(folder: Path) -> list[Path]:
    """Every rule file, in a stable order."""
    return sorted(path for name in RULE_FOLDERS for path in (folder / name).rglob("*.yaml"))


def compile_knowledge(folder: Path) -> Knowledge:
    """Read and join every file of the folder."""
    drugs = read_drugs(folder / "drugs.csv")
    raw: dict[str, Any] = {
        "version": version_of(folder),
        "drugs": drugs,
        "classes": compile_classes(read_yaml(folder / "classes.yaml"), drugs),
        "conditions": {key: _condition(entry) for key, entry in read_yaml(folder / "conditions.yaml").items()},
        "items": read_yaml(folder / "disclosure.yaml"),
        "sources": read_yaml(folder / "sources.yaml"),
        "equivalents": read_equivalents(folder / "equivalents.csv"),
        "plan": read_yaml(folder / "plan.yaml") if (folder / "plan.yaml").exists() else [],
    }
    faults: list[str] = []
    raw["questions"] = []
    for path in rule_files(folder):
        try:
            raw["questions"].append(_question(read_yaml(path), path.relative_to(folder).as_posix()))
        except (ValueError, yaml.YAMLError) as fault:
            faults.append(f"{path.relative_to(folder)}: {fault}")
    if faults:
        raise KnowledgeFault("\n".join(faults))
    return _convert(raw)


def _question(entry: dict[str, Any], file: str) -> dict[str, Any]:
    for position in entry["positions"]:
        position["when"] = [tagged(clause, position["id"]) for clause in position["when"]]
        msgspec.convert(position, Position, strict=False)
    return {**entry, "file": f"knowledge/{file}"}


def _condition(entry: dict[str, Any]) -> dict[str, Any]:
    codes = {
        system: [
            {"code": c["code"], "defines": c["role"] == "defines", "display": c["display"]}
            for c in entry.get(system, [])
        ]
        for system in ("icd10cm", "snomed")
    }
    return {key: value for key, value in entry.items() if key != "note"} | codes


def _convert(raw: dict[str, Any]) -> Knowledge:
    try:
        return msgspec.convert(raw, Knowledge, strict=False)
    except msgspec.ValidationError as fault:
        raise KnowledgeFault(str(fault)) from fault


def read_equivalents(path: Path) -> dict[str, dict[str, float]]:
    """Scale name to milligrams of its reference drug per milligram of each drug."""
    table: dict[str, dict[str, float]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            table.setdefault(row["scale"], {})[row["drug"]] = float(row["mg_of_scale_per_mg"])
    return table


def version_of(folder: Path) -> str:
    """The release of the facts and a digest of every file, so that two answers can be told apart."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in {".yaml", ".csv"}):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return f"{(folder / 'VERSION').read_text(encoding='utf-8').strip()}+{digest.hexdigest()[:12]}"


def write_compiled(folder: Path, target: Path = PACKAGE / COMPILED) -> Knowledge:
    """Compile the folder and write the result into the package."""
    knowledge = compile_knowledge(folder)
    target.write_bytes(msgspec.msgpack.encode(knowledge))
    return knowledge


def main() -> None:
    """Compile the knowledge of this checkout: `python -m alongside.knowledge.compile`."""
    knowledge = write_compiled(PACKAGE.parents[2] / "knowledge")
    print(f"knowledge {knowledge.version}: {len(knowledge.questions)} questions, {len(knowledge.drugs)} drugs")


if __name__ == "__main__":
    main()
