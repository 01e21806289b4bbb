"""What is watched in a session, when, and which readings raise an alarm."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.knowledge.care_record import CareRecord


class Observed(StrEnum):
    """What is looked at or measured."""

    BLOOD_PRESSURE = "blood-pressure"
    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"
    HEART_RATE = "heart-rate"
    OXYGEN_SATURATION = "oxygen-saturation"
    RESPIRATORY_RATE = "respiratory-rate"
    BREATHING = "breathing"
    SEDATION = "sedation"
    DISSOCIATION = "dissociation"
    MENTAL_STATE = "mental-state"
    SUICIDALITY = "suicidality"
    GAIT = "gait"
    READINESS_TO_LEAVE = "readiness-to-leave"
    TIME_SINCE_DOSE = "time-since-dose"
    SYMPTOMS = "symptoms"


class Moment(StrEnum):
    """When in a session."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    THROUGHOUT = "throughout"
    BEFORE_LEAVING = "before-leaving"


class AlarmLevel(StrEnum):
    """What a crossed limit asks for, mildest first. A site setting has no number that a source supports."""

    SITE_SETTING = "site-setting"
    NOTICE = "notice"
    PRESCRIBER_DECIDES = "prescriber-decides"
    STAY = "stay"
    URGENT = "urgent"
    EMERGENCY = "emergency"


class Basis(StrEnum):
    """Who uses the number in this way: a label, a guideline, a trial, we alone, or nobody."""

    LABEL = "label"
    GUIDELINE = "guideline"
    TRIAL_PROTOCOL = "trial-protocol"
    OURS = "ours"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One look. Minutes count from the start of the dose or infusion, and after it where the moment is after."""

    moment: Moment
    observe: tuple[Observed, ...]
    at_minutes: int | None = None
    every_minutes: int | None = None
    to_minutes: int | None = None
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Monitoring(CareRecord):
    """The looks of one session. observe_at_least_minutes: the shortest stay; None where no source gives one."""

    steps: tuple[Step, ...]
    observe_at_least_minutes: int | None = None
    clock: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One limit on one reading; the unit stands in the name. A rise counts from the person's own baseline."""

    of: Observed
    above_mmhg: int | None = None
    at_least_mmhg: int | None = None
    rise_at_least_mmhg: int | None = None
    at_most_percent: int | None = None
    below_percent: int | None = None
    at_most_score: int | None = None
    below_minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm(CareRecord):
    """A crossed limit and what it asks for. any_of: one is enough; empty where no source supports a number."""

    moment: Moment
    level: AlarmLevel
    basis: Basis
    any_of: tuple[Limit, ...] = ()
    symptoms: tuple[str, ...] = ()
