"""Measures how often a name is read wrongly and how often a misspelling is not read: writes docs/reference/name-matching.md."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from alongside.disclosure.names.name_similarity import CHOSEN, Similarity, Threshold
from alongside.disclosure.names.tokens import key
from alongside.knowledge.loaded import load

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "reference" / "name-matching.md"
OTHER = Path(__file__).with_name("other_medicines.txt")
SEED = 20261123
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 6  # letters; shorter words are never guessed at
RIGHT_AFTER_ALL = {"bonviva"}  # the European name of Boniva: reading it as ibandronate is no mistake

THRESHOLDS = (
    ("as chosen: 1 edit from 6 letters, 2 from 9 with the same consonants; margin 2", CHOSEN),
    ("1 edit from 6 letters only; margin 2", Threshold(((6, 1),))),
    ("1 from 6, 2 from 9 with any consonants; margin 2", Threshold(same_consonants=False)),
    ("1 from 5, 2 from 8 with the same consonants; margin 2", Threshold(((5, 1), (8, 2)))),
    ("1 from 6, 2 from 9 with the same consonants; margin 1", Threshold(margin_edits=1)),
    ("1 from 6, 2 from 9 with the same consonants; margin 3", Threshold(margin_edits=3)),
    (
        "1 from 5, 2 from 8, 3 from 12 with any consonants; margin 1",
        Threshold(((5, 1), (8, 2), (12, 3)), 1, same_consonants=False),
    ),
)


@dataclass(frozen=True)
class Names:
    """One-word names by key, and what is asked: pairs of (word, the drug meant)."""

    known: dict[str, str]
    recorded: list[tuple[str, str]]
    one_edit: list[tuple[str, str]]
    two_edits: list[tuple[str, str]]
    other: list[str]


def gather() -> Names:
    """The names of the drug table and the questions made from them with a fixed seed."""
    drugs = load().drugs.values()
    known = {
        key(name): drug.name
        for drug in drugs
        for name in (drug.name, *drug.synonyms, *drug.brands)
        if key(name).isalpha()
    }
    recorded = [(key(name), drug.name) for drug in drugs for name in drug.misspellings]
    dice = random.Random(SEED)  # noqa: S311 - no secret
    long_names = [(name, drug) for name, drug in known.items() if len(name) >= SHORTEST]
    one = [(edited(name, dice), drug) for name, drug in long_names]
    two = [(edited(edited(name, dice), dice), drug) for name, drug in long_names]
    other = [key(name) for name in OTHER.read_text(encoding="utf-8").splitlines()]
    return Names(
        known,
        *(
            [(word, drug) for word, drug in asked if word.isalpha() and word not in known]
            for asked in (recorded, one, two)
        ),
        [name for name in other if name.isalpha() and name not in known],
    )


def edited(word: str, dice: random.Random) -> str:
    """The word with one letter dropped, added, replaced or swapped with its neighbour; the first letter stays."""
    at = dice.randrange(1, len(word))
    edits: list[Callable[[], str]] = [
        lambda: word[:at] + word[at + 1 :],
        lambda: word[:at] + dice.choice(LETTERS) + word[at:],
        lambda: word[:at] + dice.choice(LETTERS) + word[at + 1 :],
        lambda: word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at > 1 else word[:at] + word[at + 1 :],
    ]
    return dice.choice(edits)()


def left_out(names: Names, threshold: Threshold) -> list[tuple[str, str]]:
    """Each name asked while every name of its drug is missing from the index: every answer is a wrong one."""
    wrong = []
    for drug in sorted(set(names.known.values())):
        similar = Similarity(((name, other) for name, other in names.known.items() if other != drug), threshold)
        for name in (name for name, owner in names.known.items() if owner == drug):
            near = similar.nearest(name)
            if near is not None:
                wrong.append((name, near.name))
    return wrong


def asked(similar: Similarity, questions: list[tuple[str, str]]) -> tuple[float, int]:
    """(share read rightly, number read as another drug)."""
    found = [(drug, similar.nearest(word)) for word, drug in questions]
    right = sum(near is not None and near.drug == drug for drug, near in found)
    return right / len(found), sum(near is not None and near.drug != drug for drug, near in found)


def row(label: str, threshold: Threshold, names: Names) -> str:
    """One line of the table."""
    similar = Similarity(names.known.items(), threshold)
    missing = left_out(names, threshold)
    outside = sum(similar.nearest(name) is not None for name in names.other if name not in RIGHT_AFTER_ALL)
    cells = [label, f"{len(missing)} / {len(names.known)}", f"{outside} / {len(names.other)}"]
    for questions in (names.recorded, names.one_edit, names.two_edits):
        share, wrong = asked(similar, questions)
        cells.append(f"{share:.1%} ({wrong})")
    return f"| {' | '.join(cells)} |"


def page(names: Names) -> str:
    """The reference page."""
    rows = "\n".join(row(label, threshold, names) for label, threshold in THRESHOLDS)
    slips = ", ".join(f"{name} read as {read}" for name, read in left_out(names, CHOSEN)) or "none"
    return TEXT.format(
        rows=rows,
        slips=slips,
        known=len(names.known),
        other=len(names.other),
        recorded=len(names.recorded),
        one=len(names.one_edit),
        two=len(names.two_edits),
        seed=SEED,
        shortest=SHORTEST,
    )


TEXT = """<!-- Made by `python benchmarks/name_matching.py`; edit that, not this page. -->

