"""Checks of the grounds: ids are unique, names lead somewhere, and no grade or number claims more than was read."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from alongside.knowledge.care_facts import CareFacts
from alongside.knowledge.care_leaving import DischargeRule
from alongside.knowledge.care_outcomes import OutcomeDefinition
from alongside.knowledge.care_places import files_of, named, parts_of
from alongside.knowledge.care_record import Cited, Code
from alongside.knowledge.care_resistance import MinimumDose
from alongside.knowledge.care_scales import ItemCode
from alongside.knowledge.facts import Source
from alongside.model.citation import Citation, Seen
from alongside.model.vocabulary import EvidenceLevel, Verification

CARRIES = {Seen.PRIMARY, Seen.QUOTATION}
# Names, not statements: a figure in one of these fields claims nothing.
NAMES = {"id", "name", "last_checked", "label_date", "code", "display", "source", "version", "reviewed_by", "trial"}


def faults_in(care: CareFacts, sources: dict[str, Source], drugs: set[str]) -> list[str]:
    """One line for each fault, with its file and id; empty when all is well."""
    return [
        *_twice(care),
        *(line for place, part in parts_of(care) for line in _grounds(place, part, sources)),
        *(line for place, part in parts_of(care) for line in _names(place, part, sources, drugs, set(care.scales))),
        *(line for place, held in files_of(care) for line in _uncited_numbers(held, place)),
    ]


def _twice(care: CareFacts) -> Iterator[str]:
    counted = Counter(part.id for _, part in parts_of(care) if hasattr(part, "id"))
    yield from (f"the id {name!r} is used {count} times" for name, count in counted.items() if count > 1)


def _grounds(place: str, part: Any, sources: dict[str, Source]) -> Iterator[str]:
    if not isinstance(part, Cited):
        return
    if not part.citations:
        yield f"{place}: has no citation"
    for citation in part.citations:
        yield from _citation(place, citation, sources)
    carried = any(one.seen in CARRIES and one.place for one in part.citations)
    if part.verification is Verification.VERIFIED and not carried:
        yield f"{place}: is verified without a citation seen as primary or quotation with a place"
    if getattr(part, "evidence_level", None) is EvidenceLevel.LABEL and not _label_cited(part, sources):
        yield f"{place}: rests on a label, and no cited source has a jurisdiction"


def _citation(place: str, citation: Citation, sources: dict[str, Source]) -> Iterator[str]:
    order = tuple(Seen).index
    if citation.source not in sources:
        yield f"{place}: no source {citation.source!r}"
    elif order(citation.seen) < order(sources[citation.source].seen):
        yield (
            f"{place}: {citation.source} is cited as {citation.seen}, and was read only as {sources[citation.source].seen}"
        )


def _label_cited(part: Cited, sources: dict[str, Source]) -> bool:
    return any(one.source in sources and sources[one.source].jurisdiction for one in part.citations)


def _names(place: str, part: Any, sources: dict[str, Source], drugs: set[str], scales: set[str]) -> Iterator[str]:
    if isinstance(part, Code | ItemCode) and part.source not in sources:
        yield f"{place}: no source {part.source!r}"
    if isinstance(part, MinimumDose) and part.drug not in drugs:
        yield f"{place}: no drug {part.drug!r}"
    if isinstance(part, DischargeRule | OutcomeDefinition) and part.instrument not in {None, *scales}:
        yield f"{place}: no scale {part.instrument!r}"


def _uncited_numbers(value: Any, place: str, field: str = "") -> Iterator[str]:
    """Numbers, also in words, that stand outside everything with a citation."""
    if isinstance(value, Cited) and value.citations:
        return
    if is_dataclass(value):
        for one in fields(value):
            yield from _uncited_numbers(getattr(value, one.name), named(place, value), one.name)
    elif isinstance(value, tuple):
        for part in value:
            yield from _uncited_numbers(part, place, field)
    elif field not in NAMES and _says_a_number(value):
        yield f"{place}: {field} has the number {value!r} without a citation"


def _says_a_number(value: Any) -> bool:
    if isinstance(value, str):
        return re.search(r"\d", value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)
