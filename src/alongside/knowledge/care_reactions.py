"""Adverse reactions as a product text or a trial counts them."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.knowledge.care_record import CareRecord, Cited
from alongside.model.vocabulary import Agent, Region, Route


class TextKind(StrEnum):
    """Whose count it is. Label counts and trial counts group their terms differently."""

    LABEL = "label"
    TRIAL = "trial"
    COHORT = "cohort"


class Frequency(StrEnum):
    """The classes of European texts: above 1 in 10, up to 1 in 10, up to 1 in 100, up to 1 in 1000."""

    VERY_COMMON = "very-common"
    COMMON = "common"
    UNCOMMON = "uncommon"
    RARE = "rare"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """One row. Counts are people; a percentage is the one printed."""

    reaction: str
    drug_count: int | None = None
    drug_percent: float | None = None
    comparator_count: int | None = None
    comparator_percent: float | None = None
    frequency: Frequency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionTable(Cited):
    """One table: who, how many on the drug and on the comparator, and its rows."""

    id: str
    population: str
    rows: tuple[Reaction, ...]
    comparator: str = ""
    drug_people: int | None = None
    comparator_people: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionText:
    """One product text or study. label_date: as in the bibliography. findings: what it says outside its tables."""

    id: str
    name: str
    kind: TextKind
    agent: Agent
    route: tuple[Route, ...]
    last_checked: str
    region: tuple[Region, ...] = ()
    label_date: str | None = None
    tables: tuple[ReactionTable, ...] = ()
    findings: tuple[CareRecord, ...] = ()
