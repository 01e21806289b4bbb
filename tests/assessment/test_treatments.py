"""The planned session: defaults that are named, and numbers that are refused."""

from typing import Any

import pytest
from tests.people import AT

from alongside.assessment.treatments import planned
from alongside.errors import UnusableInput
from alongside.model.vocabulary import Agent, Route


def one(**fields: Any):
    (treatment,) = planned(at=AT, **fields)
    return treatment


def test_without_agent_and_route_the_two_usual_ones() -> None:
    infusion, spray = planned(at=AT, weight_kg=80)
    assert (infusion.agent, infusion.route, infusion.dose_mg, infusion.over_min) == ("ketamine", "iv", 40, 40)
    assert (spray.agent, spray.route, spray.dose_mg, spray.over_min) == ("esketamine", "nasal", 56, None)
    assert spray.defaults == ("agent", "route", "dose_mg")


@pytest.mark.hazard("H14")
def test_an_assumed_weight_is_named() -> None:
    assert one(agent=Agent.KETAMINE, route=Route.IV).defaults == ("dose_mg", "weight_kg", "over_min")
    assert "weight_kg" not in one(agent=Agent.KETAMINE, route=Route.IV, weight_kg=60).defaults


@pytest.mark.parametrize(
    ("route", "agent"), [(Route.NASAL, "esketamine"), (Route.ORAL, "ketamine"), (Route.IV, "ketamine")]
)
def test_a_route_alone_brings_its_usual_agent(route: Route, agent: str) -> None:
    assert one(route=route).agent == agent


@pytest.mark.parametrize(("agent", "route"), [(Agent.ESKETAMINE, "nasal"), (Agent.KETAMINE, "iv")])
def test_an_agent_alone_brings_its_usual_route(agent: Agent, route: str) -> None:
    assert one(agent=agent).route == route


def test_a_route_without_a_usual_dose_has_none() -> None:
    troche = one(agent=Agent.KETAMINE, route=Route.SUBLINGUAL)
    assert troche.dose_mg is None
    assert troche.defaults == ()


@pytest.mark.hazard("H14")
def test_a_dose_per_kg_is_turned_into_mg() -> None:
    given = one(agent=Agent.KETAMINE, route=Route.IV, dose_mg_per_kg=0.3, over_min=30, weight_kg=50)
    assert (given.dose_mg, given.over_min, given.defaults) == (15, 30, ())


@pytest.mark.parametrize(
    "bad",
    [{"dose_mg": 0}, {"dose_mg": -1}, {"dose_mg": float("nan")}, {"over_min": 0}, {"dose_mg_per_kg": float("inf")}],
)
def test_numbers_that_make_no_sense(bad: dict[str, float]) -> None:
    with pytest.raises(UnusableInput, match="above 0"):
        one(agent=Agent.KETAMINE, route=Route.IV, **bad)


@pytest.mark.hazard("H17")
def test_two_doses_are_one_too_many() -> None:
    with pytest.raises(UnusableInput, match="not both"):
        one(agent=Agent.KETAMINE, dose_mg=35, dose_mg_per_kg=0.5)


def test_a_dose_needs_its_treatment() -> None:
    with pytest.raises(UnusableInput, match="--agent"):
        planned(at=AT, dose_mg=35)
