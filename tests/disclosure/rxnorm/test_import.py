"""Importing a release: folders, zips, broken rows, and what must not disturb the index that is in place."""

import re
import sqlite3
import zipfile

import pytest
from tests.disclosure.rxnorm.conftest import quiet
from tests.disclosure.rxnorm.release_rows import (
    CONCEPTS,
    FILES,
    RELATIONS,
    both_ways,
    concept,
    contents,
    folder,
    packed,
    product_code,
    relation,
)

from alongside.disclosure.medication_codes import RXNORM, drugs_of_codes
from alongside.disclosure.rxnorm.build import import_release
from alongside.disclosure.rxnorm.index import rxnorm_index, rxnorm_release
from alongside.disclosure.rxnorm.place import index_path
from alongside.errors import UnusableInput

CONSO, REL, SAT = FILES


def names(code):
    return [drug.name for drug in drugs_of_codes([(RXNORM, str(code))])]


def refused(place, tmp_path, words):
    with pytest.raises(UnusableInput, match=words) as problem:
        import_release(place, tmp_path / "index.sqlite", quiet)
    sentence = str(problem.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert not list(tmp_path.glob("index.sqlite*"))


def test_the_counts_of_an_import(index_of):
    imported = index_of(contents())
    assert imported.release == "2025-10-06"
    kinds = {one[0] for one in CONCEPTS if one[1] != "DF"}
    assert imported.concepts == len(kinds) - 1  # the brand of two medicines
    assert imported.unresolved == 1
    assert imported.ndcs == 4
    assert imported.faults.count == 0
    assert not imported.licensed
    assert rxnorm_release() == "2025-10-06"


def test_a_zip_gives_the_same_index_as_its_folder(tmp_path):
    import_release(folder(tmp_path / "one"), tmp_path / "one.sqlite", quiet)
    zipped = packed(tmp_path / "RxNorm_full_prescribe_10062025.zip")
    assert import_release(zipped, tmp_path / "two.sqlite", quiet).release == "2025-10-06"
    assert (tmp_path / "one.sqlite").read_bytes() == (tmp_path / "two.sqlite").read_bytes()


def test_the_folder_of_the_files_itself_and_lower_case_names_will_do(tmp_path):
    files = {name.lower(): text for name, text in contents().items()}
    imported = import_release(folder(tmp_path / "one", files) / "rrf", tmp_path / "one.sqlite", quiet)
    assert imported.release == "undated"


def test_a_full_release_is_read_from_its_own_folder_and_called_licensed(tmp_path):
    inner = folder(tmp_path / "RxNorm_full_10062025" / "prescribe")
    (inner / "rrf" / CONSO).write_text("never read", encoding="utf-8")
    more = ([concept(9, "PT", "sertraline", vocabulary="SNOMEDCT_US")], [], [])
    outer = folder(tmp_path / "made", contents(more=more)) / "rrf"
    outer.rename(tmp_path / "RxNorm_full_10062025" / "rrf")
    imported = import_release(tmp_path / "RxNorm_full_10062025", tmp_path / "index.sqlite", quiet)
    assert imported.licensed
    assert imported.release == "2025-10-06"


@pytest.mark.parametrize("state", ["Y", "E", "O"])
def test_suppressed_and_obsolete_rows_count_for_nothing(index_of, state):
    more = (
        [concept(910001, "SCD", "sertraline 25 MG Oral Tablet", suppressed=state)],
        [relation(312941, "consists_of", 1010603, suppressed=state), relation(910001, "consists_of", 332497)],
        [product_code(351256, "00049490066", suppressed=state)],
    )
    index_of(contents(more=more))
    assert names(910001) == []
    assert names(312941) == ["sertraline"]
    assert rxnorm_index().of_ndc([49490066]) == (36437,)


def test_rows_of_other_vocabularies_and_languages_count_for_nothing(index_of):
    more = (
        [
            concept(298869, "IN", "sertralin", vocabulary="MTHSPL"),
            concept(910002, "IN", "sertralina", language="SPA"),
        ],
        [relation(402105, "tradename_of", 36437, vocabulary="MTHSPL")],
        [product_code(351256, "00049490066", "NDDF")],
    )
    index_of(contents(more=more))
    assert names(910002) == []
    assert rxnorm_index().of_name("sertralin") is None
    assert names(402105) == ["eplerenone"]
    assert rxnorm_index().of_ndc([49490066]) == (36437,)


def test_a_dose_form_is_no_way_to_other_drugs(index_of):
    index_of(contents())
    assert names(317541) == []
    assert names(373465) == ["sertraline"]


def test_a_combination_of_which_a_part_is_missing_resolves_to_nothing(index_of):
    index_of(contents(concepts=[one for one in CONCEPTS if one[0] != 7242]))
    assert names(1010604) == []
    assert rxnorm_index().of_rxcui(1010604) is None
    assert names(1819) == ["buprenorphine"]


def test_a_broken_row_is_made_good_by_its_inverse(index_of):
    files = contents()
    rows = list(both_ways(RELATIONS))
    broken = rows.index(relation(352364, "has_part", 7242))
    rows[broken] = rows[broken][:12]
    imported = index_of(files | {REL: "".join(f"{row}\n" for row in rows)})
    assert imported.faults.count == 1
    assert imported.faults.named == [f"RXNREL.RRF row {broken + 1}: 3 columns instead of 16"]
    assert names(1010604) == ["buprenorphine / naloxone"]


def test_rows_without_a_code_are_counted_and_named(index_of):
    more = (
        [concept("", "SCD", "nameless"), "a|b|"],
        [relation("x", "consists_of", 332497)],
        [product_code("", "00049490066"), product_code(1, "not a code")],
    )
    imported = index_of(contents(more=more))
    assert imported.faults.count == 4
    assert [row.split(" row ")[0] for row in imported.faults.named] == [CONSO, CONSO, REL, SAT]


def test_a_circle_of_relations_ends(index_of):
    more = ([concept(910003, "SCD", "round"), concept(910004, "SCDC", "and round")], [], [])
    index_of(
        contents(more=more)
        | {
            REL: "".join(
                f"{row}\n" for row in both_ways([(910003, "consists_of", 910004), (910004, "consists_of", 910003)])
            )
        }
    )
    assert names(910003) == []


@pytest.mark.parametrize("file", FILES)
def test_a_release_without_one_of_the_files_is_refused(tmp_path, file):
    files = {name: text for name, text in contents().items() if name != file}
    refused(folder(tmp_path / "release", files), tmp_path, f"holds no {file}; name the zip")
    refused(packed(tmp_path / "release.zip", files), tmp_path, f"holds no {file}")


def test_what_is_no_release_is_refused(tmp_path):
    refused(tmp_path / "nowhere", tmp_path, "There is no file or folder")
    (tmp_path / "list.txt").write_text("sertraline 50 mg", encoding="utf-8")
    refused(tmp_path / "list.txt", tmp_path, "neither a folder nor a zip")
    (tmp_path / "empty").mkdir()
    refused(tmp_path / "empty", tmp_path, "holds no RXNCONSO.RRF and no RXNREL.RRF and no RXNSAT.RRF")


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_cut_short_is_refused(tmp_path, file):
    files = contents()
    files[file] = files[file][: files[file].rstrip("\n").rindex("|") - 4]
    refused(folder(tmp_path / "release", files), tmp_path, f"{file} is cut short in its last row")


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_and_a_file_of_another_shape_are_refused(tmp_path, file):
    refused(folder(tmp_path / "one", contents() | {file: ""}), tmp_path, f"{file} is empty")
    refused(folder(tmp_path / "two", contents() | {file: "rxcui,name\n1,x\n"}), tmp_path, "it is not RRF")


def test_other_encodings_are_refused_with_the_row(tmp_path):
    text = contents()[CONSO] + concept(910005, "IN", "caféine") + "\n"
    row = text.count("\n")
    refused(
        folder(tmp_path / "one", contents() | {CONSO: text.encode("latin-1")}), tmp_path, rf"not UTF-8 \(row {row}\)"
    )
    refused(folder(tmp_path / "two", contents() | {CONSO: text.encode("utf-16")}), tmp_path, r"not UTF-8 \(row 1\)")


def test_a_byte_order_mark_and_windows_line_ends_disturb_nothing(index_of):
    files = {name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in contents().items()}
    assert index_of(files).faults.count == 0
    assert names(402105) == ["eplerenone"]


def test_a_release_with_no_concept_of_rxnorm_is_refused(tmp_path):
    files = contents() | {CONSO: concept(9, "PT", "x", vocabulary="SNOMEDCT_US") + "\n"}
    refused(folder(tmp_path / "release", files), tmp_path, "holds no active English concept")


def test_a_spoilt_zip_is_refused(tmp_path):
    zipped = packed(tmp_path / "release.zip")
    data = bytearray(zipped.read_bytes())
    data[60:90] = bytes(30)
    zipped.write_bytes(data)
    refused(zipped, tmp_path, re.escape(f"{CONSO} cannot be read"))


def test_a_failed_import_leaves_the_old_index(tmp_path):
    index = tmp_path / "index.sqlite"
    import_release(folder(tmp_path / "good"), index, quiet)
    before = index.read_bytes()
    with pytest.raises(UnusableInput):
        import_release(folder(tmp_path / "bad", contents() | {SAT: "x\n"}), index, quiet)
    assert index.read_bytes() == before
    assert [one.name for one in tmp_path.glob("index.sqlite*")] == ["index.sqlite"]


def test_an_index_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path):
    (tmp_path / "index.sqlite").mkdir()
    with pytest.raises(UnusableInput, match="cannot be written"):
        import_release(folder(tmp_path / "good"), tmp_path / "index.sqlite", quiet)
    assert not list(tmp_path.glob("*.new"))


