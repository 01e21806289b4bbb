"""The shapes of the facts that rules refer to: drugs, classes, conditions, disclosure items, sources.

Field meanings follow `knowledge/README.md`; a blank in the drug table is None here: not assessed, never "none".
"""

from dataclasses import dataclass

from alongside.model.citation import Seen


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the bibliography. read: in words, what part of the work was opened.

    jurisdiction: whose product text or regulator it is (us, eu, uk, ca, au, ch, nz, asia). label_date: the date of the text,
    as far as it is known; quoted_on: the day somebody quoted it, where its own date is not stated. set_id: the SPL set at DailyMed.
    """

    citation: str
    seen: Seen
    read: str = ""
    year: int | str | None = None
    kind: str = ""
    doi: str | None = None
    pmid: str | None = None
    url: str | None = None
    place: str | None = None
    jurisdiction: str | None = None
    label_date: str | None = None
    label_version: str | None = None
    set_id: str | None = None
    quoted_on: str | None = None


@dataclass(frozen=True, slots=True)
class Drug:
    """One row of the drug table: an ingredient, a combination product or a substance.

    names: every other name people write, by how it matches (brand, abbreviation, misspelling).
    components: the rows a combination is made of; empty for an ingredient. lingers_days: how long it still acts after the last
    dose; lingers_basis says where that number comes from.
    """

    name: str
    drug_class: str
    rxcui: tuple[str, ...] = ()
    atc: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    half_life_h: float | None = None
    lingers_days: int = 14
    lingers_basis: str = ""
    max_daily_dose_mg: float | None = None
    usual_daily_dose_mg: float | None = None
    cyp: dict[str, str] | None = None
    status: str = "recalled"


@dataclass(frozen=True, slots=True)
class DrugClass:
    """A set of drugs that rules name. members: every drug in it, child classes resolved. form: counts only when given this way."""

    label: str
    members: tuple[str, ...]
    form: str | None = None
    exceptions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodePattern:
    """An ICD-10-CM prefix or a SNOMED CT code. defines: the code alone establishes the condition; else it raises the question."""

    code: str
    defines: bool
    display: str = ""


@dataclass(frozen=True, slots=True)
class ConditionEntry:
    """A condition, history or situation. state: which clinical status counts (current, past or any).

    names: what people write for it. prompting_names: what people write that only raises the question of it.
    """

    label: str
    type: str
    state: str = "any"
    names: tuple[str, ...] = ()
    prompting_names: tuple[str, ...] = ()
    icd10cm: tuple[CodePattern, ...] = ()
    icd10cm_except: tuple[str, ...] = ()
    snomed: tuple[CodePattern, ...] = ()
    needs: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DisclosureItem:
    """One question of the history.

    conditions: what it asks about; one is excluded when every item that asks about it was answered no.
    yes_means: what a bare yes establishes; without it a yes needs detail. asks_for: drugs and classes
    that people leave off a list unless asked. asked_of: all, nasal, may-be-pregnant, after-birth or policy.
    """

    question: str
    why: str
    group: str
    conditions: tuple[str, ...] = ()
    yes_means: tuple[str, ...] = ()
    asks_for: tuple[str, ...] = ()
    asked_of: str = "all"
    sources: tuple[str, ...] = ()
