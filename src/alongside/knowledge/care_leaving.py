"""The end of a session, and what to do when something goes wrong in it."""

from dataclasses import dataclass

from alongside.knowledge.care_record import CareRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class DischargeRule(CareRecord):
    """When a person may leave, and what they may not do then.

    at_least_minutes: from the dose. until: what must have settled. instrument, score_at_least: a recovery score, by its id in scales/.
    no_driving_hours: hours from the dose; no_driving_until: in words where the source gives no hours.
    """

    at_least_minutes: int | None = None
    until: tuple[str, ...] = ()
    instrument: str | None = None
    score_at_least: int | None = None
    no_driving_hours: int | None = None
    no_driving_until: str = ""
    escort: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescue(CareRecord):
    """What helps in one situation. Doses are left out: they belong to the emergency protocol of the site."""

    situation: str
