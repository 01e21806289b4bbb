"""Which LOINC code stands for which measurement. Other codes are counted as not read."""

from alongside.disclosure.fhir.elements import LOINC, codes
from alongside.disclosure.inputs.laboratory import LABORATORY, SCORES
from alongside.disclosure.inputs.vital_signs import VITAL_SIGNS

MEASURED = VITAL_SIGNS | LABORATORY | SCORES
# name of the measurement to its LOINC codes
_CODES = {
    "systolic_mmhg": "8480-6",
    "diastolic_mmhg": "8462-4",
    "heart_rate_per_min": "8867-4",
    "respiratory_rate_per_min": "9279-1",
    "spo2_percent": "59408-5 2708-6",
    "weight_kg": "29463-7 3141-9",
    "height_cm": "8302-2",
    "alt_units_per_l": "1742-6 1743-4 1744-2",
    "ast_units_per_l": "1920-8 30239-8",
    "alkaline_phosphatase_units_per_l": "6768-6",
    "ggt_units_per_l": "2324-2",
    "bilirubin_mg_per_dl": "1975-2",
    "albumin_g_per_dl": "1751-7",
    "inr": "5895-7 6301-6 34714-6",
    "creatinine_mg_per_dl": "2160-0 38483-4",
    "egfr_ml_per_min": "33914-3 48642-3 48643-1 50044-7 62238-1 69405-9 70969-1 77147-7 88293-6 88294-4 98979-8",
    "urea_nitrogen_mg_per_dl": "3094-0",
    "sodium_mmol_per_l": "2951-2 2947-0",
    "potassium_mmol_per_l": "2823-3 6298-4",
    "tsh_milliunits_per_l": "3016-3",
    "phq_9_score": "44261-6",
    "phq_9_item_9_score": "44260-8",
    "audit_c_score": "75626-2",
}
NAME_OF = {code: name for name, listed in _CODES.items() for code in listed.split()}
# blood pressure, vital signs, PHQ-9: their components count
PANELS = frozenset({"85354-9", "55284-4", "85353-1", "44249-1"})


def loincs(concept: object) -> set[str]:
    """The LOINC codes of a CodeableConcept."""
    return {code for system, code in codes(concept) if system == LOINC}


def measured_name(concept: object) -> str | None:
    """The measurement that a CodeableConcept stands for, or None."""
    return next((NAME_OF[code] for code in sorted(loincs(concept)) if code in NAME_OF), None)
