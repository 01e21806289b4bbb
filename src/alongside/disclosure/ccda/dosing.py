"""Dose, rhythm and route of a substanceAdministration as FHIR Dosage elements."""

import re

from alongside.disclosure.ccda.codes import code_of
from alongside.disclosure.ccda.narrative import Narrative
from alongside.disclosure.ccda.nodes import Node
from alongside.disclosure.fhir.elements import Element

# NCI Thesaurus codes of routes, by the words that the dosage reader knows.
_ROUTES = {
    "c38288": "oral",
    "c38284": "nasal",
    "c38276": "intravenous",
    "c38274": "intravenous",
    "c38279": "intravenous",
    "c28161": "intramuscular",
    "c38299": "subcutaneous",
    "c38300": "sublingual",
    "c38193": "sublingual",  # buccal: through the lining of the mouth as well
    "c38305": "transdermal",
    "c38304": "topical",
    "c38295": "rectal",
    "c38216": "inhalation",
    "c38287": "ophthalmic",
}
_UNITS = {
    **dict.fromkeys(("ea", "{each}"), "each"),
    **dict.fromkeys(("{cap}", "{caps}", "{capsules}"), "capsule"),
    **dict.fromkeys(("{tab}", "{tabs}", "{tablets}"), "tablet"),
}
_PERIODS = {
    "hr": "h",
    "hrs": "h",
    "hour": "h",
    "hours": "h",
    "day": "d",
    "days": "d",
    "week": "wk",
    "weeks": "wk",
    "month": "mo",
}
_FREE_TEXT_SIG = "22.4.147"


def dosages(act: Node, narrative: Narrative) -> list[Element]:
    """The one Dosage of an act, or none where nothing was said of how it is taken."""
    dosage: Element = {}
    if sig := _sig(act, narrative):
        dosage["text"] = sig
    if timing := _timing(act):
        dosage["timing"] = timing
    if amount := _amount(act):
        dosage["doseAndRate"] = [amount]
    if route := _route(act.first("routeCode")):
        dosage["route"] = {"text": route}
    if any(act.every("precondition")):
        dosage["asNeededBoolean"] = True
    return [dosage] if dosage else []


def _sig(act: Node, narrative: Narrative) -> str:
    """The instruction in words: the free-text one, else the text of the act."""
    inner = (
        one for one in act.every("entryRelationship", "substanceAdministration") if one.has_template(_FREE_TEXT_SIG)
    )
    texts = [narrative.resolve(one.first("text")) for one in (*inner, act)]
    return next((text for text in texts if text), "")


def _timing(act: Node) -> Element:
    """The rhythm: a period between doses, or moments of the day. Of a range of periods the shortest counts."""
    events = [one.first("event").get("code") for one in act.every("effectiveTime") if one.first("event").get("code")]
    if events:
        return {"repeat": {"when": events, "frequency": len(events), "period": 1, "periodUnit": "d"}}
    for time in act.every("effectiveTime"):
        period = time.first("period")
        shortest = period.first("low") or period
        length, unit = _number(shortest.get("value")), (shortest.get("unit") or period.get("unit")).strip("{}")
        if length:
            return {"repeat": {"frequency": 1, "period": length, "periodUnit": _PERIODS.get(unit, unit)}}
    return {}


def _amount(act: Node) -> Element:
    """The amount each time; the upper end of a range."""
    dose = act.first("doseQuantity")
    high = dose.first("high")
    value = _number((high or dose).get("value"))
    if value is None:
        return {}
    unit = (high.get("unit") or dose.get("unit")).casefold()
    if unit in {"", "1"}:
        form = act.first("administrationUnitCode")
        unit = (form.get("displayName") or form.get("code")).casefold()
    return {"doseQuantity": {"value": value, "unit": _UNITS.get(unit, unit)}}


def _route(route: Node) -> str:
    return _ROUTES.get(code_of(route)) or route.get("displayName").casefold()


def _number(written: str) -> float | None:
    return float(written) if re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?|\.\d{1,9}", written) else None
