"""The pages of the contested questions: the sides next to one another, oldest work first, without a verdict."""

from alongside.knowledge.contested import (
    ContestedQuestion,
    Saying,
    Side,
    oldest_first,
    positions_by_id,
    read_contested,
    works_of,
)
from alongside.knowledge.facts import Source
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position
from alongside.model.citation import Citation, Seen, best_seen
from alongside.model.vocabulary import Direction, EvidenceLevel, Verification
from alongside.reports import wording
from tests.markdown import PROJECT

FOLDER = PROJECT / "docs" / "contested"
MADE = "<!-- Made by `make docs` from the facts; edit those, not this page. -->\n\n"
UNREVIEWED = "**No clinician has reviewed this page.**"
WHY_UNVERIFIED = {Seen.ABSTRACT: wording.ONLY_ABSTRACT, Seen.SECONDARY: wording.ONLY_SECOND_HAND}
VERIFIED = "verified: seen in the source itself or quoted from it"

HEAD = """# Contested questions

On each of these questions good sources disagree. The sides stand next to one another, the one with the oldest work first.
Nothing is averaged, and no verdict is given. The order says nothing about who is right.

{unreviewed} Each page says what nobody may conclude from it, and how to contest it.
The [grades](../explanation/evidence-grades.md) tell what a statement rests on and whether it was seen.

| question | sides | last checked |
| --- | --- | --- |
{rows}

Positions that point different ways are also marked in every answer; [the list](../reference/knowledge.md) shows those files.
"""

PAGE = """# {question}

{unreviewed} Last compared with its sources on {day}. It gives no verdict.

## Why it matters

{why}

## The sides

{table}

## Why they differ

{differ}

## What would settle it

{settle}

## What is not claimed

{not_claimed}
{also}
## Sources

{sources}

## Contest this page

Is a side missing, too strong or out of date? Open an issue with the file `{file}`, the words in question, and
the source that says otherwise. A position in the table is changed in its own rule file, which its id leads to. A source that says
otherwise wins; where good sources disagree, the other side is added. [How that goes](../../knowledge/README.md#contesting-a-fact).

[All contested questions](README.md)
"""

ALSO = """
## Also on record

The rule files above hold these positions too. They take neither side, or speak of something nobody has studied.

{rows}
"""


def contested_pages(knowledge: Knowledge) -> dict[str, str]:
    """File name to content: one page a question, and the list of them."""
    questions = read_contested(PROJECT / "knowledge")
    rows = "\n".join(
        f"| [{one.question}]({one.id}.md) | {' / '.join(side.heading for side in oldest_first(one, knowledge))} "
        f"| {one.last_checked} |"
        for one in questions
    )
    pages = {f"{one.id}.md": MADE + _page(one, knowledge) for one in questions}
    return {"README.md": MADE + HEAD.format(rows=rows, unreviewed=UNREVIEWED), **pages}


def _page(question: ContestedQuestion, knowledge: Knowledge) -> str:
    sides = oldest_first(question, knowledge)
    also = [_bullet(position) for position in _also(sides, knowledge)]
    return PAGE.format(
        question=question.question,
        unreviewed=UNREVIEWED,
        day=question.last_checked,
        why=question.why_it_matters,
        table=_table(sides, knowledge),
        differ=question.why_they_differ,
        settle=question.what_would_settle_it,
        not_claimed="\n".join(f"- {one}" for one in question.not_claimed),
        also=ALSO.format(rows="\n".join(also)) if also else "",
        sources="\n".join(_source(one, knowledge.sources[one]) for one in _source_ids(sides, knowledge)),
        file=question.file,
    )


def _table(sides: tuple[Side, ...], knowledge: Knowledge) -> str:
    """One column a side in a single row: a second row would pair statements that do not answer one another."""
    columns = ["<br><br>".join(_cells(side, knowledge)) for side in sides]
    head = "| " + " | ".join(side.heading for side in sides) + " |"
    return "\n".join([head, "|" + " --- |" * len(sides), "| " + " | ".join(columns) + " |"])


