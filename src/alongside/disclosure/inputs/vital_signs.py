"""The measurements that are read: their names, the units they come in, and the values that a living person can have."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VitalSign:
    """One measurement. factors: unit as written (lower case) to the factor that turns it into the unit of the name.

    lowest and highest: what is outside is taken for a slip of the pen and not used.
    """

    label: str
    lowest: float
    highest: float
    factors: dict[str, float]


_PRESSURE = {"mm[hg]": 1.0, "mmhg": 1.0, "mm hg": 1.0, "millimeter of mercury": 1.0, "kpa": 7.50062}
_RATE = {
    "/min": 1.0,
    "{beats}/min": 1.0,
    "beats/min": 1.0,
    "beats/minute": 1.0,
    "bpm": 1.0,
    "1/min": 1.0,
    "{heart beats}/min": 1.0,
}
_POUND_KG = 0.45359237
_INCH_CM = 2.54
VITAL_SIGNS = {
    "systolic_mmhg": VitalSign("systolic blood pressure", 40, 320, _PRESSURE),
    "diastolic_mmhg": VitalSign("diastolic blood pressure", 20, 220, _PRESSURE),
    "heart_rate_per_min": VitalSign("heart rate", 15, 320, _RATE),
    "respiratory_rate_per_min": VitalSign(
        "breaths a minute", 2, 120, _RATE | {"{breaths}/min": 1.0, "breaths/min": 1.0}
    ),
    "spo2_percent": VitalSign("oxygen saturation", 30, 100, {"%": 1.0, "percent": 1.0}),
    "weight_kg": VitalSign(
        "weight",
        1,
        650,
        dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), 1.0)
        | {"g": 0.001}
        | dict.fromkeys(("[lb_av]", "lb_av", "lb", "lbs", "pound", "pounds"), _POUND_KG)
        | dict.fromkeys(("st", "stone"), 14 * _POUND_KG),
    ),
    "height_cm": VitalSign(
        "height",
        30,
        260,
        {"cm": 1.0, "m": 100.0}
        | dict.fromkeys(("[in_i]", "in_i", "in", "inch", "inches"), _INCH_CM)
        | {"[ft_i]": 12 * _INCH_CM, "ft": 12 * _INCH_CM},
    ),
}


def converted(name: str, value: float, unit: str) -> float | None:
    """The value of a vital sign in the unit of its name, to three decimals; None for an unknown unit or an impossible value."""
    return in_its_unit(VITAL_SIGNS[name], value, unit)


def in_its_unit(sign: VitalSign, value: float, unit: str) -> float | None:
    """The value in the unit of the measurement's name, to three decimals; None for an unknown unit or an impossible value."""
    factor = sign.factors.get(unit.strip().casefold())
    if factor is None or not math.isfinite(value):
        return None
    amount = round(value * factor, 3)
    return amount if sign.lowest <= amount <= sign.highest else None
