"""The care facts: what a clinic would look up, and every fault of a broken file with its place."""

import shutil
import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import pytest
from tests.conftest import PROJECT

from alongside.knowledge.care_compile import compile_care, write_care
from alongside.knowledge.care_facts import CareFacts, load_care
from alongside.knowledge.care_monitoring import AlarmLevel, Basis, Observed
from alongside.knowledge.care_outcomes import OutcomeKind
from alongside.knowledge.care_places import parts_of
from alongside.knowledge.care_reactions import ReactionTable, TextKind
from alongside.knowledge.care_record import CareRecord, Cited
from alongside.knowledge.care_regimens import Regimen
from alongside.knowledge.care_scales import ChangeKind, Wording
from alongside.knowledge.fact_files import KnowledgeFault
from alongside.knowledge.loaded import load
from alongside.model.citation import Seen
from alongside.model.vocabulary import Agent, Region, Route, Verification

FOLDER = PROJECT / "knowledge"
CARE = load_care()
PROTOCOLS = CARE.protocols


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The parts of the folder that the care facts are compiled from."""
    for name in ("protocols", "alternatives", "scales", "adverse-reactions"):
        shutil.copytree(FOLDER / name, tmp_path / name)
    for name in ("sources.yaml", "drugs.csv", "VERSION"):
        shutil.copy(FOLDER / name, tmp_path)
    return tmp_path


def by_id(records: tuple) -> dict:
    return {record.id: record for record in records}


# What a clinic would look up.


def first_dose_mg(region: Region, age: int) -> float | None:
    """The first verified dose of the nasal course for treatment-resistant depression."""
    courses = [
        phase
        for regimen in PROTOCOLS.regimens
        if regimen.route == (Route.NASAL,)
        and region in regimen.region
        and regimen.verification == Verification.VERIFIED
        for phase in regimen.phases
        if phase.first_dose_mg is not None
    ]
    (phase,) = [p for p in courses if (p.from_age or 0) <= age and (p.below_age is None or age < p.below_age)]
    return phase.first_dose_mg


@pytest.mark.parametrize(
    ("region", "age", "mg"),
    [(Region.US, 64, 56), (Region.US, 65, 56), (Region.EU, 64, 56), (Region.EU, 65, 28), (Region.UK, 80, 28)],
)
def test_the_first_dose_of_the_spray_depends_on_region_and_age(region: Region, age: int, mg: float) -> None:
    assert first_dose_mg(region, age) == mg


def test_ketamine_is_licensed_for_depression_nowhere() -> None:
    assert not [r.id for r in PROTOCOLS.regimens if Agent.KETAMINE in r.agent and r.licensed_for_depression]


def test_blood_pressure_after_the_spray_is_measured_at_40_minutes_and_the_us_stay_is_two_hours() -> None:
    monitoring = by_id(PROTOCOLS.monitoring)
    for region in ("us", "eu"):
        steps = monitoring[f"esketamine-{region}"].steps
        assert [step.at_minutes for step in steps if step.at_minutes] == [40]
    assert monitoring["esketamine-us"].observe_at_least_minutes == 120
    assert monitoring["esketamine-eu"].observe_at_least_minutes is None


def test_a_pressure_above_140_over_90_before_the_spray_is_for_the_prescriber_and_no_bar() -> None:
    alarm = by_id(PROTOCOLS.alarms)["pressure-before-dose"]
    assert [(limit.of, limit.above_mmhg) for limit in alarm.any_of] == [
        (Observed.SYSTOLIC, 140),
        (Observed.DIASTOLIC, 90),
    ]
    assert alarm.level is AlarmLevel.PRESCRIBER_DECIDES
    assert alarm.verification is Verification.VERIFIED


def test_an_alarm_of_our_own_making_is_never_called_verified() -> None:
    assert not [a.id for a in PROTOCOLS.alarms if a.basis is Basis.OURS and a.verification is Verification.VERIFIED]


def test_an_alarm_without_a_sourced_number_is_left_to_the_site() -> None:
    without = {alarm.id for alarm in PROTOCOLS.alarms if not alarm.any_of}
    assert without == {"heart-rate", "respiratory-rate", "dissociation"}
    assert {alarm.level for alarm in PROTOCOLS.alarms if not alarm.any_of} == {AlarmLevel.SITE_SETTING}


def test_food_drink_and_other_sprays_before_the_dose() -> None:
    rules = by_id(PROTOCOLS.administration)
    assert (rules["esk-food-and-drink"].no_food_hours, rules["esk-food-and-drink"].no_liquid_minutes) == (2, 30)
    assert rules["esk-other-nasal-sprays"].nasal_products_before_minutes == 60


def test_relapse_and_remission_of_one_scale_never_overlap() -> None:
    remission = [d.score_at_most for d in PROTOCOLS.outcomes.definitions if d.instrument == "madrs" and d.score_at_most]
    (relapse,) = [d for d in PROTOCOLS.outcomes.definitions if d.kind is OutcomeKind.RELAPSE]
    assert max(remission) < (relapse.score_at_least or 0)


def test_trials_that_disagree_on_ketamine_and_ect_stand_side_by_side() -> None:
    results = by_id(PROTOCOLS.outcomes.results)
    for_ketamine, for_ect = (results[name].effects[0] for name in ("elekt-d-results", "ketect-results"))
    assert (for_ketamine.value or 0) > 0 > (for_ect.value or 0)


@pytest.mark.parametrize(
    ("scale", "total", "band"),
    [
        *(("phq-9", 4, "minimal"), ("phq-9", 5, "mild"), ("phq-9", 9, "mild"), ("phq-9", 10, "moderate")),
        *(("phq-9", 15, "moderately severe"), ("phq-9", 20, "severe"), ("phq-9", 27, "severe")),
        *(("gad-7", 4, "minimal"), ("gad-7", 5, "mild"), ("gad-7", 15, "severe"), ("gad-7", 14, "moderate")),
        *(("qids-sr16", 5, "none"), ("qids-sr16", 6, "mild"), ("qids-sr16", 21, "very severe")),
    ],
)
def test_a_total_and_its_band(scale: str, total: int, band: str) -> None:
    bands = CARE.scales[scale].bands
    assert bands is not None
    assert bands.verification is Verification.VERIFIED
    assert [one.name for one in bands.bands if one.lowest <= total <= one.highest] == [band]


def test_the_ptsd_checklist_has_a_cut_off_from_31_and_no_bands() -> None:
    checklist = CARE.scales["pcl-5"]
    assert checklist.bands is None
    assert [cutoff.at_least for cutoff in checklist.cutoffs] == [31]
    assert {(change.kind, change.points) for change in checklist.changes} == {
        (ChangeKind.RELIABLE, 5),
        (ChangeKind.MEANINGFUL, 10),
        (ChangeKind.RELIABLE, 15),
    }


def test_any_answer_but_the_lowest_to_the_ninth_item_starts_the_suicide_screen() -> None:
    (danger,) = CARE.scales["phq-9"].danger_items
    assert (danger.item, danger.at_least) == (9, 1)


def test_only_three_scales_may_ship_their_words() -> None:
    assert {name for name, scale in CARE.scales.items() if scale.wording is Wording.MAY_SHIP} == {
        "phq-9",
        "gad-7",
        "pcl-5",
    }


@pytest.mark.parametrize("scale", CARE.scales)
def test_no_file_of_a_scale_holds_the_words_of_an_item(scale: str) -> None:
    """Items are numbered. Their usual beginnings stand nowhere, nor does the name of an item's code."""
    text = (FOLDER / "scales" / f"{scale}.yaml").read_text(encoding="utf-8").casefold()
    beginnings = (
        "little interest",
        "feeling nervous",
        "have you",
        "how often",
        "i feel",
        "over the last",
        "wish to be dead",
    )
    assert not [words for words in beginnings if words in text]
    assert not [code for code in CARE.scales[scale].item_codes if hasattr(code, "display")]


