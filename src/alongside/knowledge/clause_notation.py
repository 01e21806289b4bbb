"""From the notation of a rule file to tagged clauses: `takes: {...}` becomes `{is: takes, ...}`, nested ones too."""

from typing import Any

NESTING = {"all", "any"}


def tagged(clause: Any, place: str) -> dict[str, Any]:
    """One clause of a rule file in the form that decodes to a Clause. Raises ValueError naming the place."""
    if not isinstance(clause, dict) or len(clause) != 1:
        raise ValueError(f"{place}: a clause is a mapping with one key, the clause's name")
    ((name, body),) = clause.items()
    if name in NESTING:
        return {"is": name, "clauses": [tagged(part, f"{place}.{name}") for part in body]}
    if name == "not":
        return {"is": "not", "clause": tagged(body, f"{place}.not")}
    if not isinstance(body, dict):
        raise ValueError(f"{place}.{name}: expects a mapping")
    return {"is": name, **body}
