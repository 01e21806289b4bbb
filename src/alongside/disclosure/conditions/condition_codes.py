"""From codes to conditions: ICD-10-CM by prefix, SNOMED CT exactly, each in the role that the knowledge gives it."""

from collections.abc import Iterable

from alongside.knowledge.facts import ConditionEntry
from alongside.knowledge.loaded import Knowledge

ICD10CM = "icd10cm"
SNOMED = "snomed"
# How records name the two code systems: FHIR addresses, object identifiers, and short words.
SYSTEMS = {
    "http://hl7.org/fhir/sid/icd-10-cm": ICD10CM,
    "http://hl7.org/fhir/sid/icd-10": ICD10CM,
    "urn:oid:2.16.840.1.113883.6.90": ICD10CM,
    "urn:oid:2.16.840.1.113883.6.3": ICD10CM,
    "http://snomed.info/sct": SNOMED,
    "urn:oid:2.16.840.1.113883.6.96": SNOMED,
}


def conditions_of_codes(
    codes: Iterable[tuple[str, str]], knowledge: Knowledge
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What pairs of (system, code) establish, and what they only raise the question of; ids, sorted.

    A system is one of the addresses in SYSTEMS or one of the words icd10cm and snomed; other systems say nothing.
    """
    ids: set[str] = set()
    prompts: set[str] = set()
    for system, code in codes:
        for condition_id, entry in knowledge.conditions.items():
            role = _role(entry, SYSTEMS.get(system, system), code)
            if role is not None:
                (ids if role else prompts).add(condition_id)
    return tuple(sorted(ids)), tuple(sorted(prompts - ids))


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
