"""Which drugs a class holds: its own members, those of its child classes and of the classes it includes, all downwards."""

from typing import Any


def compile_classes(classes: dict[str, Any], drugs: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Class id to facts.DrugClass with every member resolved. Raises ValueError for a name nobody knows."""
    children: dict[str, list[str]] = {}
    for class_id, entry in classes.items():
        if entry.get("parent"):
            children.setdefault(entry["parent"], []).append(class_id)

    def members(class_id: str, above: tuple[str, ...] = ()) -> set[str]:
        if class_id not in classes:
            raise ValueError(f"classes.yaml: no class {class_id!r}")
        if class_id in above:
            raise ValueError(f"classes.yaml: {class_id} holds itself through {' > '.join(above)}")
        entry = classes[class_id]
        own = set(entry.get("members", []))
        if unknown := own - drugs.keys():
            raise ValueError(f"classes.yaml: {class_id} names {sorted(unknown)}, not in drugs.csv")
        return own.union(
            *(members(below, (*above, class_id)) for below in [*entry.get("includes", []), *children.get(class_id, [])])
        )

    if orphans := children.keys() - classes.keys():
        raise ValueError(f"classes.yaml: {sorted(orphans)} is named as a parent and is no class")
    kept = ("label", "form", "exceptions", "sources")
    return {
        class_id: {"members": sorted(members(class_id)), **{key: entry[key] for key in kept if key in entry}}
        for class_id, entry in classes.items()
    }
