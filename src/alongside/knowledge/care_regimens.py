"""How ketamine and esketamine are given: doses by phase, and the rules around one dose."""

from dataclasses import dataclass

from alongside.knowledge.care_record import CareRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of a course. Weeks count from the first session; no to_week means that it goes on.

    dose_mg, dose_mg_per_kg: the doses to choose from. first_dose_mg: the dose of the first session, where it differs.
    lowest and highest give a range without steps. sessions_per_week: the frequencies to choose from; 0.5 is every two weeks.
    from_age, below_age: whole years.
    """

    name: str
    from_week: int | None = None
    to_week: int | None = None
    first_dose_mg: float | None = None
    dose_mg: tuple[float, ...] = ()
    reduced_dose_mg: float | None = None
    dose_mg_per_kg: tuple[float, ...] = ()
    lowest_mg_per_kg: float | None = None
    highest_mg_per_kg: float | None = None
    over_minutes: int | None = None
    sessions_per_week: tuple[float, ...] = ()
    from_age: int | None = None
    below_age: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regimen(CareRecord):
    """One course as a label or a study gives it.

    indication: what it is for, in words. licensed_for_depression: whether a label of the region covers this use.
    review: what decides whether it goes on.
    """

    indication: str
    licensed_for_depression: bool
    phases: tuple[Phase, ...] = ()
    review: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Administration(CareRecord):
    """A rule around one dose: the device, eating and drinking before it, other sprays on the day."""

    mg_per_device: float | None = None
    sprays_per_device: int | None = None
    minutes_between_devices: int | None = None
    no_food_hours: float | None = None
    no_liquid_minutes: int | None = None
    nasal_products_before_minutes: int | None = None
