"""Reads FHIR Dosage elements: structured amounts and timing first, the instruction's words where these are missing."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alongside.disclosure.fhir.elements import Element, code_words, element, elements, number, string, wordings
from alongside.disclosure.fhir.timing import times_per_day
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.text.medication_text import read_line
from alongside.model.medication import Dose, Medication

_MILLIGRAMS = {
    "mg": 1.0, "milligram": 1.0, "milligrams": 1.0, "g": 1000.0, "gm": 1000.0, "gram": 1000.0, "grams": 1000.0,
    "mcg": 0.001, "ug": 0.001, "µg": 0.001, "microgram": 0.001, "micrograms": 0.001,
}  # fmt: skip
_COUNTED = frozenset(
    (
        "",
        "1",
        "tab",
        "tabs",
        "tablet",
        "tablets",
        "{tbl}",
        "{tablet}",
        "cap",
        "caps",
        "capsule",
        "capsules",
        "{capsule}",
        "patch",
        "pill",
        "each",
        "ptch",
        "supp",
        "loz",
        "troc",
        "pkt",
        "packet",
    )
)
_ROUTES = {
    **dict.fromkeys(("26643006", "po", "oral", "by mouth", "oral route"), "oral"),
    **dict.fromkeys(("46713006", "nasal", "intranasal", "nasal route"), "nasal"),
    **dict.fromkeys(("47625008", "iv", "intravenous", "intravenous route", "ivpca", "iv drip"), "parenteral"),
    **dict.fromkeys(("78421000", "im", "intramuscular", "intramuscular route"), "parenteral"),
    **dict.fromkeys(("34206005", "sc", "sq", "subcut", "subcutaneous", "subcutaneous route"), "parenteral"),
    **dict.fromkeys(("37839007", "sl", "sublingual", "sublingual route"), "sublingual"),
    **dict.fromkeys(("45890007", "td", "transdermal", "transdermal route"), "transdermal"),
    **dict.fromkeys(("6064005", "tp", "topical", "topical route"), "topical"),
    **dict.fromkeys(("37161004", "pr", "rectal", "rectal route"), "rectal"),
    **dict.fromkeys(("447694001", "ih", "neb", "inhalation", "respiratory tract route"), "inhaled"),
    **dict.fromkeys(("54485002", "ophthalmic", "both eyes", "ou", "ophthalmic route"), "ophthalmic"),
}
_AN_HOUR = frozenset({"mcg/h", "mcg/hr", "ug/h", "ug/hr", "micrograms/hour", "mcg/hour"})
_PER_SIZE = re.compile(r"mg\s*/\s*(?:m2|m²|kg)", re.IGNORECASE)  # an amount by body size is no amount yet


@dataclass(frozen=True, slots=True)
class _Instruction:
    """One Dosage. each_mg: milligrams each time. daily_mg: the day's total. Absent numbers are unknown."""

    sequence: float
    each_mg: float | None
    quantity: float | None
    times_per_day: float | None
    daily_mg: float | None
    as_needed: bool
    words: Medication | None


def with_dosage(medication: Medication, dosages: object, origin: Origin) -> Medication:
    """The medicine with dose, route and as-needed of its Dosage elements; without any, the day's total is not known.

    Instructions with the same sequence number run side by side and are summed; others follow on one another, and of these
    the highest counts.
    """
    instructions = [_instruction(medication, dosage, origin) for dosage in elements(dosages)]
    if not instructions:
        return replace(medication, dose=replace(medication.dose, daily_mg=None))
    worded = next((one.words for one in instructions if one.words is not None), None)
    patch = (medication.dose.unit or "").endswith(
        "h"
    )  # so much an hour: how often it is changed says nothing of the dose
    dose = _patch_dose(medication.dose, elements(dosages)) if patch else None
    return replace(
        medication,
        dose=dose or _dose(medication.dose, instructions, worded.dose if worded else Dose()),
        form=medication.form or (worded.form if worded else None),
        route=_route(elements(dosages), medication.route or (worded.route if worded else None)),
        as_needed=medication.as_needed or any(one.as_needed for one in instructions),
        tapering=medication.tapering or any(one.words is not None and one.words.tapering for one in instructions),
    )


def _instruction(medication: Medication, dosage: Element, origin: Origin) -> _Instruction:
    words, names_it = _words(medication, dosage, origin)
    dose = words.dose if words else Dose()
    each_mg, quantity, given = _amount(dosage)
    if not given:
        quantity = dose.quantity
        each_mg = _each_mg(dose if dose.strength is not None else medication.dose, quantity)
    elif quantity is not None:
        each_mg = _each_mg(medication.dose if medication.dose.strength is not None else dose, quantity)
    times = times_per_day(dosage.get("timing")) or dose.times_per_day
    daily_mg = each_mg * times if each_mg is not None and times is not None else None
    structured = bool(elements(dosage.get("doseAndRate")) or dosage.get("timing"))
    if names_it and not structured:
        daily_mg = dose.daily_mg
    as_needed = dosage.get("asNeededBoolean") is True or bool(element(dosage.get("asNeededCodeableConcept")))
    as_needed = as_needed or bool(elements(dosage.get("asNeededFor"))) or (words is not None and words.as_needed)
    return _Instruction(number(dosage.get("sequence")) or 0.0, each_mg, quantity, times, daily_mg, as_needed, words)


