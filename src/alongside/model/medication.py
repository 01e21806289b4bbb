"""One medicine as a person or a record names it, resolved to its ingredients where that was possible."""

from dataclasses import dataclass
from datetime import date

from alongside.model.vocabulary import Match, Status


@dataclass(frozen=True, slots=True)
class Report:
    """Who said that a medicine is taken, as of when.

    source: the place with the input's name. input: that name alone. kind: the type of a record's entry, empty for words.
    by: the named person who settled it; empty otherwise.
    """

    source: str
    as_of: date | None = None
    status: Status = Status.UNKNOWN
    input: str = ""
    kind: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Dose:
    """How much and how often, as far as it was written. Absent numbers are unknown, never zero.

    strength: amount per unit as written, in `unit`; a range keeps its upper end here and its lower end in `strength_low`;
        a combination written as 20/12.5 keeps every amount in `strengths`.
    quantity: units taken each time (0.5 for half a tablet).
    times_per_day: doses a day; one seventh for weekly.
    daily_mg: the day's total in milligrams, upper end of a range; None when it cannot be known.
    """

    strength: float | None = None
    strength_low: float | None = None
    strengths: tuple[float, ...] = ()
    unit: str | None = None
    quantity: float | None = None
    times_per_day: float | None = None
    daily_mg: float | None = None


@dataclass(frozen=True, slots=True)
class Medication:
    """One recognised medicine: one mention of it, or one line of the list with everything the sources say of it.

    text: what was written, whole. place: where ("line 3", "MedicationRequest/12").
    drug: the name in the drug table (a combination product keeps its own row); ingredients: its parts, lower-case generic names.
    confirmed: False while a misspelling was only guessed and nobody confirmed it.
    route: None when nothing was said (by mouth, as a rule); else `oral`, `nasal`, `transdermal`, `parenteral`, `sublingual`,
        `inhaled`, `topical`, `rectal` or `ophthalmic`.
    stopped_on / started_on: exact dates where they are known. days_since_stop_at_least: a lower bound when only that is known
        ("stopped years ago" gives 730), None when nothing is known.
    mentions: of a line, what each source says; the line's own fields are the more cautious of them. Empty: the line says it all.
    counts: False when a named person settled it otherwise: shown, and counted nowhere.
    """

    text: str
    place: str
    drug: str
    ingredients: tuple[str, ...]
    rxcui: tuple[str, ...] = ()
    matched: Match = Match.GENERIC
    read_as: str | None = None
    confirmed: bool = True
    status: Status = Status.ACTIVE
    dose: Dose = Dose()
    form: str | None = None
    route: str | None = None
    as_needed: bool = False
    tapering: bool = False
    started_on: date | None = None
    stopped_on: date | None = None
    days_since_stop_at_least: int | None = None
    reported_by: tuple[Report, ...] = ()
    mentions: tuple["Medication", ...] = ()
    counts: bool = True

    @property
    def said(self) -> tuple["Medication", ...]:
        """Every mention of the medicine, itself when it is the only one."""
        return self.mentions or (self,)

    @property
    def counted(self) -> tuple["Medication", ...]:
        """The mentions that rules look at."""
        return tuple(one for one in self.said if one.counts)
