"""What a prescriber sees differently between two versions of the facts, position by position, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from alongside.knowledge.clause_words import in_words
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import PatientWording, Position, Question
from alongside.model.vocabulary import Severity


class Sort(StrEnum):
    """What kind of difference, in the order in which a prescriber wants to read them."""

    GRAVER = "weighs more"
    NEW = "new"
    GONE = "no longer said"
    MILDER = "weighs less"
    OTHER_WAY = "points another way"
    WHOM = "holds for others"
    ACTION = "asks for another action"
    GRADE = "rests on other ground"
    WORDS = "is worded differently"
    REVIEW = "has another review"
    MEDICINES = "medicines"
    QUESTIONS = "questions to ask"


@dataclass(frozen=True, slots=True)
class Difference:
    """place: file and position, or the table. severity: of the position now, or before if it is gone. said: the change in words."""

    sort: Sort
    place: str
    said: str
    severity: Severity = Severity.INFO


Located = dict[str, tuple[Question, Position]]


def differences(old: Knowledge, new: Knowledge) -> tuple[Difference, ...]:
    """Every difference that can change what somebody is told, gravest kind first."""
    found = [
        *_of_positions(_located(old), _located(new)),
        *_of_reviews(old, new),
        *_of_drugs(old, new),
        *_of_classes(old, new),
        *_of_items(old, new),
    ]
    order = list(Sort)
    return tuple(sorted(found, key=lambda one: (order.index(one.sort), -one.severity.rank, one.place)))


def _located(knowledge: Knowledge) -> Located:
    return {position.id: (question, position) for question in knowledge.questions for position in question.positions}


def _of_positions(old: Located, new: Located) -> Iterator[Difference]:
    for one in sorted(new.keys() - old.keys()):
        question, position = new[one]
        said = (
            f"{position.severity}, {position.verification}: {position.statement} Holds when: {in_words(position.when)}."
        )
        yield Difference(Sort.NEW, f"{question.file}, {one}", said, position.severity)
    for one in sorted(old.keys() - new.keys()):
        question, position = old[one]
        yield Difference(
            Sort.GONE, f"{question.file}, {one}", f"{position.severity}: {position.statement}", position.severity
        )
    for one in sorted(old.keys() & new.keys()):
        question, position = new[one]
        for sort, said in _changes(old[one][1], position):
            yield Difference(sort, f"{question.file}, {one}", said, position.severity)


def _changes(before: Position, now: Position) -> Iterator[tuple[Sort, str]]:
    if before.severity is not now.severity:
        sort = Sort.GRAVER if now.severity.rank > before.severity.rank else Sort.MILDER
        yield sort, f"{now.severity}, was {before.severity}: {now.statement}"
    if before.direction is not now.direction or before.studied != now.studied:
        yield Sort.OTHER_WAY, f"{_way(now)}, was {_way(before)}: {now.statement}"
    if before.when != now.when:
        yield Sort.WHOM, f"holds when {in_words(now.when)}; before, when {in_words(before.when)}"
    if before.action is not now.action:
        yield Sort.ACTION, f"{now.action}, was {before.action}"
    if grounds := [*_grounds(before, now)]:
        yield Sort.GRADE, "; ".join(grounds)
    for name in ("statement", "advice", "limits", "patient"):
        was, is_now = _text(getattr(before, name)), _text(getattr(now, name))
        if was != is_now:
            yield Sort.WORDS, f"{name}: {_quoted(is_now)}; before: {_quoted(was)}"


def _way(position: Position) -> str:
    return position.direction if position.studied else f"{position.direction} (nobody has studied it)"


def _grounds(before: Position, now: Position) -> Iterator[str]:
    if before.verification is not now.verification:
        yield f"{now.verification}, was {before.verification}"
    if before.evidence_level is not now.evidence_level:
        yield f"{now.evidence_level}, was {before.evidence_level}"
    if added := set(now.sources) - set(before.sources):
        yield f"now also cites {', '.join(sorted(added))}"
    if dropped := set(before.sources) - set(now.sources):
        yield f"no longer cites {', '.join(sorted(dropped))}"


def _text(value: str | PatientWording | None) -> str:
    return value.en if isinstance(value, PatientWording) else value or ""


def _quoted(value: str) -> str:
    return f"“{value}”" if value else "nothing"


def _of_reviews(old: Knowledge, new: Knowledge) -> Iterator[Difference]:
    before = {question.id: question.reviewed_by for question in old.questions}
    for question in new.questions:
        was = before.get(question.id, ())
        if was != question.reviewed_by:
            said = f"reviewed by {', '.join(question.reviewed_by) or 'nobody'}; before, by {', '.join(was) or 'nobody'}"
            yield Difference(Sort.REVIEW, question.file, said)


def _of_drugs(old: Knowledge, new: Knowledge) -> Iterator[Difference]:
    place = "knowledge/drugs.csv"
    if added := sorted(new.drugs.keys() - old.drugs.keys()):
        yield Difference(Sort.MEDICINES, place, f"now recognised: {', '.join(added)}")
    if dropped := sorted(old.drugs.keys() - new.drugs.keys()):
        yield Difference(Sort.MEDICINES, place, f"no longer recognised: {', '.join(dropped)}")
    for name in sorted(old.drugs.keys() & new.drugs.keys()):
        before, now = old.drugs[name], new.drugs[name]
        if before.lingers_days != now.lingers_days:
            said = f"taken to act for {now.lingers_days} days after the last dose, was {before.lingers_days}"
            yield Difference(Sort.MEDICINES, f"{place}, {name}", said)


def _of_classes(old: Knowledge, new: Knowledge) -> Iterator[Difference]:
    for one in sorted(new.classes.keys() | old.classes.keys()):
        before = set(old.classes[one].members) if one in old.classes else set()
        now = set(new.classes[one].members) if one in new.classes else set()
        said = [
            f"{word}: {', '.join(sorted(names))}"
            for word, names in (("now holds", now - before), ("no longer holds", before - now))
            if names
        ]
        if said:
            yield Difference(Sort.MEDICINES, f"knowledge/classes.yaml, {one}", "; ".join(said))


def _of_items(old: Knowledge, new: Knowledge) -> Iterator[Difference]:
    for one in sorted(new.items.keys() | old.items.keys()):
        was = old.items[one].question if one in old.items else "not asked"
        now = new.items[one].question if one in new.items else "no longer asked"
        if was != now:
            yield Difference(
                Sort.QUESTIONS, f"knowledge/disclosure.yaml, {one}", f"{_quoted(now)}; before: {_quoted(was)}"
            )
