"""From a written name to a row of the drug table: exact first, then the one misspelling it can only be, else nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from alongside.disclosure.names.name_similarity import Similarity, distance_edits
from alongside.disclosure.names.salts import RELEASE, SALTS
from alongside.disclosure.names.tokens import key
from alongside.disclosure.rxnorm.meaning import Meaning
from alongside.knowledge import loaded
from alongside.knowledge.facts import Drug
from alongside.knowledge.loaded import Knowledge
from alongside.model.vocabulary import Match

_COLUMNS = (
    ("synonyms", Match.GENERIC),
    ("brands", Match.BRAND),
    ("abbreviations", Match.ABBREVIATION),
    ("misspellings", Match.MISSPELLING),
)
_GUESSED = frozenset({Match.GENERIC, Match.BRAND})  # slang and abbreviations are never guessed at
_RUN_TOGETHER_LETTERS = 7


@dataclass(frozen=True, slots=True)
class NameMatch:
    """What a written name stands for.

    drug: name in the drug table. name: the known name it was found under. read_as: the name a misspelling was read as, else None.
    confirmed: False for every misspelling, recorded or guessed.
    listed: what RxNorm says of a name that the table does not have.
    """

    drug: str
    name: str
    matched: Match
    read_as: str | None = None
    confirmed: bool = True
    listed: Meaning | None = None

    @property
    def drugs(self) -> tuple[str, ...]:
        """Every row that the name stands for: several only for a combination without a row of its own."""
        return self.listed.drugs if self.listed else (self.drug,)


class NameIndex:
    """Every name of the drug table. Build it once; looking up changes nothing."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._exact: dict[str, NameMatch] = {}
        self._ambiguous: set[str] = set()
        for match in sorted(_all_names(knowledge), key=lambda match: _RANK[match.matched]):
            self._add(match)
        for ambiguous in self._ambiguous:
            del self._exact[ambiguous]
        self.longest = max((len(name.split()) for name in self._exact), default=1)
        self._run_together = {
            together: match
            for name, match in self._exact.items()
            if len(together := name.replace(" ", "")) >= _RUN_TOGETHER_LETTERS
        }
        self._combinations = {
            frozenset(drug.components): drug.name for drug in knowledge.drugs.values() if drug.components
        }
        self._fuzzy = lru_cache(maxsize=20_000)(self._read_fuzzily)

    @cached_property
    def _similar(self) -> Similarity:
        return Similarity(
            (name, match.drug) for name, match in self._exact.items() if match.matched in _GUESSED and name.isalpha()
        )

    def _add(self, match: NameMatch) -> None:
        name = key(match.name)
        known = self._exact.get(name)
        if known is None:
            self._exact[name] = match
        elif known.drug != match.drug and known.matched == match.matched:
            self._ambiguous.add(name)

    def is_shared(self, name_key: str) -> bool:
        """Whether two rows share this name, so that it stands for neither."""
        return name_key in self._ambiguous

    def combination(self, components: frozenset[str]) -> str | None:
        """The row of the product with exactly these components."""
        return self._combinations.get(components)

    def exact(self, name_key: str) -> NameMatch | None:
        """The match of a name in the form of `tokens.key`, letter for letter; blanks may be missing or too many in a long one."""
        match = self._exact.get(name_key) or self._run_together.get(name_key.replace(" ", ""))
        if match is None or match.matched is not Match.MISSPELLING:
            return match
        return _misspelt(match, self.knowledge.drugs[match.drug])

    def fuzzy(self, name_key: str) -> NameMatch | None:
        """The match of a misspelt name in the form of `tokens.key`; None when it is not certain enough."""
        return self._fuzzy(name_key)

    def _read_fuzzily(self, name_key: str) -> NameMatch | None:
        near = self._similar.nearest(name_key)
        if near is None:
            return None
        name = self._exact[near.name].name
        return NameMatch(near.drug, name, Match.MISSPELLING, read_as=name.lower(), confirmed=False)

    def look_up(self, text: str) -> NameMatch | None:
        """What a name alone (no dose, no schedule) stands for. Salts and release words do not disturb. None: not recognised."""
        whole = key(text)
        bare = " ".join(word for word in whole.split() if word not in SALTS and word not in RELEASE)
        return self.exact(whole) or self.exact(bare) or (self.fuzzy(bare) if bare else None)


_RANK = {match: rank for rank, match in enumerate((Match.GENERIC, Match.BRAND, Match.ABBREVIATION, Match.MISSPELLING))}


def _all_names(knowledge: Knowledge) -> Iterator[NameMatch]:
    for drug in knowledge.drugs.values():
        yield NameMatch(drug.name, drug.name, Match.GENERIC)
        for column, matched in _COLUMNS:
            for name in getattr(drug, column):
                yield NameMatch(drug.name, name, matched)


def _misspelt(match: NameMatch, drug: Drug) -> NameMatch:
    """A recorded misspelling belongs to the name of its drug that it resembles most."""
    rightly = min(
        (drug.name, *drug.synonyms, *drug.brands), key=lambda name: distance_edits(key(match.name), key(name))
    )
    return replace(match, read_as=rightly.lower(), confirmed=False)


@lru_cache(maxsize=1)
def name_index() -> NameIndex:
    """The index over the knowledge that the package carries."""
    return NameIndex(loaded.load())
