"""Code systems of CDA as FHIR names them, and a coded element as a CodeableConcept."""

from collections.abc import Iterator

from alongside.disclosure.ccda.narrative import Narrative
from alongside.disclosure.ccda.nodes import Node
from alongside.disclosure.fhir.elements import LOINC, Element

RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
SNOMED = "http://snomed.info/sct"
_SYSTEMS = {
    "2.16.840.1.113883.6.88": RXNORM,
    "2.16.840.1.113883.6.69": "http://hl7.org/fhir/sid/ndc",
    "2.16.840.1.113883.6.73": "http://www.whocc.no/atc",
    "2.16.840.1.113883.6.96": SNOMED,
    "2.16.840.1.113883.6.90": "http://hl7.org/fhir/sid/icd-10-cm",
    "2.16.840.1.113883.6.3": "http://hl7.org/fhir/sid/icd-10",
    "2.16.840.1.113883.6.103": "http://hl7.org/fhir/sid/icd-9-cm",
    "2.16.840.1.113883.6.104": "http://hl7.org/fhir/sid/icd-9-cm",
    "2.16.840.1.113883.6.1": LOINC,
    "2.16.840.1.113883.4.9": "http://fdasis.nlm.nih.gov",
}
# Some systems leave the identifier out and give the name alone.
_BY_NAME = {
    "rxnorm": RXNORM,
    "ndc": "http://hl7.org/fhir/sid/ndc",
    "atc": "http://www.whocc.no/atc",
    "snomedct": SNOMED,
    "snomed": SNOMED,
    "icd10cm": "http://hl7.org/fhir/sid/icd-10-cm",
    "icd10": "http://hl7.org/fhir/sid/icd-10-cm",
    "icd9cm": "http://hl7.org/fhir/sid/icd-9-cm",
    "icd9": "http://hl7.org/fhir/sid/icd-9-cm",
    "loinc": LOINC,
}


def system(node: Node) -> str:
    """The FHIR address of a code's system; its identifier where the system is not one of ours."""
    identifier = node.get("codeSystem").removeprefix("urn:oid:")
    if identifier:
        return _SYSTEMS.get(identifier, f"urn:oid:{identifier}")
    plain = "".join(letter for letter in node.get("codeSystemName").casefold() if letter.isalnum())
    return _BY_NAME.get(plain, "")


def concept(*nodes: Node, narrative: Narrative, names: tuple[str, ...] = ()) -> Element:
    """Coded elements with their translations as one CodeableConcept.

    Its wordings, each once: the original text, the names given, the displays. A wording with a figure in it goes first,
    since it tells the strength.
    """
    coded = [one for node in nodes for one in _with_translations(node)]
    codings = [
        {"system": system(one), "code": one.get("code"), "display": one.get("displayName")}
        for one in coded
        if one.get("code")
    ]
    originals = [narrative.resolve(one.first("originalText")) for one in coded]
    displays = [one.get("displayName") for one in coded]
    texts = [text for text in dict.fromkeys((*originals, *names, *displays)) if text]
    best = next((text for text in texts if any(letter.isdigit() for letter in text)), texts[0] if texts else "")
    return {"text": best, "coding": codings + [{"display": text} for text in texts if text != best]}


def _with_translations(node: Node) -> Iterator[Node]:
    yield node
    for inner in node.every("translation"):
        yield from _with_translations(inner)


def code_of(node: Node) -> str:
    """A code alone, lower case, for comparing."""
    return node.get("code").casefold()
