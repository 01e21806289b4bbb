"""Problem observations as FHIR Condition."""

from collections.abc import Iterator

from alongside.disclosure.ccda.codes import code_of, concept
from alongside.disclosure.ccda.narrative import Narrative, says_nothing
from alongside.disclosure.ccda.nodes import NOTHING, Node
from alongside.disclosure.ccda.statuses import is_negated, problem_status, written_problem_status
from alongside.disclosure.ccda.table_columns import Row
from alongside.disclosure.ccda.times import moment, written_day
from alongside.disclosure.fhir.elements import Element, codes, wordings

# SNOMED CT and HL7 codes that name no illness: problem, condition, disease, finding, complaint, no current problems.
_NO_ILLNESS = frozenset({"55607006", "64572001", "404684003", "409586006", "282291009", "160245001", "assertion"})
# Codes of observations that stand beside a problem: its status, severity and age, and the person's state of health.
_ABOUT_A_PROBLEM = frozenset({"33999-4", "sev", "445518008", "11323-3", "105421008", "11778-8"})


def problem(observation: Node, narrative: Narrative, concern: Node = NOTHING) -> Element | None:
    """The illness that an observation asserts; None where it names none. concern: the act around it."""
    named = _illness(observation, narrative)
    if not codes(named) and all(says_nothing(text) for text in wordings(named)):
        return None
    time = observation.first("effectiveTime")
    return {
        "resourceType": "Condition",
        "code": named,
        "clinicalStatus": problem_status(observation) or _of_concern(concern, time),
        "verificationStatus": _verification(observation),
        "onsetDateTime": moment(time.first("low")) or moment(time),
        "abatementDateTime": moment(time.first("high")),
    }


def written_problem(row: Row) -> Element:
    """An illness as a table gives it in words."""
    return {
        "resourceType": "Condition",
        "code": {"text": row.name},
        "clinicalStatus": written_problem_status(row.status),
        "onsetDateTime": written_day(row.start),
        "abatementDateTime": written_day(row.end),
    }


def problem_observations(entry: Node) -> Iterator[tuple[Node, Node]]:
    """The observations of an entry that assert an illness, each with the act around it."""
    if entry.name == "observation":
        yield entry, NOTHING
    for relation in entry.every("entryRelationship"):
        for inner in relation.nodes:
            if inner.name == "observation" and code_of(inner.first("code")) not in _ABOUT_A_PROBLEM:
                yield inner, entry
            elif inner.name == "act":
                yield from problem_observations(inner)


def _illness(observation: Node, narrative: Narrative) -> Element:
    """By the value; by the text of the observation where the value names none."""
    value = observation.first("value")
    named = concept(value, narrative=narrative)
    general = code_of(value) in _NO_ILLNESS
    if named["text"] and not general:
        return named
    others = [one for one in named["coding"] if one.get("code") and str(one["code"]).casefold() not in _NO_ILLNESS]
    return {"text": narrative.resolve(observation.first("text")) or value.text, "coding": others}


def _of_concern(concern: Node, time: Node) -> str:
    """A concern that is open, about something without an end, goes on; a closed one says nothing of the illness."""
    return "active" if code_of(concern.first("statusCode")) == "active" and not time.first("high") else ""


def _verification(observation: Node) -> str:
    if code_of(observation.first("statusCode")) == "nullified":
        return "entered-in-error"
    return "refuted" if is_negated(observation) else "confirmed"
