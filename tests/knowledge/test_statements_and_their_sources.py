"""No statement is graded better than it was seen, no threshold stands without a source, no label without its date."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from alongside.knowledge.checks.dates import date_faults
from alongside.knowledge.checks.fault import Fault
from alongside.knowledge.checks.grades import grade_faults
from alongside.knowledge.checks.labels import label_faults
from alongside.knowledge.checks.thresholds import threshold_faults
from alongside.knowledge.clauses import DailyDose, TreatmentIs
from alongside.knowledge.facts import Source
from alongside.knowledge.loaded import Knowledge, load
from alongside.knowledge.positions import Position
from alongside.model.citation import Citation, Seen
from alongside.model.vocabulary import EvidenceLevel, Region, Verification

LABEL = Source("A label", Seen.QUOTATION, kind="label", jurisdiction="us", label_date="2026-03-13")
QUESTION = load().questions[0]
SOUND = replace(
    QUESTION.positions[0],
    id="sound",
    when=(TreatmentIs(region=(Region.US,)), DailyDose(of=("citalopram",), above_mg=40)),
    evidence_level=EvidenceLevel.LABEL,
    studied=True,
    verification=Verification.VERIFIED,
    citations=(Citation("a-label", Seen.QUOTATION, "section 7.1"),),
)


def facts(position: Position = SOUND, source: Source = LABEL, checked: str = "2026-11-23") -> Knowledge:
    question = replace(QUESTION, positions=(position,), last_checked=checked)
    return replace(load(), questions=(question,), sources={"a-label": source})


def told(faults: Iterable[Fault]) -> str:
    return " | ".join(f"{'' if one.fatal else 'note: '}{one.what}" for one in faults)


def test_a_sound_position_has_no_fault() -> None:
    sound = facts()
    faults = [*grade_faults(sound), *threshold_faults(sound), *label_faults(sound)]
    assert not told([*faults, *date_faults(sound, date(2026, 11, 23))])


@pytest.mark.hazard("H21")
@pytest.mark.parametrize(
    ("citation", "words"),
    [
        (Citation("a-label", Seen.ABSTRACT, "abstract"), "is verified, but no citation has seen: primary or quotation"),
        (Citation("a-label", Seen.QUOTATION), "is verified, but no citation has seen: primary or quotation"),
        (
            Citation("a-label", Seen.PRIMARY, "section 7.1"),
            "sees a-label as primary, further than the bibliography does",
        ),
        (Citation("a-label", Seen.NONE, "section 7.1"), "names a place in a-label, which was not seen"),
    ],
)
def test_what_was_not_seen_in_its_source_is_not_verified(citation: Citation, words: str) -> None:
    assert words in told(grade_faults(facts(replace(SOUND, citations=(citation,)))))


@pytest.mark.hazard("H21")
def test_an_abstract_is_enough_for_what_is_recalled() -> None:
    recalled = replace(
        SOUND, verification=Verification.RECALLED, citations=(Citation("a-label", Seen.ABSTRACT, "abstract"),)
    )
    assert not told(grade_faults(facts(recalled)))


@pytest.mark.hazard("H22")
def test_reasoning_alone_is_no_study() -> None:
    reasoned = replace(SOUND, evidence_level=EvidenceLevel.THEORETICAL)
    assert told(grade_faults(facts(reasoned))) == "says studied: true on reasoning alone"
    assert not told(grade_faults(facts(replace(reasoned, studied=False))))


@pytest.mark.hazard("H20")
def test_a_number_rests_on_more_than_a_marker() -> None:
    own_recall = Source("Own recall", Seen.NONE, kind="marker")
    assert told(threshold_faults(facts(source=own_recall))) == "has the threshold above_mg 40 and no source for it"


@pytest.mark.hazard("H17")
@pytest.mark.parametrize(
    ("source", "words"),
    [
        (replace(LABEL, jurisdiction="eu"), "holds in us, but cites only eu"),
        (replace(LABEL, jurisdiction=None), "is a label's rule, but no source of it has a jurisdiction"),
        (replace(LABEL, label_date=None), "note: rests on an undated copy of a label"),
        (replace(LABEL, label_date=None, quoted_on="2026-10-01"), ""),
    ],
)
def test_a_label_holds_for_its_own_region_and_has_a_date(source: Source, words: str) -> None:
    assert told(label_faults(facts(source=source))) == words


@pytest.mark.hazard("H23")
@pytest.mark.parametrize(
    ("checked", "words"),
    [
        ("2025-11-23", ""),
        ("2025-11-22", "note: was last compared with its sources on 2025-11-22; it is due again"),
        ("2026-11-24", "was last checked on 2026-11-24, which lies ahead"),
        ("last year", "last_checked is 'last year'; write it as 2026-11-23"),
    ],
)
def test_a_file_is_due_again_after_a_year(checked: str, words: str) -> None:
    assert told(date_faults(facts(checked=checked), date(2026, 11, 23))) == words
