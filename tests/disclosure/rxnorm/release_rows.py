"""A small release in NLM's format. Codes and their ingredients are RxNorm's; the rows are written here."""

import zipfile
from pathlib import Path

FILES = ("RXNCONSO.RRF", "RXNREL.RRF", "RXNSAT.RRF")
# code, kind, name
CONCEPTS = [
    (36437, "IN", "sertraline"),
    (155137, "PIN", "sertraline hydrochloride"),
    (332497, "SCDC", "sertraline 50 MG"),
    (312941, "SCD", "sertraline 50 MG Oral Tablet"),
    (312941, "PSN", "sertraline HCl 50 MG Oral Tablet"),
    (373465, "SCDF", "sertraline Oral Tablet"),
    (298869, "IN", "eplerenone"),
    (402030, "SCDC", "eplerenone 50 MG"),
    (351256, "SCD", "eplerenone 50 MG Oral Tablet"),
    (342280, "BN", "Inspra"),
    (402104, "SBDC", "eplerenone 50 MG [Inspra]"),
    (402105, "SBD", "eplerenone 50 MG Oral Tablet [Inspra]"),
    (402105, "SY", "Inspra 50 MG Oral Tablet"),
    (1819, "IN", "buprenorphine"),
    (7242, "IN", "naloxone"),
    (352364, "MIN", "buprenorphine / naloxone"),
    (1010602, "SCDC", "buprenorphine 8 MG"),
    (1010603, "SCDC", "naloxone 2 MG"),
    (1010604, "SCD", "buprenorphine 8 MG / naloxone 2 MG Sublingual Film"),
    (40254, "IN", "valproate"),
    (266856, "PIN", "divalproex sodium"),
    (1099676, "SCDC", "divalproex sodium 250 MG"),
    (1099678, "SCD", "divalproex sodium 250 MG Delayed Release Oral Tablet"),
    (321988, "IN", "escitalopram"),
    (2556, "IN", "citalopram"),
    (900001, "IN", "morvantine"),
    (900002, "BN", "Morvanta"),
    (900003, "SCDC", "morvantine 10 MG"),
    (900004, "SCD", "morvantine 10 MG Oral Tablet"),
    (900005, "SBD", "morvantine 10 MG Oral Tablet [Morvanta]"),
    (900006, "MIN", "morvantine / sertraline"),
    (900007, "SCD", "morvantine 10 MG / sertraline 50 MG Oral Tablet"),
    (900008, "BN", "Morvazol"),
    (900009, "SBD", "morvantine 10 MG / sertraline 50 MG Oral Tablet [Morvazol]"),
    (748794, "IN", "Inert Ingredients"),
    (748795, "SCDC", "inert ingredients 1 MG"),
    (748796, "SCD", "inert ingredients 1 MG Oral Tablet"),
    (900010, "GPCK", "{7 (eplerenone 50 MG Oral Tablet) / 7 (inert ingredients 1 MG Oral Tablet) } Pack"),
    (900011, "BPCK", "{7 (eplerenone 50 MG Oral Tablet) / 7 (inert ingredients 1 MG Oral Tablet) } Pack [Sonopack]"),
    (900012, "BN", "Kalmora"),
    (900013, "SBD", "sertraline 50 MG Oral Tablet [Kalmora]"),
    (900014, "SBD", "eplerenone 50 MG Oral Tablet [Kalmora]"),
    (900015, "BN", "Calm"),
    (900016, "SBD", "citalopram 20 MG Oral Tablet [Calm]"),
    (900017, "SCDC", "citalopram 20 MG"),
    (900018, "SCD", "citalopram 20 MG Oral Tablet"),
    (900019, "BN", "Zolofta"),
    (900020, "SBD", "eplerenone 50 MG Oral Tablet [Zolofta]"),
    (317541, "DF", "Oral Tablet"),
]
# "start RELATION end"; the release states the inverse of each in a row of its own
RELATIONS = [
    (155137, "form_of", 36437),
    (332497, "has_ingredient", 36437),
    (312941, "consists_of", 332497),
    (373465, "has_ingredient", 36437),
    (312941, "isa", 373465),
    (312941, "has_dose_form", 317541),
    (402030, "has_ingredient", 298869),
    (351256, "consists_of", 402030),
    (351256, "has_dose_form", 317541),
    (342280, "tradename_of", 298869),
    (402104, "tradename_of", 402030),
    (402104, "has_ingredient", 342280),
    (402105, "consists_of", 402104),
    (402105, "tradename_of", 351256),
    (402105, "has_ingredient", 342280),
    (352364, "has_part", 1819),
    (352364, "has_part", 7242),
    (1010602, "has_ingredient", 1819),
    (1010603, "has_ingredient", 7242),
    (1010604, "consists_of", 1010602),
    (1010604, "consists_of", 1010603),
    (1010604, "has_ingredients", 352364),
    (266856, "form_of", 40254),
    (1099676, "has_precise_ingredient", 266856),
    (1099676, "has_ingredient", 40254),
    (1099678, "consists_of", 1099676),
    (900002, "tradename_of", 900001),
    (900003, "has_ingredient", 900001),
    (900004, "consists_of", 900003),
    (900005, "tradename_of", 900004),
    (900005, "has_ingredient", 900002),
    (900006, "has_part", 900001),
    (900006, "has_part", 36437),
    (900007, "consists_of", 900003),
    (900007, "consists_of", 332497),
    (900007, "has_ingredients", 900006),
    (900008, "tradename_of", 900001),
    (900008, "tradename_of", 36437),
    (900009, "tradename_of", 900007),
    (900009, "has_ingredient", 900008),
    (748795, "has_ingredient", 748794),
    (748796, "consists_of", 748795),
    (900010, "contains", 351256),
    (900010, "contains", 748796),
    (900011, "tradename_of", 900010),
    (900012, "tradename_of", 36437),
    (900012, "tradename_of", 298869),
    (900013, "tradename_of", 312941),
    (900013, "has_ingredient", 900012),
    (900014, "tradename_of", 351256),
    (900014, "has_ingredient", 900012),
    (900015, "tradename_of", 2556),
    (900016, "tradename_of", 900018),
    (900016, "has_ingredient", 900015),
    (900017, "has_ingredient", 2556),
    (900018, "consists_of", 900017),
    (900019, "tradename_of", 298869),
    (900020, "tradename_of", 351256),
    (900020, "has_ingredient", 900019),
]
INVERSE = {
    "form_of": "has_form",
    "has_part": "part_of",
    "has_ingredients": "ingredients_of",
    "consists_of": "constitutes",
    "tradename_of": "has_tradename",
    "contains": "contained_in",
    "has_ingredient": "ingredient_of",
    "has_precise_ingredient": "precise_ingredient_of",
    "isa": "inverse_isa",
    "has_dose_form": "dose_form_of",
}
# code, NDC as the release writes it, vocabulary
NDCS = [
    (312941, "00049490066", "RXNORM"),
    (312941, "0049-4900-66", "MTHSPL"),
    (402105, "00025172003", "RXNORM"),
    (1010604, "12345006789", "RXNORM"),  # 5-4-2 of 12345-067-89 would be 12345006789
    (900004, "55555044441", "RXNORM"),
    (312941, "70000012340", "RXNORM"),
    (351256, "70000012340", "RXNORM"),
]


