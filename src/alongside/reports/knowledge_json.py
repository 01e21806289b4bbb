"""What is known of a subject, for programs."""

from typing import Any

import msgspec

from alongside.knowledge.clause_words import in_words
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position
from alongside.reports.contest import CONTEST
from alongside.review.shown import Shown

SCHEMA = "alongside.knowledge-show.v1"


def shown_object(found: Shown, knowledge: Knowledge) -> dict[str, Any]:
    """Subjects, questions with their positions, conflicts, gaps and the sources they cite."""
    return {
        "schema": SCHEMA,
        "knowledge_version": knowledge.version,
        "subjects": [
            {"word": one.word, "kind": one.kind, "id": one.id, "read_as": one.read_as or None} for one in found.subjects
        ],
        "questions": [
            {
                "id": entry.question.id,
                "question": entry.question.question,
                "axis": entry.question.axis,
                "kind": entry.question.kind,
                "disputed": entry.disputed,
                "file": entry.question.file,
                "reviewed_by": list(entry.question.reviewed_by),
                "positions": [_position(one) for one in entry.positions],
            }
            for entry in found.entries
        ],
        "nothing_on_record": [
            {"agent": agent, "route": route, "axis": axis} for agent, route, axis in found.gaps or ()
        ],
        "sources": {
            one: msgspec.to_builtins(knowledge.sources[one])
            for one in dict.fromkeys(source for position in found.positions for source in position.sources)
        },
        "contest": CONTEST,
    }


def _position(position: Position) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(position)
    left_out = {"fires", "silent", "when"}
    return {"holds_when": in_words(position.when)} | {key: plain[key] for key in plain if key not in left_out}
