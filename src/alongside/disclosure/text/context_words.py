"""Words that surround a medicine's name without naming a medicine or a condition that matters: read, and then let go.

A word that is in no list here and in no name stays visible: it is handed on as left over, or the whole text as unrecognised.
"""

_GRAMMAR = """
    a an the and or of to for in on at by with w from as is am are was were be been being it its this that these those
    i i'm im i've ive my me mine you your he she they we us our who which what when where then than but so if not yes
    also plus just only about around approx approximately roughly up down per each every any some all both more less
    most much very really too again now still ever do does did doing done have has had having can could would should
    may might must will shall get gets getting got give gives given gave via into onto out over under because since
    until while after before during between without within other another same else there here how why etc e.g eg i.e
    ie re aka called named known brand generic version equivalent form type kind no nor none nothing never ago back
    last next first second third new old please thanks thank n/a na nb note ok okay sorry hi hello s t d ll ve hmm um
    usually mostly normally generally typically always often once twice thrice one two three four five six seven eight
    nine ten half quarter dozen few several couple pair total max maximum min minimum limit least amount currently
    present presently
"""
_MEDICINE = """
    medicine medicines medication medications med meds drug drugs pill pills tablet tab tabs capsule cap caps dose
    doses dosed dosing dosage strength rx script prescription prescriptions prescribed prescriber prescribes otc
    over-the-counter counter supplement supplements vitamin herbal daily regular regularly low high small large big
    little tiny full half single double split divided take takes taking taken took use uses used using put apply
    applied start started starting begin began begun stop stopped stopping increase increased increasing decrease
    decreased lower lowered raised raise titrate titrated titrating bumped refill refills qty quantity disp dispense
    dispensed pharmacy pharmacist compounded compounding compound store bought shop mail order bottle pack packs
    package kit cup cups tube tubes ud udc udcup unit units oral orally mouth swallow swallowed food meal meals empty
    breakfast lunch dinner supper bedtime bed morning mornings afternoon evening evenings night nights noon midday day
    days week weeks month months year years hour hours hr hrs min minutes time times needed required necessary mg mcg
    ug g gm ml mls l iu meq mmol mm % kg oz tsp tbsp ku strong extra regular-strength extra-strength max-strength
    maximum-strength booster augment augmentation adjunct add-on addon replacement maintenance induction continuation
    course trial samples sample coupon insurance name-brand covered titration starter sliding scale dummy liter litre
    liters bulk powder powdered mini lock-flush conc concentrated concentrate replaced human plain viscous
    abuse-deterrent abuse deterrent actuat system day-pack soln po pf preservative preservative-free preserv free p.f
    ppk sprinkle sprinkles dropper mucosal chewable coated film-coated scored soluble dissolvable dissolving liquid
    soft gel gels single-dose multi-dose ready mix exp label labelled directed instructions sig tts tablets pastille
    usp bp nf btl syr device applicator premixed enema sulfite-free product substance metered mouthpiece count film
    pkt pkts ptch troc appl spry
"""
_PURPOSE = """
    water milk juice soda sleep sleeping insomnia anxiety anxious panic depression depressed mood low-mood pain pains
    ache aches headache headaches migraine migraines nausea nauseous vomiting sick stomach stomach-ache heartburn
    reflux gerd indigestion acid-reflux allergies allergy seasonal hayfever cold colds cough congestion sinus runny
    nose fever flu cramps period periods acne skin rash itch itching eczema hair loss growth weight joint joints knee
    back neck shoulder muscle muscles spasm spasms nerve neuropathy neuropathic restless legs constipation diarrhea
    diarrhoea bowel ibs cholesterol vitamin-deficiency deficiency low energy tired fatigue focus concentration
    attention adhd add stress ptsd nightmares ocd flashbacks cravings craving appetite hormone hormones hot flashes
    menopause hypothyroid thyroid contraception contraceptive birth control bone bones immune health general wellness
    hydration sore throat infection uti tooth dental dentist surgery memory motion sickness travel flying flight
    flights inflammation arthritis asthma breathing wheeze libido ed erectile dysfunction gout heart blood pressure bp
    sugar fluid retention swelling breakouts
"""
_PEOPLE = """
    dr doctor doctors doc gp pcp psychiatrist psych psychologist therapist neurologist cardiologist physician provider
    nurse np pa clinic clinics hospital specialist consultant midwife office center centre program home work school
    patient pt client my-doctor er icu another different elsewhere somewhere place online telehealth
"""
_REMARKS = """
    helps help helped helping works working work well good great fine better worse bad okay effective ineffective
    effect effects side slightly somewhat bit lot little tolerated tolerate tolerating stable steady likes like love
    feel feels feeling makes make made seems seem think know remember forget forgot forgets sure unsure maybe perhaps
    probably possibly believe guess actually recently lately previously earlier later soon today tonight yesterday
    tomorrow long short term longterm long-term short-term ongoing indefinitely continuous continuously permanent
    permanently temporarily temporary occasional occasionally sometimes rarely rare seldom frequent frequently weekday
    weekdays weekend weekends holiday holidays social socially party parties special occasion occasions alone together
    combined combination combo same-time separately both either instead alternate alternating rotation switch switched
    switching changed change changes changing moved moving went go goes going come comes coming came try tries tried
    trying need needs want wants wanted able unable due reason issue issues problem problems symptom symptoms attack
    attacks episode episodes flare flares severe mild moderate acute chronic breakthrough emergency emergencies case
    rescue list listed current past history hx see attached above below following follows include includes including
    includes: total current: smoke smokes smoking smoked drink drinks drinking drank eat eats ate vape vapes vaped
    vaping inject injects injected snort snorts snorted glass glasses bottle bottles can cans beer shot shots pint
    pints joint joints bowl bowls edible edibles gummy gummies hit hits line lines bump bumps puff puffs cigarette
    cigarettes pack ppd session sessions infusion infusions treatment treatments injection series nostril nostrils
    washout haven't hasn't can't cannot couldn't wasn't isn't didn't doesn't don't won't gain gained lost borrow
    quit dont didnt doesnt wont cant festival retreat ceremony party
    borrows borrowed share shared off off-label label miss missed skip skipped onset tea exercise women's men's kids
    myself except besides only worked denies denied deny yet microdosing microdose microdosed mindbloom joyous mondays
    tuesdays wednesdays thursdays fridays saturdays sundays hypertonic catheter clearance replacement irrigation own
    self purchased ordered cheap equate kirkland costco walmart cvs walgreens walgreen teva mylan sandoz accord apotex
    aurobindo zydus tesco boots nature nature's now-foods solgar thorne alternately recommended suggested advised
    advice told says said asked per-doctor approved allowed okayed cleared hcl version branded unbranded name mon tue
    wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer
    autumn fall winter minus half-life halved doubled tripled approx ish daytime nighttime night-time day-time
    overnight immediately quickly slowly gradually entire whole almost nearly exactly precisely equal equals
    approximately placebo or-placebo study
"""
# everyday words one slip away from a medicine's name ("ability", Abilify): never read as misspelt
_NEAR_NAMES = """
    ability abilities activate actors ambient clarity concert concerts creating creative creator differing enable
    enabled enabler enables intact lyric lyrics menace mitigate northern optimal precede preceded precedes recast
    relax relaxed relaxes relapse shorter solved solver solves spectral stated states stream undone allergies motion
    version provide provided advise
"""

