"""Whether earlier trials of antidepressants were adequate and failed, and whether that is resistance: by each definition's name."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.model.citation import Citation
from alongside.model.own_account import AntidepressantTrial
from alongside.model.vocabulary import Verification


class Judgement(StrEnum):
    """Yes, no, or not known from what was told. Unknown is never taken for no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement. missing: what would have to be told to settle an unknown, in plain phrases."""

    judgement: Judgement
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrialJudged:
    """One trial. dose: whether the highest dose was sufficient, by `basis`. adequate: duration rule to judgement, dose included.

    missing: what would settle whether it counts as failed.
    """

    trial: AntidepressantTrial
    dose: Judged
    basis: str
    adequate: dict[str, Judged]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DefinitionJudged:
    """One definition of resistance with one duration rule.

    failed: different antidepressants that certainly count. open: those of which it is not known. needed: how many it asks for.
    """

    definition: str
    duration: str
    needed: int
    failed: int
    open: int
    met: Judged


@dataclass(frozen=True, slots=True)
class Rule:
    """A definition as it is cited. holds_for: the agents and regions it is limited to, empty for all."""

    id: str
    statement: str
    verification: Verification
    citations: tuple[Citation, ...]
    limits: str = ""
    holds_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TreatmentResistance:
    """The trials and every definition. Several definitions may give different answers; none of them is the answer."""

    trials: tuple[TrialJudged, ...]
    definitions: tuple[DefinitionJudged, ...]
    rules: tuple[Rule, ...]
