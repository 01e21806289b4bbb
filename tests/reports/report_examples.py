"""Hand-made assessments and a small knowledge, so that reports are tried without the engine and without the real facts."""

from dataclasses import replace
from datetime import UTC, date, datetime

from alongside.knowledge.facts import ConditionEntry, DisclosureItem, Drug, DrugClass, Source
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Question
from alongside.knowledge.reviews import Review
from alongside.model.assessment import Assessment, Assessments, Coverage, Missing, Plan, PlanLine
from alongside.model.citation import Citation, Seen
from alongside.model.disclosure import Disclosure, Unread
from alongside.model.finding import Because, Finding, Reason
from alongside.model.medication import Dose, Medication, Report
from alongside.model.patient import Allergy, Condition, Measurement, Patient
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import (
    Action,
    Agent,
    Answer,
    Axis,
    Direction,
    Disposition,
    EvidenceLevel,
    Match,
    ReviewerRole,
    ReviewVerdict,
    Route,
    Severity,
    Sex,
    Status,
    Verification,
)

NOW = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
SESSION = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)

REVIEW = Review(
    "A. Clinician", ReviewerRole.PHARMACIST, "2026-11-20", ("label-2026",), ReviewVerdict.AGREES, "0123456789ab"
)
KNOWLEDGE = Knowledge(
    version="2026.11+example",
    drugs={
        name: Drug(name=name, drug_class=drug_class)
        for name, drug_class in (
            ("lorazepam", "benzodiazepine"),
            ("sertraline", "ssri"),
            ("isocarboxazid", "maoi"),
            ("lamotrigine", "antiepileptic"),
            ("dextromethorphan-bupropion", "combination"),
            ("dextromethorphan", "nmda-antagonist"),
            ("bupropion", "ndri"),
        )
    },
    classes={
        "benzodiazepine": DrugClass("benzodiazepines", ("lorazepam",)),
        "cns-depressant": DrugClass("sedatives", ("lorazepam",)),
        "ssri": DrugClass("SSRIs", ("sertraline",)),
        "nmda": DrugClass("NMDA antagonists", ("dextromethorphan",)),
    },
    conditions={
        "hypertension": ConditionEntry("Hypertension, any control", "condition"),
        "aneurysmal-vascular-disease": ConditionEntry("Aneurysmal vascular disease", "condition"),
        "pregnancy": ConditionEntry("Pregnancy", "situation"),
    },
    items={
        "dx-cond-aneurysm": DisclosureItem(
            "Has anybody ever found an aneurysm?",
            "The label forbids it.",
            "conditions",
            ("aneurysmal-vascular-disease",),
        ),
        "dx-preg": DisclosureItem("Could you be pregnant?", "Pregnancy rule.", "reproductive", ("pregnancy",)),
    },
    sources={
        "label-2026": Source(
            "Prescribing information of the nasal spray, 2026",
            Seen.QUOTATION,
            url="https://label.example/2026",
            place="section 7.1",
        ),
        "trial-2020": Source("A trial of 99 people. A Journal 2020;1:1", Seen.ABSTRACT, doi="10.1/a<b", pmid="123"),
        "memory": Source("Recollection of the editors", Seen.NONE, url="javascript:alert(1)"),
        "uncited": Source("A work that nothing here cites", Seen.NONE),
    },
    equivalents={},
    questions=(
        Question(
            "q-reviewed",
            "?",
            Axis.HARM,
            "other",
            (),
            "2026-11-01",
            reviews=(REVIEW,),
            digest="0123456789ab",
            file="interactions/reviewed.yaml",
        ),
        Question("q-open", "?", Axis.HARM, "other", (), "2026-11-01", file="interactions/sedation.yaml"),
    ),
)

SEEN_IN_LABEL = Citation("label-2026", Seen.QUOTATION, "section 7.1")
SEEN_IN_TRIAL = Citation("trial-2020", Seen.ABSTRACT, "abstract")
IV = Treatment(Agent.KETAMINE, Route.IV, SESSION, dose_mg=35.0, dose_mg_per_kg=0.5, over_min=40, defaults=("dose_mg",))
NASAL = Treatment(Agent.ESKETAMINE, Route.NASAL, SESSION, dose_mg=56.0)

LORAZEPAM = Medication(
    "ativan 2mg tds", "line 1", "lorazepam", ("lorazepam",), ("6470",), Match.BRAND,
    dose=Dose(strength=2, unit="mg", times_per_day=3, daily_mg=6),
    reported_by=(Report("list.txt"), Report("clinic letter", date(2026, 10, 1), Status.ACTIVE)),
)  # fmt: skip
SERTRALINE = Medication(
    "setraline 100", "line 2", "sertraline", ("sertraline",), matched=Match.MISSPELLING, read_as="sertraline", confirmed=False
)  # fmt: skip
ISOCARBOXAZID = Medication(
    "Marplan, stopped last month", "line 3", "isocarboxazid", ("isocarboxazid",), matched=Match.BRAND,
    status=Status.STOPPED, started_on=date(2020, 1, 2), stopped_on=date(2026, 10, 31),
)  # fmt: skip
COMBINATION = Medication(
    "Auvelity", "line 4", "dextromethorphan-bupropion", ("bupropion", "dextromethorphan"), matched=Match.BRAND
)  # fmt: skip


