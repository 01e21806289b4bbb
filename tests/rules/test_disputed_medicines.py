"""Two lists of one person that differ: a clause holds by the more cautious one, and asks only where that one decides."""

import pytest
from tests.people import AT, outcome

from alongside.disclosure.sources import read_sources
from alongside.knowledge.clauses import AnyOf, Clause, DailyDose, DailyEquivalent, Takes, Washout

BOTH = Takes(any_of=("diazepam", "lorazepam"), at_least=2)
EITHER = Takes(any_of=("diazepam", "lorazepam"))
ABOVE_8_MG = DailyEquivalent(scale="diazepam", of=("benzodiazepine",), above_mg=8)
BELOW_30_MG = DailyDose(of=("citalopram",), below_mg=30)
ABOVE_30_MG = DailyDose(of=("citalopram",), above_mg=30)
INTERVAL = Washout(stopped=("sertraline", "escitalopram"), then=("phenelzine",), days=14)
ANY = AnyOf(clauses=(Takes(any_of=("diazepam",)), Takes(any_of=("lorazepam",))))
NOW, GONE = "diazepam 20 mg daily", "stopped diazepam two weeks ago"
LORAZEPAM, PHENELZINE = "lorazepam 5 mg daily", "phenelzine 15 mg daily"
WITHOUT_FACTOR = "cinolazepam 40 mg daily"
SERTRALINE, SERTRALINE_GONE = "sertraline 50 mg daily", "sertraline 50 mg, stopped 2026-11-25"
ESCITALOPRAM_GONE, PHENELZINE_GONE = "escitalopram 10 mg, stopped 2026-11-25", "stopped phenelzine a year ago"


@pytest.mark.parametrize(
    ("clause", "one", "other", "asks"),
    [
        pytest.param(EITHER, [NOW], [NOW], [], id="no dispute"),
        pytest.param(EITHER, [NOW], [GONE], ["settle-status:diazepam"], id="taken or gone"),
        pytest.param(EITHER, [NOW, LORAZEPAM], [GONE, LORAZEPAM], [], id="the undisputed one is enough"),
        pytest.param(BOTH, [NOW, LORAZEPAM], [GONE, LORAZEPAM], ["settle-status:diazepam"], id="both are needed"),
        pytest.param(ANY, [NOW, LORAZEPAM], [GONE, LORAZEPAM], [], id="one branch is certain"),
        pytest.param(ANY, [NOW], [GONE], ["settle-status:diazepam"], id="the only branch is disputed"),
        pytest.param(ABOVE_8_MG, ["diazepam 5 mg daily"], [NOW], ["settle-dose:diazepam"], id="the lower is below"),
        pytest.param(ABOVE_8_MG, ["diazepam 15 mg daily"], [NOW], [], id="the lower is above too"),
        pytest.param(ABOVE_8_MG, [NOW], [GONE], ["settle-status:diazepam"], id="an amount that may be gone"),
        pytest.param(ABOVE_8_MG, [NOW, LORAZEPAM], [GONE, LORAZEPAM], [], id="the rest is enough"),
        pytest.param(
            ABOVE_8_MG,
            ["diazepam 5 mg daily", "lorazepam 0.2 mg daily"],
            [NOW, "lorazepam 0.2 mg daily"],
            ["settle-dose:diazepam"],
            id="the lower sum is below",
        ),
        pytest.param(
            ABOVE_8_MG,
            ["diazepam 5 mg daily", "lorazepam 0.5 mg daily"],
            [NOW, "lorazepam 0.5 mg daily"],
            [],
            id="the lower sum is above",
        ),
        pytest.param(
            ABOVE_8_MG,
            ["diazepam 5 mg daily", WITHOUT_FACTOR],
            [NOW, WITHOUT_FACTOR],
            ["settle-dose:diazepam"],
            id="a drug without an equivalent adds nothing",
        ),
        pytest.param(
            BELOW_30_MG, ["citalopram 20 mg daily"], ["citalopram 40 mg daily"], ["settle-dose:citalopram"], id="low"
        ),
        pytest.param(BELOW_30_MG, ["citalopram 10 mg daily"], ["citalopram 20 mg daily"], [], id="low either way"),
        pytest.param(
            ABOVE_30_MG, ["citalopram 20 mg daily"], ["citalopram 40 mg daily"], ["settle-dose:citalopram"], id="high"
        ),
        pytest.param(INTERVAL, [SERTRALINE_GONE, PHENELZINE], [SERTRALINE_GONE, PHENELZINE], [], id="a sure interval"),
        pytest.param(
            INTERVAL,
            [SERTRALINE_GONE, PHENELZINE],
            [SERTRALINE, PHENELZINE],
            ["settle-status:sertraline"],
            id="stopped or not",
        ),
        pytest.param(
            INTERVAL,
            [SERTRALINE_GONE, PHENELZINE],
            [SERTRALINE_GONE, PHENELZINE_GONE],
            ["settle-status:phenelzine"],
            id="begun or not",
        ),
        pytest.param(
            INTERVAL,
            [SERTRALINE_GONE, ESCITALOPRAM_GONE, PHENELZINE],
            [SERTRALINE, ESCITALOPRAM_GONE, PHENELZINE],
            [],
            id="another stop is sure",
        ),
        pytest.param(
            INTERVAL,
            [ESCITALOPRAM_GONE, SERTRALINE_GONE, PHENELZINE],
            [ESCITALOPRAM_GONE, SERTRALINE, PHENELZINE],
            [],
            id="another stop is sure, told first",
        ),
    ],
)
def test_a_dispute_is_asked_only_where_it_decides(
    clause: Clause, one: list[str], other: list[str], asks: list[str]
) -> None:
    told = [(name, "\n".join(lines).encode()) for name, lines in (("one", one), ("other", other))]
    found = outcome(clause, read_sources(told, at=AT))
    assert found.truth is True
    assert list(found.needs) == asks


def test_a_drug_without_an_equivalent_decides_nothing_however_much_is_taken() -> None:
    assert outcome(ABOVE_8_MG, read_sources([("list", WITHOUT_FACTOR.encode())], at=AT)).truth is None
