"""From a medicine's code to rows of the drug table, whichever system the code belongs to.

A code is a pair of (system, code). Records name a system by a FHIR address, an object identifier, or a short word.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

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
    """The rows that these codes stand for, each once, in the order of the codes; codes nobody knows stand for none."""
    found: dict[str, Drug] = {}
    for system, code in codes:
        resolve = RESOLVERS.get(system_of(system))
        for drug in resolve(code.strip()) if resolve else ():
            found.setdefault(drug.name, drug)
    return list(found.values())


def _of_rxcui(code: str) -> tuple[Drug, ...]:
    drug = _drugs_by_rxcui().get(code)
    return (drug,) if drug else ()


@lru_cache(maxsize=1)
def _drugs_by_rxcui() -> dict[str, Drug]:
    return {code: drug for drug in load().drugs.values() for code in drug.rxcui}


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


# One resolver a system; a system without one is read by its words alone.
RESOLVERS: dict[str, Callable[[str], tuple[Drug, ...]]] = {RXNORM: _of_rxcui, ATC: _of_atc}
