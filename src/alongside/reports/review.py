"""What may be said about clinicians having reviewed the facts."""

from alongside.knowledge.loaded import Knowledge

_SENTENCE = {
    "none": "No clinician has reviewed these facts yet.",
    "some": "Some of these facts have not been reviewed by a clinician; each such finding says so.",
    "all": "Every fact here has been reviewed by a clinician.",
}


def all_reviewed(knowledge: Knowledge) -> bool:
    """True when there are facts and each has a recorded review."""
    return bool(knowledge.questions) and all(one.reviewed_by for one in knowledge.questions)


def reviewed_files(knowledge: Knowledge) -> frozenset[str]:
    """The files of the facts that have a recorded review."""
    return frozenset(one.file for one in knowledge.questions if one.reviewed_by)


def review_sentence(knowledge: Knowledge) -> str:
    """One sentence on how far the facts were reviewed."""
    if all_reviewed(knowledge):
        return _SENTENCE["all"]
    return _SENTENCE["some" if reviewed_files(knowledge) else "none"]
