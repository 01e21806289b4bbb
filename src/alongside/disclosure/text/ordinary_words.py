"""Words that need no question: small words, and common illnesses that no rule asks about."""

_SMALL = """
a i an am as at be by do he if in is it me my no of on or so to up us we was has had her him his its our she the who and are but
can did for get got how may new not now off old one out own per see two use via way yes you ago all any due lot bit hx h o s yr
yrs mo mos wk wks about above after again also always because been before being below both currently daily does doing each ever
every feel feeling from give given have having history just know known last like lots many mild mine much need never none only
other past patient plus really says severe since some sometimes still take taken takes taking than that their them then there they
this time times tried trying usually very well were what when where which while with without would year years month months week
weeks day days help helps diagnosed diagnosis condition conditions problem problems treated treatment chronic acute disease
disorder under control controlled prescribed prescription doctor today yesterday recent recently started stopped episode episodes
type stage left right side high total three four january february march april june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec denies denied denying possible possibly suspected probable maybe unsure sure
longer child childhood kid teen teenager remission resolved recovered cured negative positive absent screening vaccine vaccination
clipped coiled repaired repair surgery operation removed woman man family mother father mum mom dad brother sister brothers
sisters parent parents sibling siblings son daughter children twin twins grandmother grandfather grandparent aunt uncle cousin
grandma grandpa nephew niece husband wife partner fhx fh runs relative relatives pmh psh medical surgical social dx sx x d stable
unstable died death residual deficit deficits night nights nightly machine uses using noted reported moderate symptoms symptom mm
cm query long term poorly fully borderline status post ongoing
"""
_ILLNESSES = """
depression depressed depressive major recurrent resistant dysthymia dysthymic anxiety anxious generalized generalised social
phobia panic attack attacks stress insomnia sleep sleeplessness adhd mood nerves obsessive compulsive anorexia bulimia bulimic
eating pain back neck knee shoulder joint joints muscle muscles fibromyalgia arthritis osteoarthritis rheumatoid neuropathy
sciatica headache headaches gout diabetes diabetic prediabetes cholesterol hyperlipidemia hyperlipidaemia hypercholesterolemia
hypothyroidism hypothyroid underactive gerd reflux heartburn stomach ulcer ulcers constipation irritable bowel crohn crohns
colitis coeliac celiac hemorrhoids eczema psoriasis acne rosacea rash skin hives allergies allergy hayfever hay fever sinus
sinusitis cold cough influenza covid infection anemia anaemia menopause menopausal perimenopause endometriosis pcos polycystic
ovary ovarian syndrome contraception birth prostate enlarged erectile dysfunction restless legs osteoporosis osteopenia lupus
tinnitus vertigo wears glasses contacts hearing tonsillectomy appendectomy appendicitis gallbladder hysterectomy hernia fracture
broken cancer tumor tumour breast colon lymphoma leukemia leukaemia melanoma gad mdd trd ocd ibs pmdd copd add nightmares dm niddm
iddm
"""
SMALL_WORDS = frozenset(_SMALL.split())
ORDINARY_ILLNESSES = frozenset(_ILLNESSES.split())


def unknown_words(words: tuple[str, ...]) -> list[str]:
    """Of plain words those that could name something nobody here knows; numbers name nothing."""
    return [word for word in words if word.isalpha() and word not in SMALL_WORDS and word not in ORDINARY_ILLNESSES]


def names_ordinary_illness(words: tuple[str, ...]) -> bool:
    """Whether at least one of the words names an illness of the common kind."""
    return any(word in ORDINARY_ILLNESSES for word in words)
