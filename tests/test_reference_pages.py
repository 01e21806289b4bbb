"""The reference cannot drift from the program: the pages are what the tests and the facts say."""

import pytest

from alongside.knowledge.loaded import load
from tests import contested_pages
from tests.about_page import about_page
from tests.reference_pages import FOLDER, MADE, pages


@pytest.mark.parametrize("name", ["patients.md", "knowledge.md", "../hazards.md"])
def test_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"


def test_about_this_advice_is_up_to_date() -> None:
    page = (FOLDER.parent / "about-this-advice.md").read_text(encoding="utf-8")
    assert page == MADE + about_page(load()), "run `make docs`"


def test_about_this_advice_says_of_every_rule_set_who_from_what_and_with_what_limits() -> None:
    page, knowledge = about_page(load()), load()
    for folder, words in knowledge.rule_sets.items():
        section = page.partition(f"## {words.title}\n")[2].partition("\n## ")[0]
        assert f"`knowledge/{folder}`" in section
        for said in (
            words.rests_on,
            words.limits,
            "**Made by:**",
            "Reviewed by a clinician: 0 of",
            "| contraindicated |",
        ):
            assert said in section, (folder, said)


def test_the_contested_pages_are_up_to_date_and_no_old_one_is_left() -> None:
    made = contested_pages.contested_pages(load())
    there = {path.name: path.read_text(encoding="utf-8") for path in contested_pages.FOLDER.glob("*.md")}
    assert there == made, "run `make docs`, and remove the page of a question that is gone"


@pytest.mark.hazard("H24")
def test_a_contested_page_shows_every_position_of_its_rule_files() -> None:
    page = contested_pages.contested_pages(load())["benzodiazepines-and-benefit.md"]
    (question,) = (one for one in load().questions if one.id == "benzodiazepine-benefit")
    assert len(question.positions) > 4
    assert not [one.id for one in question.positions if f"`{one.id}`" not in page]


@pytest.mark.hazard("H22")
def test_a_contested_page_never_mixes_up_not_studied_and_no_effect_found() -> None:
    for name, page in contested_pages.contested_pages(load()).items():
        for statement in page.replace("<br><br>", "\n").splitlines():
            assert not ("not studied" in statement and "no effect found" in statement), name
