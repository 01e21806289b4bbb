"""Recognises what an input is from its content, reads it, and reconciles several inputs into one disclosure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from alongside.disclosure.ccda.document import read_ccda
from alongside.disclosure.ccda.xml_text import declared_text
from alongside.disclosure.fhir.bundle import is_fhir, read_fhir
from alongside.disclosure.form.read_form import is_form, read_form_from
from alongside.disclosure.gathered import refuse_too_many
from alongside.disclosure.inputs.decoding import decode, refuse_long_lines
from alongside.disclosure.inputs.json_text import parse_json
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.plain_text import read_plain_text
from alongside.disclosure.inputs.yaml_text import parse_yaml
from alongside.disclosure.joining import join
from alongside.disclosure.reconciliation.reconcile import reconcile
from alongside.errors import UnusableInput
from alongside.model.disclosure import Disclosure

_HTML = re.compile(r"(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(r"<(?:\?xml|!--|!DOCTYPE\b|[A-Za-z_][\w.:-]*[\s/>])")
_JSON = re.compile(r'\{|\[\s*[\[{"\]]')
_KEY_AT_LINE_START = re.compile(r"^[\"']?([A-Za-z_]+)[\"']?[ \t]*:(?=\s|$)", re.MULTILINE)
_OTHER_AT_LINE_START = re.compile(r"^(?![\"']?[A-Za-z_]+[\"']?[ \t]*:(?:\s|$))(?![#\s\-}\]]|\.\.\.).", re.MULTILINE)


def read_sources(inputs: Sequence[tuple[str, bytes]], *, at: datetime) -> Disclosure:
    """Read one person's inputs, pairs of (name, content), as of the moment `at`.

    FHIR R4 JSON (Bundle, resource, NDJSON), C-CDA documents, the disclosure form (YAML or JSON) and plain text are recognised by content.
    Raises UnusableInput with one sentence naming the input when one cannot be read.
    """
    if not inputs:
        raise UnusableInput("No input was given: name at least one file, or - for standard input.")
    several = len(inputs) > 1
    read = join([_read(content, Origin(name, at, several)) for name, content in inputs])
    return replace(reconcile(read, today=at.date()), read_on=at.date())


def _read(content: bytes, origin: Origin) -> Disclosure:
    text = declared_text(content) or decode(content, origin.source)
    start = text.lstrip()
    if _HTML.match(start):
        raise UnusableInput(f"{origin.source} is a web page: save the list or the record itself and give that.")
    if _XML.match(start):
        return read_ccda(text, origin)
    if _JSON.match(start):
        return _read_json(text, origin)
    refuse_long_lines(text, origin.source)
    if _looks_like_form(text) and not _is_a_sentence(text):
        return _read_yaml(text, origin)
    refuse_too_many(sum(1 for line in text.splitlines() if line.strip()), origin.source, "lines")
    return read_plain_text(text, origin)


def _looks_like_form(text: str) -> bool:
    """One of the form's sections stands at the start of a line, and nothing else does but keys, items and comments."""
    keys = _KEY_AT_LINE_START.findall(text)
    return is_form(dict.fromkeys(keys)) and not _OTHER_AT_LINE_START.search(text)


def _is_a_sentence(text: str) -> bool:
    """One line such as "allergies: none, meds: parnate 30" begins like the form and is none."""
    line = text.strip()
    return line.isprintable() and not {"[", "{"} & set(line)


def _read_json(text: str, origin: Origin) -> Disclosure:
    value = parse_json(text, origin.source)
    if is_fhir(value):
        return read_fhir(value if isinstance(value, list) else [value], origin)
    if isinstance(value, dict) and is_form(value):
        return read_form_from(value, origin)
    found = (
        f' (its first key is "{" ".join(str(next(iter(value))).split())[:40]}")'
        if isinstance(value, dict) and value
        else ""
    )
    raise UnusableInput(
        f"{origin.source} is JSON{found}, but neither a FHIR resource nor the disclosure form: give one of these."
    )


def _read_yaml(text: str, origin: Origin) -> Disclosure:
    value = parse_yaml(text, origin.source)
    if isinstance(value, dict):
        return read_form_from(value, origin)
    raise UnusableInput(f"{origin.source} begins like the disclosure form but holds no sections: see the form's keys.")
