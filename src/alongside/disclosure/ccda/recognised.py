"""Whether an XML document is a C-CDA document with sections; any other is refused with what it is."""

from alongside.disclosure.ccda.nodes import Node
from alongside.errors import UnusableInput

_WHOLE = "give the whole document, which begins with ClinicalDocument"
_OTHERS = {
    "section": "one section of a C-CDA document",
    "entry": "one entry of a C-CDA document",
    "component": "a part of a C-CDA document",
    "structuredBody": "the body of a C-CDA document without its head",
}
_FORMS = {
    "html": "a web page: save the list or the record itself and give that",
    "Bundle": "a FHIR record written as XML: give it as JSON",
    "ContinuityOfCareRecord": "a Continuity of Care Record (CCR), which is not read: ask for a C-CDA document",
}


def refuse_other_documents(root: Node, source: str) -> None:
    """Raise UnusableInput for XML that is no C-CDA document, for a fragment of one, and for one without sections."""
    if root.name in _OTHERS:
        title = root.first("title").text or root.first("code").get("displayName")
        named = f' ("{title[:60]}")' if title else ""
        raise UnusableInput(f"{source} is {_OTHERS[root.name]}{named}: {_WHOLE}.")
    if root.name in _FORMS:
        raise UnusableInput(f"{source} is {_FORMS[root.name]}.")
    if root.name != "ClinicalDocument":
        raise UnusableInput(
            f'{source} is an XML document ("{root.name[:40]}") but no C-CDA document: '
            "give a C-CDA document, a FHIR R4 record, the form or a list."
        )
    if next(root.within("section"), None) is None:
        media = root.first("component", "nonXMLBody", "text").get("mediaType")
        body = f"holds only an embedded file ({media[:40]})" if media else "has no sections"
        raise UnusableInput(
            f"{source} is a CDA document that {body}: ask for the document with its sections, such as a CCD."
        )
