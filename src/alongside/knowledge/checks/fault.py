"""What a check says: one thing that is wrong, and where."""

from dataclasses import dataclass

from alongside.knowledge.positions import Position, Question


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """place: file and, where there is one, the position. what: one plain sentence. fatal: False for what is only to be noted."""

    place: str
    what: str
    fatal: bool = True

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


def at(question: Question, position: Position | None = None) -> str:
    """The place of a question or a position, as a person looks for it."""
    return question.file if position is None else f"{question.file}, {position.id}"
