"""What a mutation run left is read rightly: which change survived, and whether somebody explains it."""

import csv

import pytest

from tests.mutation import EXPLAINED, PROJECT, STATUS, Survivor, Tally, reasons, row, survivor, without_reason

SHOWN = """# alongside.rules.person.x_presence__mutmut_7: survived
--- src/alongside/rules/person.py
+++ src/alongside/rules/person.py
@@ -1,4 +1,4 @@
 def presence(day):
-    if days < 0:
+    if days <= 0:
         return NOW
"""
LESS = Survivor("person.presence", "if days < 0:", "if days <= 0:")


def test_a_mutant_is_known_by_its_function_and_its_lines_and_not_by_its_number() -> None:
    assert survivor("alongside.rules.person.x_presence__mutmut_7", SHOWN) == LESS
    assert survivor("alongside.rules.person.x_presence__mutmut_8", SHOWN) == LESS


@pytest.mark.parametrize(
    ("mutant", "function"),
    [
        ("alongside.rules.person.x__taken__mutmut_1", "person._taken"),
        ("alongside.rules.engine.xǁPlanǁcandidates__mutmut_12", "engine.Plan.candidates"),
        ("alongside.rules.engine.xǁRuleSetǁ_plan__mutmut_3", "engine.RuleSet._plan"),
    ],
)
def test_the_name_of_a_function(mutant: str, function: str) -> None:
    assert survivor(mutant, SHOWN).function == function


def test_a_change_of_several_lines_is_one_text() -> None:
    shown = "-    f(\n-        one,\n-        two,\n-    )\n+    f(one)\n"
    assert survivor("alongside.rules.a.x_b__mutmut_1", shown) == Survivor("a.b", "f( one, two, )", "f(one)")


def test_the_list_of_results() -> None:
    listed = "    alongside.rules.a.x_b__mutmut_1: survived\n    alongside.rules.a.x_b__mutmut_2: no tests\n"
    assert STATUS.findall(listed) == [
        ("alongside.rules.a.x_b__mutmut_1", "survived"),
        ("alongside.rules.a.x_b__mutmut_2", "no tests"),
    ]


def test_a_survivor_needs_a_reason() -> None:
    assert without_reason([LESS, LESS], {LESS: "the same"}) == []
    assert without_reason([LESS, LESS], {LESS: ""}) == [LESS]
    assert without_reason([LESS], {}) == [LESS]


def test_the_score() -> None:
    tally = Tally(8, (LESS,))
    assert (tally.killed, tally.percent) == (7, 87.5)
    assert Tally(0, ()).percent == 0
    assert row(tally, 0).endswith("8 mutants, 7 killed, 1 survived, all explained: 87.5 %")
    assert "1 of them NOT explained" in row(tally, 1)


def test_every_explanation_names_a_function_of_the_rules_and_stands_once() -> None:
    with EXPLAINED.open(encoding="utf-8", newline="") as file:
        assert len(reasons()) == len(list(csv.DictReader(file)))
    for one, why in reasons().items():
        module, *_, function = one.function.split(".")
        text = (PROJECT / "src" / "alongside" / "rules" / f"{module}.py").read_text(encoding="utf-8")
        assert f"def {function}(" in text
        assert why
