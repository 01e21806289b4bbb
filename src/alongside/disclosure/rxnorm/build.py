"""A release of RxNorm, read and made into the index of this machine."""

from dataclasses import dataclass
from pathlib import Path

from alongside.disclosure.rxnorm.attributes import read_ndcs
from alongside.disclosure.rxnorm.concepts import read_concepts
from alongside.disclosure.rxnorm.index_file import Content, replace_index
from alongside.disclosure.rxnorm.ingredients import IngredientFinder
from alongside.disclosure.rxnorm.names import names_of, names_of_ingredients
from alongside.disclosure.rxnorm.relations import read_relations
from alongside.disclosure.rxnorm.release import CONCEPTS, find_release
from alongside.disclosure.rxnorm.rows import Faults, Progress
from alongside.errors import UnusableInput


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: how much of the release resolves. licensed: it holds more than the prescribable content."""

    release: str
    concepts: int
    names: int
    ndcs: int
    unresolved: int
    faults: Faults
    licensed: bool


def import_release(source: Path, index: Path, progress: Progress) -> Imported:
    """Read a release and put its index in place of the old one. Raises UnusableInput; the old index stays then."""
    release, faults = find_release(source), Faults()
    concepts = read_concepts(release, faults, progress)
    if not concepts.kinds:
        raise UnusableInput(
            f"{source}: {CONCEPTS} holds no active English concept of RxNorm; name a release of RxNorm."
        )
    finder = IngredientFinder(concepts.kinds, read_relations(release, faults, progress))
    content = Content(
        release=release.date,
        ingredients=dict(names_of_ingredients(concepts)),
        concepts={code: finder.of(code) for code in concepts.kinds},
        ndcs={ndc: finder.agreed(codes) for ndc, codes in read_ndcs(release, faults, progress).items()},
        names=names_of(concepts, finder),
    )
    progress(f"writing {index}")
    replace_index(index, content)
    resolved = sum(map(bool, content.concepts.values()))
    return Imported(
        release=release.date,
        concepts=resolved,
        names=sum(bool(one.ingredients) for one in content.names.values()),
        ndcs=sum(map(bool, content.ndcs.values())),
        unresolved=len(content.concepts) - resolved,
        faults=faults,
        licensed=concepts.licensed,
    )
