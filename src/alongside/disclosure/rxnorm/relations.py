"""RXNREL: the few relations that lead from a product towards its ingredients, read from both of the rows that state each."""

from alongside.disclosure.rxnorm.release import RELATIONS, Release
from alongside.disclosure.rxnorm.rows import Faults, Progress, rows

FIRST, SECOND, RELATION, VOCABULARY, SUPPRESSED = 0, 4, 7, 10, 14

# Ways towards ingredients, surest first. Relations such as isa or dose_form_of would lead to other drugs.
WAYS = (
    ("form_of", "has_form"),
    ("has_part", "part_of"),
    ("has_ingredients", "ingredients_of"),
    ("consists_of", "constitutes"),
    ("tradename_of", "has_tradename"),
    ("contains", "contained_in"),
    ("has_ingredient", "ingredient_of"),
    ("has_precise_ingredient", "precise_ingredient_of"),
)
TRADE_NAME = [way for way, _ in WAYS].index("tradename_of")
_FORWARD = {way.encode(): number for number, (way, _) in enumerate(WAYS)}
_BACKWARD = {inverse.encode(): number for number, (_, inverse) in enumerate(WAYS)}

Relations = tuple[dict[int, list[int]], ...]  # for each of WAYS: code to the codes it leads to


def read_relations(release: Release, faults: Faults, progress: Progress) -> Relations:
    """Read the file. A row says "second RELATION first"; its inverse stands in a row of its own, so one broken row loses nothing.

    Raises UnusableInput when the file cannot be used.
    """
    found: Relations = tuple({} for _ in WAYS)
    for number, row in rows(release, RELATIONS, marker=b"|RXNORM|", faults=faults, progress=progress):
        way = _FORWARD.get(row[RELATION], -1)
        start, end = row[SECOND], row[FIRST]
        if way < 0:
            way = _BACKWARD.get(row[RELATION], -1)
            start, end = end, start
        if way < 0 or row[VOCABULARY] != b"RXNORM" or row[SUPPRESSED] not in {b"N", b""} or not (start or end):
            continue
        if not (start.isdigit() and end.isdigit()):
            faults.add(RELATIONS, number, "no code")
            continue
        ends = found[way].setdefault(int(start), [])
        if (code := int(end)) not in ends:
            ends.append(code)
    return found
