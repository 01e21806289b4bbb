"""Rating scales held as data: structure, scoring, bands and change. The wording of items never stands here."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.knowledge.care_record import Cited, Code, Remark


class Rater(StrEnum):
    """Who answers."""

    SELF = "self"
    CLINICIAN = "clinician"
    EITHER = "either"


class Wording(StrEnum):
    """Whether its words may be shipped with the software, or only a total may be entered."""

    MAY_SHIP = "may-ship"
    TOTALS_ONLY = "totals-only"


class ChangeKind(StrEnum):
    """What a change of so many points means."""

    MINIMAL = "minimal-important"
    RELIABLE = "reliable"
    MEANINGFUL = "clinically-meaningful"
    SUBSTANTIAL = "clinically-substantial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A range of the total, both ends included, and its name."""

    lowest: int
    highest: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bands(Cited):
    """The bands of one source; they touch and cover the whole range."""

    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutoff(Cited):
    """A total from which, or below which, something is likely. Two shares, sensitivity and specificity, where they are known."""

    meaning: str
    at_least: int | None = None
    below: int | None = None
    at_most: int | None = None
    for_whom: str = ""
    sensitivity: float | None = None
    specificity: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Cited):
    """How large a change means something, in points or in percent of the baseline."""

    kind: ChangeKind
    population: str
    points: float | None = None
    percent: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring(Cited):
    """A way to score it. items: their numbers where not all count."""

    id: str
    text: str
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerItem(Cited):
    """An answer that is looked at by itself, whatever the total."""

    item: int
    at_least: int
    then: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCode:
    """The LOINC code of one item, by its number; the words of the item stay with LOINC."""

    item: int
    code: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Cited):
    """One rating scale. Its own citations carry the structure: items, ranges and recall.

    recall: the period asked about; recall_days: the same in days where it is one. items_scored: where not all count.
    scorings: the usual way first. wording: may-ship, or totals-only. licence: who owns the words and on what terms.
    """

    id: str
    name: str
    measures: str
    rater: Rater
    recall: str
    items: int
    scorings: tuple[Scoring, ...]
    wording: Wording
    licence: Remark
    last_checked: str
    recall_days: int | None = None
    item_lowest: int | None = None
    item_highest: int | None = None
    total_lowest: int | None = None
    total_highest: int | None = None
    higher_is_worse: bool = True
    bands: Bands | None = None
    cutoffs: tuple[Cutoff, ...] = ()
    changes: tuple[Change, ...] = ()
    danger_items: tuple[DangerItem, ...] = ()
    codes: tuple[Code, ...] = ()
    item_codes: tuple[ItemCode, ...] = ()
    remarks: tuple[Remark, ...] = ()
    reviewed_by: tuple[str, ...] = ()
