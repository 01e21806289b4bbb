"""Many mentions become one list, a line a medicine, with everything that a named person has to settle."""

from dataclasses import replace
from datetime import date

from alongside.disclosure.reconciliation.medicine_checks import check_line
from alongside.disclosure.reconciliation.one_line import one_line
from alongside.disclosure.reconciliation.one_of_a_class import two_of_a_class
from alongside.disclosure.reconciliation.same_medicine import same_medicines
from alongside.disclosure.reconciliation.settling import settle
from alongside.model.disagreement import Disagreement, DisagreementKind
from alongside.model.disclosure import Disclosure

_ORDER = {kind: number for number, kind in enumerate(DisagreementKind)}


def reconcile(disclosure: Disclosure, *, today: date) -> Disclosure:
    """The disclosure with one line a medicine. Until somebody settles a disagreement every mention counts for the rules."""
    lines, notes = settle(same_medicines(disclosure.medications), disclosure.settled)
    own_lists = _own_lists(disclosure)
    found = [one for line in lines for one in check_line(line, today=today, own_lists=own_lists)]
    found += two_of_a_class(lines)
    return replace(
        disclosure,
        medications=tuple(one_line(line) for line in lines),
        set_aside=(*disclosure.set_aside, *notes),
        disagreements=tuple(sorted((*disclosure.disagreements, *found), key=_place)),
    )


def _place(disagreement: Disagreement) -> tuple[int, tuple[str, ...]]:
    return _ORDER[disagreement.kind], disagreement.about


def _own_lists(disclosure: Disclosure) -> frozenset[str]:
    """The sources that the person wrote and that tell of medicines: only such a list can leave one out."""
    if disclosure.says_no_medicines:
        return frozenset(disclosure.own_words)
    naming = {report.input for one in disclosure.medications for report in one.reported_by}
    return frozenset(disclosure.own_words) & naming
