"""Answers to disclosure items from the disclosure form."""

from collections.abc import Callable

from alongside.disclosure.form.section import Section
from alongside.disclosure.form.values import as_answer, as_list, as_mapping, as_text, nearest, refuse
from alongside.knowledge.loaded import load
from alongside.model.vocabulary import Answer

_ALL = "all"
# Questions that ask for a list or a number; no is no answer to them, so that "denies: all" leaves them alone.
_OPEN_ITEMS = frozenset({"dx-med-rx"})
_OPEN_GROUPS = frozenset({"measures", "treatment history", "person"})
_MEASURES = "measures"


def read_answers(section: Section) -> None:
    """Item ids with yes, no or unsure."""
    for item, value in as_mapping(section.value, section.report).items():
        _check_item(item, section.report)
        section.gathered.answer(item, as_answer(value, f"{section.report}, {item}"))


def answered(answer: Answer) -> Callable[[Section], None]:
    """The reader of a list of item ids that all have this answer; the word all stands for every yes-or-no item."""

    def read(section: Section) -> None:
        for entry in yes_no_items() if section.value == _ALL else as_list(section.value, section.report):
            item = as_text(entry, section.report)
            _check_item(item, section.report)
            section.gathered.answer(item, answer)

    return read


def yes_no_items() -> tuple[str, ...]:
    """The disclosure items that yes or no answers."""
    return tuple(
        item_id
        for item_id, item in load().items.items()
        if item.yes_means
        or (item.conditions and item.group != _MEASURES)
        or (item.group not in _OPEN_GROUPS and item_id not in _OPEN_ITEMS)
    )


def _check_item(item: str, place: str) -> None:
    if item not in load().items:
        refuse(place, f'"{item}" is no disclosure item', nearest(item, load().items))
