"""The contested questions: both sides of each, without a verdict. One file a question in `knowledge/contested/`.

A side names positions of the rule files, and says in its own words what no position holds. Nothing here fires for a person.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import yaml

from alongside.knowledge.fact_files import read_yaml
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position
from alongside.knowledge.reviews import is_day
from alongside.knowledge.unknown_keys import unknown_keys
from alongside.model.citation import Citation, Seen

FOLDER = "contested"
FEWEST_SIDES = 2
_FAR = {seen: number for number, seen in enumerate(Seen)}


class ContestedFault(ValueError):
    """A contested question cannot be shown; the message lists every fault with its file."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What a work adds that no position holds: own short words with the key figures, and where they were seen."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a question. heading: what it holds, in a few words. positions: ids in the rule files."""

    heading: str
    positions: tuple[str, ...] = ()
    says: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class ContestedQuestion:
    """One question on which good sources disagree.

    id: also the name of its file and page. not_claimed: what nobody may conclude from either side.
    last_checked: the day somebody last compared it with its sources. file: where it lies.
    """

    id: str
    question: str
    why_it_matters: str
    sides: tuple[Side, ...]
    why_they_differ: str
    what_would_settle_it: str
    not_claimed: tuple[str, ...]
    last_checked: str
    file: str = field(default="", compare=False)


def read_contested(folder: Path) -> tuple[ContestedQuestion, ...]:
    """Every contested question of the knowledge folder, by id. Raises ContestedFault with every file that is no such question."""
    faults: list[str] = []
    questions = [_read(path, folder, faults) for path in sorted((folder / FOLDER).glob("*.yaml"))]
    if faults:
        raise ContestedFault("\n".join(faults))
    return tuple(question for question in questions if question is not None)


def _read(path: Path, folder: Path, faults: list[str]) -> ContestedQuestion | None:
    place = path.relative_to(folder).as_posix()
    try:
        raw = read_yaml(path)
        question = msgspec.convert(_mapping(raw) | {"file": f"knowledge/{place}"}, ContestedQuestion, strict=False)
    except (ValueError, yaml.YAMLError) as fault:
        faults.append(f"{place}: {fault}")
        return None
    said = [*unknown_keys(raw, ContestedQuestion), *_in_itself(question, path.stem)]
    faults.extend(f"{place}: {fault}" for fault in said)
    return question


def _mapping(raw: Any) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise ValueError("is no contested question: it needs an id, a question and sides")
    return raw


def _in_itself(question: ContestedQuestion, stem: str) -> Iterator[str]:
    if question.id != stem:
        yield f"the id {question.id!r} is not the name of the file"
    if len(question.sides) < FEWEST_SIDES:
        yield "has fewer than two sides"
    if not question.not_claimed:
        yield "does not say what is not claimed"
    if not is_day(question.last_checked):
        yield f"last_checked is {question.last_checked!r}; write it as 2026-11-23"
    named = [position for side in question.sides for position in side.positions]
    yield from (
        f"position {one!r} stands on two sides" for one in sorted({one for one in named if named.count(one) > 1})
    )
    for side in question.sides:
        if not side.positions and not side.says:
            yield f"the side {side.heading!r} rests on nothing"
        yield from (f"{saying.text[:40]!r} has no citation" for saying in side.says if not saying.citations)


def contested_faults(questions: Iterable[ContestedQuestion], knowledge: Knowledge) -> Iterator[str]:
    """Names that lead nowhere, and statements seen further than the bibliography says. One line each, with the file."""
    known = positions_by_id(knowledge)
    for question in questions:
        for side in question.sides:
            lost = (f"no position {one!r}" for one in side.positions if one not in known)
            cited = (
                fault for saying in side.says for one in saying.citations for fault in _in_citation(one, knowledge)
            )
            yield from (f"{question.file}: {fault}" for fault in (*lost, *cited))


def _in_citation(citation: Citation, knowledge: Knowledge) -> Iterator[str]:
    source = knowledge.sources.get(citation.source)
    if source is None:
        yield f"no source {citation.source!r}"
    elif _FAR[citation.seen] < _FAR[source.seen]:
        yield f"sees {citation.source} as {citation.seen}, further than the bibliography does ({source.seen})"
    if bool(citation.place) == (citation.seen is Seen.NONE):
        yield f"{citation.source}: what was seen needs its place, and what was not seen has none"


def positions_by_id(knowledge: Knowledge) -> dict[str, Position]:
    """Every position of the rule files."""
    return {position.id: position for question in knowledge.questions for position in question.positions}


def works_of(side: Side, knowledge: Knowledge) -> tuple[Citation, ...]:
    """Every citation a side rests on, those of its positions first."""
    known = positions_by_id(knowledge)
    held = [one for position in side.positions for one in known[position].citations]
    return (*held, *(one for saying in side.says for one in saying.citations))


def oldest_first(question: ContestedQuestion, knowledge: Knowledge) -> tuple[Side, ...]:
    """The sides in the neutral order: by the year of the oldest work each rests on. A side without a year comes last."""
    return tuple(sorted(question.sides, key=lambda side: _oldest_year(side, knowledge)))


def _oldest_year(side: Side, knowledge: Knowledge) -> int:
    years = (str(knowledge.sources[one.source].year or "")[:4] for one in works_of(side, knowledge))
    return min((int(year) for year in years if year.isdigit()), default=9999)


def cited_by_contested(questions: Iterable[ContestedQuestion]) -> frozenset[str]:
    """Source ids that the contested questions cite in their own words."""
    return frozenset(
        one.source
        for question in questions
        for side in question.sides
        for saying in side.says
        for one in saying.citations
    )
