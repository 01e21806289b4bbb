"""What the entries of each kind of section say, as FHIR resources; an entry that says nothing is a note."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from alongside.disclosure.ccda.allergy import allergy
from alongside.disclosure.ccda.history import procedure, relatives
from alongside.disclosure.ccda.medicine import administrations, medicine, names_one, says_none_is_taken, supply
from alongside.disclosure.ccda.narrative import Narrative
from alongside.disclosure.ccda.nodes import Node
from alongside.disclosure.ccda.observation import observation, observations
from alongside.disclosure.ccda.problem import problem, problem_observations
from alongside.disclosure.ccda.sections import (
    ALLERGIES,
    ENCOUNTERS,
    FAMILY,
    GIVEN,
    MEDICINES,
    OBSERVATIONS,
    PLAN,
    PROBLEMS,
    PROCEDURES,
    VACCINES,
    Section,
)
from alongside.disclosure.ccda.statuses import is_negated
from alongside.disclosure.fhir.elements import Element, wording


@dataclass(frozen=True, slots=True)
class Said:
    """What one entry says: a resource, or why there is none. aside: left out on purpose. no_medicines: it says that none is taken."""

    resource: Element | None = None
    text: str = ""
    why: str = ""
    aside: bool = False
    no_medicines: bool = False


def said_by(entry: Node, section: Section, document_day: str) -> list[Said]:
    """All that one entry says. A medicine is read wherever it stands."""
    if section.kind != FAMILY and next(entry.within("relatedSubject"), None) is not None:
        return [Said(text=_name(entry), why="the entry is about another person than the patient", aside=True)]
    found = [] if section.kind in {VACCINES, FAMILY} else list(_medicines(entry, section, document_day))
    reader = _READERS.get(section.kind)
    return found + list(reader(entry, section.narrative) if reader else ())


def _medicines(entry: Node, section: Section, document_day: str) -> Iterator[Said]:
    narrative = section.narrative
    for act in administrations(entry):
        if says_none_is_taken(act, narrative):
            text = narrative.resolve(act.first("text")) or "no known medications"
            yield Said(
                text=text, why="says that no medicines are taken", aside=True, no_medicines=section.kind == MEDICINES
            )
        elif is_negated(act) and not names_one(act, narrative):
            yield Said(text="medicines: unknown", why="says that nothing is known of the medicines", aside=True)
        else:
            yield Said(medicine(act, narrative, section.kind, document_day))
    if entry.name == "supply" and entry.first("product") and section.kind in {MEDICINES, GIVEN, PLAN}:
        yield Said(supply(entry, narrative))


def _problems(entry: Node, narrative: Narrative) -> Iterator[Said]:
    for one, concern in problem_observations(entry):
        yield _or_note(
            problem(one, narrative, concern), one, "the entry names no illness", "says that no problems are known"
        )


def _encounter_diagnoses(entry: Node, narrative: Narrative) -> Iterator[Said]:
    for one in entry.within("observation"):
        if one.has_template("22.4.4"):
            yield _or_note(problem(one, narrative), one, "the entry names no illness", "recorded as not so")


def _allergies(entry: Node, narrative: Narrative) -> Iterator[Said]:
    for one in entry.every("entryRelationship", "observation") if entry.name == "act" else [entry]:
        yield _or_note(allergy(one, narrative), one, "the entry names no substance", "recorded as not so")


def _relatives(entry: Node, narrative: Narrative) -> Iterator[Said]:
    for resource, denied in relatives(entry, narrative):
        if denied:
            illness = wording(resource["condition"][0]["code"]) or "an illness"
            yield Said(
                text=f"{wording(resource['relationship']) or 'relative'}: {illness}",
                why="recorded as not so",
                aside=True,
            )
        else:
            yield Said(resource)


def _procedures(entry: Node, narrative: Narrative) -> Iterator[Said]:
    named = {"procedure", "observation", "act"}
    for act in [entry] if entry.name in named else list(entry.within("procedure")):
        yield _or_note(procedure(act, narrative), act, "the entry names no procedure", "recorded as not done")


def _observations(entry: Node, narrative: Narrative) -> Iterator[Said]:
    for one, taken in observations(entry):
        if is_negated(one):
            yield Said(text=_name(one), why="recorded as not so", aside=True)
        else:
            yield Said(observation(one, taken, narrative))


def _or_note(resource: Element | None, node: Node, why: str, why_denied: str) -> Said:
    if resource is not None:
        return Said(resource)
    return Said(text=_name(node), why=why_denied, aside=True) if is_negated(node) else Said(text=_name(node), why=why)


def _name(node: Node) -> str:
    """What an entry that is not read is called: the words of its value or code, else its kind."""
    displays: Iterable[str] = (node.first(part).get("displayName") for part in ("value", "code"))
    return next((text for text in displays if text), node.name)


_READERS: dict[str, Callable[[Node, Narrative], Iterator[Said]]] = {
    PROBLEMS: _problems,
    ENCOUNTERS: _encounter_diagnoses,
    ALLERGIES: _allergies,
    FAMILY: _relatives,
    PROCEDURES: _procedures,
    OBSERVATIONS: _observations,
}