def finding(finding_id: str, axis: Axis, severity: Severity, *about: str, **changes: object) -> Finding:
    """A finding with plain values; changes replace any field. It has one reason that repeats its grades."""
    base = Finding(
        id=finding_id,
        axis=axis,
        kind="sedation-and-breathing" if axis is Axis.HARM else axis.value,
        severity=severity,
        action=Action.MONITOR,
        direction=Direction.INCREASE,
        about=about,
        studied=True,
        evidence_level=EvidenceLevel.RCT,
        verification=Verification.VERIFIED,
        statement=f"Statement of {finding_id}.",
        mechanism="Two brakes at once.",
        because=tuple(Because(f"{one} as written", "line 1", one, f"{finding_id}-rule") for one in about),
        reasons=(),
        sources=("label-2026",),
        file="interactions/sedation.yaml",
    )
    changed = replace(base, **changes)
    first = Reason(
        f"{finding_id}-rule", changed.statement, changed.severity, changed.evidence_level, changed.studied,
        changed.verification, changed.mechanism, f"Advice of {finding_id}.", f"Limits of {finding_id}.",
        tuple(Citation(one, Seen.QUOTATION, "section 7.1") for one in changed.sources), changed.file,
    )  # fmt: skip
    return changed if changed.reasons else replace(changed, reasons=(first,))


PAIR = finding(
    "pair", Axis.OTHER_MEDICINES, Severity.CONTRAINDICATED, "isocarboxazid", "sertraline",
    kind="serotonin", action=Action.AVOID, evidence_level=EvidenceLevel.LABEL,
)  # fmt: skip
SEDATION = finding(
    "sedation", Axis.HARM, Severity.MODERATE, "lorazepam",
    reasons=(
        Reason("label", "Statement of sedation.", Severity.MODERATE, EvidenceLevel.LABEL, studied=True,
               verification=Verification.VERIFIED, advice="Watch the breathing.", limits="No dose is named.", citations=(SEEN_IN_LABEL,)),
        Reason("small", "A second position.", Severity.MINOR, EvidenceLevel.COHORT, studied=False,
               verification=Verification.RECALLED, mechanism="Another way.", advice="Ask about the dose.", citations=(SEEN_IN_TRIAL,)),
    ),
)  # fmt: skip
WEAKENS = finding(
    "weakens", Axis.BENEFIT, Severity.MODERATE, "lorazepam",
    direction=Direction.DECREASE, sources=("trial-2020",), contested_by=("no-change",),
)  # fmt: skip
NO_CHANGE = finding(
    "no-change", Axis.BENEFIT, Severity.INFO, "lorazepam",
    direction=Direction.NONE, action=Action.PROCEED, contested_by=("weakens",), file="interactions/reviewed.yaml",
)  # fmt: skip
UNSTUDIED = finding(
    "unstudied", Axis.EXPOSURE, Severity.INFO, "sertraline",
    direction=Direction.NONE, studied=False, action=Action.PROCEED, verification=Verification.RECALLED,
    evidence_level=EvidenceLevel.THEORETICAL, sources=("memory",),
)  # fmt: skip
NO_EFFECT = finding(
    "no-effect", Axis.BENEFIT, Severity.INFO, "sertraline", direction=Direction.NONE, action=Action.PROCEED
)  # fmt: skip
ASKS = finding("asks", Axis.CONTRAINDICATION, Severity.MAJOR, "hypertension", kind="safety", action=Action.ASK)

MISSING = tuple(
    Missing(item, f"Question {number}: {item}?", f"Why {number}.", gravest, Answer.UNSURE if number == 2 else None)
    for number, (item, gravest) in enumerate(
        (
            ("dx-preg", Disposition.RESOLVE_FIRST),
            ("dx-cond-aneurysm", Disposition.CONTRAINDICATED),
            *((f"dx-more-{one}", Disposition.WITH_PRECAUTIONS) for one in range(8)),
        )
    )
)
UNKNOWN_TEXT = Unread("blue sleeping pill", "line 5", "no medicine of that name is known")
GUESSED_TEXT = Unread("setraline 100", "line 2", "read as sertraline, not confirmed")

PLAN = Plan(
    before=(PlanLine("Measure the blood pressure.", "nurse", ("label-2026",)),),
    after=(PlanLine("Nobody drives home.", "clinic"),),
)

