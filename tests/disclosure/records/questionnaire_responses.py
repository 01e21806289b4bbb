"""The person of docs/examples/disclosure-form-filled.yaml as a renderer sends them: only what was answered, in any order."""

from copy import deepcopy

YES = {
    "valueCoding": {"system": "http://terminology.hl7.org/CodeSystem/v2-0136", "code": "Y", "display": "Yes"},
}
NO = {"valueCoding": {"system": "http://terminology.hl7.org/CodeSystem/v2-0136", "code": "N", "display": "No"}}
UNSURE = {
    "valueCoding": {
        "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
        "code": "asked-unknown",
        "display": "Unsure",
    }
}


def item(link, *answers, **more):
    return {"linkId": link, "answer": list(answers)} | more


def text(link, *texts):
    return item(link, *({"valueString": one} for one in texts))


def number(link, value):
    return item(link, {"valueDecimal": value})


def word(link, code):
    return item(link, {"valueCoding": {"code": code, "display": code.replace("-", " ")}})


def told(link, answer, says):
    return item(link, answer | {"item": [text(f"{link}.says", *says)]})


def group(link, *items):
    return {"linkId": link, "item": list(items)}


def response(*items, **more):
    return deepcopy(
        {"resourceType": "QuestionnaireResponse", "id": "r1", "status": "completed", "item": list(items)} | more
    )


WHOLE = response(
    group(
        "group-person",
        text("dx-language", "English, with a hearing aid"),
        group(
            "dx-support",
            item("dx-support.first_evening", YES),
            text("dx-support.who", "my sister"),
            item("dx-support.ride_home", YES),
        ),
        group(
            "dx-goals",
            word("dx-goals.preferred_route", "nasal"),
            text("dx-goals.hopes", "to work again"),
            text("dx-goals.worries", "losing control"),
        ),
    ),
    group("group-reproductive", item("dx-preg", NO), item("dx-lact", NO)),
    group(
        "group-treatment-history",
        group(
            "dx-ad-trials",
            text("dx-ad-trials.medicine", "sertraline"),
            number("dx-ad-trials.highest_daily_mg", 200),
            number("dx-ad-trials.weeks", 10),
            number("dx-ad-trials.improvement_percent", 10),
            item("dx-ad-trials.in_this_episode", YES),
            item("dx-ad-trials.taken_as_prescribed", YES),
            word("dx-ad-trials.ending", "still-taken"),
        ),
        group(
            "dx-ad-trials",
            word("dx-ad-trials.ending", "no-effect"),
            item("dx-ad-trials.stopped_on", {"valueDate": "2026-05-01"}),
            item("dx-ad-trials.taken_as_prescribed", YES),
            item("dx-ad-trials.in_this_episode", YES),
            word("dx-ad-trials.improvement", "none"),
            number("dx-ad-trials.weeks", 5),
            number("dx-ad-trials.highest_daily_mg", 150),
            text("dx-ad-trials.medicine", "venlafaxine XR"),
        ),
        group(
            "dx-ad-trials",
            text("dx-ad-trials.medicine", "phenelzine"),
            word("dx-ad-trials.ending", "side-effects"),
            item("dx-ad-trials.taken_as_prescribed", UNSURE),
            text("dx-ad-trials.note", "dizzy from the first week"),
        ),
        item("dx-ad-trials-all", UNSURE),
    ),
    group("group-family", told("dx-fam-psych", YES, ["mother: schizophrenia"])),
    group("group-allergies", told("dx-allergy", YES, ["penicillin: hives"])),
    group(
        "group-history",
        text("dx-surg", "gallbladder removed 2010"),
        item("dx-ket-past", YES),
        group(
            "dx-ket-past.entry",
            word("dx-ket-past.entry.agent", "ketamine"),
            word("dx-ket-past.entry.route", "iv"),
            number("dx-ket-past.entry.dose_mg", 35),
            number("dx-ket-past.entry.sessions", 6),
            item("dx-ket-past.entry.last_on", {"valueDate": "2024-05-10"}),
            text("dx-ket-past.entry.effect", "helped for two weeks"),
            text("dx-ket-past.entry.reaction", "panic"),
            item("dx-ket-past.entry.severe_reaction", UNSURE),
            item("dx-ket-past.entry.elsewhere_now", NO),
            item("dx-ket-past.entry.at_home", NO),
        ),
    ),
    group(
        "group-conditions",
        item("dx-cond-htn", YES),
        told("dx-cond-heart", YES, ["angina in 2019"]),
        item("dx-cond-aneurysm", NO),
        item("dx-cond-mania", UNSURE),
        text("other-conditions", "asthma"),
    ),
    group(
        "group-substance-use",
        told("dx-alcohol", YES, ["2 glasses of wine a week"]),
        item("dx-drugs", NO),
        told("dx-tobacco", YES, ["coffee 3 cups a day"]),
    ),
    group(
        "group-medications",
        text("dx-med-rx", "sertraline 200 mg in the morning", "lorazepam 1 mg at bedtime as needed"),
        item("dx-med-otc", NO),
        item("dx-med-supp", UNSURE),
    ),
    group(
        "group-measures",
        number("dx-age", 44),
        item("dx-sex", {"valueCoding": {"system": "http://hl7.org/fhir/administrative-gender", "code": "female"}}),
        group(
            "dx-vitals",
            number("dx-vitals.systolic_mmhg", 128),
            number("dx-vitals.diastolic_mmhg", 82),
            item("dx-vitals.weight_kg", {"valueQuantity": {"value": 70, "unit": "kg"}}),
        ),
    ),
)
