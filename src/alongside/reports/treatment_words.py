"""A planned treatment in words."""

from alongside.model.assessment import Assessments
from alongside.model.treatment import Treatment
from alongside.reports.wording import AGENT, INDICATION, REGION, ROUTE, SETTING

_DEFAULT_NAMES = {
    "dose_mg": "dose",
    "dose_mg_per_kg": "dose",
    "over_min": "duration",
    "weight_kg": "weight of 70 kg",
    "at": "date",
}


def treatment_title(treatment: Treatment) -> str:
    """Agent and route, as "Esketamine as a nasal spray"."""
    return f"{AGENT[treatment.agent].capitalize()} {ROUTE[treatment.route]}"


def treatment_labels(assessments: Assessments) -> tuple[str, ...]:
    """A short name for each treatment; the dose is added where agent and route alone would not tell them apart."""
    titles = [treatment_title(one.treatment) for one in assessments.assessments]
    return tuple(
        title if titles.count(title) == 1 else f"{title}, {dose_words(one.treatment)}"
        for title, one in zip(titles, assessments.assessments, strict=True)
    )


def dose_words(treatment: Treatment) -> str:
    """Dose and duration, as "0.5 mg/kg (35 mg) over 40 minutes"."""
    milligrams = None if treatment.dose_mg is None else f"{treatment.dose_mg:g} mg"
    per_kilogram = None if treatment.dose_mg_per_kg is None else f"{treatment.dose_mg_per_kg:g} mg/kg"
    dose = f"{per_kilogram} ({milligrams})" if per_kilogram and milligrams else per_kilogram or milligrams
    over = "" if treatment.over_min is None else f" over {treatment.over_min:g} minutes"
    return f"{dose or 'dose not given'}{over}"


def plan_words(treatment: Treatment) -> tuple[str, ...]:
    """Dose, purpose, place, region and time, one phrase each; a last one names what nobody chose."""
    phrases = (
        dose_words(treatment),
        f"for {INDICATION[treatment.indication]}",
        f"{SETTING[treatment.setting]}, {REGION[treatment.region]}",
        f"planned for {treatment.at:%Y-%m-%d %H:%M}",
    )
    names = dict.fromkeys(_DEFAULT_NAMES.get(name, name.replace("_", " ")) for name in treatment.defaults)
    return (*phrases, f"not chosen by anybody, usual value taken: {', '.join(names)}") if names else phrases
