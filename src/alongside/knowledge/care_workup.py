"""What is looked at before a course begins, and what the US programme asks of a clinic."""

from dataclasses import dataclass

from alongside.knowledge.care_record import CareRecord, Cited, Code


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineCheck(CareRecord):
    """One thing to look at, and for whom. codes: what a record may call it."""

    for_whom: str
    codes: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSection(Cited):
    """One part of a form and what it asks, in our own words."""

    name: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemsRule(CareRecord):
    """One duty under the programme. within_days: a deadline. at_least_minutes: a shortest stay. form: what a form asks for."""

    within_days: int | None = None
    at_least_minutes: int | None = None
    form: tuple[FormSection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelinePosition(CareRecord):
    """What a body says of ketamine or esketamine. body: its short name."""

    body: str
    year: int
