"""The reference cannot drift from the program: the pages are what the tests and the facts say."""

import pytest

from tests.reference_pages import FOLDER, pages


@pytest.mark.parametrize("name", ["patients.md", "knowledge.md", "../hazards.md"])
def test_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"
