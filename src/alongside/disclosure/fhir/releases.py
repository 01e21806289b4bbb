"""Names the resources that are shaped as in another release of FHIR than R4. What is recognised in them is read all the same."""

from collections.abc import Callable, Sequence

from alongside.disclosure.fhir.elements import Element, elements
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.inputs.origin import Origin
from alongside.model.disclosure import Unread

_MOST_NAMED = 5
_R5, _EARLIER = "FHIR R5", "a FHIR release before R4"


def _manifests_concepts(resource: Element) -> bool:
    return any(
        "concept" in one
        for reaction in elements(resource.get("reaction"))
        for one in elements(reaction.get("manifestation"))
    )


def _has(*keys: str) -> Callable[[Element], bool]:
    return lambda resource: any(key in resource for key in keys)


def _shaped(shape: type, *keys: str) -> Callable[[Element], bool]:
    return lambda resource: any(isinstance(resource.get(key), shape) for key in keys)


# what a resource type begins with, the release, and how its shape gives it away
_SIGNS: tuple[tuple[str, str, Callable[[Element], bool]], ...] = (
    ("Medication", _R5, _shaped(dict, "medication")),
    ("AllergyIntolerance", _R5, _shaped(dict, "type")),
    ("AllergyIntolerance", _R5, _manifests_concepts),
    ("Procedure", _R5, _has("occurrenceDateTime", "occurrencePeriod")),
    ("MedicationOrder", _EARLIER, lambda _: True),
    ("Medication", _EARLIER, _has("taken", "wasNotTaken", "wasNotGiven", "reasonNotTaken")),
    ("Condition", _EARLIER, _shaped(str, "clinicalStatus", "verificationStatus")),
    ("AllergyIntolerance", _EARLIER, _shaped(str, "clinicalStatus", "verificationStatus")),
    ("AllergyIntolerance", _EARLIER, _has("substance")),
)


def of_other_releases(entries: Sequence[Entry], origin: Origin) -> list[Unread]:
    """One note a release that names where its shape was met, the first few places by name."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        for start, release, is_so in _SIGNS:
            if entry.kind.startswith(start) and is_so(entry.resource):
                found.setdefault(release, []).append(entry.within)
                break
    return [_note(release, places, origin) for release, places in found.items()]


def _note(release: str, places: list[str], origin: Origin) -> Unread:
    more = f" and {len(places) - _MOST_NAMED} more" if len(places) > _MOST_NAMED else ""
    where = f"{', '.join(places[:_MOST_NAMED])}{more}"
    return Unread(
        f"shaped as in {release}: {where}", origin.place("whole record"), "only what R4 also knows was taken from it"
    )
