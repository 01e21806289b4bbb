"""The planned session, with named defaults for what nobody chose."""

from datetime import datetime

from alongside.errors import UnusableInput
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Agent, Indication, Region, Route, Setting

ASSUMED_WEIGHT_KG = 70.0
LARGEST_DOSE_MG = 10_000.0  # far above any anaesthetic dose: a slip of the finger, or of the unit
# Usual doses by agent and route; protocols iv-acute-2x, esk-trd-us, im, sc-kads, oral, in-racemic.
USUAL_MG_PER_KG = {
    (Agent.KETAMINE, Route.IV): 0.5,
    (Agent.KETAMINE, Route.IM): 0.5,
    (Agent.KETAMINE, Route.SC): 0.5,
    (Agent.KETAMINE, Route.ORAL): 1.0,
}
# EU and UK esketamine from 65 years: start at 28 mg; protocol esk-eu.
ELDERLY_FROM_YEARS, ELDERLY_START_MG, ELDERLY_REGIONS = 65, 28.0, {Region.EU, Region.UK}
USUAL_MG = {(Agent.ESKETAMINE, Route.NASAL): 56.0, (Agent.KETAMINE, Route.NASAL): 50.0}
USUAL_OVER_MIN = {(Agent.KETAMINE, Route.IV): 40.0}


def planned(
    *,
    at: datetime,
    agent: Agent | None = None,
    route: Route | None = None,
    dose_mg: float | None = None,
    dose_mg_per_kg: float | None = None,
    over_min: float | None = None,
    region: Region = Region.US,
    setting: Setting = Setting.CLINIC,
    indication: Indication = Indication.TRD,
    weight_kg: float | None = None,
    age_years: float | None = None,
) -> tuple[Treatment, ...]:
    """The sessions to judge: the one that was named, or ketamine iv and esketamine nasal side by side.

    Doses in mg or mg/kg, `over_min` in minutes. Raises UnusableInput when the two dose options meet or a number is not positive.
    """
    if dose_mg is not None and dose_mg_per_kg is not None:
        raise UnusableInput("Give either --dose-mg or --dose-mg-per-kg, not both.")
    for name, value in (("--dose-mg", dose_mg), ("--dose-mg-per-kg", dose_mg_per_kg), ("--over-min", over_min)):
        if value is not None and not 0 < value <= LARGEST_DOSE_MG:
            raise UnusableInput(f"{name} must be a number above 0 and at most {LARGEST_DOSE_MG:g}; it was {value:g}.")
    if agent is None and route is None:
        pairs = [(Agent.KETAMINE, Route.IV), (Agent.ESKETAMINE, Route.NASAL)]
        if dose_mg is not None or dose_mg_per_kg is not None or over_min is not None:
            raise UnusableInput("A dose was given without --agent and --route; say which treatment it is for.")
    else:
        pairs = [_completed(agent, route)]
    return tuple(
        _session(
            pair,
            at=at,
            dose_mg=dose_mg,
            dose_mg_per_kg=dose_mg_per_kg,
            over_min=over_min,
            region=region,
            setting=setting,
            indication=indication,
            weight_kg=weight_kg,
            age_years=age_years,
            chosen=(agent, route),
        )
        for pair in pairs
    )


def _completed(agent: Agent | None, route: Route | None) -> tuple[Agent, Route]:
    if agent is None:
        agent = Agent.ESKETAMINE if route is Route.NASAL else Agent.KETAMINE
    return agent, route or (Route.NASAL if agent is Agent.ESKETAMINE else Route.IV)


def _session(
    pair: tuple[Agent, Route],
    *,
    at: datetime,
    dose_mg: float | None,
    dose_mg_per_kg: float | None,
    over_min: float | None,
    region: Region,
    setting: Setting,
    indication: Indication,
    weight_kg: float | None,
    age_years: float | None,
    chosen: tuple[Agent | None, Route | None],
) -> Treatment:
    defaults = [name for name, value in zip(("agent", "route"), chosen, strict=True) if value is None]
    if dose_mg is None and dose_mg_per_kg is None:
        dose_mg, dose_mg_per_kg = USUAL_MG.get(pair), USUAL_MG_PER_KG.get(pair)
        if (
            pair[0] is Agent.ESKETAMINE
            and dose_mg
            and region in ELDERLY_REGIONS
            and (age_years or 0) >= ELDERLY_FROM_YEARS
        ):
            dose_mg = ELDERLY_START_MG
        defaults += ["dose_mg"] if dose_mg is not None or dose_mg_per_kg is not None else []
    if dose_mg is None and dose_mg_per_kg is not None:
        dose_mg = dose_mg_per_kg * (weight_kg or ASSUMED_WEIGHT_KG)
        if dose_mg > LARGEST_DOSE_MG:
            raise UnusableInput(f"--dose-mg-per-kg {dose_mg_per_kg:g} makes {dose_mg:g} mg; no dose is that large.")
        defaults += [] if weight_kg else ["weight_kg"]
    if over_min is None and pair in USUAL_OVER_MIN:
        over_min = USUAL_OVER_MIN[pair]
        defaults.append("over_min")
    return Treatment(*pair, at, dose_mg, dose_mg_per_kg, over_min, region, setting, indication, tuple(defaults))
