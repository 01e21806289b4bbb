"""A review counts only from a clinician who opened a source and agrees with exactly the present text."""

from dataclasses import replace

import pytest

from alongside.knowledge.loaded import load
from alongside.knowledge.reviews import Review
from alongside.model.vocabulary import ReviewerRole, ReviewVerdict

QUESTION = replace(load().questions[0], digest="0123456789ab")
SOURCE = QUESTION.positions[0].sources[0]
REVIEW = Review("Ben Example", ReviewerRole.PHARMACIST, "2026-11-20", (SOURCE,), ReviewVerdict.AGREES, QUESTION.digest)


@pytest.mark.hazard("H28")
def test_a_clinician_who_read_a_source_of_this_text_makes_it_reviewed() -> None:
    assert replace(QUESTION, reviews=(REVIEW,)).reviewed_by == ("Ben Example",)


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
    assert replace(QUESTION, reviews=(replace(REVIEW, **change),)).reviewed_by == ()
