"""Which medicine an entry of a record or form means, from its codes and its words; disagreement is shown, never settled quietly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.person_text import read_person_text
from alongside.disclosure.medication_codes import Code, beyond_of_codes, code_words, codes_disagree, drugs_of_codes
from alongside.disclosure.names.name_index import name_index
from alongside.disclosure.names.tokens import key
from alongside.disclosure.rxnorm.meaning import Meaning, meaning_of_name, why_beyond
from alongside.disclosure.text.medication_text import LineReading, read_line
from alongside.knowledge.facts import Drug
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication
from alongside.model.patient import Allergy
from alongside.model.vocabulary import Answer, Match


@dataclass(frozen=True, slots=True)
class Identity:
    """What one entry names. unrecognised: its text, whole, when nothing of it could be resolved. left_over: other words."""

    medications: tuple[Medication, ...] = ()
    unrecognised: tuple[Unread, ...] = ()
    set_aside: tuple[Unread, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    answers: dict[str, Answer] = field(default_factory=dict)
    says_no_medicines: bool = False
    left_over: str = ""


def identify(texts: Sequence[str], codes: Sequence[Code], *, place: str, origin: Origin) -> Identity:
    """Resolve one entry. texts: its wordings, best first. codes: its codes with their systems.

    A code that is known wins. When the words name another medicine, both are kept and neither is confirmed.
    """
    readings = [_read(text, place, origin) for text in dict.fromkeys(texts) if text.strip()]
    best = next((reading for reading in readings if reading.medications), readings[0] if readings else None)
    text = best.text if best else " ".join(code_words(one) for one in codes)
    coded, beyond = drugs_of_codes(codes), beyond_of_codes(codes)
    if not coded and not beyond:
        return _of_words_alone(best, readings, place)
    identity = _of_codes(coded, best, text, place)
    if codes_disagree(codes):
        identity = replace(identity, medications=_doubtful(identity.medications))
    if not beyond:
        return identity
    return replace(identity, unrecognised=(Unread(text, place, why_beyond(beyond)), *identity.unrecognised))


def _of_codes(coded: list[Drug], best: LineReading | None, text: str, place: str) -> Identity:
    """An entry whose codes are known; coded: their rows, none when nothing is known here about what they name."""
    if best is None:
        return Identity(_agreed(coded, (), text, place))
    medications = _agreed(coded, best.medications, text, place) if coded else _doubtful(best.medications)
    if not best.medications:
        # an unknown brand beside a known code is no doubt; words that set the entry aside are
        doubt = bool(best.set_aside or best.says_no_medicines)
        set_aside = () if coded else best.set_aside
        return Identity(_doubtful(medications) if doubt else medications, set_aside=set_aside, allergies=best.allergies)
    return Identity(medications, best.unrecognised, best.set_aside, best.allergies)


def _of_words_alone(best: LineReading | None, readings: Sequence[LineReading], place: str) -> Identity:
    """The words decide; where they were not read for certain, RxNorm may have one of them whole, as a name."""
    if best is None:
        return Identity()
    if any(one.confirmed for one in best.medications):
        return _of_words(best, place)
    shared = name_index().is_shared
    named = ((one.text, meaning_of_name(one.text)) for one in readings if not shared(key(one.text)))
    text, meaning = next(((text, one) for text, one in named if one and (one.drugs or one.beyond)), ("", None))
    return _of_name(text, meaning, place) if meaning else _of_words(best, place)


def _of_name(text: str, meaning: Meaning, place: str) -> Identity:
    drugs = [load().drugs[name] for name in meaning.drugs]
    matched = Match.BRAND if meaning.brand else Match.GENERIC
    return Identity(
        tuple(replace(one, matched=matched) for one in _agreed(drugs, (), text, place)),
        (Unread(text, place, why_beyond(meaning.beyond)),) if meaning.beyond else (),
    )


def _read(text: str, place: str, origin: Origin) -> LineReading:
    """The line without a pressure, an age or a weight, whose figures are no dose; the text stays whole."""
    rest = read_person_text(text, place=place, origin=origin).rest
    reading = read_line(rest or text, place=place, today=origin.today)
    whole = text.strip()
    return replace(
        reading, medications=tuple(replace(one, text=whole) if one.text == rest else one for one in reading.medications)
    )


def _of_words(reading: LineReading, place: str) -> Identity:
    """The reader's own answer; words that belong to no medicine count as unrecognised when nothing else was found."""
    nothing = not (reading.medications or reading.unrecognised or reading.set_aside or reading.allergies)
    if nothing and not reading.answers and not reading.says_no_medicines:
        return Identity(unrecognised=(Unread(reading.text, place, "no medicine of this name is known here"),))
    return Identity(
        medications=reading.medications,
        unrecognised=reading.unrecognised,
        set_aside=reading.set_aside,
        allergies=reading.allergies,
        answers=dict(reading.answers),
        says_no_medicines=reading.says_no_medicines,
        left_over=reading.left_over,
    )


def _agreed(coded: list[Drug], worded: tuple[Medication, ...], text: str, place: str) -> tuple[Medication, ...]:
    of_code = [_by_code(drug, worded, text, place) for drug in coded]
    in_codes = {part for medication in of_code for part in medication.ingredients}
    in_words = {part for medication in worded for part in medication.ingredients}
    if not in_words or in_words <= in_codes:
        return tuple(of_code)
    if in_codes < in_words:
        # a code for one part of a combination, and words for all of it: the words say more
        return tuple(replace(medication, confirmed=True, read_as=None) for medication in worded)
    return _doubtful((*of_code, *(one for one in worded if not set(one.ingredients) <= in_codes)))


def _doubtful(medications: Iterable[Medication]) -> tuple[Medication, ...]:
    return tuple(replace(one, confirmed=False, read_as=one.drug) for one in medications)


def _by_code(drug: Drug, worded: tuple[Medication, ...], text: str, place: str) -> Medication:
    ingredients = drug.components or (drug.name,)
    known = load().drugs
    rxcui = tuple(known[part].rxcui[0] for part in ingredients if part in known and known[part].rxcui)
    same = next((one for one in worded if one.drug == drug.name or set(one.ingredients) <= set(ingredients)), None)
    pattern = same or Medication(text=text, place=place, drug=drug.name, ingredients=ingredients)
    return replace(
        pattern, drug=drug.name, ingredients=ingredients, rxcui=rxcui, matched=Match.CODE, read_as=None, confirmed=True
    )
