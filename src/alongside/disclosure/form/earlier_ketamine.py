"""Earlier ketamine or esketamine of the form, and what it tells the rules: a bad reaction, a second source, some at home."""

from collections.abc import Iterator
from dataclasses import replace

from alongside.disclosure.conditions.condition_names import condition_names
from alongside.disclosure.conditions.condition_text import read_condition_text
from alongside.disclosure.form.fields import Field, Kind, read_fields
from alongside.disclosure.form.section import Section
from alongside.disclosure.form.values import as_date, as_text
from alongside.disclosure.medication_period import with_stop
from alongside.disclosure.text.medication_text import read_line
from alongside.knowledge.loaded import load
from alongside.model.medication import Dose, Medication
from alongside.model.own_account import EarlierKetamine
from alongside.model.patient import Condition
from alongside.model.vocabulary import Agent, Answer, Route, Status

KETAMINE_ITEM = "dx-ket-past"
KETAMINE_FIELDS = (
    Field("agent", Kind.WORD, "Which of the two was it?", tuple(Agent)),
    Field("route", Kind.WORD, "How was it given?", tuple(Route)),
    Field("dose_mg", Kind.NUMBER, "What was the dose, in mg?", unit="mg"),
    Field("sessions", Kind.NUMBER, "How many sessions were there?"),
    Field("last_on", Kind.DATE, "When was the last one?"),
    Field("effect", Kind.TEXT, "What did it do for you?"),
    Field("reaction", Kind.TEXT, "Which side effects or bad experiences were there?"),
    Field("severe_reaction", Kind.ANSWER, "Was the reaction severe?"),
    Field("elsewhere_now", Kind.ANSWER, "Do you still get it, here or elsewhere?"),
    Field("at_home", Kind.ANSWER, "Do you have some at home, or have you used it there?"),
    Field("note", Kind.TEXT, "What else should be known of it?"),
)
# What each answer is about, in the knowledge's words.
_ABOUT = {
    "severe_reaction": "past-severe-ketamine-reaction",
    "elsewhere_now": "second-ketamine-source",
    "at_home": "unsupervised-or-home-use",
}


def read_earlier_ketamine(section: Section) -> None:
    """Read the entries: named fields, or a line in words. An entry answers the item with yes."""
    for entry, place in section.entries():
        report = section.origin.named(place)
        named = entry if isinstance(entry, dict) else {"note": as_text(entry, report)}
        fields = read_fields(named, KETAMINE_FIELDS, report)
        course = _course(fields, place)
        account = section.gathered.own_account
        section.gathered.own_account = replace(account, earlier_ketamine=(*account.earlier_ketamine, course))
        section.gathered.answer(KETAMINE_ITEM, Answer.YES)
        section.gathered.conditions += _conditions(course, section)
        section.gathered.add_medications(_medicines(course, section), section.reporter(place))


def _course(fields: dict[str, object], place: str) -> EarlierKetamine:
    words = dict(fields)
    text = str(words.pop("note", "")) or " ".join(str(words[key]) for key in ("agent", "route") if key in words)
    sessions = words.pop("sessions", None)
    agent, route = words.pop("agent", None), words.pop("route", None)
    return EarlierKetamine(
        text=text or "ketamine or esketamine, not said which",
        place=place,
        agent=Agent(str(agent)) if agent else None,
        route=Route(str(route)) if route else None,
        sessions=round(sessions) if isinstance(sessions, float) else None,
        **words,  # type: ignore[arg-type]  # the fields' own kinds give each its type
    )


def _conditions(course: EarlierKetamine, section: Section) -> Iterator[Condition]:
    """A yes establishes, an unsure asks; a reaction that nobody graded asks as well."""
    for key, condition in _ABOUT.items():
        answer = getattr(course, key)
        asks = answer is Answer.UNSURE or (key == "severe_reaction" and answer is None and course.reaction)
        if answer is Answer.YES:
            yield Condition(text=_words(course, key), place=course.place, ids=(condition,))
        elif asks:
            yield Condition(text=_words(course, key), place=course.place, prompts=(condition,))
    if course.reaction or course.effect:
        yield from _named(course, section)


def _words(course: EarlierKetamine, key: str) -> str:
    asks = next(field.asks for field in KETAMINE_FIELDS if field.key == key)
    told = getattr(course, key)
    return f"{course.text}: {course.reaction or asks}" if told is None else f"{course.text}: {asks} {told}"


def _named(course: EarlierKetamine, section: Section) -> Iterator[Condition]:
    """Illnesses that the account names are asked about: they happened then, and nobody said that they last."""
    text = "; ".join(part for part in (course.effect, course.reaction) if part)
    reading = read_condition_text(
        text, place=course.place, today=section.origin.today, knowledge=load(), names=condition_names()
    )
    if reading.own is not None and (reading.own.ids or reading.own.prompts):
        yield replace(reading.own, ids=(), prompts=tuple(sorted({*reading.own.ids, *reading.own.prompts})))


def _medicines(course: EarlierKetamine, section: Section) -> Iterator[Medication]:
    """The drug among the medicines: taken now where it still is, else stopped on the day that was told."""
    if course.agent is None:
        named = read_line(course.text, place=course.place, today=section.origin.today).medications
    else:
        named = (
            Medication(
                text=course.text, place=course.place, drug=course.agent.value, ingredients=(course.agent.value,)
            ),
        )
    for one in named:
        yield _dated(replace(one, dose=Dose()), course, section)


def _dated(medication: Medication, course: EarlierKetamine, section: Section) -> Medication:
    if course.elsewhere_now is Answer.YES:
        return replace(medication, status=Status.ACTIVE)
    if course.elsewhere_now is Answer.UNSURE:
        return replace(medication, status=Status.UNKNOWN)
    stopped = replace(medication, status=Status.STOPPED)
    if course.last_on is None:
        return stopped
    return with_stop(stopped, as_date(course.last_on, section.report), today=section.origin.today)
