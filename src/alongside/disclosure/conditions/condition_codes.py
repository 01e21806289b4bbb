"""From codes to conditions: ICD-10-CM and ICD-9-CM by prefix, SNOMED CT exactly, each in the role that the knowledge gives it."""

from collections.abc import Iterable

from alongside.disclosure.conditions.icd9cm import conditions_of_icd9cm
from alongside.knowledge.facts import ConditionEntry
from alongside.knowledge.loaded import Knowledge

ICD10CM = "icd10cm"
ICD9CM = "icd9cm"
SNOMED = "snomed"
# How records name the code systems: FHIR addresses, object identifiers, and short words.
SYSTEMS = {
    "http://hl7.org/fhir/sid/icd-10-cm": ICD10CM,
    "http://hl7.org/fhir/sid/icd-10": ICD10CM,
    "urn:oid:2.16.840.1.113883.6.90": ICD10CM,
    "urn:oid:2.16.840.1.113883.6.3": ICD10CM,
    "http://hl7.org/fhir/sid/icd-9-cm": ICD9CM,
    "http://hl7.org/fhir/sid/icd-9-cm/diagnosis": ICD9CM,
    "urn:oid:2.16.840.1.113883.6.103": ICD9CM,
    "http://snomed.info/sct": SNOMED,
    "urn:oid:2.16.840.1.113883.6.96": SNOMED,
}


def system_of(name: str) -> str:
    """The short word of a code system, or its own name where it is not one of ours."""
    return SYSTEMS.get(name, name)


def conditions_of_codes(
    codes: Iterable[tuple[str, str]], knowledge: Knowledge
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What pairs of (system, code) establish, and what they only raise the question of; ids, sorted.

    A system is one of the addresses in SYSTEMS or one of the words icd10cm, icd9cm and snomed; other systems say nothing.
    """
    ids: set[str] = set()
    prompts: set[str] = set()
    for system, code in codes:
        for condition_id, defines in _roles(system_of(system), code, knowledge).items():
            (ids if defines else prompts).add(condition_id)
    return tuple(sorted(ids)), tuple(sorted(prompts - ids))


def _roles(system: str, code: str, knowledge: Knowledge) -> dict[str, bool]:
    """Each condition that one code establishes (True) or only raises (False)."""
    if system == ICD9CM:
        return {one: role for one, role in conditions_of_icd9cm(code).items() if one in knowledge.conditions}
    roles = {condition_id: _role(entry, system, code) for condition_id, entry in knowledge.conditions.items()}
    return {condition_id: role for condition_id, role in roles.items() if role is not None}


def _role(entry: ConditionEntry, system: str, code: str) -> bool | None:
    """True when the code establishes the condition, False when it only raises it, None when it says nothing."""
    if system == ICD10CM:
        return _icd10cm_role(entry, _undotted(code))
    if system == SNOMED:
        return next((known.defines for known in entry.snomed if known.code == code), None)
    return None


def _icd10cm_role(entry: ConditionEntry, code: str) -> bool | None:
    if any(code.startswith(_undotted(prefix)) for prefix in entry.icd10cm_except):
        return None
    matching = [known for known in entry.icd10cm if code.startswith(_undotted(known.code))]
    return max(matching, key=lambda known: len(known.code)).defines if matching else None


def _undotted(code: str) -> str:
    return code.replace(".", "").strip().upper()