PATIENT = Patient(
    age_years=44,
    sex=Sex.FEMALE,
    weight_kg=61.5,
    conditions=(
        Condition("HTN", "Condition/1", ("hypertension",)),
        Condition("Brain scan 2011", "Condition/2", prompts=("aneurysmal-vascular-disease",), active=False),
        Condition("Freckles", "Condition/3"),
    ),
    allergies=(Allergy("penicillin: hives", "Allergy/1", (), "hives", true_allergy=True),),
    family=(Condition("mother: aneurysm", "Family/1", ("aneurysmal-vascular-disease",)),),
    measurements=(
        Measurement("systolic_mmhg", 128, "Observation/1"),
        Measurement("alt_units_per_l", 31, "Observation/2"),
        Measurement("score", 7, "Observation/3"),
    ),
    answers={"dx-cond-aneurysm": Answer.NO, "dx-elsewhere": Answer.YES},
)

RICH = Assessments(
    Disclosure(
        PATIENT,
        (LORAZEPAM, SERTRALINE, ISOCARBOXAZID, COMBINATION),
        unrecognised=(UNKNOWN_TEXT,),
        not_read=(Unread("CarePlan", "entry 9", "2 CarePlan resources are not read by this version"),),
        set_aside=(Unread("warfarin", "line 8", "the father's medicine"),),
        sources=("list.txt",),
    ),
    (
        Assessment(
            IV,
            Disposition.RESOLVE_FIRST,
            Coverage((UNKNOWN_TEXT, GUESSED_TEXT), MISSING, ("the dose check",)),
            (PAIR, ASKS, SEDATION, WEAKENS, NO_CHANGE, NO_EFFECT, UNSTUDIED),
            PLAN,
        ),
        Assessment(
            NASAL,
            Disposition.RESOLVE_FIRST,
            Coverage((UNKNOWN_TEXT, GUESSED_TEXT), MISSING[:2]),
            (PAIR, SEDATION, replace(NO_CHANGE, contested_by=()), NO_EFFECT),
            Plan(before=PLAN.before),
        ),
    ),
    "2026.11+example",
    NOW,
)

QUIET = Assessments(
    Disclosure(
        replace(PATIENT, conditions=(), answers={"dx-preg": Answer.NO}),
        (replace(SERTRALINE, text="sertraline 100 mg daily", matched=Match.GENERIC, read_as=None, confirmed=True),),
    ),
    (Assessment(NASAL, Disposition.NO_OBSTACLE_FOUND, Coverage(), (NO_EFFECT,), PLAN),),
    "2026.11+example",
    NOW,
)

EMPTY = Assessments(
    Disclosure(), (Assessment(IV, Disposition.CANNOT_SAY_YET, Coverage(missing=MISSING[:1]), ()),), "2026.11+example", NOW
)  # fmt: skip

HOSTILE_TEXT = "<script>alert('x')</script> \x1b[2J\u202egnp.exe\x00 [bold]b[/bold] {{ 7*7 }} \"'&"


def hostile() -> Assessments:
    """Every text that comes from outside, or from a fact, tries to break out."""
    unread = (Unread(HOSTILE_TEXT, HOSTILE_TEXT, HOSTILE_TEXT),)
    because = (Because(HOSTILE_TEXT, HOSTILE_TEXT, HOSTILE_TEXT, HOSTILE_TEXT),)
    one = finding(
        "weighs", Axis.HARM, Severity.MAJOR, HOSTILE_TEXT, statement=HOSTILE_TEXT, because=because, file=HOSTILE_TEXT
    )
    missing = (Missing(HOSTILE_TEXT, HOSTILE_TEXT, HOSTILE_TEXT, Disposition.CONTRAINDICATED),)
    medicine = replace(
        LORAZEPAM,
        text=HOSTILE_TEXT,
        place=HOSTILE_TEXT,
        read_as=HOSTILE_TEXT,
        form=HOSTILE_TEXT,
        ingredients=(HOSTILE_TEXT,),
    )
    patient = Patient(
        conditions=(Condition(HOSTILE_TEXT, HOSTILE_TEXT),),
        allergies=(Allergy(HOSTILE_TEXT, HOSTILE_TEXT, (HOSTILE_TEXT,), HOSTILE_TEXT),),
        measurements=(Measurement(HOSTILE_TEXT, 1, HOSTILE_TEXT),),
        answers={HOSTILE_TEXT: Answer.YES},
    )
    return Assessments(
        Disclosure(
            patient, (medicine, replace(medicine, confirmed=False)), unread, unread, unread, sources=(HOSTILE_TEXT,)
        ),
        (
            Assessment(
                IV,
                Disposition.CANNOT_SAY_YET,
                Coverage(unread, missing, (HOSTILE_TEXT,)),
                (one,),
                Plan(during=(PlanLine(HOSTILE_TEXT, HOSTILE_TEXT),)),
            ),
        ),
        HOSTILE_TEXT,
        NOW,
    )
