"""Whatever is done to a document: a reading, or one sentence; never anything else, and no medicine is lost."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.disclosure.ccda.ccda_documents import (
    allergy,
    coded,
    document,
    every,
    lasting,
    medicine,
    observation,
    problem,
    read,
    section,
)

from alongside.errors import UnusableInput

SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TABLE = "<table><tr><th>Medication</th><th>Status</th></tr><tr><td ID='m'>Zoloft 50 mg</td><td>Active</td></tr></table>"
DOSE = "<doseQuantity value='1'/>"
WHOLE = document(
    section("10160-0", medicine(coded("36437", "sertraline 50 MG"), times=lasting("2026") + every(1, "d"), more=DOSE), text=TABLE),
    section("11450-4", problem(coded("38341003", "Hypertension"), times=lasting("2019"))),
    section("48765-2", allergy(coded("6130", "ketamine"), reaction="Hives")),
    section("8716-3", observation("8480-6", 'value="165" unit="mm[Hg]"')),
)  # fmt: skip
NAMES = sorted(set(re.findall(r"<(\w+)", WHOLE)))
ATTRIBUTES = [match.span(1) for match in re.finditer(r'\w+="([^"]*)"', WHOLE)]
VALUES = st.sampled_from(
    ["", "UNK", "nullified", "-1", "1e400", "NaN", "20170230", "99999999999999", "true", "x" * 600, "٣", "#m"]
)

PLAIN = st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=40)


def reads_or_refuses(text):
    try:
        return read(text)
    except UnusableInput as refusal:
        told = str(refusal)
    assert "\n" not in told
    return None


@SETTINGS
@given(st.integers(min_value=60, max_value=len(WHOLE) - 2))
def test_a_document_cut_off_anywhere_is_refused(length):
    assert reads_or_refuses(WHOLE[:length]) is None


@SETTINGS
@given(
    st.integers(min_value=0, max_value=len(WHOLE)),
    st.text(max_size=8) | st.sampled_from(["<", ">", "&", "]]>", "<!--", "</section>", '"']),
)
def test_anything_put_in_anywhere_gives_a_reading_or_a_sentence(place, more):
    reads_or_refuses(WHOLE[:place] + more + WHOLE[place:])


@SETTINGS
@given(st.lists(st.tuples(st.sampled_from(ATTRIBUTES), VALUES), min_size=1, max_size=6))
def test_other_values_give_a_reading_or_a_sentence(changes):
    text = WHOLE
    for (start, end), value in sorted(set(changes), reverse=True):
        text = text[:start] + value + text[end:]
    reads_or_refuses(text)


@SETTINGS
@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_elements_under_other_names_give_a_reading_or_a_sentence(old, new):
    reads_or_refuses(re.sub(rf"(</?){old}\b", rf"\1{new}", WHOLE))


@SETTINGS
@given(st.lists(PLAIN, min_size=1, max_size=5, unique_by=lambda name: " ".join(name.casefold().split())))
def test_every_medicine_entry_ends_somewhere(names):
    escaped = [name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;") for name in names]
    for number, name in enumerate(escaped, start=1):
        empty = [medicine(coded("0", "sertraline"), status="nullified")] * (number - 1)
        disclosure = read(document(section("10160-0", *empty, medicine(coded("0", name)))))
        told = [*disclosure.medications, *disclosure.unrecognised, *disclosure.set_aside, *disclosure.patient.allergies]
        assert f"Medications, entry {number}" in {one.place for one in told} or disclosure.patient.answers
