"""What RxNorm says a code or a name stands for, in rows of our drug table, and what of it nothing is known about here."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.disclosure.names.tokens import key
from alongside.disclosure.rxnorm.drug_rows import product_of, row_of
from alongside.disclosure.rxnorm.index import Ingredients, RxNormIndex, rxnorm_index
from alongside.disclosure.rxnorm.ndc import readings_of_ndc

_NO_DRUG = frozenset({"inert ingredients"})  # the days without a drug in a pack of contraceptives


@dataclass(frozen=True, slots=True)
class Meaning:
    """drugs: names of rows. beyond: ingredients, as RxNorm calls them, about which nothing is known here. Neither: it is ambiguous."""

    drugs: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    brand: bool = False

    @property
    def is_several(self) -> bool:
        """Whether one name stands for several medicines, none of them a product of the table."""
        return len(self.drugs) + len(self.beyond) > 1


def why_beyond(names: Iterable[str]) -> str:
    """Why a medicine that RxNorm knows still counts as unrecognised."""
    return f"RxNorm calls this {' and '.join(dict.fromkeys(names))}; nothing is known about it here"


def meaning_of_rxcui(code: str) -> Meaning | None:
    """What an RxNorm code stands for; None without an index, or when the release does not know it."""
    index = rxnorm_index()
    ingredients = index.of_rxcui(int(code)) if index and code.isascii() and code.isdigit() else None
    return _meaning(ingredients, index) if index and ingredients else None


def meaning_of_ndc(code: str) -> Meaning | None:
    """What a product code stands for, in any of its shapes; None when its readings disagree."""
    index = rxnorm_index()
    ingredients = index.of_ndc(readings_of_ndc(code)) if index else None
    return _meaning(ingredients, index) if index and ingredients else None


def meaning_of_name(name: str) -> Meaning | None:
    """What a whole name stands for, letter for letter apart from case and signs; None when RxNorm does not have it."""
    index = rxnorm_index()
    found = index.of_name(key(name)) if index else None
    return _meaning(found[0], index, brand=found[2]) if index and found else None


def meaning_of_phrase(name_key: str) -> Meaning | None:
    """The same for words in a line: only substances and brands, since a product's full name would swallow its strength."""
    index = rxnorm_index()
    found = index.of_name(name_key) if index else None
    return _meaning(found[0], index, brand=found[2]) if index and found and found[1] else None


def longest_phrase(word: str) -> int:
    """How many words a name that begins with this word may have; 0 when none begins so, or nothing was imported."""
    index = rxnorm_index()
    return index.longest_from(word) if index else 0


def _meaning(ingredients: Ingredients, index: RxNormIndex, *, brand: bool = False) -> Meaning:
    rows: list[str] = []
    beyond: list[str] = []
    for rxcui in ingredients:
        names = index.names_of(rxcui)
        if names and names[0].casefold() in _NO_DRUG and len(ingredients) > 1:
            continue
        row = row_of(rxcui, names)
        if row:
            rows.append(row.name)
        else:
            beyond.append(names[0] if names else f"ingredient {rxcui}")
    product = None if beyond else product_of(rows)
    return Meaning((product.name,) if product else tuple(dict.fromkeys(rows)), tuple(beyond), brand)
