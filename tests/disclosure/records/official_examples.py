"""The official FHIR R4 examples, fetched once from the npm registry into a folder that git ignores."""

import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

PACKAGE = "hl7.fhir.r4.examples@4.0.1"
CACHE = Path(__file__).parents[3] / ".cache" / "fhir-r4-examples"
_SECONDS = 300


def official_examples() -> list[Path]:
    """The JSON files of the package. Skips the test where npm is missing or reaches no registry."""
    folder = CACHE / "package"
    if not folder.is_dir():
        _fetch()
    return sorted(path for path in folder.glob("*.json") if path.name not in {"package.json", ".index.json"})


def _fetch() -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed, so the official examples cannot be fetched")
    CACHE.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", PACKAGE, "--silent"]
    try:
        subprocess.run(command, cwd=CACHE, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 - a fixed command
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        pytest.skip("npm could not fetch the official examples")
    (archive,) = CACHE.glob("*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(CACHE, filter="data")
