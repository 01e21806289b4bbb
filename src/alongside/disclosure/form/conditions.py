"""Illnesses, operations, relatives' illnesses and allergies of the disclosure form."""

from dataclasses import replace

from alongside.disclosure.conditions.allergy_reaction import drugs_named, is_true_allergy
from alongside.disclosure.conditions.condition_codes import ICD10CM, SNOMED, conditions_of_codes
from alongside.disclosure.conditions.condition_names import condition_names
from alongside.disclosure.conditions.condition_text import ConditionReading, established, read_condition_text
from alongside.disclosure.conditions.family_history import as_family_history
from alongside.disclosure.form.values import as_date, as_text, check_keys, nearest, refuse
from alongside.disclosure.inputs.origin import Origin
from alongside.knowledge.loaded import load
from alongside.model.patient import Allergy, Condition

_KEYS = ("text", "icd10cm", "snomed", "onset", "status")
_ACTIVE = {
    "active": True,
    "current": True,
    "recurrence": True,
    "relapse": True,
    "resolved": False,
    "remission": False,
    "inactive": False,
    "past": None,
}


def read_condition(entry: object, place: str, origin: Origin) -> ConditionReading:
    """One illness: a text, or named fields with codes, onset and status."""
    report = origin.named(place)
    if not isinstance(entry, dict):
        return _of_text(as_text(entry, report), place, origin)
    check_keys(entry, _KEYS, report)
    codes = tuple(
        (system, as_text(entry[system], f"{report}, {system}")) for system in (ICD10CM, SNOMED) if entry.get(system)
    )
    text = as_text(entry["text"], f"{report}, text") if entry.get("text") else " ".join(code for _, code in codes)
    if not text:
        refuse(report, "the entry has neither a text nor a code", "say which illness is meant")
    reading = _of_text(text, place, origin)
    if reading.own is None and not codes:
        return reading
    own = reading.own or Condition(text=text, place=place)
    return replace(reading, own=_with_fields(own, codes, entry, origin))


def _of_text(text: str, place: str, origin: Origin) -> ConditionReading:
    return read_condition_text(text, place=place, today=origin.today, knowledge=load(), names=condition_names())


def _with_fields(
    own: Condition, codes: tuple[tuple[str, str], ...], entry: dict[str, object], origin: Origin
) -> Condition:
    report = origin.named(own.place)
    ids, prompts = conditions_of_codes(codes, load())
    active = own.active
    if entry.get("status") is not None:
        status = as_text(entry["status"], f"{report}, status").casefold()
        if status not in _ACTIVE:
            refuse(f"{report}, status", f'"{status}" is not known', nearest(status, _ACTIVE))
        active = _ACTIVE[status]
    onset = own.onset
    if entry.get("onset") is not None:
        onset = min(as_date(entry["onset"], f"{report}, onset").latest, origin.today)
    certain, asked = established(
        tuple({*ids, *own.ids}), active=active, past=entry.get("status") == "past", knowledge=load()
    )
    asks = {*prompts, *own.prompts, *asked} - set(certain)
    return replace(
        own, ids=tuple(sorted(certain)), prompts=tuple(sorted(asks)), active=active, onset=onset, codes=codes
    )


def read_family(entry: object, place: str, origin: Origin) -> Condition:
    """One illness in the family: "mother: schizophrenia", or only the illness, which then counts as a parent's."""
    if isinstance(entry, dict) and set(entry) - set(_KEYS):
        entry = "; ".join(f"{relative}: {as_text(illness, origin.named(place))}" for relative, illness in entry.items())
    reading = read_condition(entry, place, origin)
    if reading.family is not None:
        return reading.family
    return as_family_history(reading.own or Condition(text=as_text(entry, origin.named(place)), place=place))


def read_allergy(entry: object, place: str, origin: Origin) -> Allergy:
    """One allergy or intolerance: "ketamine: anaphylaxis", or the fields substance and reaction."""
    report = origin.named(place)
    if isinstance(entry, dict):
        if len(entry) == 1 and not set(entry) & {"substance", "reaction"}:
            ((substance, reaction),) = entry.items()
        else:
            check_keys(entry, ("substance", "reaction"), report)
            substance, reaction = entry.get("substance"), entry.get("reaction")
    else:
        substance, _, reaction = as_text(entry, report).partition(":")
    named = as_text(substance, f"{report}, substance")
    told = as_text(reaction, f"{report}, reaction") if reaction else None
    return Allergy(
        text=f"{named}: {told}" if told else named,
        place=place,
        drugs=drugs_named(named, origin),
        reaction=told,
        true_allergy=is_true_allergy(told),
    )
