"""The closed word lists of the outside contract, gravest last where an order exists."""

from enum import StrEnum


class Agent(StrEnum):
    """The drug of the planned session."""

    KETAMINE = "ketamine"
    ESKETAMINE = "esketamine"


class Route(StrEnum):
    """How the drug of the session enters the body."""

    IV = "iv"
    IM = "im"
    SC = "sc"
    ORAL = "oral"
    SUBLINGUAL = "sublingual"
    NASAL = "nasal"


class Region(StrEnum):
    """Whose product labels hold."""

    US = "us"
    EU = "eu"
    UK = "uk"
    CA = "ca"
    AU = "au"


class Setting(StrEnum):
    """Where the session takes place."""

    CLINIC = "clinic"
    HOSPITAL = "hospital"
    HOME = "home"


class Indication(StrEnum):
    """Why the session is planned: treatment-resistant depression, depression with suicidal intent, and so on."""

    TRD = "trd"
    MDSI = "mdsi"
    DEPRESSION = "depression"
    ANXIETY = "anxiety"
    PTSD = "ptsd"
    PAIN = "pain"
    OTHER = "other"


class Axis(StrEnum):
    """What a finding is about."""

    CONTRAINDICATION = "contraindication"
    OTHER_MEDICINES = "other-medicines"
    HARM = "harm"
    DOSE = "dose"
    BENEFIT = "benefit"
    EXPOSURE = "exposure"


class Severity(StrEnum):
    """How much a finding weighs for this person."""

    INFO = "info"
    MINOR = "minor"
    MODERATE = "moderate"
    MAJOR = "major"
    CONTRAINDICATED = "contraindicated"

    @property
    def rank(self) -> int:
        """0 for info up to 4 for contraindicated."""
        return _SEVERITY_RANK[self]


class Action(StrEnum):
    """The operational class of the advice (after ORCA)."""

    PROCEED = "proceed"
    MONITOR = "monitor"
    ASK = "ask"
    ADJUST_TIMING = "adjust-timing"
    HOLD = "hold"
    AVOID = "avoid"

    @property
    def rank(self) -> int:
        """0 for proceed up to 5 for avoid."""
        return _ACTION_RANK[self]


class Direction(StrEnum):
    """Which way the effect named by the axis moves."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MIXED = "mixed"
    NONE = "none"


class EvidenceLevel(StrEnum):
    """What a statement rests on, strongest first."""

    LABEL = "label"
    GUIDELINE = "guideline"
    META_ANALYSIS = "meta-analysis"
    RCT = "rct"
    COHORT = "cohort"
    CASE_REPORT = "case-report"
    MECHANISTIC = "mechanistic"
    THEORETICAL = "theoretical"

    @property
    def rank(self) -> int:
        """0 for a label up to 7 for theory."""
        return _EVIDENCE_RANK[self]


class Verification(StrEnum):
    """Whether the statement itself was seen in a retrieved source."""

    VERIFIED = "verified"
    RECALLED = "recalled"


class Disposition(StrEnum):
    """The answer for one planned treatment, mildest first."""

    NO_OBSTACLE_FOUND = "no-obstacle-found"
    WITH_PRECAUTIONS = "with-precautions"
    CANNOT_SAY_YET = "cannot-say-yet"
    RESOLVE_FIRST = "resolve-first"
    CONTRAINDICATED = "contraindicated"

    @property
    def rank(self) -> int:
        """0 for no obstacle found up to 4 for contraindicated."""
        return _DISPOSITION_RANK[self]


class Status(StrEnum):
    """Whether a medicine is being taken."""

    ACTIVE = "active"
    AS_NEEDED = "as-needed"
    PLANNED = "planned"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


class Match(StrEnum):
    """How a written name was resolved to a drug."""

    CODE = "code"
    GENERIC = "generic"
    BRAND = "brand"
    ABBREVIATION = "abbreviation"
    MISSPELLING = "misspelling"


class Answer(StrEnum):
    """A person's answer to a disclosure item. Unsure is not no, and not asked is not no."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Sex(StrEnum):
    """Sex as recorded; unknown is a value, never a default to one of the others."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


_SEVERITY_RANK = {severity: rank for rank, severity in enumerate(Severity)}
_ACTION_RANK = {action: rank for rank, action in enumerate(Action)}
_EVIDENCE_RANK = {level: rank for rank, level in enumerate(EvidenceLevel)}
_DISPOSITION_RANK = {disposition: rank for rank, disposition in enumerate(Disposition)}


class ReviewerRole(StrEnum):
    """Who reads a fact to review it."""

    PSYCHIATRIST = "psychiatrist"
    ANAESTHETIST = "anaesthetist"
    PHYSICIAN = "physician"
    PHARMACIST = "pharmacist"
    NURSE = "nurse"
    PSYCHOLOGIST = "psychologist"
    PATIENT = "patient"
    OTHER = "other"


class ReviewVerdict(StrEnum):
    """What a reviewer says of a fact."""

    AGREES = "agrees"
    AGREES_WITH_CHANGES = "agrees-with-changes"
    DISAGREES = "disagrees"
