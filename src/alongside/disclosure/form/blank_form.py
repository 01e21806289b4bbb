"""The form as an empty YAML file with each question and why it is asked, for a patient or a clinic to fill in."""

import textwrap
from collections.abc import Iterable, Iterator

from alongside.disclosure.form.fields import Field, Kind
from alongside.disclosure.form.layout import ALL_TRIALS, FIELDS, LISTS, OTHER_CONDITIONS, by_group, takes_answer
from alongside.knowledge.loaded import load

_HEAD = """
Before ketamine or esketamine: what we need to know of you.
Write behind the colons, and leave empty what you were not asked. Nothing here asks you to change how you take a medicine.
Where yes or no is asked, "unsure" is an answer. It is never taken for a no.
A list has one entry a line, each after "- ". The word none says that there is nothing; an empty list says nothing.
"""
_PATIENT = {"dx-age": "age_years", "dx-sex": "sex", "dx-preg": "pregnant", "dx-lact": "breastfeeding"}
_LINES = {
    "medications": "dx-med-rx",
    "over_the_counter": "dx-med-otc",
    "supplements": "dx-med-supp",
    "alcohol": "dx-alcohol",
    "other_substances": "dx-drugs",
    "tobacco_and_caffeine": "dx-tobacco",
    "surgeries": "dx-surg",
    "allergies": "dx-allergy",
}
_YES_NO_UNSURE = "yes, no or unsure"
_WIDTH = 118


def blank_form() -> str:
    """The whole file."""
    lines = [*_comment(_HEAD.strip(), ""), "", *_patient(), *_named("dx-vitals")]
    for section, item in _LINES.items():
        lines += ["", *_asked(item, ""), f"{section}:"]
    lines += ["", *_comment(OTHER_CONDITIONS[2], ""), f"{OTHER_CONDITIONS[1]}:"]
    lines += [*_named("dx-ad-trials"), "", *_comment(f"{ALL_TRIALS[2]} {_YES_NO_UNSURE}", ""), f"{ALL_TRIALS[1]}:"]
    lines += [*_named("dx-ket-past"), *_named("dx-goals"), *_named("dx-support"), *_answers()]
    return "\n".join(lines) + "\n"


def _patient() -> Iterator[str]:
    yield "patient:"
    for item, key in _PATIENT.items():
        yield from _asked(item, "  ")
        yield f"  {key}:"


def _named(item: str) -> Iterator[str]:
    """A section of named fields. One that may be filled in several times is shown as an example to copy."""
    laid_out = FIELDS[item]
    yield ""
    yield from _asked(item, "")
    if not laid_out.many:
        yield f"{laid_out.section}:"
        yield from (line for one in laid_out.fields for line in (f"  # {_field(one)}", f"  {one.key}:"))
        return
    yield from _comment(
        f"Copy these lines for each and take the # away; write none where there was none: {laid_out.section}: none", ""
    )
    yield f"{laid_out.section}:"
    for number, one in enumerate(laid_out.fields):
        yield f"#  {'-' if number == 0 else ' '} {one.key}:  # {_field(one)}"


def _field(one: Field) -> str:
    if one.kind is Kind.ANSWER:
        return f"{one.asks} {_YES_NO_UNSURE}"
    return f"{one.asks} ({', '.join(one.words)})" if one.words else one.asks


def _answers() -> Iterator[str]:
    """Every item that has no section of its own."""
    elsewhere = {*_PATIENT, *FIELDS, *LISTS, *_LINES.values()}
    yield ""
    yield from _comment(
        f"Answer each with {_YES_NO_UNSURE}. To say more: {{answer: yes, says: in your own words}}. The others in your own words.",
        "",
    )
    yield "answers:"
    for item in _in_order(elsewhere):
        yield ""
        yield from _asked(item, "  ")
        yield f"  {item}:" if takes_answer(item) else f"  {item}:  # in your own words"


def _in_order(left_out: Iterable[str]) -> Iterator[str]:
    return (item for items in by_group().values() for item in items if item not in left_out)


def _asked(item: str, indent: str) -> list[str]:
    known = load().items[item]
    return [*_comment(known.question, indent), *_comment(f"Why we ask: {known.why}", indent)]


def _comment(text: str, indent: str) -> list[str]:
    return [
        f"{indent}# {line}"
        for part in text.splitlines()
        for line in textwrap.wrap(part, _WIDTH - len(indent), break_on_hyphens=False)
    ]
