"""What the status words of CDA mean as FHIR statuses; systems write them in either case."""

from collections.abc import Iterator

from alongside.disclosure.ccda.codes import code_of
from alongside.disclosure.ccda.nodes import Node

_STATUS = "33999-4"
_MEDICINE = {
    "active": "active",
    "normal": "active",
    "completed": "completed",
    "aborted": "stopped",
    "suspended": "on-hold",
    "held": "on-hold",
    "new": "intended",
    "cancelled": "cancelled",
    "nullified": "entered-in-error",
    "obsolete": "entered-in-error",
}
# SNOMED CT values of a status observation.
_TOLD_OF_MEDICINE = {
    "55561003": "active",
    "73425007": "stopped",
    "392521001": "stopped",
    "421139008": "on-hold",
    "active": "active",
    "inactive": "stopped",
    "no longer active": "stopped",
    "prior history": "stopped",
    "discontinued": "stopped",
    "stopped": "stopped",
    "completed": "completed",
    "on hold": "on-hold",
}
_TOLD_OF_PROBLEM = {
    "55561003": "active",
    "73425007": "inactive",
    "413322009": "resolved",
    "277022003": "remission",
    "246455001": "recurrence",
    "263855007": "relapse",
    "90734009": "active",
    "active": "active",
    "chronic": "active",
    "inactive": "inactive",
    "resolved": "resolved",
    "remission": "remission",
}
_OBSERVATION = {
    "active": "preliminary",
    "aborted": "cancelled",
    "cancelled": "cancelled",
    "held": "registered",
    "new": "registered",
    "nullified": "entered-in-error",
}


def medicine_status(act: Node) -> str:
    """The status of a medicine: what a status observation tells, else the act's own; unknown where neither does."""
    told = next((_TOLD_OF_MEDICINE[one] for one in _told(act) if one in _TOLD_OF_MEDICINE), None)
    return told or _MEDICINE.get(code_of(act.first("statusCode")), "unknown")


def problem_status(observation: Node) -> str:
    """The clinical status that a status observation tells; empty where none does."""
    return next((_TOLD_OF_PROBLEM[one] for one in _told(observation) if one in _TOLD_OF_PROBLEM), "")


def written_status(words: str) -> str:
    """The status of a medicine as a table gives it in words; unknown for words that say neither."""
    return _TOLD_OF_MEDICINE.get(words.strip().casefold(), "unknown")


def written_problem_status(words: str) -> str:
    """The clinical status of a problem as a table gives it in words; empty for words that say neither."""
    return _TOLD_OF_PROBLEM.get(words.strip().casefold(), "")


def observation_status(observation: Node) -> str:
    """final, unless the observation says that it is not; a value without a status has been recorded all the same."""
    return _OBSERVATION.get(code_of(observation.first("statusCode")), "final")


def is_negated(act: Node) -> bool:
    """Whether the act says that something is not so."""
    return act.get("negationInd").casefold() in {"true", "1"}


def _told(act: Node) -> Iterator[str]:
    for observation in act.every("entryRelationship", "observation"):
        if code_of(observation.first("code")) == _STATUS or observation.has_template("22.4.6"):
            value = observation.first("value")
            yield from (code_of(value), value.get("displayName").casefold(), value.text.casefold())