def _words(medication: Medication, dosage: Element, origin: Origin) -> tuple[Medication | None, bool]:
    """The reading of an instruction's words, and whether they name the medicine themselves."""
    text = string(dosage.get("text")) or string(dosage.get("patientInstruction"))
    if not text or _PER_SIZE.search(text):
        return None, False
    for line, names_it in ((text, True), (f"{medication.drug} {text}", False)):
        reading = read_line(line, place="", today=origin.today)
        found = next((one for one in reading.medications if set(one.ingredients) & set(medication.ingredients)), None)
        if found is not None:
            return found, names_it
    return None, False


def _amount(dosage: Element) -> tuple[float | None, float | None, bool]:
    """Milligrams each time, units each time (the upper end of a range), and whether an amount was given at all.

    An amount in a unit that cannot be turned into milligrams or units, such as millilitres, is given and yet unknown.
    """
    given = False
    for one in elements(dosage.get("doseAndRate")) or [dosage]:
        quantity = element(one.get("doseQuantity")) or element(element(one.get("doseRange")).get("high"))
        value = number(quantity.get("value"))
        if value is None or value <= 0:
            continue
        given = True
        unit = (string(quantity.get("unit")) or string(quantity.get("code"))).casefold()
        if unit in _MILLIGRAMS:
            return value * _MILLIGRAMS[unit], None, True
        if unit in _COUNTED:
            return None, value, True
    return None, None, given


def _each_mg(dose: Dose, quantity: float | None) -> float | None:
    factor = _MILLIGRAMS.get((dose.unit or "mg").casefold())
    if dose.strength is None or factor is None or dose.strengths:
        return None
    return dose.strength * factor * (1.0 if quantity is None else quantity)


def _dose(product: Dose, instructions: Sequence[_Instruction], words: Dose) -> Dose:
    """The product's strength with the instruction's amounts. Several instructions leave only the day's total."""
    strength = product if product.strength is not None or product.strengths else words
    dose = replace(strength, quantity=None, times_per_day=None, daily_mg=_daily_mg(instructions))
    if len(instructions) > 1:
        return dose
    (only,) = instructions
    if dose.strength is None and not dose.strengths and only.each_mg is not None:
        dose = replace(dose, strength=only.each_mg, unit="mg")
    return replace(dose, quantity=_quantity(only, dose), times_per_day=only.times_per_day)


def _patch_dose(product: Dose, dosages: Sequence[Element]) -> Dose:
    """The dose of a patch: as many as are counted, or as many as make up the amount an hour that is ordered."""
    ordered = [element(one.get("doseQuantity")) for dosage in dosages for one in elements(dosage.get("doseAndRate"))]
    patches = 1.0
    for quantity in ordered:
        value, unit = number(quantity.get("value")), string(quantity.get("unit")).casefold()
        if value and unit in _AN_HOUR and product.strength:
            patches = max(patches, value / product.strength)
        elif value and unit in _COUNTED:
            patches = max(patches, value)
    daily_mg = None if product.daily_mg is None else round(product.daily_mg * patches, 6)
    return replace(product, quantity=patches, times_per_day=None, daily_mg=daily_mg)


def _quantity(only: _Instruction, dose: Dose) -> float | None:
    one_unit_mg = _each_mg(dose, 1.0)
    if only.quantity is None and only.each_mg is not None and one_unit_mg:
        return round(only.each_mg / one_unit_mg, 3)
    return only.quantity


def _daily_mg(instructions: Sequence[_Instruction]) -> float | None:
    totals: defaultdict[float, float] = defaultdict(float)
    for one in instructions:
        if one.daily_mg is None:
            return None
        totals[one.sequence] += one.daily_mg
    return round(max(totals.values()), 6)


def _route(dosages: Sequence[Element], otherwise: str | None) -> str | None:
    """The route of the first instruction that gives one; by mouth is None in the model."""
    for dosage in dosages:
        words = code_words(dosage.get("route")) | {text.casefold() for text in wordings(dosage.get("route"))}
        route = next((_ROUTES[word] for word in sorted(words) if word in _ROUTES), None)
        if route is not None:
            if route == "topical" and otherwise == "transdermal":
                return otherwise  # a patch, however the route is abbreviated
            return None if route == "oral" else route
    return otherwise
