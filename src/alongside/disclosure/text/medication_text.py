"""Reads lines as people write them: the medicines, what is an allergy, what is no medicine, and what could not be read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile

from alongside.disclosure.names.everyday_names import without_everyday_words
from alongside.disclosure.names.listed_names import beyond_the_table
from alongside.disclosure.names.mentions import Mention, find_mentions
from alongside.disclosure.names.name_index import NameIndex, name_index
from alongside.disclosure.names.tokens import key, lower, plain
from alongside.disclosure.rxnorm.meaning import meaning_of_phrase, why_beyond
from alongside.disclosure.text import not_medicine, someone_else
from alongside.disclosure.text.allergy_text import allergy_span, read_allergies
from alongside.disclosure.text.blanking import blank, tidy
from alongside.disclosure.text.denial import denies_a_kind, is_denied, reaches_on
from alongside.disclosure.text.leftover import unknown_text, unknown_words
from alongside.disclosure.text.one_medicine import read_product, same_drug_twice
from alongside.disclosure.text.run_together import set_apart
from alongside.disclosure.text.segments import Segment, split
from alongside.disclosure.text.status import heads_past_list
from alongside.disclosure.text.unread_text import looks_like_medicine, names_only_a_kind
from alongside.disclosure.text.when import read_when
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication
from alongside.model.patient import Allergy
from alongside.model.vocabulary import Answer, Status

_SWITCH = re.compile(r"\b(?:switched|changed|moved|went|crossed\s+over)\s+from\b.*\bto\b")
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")


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


def read_lines(lines: Iterable[str], *, today: date, index: NameIndex | None = None) -> list[LineReading]:
    """Every line that is not blank; places count all lines from 1."""
    return [
        read_line(line, place=f"line {number}", today=today, index=index)
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]


def read_line(text: str, *, place: str, today: date, index: NameIndex | None = None) -> LineReading:
    """One line or record entry. Never raises; what cannot be resolved stands in `unrecognised` or `left_over`."""
    line = set_apart(plain(text))
    if not_medicine.says_no_medicines(line):
        return LineReading(
            text, set_aside=(Unread(text.strip(), place, "says that no medicines are taken"),), says_no_medicines=True
        )
    if not_medicine.is_remark(line):
        return LineReading(
            text, set_aside=(Unread(text.strip(), place, "a heading or remark, no medicine"),) if line.strip() else ()
        )
    return _LineReader(place, today, index or name_index()).read(text, line)


class _LineReader:
    """Reads one line step by step; what a step has read is blanked before the next."""

    def __init__(self, place: str, today: date, index: NameIndex) -> None:
        self.place, self.today, self.index = place, today, index
        self.medications: list[Medication] = []
        self.allergies: list[Allergy] = []
        self.unrecognised: list[Unread] = []
        self.set_aside: list[Unread] = []
        self.left_over: list[str] = []

    def read(self, text: str, line: str) -> LineReading:
        whole = tidy(line)
        answers, spans = not_medicine.answers(line)
        for start, end in spans:
            if not tidy(line[start:end]):
                continue
            self._put_aside(line[start:end], "says that it is not taken or not present")
            line = blank(line, start, end)
        self._read_medicines(self._read_allergies(line))
        medications = same_drug_twice(self.medications)
        return LineReading(
            text,
            tuple(replace(one, text=text.strip()) if one.text == whole else one for one in medications),
            tuple(self.allergies),
            tuple(self.unrecognised),
            tuple(self.set_aside),
            answers=answers,
            left_over="; ".join(self.left_over),
        )

    def _put_aside(self, stretch: str, why: str) -> None:
        self.set_aside.append(Unread(tidy(stretch), self.place, why))

    def _read_allergies(self, line: str) -> str:
        """Reads what the line says of allergies and returns the line without it."""
        while (span := allergy_span(line)) is not None:
            start, end = span
            allergies = read_allergies(line[start:end], self.place, self.index)
            self.allergies += allergies
            if not allergies and tidy(line[start:end]):
                self.left_over.append(tidy(line[start:end]))
            line = _cut(line, start, end)
        return line

    def _read_medicines(self, line: str) -> None:
        mentions = without_everyday_words(line, find_mentions(line, self.index))
        line, mentions = self._without_someone_elses(line, mentions)
        if not mentions:
            self._read_without_names(line)
            return
        denied = False
        segments = split(line, mentions, self.index)
        for segment in segments:
            denied = self._read_segment(line, segment, denied=denied)
        self._apply_to_all(line, segments)

    def _without_someone_elses(self, line: str, mentions: list[Mention]) -> tuple[str, list[Mention]]:
        """Sets the clause about somebody else aside, unless the words after it say that the person takes it too."""
        start = someone_else.someone_elses(line)
        if start is None:
            return line, mentions
        end = someone_else.clause_end(line, start)
        if not any(start <= mention.start < end for mention in mentions):
            start = someone_else.clause_start(line, start)
        tail_end = min((mention.start for mention in mentions if mention.start >= end), default=len(line))
        if tail_end == len(line) and someone_else.takes_it_too(line[end:]):
            return line, mentions
        if someone_else.says_who_takes_it(line[start:end]):
            self._put_aside(line[start:end], "about somebody else")
        else:
            self.unrecognised.append(
                Unread(tidy(line[start:end]), self.place, "somebody else's medicine: does the person take it?")
            )
        return _cut(line, start, end), [mention for mention in mentions if not start <= mention.start < end]

    def _read_segment(self, line: str, segment: Segment, *, denied: bool) -> bool:
        """Files one segment; returns whether its medicine was said not to be taken, which may reach on."""
        stretch = line[segment.start : segment.end]
        product = segment.product
        if product is None:
            self._read_without_names(stretch)
            return False
        before, after = line[segment.start : product.start], line[product.end : segment.end]
        drug = self.index.knowledge.drugs[product.mentions[0].match.drug]
        substance = drug.drug_class.startswith("recreational-")
        if is_denied(before, after) or reaches_on(
            line, product.start, before + after, denied_before=denied, substance=substance
        ):
            self._put_aside(stretch, "said not to be taken")
            return True
        self.medications += read_product(line, segment, self.place, self.today, self.index)
        if beyond := [name for one in product.mentions if one.match.listed for name in one.match.listed.beyond]:
            self.unrecognised.append(Unread(tidy(stretch), self.place, why_beyond(beyond)))
        words = unknown_text(before + " ; " + after)
        if words:
            self.left_over.append(words)
        return False

    def _read_without_names(self, stretch: str) -> None:
        whole = tidy(stretch)
        if not re.search(r"\w", whole):
            return
        if denies_a_kind(whole):
            self._put_aside(whole, "said not to be taken")
        elif names_only_a_kind(whole):
            self.unrecognised.append(Unread(whole, self.place, "names a kind of medicine, not which one"))
        elif looks_like_medicine(whole) or meaning_of_phrase(key(whole)):
            beyond = beyond_the_table(whole)
            why = why_beyond(beyond) if beyond else "no medicine of this name is known"
            self.unrecognised.append(Unread(whole, self.place, why))
        elif not self._is_remark(whole):
            self.left_over.append(whole)
        elif _LONG_WORD.search(whole) or not (self.medications or self.set_aside):
            self._put_aside(whole, "a remark, no medicine")

    def _is_remark(self, text: str) -> bool:
        """True for words that are context and nothing more. Figures that stand alone may be an age or a pressure."""
        return not unknown_words(text, strict=True) and (bool(self.set_aside) or not re.search(r"\d", text))

    def _apply_to_all(self, line: str, segments: list[Segment]) -> None:
        """What is said once of a whole list: "past meds:" before it, "A or B, can't remember" about it."""
        first = next((segment for segment in segments if segment.product), None)
        if first and first.product and heads_past_list(lower(line[first.start : first.product.start])):
            past = list(takewhile(lambda medication: not _told_now(medication), self.medications))
            self.medications = [_also_past(medication) for medication in past] + self.medications[len(past) :]
        self._date_a_switch(line)
        if any(one.status is Status.UNKNOWN for one in self.medications) and re.search(r"\bor\b", lower(line)):
            self.medications = [
                replace(one, status=Status.UNKNOWN, stopped_on=None, days_since_stop_at_least=None)
                for one in self.medications
            ]

    def _date_a_switch(self, line: str) -> None:
        """A switch "from A to B 10 days ago" dates the end of A as well."""
        if not _SWITCH.search(lower(line)) or not self.medications:
            return
        first, when = self.medications[0], read_when(lower(line), self.today)[0]
        undated = first.stopped_on is None and first.days_since_stop_at_least is None
        if when is not None and first.status is Status.STOPPED and undated:
            dated = replace(first, stopped_on=when.on, days_since_stop_at_least=when.at_least_days_ago)
            self.medications[0] = dated


def _cut(line: str, start: int, end: int) -> str:
    """The line with one stretch made a separator of the same length."""
    return line[:start] + ";" * min(1, end - start) + " " * max(0, end - start - 1) + line[end:]


def _told_now(medication: Medication) -> bool:
    """Where a list of past medicines turns to those of today ("past: a, b. Current: c, d")."""
    return re.search(r"\b(?:now|current(?:ly)?|still)\b", lower(medication.text)) is not None


def _also_past(medication: Medication) -> Medication:
    """Under "past meds:" a medicine without a schedule of its own is a past one too."""
    open_words = medication.status in {Status.ACTIVE, Status.UNKNOWN}
    plain_words = open_words and medication.dose.times_per_day is None
    return replace(medication, status=Status.STOPPED) if plain_words else medication