def test_the_spray_and_placebo_side_by_side_in_the_us_label() -> None:
    (table,) = [t for t in CARE.adverse_reactions["spravato-us-2020"].tables if t.id == "us-2020-trd"]
    dissociation = next(row for row in table.rows if row.reaction == "dissociation")
    assert (table.drug_people, table.comparator_people) == (346, 222)
    assert (dissociation.drug_percent, dissociation.comparator_percent) == (41, 9)


def test_every_label_of_adverse_reactions_says_whose_it_is() -> None:
    labels = [text for text in CARE.adverse_reactions.values() if text.kind is TextKind.LABEL]
    assert len(labels) > 3
    assert not [text.id for text in labels if not text.region and "Hong Kong" not in text.name]


# How the facts are held.


def test_the_package_carries_the_care_facts_of_this_folder() -> None:
    assert compile_care(FOLDER) == CARE
    assert load_care().version == load().version


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    written = write_care(FOLDER, tmp_path / "compiled")
    assert msgspec.msgpack.decode((tmp_path / "compiled").read_bytes(), type=CareFacts) == written


def test_loading_the_rules_does_not_touch_the_care_facts() -> None:
    script = "import sys, alongside.knowledge.loaded as k; k.load(); print([m for m in sys.modules if '.care_' in m])"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert ended.stdout.strip() == "[]"


