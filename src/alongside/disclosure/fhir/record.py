"""All resources of one FHIR input, found by reference, each with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.disclosure.fhir.elements import Element, contained, element, elements, string

_OF_THE_PERSON = frozenset(
    {"MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense"}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One resource. within: its place, "Condition/12 (entry 4)". address: the fullUrl of its Bundle entry."""

    resource: Element
    within: str
    address: str = ""

    @property
    def kind(self) -> str:
        """The resource type."""
        return string(self.resource.get("resourceType"))


class FhirRecord:
    """The resources of a Bundle, of a list of them, or of NDJSON lines; Bundles inside Bundles are opened.

    entries: every resource in its order. shapeless: how many entries were no resource. more_pages: a Bundle said that it is
    one page of several.
    """

    def __init__(self, values: Sequence[object]) -> None:
        self.entries: list[Entry] = []
        self.shapeless = 0
        self.more_pages = False
        many = len(values) > 1
        for index, value in enumerate(values, start=1):
            self._add(value, f"entry {index}" if many else "", "")
        self._by_reference = dict(self._references())

    def _add(self, value: object, position: str, address: str) -> None:
        resource = element(value)
        kind = string(resource.get("resourceType"))
        if not kind:
            self.shapeless += 1
        elif kind == "Bundle":
            self._open(resource, position)
        elif kind == "Parameters":
            self._open_parameters(resource, position)
        else:
            name = "/".join(part for part in (kind, string(resource.get("id"))) if part)
            self.entries.append(Entry(resource, f"{name} ({position})" if position else name, address))
            self._add_contained(resource, f"{name}, {position}" if position else name)

    def _add_contained(self, resource: Element, position: str) -> None:
        """What says of the person inside another resource, such as the orders of a RequestGroup, stands for itself."""
        for reference, inner in contained(resource):
            kind = string(inner.get("resourceType"))
            if kind in _OF_THE_PERSON:
                within = f"{kind}/{reference[1:]} (in {position})"
                self.entries.append(Entry({**inner, "contained": resource["contained"]}, within))

    def _open(self, bundle: Element, position: str) -> None:
        self.more_pages |= any(string(link.get("relation")) == "next" for link in elements(bundle.get("link")))
        entries = bundle.get("entry")
        self.shapeless += entries is not None and not isinstance(entries, list)
        for index, entry in enumerate(entries if isinstance(entries, list) else [], start=1):
            where = f"{position}, entry {index}" if position else f"entry {index}"
            self._add(element(entry).get("resource"), where, string(element(entry).get("fullUrl")))

    def _open_parameters(self, parameters: Element, position: str) -> None:
        for index, one in enumerate(elements(parameters.get("parameter")), start=1):
            if "resource" in one:
                self._add(one["resource"], f"{position}, parameter {index}" if position else f"parameter {index}", "")

    def _references(self) -> Iterator[tuple[str, Element]]:
        for entry in self.entries:
            identifier = string(entry.resource.get("id"))
            if entry.address:
                yield entry.address, entry.resource
            if identifier:
                yield f"{entry.kind}/{identifier}", entry.resource

    def resolve(self, reference: object, inside: Element) -> Element | None:
        """The resource that a Reference in the resource `inside` names; None when it is not in this input."""
        target = string(element(reference).get("reference"))
        if target.startswith("#"):
            return dict(contained(inside)).get(target)
        return self._by_reference.get(target) or self._by_reference.get("/".join(target.split("/")[-2:]))
