"""RXNCONSO: every active English concept of RxNorm's own with its kind and its names."""

from dataclasses import dataclass, field

from alongside.disclosure.rxnorm.release import CONCEPTS, Release
from alongside.disclosure.rxnorm.rows import Faults, Progress, not_utf8, rows

RXCUI, LANGUAGE, VOCABULARY, KIND, NAME, SUPPRESSED = 0, 1, 11, 12, 14, 16
INGREDIENT, BRAND = "IN", "BN"
# Substances and brands: names that are said without a strength.
SUBSTANCES = frozenset({INGREDIENT, "PIN", "MIN"})
DRUGS = frozenset(
    {"SCD", "SBD", "SCDC", "SBDC", "SCDF", "SBDF", "SCDFP", "SBDFP", "SCDG", "SBDG", "SCDGP", "GPCK", "BPCK"}
)
KINDS = SUBSTANCES | {BRAND} | DRUGS
_MORE_NAMES = frozenset({"SY", "TMSY", "PSN"})
_FREE = frozenset({"RXNORM", "MTHSPL"})  # the vocabularies of the release that needs no licence


@dataclass(slots=True)
class Concepts:
    """kinds: code to kind. names: (code, name), a concept's own first. licensed: the release holds other vocabularies as well."""

    kinds: dict[int, str] = field(default_factory=dict)
    names: list[tuple[int, str]] = field(default_factory=list)
    licensed: bool = False


def read_concepts(release: Release, faults: Faults, progress: Progress) -> Concepts:
    """Read the file. Raises UnusableInput when it cannot be used."""
    found = Concepts()
    more: list[tuple[int, str]] = []
    vocabularies: set[bytes] = set()
    for number, row in rows(release, CONCEPTS, marker=b"|", faults=faults, progress=progress):
        vocabularies.add(row[VOCABULARY])
        if row[VOCABULARY] != b"RXNORM" or row[LANGUAGE] != b"ENG" or row[SUPPRESSED] not in {b"N", b""}:
            continue
        if not row[RXCUI].isdigit():
            faults.add(CONCEPTS, number, "no code")
            continue
        kind = row[KIND].decode("ascii", "replace")
        if kind not in KINDS and kind not in _MORE_NAMES:
            continue
        code, name = int(row[RXCUI]), _name(row[NAME], release, number)
        if kind in KINDS:
            found.kinds[code] = kind
        (found.names if kind in KINDS else more).append((code, name))
    found.names += [(code, name) for code, name in more if code in found.kinds]
    found.licensed = any(one.decode("ascii", "replace") not in _FREE for one in vocabularies)
    return found


def _name(written: bytes, release: Release, number: int) -> str:
    try:
        return written.decode()
    except UnicodeDecodeError:
        raise not_utf8(release, CONCEPTS, number) from None