# How a written name becomes a medicine

A name is looked up letter for letter first: generic name, then synonym, brand, abbreviation, recorded misspelling. Salts
("hydrochloride", "HBr"), release letters ("XR", "SR", "ODT"), signs and blanks do not disturb. Only a word that is nobody's name
and no everyday word is compared with the known names, and what was guessed is never taken for certain: it is shown as it was read
(`read_as`) and stands among what is not confirmed until a person confirms it. Slang and abbreviations are never guessed at, nor are
words of fewer than {shortest} letters.

## The measure

A wrong confident match can hurt; an honest "not recognised" cannot. So five figures are taken for each threshold:

- **Left out**: every name of one medicine is removed from the index, and its own names ({known} in all) are asked. Whatever comes
  back is wrong. This is what happens with a medicine the table does not hold.
- **Other medicines**: {other} real names outside the table are asked. Whatever comes back is wrong.
- **Recorded**: {recorded} misspellings recorded in the table are asked of an index that does not know them: share read rightly
  (number read as another medicine).
- **One edit, two edits**: every long name with one ({one}) or two ({two}) random edits (a letter dropped, added, replaced, swapped;
  seed {seed}): the same.

An edit is an insertion, a deletion, a replacement or a swap of neighbours. The margin is by how many more edits every name of any
other medicine must be away. A word must keep the first sound of the name, and a word that begins like another medicine's name (four
letters or more) than the nearest is not read at all: "zyprtec".

| threshold | left out: wrong | others: wrong | recorded: right (wrong) | one edit: right (wrong) | two edits: right (wrong) |
|---|---|---|---|---|---|
{rows}

## The choice

The first line is in use. Allowing any consonants with two edits reads several medicines as others (prednisone as prednisolone, a
neighbour of valganciclovir as valaciclovir); a margin of one edit reads more misspellings, but then a word stands for Lamisil that
is one letter further from Lamictal; words of five letters gain little, and more everyday words are one letter from a short name.
What is left with the first line: {slips}. Both are names of the table, so each is found letter for letter before anything is
compared.

Random edits are harsher than people: the recorded misspellings are the nearer picture, and in use those are found letter for letter
too. The table's misspellings were written down from memory, and the other medicines listed from memory; neither is a sample of real
lists.
"""


def main() -> None:
    """Write the page and print the table."""
    made = page(gather())
    PAGE.write_text(made, encoding="utf-8")
    print("\n".join(line for line in made.splitlines() if line.startswith("|")))


if __name__ == "__main__":
    main()
