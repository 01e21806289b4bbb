"""The sections of a document: which kind each is, by its code, its template or its title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.disclosure.ccda.codes import code_of
from alongside.disclosure.ccda.narrative import Narrative, marked_places, narrative_of
from alongside.disclosure.ccda.nodes import Node

MEDICINES, GIVEN, PLAN, VACCINES = "medicines", "medicines given", "plan", "immunisations"
PROBLEMS, ALLERGIES, FAMILY, PROCEDURES, OBSERVATIONS = "problems", "allergies", "family", "procedures", "observations"
ENCOUNTERS, OTHER = "encounters", ""
# LOINC codes of sections.
_BY_CODE = {
    **dict.fromkeys(("10160-0", "10183-2", "75311-1", "42346-7", "18605-6", "19009-0", "66149-6"), MEDICINES),
    **dict.fromkeys(("29549-3", "59774-0"), GIVEN),
    "18776-5": PLAN,
    "11369-6": VACCINES,
    **dict.fromkeys(("11450-4", "11348-0", "46241-6", "42347-5", "11535-2", "78375-3", "75310-3"), PROBLEMS),
    **dict.fromkeys(("10219-4", "10218-6", "55109-3"), PROBLEMS),
    "48765-2": ALLERGIES,
    "10157-6": FAMILY,
    **dict.fromkeys(("47519-4", "46264-8", "10185-7"), PROCEDURES),
    **dict.fromkeys(("8716-3", "30954-2", "29762-2", "10190-7", "47420-5", "10162-6", "90767-5"), OBSERVATIONS),
    "46240-8": ENCOUNTERS,
}
_ROOT = "2.16.840.1.113883.10.20.22.2."
_BY_TEMPLATE = {
    **dict.fromkeys(("1", "1.1", "11", "11.1", "44"), MEDICINES),
    **dict.fromkeys(("38", "25"), GIVEN),
    "10": PLAN,
    **dict.fromkeys(("2", "2.1"), VACCINES),
    **dict.fromkeys(("5", "5.1", "20", "43", "24", "58"), PROBLEMS),
    **dict.fromkeys(("6", "6.1"), ALLERGIES),
    "15": FAMILY,
    **dict.fromkeys(("7", "7.1", "23"), PROCEDURES),
    **dict.fromkeys(("3", "3.1", "4", "4.1", "17", "56", "14"), OBSERVATIONS),
    **dict.fromkeys(("22", "22.1"), ENCOUNTERS),
}
_BY_TITLE = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"administered", GIVEN),
        (r"immuni[sz]|vaccin", VACCINES),
        (r"allerg|adverse", ALLERGIES),
        (r"medication|medicines|\bmeds\b|prescriptions", MEDICINES),
        (r"problem|diagnos|past medical|conditions", PROBLEMS),
        (r"family", FAMILY),
        (r"procedure|surger|operations", PROCEDURES),
        (r"vital|result|laborator|social|mental|functional", OBSERVATIONS),
    )
)


@dataclass(frozen=True, slots=True)
class Section:
    """One section. title: as it is headed, for places. entries: the nodes directly inside each entry."""

    kind: str
    title: str
    narrative: Narrative
    entries: tuple[tuple[Node, ...], ...]


def sections_of(document: Node) -> Iterator[Section]:
    """Every section of the body, those inside others too; each with its own entries only."""
    found = list(document.within("section"))
    marked = marked_places(node.first("text") for node in found)
    for node in found:
        code = node.first("code")
        title = node.first("title").text or code.get("displayName") or "section without a title"
        entries = tuple(entry.nodes for entry in node.every("entry"))
        yield Section(_kind(node, title), title[:60], narrative_of(node.first("text"), marked), entries)


def _kind(node: Node, title: str) -> str:
    codes = (node.first("code"), *node.first("code").every("translation"))
    by_code = next((_BY_CODE[code_of(one)] for one in codes if code_of(one) in _BY_CODE), None)
    if by_code is not None:
        return by_code
    endings = [one.get("root").removeprefix(_ROOT) for one in node.every("templateId")]
    by_template = next((_BY_TEMPLATE[one] for one in endings if one in _BY_TEMPLATE), None)
    if by_template is not None or code_of(node.first("code")):
        return by_template or OTHER
    return next((kind for pattern, kind in _BY_TITLE if pattern.search(title)), OTHER)
