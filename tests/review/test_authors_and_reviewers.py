"""A review counts only from somebody else: a clinician who opened a source and agrees with exactly the present text."""

from dataclasses import replace
from pathlib import Path

import pytest

from alongside.cli.knowledge_review import _refuse
from alongside.errors import UnusableInput
from alongside.knowledge.checks.review_records import review_faults
from alongside.knowledge.loaded import load
from alongside.knowledge.positions import Question
from alongside.knowledge.reviews import Review
from alongside.model.vocabulary import ReviewerRole, ReviewVerdict

QUESTION = replace(load().questions[0], authors=("Ada Example",), digest="0123456789ab")
CITED = QUESTION.positions[0].sources[0]
BY_ANOTHER = Review(
    "Ben Example", ReviewerRole.PHARMACIST, "2026-11-20", (CITED,), ReviewVerdict.AGREES, QUESTION.digest
)


def with_review(review: Review) -> Question:
    return replace(QUESTION, reviews=(review,))


def told(review: Review, folder: Path) -> list[str]:
    return [fault.what for fault in review_faults(replace(load(), questions=(with_review(review),)), folder)]


@pytest.mark.hazard("H28")
def test_a_clinician_who_read_a_source_of_this_text_makes_it_reviewed(tmp_path: Path) -> None:
    assert with_review(BY_ANOTHER).reviewed_by == ("Ben Example",)
    assert told(BY_ANOTHER, tmp_path) == []
    _refuse(BY_ANOTHER, QUESTION, tmp_path)


@pytest.mark.hazard("H28")
@pytest.mark.parametrize(
    "change",
    [
        {"role": ReviewerRole.PATIENT},
        {"role": ReviewerRole.OTHER},
        {"verdict": ReviewVerdict.DISAGREES},
        {"verdict": ReviewVerdict.AGREES_WITH_CHANGES},
        {"sources_read": ()},
        {"of": "another text"},
    ],
)
def test_anything_less_leaves_it_unreviewed(change: dict[str, object]) -> None:
    assert with_review(replace(BY_ANOTHER, **change)).reviewed_by == ()


@pytest.mark.hazard("H28")
@pytest.mark.parametrize("name", ["Ada Example", "ada example", " Ada  EXAMPLE "])
def test_an_author_cannot_review_their_own_file(name: str, tmp_path: Path) -> None:
    own = replace(BY_ANOTHER, reader=name)
    assert told(own, tmp_path) == ["wrote the file; an author cannot review it"]
    with pytest.raises(UnusableInput, match="an author cannot review it"):
        _refuse(own, QUESTION, tmp_path)


@pytest.mark.hazard("H28")
def test_a_review_names_what_was_opened_and_nothing_else(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput, match="at least one source"):
        _refuse(replace(BY_ANOTHER, sources_read=()), QUESTION, tmp_path)
    with pytest.raises(UnusableInput, match="does not cite a-novel"):
        _refuse(replace(BY_ANOTHER, sources_read=("a-novel",)), QUESTION, tmp_path)


@pytest.mark.hazard("H23", "H28")
def test_a_changed_file_puts_its_review_out_of_date(tmp_path: Path) -> None:
    assert told(replace(BY_ANOTHER, of="another text"), tmp_path) == ["was given on an older text of the file"]
