"""Small C-CDA documents of one's own making, put together from sections and entries."""

from datetime import UTC, datetime

from alongside.disclosure.sources import read_sources

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
RXNORM, NDC, SNOMED, LOINC = (
    "2.16.840.1.113883.6.88",
    "2.16.840.1.113883.6.69",
    "2.16.840.1.113883.6.96",
    "2.16.840.1.113883.6.1",
)
ICD10CM, ICD9CM = "2.16.840.1.113883.6.90", "2.16.840.1.113883.6.103"
PERSON = """<recordTarget><patientRole><id root="1.2.3" extension="7"/><patient>
<administrativeGenderCode code="F"/><birthTime value="19820314"/></patient></patientRole></recordTarget>"""
TITLES = {
    "10160-0": "Medications",
    "11450-4": "Problems",
    "48765-2": "Allergies",
    "8716-3": "Vital Signs",
    "29762-2": "Social History",
    "10157-6": "Family History",
    "47519-4": "Procedures",
    "30954-2": "Results",
    "18776-5": "Plan of Treatment",
    "11369-6": "Immunizations",
    "29549-3": "Medications Administered",
    "42348-3": "Advance Directives",
    "46240-8": "Encounters",
}


def document(*sections, day="20261125", person=PERSON):
    """A whole document in the shape of R2.1."""
    body = "".join(f"<component>{one}</component>" for one in sections)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:sdtc="urn:hl7-org:sdtc">
<templateId root="2.16.840.1.113883.10.20.22.1.2" extension="2015-08-01"/><code code="34133-9" codeSystem="{LOINC}"/>
<effectiveTime value="{day}"/>{person}<component><structuredBody>{body}</structuredBody></component></ClinicalDocument>"""


def section(code, *entries, text=""):
    made = "".join(f"<entry>{one}</entry>" for one in entries)
    return f'<section><code code="{code}" codeSystem="{LOINC}"/><title>{TITLES[code]}</title><text>{text}</text>{made}</section>'


def medicine(code='nullFlavor="NA"', inside="", *, status="active", times="", more="", attributes=""):
    """One medication activity; code: the attributes of its code element, inside: what stands in that element."""
    return f"""<substanceAdministration classCode="SBADM" moodCode="EVN" {attributes}>
<statusCode code="{status}"/>{times}{more}<consumable><manufacturedProduct><manufacturedMaterial><code {code}>{inside}</code>
</manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>"""


def coded(code, display="", system=RXNORM):
    return f'code="{code}" codeSystem="{system}" displayName="{display}"'


def lasting(low="", high=""):
    """An effectiveTime from a day to a day."""
    ends = "".join(f'<{name} value="{value}"/>' for name, value in (("low", low), ("high", high)) if value)
    return f'<effectiveTime xsi:type="IVL_TS">{ends}</effectiveTime>'


def every(value, unit):
    return f'<effectiveTime xsi:type="PIVL_TS" operator="A"><period value="{value}" unit="{unit}"/></effectiveTime>'


def problem(value, *, act_status="active", attributes="", more="", times=""):
    """A concern with one problem observation; value: the attributes of its value."""
    return f"""<act classCode="ACT" moodCode="EVN"><code code="CONC"/><statusCode code="{act_status}"/>
<entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN" {attributes}>
<templateId root="2.16.840.1.113883.10.20.22.4.4"/>
<code code="55607006" codeSystem="{SNOMED}"/>
<statusCode code="completed"/>{times}<value xsi:type="CD" {value}/>{more}</observation></entryRelationship></act>"""


def status_observation(code, display):
    return f"""<entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN"><code code="33999-4" codeSystem="{LOINC}"/>
<value xsi:type="CE" {coded(code, display, SNOMED)}/></observation></entryRelationship>"""


def allergy(substance="", *, kind="416098002", reaction="", attributes=""):
    """An allergy concern; substance: the attributes of the substance's code."""
    participant = (
        f"""<participant typeCode="CSM"><participantRole><playingEntity>
<code {substance}/></playingEntity></participantRole></participant>"""
        if substance
        else ""
    )
    manifestation = (
        f"""<entryRelationship typeCode="MFST" inversionInd="true"><observation>
<value {coded("1", reaction, SNOMED)}/></observation></entryRelationship>"""
        if reaction
        else ""
    )
    return f"""<act classCode="ACT" moodCode="EVN"><statusCode code="active"/><entryRelationship typeCode="SUBJ">
<observation classCode="OBS" moodCode="EVN" {attributes}><code code="ASSERTION"/><value xsi:type="CD" code="{kind}" codeSystem="{SNOMED}"/>
{participant}{manifestation}</observation></entryRelationship></act>"""


def observation(code, value, *, status="completed", day="20261124", attributes=""):
    """One observation; value: the attributes of its value."""
    return f"""<observation classCode="OBS" moodCode="EVN" {attributes}><code code="{code}" codeSystem="{LOINC}"/>
<statusCode code="{status}"/><effectiveTime value="{day}"/><value {value}/></observation>"""


def read(content, *, at=AT):
    data = content if isinstance(content, bytes) else content.encode()
    return read_sources([("ccd.xml", data)], at=at)


def read_medicines(*entries, text="", day="20261125", at=AT):
    """The reading of a document with one medicines section."""
    return read(document(section("10160-0", *entries, text=text), day=day), at=at)


def only(entries):
    (one,) = entries
    return one