def concept(code, kind, name, *, vocabulary="RXNORM", language="ENG", suppressed="N"):
    return f"{code}|{language}||||||{code}7|{code}|{code}||{vocabulary}|{kind}|{code}|{name}||{suppressed}|4096|"


def relation(start, word, end, *, vocabulary="RXNORM", suppressed=""):
    return f"{end}||CUI|RO|{start}||CUI|{word}|1||{vocabulary}||||{suppressed}|4096|"


def product_code(code, ndc, vocabulary="RXNORM", *, suppressed="N", name="NDC"):
    return f"{code}|||{code}7|AUI|{code}|||{name}|{vocabulary}|{ndc}|{suppressed}|4096|"


def both_ways(relations):
    for start, word, end in relations:
        yield relation(start, word, end)
        yield relation(end, INVERSE[word], start)


def contents(concepts=CONCEPTS, relations=RELATIONS, ndcs=NDCS, *, more=((), (), ())):
    """File name to its text. more: further rows of each file, as they are."""
    made = (
        [concept(*one) for one in concepts],
        list(both_ways(relations)),
        [product_code(*one) for one in ndcs]
        + [product_code(312941, "50 MG", name="RXN_AVAILABLE_STRENGTH"), product_code(312941, "x", "VANDF")],
    )
    return {
        file: "".join(f"{row}\n" for row in (*rows, *added))
        for file, rows, added in zip(FILES, made, more, strict=True)
    }


def folder(place: Path, files=None) -> Path:
    """The release as NLM's zip unpacks: a folder `rrf` and a readme."""
    rrf = place / "rrf"
    rrf.mkdir(parents=True)
    for name, text in (files or contents()).items():
        (rrf / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    (place / "Readme_Full_Prescribe_10062025.txt").write_text("a readme", encoding="utf-8")
    return place


def packed(place: Path, files=None) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in (files or contents()).items():
            zipped.writestr(f"rrf/{name}", text)
    return place
