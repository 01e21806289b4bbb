"""Compiles the knowledge folder into the package when it is built."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent


class CompileKnowledge(BuildHookInterface[Any]):
    """Writes the rules and the care facts next to their loaders before the files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; a fault in the facts fails the build."""
        del version, build_data
        sys.path.insert(0, str(ROOT / "src"))
        from alongside.knowledge.care_compile import write_care
        from alongside.knowledge.compile import write_compiled

        write_compiled(ROOT / "knowledge")
        write_care(ROOT / "knowledge")
