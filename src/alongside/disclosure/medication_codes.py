"""From a medicine's code to rows of the drug table, whichever system the code belongs to.

A code is a pair of (system, code). Records name a system by a FHIR address, an object identifier, or a short word.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from alongside.disclosure.rxnorm.drug_rows import drugs_by_rxcui, product_of
from alongside.disclosure.rxnorm.meaning import Meaning, meaning_of_ndc, meaning_of_rxcui
from alongside.knowledge.facts import Drug
from alongside.knowledge.loaded import load

Code = tuple[str, str]
RXNORM, NDC, ATC, SNOMED = "rxnorm", "ndc", "atc", "snomed"
_ATC_SUBSTANCE_LETTERS = 7  # shorter codes are groups of substances
NAMES = {RXNORM: "RxNorm", NDC: "NDC", ATC: "ATC", SNOMED: "SNOMED CT"}
SYSTEMS = {
    "http://www.nlm.nih.gov/research/umls/rxnorm": RXNORM,
    "urn:oid:2.16.840.1.113883.6.88": RXNORM,
    "2.16.840.1.113883.6.88": RXNORM,
    "http://hl7.org/fhir/sid/ndc": NDC,
    "urn:oid:2.16.840.1.113883.6.69": NDC,
    "2.16.840.1.113883.6.69": NDC,
    "http://www.whocc.no/atc": ATC,
    "urn:oid:2.16.840.1.113883.6.73": ATC,
    "2.16.840.1.113883.6.73": ATC,
    "http://snomed.info/sct": SNOMED,
    "urn:oid:2.16.840.1.113883.6.96": SNOMED,
    "2.16.840.1.113883.6.96": SNOMED,
}


def system_of(name: str) -> str:
    """The short word of a system, or its own name where it is not one of ours."""
    return SYSTEMS.get(name.strip(), name.strip())


def code_words(code: Code) -> str:
    """A code for people: "RxNorm 36437"."""
    return f"{NAMES.get(system_of(code[0]), '')} {code[1]}".strip()


def drugs_of_codes(codes: Iterable[Code]) -> list[Drug]:
    """The rows that these codes stand for, each once, in the order of the codes; codes nobody knows stand for none.

    An entry is one medicine: codes for each part of a product stand for the product, and a part beside its product is left out.
    """
    found: dict[str, Drug] = {}
    for system, code in codes:
        resolve = RESOLVERS.get(system_of(system))
        for drug in resolve(code.strip()) if resolve else ():
            found.setdefault(drug.name, drug)
    if len(found) > 1 and (product := product_of(found)):
        return [product]
    parts = {part for drug in found.values() for part in drug.components}
    return [drug for drug in found.values() if drug.name not in parts]


def beyond_of_codes(codes: Iterable[Code]) -> tuple[str, ...]:
    """The ingredients that these codes name and about which nothing is known here: a medicine all the same."""
    found = [name for system, code in codes for name in _beyond(system_of(system), code.strip())]
    return tuple(dict.fromkeys(found))


def codes_disagree(codes: Iterable[Code]) -> bool:
    """Whether two systems name different ingredients, neither a part of the other's."""
    named: dict[str, set[str]] = {}
    for system, code in codes:
        drugs = drugs_of_codes([(system, code)])
        parts = {part for drug in drugs for part in drug.components or (drug.name,)}
        named.setdefault(system_of(system), set()).update(parts, beyond_of_codes([(system, code)]))
    known = [names for names in named.values() if names]
    return any(not (one <= other or other <= one) for one in known for other in known)


def _of_rxcui(code: str) -> tuple[Drug, ...]:
    """The drug table first: it may know a code that the imported release has dropped."""
    drug = drugs_by_rxcui().get(code)
    return (drug,) if drug else _rows(meaning_of_rxcui(code))


def _of_ndc(code: str) -> tuple[Drug, ...]:
    return _rows(meaning_of_ndc(code))


def _of_atc(code: str) -> tuple[Drug, ...]:
    """The row of a seven-character ATC code, a substance. A code that several rows share stands for none: the words settle it."""
    drugs = _drugs_by_atc().get(code.upper(), ())
    return drugs if len(drugs) == 1 else ()


@lru_cache(maxsize=1)
def _drugs_by_atc() -> dict[str, tuple[Drug, ...]]:
    found: defaultdict[str, tuple[Drug, ...]] = defaultdict(tuple)
    for drug in load().drugs.values():
        for code in drug.atc:
            if len(code) == _ATC_SUBSTANCE_LETTERS:
                found[code] += (drug,)
    return dict(found)


def _rows(meaning: Meaning | None) -> tuple[Drug, ...]:
    return tuple(load().drugs[name] for name in meaning.drugs) if meaning else ()


def _beyond(system: str, code: str) -> tuple[str, ...]:
    if system == RXNORM and code in drugs_by_rxcui():
        return ()
    meaning = _MEANINGS[system](code) if system in _MEANINGS else None
    return meaning.beyond if meaning else ()


_MEANINGS: dict[str, Callable[[str], Meaning | None]] = {RXNORM: meaning_of_rxcui, NDC: meaning_of_ndc}
# One resolver a system; a system without one is read by its words alone.
RESOLVERS: dict[str, Callable[[str], tuple[Drug, ...]]] = {RXNORM: _of_rxcui, NDC: _of_ndc, ATC: _of_atc}
