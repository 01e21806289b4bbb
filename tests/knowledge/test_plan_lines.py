"""Lines of the session plan cite their sources as positions do."""

from tests.people import AT

from alongside.assessment.plan import plan_for
from alongside.assessment.treatments import planned
from alongside.knowledge.loaded import load
from alongside.model.citation import Seen
from alongside.model.vocabulary import Agent, Region, Route, Verification

READ = {Seen.PRIMARY, Seen.QUOTATION}


def test_a_verified_line_was_read_or_quoted_at_a_place() -> None:
    for entry in load().plan:
        carried = any(one.place for one in entry.citations if one.seen in READ)
        assert carried == (entry.verification is Verification.VERIFIED), entry.id


def test_sources_and_the_best_grade_come_from_the_citations() -> None:
    for entry in load().plan:
        assert entry.sources == tuple(one.source for one in entry.citations)
        assert (entry.seen in READ) == any(one.seen in READ for one in entry.citations)


def test_the_plan_carries_the_ids_of_its_sources() -> None:
    (treatment,) = planned(at=AT, agent=Agent.ESKETAMINE, route=Route.NASAL, region=Region.US)
    lines = plan_for(treatment, load()).before
    assert any("fda-rems-spravato" in line.sources for line in lines)