def _cells(side: Side, knowledge: Knowledge) -> list[str]:
    known = positions_by_id(knowledge)
    return [_position(known[one]) for one in side.positions] + [_saying(one) for one in side.says]


def _position(position: Position) -> str:
    grade = f"*{_study(position)}; {_seen(position)}*"
    return _cell(position.statement, grade, _cited(position.citations), f"Position `{position.id}`")


def _saying(saying: Saying) -> str:
    return _cell(saying.text, f"*{_how_far(best_seen(saying.citations))}*", _cited(saying.citations))


def _cell(*lines: str) -> str:
    return "<br>".join(" ".join(line.split()).replace("|", "\\|") for line in lines)


def _study(position: Position) -> str:
    """What it rests on. Not studied and studied without an effect never share a word."""
    if not position.studied:
        return f"{wording.EVIDENCE[position.evidence_level]}; {wording.NOT_STUDIED}"
    if position.direction is Direction.NONE:
        few = position.evidence_level is EvidenceLevel.CASE_REPORT
        return (
            wording.CASE_REPORTS_ONLY
            if few
            else f"{wording.EVIDENCE[position.evidence_level]}; {wording.NO_EFFECT_FOUND}"
        )
    return wording.EVIDENCE[position.evidence_level]


def _seen(position: Position) -> str:
    return VERIFIED if position.verification is Verification.VERIFIED else _how_far(position.seen, verified=False)


def _how_far(seen: Seen, *, verified: bool = True) -> str:
    if verified and seen in (Seen.PRIMARY, Seen.QUOTATION):
        return VERIFIED
    return WHY_UNVERIFIED.get(seen, f"{wording.UNVERIFIED}: {wording.SEEN[Seen.NONE]}")


def _cited(citations: tuple[Citation, ...]) -> str:
    return "Source: " + "; ".join(f"{one.source} ({one.place or wording.SEEN[one.seen]})" for one in citations)


def _bullet(position: Position) -> str:
    statement = " ".join(position.statement.split())
    return f"- {statement} *{_study(position)}; {_seen(position)}.* `{position.id}`"


def _also(sides: tuple[Side, ...], knowledge: Knowledge) -> list[Position]:
    named = {position for side in sides for position in side.positions}
    files = [one for one in knowledge.questions if named & {position.id for position in one.positions}]
    return [position for question in files for position in question.positions if position.id not in named]


def _source_ids(sides: tuple[Side, ...], knowledge: Knowledge) -> list[str]:
    return sorted({one.source for side in sides for one in works_of(side, knowledge)})


def _source(name: str, source: Source) -> str:
    kind = f" Kind: {source.kind.replace('-', ' ')}." if source.kind else ""
    return (
        f"- `{name}`: {_quiet(source.citation)}.{kind}{_whose(source)} Read: {_quiet(source.read)}.{_address(source)}"
    )


def _whose(source: Source) -> str:
    """Whose product text it is, and of which date."""
    dates = {"": source.label_date, "quoted on ": source.quoted_on}
    when = next((f", {words}{day}" for words, day in dates.items() if day), "")
    if not source.jurisdiction:
        return ""
    return f" Text for {'Asia' if source.jurisdiction == 'asia' else source.jurisdiction.upper()}{when}."


def _quiet(text: str) -> str:
    """On one line, without a full stop at its end; the word the project does not use of medicines stands in italics."""
    return " ".join(text.split()).rstrip(".").replace(" safe ", " *safe* ")


def _address(source: Source) -> str:
    if source.doi:
        return f" [doi:{source.doi}](https://doi.org/{source.doi.replace('(', '%28').replace(')', '%29')})"
    return f" [page]({source.url.replace('(', '%28').replace(')', '%29')})" if source.url else ""
