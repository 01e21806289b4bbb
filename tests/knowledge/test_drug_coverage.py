"""The drug table knows what people bring, its codes fit its classes, and nothing in it rests on a licensed reference.

knowledge/drug-coverage.csv lists names that must be read: generics, brands and everyday words, the countries where the register named
as the source sells them, and the class they belong to. own-recall as the source means that no register was read.
"""

import csv
import re
from pathlib import Path

import pytest
import yaml
from tests.conftest import PROJECT

import alongside
from alongside.knowledge.loaded import load
from alongside.model.vocabulary import Match

KNOWLEDGE = PROJECT / "knowledge"
COVERAGE = KNOWLEDGE / "drug-coverage.csv"
ENZYMES = ("cyp3a4", "cyp2b6", "cyp2d6", "cyp2c19", "cyp1a2")
ROLES = {"substrate"} | {f"{how}-{what}" for how in ("strong", "moderate", "weak") for what in ("inhibitor", "inducer")}
LICENSED = re.compile(r"uptodate|lexicomp|lexidrug|ddinter|crediblemeds|drugbank(?! / )", re.IGNORECASE)

# The ATC groups in which the members of a class stand. Classes that ATC does not draw are left out.
ATC_OF_CLASS = {
    "ssri": ("N06AB", "G04BX14"),
    "snri": ("N06AX16", "N06AX17", "N06AX21", "N06AX23", "N06AX28"),
    "tca": ("N06AA",),
    "tetracyclic-antidepressant": ("N06AA21",),
    "maoi-irreversible": ("N06AF",),
    "maoi-b": ("N04BD",),
    "rima": ("N06AG",),
    "atypical-antidepressant": ("N06AX",),
    "serotonin-modulator": ("N06AX",),
    "neurosteroid-antidepressant": ("N06AX",),
    "azapirone-anxiolytic": ("N05BE",),
    "benzodiazepine": ("N05BA", "N05CD", "N03AE"),
    "z-drug": ("N05CF",),
    "orexin-antagonist": ("N05CJ",),
    "melatonin-agonist": ("N05CH",),
    "antipsychotic": ("N05A",),
    "antiepileptic": ("N03A",),
    "gabapentinoid": ("N02BF",),
    "barbiturate": ("N05CA", "N03AA"),
    "barbiturate-anaesthetic": ("N01AF",),
    "stimulant": ("N06BA",),
    "nri-adhd": ("N06BA", "N06AX09"),
    "wake-promoting": ("N06BA", "N07XX"),
    "opioid-antagonist": ("N07BB", "V03AB15"),
    "opioid": ("N02A", "N01AH", "N07BC", "A07DA", "R05DA"),
    "opioid-partial-agonist": ("N02A", "N07BC"),
    "beta-blocker": ("C07A",),
    "calcium-channel-blocker": ("C08",),
    "ace-inhibitor": ("C09AA",),
    "arb": ("C09CA",),
    "diuretic": ("C03",),
    "triptan": ("N02CC",),
    "cgrp-antagonist": ("N02CD",),
    "antiemetic-5ht3": ("A04AA",),
    "antiemetic-nk1": ("A04AD",),
    "macrolide": ("J01FA",),
    "fluoroquinolone": ("J01MA",),
    "azole-antifungal": ("J02AB", "J02AC"),
    "rifamycin": ("J04AB", "A07AA11"),
    "hiv-protease-inhibitor": ("J05AE",),
    "nnrti": ("J05AG",),
    "integrase-inhibitor": ("J05AJ",),
    "statin": ("C10AA",),
    "ppi": ("A02BC",),
    "thyroid-hormone": ("H03AA",),
    "glp1-agonist": ("A10BJ", "A10BX16"),
    "insulin": ("A10A",),
    "oxazolidinone-antibiotic": ("J01XX",),
}


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = table(KNOWLEDGE / "drugs.csv")
CODED = [row for row in ROWS if row["drug_class"] in ATC_OF_CLASS and row["atc"]]


def parts(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]


@pytest.mark.parametrize("entry", table(COVERAGE), ids=lambda entry: entry["name"])
def test_a_name_that_people_bring_is_read(entry: dict[str, str]) -> None:
    (line,) = alongside.parse([entry["name"]])
    (medication,) = line.medications
    assert medication.drug is not None
    assert load().drugs[medication.drug].drug_class == entry["drug_class"]
    assert medication.matched is not Match.MISSPELLING, "a name of the list may not depend on a guess"


@pytest.mark.parametrize("row", CODED, ids=[row["name"] for row in CODED])
def test_the_code_stands_where_the_class_stands(row: dict[str, str]) -> None:
    assert any(code.startswith(ATC_OF_CLASS[row["drug_class"]]) for code in parts(row["atc"])), row["atc"]


def test_every_class_with_codes_is_checked_on_a_drug() -> None:
    assert {row["drug_class"] for row in CODED} == set(ATC_OF_CLASS)


def test_an_enzyme_has_a_role_in_the_words_of_the_fda() -> None:
    odd = [(row["name"], row[enzyme]) for row in ROWS for enzyme in ENZYMES if row[enzyme] and row[enzyme] not in ROLES]
    assert not odd


def test_what_a_row_calls_seen_is_filled() -> None:
    odd = [(row["name"], field) for row in ROWS for field in parts(row["verified_fields"]) if not row[field]]
    assert not odd


def test_the_status_of_a_row_follows_from_what_was_seen() -> None:
    for row in ROWS:
        seen = set(parts(row["verified_fields"]))
        filled = {field for field in ("half_life_h", "usual_daily_dose_mg", *ENZYMES) if row[field]}
        known = seen & {"rxcui", "atc"}
        status = "verified" if len(known) == 2 and filled <= seen else "partly" if known else "recalled"
        assert row["status"] == status, row["name"]


def test_every_source_of_the_tables_is_in_the_bibliography() -> None:
    sources = load().sources
    named = {source for row in ROWS for source in parts(row["sources"])}
    named |= {row["source"] for row in table(KNOWLEDGE / "equivalents.csv")}
    named |= {source for row in table(COVERAGE) for source in parts(row["source"])}
    classes = yaml.safe_load((KNOWLEDGE / "classes.yaml").read_text(encoding="utf-8"))
    named |= {source for entry in classes.values() for source in entry["sources"]}
    assert not named - sources.keys()


def test_no_source_is_a_mirror_of_a_licensed_reference() -> None:
    entries = yaml.safe_load((KNOWLEDGE / "sources.yaml").read_text(encoding="utf-8"))
    odd = [
        key for key, entry in entries.items() if LICENSED.search(f"{key} {entry['citation']} {entry.get('url', '')}")
    ]
    assert not odd