def test_a_verified_fact_was_seen_and_a_recalled_one_says_how_far() -> None:
    cited = [part for _, part in parts_of(CARE) if isinstance(part, Cited)]
    assert {part.verification for part in cited} == set(Verification)
    verified = [part for part in cited if part.verification is Verification.VERIFIED]
    assert {part.seen for part in verified} == {Seen.PRIMARY, Seen.QUOTATION}


def test_no_statement_calls_anything_safe_or_is_missing() -> None:
    statements = [part.statement for _, part in parts_of(CARE) if isinstance(part, CareRecord)]
    assert all(statement.strip().endswith((".", "?")) for statement in statements)
    assert not [statement for statement in statements if " safe" in statement]


# Faults, each with its place.

FAULTS = [
    ("protocols/regimens.yaml", "dose_mg: [84]", "dose_mgs: [84]", "esk-mdsi-us.*dose_mgs"),
    ("protocols/regimens.yaml", "first_dose_mg: 28", "first_dose_mg: a little", "regimens.yaml.*first_dose_mg"),
    ("protocols/regimens.yaml", "- id: esk-missed-us", "- id: esk-mdsi-us", "'esk-mdsi-us' is used 2 times"),
    ("protocols/alarms.yaml", "level: urgent", "level: dreadful", "alarms.yaml.*dreadful"),
    ("protocols/rems.yaml", "source: fda-rems-spravato", "source: no-such-work", "rems-goal: no source 'no-such-work'"),
    ("protocols/discharge.yaml", "instrument: pads", "instrument: padss", "leaving-by-pads: no scale 'padss'"),
    ("protocols/treatment-resistance.yaml", "drug: sertraline", "drug: sertralin", "no drug 'sertralin'"),
    ("protocols/guideline-positions.yaml", "place: first paragraph}", "place: ''}", "canmat-2021: is verified without"),
    (
        "protocols/outcomes.yaml",
        "{low: -7.31, high: -0.64}",
        "{low: -3, high: -0.64}",
        "transform-2-madrs: the value -4.0",
    ),
    (
        "protocols/outcomes.yaml",
        "citations: [{source: popova-2019, seen: abstract}]",
        "citations: []",
        "transform-2-madrs: has no citation",
    ),
    (
        "protocols/outcomes.yaml",
        "{source: popova-2019, seen: abstract}",
        "{source: popova-2019, seen: primary}",
        "transform-2-madrs: popova-2019 is cited as primary, and was read only as abstract",
    ),
    ("protocols/monitoring.yaml", "- id: esketamine-us", "id: esketamine-us", "protocols/monitoring.yaml"),
    ("alternatives/cbt.yaml", "- anxiety", "- anxiety in 3 of 10", "cbt.yaml, cbt: fits has the number"),
    ("alternatives/cbt.yaml", "id: cbt\n", "id: cognitive\n", "alternatives/cbt.yaml: its id is 'cognitive'"),
    (
        "alternatives/ect.yaml",
        "source: codes-ohdsi-phenotypelibrary",
        "source: nowhere",
        "ect.yaml, ect: no source 'nowhere'",
    ),
    (
        "scales/phq-9.yaml",
        "lowest: 5, highest: 9",
        "lowest: 6, highest: 9",
        "phq-9.yaml, phq-9: the bands .* do not touch",
    ),
    ("scales/phq-9.yaml", "lowest: 20, highest: 27", "lowest: 20, highest: 26", "phq-9: the bands do not cover"),
    ("scales/phq-9.yaml", "item: 9", "item: 10", "phq-9: it has no item 10"),
    ("scales/gad-7.yaml", "wording: may-ship", "wording: maybe", "scales/gad-7.yaml.*maybe"),
    ("scales/gad-7.yaml", "items: 7", "items: 7\nitems: 7", "scales/gad-7.yaml.*stands twice"),
    (
        "adverse-reactions/spravato-us-2020.yaml",
        "drug_count: 142, drug_percent: 41",
        "drug_count: 142, drug_percent: 14",
        "us-2020-trd: dissociation: 142 of 346 is not 14",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), FAULTS)
