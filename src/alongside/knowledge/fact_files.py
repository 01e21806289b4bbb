"""Reads the files of the knowledge folder for both compilers, and names the release of the whole folder."""

import hashlib
from pathlib import Path
from typing import Any

import yaml

PACKAGE = Path(__file__).parent


class KnowledgeFault(Exception):
    """The knowledge folder cannot be compiled; the message lists every fault with its place."""


class OneOfEachKey(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc] # the C loader where there is one
    """Reads YAML and refuses a key that stands twice, of which YAML would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """One mapping. Raises YAMLError with the place of the second key."""
        seen: set[str] = set()
        for key_node, _ in node.value:
            if key_node.value in seen:
                line = key_node.start_mark.line + 1
                raise yaml.YAMLError(f"line {line}: the key {key_node.value!r} stands twice")
            seen.add(key_node.value)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        return mapping


def read_yaml(path: Path) -> Any:
    """One YAML file. Raises YAMLError with the place of what is wrong."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=OneOfEachKey)  # noqa: S506 - a safe loader, see above


def version_of(folder: Path) -> str:
    """The release of the facts and a digest of every file, so that two answers can be told apart."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in {".yaml", ".csv"}):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return f"{(folder / 'VERSION').read_text(encoding='utf-8').strip()}+{digest.hexdigest()[:12]}"
