"""What the documents say exists, and what is public stands in the documents."""

import ast
import inspect
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec
import pytest
import yaml

import alongside
from alongside.cli.main import alongside as program
from alongside.knowledge import clauses
from alongside.knowledge.loaded import load
from alongside.knowledge.positions import Case, Position, Question
from alongside.reports.json_report import render_json
from tests.markdown import PROJECT, anchors, commands, documents, links, name_of, text_of, tracked, words_of

DOCS = PROJECT / "docs"
COMMAND_LINE = text_of(DOCS / "reference" / "command-line.md")
TARGETS = set(re.findall(r"^([a-z]+):.*## ", text_of(PROJECT / "Makefile"), re.MULTILINE))
# The words of the design: one word per idea.
WORDS = [
    *("disclosure", "medication", "ingredient", "treatment", "finding", "axis", "severity", "action", "exposure"),
    *(
        "disposition",
        "coverage",
        "plan",
        "question sheet",
        "case",
        "decision",
        "session",
        "reading",
        "alarm",
        "outcome",
    ),
    *("instrument", "drug change"),
]
# Written in pieces, so that this file does not hold what it looks for.
REGISTRIES = [
    *(
        "pypi" + ".org",
        "python" + "hosted.org",
        "npmjs" + ".com",
        "npmjs" + ".org",
        "yarnpkg" + ".com",
        "crates" + ".io",
    ),
    *(
        "rubygems" + ".org",
        "anaconda" + ".org",
        "ghcr" + ".io",
        "docker" + ".io",
        "proxy.golang" + ".org",
        "maven" + ".org",
    ),
]
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:work|tmp|home|root|Users|opt|mnt|var)/\w")
JSON_LISTS = text_of(DOCS / "how-to" / "read-the-json.md")


def each(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=name_of)


def subcommands(group: click.Group = program, before: str = "") -> dict[str, click.Command]:
    """Every command by its full name, as "knowledge check"; a group itself is none."""
    context = click.Context(group)
    found: dict[str, click.Command] = {}
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            found |= subcommands(command, f"{before}{name} ")
        elif command:
            found[f"{before}{name}"] = command
    return found


def options(command: click.Command) -> set[str]:
    own = {
        name
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name.startswith("-")
    }
    return own | {"-h", "--help"}


def test_the_readme_is_short_and_has_a_picture() -> None:
    readme = text_of(PROJECT / "README.md")
    assert words_of(readme) < 500
    assert re.search(r"!\[[^\]]{10,}\]\(docs/pictures/[\w-]+\.png\)", readme)


@each(documents())
def test_every_make_target_that_is_named_exists(path: Path) -> None:
    named = [found[1] for line in commands(text_of(path)) if (found := re.match(r"(?:\$ )?make ([a-z]+)\b", line))]
    assert set(named) <= TARGETS


def test_every_make_target_is_named() -> None:
    named = "\n".join(line for path in documents() for line in commands(text_of(path)))
    assert not {target for target in TARGETS - {"help"} if f"make {target}" not in named}


@each(documents())
def test_every_command_that_is_named_exists_with_its_options(path: Path) -> None:
    known = subcommands()
    for line in commands(text_of(path)):
        if not (found := re.match(r"(?:\S*/bin/)?alongside +((?:knowledge +)?[a-z]+(?:-[a-z]+)*)(?![\w-])(.*)", line)):
            continue
        assert found[1] in known, f"{name_of(path)} names {line!r}"
        unknown = set(re.findall(r"(?<!\S)--?[a-z][a-z-]*", found[2])) - options(known[found[1]])
        assert not unknown, f"{name_of(path)} names {line!r}"


@each(documents())
def test_every_option_alone_in_code_is_one_of_ours(path: Path) -> None:
    """An option of another program stands behind that program's name."""
    ours = {"--version"}.union(*(options(command) for command in subcommands().values()))
    alone = {found[0] for line in commands(text_of(path)) if (found := re.match(r"--[a-z][a-z-]*", line))}
    assert alone <= ours


def test_every_command_and_option_is_in_the_reference() -> None:
    for name, command in subcommands().items():
        section = COMMAND_LINE.partition(f"## alongside {name}\n")[2].partition("\n## ")[0]
        missing = {option for option in options(command) if f"`{option}`" not in section}
        assert not missing, f"alongside {name}: {missing}"
    assert all(option in COMMAND_LINE for option in options(program))


def test_every_choice_and_default_is_in_the_reference() -> None:
    for command in subcommands().values():
        for parameter in command.params:
            named = set(parameter.type.choices) if isinstance(parameter.type, click.Choice) else set()
            missing = {value for value in named if f"`{value}`" not in COMMAND_LINE}
            assert not missing, f"{parameter.name}: {missing}"


def test_every_public_name_and_argument_is_in_the_python_recipe() -> None:
    recipe = text_of(DOCS / "how-to" / "use-it-from-python.md")
    arguments = {name for call in (alongside.assess, alongside.parse) for name in inspect.signature(call).parameters}
    assert not {name for name in (*alongside.__all__, *arguments) if f"`{name}`" not in recipe}


def keys_of(value: object) -> set[str]:
    """Every key at any depth, apart from the sections whose keys are ids."""
    if isinstance(value, list):
        return set().union(*(keys_of(one) for one in value))
    if not isinstance(value, dict):
        return set()
    ids = {"sources", "answers", "vitals", "labs"}
    inner = (
        keys_of(list(one.values()) if name in ids and isinstance(one, dict) else one) for name, one in value.items()
    )
    return set(value).union(*inner)


