"""Reads lines as people write them: the medicines, what is an allergy, what is no medicine, and what could not be read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from alongside.disclosure import not_medicine
from alongside.disclosure.allergy_text import allergy_span, read_allergies
from alongside.disclosure.blanking import USED, blank
from alongside.disclosure.leftover import unknown_text, unknown_words
from alongside.disclosure.mentions import CASED, EVERYDAY, Mention, find_mentions
from alongside.disclosure.names import NameIndex, name_index
from alongside.disclosure.one_medicine import read_product, same_drug_twice
from alongside.disclosure.segments import Segment, split
from alongside.disclosure.tokens import lower, plain
from alongside.disclosure.unread_text import looks_like_medicine, names_only_a_kind
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication
from alongside.model.patient import Allergy
from alongside.model.vocabulary import Answer


@dataclass(frozen=True, slots=True)
class LineReading:
    """What one line says.

    set_aside: read and left out on purpose (a relative's medicine, "no meds", a heading). answers: disclosure item to answer.
    left_over: words that belong to no medicine; they may name a condition, which is another reader's matter.
    """

    text: str
    medications: tuple[Medication, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    unrecognised: tuple[Unread, ...] = ()
    set_aside: tuple[Unread, ...] = ()
    says_no_medicines: bool = False
    answers: dict[str, Answer] = field(default_factory=dict)
    left_over: str = ""


@dataclass(slots=True)
class _Found:
    medications: list[Medication] = field(default_factory=list)
    allergies: list[Allergy] = field(default_factory=list)
    unrecognised: list[Unread] = field(default_factory=list)
    set_aside: list[Unread] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)


def read_lines(lines: Iterable[str], *, today: date, index: NameIndex | None = None) -> list[LineReading]:
    """Every line that is not blank; places count all lines from 1."""
    return [read_line(line, place=f"line {number}", today=today, index=index) for number, line in enumerate(lines, 1) if line.strip()]


def read_line(text: str, *, place: str, today: date, index: NameIndex | None = None) -> LineReading:
    """One line or record entry. Never raises; what cannot be resolved stands in `unrecognised` or `left_over`."""
    index = index or name_index()
    line = plain(text)
    if not_medicine.says_no_medicines(line):
        return LineReading(text, set_aside=(Unread(text.strip(), place, "says that no medicines are taken"),), says_no_medicines=True)
    if not_medicine.is_remark(line):
        return LineReading(text, set_aside=(Unread(text.strip(), place, "a heading or remark, no medicine"),) if line.strip() else ())
    found = _Found()
    answers, spans = not_medicine.answers(line)
    for start, end in spans:
        found.set_aside.append(Unread(line[start:end].strip(), place, "says that it is not taken or not present"))
        line = blank(line, start, end)
    line = _read_allergies(line, place, index, found)
    _read_medicines(line, place, today, index, found)
    return LineReading(
        text,
        tuple(same_drug_twice(found.medications)),
        tuple(found.allergies),
        tuple(found.unrecognised),
        tuple(found.set_aside),
        answers=answers,
        left_over="; ".join(found.left_over),
    )


def _read_allergies(line: str, place: str, index: NameIndex, found: _Found) -> str:
    """Reads what the line says of allergies and returns the line without it."""
    while span := allergy_span(line):
        start, end = span
        allergies = read_allergies(line[start:end], place, index)
        found.allergies.extend(allergies)
        if not allergies and line[start:end].strip():
            found.left_over.append(line[start:end].strip())
        line = line[:start] + ";" + " " * max(0, end - start - 1) + line[end:]
    return line


def _read_medicines(line: str, place: str, today: date, index: NameIndex, found: _Found) -> None:
    mentions = _without_everyday_words(line, find_mentions(line, index))
    start = not_medicine.someone_elses(line)
    if start is not None:
        line, mentions = _set_aside_someone_elses(line, start, place, mentions, found)
    if not mentions:
        _read_without_names(line, place, found)
        return
    denied = False
    for segment in split(line, mentions, unknown_words):
        denied = _read_segment(line, segment, place, today, index, found, denied=denied)


def _without_everyday_words(line: str, mentions: list[Mention]) -> list[Mention]:
    """"acid" in "acid reflux" or "alpha lipoic acid" is no drug: an everyday word needs a line that says nothing unknown."""
    kept = [mention for mention in mentions if lower(line[mention.start : mention.end]) not in EVERYDAY]
    return mentions if len(kept) == len(mentions) else sorted([*kept, *_alone(line, mentions)], key=lambda mention: mention.start)


def _alone(line: str, mentions: list[Mention]) -> list[Mention]:
    return [
        mention
        for mention in mentions
        if (word := lower(line[mention.start : mention.end])) in EVERYDAY
        and CASED.get(word, "") in line[mention.start : mention.end]
        and not _unknown_near(line, mention, mentions)
    ]


def _unknown_near(line: str, mention: Mention, mentions: list[Mention]) -> bool:
    left = max((line.rfind(sign, 0, mention.start) for sign in ",;+"), default=-1) + 1
    rights = [place for sign in ",;+" if (place := line.find(sign, mention.end)) >= 0]
    right = min(rights, default=len(line))
    if any(other is not mention and left <= other.start < right for other in mentions):
        return True
    stretch = line[left : mention.start] + " " * (mention.end - mention.start) + line[mention.end : right]
    return bool(unknown_words(stretch, strict=True))


def _set_aside_someone_elses(line: str, start: int, place: str, mentions: list[Mention], found: _Found) -> tuple[str, list[Mention]]:
    """Sets the clause about somebody else aside. It ends where the person speaks of themselves again or a comma begins a new matter."""
    end = not_medicine.clause_end(line, start)
    if not any(start <= mention.start < end for mention in mentions):
        start = not_medicine.clause_start(line, start)
    found.set_aside.append(Unread(line[start:end].strip(" ,;"), place, "about somebody else"))
    kept = [mention for mention in mentions if not start <= mention.start < end]
    return line[:start] + ";" + " " * max(0, end - start - 1) + line[end:], kept


def _read_without_names(line: str, place: str, found: _Found) -> None:
    whole = line.replace(USED, " ").strip(" ;,.\t")
    if not re.search(r"\w", whole):
        return
    if not_medicine.denies_a_kind(whole):
        found.set_aside.append(Unread(whole, place, "said not to be taken"))
        return
    if names_only_a_kind(whole):
        found.unrecognised.append(Unread(whole, place, "names a kind of medicine, not which one"))
    elif not unknown_words(whole, strict=True) and not looks_like_medicine(whole) and not re.search(r"\d", whole):
        found.set_aside.append(Unread(whole, place, "a remark, no medicine"))
    elif looks_like_medicine(whole):
        found.unrecognised.append(Unread(whole, place, "no medicine of this name is known"))
    else:
        found.left_over.append(whole)


def _read_segment(line: str, segment: Segment, place: str, today: date, index: NameIndex, found: _Found, *, denied: bool) -> bool:
    """Files one segment; returns whether its medicine was said not to be taken, which carries over an "or"."""
    stretch = line[segment.start : segment.end]
    if segment.product is None:
        _read_without_names(stretch, place, found)
        return False
    before, after = line[segment.start : segment.product.start], line[segment.product.end : segment.end]
    carried = _carries(line, segment, index, denied=denied)
    if not_medicine.is_denied(before, after) or carried:
        found.set_aside.append(Unread(stretch.strip(" ;,"), place, "said not to be taken"))
        return True
    medications = read_product(line, segment, place, today, index)
    found.medications.extend(medications)
    words = unknown_text(before + " ; " + after)
    if words:
        found.left_over.append(words)
    return False


def _carries(line: str, segment: Segment, index: NameIndex, *, denied: bool) -> bool:
    """A denial reaches on over "or", and over a comma to a bare substance ("no alcohol, weed or cocaine")."""
    if segment.product is None:
        return False
    before = lower(line[: segment.product.start])
    if not (denied or before.rstrip(" ,;").removesuffix("or").rstrip(" ,;").endswith(USED)):
        return False
    if re.search(r"(?:\b(?:or|nor)|/)\s*$", before):
        return True
    drug = index.knowledge.drugs[segment.product.mentions[0].match.drug]
    bare = not re.search(r"\w", (line[segment.start : segment.product.start] + line[segment.product.end : segment.end]).replace(USED, ""))
    return bare and drug.drug_class.startswith("recreational-")