PURPOSE = frozenset(_PURPOSE.split())
CONTEXT = frozenset(f"{_GRAMMAR} {_MEDICINE} {_PURPOSE} {_PEOPLE} {_REMARKS} {_NEAR_NAMES}".split())

# names a kind of medicine; alone it says that something is taken, not what
KINDS = (
    r"birth[\s-]*control(?:\s+pills?)?|the\s+pill|(?:oral\s+)?contraceptives?(?:\s+pills?)?"
    r"|sleeping\s+(?:pills?|tablets?|aids?|meds?)|sleep\s+(?:aids?"
    r"|meds?)|anti-?depressants?|anti-?psychotics?"
    r"|anti-?anxiety(?:\s+(?:pills?|meds?|medications?))?|mood\s+stabili[sz]ers?"
    r"|pain\s*killers?|pain\s+(?:pills?|meds?|medications?|relievers?)"
    r"|blood\s+pressure\s+(?:pills?|meds?|medications?|tablets?)|bp\s+(?:pills?"
    r"|meds?)"
    r"|blood\s+thinners?|water\s+(?:pills?|tablets?)|allergy\s+(?:pills?"
    r"|meds?|medications?|tablets?|shots?)|anti-?histamines?|antibiotics?"
    r"|anti-?biotics?|statins?|beta[\s-]*blockers?|steroids?|diuretics?"
    r"|stimulants?|benzos?|benzodiazepines?"
    r"|opioids?|opiates?|ssris?|snris?|maois?|hormones?|thyroid\s+(?:pills?"
    r"|meds?|medications?)|cholesterol\s+(?:pills?|meds?|medications?)"
    r"|heart\s+(?:pills?|meds?|medications?)|diabetes\s+(?:pills?|meds?"
    r"|medications?)"
    r"|muscle\s+relax(?:ers?|ants?)|adhd\s+(?:pills?|meds?|medications?)"
    r"|cough\s+(?:syrup|medicine|drops)|cold\s+(?:medicine|meds|tablets)"
    r"|decongestants?|nasal\s+sprays?|nose\s+sprays?|inhalers?|herbal\s+(?:supplements?"
    r"|remed(?:y|ies)|teas?)"
    r"|supplements?|vitamins|weight[\s-]*loss\s+(?:pills?|meds?|injections?"
    r"|drugs?)|diet\s+pills?|nerve\s+pills?|psych\s+meds?|seizure\s+(?:pills?"
    r"|meds?|medications?)|hrt|hormone\s+replacement(?:\s+therapy)?"
    r"|biologics?|chemo(?:therapy)?|sedatives?|tranquilli[sz]ers?"
)
