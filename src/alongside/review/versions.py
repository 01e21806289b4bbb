"""Two versions of the facts to compare: a folder, or a revision of the project under git."""

import subprocess
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from alongside.errors import UnusableInput
from alongside.knowledge.compile import compile_knowledge
from alongside.knowledge.fact_files import KnowledgeFault
from alongside.knowledge.loaded import Knowledge


def version_named(name: str) -> Knowledge:
    """The facts of a folder or a git revision. Raises UnusableInput when there are none, or they have a fault or another shape."""
    folder = Path(name)
    if (folder / "sources.yaml").is_file():
        return _compiled(folder, name)
    if (folder / "knowledge" / "sources.yaml").is_file():
        return _compiled(folder / "knowledge", name)
    with tempfile.TemporaryDirectory() as unpacked:
        _unpack(name, Path(unpacked))
        return _compiled(Path(unpacked) / "knowledge", name)


def _unpack(revision: str, target: Path) -> None:
    if revision.startswith("-"):
        raise UnusableInput(f"{revision!r} is no folder and no revision.")
    command = ["git", "archive", "--format=tar", revision, "knowledge"]
    try:
        packed = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - no shell; the name cannot be an option
    except (OSError, subprocess.CalledProcessError):
        raise UnusableInput(
            f"{revision!r} is neither a folder with facts nor a git revision here that holds a knowledge folder."
        ) from None
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(target, filter="data")


def _compiled(folder: Path, name: str) -> Knowledge:
    try:
        return compile_knowledge(folder)
    except (KnowledgeFault, OSError) as fault:
        first = f"it lacks {Path(fault.filename).name}" if isinstance(fault, OSError) else str(fault).splitlines()[0]
        raise UnusableInput(f"The facts of {name} cannot be read by this version of the program: {first}") from None
