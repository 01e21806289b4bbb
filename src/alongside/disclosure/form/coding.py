"""Codes of the form's questions and answers. Each was seen in the place named beside it; a question without one has none."""

from dataclasses import dataclass

from alongside.model.vocabulary import Answer

LOINC, SNOMED = "http://loinc.org", "http://snomed.info/sct"
_CCDA = "a section of HL7's C-CDA samples"


@dataclass(frozen=True, slots=True)
class Coded:
    """seen_in: a source of the bibliography, or the place where the code and its display stand together."""

    system: str
    code: str
    display: str
    seen_in: str


# FHIR R4's own answer set http://hl7.org/fhir/ValueSet/yesnodontknow.
ANSWER_CODES = {
    Answer.YES: ("http://terminology.hl7.org/CodeSystem/v2-0136", "Y", "Yes"),
    Answer.NO: ("http://terminology.hl7.org/CodeSystem/v2-0136", "N", "No"),
    Answer.UNSURE: ("http://terminology.hl7.org/CodeSystem/data-absent-reason", "asked-unknown", "Unsure"),
}
GROUP_CODES = {
    "medications": Coded(LOINC, "10160-0", "History of medication use", _CCDA),
    "conditions": Coded(LOINC, "11450-4", "Problem list", _CCDA),
    "allergies": Coded(LOINC, "48765-2", "Allergies, adverse reactions, alerts", _CCDA),
    "family": Coded(LOINC, "10157-6", "History of family member diseases", _CCDA),
    "substance use": Coded(LOINC, "29762-2", "Social history", _CCDA),
}
_ECQM, _HL7 = "codes-ecqm-r4", "codes-hl7-and-ecqm-2024"
ITEM_CODES = {
    "dx-surg": Coded(LOINC, "47519-4", "History of procedures", _CCDA),
    "dx-tobacco": Coded(LOINC, "72166-2", "Tobacco smoking status", _CCDA),
    "dx-cost": Coded(LOINC, "48768-6", "Payment sources", _CCDA),
    "dx-vitals": Coded(LOINC, "8716-3", "Vital signs", _CCDA),
    "dx-preg": Coded(LOINC, "82810-3", "Pregnancy status", _HL7),
    "dx-cond-aneurysm": Coded(SNOMED, "432119003", "Aneurysm", "knowledge/conditions.yaml"),
    "dx-cond-htn": Coded(SNOMED, "38341003", "Hypertensive disorder, systemic arterial", "knowledge/conditions.yaml"),
    "dx-cond-liver": Coded(SNOMED, "235856003", "Disease of liver", "knowledge/conditions.yaml"),
    "dx-cond-seizure": Coded(SNOMED, "128613002", "Seizure disorder", "knowledge/conditions.yaml"),
    "dx-cond-porphyria": Coded(SNOMED, "418470004", "Porphyria", "knowledge/conditions.yaml"),
    "dx-cond-cognition": Coded(SNOMED, "52448006", "Dementia", "knowledge/conditions.yaml"),
    "dx-cond-psychosis": Coded(SNOMED, "69322001", "Psychotic disorder", "knowledge/conditions.yaml"),
    "dx-cond-mania": Coded(SNOMED, "13746004", "Bipolar disorder", "knowledge/conditions.yaml"),
    "dx-cond-trauma": Coded(SNOMED, "47505003", "Posttraumatic stress disorder", "knowledge/conditions.yaml"),
    "dx-cond-suicide": Coded(SNOMED, "6471006", "Suicidal thoughts", "knowledge/conditions.yaml"),
    "dx-lact": Coded(SNOMED, "169750002", "Mother currently breast-feeding", "knowledge/conditions.yaml"),
}
FIELD_CODES = {
    "systolic_mmhg": Coded(LOINC, "8480-6", "Systolic blood pressure", _ECQM),
    "diastolic_mmhg": Coded(LOINC, "8462-4", "Diastolic Blood Pressure", _HL7),
    "heart_rate_per_min": Coded(LOINC, "8867-4", "Heart rate", _ECQM),
    "spo2_percent": Coded(LOINC, "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry", _ECQM),
    "weight_kg": Coded(LOINC, "29463-7", "Body weight", _ECQM),
    "height_cm": Coded(LOINC, "8302-2", "Body height", _ECQM),
}
