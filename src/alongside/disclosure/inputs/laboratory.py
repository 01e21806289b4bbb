"""Laboratory values and questionnaire scores that are read: units, and the values that can be meant. Limits are wide on purpose."""

from alongside.disclosure.inputs.vital_signs import VitalSign

_UNITS_PER_L = dict.fromkeys(("u/l", "iu/l", "[iu]/l", "units/l", "unit/l"), 1.0)
_MMOL_PER_L = dict.fromkeys(("mmol/l", "meq/l", "mol/m3"), 1.0)
_MG_PER_DL = {"mg/dl": 1.0, "mg/100ml": 1.0, "mg/l": 0.1}
_MICROMOL = ("umol/l", "µmol/l", "μmol/l", "micromol/l")
# Molar masses in g/mol: bilirubin 584.66, creatinine 113.12, urea nitrogen (two nitrogens) 28.01.
_BILIRUBIN = _MG_PER_DL | dict.fromkeys(_MICROMOL, 0.058466)
_CREATININE = _MG_PER_DL | dict.fromkeys(_MICROMOL, 0.011312)
_UREA_NITROGEN = _MG_PER_DL | {"mmol/l": 2.801}
_FILTRATION = dict.fromkeys(
    (
        "ml/min",
        "ml/min/{1.73_m2}",
        "ml/min/1.73_m2",
        "ml/min/1.73m2",
        "ml/min/1.73 m2",
        "ml/min/1.73m²",
        "ml/min/1.73 m²",
    ),
    1.0,
)
_THYROTROPIN = dict.fromkeys(("m[iu]/l", "miu/l", "mu/l", "u[iu]/ml", "uiu/ml", "µiu/ml", "μiu/ml", "uu/ml"), 1.0)
_RATIO = dict.fromkeys(("", "1", "{inr}", "inr", "{ratio}", "ratio"), 1.0)
_POINTS = dict.fromkeys(("", "1", "{score}", "score", "{points}", "points", "{#}"), 1.0)

LABORATORY = {
    "alt_units_per_l": VitalSign("ALT", 0, 50_000, _UNITS_PER_L),
    "ast_units_per_l": VitalSign("AST", 0, 50_000, _UNITS_PER_L),
    "alkaline_phosphatase_units_per_l": VitalSign("alkaline phosphatase", 0, 20_000, _UNITS_PER_L),
    "ggt_units_per_l": VitalSign("gamma-GT", 0, 20_000, _UNITS_PER_L),
    "bilirubin_mg_per_dl": VitalSign("bilirubin", 0, 100, _BILIRUBIN),
    "albumin_g_per_dl": VitalSign("albumin", 0.2, 10, {"g/dl": 1.0, "g/l": 0.1}),
    "inr": VitalSign("INR", 0.3, 50, _RATIO),
    "creatinine_mg_per_dl": VitalSign("creatinine", 0.01, 60, _CREATININE),
    "egfr_ml_per_min": VitalSign("estimated filtration of the kidneys", 0, 300, _FILTRATION),
    "urea_nitrogen_mg_per_dl": VitalSign("urea nitrogen", 0, 400, _UREA_NITROGEN),
    "sodium_mmol_per_l": VitalSign("sodium", 80, 220, _MMOL_PER_L),
    "potassium_mmol_per_l": VitalSign("potassium", 0.5, 15, _MMOL_PER_L),
    "tsh_milliunits_per_l": VitalSign("TSH", 0, 1_000, _THYROTROPIN),
}
SCORES = {
    "phq_9_score": VitalSign("PHQ-9 total", 0, 27, _POINTS),
    "phq_9_item_9_score": VitalSign("PHQ-9 question 9", 0, 3, _POINTS),
    "audit_c_score": VitalSign("AUDIT-C total", 0, 12, _POINTS),
}
