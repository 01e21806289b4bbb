"""Compiles the care facts into a file of their own, so that loading the rules stays fast."""

from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec
import yaml

from alongside.knowledge.care_alternatives import Alternative
from alongside.knowledge.care_checks import faults_in
from alongside.knowledge.care_facts import COMPILED_CARE, CareFacts, Protocols
from alongside.knowledge.care_places import file_of
from alongside.knowledge.care_reactions import ReactionText
from alongside.knowledge.care_scales import Instrument
from alongside.knowledge.care_sums import sums_that_fail
from alongside.knowledge.drug_table import read_drugs
from alongside.knowledge.fact_files import PACKAGE, KnowledgeFault, read_yaml, version_of
from alongside.knowledge.facts import Source
from alongside.knowledge.unknown_keys import unknown_keys

Shape = TypeVar("Shape")


def compile_care(folder: Path) -> CareFacts:
    """Read, join and check every care fact of the folder. Raises KnowledgeFault with every fault, each with its place."""
    faults: list[str] = []
    protocols = _protocols(folder / "protocols", faults)
    alternatives = _one_file_each(folder / "alternatives", Alternative, faults)
    scales = _one_file_each(folder / "scales", Instrument, faults)
    reactions = _one_file_each(folder / "adverse-reactions", ReactionText, faults)
    if faults or protocols is None:
        raise KnowledgeFault("\n".join(faults))
    care = CareFacts(
        version=version_of(folder),
        protocols=protocols,
        alternatives=alternatives,
        scales=scales,
        adverse_reactions=reactions,
    )
    sources = msgspec.convert(read_yaml(folder / "sources.yaml"), dict[str, Source], strict=False)
    if faults := [*faults_in(care, sources, set(read_drugs(folder / "drugs.csv"))), *sums_that_fail(care)]:
        raise KnowledgeFault("\n".join(faults))
    return care


def _protocols(folder: Path, faults: list[str]) -> Protocols | None:
    """Each field from its own file; None and the faults on the list when one is missing or broken."""
    shapes = get_type_hints(Protocols)
    names = {Path(file_of(field.name)).name for field in fields(Protocols)}
    faults.extend(
        f"protocols/{path.name}: no part of the protocols has this name"
        for path in sorted(folder.glob("*.yaml"))
        if path.name not in names
    )
    read = {name: _read_as(folder.parent, file_of(name), shape, faults) for name, shape in shapes.items()}
    return None if faults else Protocols(**read)


def _one_file_each(folder: Path, shape: type[Shape], faults: list[str]) -> dict[str, Shape]:
    """Every file of a folder by its name, which is also the id in it."""
    found = {}
    for path in sorted(folder.glob("*.yaml")):
        place = f"{folder.name}/{path.name}"
        one = _read_as(folder.parent, place, shape, faults)
        if one is None:
            continue
        if one.id != path.stem:
            faults.append(f"{place}: its id is {one.id!r}, not the name of the file")
        found[path.stem] = one
    if not found:
        faults.append(f"{folder.name}: the folder holds no file")
    return found


def _read_as(folder: Path, place: str, shape: Any, faults: list[str]) -> Any:
    """One file in its shape, or None and its faults on the list."""
    try:
        raw = read_yaml(folder / place)
        faults.extend(f"{place}: {line}" for line in unknown_keys(raw, shape))
        return msgspec.convert(raw, shape)
    except FileNotFoundError:
        faults.append(f"{place}: the file is missing")
    except (ValueError, yaml.YAMLError) as fault:
        faults.append(f"{place}: {fault}")
    return None


def write_care(folder: Path, target: Path = PACKAGE / COMPILED_CARE) -> CareFacts:
    """Compile the care facts of the folder and write them into the package."""
    care = compile_care(folder)
    target.write_bytes(msgspec.msgpack.encode(care))
    return care
