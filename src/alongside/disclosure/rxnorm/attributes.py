"""RXNSAT: the National Drug Codes of each product."""

from alongside.disclosure.rxnorm.ndc import readings_of_ndc
from alongside.disclosure.rxnorm.release import ATTRIBUTES, Release
from alongside.disclosure.rxnorm.rows import Faults, Progress, rows

RXCUI, NAME, VOCABULARY, VALUE, SUPPRESSED = 0, 8, 9, 10, 11
_VOCABULARIES = frozenset({b"RXNORM", b"MTHSPL"})

Ndcs = dict[int, tuple[int, ...]]  # eleven digits as a number, to the codes of its products


def read_ndcs(release: Release, faults: Faults, progress: Progress) -> Ndcs:
    """Read the file. Raises UnusableInput when it cannot be used."""
    found: Ndcs = {}
    for number, row in rows(release, ATTRIBUTES, marker=b"|NDC|", faults=faults, progress=progress):
        if row[NAME] != b"NDC" or row[VOCABULARY] not in _VOCABULARIES or row[SUPPRESSED] not in {b"N", b""}:
            continue
        if not row[RXCUI].isdigit():
            faults.add(ATTRIBUTES, number, "no code")
            continue
        readings = readings_of_ndc(row[VALUE].decode("ascii", "replace"))
        code = int(row[RXCUI])
        if len(readings) == 1 and code not in (known := found.get(readings[0], ())):
            found[readings[0]] = (*known, code)
    return found
