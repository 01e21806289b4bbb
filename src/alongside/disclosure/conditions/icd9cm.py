"""ICD-9-CM diagnoses, which older records still carry, as prefixes for the conditions that rules know.

Every prefix was looked up in "ICD-9-CM Version 32 Full and Abbreviated Code Titles" (Centers for Medicare & Medicaid Services, 2014,
public domain). What a code establishes follows the ICD-10-CM codes of the same conditions in knowledge/conditions.yaml; that reading is
ours. Diagnoses without a prefix here are read by their text.
"""

import re

# Codes that establish the condition.
_DEFINES = {
    "aneurysmal-vascular-disease": "093.0 094.87 414.11 437.3 441 442",
    "arteriovenous-malformation": "747.32",
    "intracerebral-haemorrhage": "094.87 430 431 432",
    "hypertensive-encephalopathy-history": "437.2",
    "hypertension": "401 402 403 404 405",
    "recent-cardiovascular-event": "410 411.1",
    "unstable-cardiac-disease": "411.1 427.1 428.23",
    "stroke-or-tia": "433.01 433.11 433.21 433.31 433.81 433.91 434.01 434.11 434.91 435 436 438 V12.54",
    "raised-intracranial-pressure": "331.3 331.4 331.5 348.2",
    "raised-intraocular-pressure": "365.22",
    "psychotic-disorder": "295 297 298.1 298.3 298.4 298.8 298.9",
    "depression-with-psychotic-features": "296.24 296.34 298.0",
    "bipolar-disorder": "296.0 296.1 296.4 296.5 296.6 296.7 296.80 296.81 296.89",
    "current-mania": "296.0 296.1 296.4 296.6",
    "suicidality": "V62.84",
    "dissociative-disorder": "300.12 300.13 300.14 300.15 300.6",
    "severe-personality-disorder": "301.83",
    "ptsd-or-complex-trauma": "309.81",
    "substance-use-disorder-active": "303 304.0 304.1 304.2 304.4 304.5 304.6 304.7 304.8 304.9",
    "alcohol-use-disorder-history": "303.03 303.93 305.03 V11.3",
    "severe-hepatic-impairment": "572.2",
    "liver-disease": "070.22 070.23 070.32 070.33 070.44 070.54 570 571 572.2 572.3 572.4 572.8 573",
    "interstitial-cystitis": "595.1",
    "severe-chronic-kidney-disease": "403.01 403.11 403.91 404.02 404.03 404.12 404.13 404.92 404.93 585.4 585.5 585.6 V45.11",
    "uncontrolled-hyperthyroidism": "242.01 242.11 242.21 242.31 242.41 242.81 242.91",
    "porphyria": "277.1",
    "epilepsy-or-seizure": "345 780.33 780.39",
    "sleep-apnoea": "327.20 327.21 327.23 327.27 327.29 780.51 780.53 780.57",
    "copd": "491.2 492.8 493.2 496",
    "chronic-respiratory-failure": "518.83 518.84",
    "severe-obesity": "278.01 V85.4",
    "dementia": "290.0 290.1 290.2 290.3 290.4 291.2 292.82 294.1 294.2 331.0 331.1 331.82",
    "delirium": "290.11 290.3 290.41 291.0 292.81 293.0 293.1",
    "pregnancy": "V22 V23",
    "preeclampsia-or-eclampsia": "642.4 642.5 642.6 642.7",
    "breastfeeding": "V24.1",
    "malignant-hyperthermia-history": "995.86",
    "sickle-cell-disease": "282.41 282.42 282.6",
    "myasthenia-gravis": "358.0",
    "autism": "299.0",
    "migraine": "346",
    "multiple-sclerosis": "340",
    "bulimia-or-anorexia": "307.1 307.51",
}
# Codes that only raise the question of it.
_PROMPTS = {
    "arteriovenous-malformation": "747.6 747.81 747.82",
    "intracerebral-haemorrhage": "438 852 853 V12.59",
    "hypersensitivity-to-ketamine": "V14",
    "hypertensive-crisis": "401.0",
    "recent-cardiovascular-event": "412",
    "unstable-cardiac-disease": "416.0 416.8 424.1 427.4 427.6 427.8 427.9 428",
    "stroke-or-tia": "850 851 852 853 854",
    "raised-intraocular-pressure": "365",
    "psychotic-disorder": "291.3 291.5 292.11 292.12 293.81 293.82",
    "family-history-of-psychosis-or-bipolar": "V17.0",
    "suicidality": "E95",
    "substance-use-disorder-active": "305.0 305.3",
    "alcohol-use-disorder-history": "V61.41",
    "severe-hepatic-impairment": "570 571.2 571.5 571.6",
    "moderate-hepatic-impairment": "571.2 571.5 571.6 572.3",
    "uncontrolled-hyperthyroidism": "242",
    "phaeochromocytoma": "227.0",
    "epilepsy-or-seizure": "780.31 780.32",
    "asthma": "493",
    "family-history-of-aneurysm": "V17.1 V17.49",
}
# Titles that say "in remission": the illness of now is not established by them.
_SAYS_NOTHING = {
    "substance-use-disorder-active": re.compile(r"30[345]\d3"),
    "current-mania": re.compile(r"296[0146][56]"),
}
# Three digits before the point. Two digits are an operation, in the same system address as the diagnoses.
_DIAGNOSIS = re.compile(r"(\d{3}|V\d{2}|E\d{3})\.?(\d{0,2})")


def _by_prefix() -> dict[str, dict[str, bool]]:
    found: dict[str, dict[str, bool]] = {}
    for table, defines in ((_PROMPTS, False), (_DEFINES, True)):
        for condition_id, prefixes in table.items():
            for prefix in prefixes.split():
                found.setdefault(prefix.replace(".", ""), {})[condition_id] = defines
    return found


PREFIXES = _by_prefix()
_SHORTEST = 3


def conditions_of_icd9cm(code: str) -> dict[str, bool]:
    """Condition to whether the code establishes it (True) or only raises it (False); the longest prefix decides for each."""
    shape = _DIAGNOSIS.fullmatch(code.strip().upper())
    if shape is None:
        return {}
    bare = shape[1] + shape[2]
    found: dict[str, bool] = {}
    for length in range(_SHORTEST, len(bare) + 1):
        found |= PREFIXES.get(bare[:length], {})
    return {
        one: role for one, role in found.items() if not (one in _SAYS_NOTHING and _SAYS_NOTHING[one].fullmatch(bare))
    }
