"""One line of the list out of all mentions of a medicine: the more cautious reading stands for it, and nobody's words are lost."""

from dataclasses import replace
from datetime import date

from alongside.disclosure.reconciliation.daily_amount import daily_amount
from alongside.disclosure.reconciliation.same_medicine import Mentions
from alongside.disclosure.reconciliation.told_by import is_taken
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

# Taken now is the more cautious reading for every rule but a washout, and rules look at each mention anyway.
_CAUTION = {
    status: rank
    for rank, status in enumerate((Status.STOPPED, Status.PLANNED, Status.UNKNOWN, Status.AS_NEEDED, Status.ACTIVE))
}


def one_line(mentions: Mentions) -> Medication:
    """The line. Its status, dose and dates are what counts; `mentions` keeps what each source says."""
    if len(mentions) == 1:
        return mentions[0]
    counted = tuple(one for one in mentions if one.counts)
    leading = max(counted, key=_weight)
    taken = [one for one in counted if is_taken(one)]
    amount_mg = daily_amount(taken).highest_mg if taken else 0.0
    return replace(
        leading,
        dose=replace(leading.dose, daily_mg=amount_mg or leading.dose.daily_mg),
        reported_by=tuple(dict.fromkeys(report for one in mentions for report in one.reported_by)),
        mentions=mentions,
    )


def _weight(mention: Medication) -> tuple[int, date, float]:
    """The more cautious weighs more; of two stops the later, and one without a date before both."""
    return (
        _CAUTION[mention.status],
        mention.stopped_on or date.max,
        mention.dose.daily_mg or 0.0,
    )
