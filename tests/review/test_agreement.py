"""Scoring on a reference set: which rows agree, the figures, and what a faulty set is told."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from alongside.errors import UnusableInput
from alongside.model.vocabulary import Severity
from alongside.review.agreement import Judged, disagreements, judge
from alongside.review.alerts import alert_burden
from alongside.review.figures import proportion, proportions, severity_agreement
from alongside.review.reference_set import read_set

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
HEADING = "id,agent,route,medicines,subject,axis,expected,severity\n"


def judged(folder: Path, *lines: str, heading: str = HEADING) -> list[Judged]:
    path = folder / "set.csv"
    path.write_text(heading + "\n".join(lines) + "\n", encoding="utf-8")
    return judge(read_set(path), AT)


@pytest.mark.parametrize(
    ("line", "agrees"),
    [
        ("1,ketamine,iv,diazepam 10 mg daily,diazepam,benefit,less-benefit,moderate", True),
        ("1,ketamine,iv,diazepam 10 mg daily,diazepam,benefit,more-benefit,moderate", False),
        ("1,ketamine,iv,diazepam 10 mg daily,diazepam,benefit,studied-no-effect,info", False),
        ("1,esketamine,oral,clarithromycin 500 mg twice a day,clarithromycin,exposure,more-exposure,moderate", True),
        ("1,esketamine,oral,clarithromycin 500 mg twice a day,clarithromycin,exposure,less-exposure,moderate", False),
        ("1,esketamine,nasal,Ativan 1 mg,lorazepam,benefit,studied-no-effect,info", True),
        ("1,ketamine,iv,atorvastatin 20 mg,atorvastatin,harm,harm,major", False),
        ("1,ketamine,iv,atorvastatin 20 mg,,,,", True),
        ("1,ketamine,iv,tranylcypromine 10 mg; sertraline 50 mg,,,,", False),
    ],
)
def test_a_row_agrees_when_the_effect_is_claimed_that_way_or_not_at_all(
    tmp_path: Path, line: str, *, agrees: bool
) -> None:
    (one,) = judged(tmp_path, line)
    assert one.agrees is agrees


def test_only_what_is_said_about_the_subject_counts(tmp_path: Path) -> None:
    lines = [
        f"{subject},esketamine,nasal,methylphenidate 20 mg; atorvastatin 20 mg,{subject},harm,harm,moderate"
        for subject in ("methylphenidate", "atorvastatin")
    ]
    assert [one.agrees for one in judged(tmp_path, *lines)] == [True, False]


def test_what_was_not_recognised_is_told(tmp_path: Path) -> None:
    (one,) = judged(tmp_path, "1,ketamine,iv,blorptazine 5 mg,blorptazine,harm,harm,major")
    assert (one.recognised, one.agrees, one.severity) == (False, False, None)


def test_the_figures_of_four_rows(tmp_path: Path) -> None:
    found = judged(
        tmp_path,
        "hit,ketamine,iv,diazepam 10 mg daily,diazepam,benefit,less-benefit,moderate",
        "missed,ketamine,iv,atorvastatin 20 mg,atorvastatin,harm,harm,major",
        "cleared,ketamine,iv,atorvastatin 20 mg,atorvastatin,harm,studied-no-effect,info",
        "false alarm,ketamine,iv,diazepam 10 mg daily,diazepam,benefit,studied-no-effect,info",
    )
    shares = {one.name: (one.hits, one.n) for one in proportions(found)}
    assert {name: shares[name] for name in ("sensitivity", "specificity", "PPV", "NPV")} == {
        "sensitivity": (1, 2), "specificity": (1, 2), "PPV": (1, 2), "NPV": (1, 2),
    }  # fmt: skip
    assert [one.row.id for one in disagreements(found)] == ["missed", "false alarm"]


def test_a_wilson_interval_as_published() -> None:
    # Newcombe 1998, Stat Med 17:857, Table I: 81 of 263 gives 0.2553 to 0.3662.
    found = proportion("", 81, 263)
    assert (found.low, found.high) == (pytest.approx(0.2553, abs=5e-5), pytest.approx(0.3662, abs=5e-5))
    assert proportion("", 0, 0).share is None


def test_severity_agreement_is_one_when_all_agree_and_counts_silence_as_a_level(tmp_path: Path) -> None:
    one, other = judged(
        tmp_path,
        "1,ketamine,iv,diazepam 10 mg daily,diazepam,benefit,less-benefit,moderate",
        "2,ketamine,iv,atorvastatin 20 mg,atorvastatin,harm,harm,major",
    )
    assert (one.severity, other.severity) == (Severity.MODERATE, None)
    assert severity_agreement([one, other]).exact == 1
    assert severity_agreement([one]).kappa is None


@pytest.mark.parametrize(
    ("heading", "line", "told"),
    [
        ("agent,route\n", "ketamine,iv", "no column medicines"),
        (HEADING, "1,ketamin,iv,x,x,harm,harm,", "line 2.*ketamin"),
        (HEADING, "1,ketamine,iv,x,x,harm,danger,", "line 2.*danger"),
        (HEADING, "1,ketamine,iv,x,x,dose,harm,", "the axis is dose"),
        (HEADING, "1,ketamine,iv,x,x,,harm,", "line 2"),
        (HEADING, "1,ketamine,iv, ; ,x,harm,harm,", "names no medicine"),
        (HEADING, "", "holds no rows"),
    ],
)
def test_a_faulty_set_is_told_where(tmp_path: Path, heading: str, line: str, told: str) -> None:
    with pytest.raises(UnusableInput, match=told):
        judged(tmp_path, line, heading=heading)


def test_alerts_are_counted_over_patients_and_sessions(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("atorvastatin 20 mg\n")
    (tmp_path / "grave.txt").write_text("Marplan 10 mg tid\nfluoxetine 20 mg\n")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\x00\x01")
    burden = alert_burden([tmp_path], AT)
    assert (burden.patients, burden.sessions, len(burden.refused)) == (2, 4, 1)
    assert burden.without == 2
    assert burden.most >= 1
    with pytest.raises(UnusableInput, match="There is no"):
        alert_burden([tmp_path / "nowhere"], AT)
