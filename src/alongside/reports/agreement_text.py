"""Agreement with a reference set, for the terminal: the disagreements first, then the figures."""

from collections.abc import Sequence

from alongside.reports.terminal_lines import Line, heading, line
from alongside.reports.wording import counted
from alongside.review.agreement import Judged, disagreements
from alongside.review.alerts import INTERRUPTS, AlertBurden
from alongside.review.figures import Kappa, Proportion, proportions, severity_agreement
from alongside.review.reference_set import Row

WHAT_IT_IS = (
    "This is agreement with our reading of sources, not proof of truth: the same project chose what to read for the set and for the facts. "
    "A row speaks of one effect, an axis of all of them, so a part of the disagreements are two different matters."
)


def agreement_lines(judged: Sequence[Judged], name: str) -> list[Line]:
    """Every disagreement with its row and what was said, then the figures over all rows and over those from elsewhere."""
    apart = disagreements(judged)
    lines = [line(f"Agreement with our reading: {name}", style="bold"), line(WHAT_IT_IS)]
    lines += heading(counted(len(apart), "disagreement"))
    for one in apart:
        lines += _disagreement(one)
    lines += heading(f"Figures over {counted(len(judged), 'row')}")
    lines += _figures(judged)
    outside = [one for one in judged if not one.row.in_bibliography]
    if 0 < len(outside) < len(judged):
        lines += heading(f"The {len(outside)} rows whose sources are not in our bibliography")
        lines += _figures(outside)
    return lines


def alert_lines(burden: AlertBurden) -> list[Line]:
    """How often a prescriber would be interrupted."""
    share = f"{burden.without} of {burden.sessions} sessions have none"
    said = f"mean {burden.mean:.2f}, median {burden.median:g}, most {burden.most}; {share}."
    return [
        *heading("Interruptive alerts a patient and session"),
        line(
            f"{counted(burden.patients, 'patient')}, ketamine by vein and esketamine by nose each; {INTERRUPTS} or graver interrupts."
        ),
        line(said),
        *(
            [line(f"{counted(len(burden.refused), 'file')} could not be used: {burden.refused[0]}")]
            if burden.refused
            else []
        ),
    ]


def _disagreement(one: Judged) -> list[Line]:
    row = one.row
    asked = f"{row.id}: {'; '.join(row.medicines)} with {row.agent} {row.route} ({row.region})"
    says = f"the set: {row.axis or 'every axis'}, {_expects(row)}. {row.statement} [{row.source}]"
    ours = "; ".join(f"{found.id}, {found.severity}" for found in one.said) or "nothing on record"
    beside = " (shows the study without effect beside it)" if one.shows_both_sides else ""
    read = "" if one.recognised else " (not every medicine was recognised)"
    return [line(asked, lead="- "), line(says, indent=2), line(f"we: {ours}{read}{beside}", indent=2)]


def _expects(row: Row) -> str:
    return f"{row.expected}{f', {row.severity}' if row.severity else ''}"


def _figures(judged: Sequence[Judged]) -> list[Line]:
    both = sum(one.shows_both_sides for one in judged)
    unread = sum(not one.recognised for one in judged)
    return [
        *(line(proportion_words(one), indent=2) for one in proportions(judged)),
        line(kappa_words(severity_agreement(judged)), indent=2),
        line(f"claims an effect, but shows the study without effect beside it: {counted(both, 'row')}", indent=2),
        line(f"with a medicine that was not recognised: {counted(unread, 'row')}", indent=2),
    ]


def proportion_words(one: Proportion) -> str:
    """Name, share, interval and the bare numbers."""
    if one.share is None:
        return f"{one.name}: no rows for it"
    return f"{one.name}: {one.share:.1%} (95% interval {one.low:.1%} to {one.high:.1%}; {one.hits} of {one.n})"


def kappa_words(kappa: Kappa) -> str:
    """Severity agreement in one line."""
    if kappa.kappa is None:
        return f"severity agreement: too few different severities ({kappa.n} rows)"
    interval = f"95% interval {kappa.low:.2f} to {kappa.high:.2f}"
    return (
        f"severity agreement: weighted kappa {kappa.kappa:.2f} ({interval}; {kappa.exact} of {kappa.n} the very same)"
    )
