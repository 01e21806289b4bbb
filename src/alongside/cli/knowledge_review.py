"""`alongside knowledge review`: record that a person compared a fact with its sources."""

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import click

from alongside.cli.knowledge_folder import folder_option, knowledge_folder
from alongside.errors import UnusableInput
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Question
from alongside.knowledge.reviews import Review
from alongside.model.vocabulary import ReviewerRole, ReviewVerdict

WORDS_OF_A_FULL_NAME = 2


@click.command()
@click.argument("rule", metavar="ID")
@folder_option
@click.option("--reader", help="Who read it: a full name. It becomes public.")
@click.option("--role", type=click.Choice([one.value for one in ReviewerRole]), help="In which role.")
@click.option(
    "--read", "sources_read", multiple=True, metavar="SOURCE", help="A source that was opened; repeat it for each."
)
@click.option("--verdict", type=click.Choice([one.value for one in ReviewVerdict]))
@click.option("--note", default="", help="Why, or what should change; needed unless the verdict is agrees.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day of the reading (default: today).")
def review(  # noqa: PLR0917 - one option a field of the record
    rule: str,
    folder: Path,
    reader: str | None,
    role: str | None,
    sources_read: tuple[str, ...],
    verdict: str | None,
    note: str,
    on: datetime | None,
) -> None:
    """Record a review of the question ID (or of the question that holds the position ID).

    Without --verdict it prints what is to be read and who has reviewed it so far. An author cannot review their own file.
    """
    from alongside.knowledge.review_files import add_review

    knowledge = _compiled(knowledge_folder(folder))
    question = _question(rule, knowledge)
    if verdict is None:
        _show(question, knowledge)
        return
    if len((reader or "").split()) < WORDS_OF_A_FULL_NAME or not role:
        raise UnusableInput("A review needs --reader with a full name, first and last, and --role.")
    record = Review(
        reader=" ".join((reader or "").split()),
        role=ReviewerRole(role),
        day=_day(on).isoformat(),
        sources_read=sources_read,
        verdict=ReviewVerdict(verdict),
        of=question.digest,
        note=note.strip(),
    )
    _refuse(record, question, folder)
    path = add_review(folder, question.id, record)
    click.echo(f"Recorded in {path}: {record.reader}, {record.role}, {record.verdict} on {question.id}.")


def _compiled(folder: Path) -> Knowledge:
    from alongside.knowledge.compile import compile_knowledge
    from alongside.knowledge.fact_files import KnowledgeFault

    try:
        return compile_knowledge(folder)
    except KnowledgeFault as fault:
        raise UnusableInput(
            f"{folder} has faults; 'alongside knowledge check' lists them. The first: {str(fault).splitlines()[0]}"
        ) from None


def _question(rule: str, knowledge: Knowledge) -> Question:
    for question in knowledge.questions:
        if rule in {question.id, *(position.id for position in question.positions)}:
            return question
    raise UnusableInput(f"There is no question and no position {rule!r}; 'alongside knowledge show' finds their ids.")


def _day(on: datetime | None) -> date:
    today = datetime.now(UTC).astimezone().date()
    if on and on.date() > today:
        raise UnusableInput(f"The day of the reading, {on:%Y-%m-%d}, lies ahead.")
    return on.date() if on else today


def _refuse(record: Review, question: Question, folder: Path) -> None:
    """Raise UnusableInput when the record would not count for what it says."""
    from alongside.knowledge.checks.review_records import same_person

    cited = {source for position in question.positions for source in position.sources}
    if same_person(record.reader, (*question.authors, *_wrote_it(folder.parent / question.file))):
        raise UnusableInput(f"{record.reader} wrote {question.file}; an author cannot review it.")
    if not record.sources_read:
        raise UnusableInput(f"Name at least one source that was opened with --read: {', '.join(sorted(cited))}.")
    if strangers := sorted(set(record.sources_read) - cited):
        raise UnusableInput(
            f"{question.file} does not cite {', '.join(strangers)}; it cites {', '.join(sorted(cited))}."
        )
    if record.verdict is not ReviewVerdict.AGREES and not record.note:
        raise UnusableInput(f"A review that {record.verdict.replace('-', ' ')} needs a --note that says why.")


def _wrote_it(path: Path) -> tuple[str, ...]:
    """The names that git knows as authors of the file; empty where there is no git."""
    command = ["git", "-C", str(path.parent), "log", "--format=%an", "--", path.name]
    try:
        found = subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603 - no shell, fixed words
    except (OSError, subprocess.CalledProcessError):
        return ()
    return tuple(dict.fromkeys(found.splitlines()))


def _show(question: Question, knowledge: Knowledge) -> None:
    click.echo(f"{question.question}\nfile {question.file}, state {question.digest}")
    for position in question.positions:
        click.echo(f"\n{position.id} ({position.severity}, {position.verification})\n  {position.statement}")
        for one in position.citations:
            source = knowledge.sources[one.source]
            click.echo(f"  {one.source}: {source.citation}; {one.place or 'no place'} ({one.seen})")
    click.echo("")
    for record in question.reviews:
        state = "this text" if record.of == question.digest else "an older text"
        click.echo(f"{record.day} {record.reader}, {record.role}: {record.verdict}, on {state}. {record.note}".rstrip())
    if not question.reviews:
        click.echo("Nobody has reviewed it yet.")
