"""Names that the drug table does not have and an imported release of RxNorm does: letter for letter, never by likeness."""

from collections.abc import Iterator

from alongside.disclosure.names.name_index import NameIndex, NameMatch
from alongside.disclosure.names.tokens import Token, tokens
from alongside.disclosure.rxnorm.meaning import Meaning, longest_phrase, meaning_of_phrase
from alongside.model.vocabulary import Match


def listed_match(phrases: Iterator[tuple[int, str]], index: NameIndex) -> tuple[NameMatch | None, int] | None:
    """The match of the longest phrase that RxNorm has, and its words; (None, 1) when it stands for no row; None when it has none.

    phrases: (number of words, words), longest first.
    """
    for size, words in phrases:
        meaning = meaning_of_phrase(words)
        if meaning is None:
            continue
        known = index.knowledge.drugs.keys() >= set(meaning.drugs)
        if not meaning.drugs or not known or index.is_shared(words):
            return None, 1
        matched = Match.BRAND if meaning.brand else Match.GENERIC
        return NameMatch(meaning.drugs[0], words, matched, listed=meaning), size
    return None


def beyond_the_table(stretch: str) -> tuple[str, ...]:
    """The ingredients about which nothing is known here, of the names that RxNorm has in a stretch of text."""
    words = [token for token in tokens(stretch) if token.is_word or token.is_number]
    return tuple(dict.fromkeys(name for meaning in _meanings(words) for name in meaning.beyond))


def _meanings(words: list[Token]) -> Iterator[Meaning]:
    at = 0
    while at < len(words):
        longest = longest_phrase(_written(words[at : at + 1]))
        sizes = range(min(longest, len(words) - at), 0, -1)
        found = next(
            ((size, one) for size in sizes if (one := meaning_of_phrase(_written(words[at : at + size])))), None
        )
        if found:
            yield found[1]
        at += found[0] if found else 1


def _written(words: list[Token]) -> str:
    return " ".join(word.text.replace("'", "") for word in words)
