"""The part of a section that people read: what its marked places say, and the rows of its tables and lists."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alongside.disclosure.ccda.nodes import NOTHING, Node
from alongside.disclosure.ccda.table_columns import Row, columns, row_of

_BREAKS = frozenset({"paragraph", "br", "item", "list", "caption"})
_LONGEST_NOTHING = 200  # characters
_SAYS_NOTHING = re.compile(
    r"(?:\W|\b(?:no (?:known )?(?:information|data|entries|records?|results?|details?)|none|n/?a|nil|unknown|"
    r"not (?:available|applicable|on file|recorded|documented|provided|known)|information|available|recorded|documented|found|"
    r"to (?:report|display)|at this time|on file|drug treatment|procedures?|(?:implanted )?devices?|health (?:status|concerns?)|"
    r"problems? unknown)\b)*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Narrative:
    """The text of one section. marked: what stands at each of its IDs. elsewhere: the same for the whole document."""

    text: Node
    marked: dict[str, Node]
    elsewhere: dict[str, Node]

    def resolve(self, node: Node) -> str:
        """The words of a text element: its own, or those of the place that its reference names; of a row, its first cell."""
        target = node.first("reference").get("value")
        if not target:
            return node.text
        identifier = target.removeprefix("#")
        place = self.marked.get(identifier) or self.elsewhere.get(identifier, NOTHING)
        return place.first("td").text if place.name == "tr" else place.text

    def rows(self) -> Iterator[Row]:
        """The rows of all tables with what their headings call a name, a status and so on."""
        for table in self.text.within("table"):
            headings = columns(table)
            for row in _body(table):
                if not says_nothing(row.text):
                    yield row_of(row, headings)

    def lines(self) -> list[str]:
        """What stands outside the tables, one paragraph or item a line."""
        lines = "".join(_outside_tables(self.text)).splitlines()
        return [line for one in lines if (line := " ".join(one.split())) and not says_nothing(line)]


def narrative_of(text: Node, elsewhere: dict[str, Node]) -> Narrative:
    """The narrative of a section; elsewhere: the marked places of the whole document."""
    return Narrative(text, marked_places([text]), elsewhere)


def marked_places(texts: Iterable[Node]) -> dict[str, Node]:
    """Every node with an ID; of two with the same, the first."""
    found: dict[str, Node] = {}
    for text in texts:
        for node in _all(text):
            identifier = node.get("ID") or node.get("id")
            if identifier:
                found.setdefault(identifier, node)
    return found


def says_nothing(text: str) -> bool:
    """Whether a text is "No information" or the like, which says nothing of the person."""
    return len(text) <= _LONGEST_NOTHING and _SAYS_NOTHING.fullmatch(text) is not None


def _all(node: Node) -> Iterator[Node]:
    yield node
    for inner in node.nodes:
        yield from _all(inner)


def _body(table: Node) -> list[Node]:
    """The rows with cells; rows of headings alone are none."""
    rows = [row for part in (table, *table.every("tbody"), *table.every("tfoot")) for row in part.every("tr")]
    return [row for row in rows if row.first("td")]


def _outside_tables(node: Node) -> Iterator[str]:
    for one in node.content:
        if isinstance(one, str):
            yield f" {one.replace(chr(10), ' ')}"
        elif one.name != "table":
            yield "\n" if one.name in _BREAKS else ""
            yield from _outside_tables(one)
            yield "\n" if one.name in _BREAKS else ""
