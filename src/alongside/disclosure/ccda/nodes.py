"""One XML element as plain data, without namespaces; what is not there is an empty node, so that paths may be walked blindly."""

from collections.abc import Iterator
from dataclasses import dataclass, field

_LONGEST_TEXT = 500  # characters; a name or an instruction is shorter, and a report must stay readable


@dataclass(frozen=True, slots=True)
class Node:
    """name: without its prefix, empty for a node that is not there. content: texts and nodes in their order."""

    name: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    content: tuple["Node | str", ...] = ()

    def __bool__(self) -> bool:
        return bool(self.name)

    def get(self, attribute: str) -> str:
        """An attribute without surrounding spaces; empty when it is not there."""
        return self.attributes.get(attribute, "").strip()[:_LONGEST_TEXT]

    @property
    def nodes(self) -> tuple["Node", ...]:
        """The nodes directly inside."""
        return tuple(one for one in self.content if isinstance(one, Node))

    def every(self, *path: str) -> list["Node"]:
        """All nodes that a path of names leads to."""
        found = [self]
        for name in path:
            found = [inner for node in found for inner in node.nodes if inner.name == name]
        return found

    def first(self, *path: str) -> "Node":
        """The first of them, or an empty node."""
        return next(iter(self.every(*path)), NOTHING)

    def within(self, *names: str) -> Iterator["Node"]:
        """All nodes of these names at any depth, in their order; those inside one another as well."""
        for inner in self.nodes:
            if inner.name in names:
                yield inner
            yield from inner.within(*names)

    @property
    def text(self) -> str:
        """All words inside on one line, cut where they are endless."""
        return " ".join(" ".join(self.words()).split())[:_LONGEST_TEXT]

    def words(self) -> Iterator[str]:
        """The texts inside in their order."""
        for one in self.content:
            if isinstance(one, str):
                yield one
            else:
                yield from one.words()

    def has_template(self, ending: str) -> bool:
        """Whether one of its template ids ends so: "22.4.147"."""
        return any(one.get("root").endswith(f".{ending}") for one in self.every("templateId"))


NOTHING = Node()
