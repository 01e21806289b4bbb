"""From a written name to a row of the drug table, and what must never be guessed."""

from pathlib import Path

import pytest

from alongside.disclosure.names.name_index import NameIndex, name_index
from alongside.disclosure.names.tokens import key
from alongside.model.vocabulary import Match

OTHER_MEDICINES = Path(__file__).parents[3] / "benchmarks" / "other_medicines.txt"


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return name_index()


@pytest.mark.parametrize(
    ("written", "drug", "matched"),
    [
        ("sertraline", "sertraline", Match.GENERIC),
        ("Sertraline HCl", "sertraline", Match.GENERIC),
        ("SERTRALINE HYDROCHLORIDE", "sertraline", Match.GENERIC),
        ("paracetamol", "acetaminophen", Match.GENERIC),
        ("dothiepin", "dosulepin", Match.GENERIC),
        ("adrenaline", "epinephrine", Match.GENERIC),
        ("pethidine", "meperidine", Match.GENERIC),
        ("Zoloft", "sertraline", Match.BRAND),
        ("Effexor XR", "venlafaxine", Match.BRAND),
        ("Seroxat", "paroxetine", Match.BRAND),
        ("Zispin SolTab", "mirtazapine", Match.BRAND),
        ("Saint John's Wort", "st. john's wort", Match.GENERIC),
        ("St Johns wort", "st. john's wort", Match.GENERIC),
        ("5-HTP", "5-hydroxytryptophan", Match.GENERIC),
        ("5 htp", "5-hydroxytryptophan", Match.GENERIC),
        ("hctz", "hydrochlorothiazide", Match.ABBREVIATION),
        ("LDN", "naltrexone", Match.ABBREVIATION),
        ("special k", "ketamine", Match.ABBREVIATION),
        ("wellbutrinxl", "bupropion", Match.BRAND),
        ("Suboxone", "buprenorphine / naloxone", Match.BRAND),
    ],
)
def test_a_name_is_found(index: NameIndex, written: str, drug: str, matched: Match) -> None:
    match = index.look_up(written)
    assert match is not None
    assert (match.drug, match.matched, match.confirmed, match.read_as) == (drug, matched, True, None)


@pytest.mark.hazard("H02")
@pytest.mark.parametrize(
    ("written", "drug", "read_as"),
    [
        ("zolft", "sertraline", "zoloft"),
        ("effexer xr", "venlafaxine", "effexor"),
        ("citralopram", "citalopram", "citalopram"),
        ("venlafaxien", "venlafaxine", "venlafaxine"),
        ("diazapam", "diazepam", "diazepam"),
        ("lamotrigin", "lamotrigine", "lamotrigine"),
    ],
)
def test_a_misspelling_is_read_but_not_confirmed(index: NameIndex, written: str, drug: str, read_as: str) -> None:
    match = index.look_up(written)
    assert match is not None
    assert match.drug == drug
    assert match.read_as is not None
    assert match.read_as.startswith(read_as)
    assert not match.confirmed
    assert match.matched is Match.MISSPELLING


@pytest.mark.hazard("H02")
@pytest.mark.parametrize(
    "between",
    # each stands between two names that are dispensed for one another, or a slip away from a name of another drug
    [
        "lamical", "lamisal", "celebra", "celebyx", "cerebrex", "zyprtec", "clonidin pam", "hydroxalazine",
        "bupirone", "proscac", "prilozac", "zyprtek", "paxvil", "plaxil", "seroquone", "zantax", "xanat",
        "loraxepine", "fluvoxetine", "prednis", "metformol", "", "x", "zz",
    ],
)  # fmt: skip
def test_what_lies_between_two_names_is_not_recognised(index: NameIndex, between: str) -> None:
    assert index.look_up(between) is None


@pytest.mark.hazard("H02")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lamictal", "Lamisil"), ("Celexa", "Celebrex"), ("Celexa", "Cerebyx"), ("Zyprexa", "Zyrtec"), ("clonidine", "Klonopin"),
        ("clonazepam", "clonidine"), ("hydroxyzine", "hydralazine"), ("bupropion", "buspirone"), ("Prozac", "Prilosec"),
        ("Prozac", "Proscar"), ("Paxil", "Plavix"), ("prednisone", "prednisolone"), ("omeprazole", "esomeprazole"),
        ("duloxetine", "fluoxetine"), ("citalopram", "escitalopram"), ("quinine", "quinidine"), ("ketamine", "esketamine"),
    ],
)  # fmt: skip
def test_look_alikes_are_two_drugs(index: NameIndex, one: str, other: str) -> None:
    first, second = index.look_up(one), index.look_up(other)
    assert first is not None
    assert second is not None
    assert first.confirmed
    assert second.confirmed
    assert first.drug != second.drug


@pytest.mark.hazard("H02")
def test_a_real_medicine_outside_the_table_is_not_read_as_another(index: NameIndex) -> None:
    names = OTHER_MEDICINES.read_text(encoding="utf-8").split("\n")
    guessed = {name: match.drug for name in names if name and (match := index.look_up(name)) and not match.confirmed}
    # Bonviva is the European name of Boniva: the one guess is right
    assert guessed == {"Bonviva": "ibandronate"}


@pytest.mark.hazard("H02")
def test_no_name_stands_for_two_drugs(index: NameIndex) -> None:
    owners: dict[str, set[str]] = {}
    for drug in index.knowledge.drugs.values():
        for name in (drug.name, *drug.synonyms, *drug.brands, *drug.abbreviations, *drug.misspellings):
            owners.setdefault(key(name), set()).add(drug.name)
    assert {name: drugs for name, drugs in owners.items() if len(drugs) > 1} == {}


def test_every_name_of_the_table_finds_its_own_drug(index: NameIndex) -> None:
    for drug in index.knowledge.drugs.values():
        for name in (drug.name, *drug.synonyms, *drug.brands, *drug.abbreviations, *drug.misspellings):
            match = index.look_up(name)
            assert match is not None, name
            assert match.drug == drug.name


def test_a_combination_is_found_by_its_parts(index: NameIndex) -> None:
    assert index.combination(frozenset({"hydrochlorothiazide", "lisinopril"})) == "hydrochlorothiazide / lisinopril"
    assert index.combination(frozenset({"sertraline", "lisinopril"})) is None


@pytest.mark.parametrize("slang", ["dexees", "shroms", "speeed"])
def test_slang_is_never_guessed_at(index: NameIndex, slang: str) -> None:
    assert index.look_up(slang) is None
