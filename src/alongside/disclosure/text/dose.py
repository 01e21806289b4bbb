"""From strength, count and schedule to a dose with its daily total in milligrams."""

from dataclasses import replace

from alongside.disclosure.text.sig import Sig
from alongside.disclosure.text.strength import Strength
from alongside.knowledge.facts import Drug
from alongside.model.medication import Dose

_IN_MICROGRAMS = frozenset({"levothyroxine", "liothyronine"})  # their bare number is micrograms
_PATCH_MICROGRAMS_AN_HOUR = frozenset({"fentanyl", "buprenorphine"})  # the bare number of their patches
_ONCE_DAILY_BY_NATURE = frozenset({"combination-contraceptive"})
_SUBSTANCES = "recreational-"  # a number without a unit counts drinks, cigarettes, joints
_LABELLED_BY_TOTAL = frozenset({"combination-stimulant"})  # one number names the sum of the salts
_COUNT_NOT_STRENGTH = 40  # a bare number so many times below the usual day's milligrams counts units
_MG = {"mg": 1.0, "mcg": 0.001, "g": 1000.0}


def make_dose(drug: Drug, strength: Strength, quantity: float | None, sig: Sig, part: int | None) -> Dose:
    """The dose of one medicine. part: which amount of an unlisted combination is this medicine's."""
    strength = _settle_range(drug, strength)
    strength, quantity = _bare_count(drug, strength, quantity)
    if part is not None and strength.amounts:
        strength = Strength(
            strength.amounts[min(part, len(strength.amounts) - 1)], unit=strength.unit, mg_each=strength.mg_each
        )
    unit = strength.unit or _inferred_unit(drug, strength)
    times = sig.times_per_day
    if drug.drug_class in _ONCE_DAILY_BY_NATURE and not sig.stated:
        times, quantity = 1.0, quantity or 1.0
    if quantity is None and _one_each_time(strength, sig):
        quantity = 1.0
    if times is None and _by_part_of_day(drug, strength, part):
        times = float(len(strength.amounts))
    return Dose(
        strength=strength.amount,
        strength_low=strength.low,
        strengths=strength.amounts,
        unit=unit,
        quantity=quantity,
        times_per_day=times,
        daily_mg=_daily_mg(drug, strength, unit, quantity, sig),
    )


def _settle_range(drug: Drug, strength: Strength) -> Strength:
    """Two strengths in a combination ("5-325"), a range in a single medicine."""
    if strength.low is None:
        return strength
    if drug.components and drug.drug_class not in _LABELLED_BY_TOTAL:
        return replace(strength, amount=None, low=None)
    return replace(strength, amounts=())


def patch_strength(drug: Drug, strength: Strength) -> Strength:
    """Micrograms an hour for "fentanyl patch 25"."""
    if strength.unit is None and strength.amount is not None and drug.name in _PATCH_MICROGRAMS_AN_HOUR:
        return Strength(strength.amount, unit="mcg/h", mg_each=_MG["mcg"], hours=1)
    return strength


def _bare_count(drug: Drug, strength: Strength, quantity: float | None) -> tuple[Strength, float | None]:
    """Two tablets in "aleve 2 bid", one milligram in "klonopin 1 bid": the usual dose tells which."""
    if strength.unit is not None or strength.amount is None or quantity is not None:
        return strength, quantity
    too_little = (
        drug.usual_daily_dose_mg is not None and strength.amount * _COUNT_NOT_STRENGTH <= drug.usual_daily_dose_mg
    )
    if too_little or drug.drug_class.startswith(_SUBSTANCES) or drug.name == "caffeine":
        return Strength(), strength.amount
    return strength, quantity


def _inferred_unit(drug: Drug, strength: Strength) -> str | None:
    if strength.amount is None and not strength.amounts:
        return None
    micrograms = drug.name in _IN_MICROGRAMS and (strength.amount or 0) >= 1
    return "mcg" if micrograms else "mg"


def _one_each_time(strength: Strength, sig: Sig) -> bool:
    """One unit each time is assumed where a dose is described, not where a bare number may itself be a count."""
    return (strength.amount is not None or bool(strength.amounts)) and (
        strength.unit is not None or sig.stated or sig.as_needed
    )


def _by_part_of_day(drug: Drug, strength: Strength, part: int | None) -> bool:
    """True for "gabapentin 300/300/600": the amounts through the day of a medicine with one ingredient."""
    return part is None and len(strength.amounts) > 1 and not drug.components


def _daily_mg(drug: Drug, strength: Strength, unit: str | None, quantity: float | None, sig: Sig) -> float | None:
    """Upper end of a range. Without a schedule a regular medicine counts once a day; an as-needed one is not known."""
    if strength.amounts and not drug.components and unit in _MG and not (sig.stated or sig.as_needed):
        return round(sum(strength.amounts) * _MG[unit] * (quantity or 1), 6)
    if (
        strength.amount is None
        or unit is None
        or sig.long_interval
        or (drug.components and drug.drug_class not in _LABELLED_BY_TOTAL)
    ):
        return None
    if strength.hours is not None:
        return round(strength.amount * (strength.mg_each or 0) * 24 / strength.hours, 6)
    mg_each = strength.mg_each if strength.unit else _MG[unit]
    if mg_each is None or (sig.as_needed and sig.times_per_day is None):
        return None
    return round(strength.amount * mg_each * (quantity or 1) * (sig.times_per_day or 1), 6)
