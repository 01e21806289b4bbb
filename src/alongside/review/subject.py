"""What a reader asks the knowledge about: an agent, a route, a drug, a class, a condition, a question, a position or a source."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from alongside.disclosure.conditions.condition_names import condition_names
from alongside.disclosure.names.folding import folded_words
from alongside.disclosure.names.name_index import name_index
from alongside.errors import UnusableInput
from alongside.knowledge.loaded import Knowledge
from alongside.model.vocabulary import Agent, Route


class Kind(StrEnum):
    """What a word stands for."""

    AGENT = "agent"
    ROUTE = "route"
    DRUG = "drug"
    CLASS = "class"
    CONDITION = "condition"
    QUESTION = "question"
    POSITION = "position"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Subject:
    """One word and what it stands for. read_as: the name a misspelling was taken for, which nobody has confirmed."""

    word: str
    kind: Kind
    id: str
    read_as: str = ""


def subjects_of(words: Sequence[str], knowledge: Knowledge) -> tuple[Subject, ...]:
    """What each word stands for. Raises UnusableInput for one that nobody knows."""
    alone = len(words) == 1
    return tuple(_subject(word, knowledge, alone=alone) for word in words)


def _subject(word: str, knowledge: Knowledge, *, alone: bool) -> Subject:
    plain = word.strip().lower()
    for kind, known in _ids(knowledge, alone=alone):
        if plain in known:
            return Subject(word, kind, plain)
    if match := name_index().look_up(word):
        kind = Kind.AGENT if match.drug in set(Agent) and not alone else Kind.DRUG
        return Subject(word, kind, match.drug, read_as="" if match.confirmed else match.read_as or match.drug)
    if ids := [one for named in condition_names().find(folded_words(word)) for one in (*named.ids, *named.prompts)]:
        return Subject(word, Kind.CONDITION, ids[0])
    raise UnusableInput(
        f"Nothing is known under {word!r}: it is no drug, class, condition, question, position or source here; check the spelling."
    )


def _ids(knowledge: Knowledge, *, alone: bool) -> tuple[tuple[Kind, set[str]], ...]:
    """Every kind of id, in the order in which a word is tried. An agent alone is asked about as a drug."""
    return (
        (Kind.AGENT, set() if alone else set(Agent)),
        (Kind.ROUTE, set() if alone else set(Route)),
        (Kind.DRUG, set(knowledge.drugs)),
        (Kind.CLASS, set(knowledge.classes)),
        (Kind.CONDITION, set(knowledge.conditions)),
        (Kind.QUESTION, {question.id for question in knowledge.questions}),
        (Kind.POSITION, {position.id for question in knowledge.questions for position in question.positions}),
        (Kind.SOURCE, set(knowledge.sources)),
    )