def test_a_fault_is_told_with_its_place(copy: Path, file: str, old: str, new: str, told: str) -> None:
    path = copy / file
    assert old in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(KnowledgeFault, match=told):
        compile_care(copy)


def test_a_label_needs_a_source_with_a_jurisdiction(copy: Path) -> None:
    sources = copy / "sources.yaml"
    text = sources.read_text(encoding="utf-8")
    head, ours, rest = text.partition("fda-rems-spravato:\n")
    sources.write_text(head + ours + rest.replace("  jurisdiction: us\n", "", 1), encoding="utf-8")
    with pytest.raises(KnowledgeFault, match="rems-staff: rests on a label, and no cited source has a jurisdiction"):
        compile_care(copy)


def test_a_phase_ends_after_it_begins(copy: Path) -> None:
    path = copy / "protocols" / "regimens.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("from_week: 5, to_week: 8", "from_week: 9, to_week: 8", 1))
    with pytest.raises(KnowledgeFault, match="esk-trd-us: the phase 'maintenance' ends before it begins"):
        compile_care(copy)


def test_a_missing_file_and_one_too_many_are_both_told(copy: Path) -> None:
    (copy / "protocols" / "rescue.yaml").rename(copy / "protocols" / "rescues.yaml")
    with pytest.raises(KnowledgeFault) as fault:
        compile_care(copy)
    assert "protocols/rescue.yaml: the file is missing" in str(fault.value)
    assert "protocols/rescues.yaml: no part of the protocols has this name" in str(fault.value)


def test_an_empty_folder_is_told(copy: Path) -> None:
    shutil.rmtree(copy / "scales")
    with pytest.raises(KnowledgeFault, match="scales: the folder holds no file"):
        compile_care(copy)


@pytest.mark.parametrize("content", ["", "just words\n", "- 3\n", "id: [\n"])
def test_a_file_that_is_no_record_is_told(copy: Path, content: str) -> None:
    (copy / "alternatives" / "diet.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeFault, match=r"alternatives/diet\.yaml"):
        compile_care(copy)


# What the folder's page says.


def shapes(shape: object = CareFacts) -> set[type]:
    """Every dataclass a care fact is made of."""
    inner = {one for part in get_args(shape) for one in shapes(part)}
    if is_dataclass(shape) and isinstance(shape, type):
        hints = get_type_hints(shape)
        return {shape, *(one for field in fields(shape) for one in shapes(hints[field.name]))}
    return inner


def test_every_field_of_a_care_fact_is_explained() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert {Regimen, ReactionTable} <= shapes()
    named = {field.name for shape in shapes() for field in fields(shape)} - {"version"}
    assert not {name for name in named if f"`{name}`" not in page and f"`{name.replace('_', '-')}" not in page}
