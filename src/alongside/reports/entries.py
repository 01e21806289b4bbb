"""The findings as a reader meets them: by consequence, disputes side by side, what weighs little folded away."""

from dataclasses import dataclass

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessment, Assessments
from alongside.model.finding import Finding
from alongside.model.vocabulary import Axis, Severity
from alongside.reports.held_for import Held, held_for
from alongside.reports.person_words import condition_label
from alongside.reports.wording import AXIS, kind_words

Group = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """weighty: groups with something moderate or graver. folded: the rest. A group of several findings is a dispute."""

    weighty: tuple[Held[Group], ...]
    folded: tuple[Held[Group], ...]


def entries(assessments: Assessments) -> Entries:
    """The findings of all treatments as one list, gravest first, each group with the treatments it holds for."""
    merged = held_for([groups(one) for one in assessments.assessments])
    ordered = sorted(merged, key=lambda held: consequence(held.item[0]), reverse=True)
    weighty = tuple(one for one in ordered if weighs(one.item[0]))
    return Entries(weighty, tuple(one for one in ordered if not weighs(one.item[0])))


def groups(assessment: Assessment) -> tuple[Group, ...]:
    """Findings that contest one another stand together, the gravest first."""
    by_id = {one.id: one for one in assessment.findings}
    neighbours: dict[str, set[str]] = {one: set() for one in by_id}
    for finding in assessment.findings:
        for other in set(finding.contested_by) & by_id.keys():
            neighbours[finding.id].add(other)
            neighbours[other].add(finding.id)
    found: list[Group] = []
    seen: set[str] = set()
    for one in by_id:
        if one not in seen:
            together = _reachable(one, neighbours)
            seen |= together
            members = (finding for finding in assessment.findings if finding.id in together)
            found.append(tuple(sorted(members, key=consequence, reverse=True)))
    return tuple(found)


def consequence(finding: Finding) -> tuple[int, int]:
    """Sorting key: how grave, then how urgent."""
    return finding.severity.rank, finding.action.rank


def weighs(finding: Finding) -> bool:
    """True from moderate upwards; the rest is folded away."""
    return finding.severity.rank >= Severity.MODERATE.rank


def finding_title(finding: Finding, knowledge: Knowledge) -> str:
    """Subject and matter, as "Lorazepam: sedation and breathing"."""
    about = " + ".join(condition_label(one, knowledge) for one in finding.about) or "this treatment"
    return f"{about[0].upper()}{about[1:]}: {matter(finding)}"


def matter(finding: Finding) -> str:
    """What the finding is about, in words."""
    if finding.axis is Axis.HARM:
        return kind_words(finding.kind) if finding.kind != "other" else AXIS[Axis.HARM]
    if finding.axis is Axis.DOSE:
        return "taken from two sources" if finding.kind == "duplicate" else "daily dose"
    if finding.axis is Axis.OTHER_MEDICINES and finding.kind not in {"other", "safety"}:
        return f"{kind_words(finding.kind)}, {AXIS[finding.axis]}"
    return AXIS[finding.axis]


def _reachable(start: str, neighbours: dict[str, set[str]]) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        for other in neighbours[waiting.pop()] - reached:
            reached.add(other)
            waiting.append(other)
    return reached
