"""The person's own account in words: earlier ketamine, goals, supports, and what they said to a question."""

from collections.abc import Iterator

from alongside.knowledge.loaded import Knowledge
from alongside.model.own_account import EarlierKetamine, Goals, OwnAccount, Supports
from alongside.model.vocabulary import Answer
from alongside.reports.person_line import PersonLine
from alongside.reports.wording import AGENT, ANSWER, ROUTE, counted

_KETAMINE_ANSWERS = {
    "severe_reaction": "severe reaction",
    "elsewhere_now": "still given, here or elsewhere",
    "at_home": "some at home, or used there",
}
_SUPPORTS = {"ride_home": "somebody takes them home", "first_evening": "somebody stays the first evening"}


def account_lines(account: OwnAccount, knowledge: Knowledge) -> Iterator[PersonLine]:
    """Every part that was told, under its heading."""
    yield from (_ketamine(one) for one in account.earlier_ketamine)
    yield from _goals(account.goals)
    yield from _supports(account.supports)
    for one in account.told:
        entry = knowledge.items.get(one.item)
        yield PersonLine("In their own words", one.text, one.place, entry.question if entry else one.item)


def _ketamine(course: EarlierKetamine) -> PersonLine:
    parts = [
        AGENT[course.agent] if course.agent else "which of the two not told",
        ROUTE[course.route] if course.route else "",
        f"{course.dose_mg:g} mg" if course.dose_mg is not None else "",
        counted(course.sessions, "session") if course.sessions is not None else "",
        f"last {course.last_on}" if course.last_on else "date of the last one not known",
        f"effect: {course.effect}" if course.effect else "",
        f"reaction: {course.reaction}" if course.reaction else "",
    ]
    parts += [f"{words}: {_answered(getattr(course, key))}" for key, words in _KETAMINE_ANSWERS.items()]
    return PersonLine("Earlier ketamine", course.text, course.place, "; ".join(part for part in parts if part))


def _goals(goals: Goals) -> Iterator[PersonLine]:
    told = {
        "hopes": goals.hopes,
        "worries": goals.worries,
        "route liked best": goals.preferred_route,
        "on dissociation": goals.dissociation,
    }
    yield from (PersonLine("Goals", text, read=name) for name, text in told.items() if text)


def _supports(supports: Supports) -> Iterator[PersonLine]:
    if supports == Supports():
        return
    answers = "; ".join(f"{words}: {_answered(getattr(supports, key))}" for key, words in _SUPPORTS.items())
    yield PersonLine("Supports", supports.who or "who it is was not told", read=answers)


def _answered(answer: Answer | None) -> str:
    return ANSWER[answer] if answer else "not told"
