"""What a patient may read: only what is verified, short enough, and never an order about a medicine."""

import re
from collections.abc import Iterator
from functools import cache

from alongside.knowledge.checks.fault import Fault, at
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import PatientWording, Position
from alongside.knowledge.reading_ease import HARDEST_GRADE_EN, LOWEST_EASE_ES, ease_es, grade_en
from alongside.model.vocabulary import Verification

SHORTEST_PART = 5  # letters; "oral" and "salt" are parts of names and ordinary words
# An order about a medicine, or a promise. "Do not stop … on your own" is an order too: the sheet informs and asks.
ORDERS = {
    "en": re.compile(
        r"(?:^|[.;:,] *|\byou (?:should|must|need to|have to|can) )(?:please )?(?:do not |don['\u2019]t |never )?"
        r"(?:stop|skip|taper|hold|quit|take|avoid|reduce|lower|increase|miss|change)\b|\bis safe\b|\bare safe\b|\bsafely\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:^|[.;:,] *|\b(?:debe|tiene que|puede|hay que) )(?:no |nunca )?"
        r"(?:deje|dejar|suspenda|suspender|omita|omitir|reduzca|reducir|salte|saltarse|tome|tomar|evite|evitar|aumente|cambie|cambiar)\b"
        r"|\bes segur[oa]\b|\bson segur[oa]s\b",
        re.IGNORECASE,
    ),
}


def wording_faults(knowledge: Knowledge) -> Iterator[Fault]:
    """Verified positions without patient wording, recalled ones with it, and wording that is too hard or gives orders."""
    names = drug_names(knowledge)
    for question in knowledge.questions:
        for position in question.positions:
            for what in _of(position, names):
                yield Fault(at(question, position), what)


def drug_names(knowledge: Knowledge) -> frozenset[str]:
    """Generic, brand and other names: a hard name is not the writer's fault."""
    return frozenset(
        name.lower()
        for drug in knowledge.drugs.values()
        for name in (drug.name, *drug.brands, *drug.synonyms)
        if len(name) > 1
    ) | {"ketamina", "esketamina"}


def _of(position: Position, names: frozenset[str]) -> Iterator[str]:
    verified = position.verification is Verification.VERIFIED
    if position.patient is None:
        if verified:
            yield "is verified and has no patient wording"
        return
    if not verified:
        yield "has patient wording, but is not verified"
    yield from wording_problems(position.patient, names)


def wording_problems(wording: PatientWording, names: frozenset[str]) -> Iterator[str]:
    """What is wrong with the two texts, in words."""
    grade, ease = grade_en(wording.en, _named_in(wording.en, names)), ease_es(wording.es, _named_in(wording.es, names))
    if grade > HARDEST_GRADE_EN:
        yield f"reads at grade {grade:.1f} in English; at most {HARDEST_GRADE_EN:g}"
    if ease < LOWEST_EASE_ES:
        yield f"reads at INFLESZ {ease:.0f} in Spanish; at least {LOWEST_EASE_ES:g}"
    for language, text in (("en", wording.en), ("es", wording.es)):
        if order := ORDERS[language].search(text):
            yield f"gives an order or a promise in {language}: {order.group().strip(' .,;:')!r}"


def _named_in(text: str, names: frozenset[str]) -> tuple[str, ...]:
    words = {word.strip(".,;:?!()").lower() for word in text.split()}
    return tuple(word for word in words if word in _words_of(names))


@cache
def _words_of(names: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split() if len(word) >= SHORTEST_PART or word == name)
