"""Answers to disclosure items from the disclosure form, with the person's own words."""

from collections.abc import Callable

from alongside.disclosure.form.section import Section
from alongside.disclosure.form.told import tell
from alongside.disclosure.form.values import (
    as_answer,
    as_list,
    as_mapping,
    as_text,
    check_keys,
    is_answer,
    nearest,
    refuse,
)
from alongside.knowledge.loaded import load
from alongside.model.vocabulary import Answer

_ALL = "all"
# Questions that ask for a list or a number; no is no answer to them, so that "denies: all" leaves them alone.
_OPEN_ITEMS = frozenset({"dx-med-rx"})
_OPEN_GROUPS = frozenset({"measures", "treatment history", "person"})
_MEASURES = "measures"
_KEYS = ("answer", "says")


def read_answers(section: Section) -> None:
    """Item ids with yes, no or unsure, with own words, or with both: {answer: yes, says: angina in 2019}."""
    for item, value in as_mapping(section.value, section.report).items():
        _check_item(item, section.report)
        if value is not None:
            _read_answer(item, value, section)


def _read_answer(item: str, value: object, section: Section) -> None:
    report = f"{section.report}, {item}"
    only_words = item not in yes_no_items() and isinstance(value, str | list) and not is_answer(value)
    fields: dict[str, object] = {"says": value} if only_words else {"answer": value}
    if isinstance(value, dict):
        fields = value
        check_keys(fields, _KEYS, report)
    answer = as_answer(fields["answer"], f"{report}, answer") if fields.get("answer") is not None else None
    place = section.origin.place(f"{section.name}, {item}")
    words = [(as_text(text, f"{report}, says"), place) for text in as_list(fields.get("says"), f"{report}, says")]
    tell(item, answer, words, section)


def lines_of(item: str) -> Callable[[Section], None]:
    """The reader of a section that is one item's list: a yes, a no ("none") or an unsure, else lines, which are a yes."""

    def read(section: Section) -> None:
        value = Answer.NO if section.says_none() else section.value
        if is_answer(value):
            tell(item, as_answer(value, section.report), (), section)
            return
        words = [(as_text(text, section.origin.named(place)), place) for text, place in section.entries()]
        tell(item, Answer.YES if words else None, words, section)

    return read


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
