"""What the sources do not agree on about the amount of one medicine."""

from alongside.disclosure.reconciliation.daily_amount import daily_amount
from alongside.disclosure.reconciliation.same_medicine import Mentions
from alongside.disclosure.reconciliation.told_by import is_taken
from alongside.disclosure.reconciliation.words import amount, name_of, said_each_time, words
from alongside.model.disagreement import Disagreement, DisagreementKind


def check_dose(line: Mentions) -> Disagreement | None:
    """The sources, or the entries of one source, make different amounts a day."""
    taken = tuple(one for one in line if is_taken(one) and one.dose.daily_mg is not None)
    amounts = daily_amount(taken)
    if amounts.repeated:
        return _twice(taken, f"{amount(amounts.highest_mg)}, both together")
    if not amounts.disputed:
        return _written_twice(line)
    question = f"How much {name_of(line)} is taken on a day, all doses together?"
    about = tuple(sorted(line[0].ingredients))
    return Disagreement(DisagreementKind.DOSE, about, words(taken), amount(amounts.highest_mg), question, taken)


def _written_twice(line: Mentions) -> Disagreement | None:
    """The person's own words name it twice, word for word. Repeated words say nothing new, so that it counts once."""
    repeated = []
    for mention in line:
        days = [(report.input, report.as_of) for report in mention.reported_by if not report.kind and not report.by]
        if is_taken(mention) and len(set(days)) < len(days):
            repeated.append(mention)
    return _twice(tuple(repeated), "once") if repeated else None


def _twice(mentions: Mentions, counted_as: str) -> Disagreement:
    drug, readings = name_of(mentions), tuple(one for mention in mentions for one in said_each_time(mention))
    question = f"Is {drug} taken twice, or was it written twice?"
    about = tuple(sorted(mentions[0].ingredients))
    return Disagreement(DisagreementKind.TWICE, about, readings, counted_as, question, mentions)
