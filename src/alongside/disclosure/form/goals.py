"""What the person wants, and who is with them afterwards."""

from dataclasses import replace

from alongside.disclosure.form.fields import Field, Kind, read_fields
from alongside.disclosure.form.section import Section
from alongside.disclosure.form.values import as_mapping
from alongside.model.own_account import Goals, Supports
from alongside.model.vocabulary import Answer, Route

GOALS_ITEM, SUPPORTS_ITEM = "dx-goals", "dx-support"
GOAL_FIELDS = (
    Field("hopes", Kind.TEXT, "What do you hope for?"),
    Field("worries", Kind.TEXT, "What worries you?"),
    Field("preferred_route", Kind.WORD, "Which route would you like best?", tuple(Route)),
    Field("dissociation", Kind.TEXT, "How do you feel about being cut off from yourself for a while (dissociation)?"),
)
SUPPORT_FIELDS = (
    Field("ride_home", Kind.ANSWER, "Is there somebody to take you home?"),
    Field("first_evening", Kind.ANSWER, "Is there somebody to stay with you the first evening?"),
    Field("who", Kind.TEXT, "Who is it?"),
)


def read_goals(section: Section) -> None:
    """Hopes, worries, and which route is liked best."""
    told = read_fields(as_mapping(section.value, section.report), GOAL_FIELDS, section.report)
    section.gathered.own_account = replace(section.gathered.own_account, goals=Goals(**told))


def read_supports(section: Section) -> None:
    """Who takes the person home and stays. The item asks whether there is nobody, so a no here is a yes there."""
    told = read_fields(as_mapping(section.value, section.report), SUPPORT_FIELDS, section.report)
    supports = Supports(**told)
    section.gathered.own_account = replace(section.gathered.own_account, supports=supports)
    if supports != Supports(who=supports.who):
        section.gathered.answer(SUPPORTS_ITEM, nobody(supports))


def nobody(supports: Supports) -> Answer:
    """Whether there is nobody: no only when both are there for certain."""
    both = {supports.ride_home, supports.first_evening}
    if Answer.NO in both:
        return Answer.YES
    return Answer.NO if both == {Answer.YES} else Answer.UNSURE
