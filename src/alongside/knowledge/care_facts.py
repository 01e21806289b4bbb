"""The care facts in memory: what no rule uses but the care pathway needs. They load apart from the rules."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import msgspec

from alongside.knowledge.care_alternatives import Alternative
from alongside.knowledge.care_leaving import DischargeRule, Rescue
from alongside.knowledge.care_monitoring import Alarm, Monitoring
from alongside.knowledge.care_outcomes import Outcomes
from alongside.knowledge.care_reactions import ReactionText
from alongside.knowledge.care_regimens import Administration, Regimen
from alongside.knowledge.care_resistance import Resistance
from alongside.knowledge.care_scales import Instrument
from alongside.knowledge.care_workup import BaselineCheck, GuidelinePosition, RemsRule

COMPILED_CARE = "compiled-care.msgpack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocols:
    """The facts of one course of treatment. Each field is one file of `knowledge/protocols/`."""

    regimens: tuple[Regimen, ...]
    administration: tuple[Administration, ...]
    monitoring: tuple[Monitoring, ...]
    alarms: tuple[Alarm, ...]
    discharge: tuple[DischargeRule, ...]
    rescue: tuple[Rescue, ...]
    baseline_workup: tuple[BaselineCheck, ...]
    treatment_resistance: Resistance
    outcomes: Outcomes
    guideline_positions: tuple[GuidelinePosition, ...]
    rems: tuple[RemsRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CareFacts:
    """All care facts. Keys are ids, which are also the names of the files. version: the release the rules carry too."""

    version: str
    protocols: Protocols
    alternatives: dict[str, Alternative]
    scales: dict[str, Instrument]
    adverse_reactions: dict[str, ReactionText]


@lru_cache(maxsize=1)
def load_care() -> CareFacts:
    """The care facts compiled into the package. Raises FileNotFoundError when the package was built without them."""
    packed = resources.files("alongside.knowledge").joinpath(COMPILED_CARE).read_bytes()
    return msgspec.msgpack.decode(packed, type=CareFacts)
