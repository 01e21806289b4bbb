"""What the checker found, as text and as JSON."""

from typing import Any

from alongside.knowledge.loaded import Knowledge
from alongside.model.vocabulary import Verification
from alongside.review.checking import Checked, by_severity

SCHEMA = "alongside.knowledge-check.v1"


def check_text(checked: Checked) -> str:
    """Faults first, then notes, then the counts."""
    lines = [
        *(f"fault  {one}" for one in checked.faults),
        *(f"note   {one}" for one in checked.notes),
        *(_counts(checked.knowledge) if checked.knowledge else []),
        f"{len(checked.faults)} faults, {len(checked.notes)} notes.",
    ]
    return "\n".join(lines)


def check_object(checked: Checked) -> dict[str, Any]:
    """The same for programs."""
    knowledge = checked.knowledge
    return {
        "schema": SCHEMA,
        "knowledge_version": knowledge.version if knowledge else None,
        "faults": [{"place": one.place, "what": one.what} for one in checked.faults],
        "notes": [{"place": one.place, "what": one.what} for one in checked.notes],
        "positions": {
            severity: {one: counts[one] for one in Verification} for severity, counts in by_severity(knowledge).items()
        }
        if knowledge
        else {},
        "questions_reviewed": reviewed(knowledge) if knowledge else 0,
    }


def reviewed(knowledge: Knowledge) -> int:
    """How many questions a clinician has reviewed as they stand."""
    return sum(bool(question.reviewed_by) for question in knowledge.questions)


def _counts(knowledge: Knowledge) -> list[str]:
    table = by_severity(knowledge)
    positions = sum(sum(counts.values()) for counts in table.values())
    return [
        f"Knowledge {knowledge.version}: {len(knowledge.questions)} questions, {positions} positions,",
        f"{len(knowledge.drugs)} drugs, {len(knowledge.classes)} classes, {len(knowledge.conditions)} conditions,",
        f"{len(knowledge.sources)} sources.",
        f"{'positions':<17}{'verified':>9}{'recalled':>9}",
        *(
            f"{severity:<17}{counts[Verification.VERIFIED]:>9}{counts[Verification.RECALLED]:>9}"
            for severity, counts in table.items()
        ),
        f"Reviewed by a clinician: {reviewed(knowledge)} of {len(knowledge.questions)} questions.",
    ]
