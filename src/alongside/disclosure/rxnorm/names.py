"""The names of a release, in the form in which names are compared, each with the one set of ingredients that it stands for."""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.disclosure.names.tokens import key
from alongside.disclosure.rxnorm.concepts import BRAND, SUBSTANCES, Concepts
from alongside.disclosure.rxnorm.ingredients import IngredientFinder, Ingredients

_SAID_ALONE = SUBSTANCES | {BRAND}
_BRANDED = frozenset({BRAND, "SBD", "SBDC", "SBDF", "SBDFP", "SBDG", "BPCK"})
_SHORTEST_ALONE = 4  # letters; shorter names are abbreviations of many things


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: ingredients, empty when several sets share it. alone: a substance or brand, said without a strength."""

    ingredients: Ingredients
    alone: bool
    brand: bool


def names_of(concepts: Concepts, finder: IngredientFinder) -> dict[str, Named]:
    """Every name by its key. A name that several sets of ingredients share stands for none of them."""
    found: dict[str, Named] = {}
    for code, written in concepts.names:
        name, kind = key(written), concepts.kinds[code]
        if not name:
            continue
        new = Named(finder.of(code), alone=kind in _SAID_ALONE and _is_sayable(name), brand=kind in _BRANDED)
        known = found.get(name)
        if known is None:
            found[name] = new
        elif known != new:
            same = known.ingredients == new.ingredients
            found[name] = Named(
                known.ingredients if same else (),
                alone=known.alone or new.alone,
                brand=known.brand and new.brand,
            )
    return found


def _is_sayable(name: str) -> bool:
    return sum(map(str.isalpha, name)) >= _SHORTEST_ALONE and name[0].isalpha()


def longest_by_first_word(names: dict[str, Named]) -> Iterator[tuple[str, int]]:
    """The first word of every name that is said alone, with the number of words of the longest that begins with it."""
    found: dict[str, int] = {}
    for name, named in names.items():
        if named.alone:
            words = name.split()
            found[words[0]] = max(found.get(words[0], 0), len(words))
    yield from sorted(found.items())


def names_of_ingredients(concepts: Concepts) -> Iterator[tuple[int, str]]:
    """Each ingredient with its own name and its other names, one a line."""
    found: dict[int, list[str]] = {}
    for code, written in concepts.names:
        if concepts.kinds[code] == "IN":
            found.setdefault(code, []).append(" ".join(written.split()))
    for code in sorted(found):
        yield code, "\n".join(dict.fromkeys(found[code]))
