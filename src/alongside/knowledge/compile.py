"""Compiles the knowledge folder into the file of rules that the package carries. Runs when the package is built, never in use.

Raises KnowledgeFault with every fault found, each naming its file.
"""

import csv
from pathlib import Path
from typing import Any

import msgspec
import yaml

from alongside.knowledge.care_compile import write_care
from alongside.knowledge.class_members import compile_classes
from alongside.knowledge.clause_notation import tagged
from alongside.knowledge.contested import ContestedFault, contested_faults, read_contested
from alongside.knowledge.drug_table import read_drugs
from alongside.knowledge.fact_files import PACKAGE, KnowledgeFault, read_yaml, version_of
from alongside.knowledge.loaded import COMPILED, Knowledge
from alongside.knowledge.positions import Position, Question
from alongside.knowledge.references import unresolved_names
from alongside.knowledge.review_files import digest_of, read_reviews

RULE_FOLDERS = ("interactions", "other-medicines", "washouts", "safety", "dose")


def rule_files(folder: Path) -> list[Path]:
    """Every rule file, in a stable order."""
    return sorted(path for name in RULE_FOLDERS for path in (folder / name).rglob("*.yaml"))


def compile_knowledge(folder: Path) -> Knowledge:
    """Read and join every file of the folder. Raises KnowledgeFault with every fault, each with its place."""
    faults: list[str] = []
    questions = [question for path in rule_files(folder) if (question := _question(path, folder, faults)) is not None]
    try:
        tables = _tables(folder)
    except (ValueError, KeyError, yaml.YAMLError) as fault:
        raise KnowledgeFault("\n".join([*faults, str(fault)])) from fault
    if faults:
        raise KnowledgeFault("\n".join(faults))
    knowledge = _convert({**tables, "questions": questions, "version": version_of(folder)})
    if unresolved := unresolved_names(knowledge):
        raise KnowledgeFault("\n".join(unresolved))
    _check_contested(folder, knowledge)
    return knowledge


def _check_contested(folder: Path, knowledge: Knowledge) -> None:
    """The contested questions are for reading: they are checked with the rules and stay out of the compiled file."""
    try:
        faults = list(contested_faults(read_contested(folder), knowledge))
    except ContestedFault as fault:
        raise KnowledgeFault(str(fault)) from fault
    if faults:
        raise KnowledgeFault("\n".join(faults))


def _tables(folder: Path) -> dict[str, Any]:
    drugs = read_drugs(folder / "drugs.csv")
    return {
        "drugs": drugs,
        "classes": compile_classes(read_yaml(folder / "classes.yaml"), drugs),
        "conditions": {key: _condition(entry) for key, entry in read_yaml(folder / "conditions.yaml").items()},
        "items": read_yaml(folder / "disclosure.yaml"),
        "sources": read_yaml(folder / "sources.yaml"),
        "equivalents": read_equivalents(folder / "equivalents.csv"),
        "plan": read_yaml(folder / "plan.yaml"),
        "rule_sets": read_yaml(folder / "rule-sets.yaml"),
    }


def _question(path: Path, folder: Path, faults: list[str]) -> Question | None:
    """One rule file, or None and its fault on the list."""
    place = path.relative_to(folder).as_posix()
    try:
        entry = _rule(read_yaml(path))
        for position in entry["positions"]:
            position["when"] = [tagged(clause, position["id"]) for clause in position["when"]]
            msgspec.convert(position, Position, strict=False)
        from_folder = {
            "file": f"knowledge/{place}",
            "digest": digest_of(path),
            "reviews": read_reviews(folder, str(entry.get("id"))),
        }
        return msgspec.convert({**entry, **from_folder}, Question, strict=False)
    except (ValueError, KeyError, TypeError, yaml.YAMLError) as fault:
        faults.append(f"{place}: {fault}")
        return None


def _rule(entry: Any) -> dict[str, Any]:
    if not isinstance(entry, dict) or not isinstance(entry.get("positions"), list):
        raise ValueError("is no rule: it needs an id, a question and positions")
    return entry


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
            table.setdefault(row["scale"], {})[row["drug"]] = _factor(row)
    return table


def _factor(row: dict[str, str]) -> float:
    try:
        factor = float(row["mg_of_scale_per_mg"])
    except ValueError:
        factor = 0.0
    if factor <= 0:
        raise ValueError(f"equivalents.csv: {row['drug']} needs a factor above 0, not {row['mg_of_scale_per_mg']!r}")
    return factor


def write_compiled(folder: Path, target: Path = PACKAGE / COMPILED) -> Knowledge:
    """Compile the folder and write the result into the package."""
    knowledge = compile_knowledge(folder)
    target.write_bytes(msgspec.msgpack.encode(knowledge))
    return knowledge


def main() -> None:
    """Compile the knowledge of this checkout: `python -m alongside.knowledge.compile`."""
    folder = PACKAGE.parents[2] / "knowledge"
    knowledge, care = write_compiled(folder), write_care(folder)
    print(f"knowledge {knowledge.version}: {len(knowledge.questions)} questions, {len(knowledge.drugs)} drugs")
    print(f"care facts: {len(care.alternatives)} alternatives, {len(care.scales)} scales")


if __name__ == "__main__":
    main()
