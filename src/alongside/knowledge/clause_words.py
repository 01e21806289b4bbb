"""A clause as a reader would say it, so that a page can tell for whom a position holds."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from alongside.knowledge.clauses import (
    Age,
    AllergicTo,
    AllOf,
    AnyOf,
    Clause,
    DailyDose,
    DailyEquivalent,
    FamilyHistory,
    Has,
    Measured,
    Not,
    Procedure,
    SexIs,
    Takes,
    TreatmentIs,
    Unanswered,
    Washout,
)

ROUTES = {
    "iv": "by vein",
    "im": "into a muscle",
    "sc": "under the skin",
    "oral": "by mouth",
    "sublingual": "under the tongue",
}
_LIMITS = (("above", "above {:g}"), ("at_least", "at least {:g}"), ("below", "below {:g}"))


def in_words(clauses: Iterable[Clause]) -> str:
    """The whole condition of a position, its parts joined by semicolons."""
    return "; ".join(_words(clause) for clause in clauses)


def _words(clause: Clause) -> str:
    return _SAID[type(clause)](clause)


def _listed(names: Sequence[str], joint: str = "or") -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"


def _limits(clause: Any, suffix: str = "", unit: str = "") -> str:
    """The limits that a clause gives, as "above 8 mg"."""
    said = [
        words.format(value) + unit
        for name, words in _LIMITS
        if (value := getattr(clause, name + suffix, None)) is not None
    ]
    return " and ".join(said)


def _takes(clause: Takes) -> str:
    said = f"takes {_listed(clause.any_of)}"
    if clause.at_least > 1:
        said = f"takes at least {clause.at_least} of {_listed(clause.any_of, 'and')}"
    said += f", not {_listed(clause.but_not)}" if clause.but_not else ""
    said += f" ({_listed([ROUTES.get(one, one) for one in clause.routes])})" if clause.routes else ""
    said += {None: "", True: " as needed", False: " regularly"}[clause.as_needed]
    return said if clause.lingering else f"{said} now"


def _washout(clause: Washout) -> str:
    but_not = f" (not {_listed(clause.but_not)})" if clause.but_not else ""
    return f"{_listed(clause.stopped)} stopped fewer than {clause.days} days before {_listed(clause.then)}{but_not}"


def _treatment(clause: TreatmentIs) -> str:
    session = " ".join(
        part
        for part in (
            _listed([str(one) for one in clause.agent]) if clause.agent else "",
            _listed([ROUTES.get(one, str(one)) for one in clause.route]) if clause.route else "",
        )
        if part
    )
    rest = [
        f"{name} {_listed([str(one) for one in values])}"
        for name, values in (("region", clause.region), ("setting", clause.setting), ("indication", clause.indication))
        if values
    ]
    return ", ".join([*([session] if session else []), *rest]) or "any session"


def _has(clause: Has) -> str:
    within = f" within {clause.within_days} days" if clause.within_days is not None else ""
    return f"has or had {_listed(clause.any_of)}{within}"


def _joined(clauses: Sequence[Clause], joint: str) -> str:
    return "(" + f" {joint} ".join(_words(one) for one in clauses) + ")"


_SAID: dict[type, Callable[[Any], str]] = {
    Takes: _takes,
    Washout: _washout,
    DailyDose: lambda one: f"{_limits(one, '_mg', ' mg')} a day of {_listed(one.of)}",
    DailyEquivalent: lambda one: f"{_limits(one, '_mg', ' mg')} a day of {_listed(one.of)}, counted as {one.scale}",
    TreatmentIs: _treatment,
    Age: lambda one: f"age {_limits(one, unit=' years')}",
    SexIs: lambda one: f"sex {_listed(one.any_of)}",
    Has: _has,
    AllergicTo: lambda one: f"allergic to {_listed(one.any_of)}",
    FamilyHistory: lambda one: f"a close relative has {_listed(one.any_of)}",
    Procedure: lambda one: f"had {_listed(one.any_of)} operated on",
    Measured: lambda one: f"{one.name} {_limits(one)}",
    Unanswered: lambda one: f"nobody has answered {one.item}",
    AllOf: lambda one: _joined(one.clauses, "and"),
    AnyOf: lambda one: _joined(one.clauses, "or"),
    Not: lambda one: f"not {_words(one.clause)}",
}
