"""Family history and procedures as FHIR FamilyMemberHistory and Procedure."""

from collections.abc import Iterator

from alongside.disclosure.ccda.codes import code_of, concept
from alongside.disclosure.ccda.narrative import Narrative, says_nothing
from alongside.disclosure.ccda.nodes import Node
from alongside.disclosure.ccda.problem import problem
from alongside.disclosure.ccda.statuses import is_negated
from alongside.disclosure.ccda.times import when
from alongside.disclosure.fhir.elements import Element, codes, wordings

_STATUS = {"cancelled": "not-done", "nullified": "entered-in-error", "new": "preparation", "held": "preparation"}
_HAPPENED = frozenset({"EVN", ""})


def relatives(entry: Node, narrative: Narrative) -> Iterator[tuple[Element, bool]]:
    """Each relative's illness as a resource of its own, and whether the entry denies it."""
    holders = (entry, *entry.within("organizer"))
    for holder in holders:
        relation = concept(holder.first("subject", "relatedSubject", "code"), narrative=narrative)
        alone = [holder] if holder.name == "observation" else []
        for observation in (*alone, *holder.every("component", "observation")):
            illness = problem(observation, narrative)
            code = illness["code"] if illness else {}
            resource = {"resourceType": "FamilyMemberHistory", "relationship": relation, "condition": [{"code": code}]}
            yield resource, is_negated(observation)


def procedure(act: Node, narrative: Narrative) -> Element | None:
    """A procedure, observation or act of the procedures section; None where it names nothing."""
    named = concept(act.first("code"), narrative=narrative)
    if not codes(named) and all(says_nothing(text) for text in wordings(named)):
        named = {"text": narrative.resolve(act.first("text"))}
    if not codes(named) and all(says_nothing(text) for text in wordings(named)):
        return None
    status = _STATUS.get(code_of(act.first("statusCode")), "completed")
    if is_negated(act):
        status = "not-done"
    elif act.get("moodCode").upper() not in _HAPPENED:
        status = "preparation"
    done = when(act.first("effectiveTime"))
    return {"resourceType": "Procedure", "status": status, "code": named, "performedDateTime": done or None}
