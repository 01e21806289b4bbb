"""An answer to one disclosure item together with the person's own words, which are read for what they name."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from alongside.disclosure.form.conditions import read_allergy, read_condition, read_family
from alongside.disclosure.form.section import Section
from alongside.disclosure.inputs.plain_text import read_text_line
from alongside.disclosure.text.medication_text import read_line
from alongside.knowledge.loaded import load
from alongside.model.own_account import Told
from alongside.model.vocabulary import Answer


def tell(item: str, answer: Answer | None, words: Sequence[tuple[str, str]], section: Section) -> None:
    """Record the answer and read the words, pairs of (text, place), as the item's own kind of thing. Nothing is dropped."""
    if answer is not None:
        section.gathered.answer(item, answer)
    read = _BY_ITEM.get(item) or _BY_GROUP.get(load().items[item].group, _keep)
    for text, place in words:
        read(item, text, place, section)


def _line(_item: str, text: str, place: str, section: Section) -> None:
    """A line of a medicine list."""
    read_text_line(text, place, section.reporter(place), section.origin, section.gathered)


def _condition(_item: str, text: str, place: str, section: Section) -> None:
    section.gathered.add_conditions(read_condition(text, place, section.origin))
    _medicines_beside(text, place, section)


def _procedure(_item: str, text: str, place: str, section: Section) -> None:
    reading = read_condition(text, place, section.origin)
    done = reading.own or reading.family
    if done is not None:
        section.gathered.add_procedure(done)
    _medicines_beside(text, place, section)


def _family(_item: str, text: str, place: str, section: Section) -> None:
    section.gathered.family.append(read_family(text, place, section.origin))


def _allergy(_item: str, text: str, place: str, section: Section) -> None:
    section.gathered.allergies.append(read_allergy(text, place, section.origin))


def _keep(item: str, text: str, place: str, section: Section) -> None:
    account = section.gathered.own_account
    section.gathered.own_account = replace(account, told=(*account.told, Told(item, text, place)))


def _medicines_beside(text: str, place: str, section: Section) -> None:
    """A medicine that stands beside an illness, as in "epilepsy, on lamotrigine". Other words stay with the illness."""
    reading = read_line(text, place=place, today=section.origin.today)
    named = [one for one in reading.medications if one.confirmed]
    section.gathered.add_medications(named, section.reporter(place))
    section.gathered.set_aside += reading.set_aside
    section.gathered.allergies += reading.allergies


_Reader = Callable[[str, str, str, Section], None]
_BY_GROUP: dict[str, _Reader] = {
    "medications": _line,
    "substance use": _line,
    "conditions": _condition,
    "history": _condition,
    "reproductive": _condition,
    "family": _family,
    "allergies": _allergy,
}
_BY_ITEM: dict[str, _Reader] = {
    "dx-surg": _procedure,
    "dx-ect-tms": _procedure,
    "dx-current-ad": _line,
    "dx-episode": _condition,
    "dx-ket-past": _condition,
    "dx-vitals": _line,
}
