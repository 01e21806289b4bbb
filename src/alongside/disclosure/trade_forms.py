"""Brands that exist in one form only, so that the name alone tells the form or the route. Brand knowledge is recalled."""

from alongside.disclosure.salts import RELEASE
from alongside.disclosure.tokens import key

# brand key to (form, route)
_BRANDS: dict[str, tuple[str | None, str | None]] = {
    **dict.fromkeys(("spravato", "flonase", "nasonex", "rhinocort", "afrin", "beconase aq", "qnasl", "astelin", "astepro", "otrivin", "nayzilam", "migranal", "trudhesa", "tosymra", "flixonase", "narcan", "kloxxado", "nyxoid"), ("nasal", "nasal")),
    **dict.fromkeys(("emsam", "duragesic", "butrans", "daytrana", "nicoderm", "climara", "vivelle dot", "transderm scop", "secuado", "xelstrym", "catapres tts", "scopoderm", "oxytrol", "sancuso"), ("patch", "transdermal")),
    **dict.fromkeys(("subutex", "suboxone", "zubsolv", "belbuca", "edluar", "intermezzo", "saphris", "sycrest", "igalmi", "abstral"), ("sublingual", "sublingual")),
    **dict.fromkeys(("sublocade", "brixadi", "vivitrol", "invega sustenna", "abilify maintena", "aristada", "risperdal consta", "perseris", "uzedy", "modecate", "depo provera", "byetta", "bydureon", "ozempic", "wegovy", "mounjaro", "zepbound", "trulicity", "victoza", "saxenda", "epipen", "auvi q", "lantus", "basaglar", "toujeo", "depo testosterone"), ("injection", "parenteral")),
    **dict.fromkeys(("ventolin", "proair", "symbicort", "advair", "seretide", "flovent", "pulmicort", "serevent", "qvar", "asmanex", "salamol", "adasuve"), ("inhaler", "inhaled")),
    **dict.fromkeys(("concerta", "ms contin", "oxycontin", "wellbutrin xl", "lithobid", "intuniv", "kapvay", "toprol xl", "mydayis", "horizant", "gralise", "exalgo", "kadian", "forfivo xl", "aplenzin", "pristiq", "quillivant xr", "jornay pm", "hysingla er", "zohydro er", "trokendi xr", "qudexy xr", "envarsus xr"), ("extended-release", None)),
    **dict.fromkeys(("wellbutrin sr", "zyban", "contrave"), ("sustained-release", None)),
    **dict.fromkeys(("androgel", "testogel"), ("cream", "topical")),
    **dict.fromkeys(("nexplanon", "implanon"), ("implant", "parenteral")),
    **dict.fromkeys(("mirena", "kyleena", "nuvaring"), ("vaginal", "topical")),
}  # fmt: skip


def form_of_name(name: str) -> tuple[str | None, str | None]:
    """(form, route) that a brand implies; its release letters count too."""
    words = key(name)
    if words in _BRANDS:
        return _BRANDS[words]
    return next((RELEASE[word] for word in words.split()[1:] if word in RELEASE), None), None
