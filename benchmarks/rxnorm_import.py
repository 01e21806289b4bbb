"""Imports a made-up release of the size of NLM's, and looks codes and names up in it: time, memory, size."""

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from alongside.disclosure.rxnorm.index import RxNormIndex
from timing import line, samples_ms

MB = 1_000_000
# Megabytes of the files of the prescribable release of 6 October 2025.
SIZES = {"RXNCONSO.RRF": 30, "RXNREL.RRF": 195, "RXNSAT.RRF": 275}
INGREDIENTS, PRODUCTS, NDCS_OF_A_PRODUCT = 7_000, 30_000, 8
SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "la",
    "me",
    "ni",
    "po",
    "ru",
    "sa",
    "te",
    "vi",
    "xo",
    "mab",
    "nib",
    "stat",
    "zole",
)
IMPORT = "from alongside.cli.main import main; main()"


def name_of(number: int) -> str:
    """A name of its own for each number."""
    parts = []
    while number or not parts:
        number, part = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[part])
    return "".join(parts) + "ine"


def products() -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each product's code and its ingredients' numbers; one in six has two."""
    for number in range(PRODUCTS):
        first = number % INGREDIENTS
        yield 1_000_000 + number * 10, (first, (first + 17) % INGREDIENTS)[: 2 if number % 6 == 0 else 1]


def concept_rows() -> Iterator[str]:
    """RXNCONSO: ingredients, brands, components, products with their synonyms, and the rows of SPL that are passed over."""

    def row(code: int, kind: str, name: str, vocabulary: str = "RXNORM") -> str:
        return f"{code}|ENG||||||{code}1|{code}|{code}||{vocabulary}|{kind}|{code}|{name}||N|4096|\n"

    for number in range(INGREDIENTS):
        yield row(1000 + number, "IN", name_of(number))
        yield row(100_000 + number, "BN", name_of(number) + "ex")
    for code, parts in products():
        named = " / ".join(f"{name_of(part)} {code % 97} MG" for part in parts)
        for at, part in enumerate(parts):
            yield row(code + 1 + at, "SCDC", f"{name_of(part)} {code % 97} MG")
        yield row(code, "SCD", f"{named} Oral Tablet")
        yield row(code + 5, "SBD", f"{named} Oral Tablet [{name_of(parts[0])}ex]")
        yield row(code, "PSN", f"{named} Oral Tablet".upper())
        yield row(code, "DP", f"{named.upper()} ORAL TABLET, FILM COATED, as labelled", "MTHSPL")


def relation_rows() -> Iterator[str]:
    """RXNREL: both rows of each relation."""

    def both(start: int, word: str, inverse: str, end: int) -> Iterator[str]:
        yield f"{end}||CUI|RO|{start}||CUI|{word}|{start}9||RXNORM|||||4096|\n"
        yield f"{start}||CUI|RO|{end}||CUI|{inverse}|{start}8||RXNORM|||||4096|\n"

    for number in range(INGREDIENTS):
        yield from both(100_000 + number, "tradename_of", "has_tradename", 1000 + number)
    for code, parts in products():
        for at, part in enumerate(parts):
            yield from both(code + 1 + at, "has_ingredient", "ingredient_of", 1000 + part)
            yield from both(code, "consists_of", "constitutes", code + 1 + at)
        yield from both(code + 5, "tradename_of", "has_tradename", code)
        yield from both(code + 5, "has_ingredient", "ingredient_of", 100_000 + parts[0])
        yield from both(code, "has_dose_form", "dose_form_of", 317541)


def attribute_rows() -> Iterator[str]:
    """RXNSAT: the product codes."""
    for code, _ in products():
        for at in range(NDCS_OF_A_PRODUCT):
            yield f"{code}|||{code}1|AUI|{code}|||NDC|RXNORM|{code % 10**8 * 1000 + at:011d}|N|4096|\n"


def passed_over(file: str) -> Iterator[str]:
    """Rows that a release is full of and nobody here needs, for ever."""
    rows = {
        "RXNCONSO.RRF": "{0}|ENG||||||{0}1|{0}|{0}||MTHSPL|SU|{0}|SOME SUBSTANCE OF A LABEL {0}||N|4096|\n",
        "RXNREL.RRF": "|{0}1|AUI|SY||{0}2|AUI||{0}77||RXNORM|||||4096|\n",
        "RXNSAT.RRF": "{0}|||{0}1|AUI|{0}|||SPL_SET_ID|MTHSPL|4192e27f-0034-4cd9-b9e0-{0}|N|4096|\n",
    }
    return (rows[file].format(number) for number in cycle(range(2_000_000, 9_000_000)))


def write_release(folder: Path) -> None:
    """The three files, each filled up to its real size."""
    makers = {"RXNCONSO.RRF": concept_rows(), "RXNREL.RRF": relation_rows(), "RXNSAT.RRF": attribute_rows()}
    for file, rows in makers.items():
        with (folder / file).open("w", encoding="utf-8") as target:
            target.writelines(rows)
            filling = passed_over(file)
            while target.tell() < SIZES[file] * MB:
                target.writelines(islice(filling, 10_000))


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as place:
        folder, index = Path(place) / "rrf", Path(place) / "rxnorm.sqlite"
        folder.mkdir()
        write_release(folder)
        environment = {"ALONGSIDE_RXNORM": str(index), "PYTHONPATH": ":".join(sys.path)}
        start = time.perf_counter()
        command = [sys.executable, "-c", IMPORT, "knowledge", "import-rxnorm", str(folder)]
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - ours
        seconds = time.perf_counter() - start
        memory_mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(ended.stdout.splitlines()[0])
        print(
            f"import of {sum(SIZES.values())} MB: {seconds:.1f} s (goal < 180 s), {memory_mib:.0f} MiB (goal < 500 MiB)"
        )
        print(f"index: {index.stat().st_size / MB:.0f} MB")
        look_up(RxNormIndex(index))


def look_up(index: RxNormIndex) -> None:
    """Single look-ups of codes, product codes and names that are there."""
    chance = random.Random(4)  # noqa: S311 - not for secrets
    codes = [code for code, _ in products()]
    some = [chance.choice(codes) for _ in range(2000)]
    assert index.of_rxcui(some[0])
    assert index.of_ndc([some[0] % 10**8 * 1000])
    each = cycle(some)
    print(line("a concept", samples_ms(lambda: index.of_rxcui(next(each)), 2000), "goal < 1 ms"))
    print(line("a product code", samples_ms(lambda: index.of_ndc([next(each) % 10**8 * 1000]), 2000), "goal < 1 ms"))
    named = cycle(name_of(code % INGREDIENTS) for code in some)
    print(line("a name", samples_ms(lambda: index.of_name(next(named)), 2000), "goal < 1 ms"))
    index.close()


if __name__ == "__main__":
    main()
