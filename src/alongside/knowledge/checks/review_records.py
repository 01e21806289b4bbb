"""Records of reviews: of a question that exists, by somebody who did not write it, from sources that it cites."""

from collections.abc import Iterator
from pathlib import Path

from alongside.knowledge.checks.fault import Fault
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Question
from alongside.knowledge.review_files import FOLDER
from alongside.knowledge.reviews import Review, is_day
from alongside.model.vocabulary import ReviewVerdict


def review_faults(knowledge: Knowledge, folder: Path) -> Iterator[Fault]:
    """Faulty records; those of an older text, and disagreement, as notes."""
    known = {question.id: question for question in knowledge.questions}
    for path in sorted((folder / FOLDER).glob("*.yaml")):
        if path.stem not in known:
            yield Fault(f"knowledge/{FOLDER}/{path.name}", "reviews no question; rename it to a question's id")
    for question in known.values():
        for review in question.reviews:
            place = f"knowledge/{FOLDER}/{question.id}.yaml, {review.reader}"
            yield from (Fault(place, what) for what in _record(review, question))
            if review.of != question.digest:
                yield Fault(place, "was given on an older text of the file", fatal=False)
            elif review.verdict is not ReviewVerdict.AGREES:
                yield Fault(place, f"{review.verdict}: {review.note or 'no reason given'}", fatal=False)


def _record(review: Review, question: Question) -> Iterator[str]:
    if same_person(review.reader, question.authors):
        yield "wrote the file; an author cannot review it"
    if not is_day(review.day):
        yield f"has no day: {review.day!r}; write it as 2026-11-23"
    cited = {source for position in question.positions for source in position.sources}
    if strangers := sorted(set(review.sources_read) - cited):
        yield f"read {', '.join(strangers)}, which the file does not cite"


def same_person(reader: str, authors: tuple[str, ...]) -> bool:
    """Whether a reader stands among the authors, whatever the case and spacing."""
    return " ".join(reader.lower().split()) in {" ".join(author.lower().split()) for author in authors}