def test_an_index_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UnusableInput, match="cannot be written"):
        import_release(folder(tmp_path / "good"), tmp_path / "file" / "index.sqlite", quiet)


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to be looked at" * 10])
def test_a_file_that_is_no_index_is_refused(tmp_path, content, request_file):
    (tmp_path / "index.sqlite").write_bytes(content)
    request_file(tmp_path / "index.sqlite")
    with pytest.raises(UnusableInput, match="is no RxNorm index of this version"):
        rxnorm_index()


def test_an_index_of_another_version_is_refused(tmp_path, request_file):
    import_release(folder(tmp_path / "good"), tmp_path / "index.sqlite", quiet)
    base = sqlite3.connect(tmp_path / "index.sqlite")
    base.execute("UPDATE about SET value = '0' WHERE key = 'format'")
    base.commit()
    base.close()
    request_file(tmp_path / "index.sqlite")
    with pytest.raises(UnusableInput, match="import the release again"):
        rxnorm_index()


def test_where_the_index_lies(monkeypatch, tmp_path):
    monkeypatch.setenv("ALONGSIDE_RXNORM", str(tmp_path / "x"))
    assert index_path() == tmp_path / "x"
    monkeypatch.setenv("ALONGSIDE_RXNORM", "")
    assert index_path() is None
    monkeypatch.delenv("ALONGSIDE_RXNORM")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert index_path() == tmp_path / "alongside" / "rxnorm.sqlite"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert index_path() == tmp_path / ".local" / "share" / "alongside" / "rxnorm.sqlite"


def test_an_encrypted_zip_is_refused(tmp_path):
    zipped = packed(tmp_path / "release.zip")
    data = zipped.read_bytes()
    with zipfile.ZipFile(zipped) as opened:
        places = [one.header_offset for one in opened.infolist()]
    changed = bytearray(data)
    for place in places:
        changed[place + 6] |= 1
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        changed[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    zipped.write_bytes(changed)
    refused(zipped, tmp_path, "cannot be read")
