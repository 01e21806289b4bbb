"""Plan lines that hold for everybody on a treatment: advice for all belongs here, not among the findings."""

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Plan, PlanLine
from alongside.model.treatment import Treatment


def plan_for(treatment: Treatment, knowledge: Knowledge) -> Plan:
    """The lines of this agent, route and region, in the order of the file."""
    parts: dict[str, list[PlanLine]] = {"before": [], "on_the_day": [], "during": [], "after": []}
    for entry in knowledge.plan:
        fits = (
            (not entry.agent or treatment.agent in entry.agent)
            and (not entry.route or treatment.route in entry.route)
            and (not entry.region or treatment.region in entry.region)
        )
        if fits:
            parts[entry.part].append(PlanLine(entry.text, entry.owner, entry.sources, entry.verification))
    return Plan(**{part: tuple(lines) for part, lines in parts.items()})
