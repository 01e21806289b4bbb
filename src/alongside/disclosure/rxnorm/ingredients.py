"""From a concept of any kind to the set of its ingredients, by the surest way that is whole."""

from collections.abc import Iterable

from alongside.disclosure.rxnorm.concepts import BRAND, INGREDIENT
from alongside.disclosure.rxnorm.relations import Relations

Ingredients = tuple[int, ...]  # codes of kind IN in rising order; empty: nothing certain can be said


class IngredientFinder:
    """Walks the relations. A way of which one end leads nowhere is not taken: half of a combination is a wrong answer."""

    def __init__(self, kinds: dict[int, str], relations: Relations) -> None:
        self._kinds = kinds
        self._relations = relations
        self._found: dict[int, Ingredients] = {}
        self._branded = _branded(kinds, relations)

    def of(self, code: int) -> Ingredients:
        """The ingredients of a concept. A brand whose products differ in their ingredients has none."""
        known = self._found.get(code)
        if known is None:
            self._found[code] = ()  # a circle leads nowhere
            known = self._found[code] = self._look(code)
        return known

    def agreed(self, codes: Iterable[int]) -> Ingredients:
        """What all of these concepts, the products of one package, are made of, if it is the same."""
        sets = {self.of(code) for code in codes}
        return sets.pop() if len(sets) == 1 else ()

    def _look(self, code: int) -> Ingredients:
        kind = self._kinds.get(code)
        if kind == INGREDIENT:
            return (code,)
        if kind == BRAND:
            return self._of_brand(code)
        return self._by_ways(code) or self._by_brand(code)

    def _by_ways(self, code: int) -> Ingredients:
        """The first way whose every end has ingredients. Brands tell of all their products, so no way leads through them."""
        for way in self._relations:
            ends = [end for end in way.get(code, ()) if self._kinds.get(end) != BRAND]
            sets = [self.of(end) for end in ends]
            if sets and all(sets):
                return tuple(sorted(set().union(*sets)))
        return ()

    def _of_brand(self, brand: int) -> Ingredients:
        """What its products agree on; its own relations when it has none."""
        sets = {found for product in self._branded.get(brand, ()) if (found := self._by_ways(product))}
        if len(sets) > 1:
            return ()
        return sets.pop() if sets else self._by_ways(brand)

    def _by_brand(self, code: int) -> Ingredients:
        """A product of which only the brand is known."""
        brands = {end for way in self._relations for end in way.get(code, ()) if self._kinds.get(end) == BRAND}
        sets = {self.of(brand) for brand in brands}
        return sets.pop() if len(sets) == 1 else ()


def _branded(kinds: dict[int, str], relations: Relations) -> dict[int, list[int]]:
    """Brand to the products that name it."""
    found: dict[int, list[int]] = {}
    for way in relations:
        for start, ends in way.items():
            for end in ends:
                if kinds.get(end) == BRAND and kinds.get(start) not in {BRAND, INGREDIENT}:
                    found.setdefault(end, []).append(start)
    return found
