"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# `make endurance` asks for many more examples than a push can wait for.
settings.register_profile(
    "project",
    max_examples=int(os.environ.get("ALONGSIDE_EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("project")
# What somebody imported on this machine must not change a result; tests with an index of their own name it.
os.environ["ALONGSIDE_RXNORM"] = ""

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real records beside the project; tests that need it are skipped where it is not there."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of shared records is not beside this checkout")
    return folder
