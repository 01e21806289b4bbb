"""What the checker says of each row of a reference set, and whether that agrees. It is agreement with a reading of sources, not truth."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from alongside.assessment.assess import assess_one
from alongside.assessment.treatments import planned
from alongside.disclosure.names.name_index import name_index
from alongside.disclosure.sources import read_sources
from alongside.model.assessment import Assessment
from alongside.model.disclosure import Disclosure
from alongside.model.finding import Finding
from alongside.model.vocabulary import Axis, Direction, Severity
from alongside.review.reference_set import WITHOUT_EFFECT, Expected, Row
from alongside.rules.engine import rule_set

# Which findings speak to an axis of a reference set, and which way they must point to agree with each kind of row.
SPEAKS_TO = {
    Axis.HARM: frozenset({Axis.HARM, Axis.CONTRAINDICATION}),
    Axis.BENEFIT: frozenset({Axis.BENEFIT}),
    Axis.EXPOSURE: frozenset({Axis.EXPOSURE}),
}
DIRECTION = {
    Expected.HARM: Direction.INCREASE,
    Expected.LESS_HARM: Direction.DECREASE,
    Expected.LESS_BENEFIT: Direction.DECREASE,
    Expected.MORE_BENEFIT: Direction.INCREASE,
    Expected.MORE_EXPOSURE: Direction.INCREASE,
    Expected.LESS_EXPOSURE: Direction.DECREASE,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A row and what was said. claims: findings that claim an effect on the row's axis. recognised: every medicine was.

    severity: the gravest of what was said on the row's axis, None for nothing.
    """

    row: Row
    recognised: bool
    said: tuple[Finding, ...]
    claims: tuple[Finding, ...]
    severity: Severity | None

    @property
    def expects_effect(self) -> bool:
        """Whether the row's source found or warns of an effect."""
        return self.row.expected not in WITHOUT_EFFECT

    @property
    def agrees(self) -> bool:
        """An expected effect was claimed that way, or where none is expected none was."""
        if not self.expects_effect:
            return not self.claims
        wanted = {DIRECTION[self.row.expected], Direction.MIXED}
        return any(finding.direction in wanted for finding in self.claims)

    @property
    def shows_both_sides(self) -> bool:
        """It claims an effect where the row's source found none, and shows a study that found none beside it."""
        nothing_found = any(one.studied and one.direction is Direction.NONE for one in self.said)
        return not self.expects_effect and not self.agrees and nothing_found


def judge(rows: Iterable[Row], at: datetime) -> list[Judged]:
    """Put each row to the checker as one person who takes these medicines, about whom nothing else is known."""
    return [_judged(row, at) for row in rows]


def _judged(row: Row, at: datetime) -> Judged:
    assessment, disclosure = _assessed(row, at)
    medicines = {one for medicine in disclosure.medications for one in medicine.ingredients}
    subjects = _ingredients(row.subject, disclosure) if row.subject else medicines
    about = [one for one in assessment.findings if subjects & set(one.about)]
    said = tuple(about if row.axis is None else (one for one in about if one.axis in SPEAKS_TO[row.axis]))
    return Judged(
        row=row,
        recognised=not disclosure.unrecognised,
        said=said,
        claims=tuple(one for one in said if _claims(one, silent_set=row.axis is None)),
        severity=max((one.severity for one in said), key=lambda one: one.rank, default=None),
    )


def _assessed(row: Row, at: datetime) -> tuple[Assessment, Disclosure]:
    disclosure = read_sources([(row.place, "\n".join(row.medicines).encode())], at=at)
    (treatment,) = planned(at=at, agent=row.agent, route=row.route, region=row.region)
    return assess_one(disclosure, treatment, rule_set()), disclosure


def _ingredients(subject: str, disclosure: Disclosure) -> set[str]:
    """The subject's ingredients as they stand on the list, else its own name."""
    match = name_index().look_up(subject)
    name = match.drug if match else subject
    listed = {one for medicine in disclosure.medications if medicine.drug == name for one in medicine.ingredients}
    return listed | {name}


def _claims(finding: Finding, *, silent_set: bool) -> bool:
    """An alert (above minor) breaks silence. Elsewhere an effect is claimed by a direction that somebody studied, or that warns."""
    if silent_set:
        return finding.severity.rank > Severity.MINOR.rank
    points = finding.direction is not Direction.NONE
    return points and (finding.studied or finding.severity.rank >= Severity.MINOR.rank)


def disagreements(judged: Sequence[Judged]) -> list[Judged]:
    """Those that do not agree, gravest expectation first."""
    apart = [one for one in judged if not one.agrees]
    return sorted(apart, key=lambda one: (-(one.row.severity or Severity.INFO).rank, one.row.id))
