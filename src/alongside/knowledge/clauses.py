"""The typed conditions a rule is made of. A rule is a conjunction of these; they are data and hold no behaviour.

In a rule file each clause is a mapping with one key, the clause's name:

    when:
      - takes: {any_of: [benzodiazepine]}
      - daily_equivalent: {scale: diazepam, of: [benzodiazepine], above_mg: 8}
      - not: {has: {any_of: [pregnancy]}}

A clause is true, false or unknown for a person; unknown is what makes a question, never what clears a rule.
Ids in `any_of` and `of` are drugs, drug classes or conditions; a class holds for its members downwards.
"""

import msgspec

from alongside.model.vocabulary import Agent, Indication, Region, Route, Setting


class Takes(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="takes"):
    """The person takes one of these, now or so recently that it still acts.

    at_least: how many different ones are needed. forms / routes: only when given so ("oral" also when nothing was said).
    as_needed: True only as needed, False only regularly, None either. lingering: False counts only what is taken now.
    What is only planned counts on the axis other-medicines, where two medicines must not meet, and nowhere else.
    """

    any_of: tuple[str, ...]
    but_not: tuple[str, ...] = ()
    at_least: int = 1
    routes: tuple[str, ...] = ()
    as_needed: bool | None = None
    lingering: bool = True


class Washout(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="washout"
):
    """One of `stopped` was stopped fewer than `days` before one of `then`, which is taken now or about to be."""

    stopped: tuple[str, ...]
    then: tuple[str, ...]
    days: int
    but_not: tuple[str, ...] = ()


class DailyDose(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="daily_dose"
):
    """The day's total of these, all together, against limits in milligrams; unknown while a dose is not written."""

    of: tuple[str, ...]
    above_mg: float | None = None
    at_least_mg: float | None = None
    below_mg: float | None = None


class DailyEquivalent(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="daily_equivalent"
):
    """The day's total of these, converted with an equivalence table and summed, against milligrams of the reference drug."""

    scale: str
    of: tuple[str, ...]
    above_mg: float | None = None
    at_least_mg: float | None = None


class TreatmentIs(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="treatment"
):
    """The planned session is one of these in every field that is given; an empty field allows all."""

    agent: tuple[Agent, ...] = ()
    route: tuple[Route, ...] = ()
    region: tuple[Region, ...] = ()
    setting: tuple[Setting, ...] = ()
    indication: tuple[Indication, ...] = ()


class Age(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="age"):
    """The person's age in years lies in [at_least, below)."""

    at_least: float | None = None
    below: float | None = None


class SexIs(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="sex"):
    """The recorded sex is one of these; unknown sex is unknown."""

    any_of: tuple[str, ...]


class Has(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="has"):
    """The person has, or has had, one of these conditions, histories or situations (pregnancy included).

    within_days: only when it began fewer than so many days before the session; unknown onset is unknown.
    """

    any_of: tuple[str, ...]
    within_days: int | None = None


class AllergicTo(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="allergic_to"
):
    """The person is allergic to one of these drugs; an intolerance told as such does not count, an untold reaction is unknown."""

    any_of: tuple[str, ...]


class FamilyHistory(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="family_history"
):
    """A first-degree relative has one of these conditions."""

    any_of: tuple[str, ...]


class Procedure(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="procedure"
):
    """The person has had an operation or procedure that belongs to one of these conditions."""

    any_of: tuple[str, ...]


class Measured(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="measured"
):
    """A vital sign or laboratory value against a threshold; unknown when it was not measured."""

    name: str
    above: float | None = None
    at_least: float | None = None
    below: float | None = None


class Unanswered(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="unanswered"
):
    """Nobody has answered this disclosure item, or the answer was unsure."""

    item: str


class AllOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="all"):
    """Every clause holds."""

    clauses: tuple["Clause", ...]


class AnyOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="any"):
    """At least one clause holds."""

    clauses: tuple["Clause", ...]


class Not(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="is", tag="not"):
    """The clause does not hold; the opposite of unknown is unknown."""

    clause: "Clause"


Clause = (
    Takes
    | Washout
    | DailyDose
    | DailyEquivalent
    | TreatmentIs
    | Age
    | SexIs
    | Has
    | AllergicTo
    | FamilyHistory
    | Procedure
    | Measured
    | Unanswered
    | AllOf
    | AnyOf
    | Not
)
