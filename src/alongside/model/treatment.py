"""The planned session: which drug, by which route, how much, where, why and when."""

from dataclasses import dataclass
from datetime import datetime

from alongside.model.vocabulary import Agent, Indication, Region, Route, Setting


@dataclass(frozen=True, slots=True)
class Treatment:
    """One planned session. `at` carries its time zone. defaults names the fields nobody chose, so that the output can say so."""

    agent: Agent
    route: Route
    at: datetime
    dose_mg: float | None = None
    dose_mg_per_kg: float | None = None
    over_min: float | None = None
    region: Region = Region.US
    setting: Setting = Setting.CLINIC
    indication: Indication = Indication.TRD
    defaults: tuple[str, ...] = ()
