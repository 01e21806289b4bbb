"""Reviews of the facts by real people: who read which source, in which role, and what they say of which state of the file.

One file a question in `knowledge/reviews/`. A review counts for the text it was given on; when the rule file changes, it is out of date.
"""

from dataclasses import dataclass
from datetime import date

from alongside.model.vocabulary import ReviewerRole, ReviewVerdict

PROJECT = "The Alongside project"  # who wrote a file that names no authors
# Roles whose agreement makes a fact clinician-reviewed.
CLINICIANS = frozenset(ReviewerRole) - {ReviewerRole.PATIENT, ReviewerRole.OTHER}


@dataclass(frozen=True, slots=True)
class Review:
    """One person's reading. of: the digest of the rule file that was read; sources_read: ids of the works opened for it."""

    reader: str
    role: ReviewerRole
    day: str
    sources_read: tuple[str, ...]
    verdict: ReviewVerdict
    of: str
    note: str = ""


def counts(review: Review, current_digest: str) -> bool:
    """Whether this makes the present text reviewed: a clinician who read a source agrees with exactly this text."""
    return (
        review.of == current_digest
        and review.verdict is ReviewVerdict.AGREES
        and review.role in CLINICIANS
        and bool(review.sources_read)
    )


def is_day(text: str) -> bool:
    """Whether a review's day can be read."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