def test_every_key_of_the_json_is_explained() -> None:
    at = datetime(2026, 12, 1, 9, tzinfo=UTC)
    text = "lorazepam 2 mg daily\npenicillin allergy: hives\ncalmatrol drops\nage 44, female, bp 128/82\nhigh blood pressure"
    form = DOCS / "examples" / "disclosure-form-filled.yaml"
    answer = json.loads(render_json(alongside.assess(text, form, "lorazepam 4 mg daily", at=at, now=at), load()))
    assert answer["treatment_resistance"]
    assert "counted_as" in keys_of(answer)
    assert not {key for key in keys_of(answer) if f"`{key}`" not in JSON_LISTS and f".{key}`" not in JSON_LISTS}


def test_every_key_of_a_parsed_line_is_explained() -> None:
    from alongside.cli.parse import as_json  # noqa: PLC0415 - the command's own module, as the command line loads it

    readings = alongside.parse(
        "zolft 50 mg\npenicillin allergy: hives\nmy mother takes sertraline",
        today=datetime(2026, 12, 1, tzinfo=UTC).date(),
    )
    keys = set().union(*(keys_of(json.loads(msgspec.json.encode(as_json(reading)))) for reading in readings))
    assert "read_as" in keys
    assert not {key for key in keys if f"`{key}`" not in COMMAND_LINE}


def test_every_clause_and_field_of_a_rule_file_is_explained() -> None:
    page = text_of(PROJECT / "knowledge" / "README.md")
    kinds = [kind for kind in clauses.Clause.__args__ if issubclass(kind, msgspec.Struct)]
    tags = {str(kind.__struct_config__.tag) for kind in kinds}
    of_clauses = {field for kind in kinds for field in kind.__struct_fields__} - {"clause", "clauses"}
    of_files = {field for shape in (Question, Position, Case) for field in shape.__dataclass_fields__} - {"file"}
    assert not {word for word in tags | of_clauses | of_files if f"`{word}`" not in page}


@each(documents())
def test_every_link_inside_the_project_leads_somewhere(path: Path) -> None:
    for link in links(text_of(path)):
        target, _, anchor = link.partition("#")
        file = (path.parent / target).resolve() if target else path
        assert file.exists(), f"{name_of(path)} links to {link}"
        assert not anchor or anchor in anchors(text_of(file)), f"{name_of(path)} links to {link}"


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set(), [PROJECT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.suffix == ".md" and page.exists():
            reached.add(page)
            waiting += [(page.parent / link.partition("#")[0]).resolve() for link in links(text_of(page))]
    assert not {name_of(page) for page in documents() if page.is_relative_to(DOCS)} - {
        name_of(page) for page in reached
    }


def test_no_registry_host_and_no_machine_path_stands_in_any_file() -> None:
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [f"{name_of(path)}: {host}" for host in REGISTRIES if host in text]
        found += [f"{name_of(path)}: {match[0]}" for match in MACHINE_PATH.finditer(text) if path.suffix != ".png"]
    assert not found


@each(sorted((PROJECT / "src").rglob("*.py")))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(text_of(path)))


def test_the_glossary_has_every_word_in_order() -> None:
    listed = re.findall(r"^\| \*\*(.+?)\*\* \|", text_of(PROJECT / "GLOSSARY.md"), re.MULTILINE)
    assert not set(WORDS) - set(listed)
    assert listed == sorted(set(listed), key=str.casefold)


@pytest.mark.hazard("H30")
def test_no_document_calls_anything_safe() -> None:
    """The word may be spoken of, in italics or in the title of a cited work, and not otherwise."""
    said = [
        f"{name_of(path)}: {line}"
        for path in documents()
        for line in text_of(path).splitlines()
        if re.search(r"(?<!\*)\b[Ss]afe(?:ly)?\b", line)
    ]
    assert not said


@each([path for path in documents() if path.parent == DOCS / "decisions" and path.name != "README.md"])
def test_every_decision_has_its_four_parts_and_is_listed(path: Path) -> None:
    text = text_of(path)
    assert re.search(r"^Status: (accepted|superseded by \d{4}), \d{4}-\d\d-\d\d$", text, re.MULTILINE)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
    assert f"]({path.name})" in text_of(path.parent / "README.md")


def test_the_version_is_the_same_everywhere() -> None:
    version = re.search(r'^version = "(.+)"$', text_of(PROJECT / "pyproject.toml"), re.MULTILINE)
    assert version
    assert yaml.safe_load(text_of(PROJECT / "CITATION.cff"))["version"] == version[1]
    assert f"## {version[1]}," in text_of(PROJECT / "CHANGELOG.md")


@pytest.mark.hazard("H31")
def test_every_promise_names_its_command_and_its_state() -> None:
    rows = [
        row.strip("| \n").split(" | ")
        for row in text_of(DOCS / "promises.md").splitlines()
        if re.match(r"\| (?!promise|---)", row)
    ]
    assert len(rows) > 10
    for promise, command, result, *day in rows:
        assert "`make " in command, promise
        dated = bool(day) and re.fullmatch(r"\d{4}-\d\d-\d\d", day[0].strip()) is not None
        assert dated or result.startswith("not yet run"), promise
