"""Parses the form's YAML with the safe loader, without the surprises of anchors and repeated keys."""

from typing import Any

import yaml

from alongside.errors import UnusableInput


class _FormLoader(yaml.SafeLoader):
    """The safe loader, refusing a key that stands twice: the first would be lost without a word."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Refuse aliases: a form needs none, and they can be made to grow without end."""
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="a reference (*) is not allowed here", problem_mark=event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Build one mapping, every key once and every key a plain word."""
        seen: set[str] = set()
        for key_node, _ in node.value:
            key = key_node.value
            if not isinstance(key, str):
                raise yaml.MarkedYAMLError(problem="a key must be one word", problem_mark=key_node.start_mark)
            if key in seen:
                raise yaml.MarkedYAMLError(problem=f'the key "{key}" stands twice', problem_mark=key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


def parse_yaml(text: str, name: str) -> Any:
    """The value of one YAML document. Raises UnusableInput with the line."""
    try:
        return yaml.load(text, Loader=_FormLoader)  # noqa: S506 - a safe loader, see above
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        place = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise UnusableInput(f"{name} is not valid YAML{place} ({fault.problem}): correct it there.") from fault
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        raise UnusableInput(f"{name} is not valid YAML ({_first_line(fault)}): correct it.") from fault


def _first_line(fault: Exception) -> str:
    return (str(fault).splitlines() or [type(fault).__name__])[0][:80]
