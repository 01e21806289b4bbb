"""One segment about one medicine, read into the model: dose, schedule, form, status and times."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from alongside.disclosure.names.name_index import NameIndex
from alongside.disclosure.names.products import Product
from alongside.disclosure.names.tokens import lower
from alongside.disclosure.names.trade_forms import form_of_name
from alongside.disclosure.text.blanking import NAME, blank, tidy
from alongside.disclosure.text.dosage_form import read_form
from alongside.disclosure.text.dose import make_dose, patch_strength
from alongside.disclosure.text.doses import split_doses
from alongside.disclosure.text.segments import Segment
from alongside.disclosure.text.sig import Sig, read_sig
from alongside.disclosure.text.status import Standing, read_standing
from alongside.disclosure.text.strength import Strength, read_quantity, read_strength
from alongside.disclosure.text.unread_numbers import leaves_a_number
from alongside.disclosure.text.when import When, read_times
from alongside.disclosure.text.yearless_dates import with_years
from alongside.knowledge.facts import Drug
from alongside.model.medication import Dose, Medication
from alongside.model.vocabulary import Match, Status

_TAKEN_LATELY_DAYS = 2  # "took a xanax yesterday" is about now, "took lithium 10 years ago" is not
_LONG_AGO_DAYS = 365  # a bare "2 years ago" tells of the past, "3 weeks ago" may be a start, a stop or a refill
_BETWEEN_INJECTIONS_DAYS = 90  # long-acting injections are given up to every three months: the last one is no end
_RELEASE_FORMS = frozenset(
    {"extended-release", "sustained-release", "controlled-release", "modified-release", "delayed-release"}
)


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words around the name say."""

    when: When | None
    begun: When | None
    standing: Standing
    sig: Sig
    quantity: float | None
    strength: Strength
    form: str | None
    route: str | None
    number_unread: bool


@dataclass(frozen=True, slots=True)
class _Named:
    """How a name led to a drug, and what the name alone tells of form and route."""

    matched: Match
    read_as: str | None
    form: str | None
    route: str | None


def read_product(line: str, segment: Segment, place: str, today: date, index: NameIndex) -> list[Medication]:
    """The medicine or medicines of a segment: one for a product of the table, one for each part of an unlisted combination."""
    product = segment.product
    if product is None:
        return []
    rest = lower(line[segment.start : segment.end])
    for mention in product.mentions:
        rest = blank(rest, mention.start - segment.start, mention.end - segment.start, NAME)
    text = tidy(line[segment.start : segment.end])
    drugs = _drugs(product, index)
    medications: list[Medication] = []
    for dose_text in split_doses(rest):
        words = _read_words(
            dose_text if any(drug.components for drug in drugs) else with_years(dose_text, today), today
        )
        if any(one.match.listed and one.match.listed.is_several for one in product.mentions):
            words = replace(words, strength=Strength())  # one name of several drugs: nobody can tell whose amount it is
        amounts = _amounts_by_name(line, segment, product) if product.joined else ()
        if amounts:
            words = replace(words, strength=replace(words.strength, amount=None, amounts=amounts))
        for part, drug in enumerate(drugs):
            named = _named(product, drug)
            strength = (
                patch_strength(drug, words.strength) if "transdermal" in (words.route, named.route) else words.strength
            )
            dose = make_dose(drug, strength, words.quantity, words.sig, part if len(drugs) > 1 else None)
            if words.number_unread:
                dose = replace(dose, daily_mg=None)  # a figure nobody read may be the larger one
            medication = _medication((text, place), named, drug, words, dose)
            medications.append(replace(medication, rxcui=_codes(drug, index)))
    return _added_up(medications)


def _added_up(medications: list[Medication]) -> list[Medication]:
    """Two doses that read alike, as in "20 in the morning, 20 at night", are two doses and not one told twice."""
    counted = Counter(medications)
    return [_times(one, count) for one, count in counted.items()]


def _times(medication: Medication, count: int) -> Medication:
    dose = medication.dose
    if count == 1 or dose.daily_mg is None:
        return medication
    per_day = None if dose.times_per_day is None else dose.times_per_day * count
    return replace(medication, dose=replace(dose, daily_mg=dose.daily_mg * count, times_per_day=per_day))


def _amounts_by_name(line: str, segment: Segment, product: Product) -> tuple[float, ...]:
    """The amounts of a product written as "A 10 MG / B 28 MG"; empty when not every name has one of its own."""
    ends = [*(mention.start for mention in product.mentions[1:]), segment.end]
    written = [
        read_strength(lower(line[mention.end : end]))[0] for mention, end in zip(product.mentions, ends, strict=True)
    ]
    amounts = tuple(strength.amount for strength in written if strength.amount is not None and strength.unit)
    return amounts if len(amounts) == len(product.mentions) else ()


