"""From an ingredient of RxNorm to its row of the drug table: by code, else by a name that is letter for letter the row's own."""

from collections.abc import Iterable
from functools import lru_cache

from alongside.disclosure.names.tokens import key
from alongside.knowledge.facts import Drug
from alongside.knowledge.loaded import load


@lru_cache(maxsize=1)
def drugs_by_rxcui() -> dict[str, Drug]:
    """Every code of the drug table to its row; a row's own code comes before another row's further code."""
    drugs = load().drugs.values()
    further = {code: drug for drug in drugs for code in drug.rxcui[1:]}
    return further | {drug.rxcui[0]: drug for drug in drugs if drug.rxcui}


def row_of(rxcui: int, names: Iterable[str]) -> Drug | None:
    """The row of an ingredient; None when nothing is known of it here. Of its names the first that has a row decides."""
    return drugs_by_rxcui().get(str(rxcui)) or next(
        (drug for name in names if (drug := _drugs_by_name().get(key(name)))), None
    )


def product_of(parts: Iterable[str]) -> Drug | None:
    """The row of the product with exactly these ingredients."""
    return _products().get(frozenset(parts))


@lru_cache(maxsize=1)
def _drugs_by_name() -> dict[str, Drug]:
    """Generic names and synonyms; one that two rows share is left out."""
    found: dict[str, Drug] = {}
    shared: set[str] = set()
    for drug in load().drugs.values():
        for name in {key(name) for name in (drug.name, *drug.synonyms)}:
            if name in found:
                shared.add(name)
            found[name] = drug
    return {name: drug for name, drug in found.items() if name not in shared}


@lru_cache(maxsize=1)
def _products() -> dict[frozenset[str], Drug]:
    return {frozenset(drug.components): drug for drug in load().drugs.values() if drug.components}
