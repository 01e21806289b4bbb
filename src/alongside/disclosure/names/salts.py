"""Words that stand beside a medicine's name and change nothing about which medicine it is: salts, release letters, trade words."""

_SALTS_WORDS = """
    hydrochloride hydrochlorid hcl hydrobromide hbr maleate mesylate mesilate tartrate bitartrate succinate succ
    fumarate sulfate sulphate sodium sod na potassium chl chloride citrate acetate besylate besilate oxalate phosphate
    lactate gluconate nitrate bromide pamoate embonate decanoate enanthate palmitate propionate valerate furoate
    tosylate hyclate monohydrate dihydrate trihydrate anhydrous calcium carbonate lauroxil hemihydrate hydrate
    magnesium benzoate malate dimesylate medoxomil cilexetil saccharate aspartate disoproxil dipropionate gluc
    glycinate xinafoate meglumine cypionate cipionate undecanoate acetonide dec camsylate tromethamine estolate
    ethylsuccinate stearate axetil etexilate sulf phos
"""
SALTS = frozenset(_SALTS_WORDS.split())
RELEASE = {
    "xr": "extended-release",
    "er": "extended-release",
    "xl": "extended-release",
    "la": "extended-release",
    "cd": "extended-release",
    "oros": "extended-release",
    "pa": "extended-release",
    "mr": "modified-release",
    "sr": "sustained-release",
    "cr": "controlled-release",
    "dr": "delayed-release",
    "ec": "delayed-release",
    "ir": "immediate-release",
    "odt": "orally-disintegrating",
    "mlt": "orally-disintegrating",
    "zydis": "orally-disintegrating",
    "soltab": "orally-disintegrating",
    "solutab": "orally-disintegrating",
    "retard": "extended-release",
    "chrono": "extended-release",
}