def _read_words(rest: str, today: date) -> _Words:
    when, begun, rest = read_times(rest, today)
    standing, rest = read_standing(rest)
    sig, after_sig = read_sig(rest)
    quantity, _, rest = read_quantity(after_sig)
    strength, rest = read_strength(rest)
    form, route, rest = read_form(rest)
    return _Words(when, begun, standing, sig, quantity, strength, form, route, leaves_a_number(rest))


def _drugs(product: Product, index: NameIndex) -> list[Drug]:
    """The rows that a product's names stand for together."""
    table = index.knowledge.drugs
    names = list(dict.fromkeys(name for mention in product.mentions for name in mention.match.drugs))
    parts = {part for name in names for part in (table[name].components or (name,))}
    for name in (*names, index.combination(frozenset(parts))):
        if name and set(table[name].components or (name,)) == parts:
            return [table[name]]
    whole = [name for name in names if parts <= set(table[name].components)]
    return [table[name] for name in (whole or names)]


def _named(product: Product, drug: Drug) -> _Named:
    """How the names of a product led to this drug; a sure name beside a misspelt one of the same drug settles it."""
    matches = [mention.match for mention in product.mentions]
    own = [match for match in matches if match.drug == drug.name]
    sure = [match for match in own if match.confirmed] if own else [match for match in matches if match.confirmed]
    forms = [form_of_name(match.name) for match in matches]
    doubtful = [match for match in matches if not match.confirmed and (match.drug != drug.name or not sure)]
    return _Named(
        matched=Match.MISSPELLING if doubtful else (sure or matches)[0].matched,
        read_as=doubtful[0].read_as if doubtful else None,
        form=next((form for form, _ in forms if form), None),
        route=next((route for _, route in forms if route), None),
    )


def _medication(written: tuple[str, str], named: _Named, drug: Drug, words: _Words, dose: Dose) -> Medication:
    """written: (text, place)."""
    route = words.route or named.route
    status = _status(words, route)
    stopped, started = _moments(words, status)
    return Medication(
        *written,
        drug=drug.name,
        ingredients=drug.components or (drug.name,),
        matched=named.matched,
        read_as=named.read_as,
        confirmed=named.read_as is None,
        status=status,
        dose=dose,
        form=words.form or named.form,
        route=route,
        as_needed=words.sig.as_needed,
        tapering=words.standing.tapering,
        started_on=started.on if started else None,
        stopped_on=stopped.on if stopped else None,
        days_since_stop_at_least=stopped.at_least_days_ago if stopped else None,
    )


def _codes(drug: Drug, index: NameIndex) -> tuple[str, ...]:
    """The row's RxNorm code; for a combination without one, those of its parts."""
    if drug.rxcui or not drug.components:
        return drug.rxcui[:1]
    return tuple(code for part in drug.components for code in index.knowledge.drugs[part].rxcui[:1])


def _status(words: _Words, route: str | None) -> Status:
    told, when = words.standing, words.when
    days_ago = when.at_least_days_ago if when else None
    taken = Status.AS_NEEDED if words.sig.as_needed else Status.ACTIVE
    dosed = words.sig.stated or words.strength.amount is not None or bool(words.strength.amounts)
    if told.formerly and dosed:
        return (
            Status.UNKNOWN
        )  # "oxycodone 10 qid, previous back surgery": the word of the past may belong to something else
    if told.status is not None:
        return taken if told.status is Status.ACTIVE else told.status
    if when is not None and when.until and days_ago is not None:
        return Status.STOPPED
    if told.last_dose or (told.past and not words.sig.stated):
        lately_days = _BETWEEN_INJECTIONS_DAYS if told.last_dose and route == "parenteral" else _TAKEN_LATELY_DAYS
        lately = days_ago is not None and days_ago <= lately_days and not told.last_one
        return taken if lately else Status.STOPPED
    if (
        when is None
        or told.started
        or when.since
        or words.sig.stated
        or (days_ago is not None and days_ago <= _TAKEN_LATELY_DAYS)
    ):
        return taken
    return Status.STOPPED if when.ago and days_ago is not None and days_ago >= _LONG_AGO_DAYS else Status.UNKNOWN


def _moments(words: _Words, status: Status) -> tuple[When | None, When | None]:
    """(stopped, started): what the times in the segment tell."""
    return (words.when if status is Status.STOPPED else None), words.begun


def same_drug_twice(medications: Sequence[Medication]) -> list[Medication]:
    """The plain one of a pair, beside one in a release form of the same drug, is the immediate-release form."""
    slow = {one.drug for one in medications if one.form in _RELEASE_FORMS}
    return [
        replace(one, form="immediate-release") if one.form is None and one.drug in slow else one for one in medications
    ]
