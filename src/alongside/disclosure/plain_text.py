"""Plain text as people type it, one medicine a line, with whatever else they mention on the way."""

from alongside.disclosure.condition_names import condition_names
from alongside.disclosure.condition_text import ConditionReading, read_condition_text
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.medication_text import LineReading, read_line
from alongside.disclosure.origin import Origin
from alongside.disclosure.person_text import read_person_text
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Disclosure, Unread

_SHORTEST_CONTENT_WORD = 4
# Words that carry no news about a person; a rest made only of these is not worth a question.
_SMALL_WORDS = frozenset(
    "about also always because been before being both currently daily does doing each ever every feel feeling from give given "
    "have having history just know known last like lots many mild mine much need never only other past patient really says "
    "severe since some sometimes still take taken takes taking than that their them then there they this time times tried "
    "trying usually very well were what when where which while with without would year years help helps diagnosed diagnosis "
    "condition conditions problem problems treated treatment chronic acute disease disorder under control controlled sleep "
    "anxiety depression pain mood nerves doctor prescribed prescription".split()
)


def read_plain_text(text: str, origin: Origin) -> Disclosure:
    """Read a text line by line. Places are "line 1" and so on; blank lines count."""
    gathered = Gathered(origin)
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            _read_line(line.strip(), origin.place(f"line {number}"), origin.report(f"line {number}"), origin, gathered)
    return gathered.disclosure()


def _read_line(line: str, place: str, report: str, origin: Origin, gathered: Gathered) -> None:
    person = read_person_text(line, place=place, origin=origin)
    gathered.add_person(person)
    if not person.rest:
        return
    reading = read_line(line, place=place, today=origin.today)
    gathered.add_medications(reading.medications, report)
    gathered.allergies += reading.allergies
    gathered.set_aside += reading.set_aside
    gathered.answers.update(reading.answers)
    gathered.says_no_medicines |= reading.says_no_medicines
    _read_other_words(reading, person.rest != line, place, origin, gathered)


def _read_other_words(reading: LineReading, used: bool, place: str, origin: Origin, gathered: Gathered) -> None:
    """Words that named no medicine: an illness, a fact about the person, or text that stays unrecognised.

    used: a part of the line has already told something about the person.
    """
    for unread in reading.unrecognised:
        conditions = _conditions(read_person_text(unread.text, place=place, origin=origin).rest, place, origin)
        gathered.add_conditions(conditions)
        if not conditions.named or _content(conditions.rest):
            gathered.unrecognised.append(unread)
    rest = read_person_text(reading.left_over, place=place, origin=origin).rest
    if not rest:
        return
    conditions = _conditions(rest, place, origin)
    gathered.add_conditions(conditions)
    used = used or bool(reading.medications or reading.allergies or reading.set_aside or reading.answers)
    if not conditions.named and (_content(conditions.rest) or not (used or reading.says_no_medicines)):
        gathered.unrecognised.append(Unread(rest, place, "neither a medicine nor an illness that is known here"))


def _conditions(text: str, place: str, origin: Origin) -> ConditionReading:
    reading = read_condition_text(text, place=place, today=origin.today, knowledge=load(), names=condition_names())
    return reading if reading.named else ConditionReading(None, None, named=False, rest=reading.rest)


def _content(words: tuple[str, ...]) -> list[str]:
    """The words that could name something."""
    return [
        word for word in words if len(word) >= _SHORTEST_CONTENT_WORD and word.isalpha() and word not in _SMALL_WORDS
    ]
