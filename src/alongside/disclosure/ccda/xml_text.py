"""From the text of a file to its nodes: no document types, no entities, no network, and limits before anything is parsed."""

import html
import re
from html.entities import html5

from lxml import etree

from alongside.disclosure.ccda.nodes import Node
from alongside.errors import UnusableInput

LARGEST_CHARACTERS = 16 * 1024 * 1024
MOST_MARKS = 250_000  # elements, attributes and entities together; a record of 155 kB has 4,400
_DOCUMENT_TYPE = re.compile(r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE\s+(\S*)", re.DOTALL)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30};)")
_BARE = re.compile(r"&(?!#?\w{1,31};)")
_CODECS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "windows-1252": "cp1252", "iso-8859-15": "iso-8859-15"}
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.-]{1,40})[\"']", re.IGNORECASE)


def declared_text(content: bytes) -> str | None:
    """The text of an XML file that declares a western eight-bit encoding; None for every other file."""
    declared = _DECLARED.match(content.lstrip())
    codec = _CODECS.get(declared[1].decode("ascii").casefold()) if declared else None
    return content.decode(codec, errors="replace") if codec and not _is_utf8(content) else None


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def parse_xml(text: str, name: str) -> Node:
    """The root of an XML document. Raises UnusableInput, one sentence, for whatever is too large, dangerous or broken.

    Undeclared prefixes, entity names of HTML and bare ampersands, which systems do write, are read as they are meant.
    """
    _refuse_large(text, name)
    _refuse_document_type(text, name)
    meant = _BARE.sub("&amp;", _NAMED.sub(_character, text))
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(meant.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as fault:
        raise _broken(name, fault.lineno or 1) from fault
    fatal = next((one for one in parser.error_log if one.level_name == "FATAL"), None)
    if fatal is not None and fatal.type_name == "ERR_RESOURCE_LIMIT":
        raise UnusableInput(
            f"{name} is XML nested too deep or with too long a text at line {fatal.line}: no record is written so, export it again."
        )
    if fatal is not None or root is None:
        raise _broken(name, fatal.line if fatal else 1)
    return _node(root)


def _refuse_large(text: str, name: str) -> None:
    marks = text.count("<") - text.count("</") + text.count("=") + text.count("&")
    if len(text) > LARGEST_CHARACTERS or marks > MOST_MARKS:
        raise UnusableInput(f"{name} is far larger than one person's record: give one document of one person.")


def _refuse_document_type(text: str, name: str) -> None:
    declared = _DOCUMENT_TYPE.match(text)
    if declared and declared[1].casefold().startswith("html"):
        raise UnusableInput(f"{name} is a web page: save the list or the record itself and give that.")
    if declared:
        raise UnusableInput(
            f"{name} declares a document type, which no C-CDA document needs and which can do harm: export the record again."
        )


def _character(match: re.Match[str]) -> str:
    return html.escape(html5[match[1]]) if match[1] in html5 else match[0]


def _broken(name: str, line: int) -> UnusableInput:
    return UnusableInput(f"{name} is broken XML at line {line}, cut off or damaged: export it again.")


def _node(element: etree._Element) -> Node:
    content: list[Node | str] = [element.text] if element.text and not element.text.isspace() else []
    for inner in element:
        if isinstance(inner.tag, str):
            content.append(_node(inner))
        if inner.tail and not inner.tail.isspace():
            content.append(inner.tail)
    attributes = {_local(str(key)): str(value) for key, value in element.attrib.items()}
    return Node(_local(str(element.tag)), attributes, tuple(content))


def _local(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2]
