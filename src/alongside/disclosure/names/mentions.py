"""Finds the names of medicines in a line: longest exact name first, then names of RxNorm, then single misspelt words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.disclosure.names.listed_names import listed_match
from alongside.disclosure.names.name_index import NameIndex, NameMatch
from alongside.disclosure.names.salts import RELEASE, SALTS
from alongside.disclosure.names.tokens import Token, tokens
from alongside.disclosure.rxnorm.meaning import longest_phrase
from alongside.disclosure.text.context_words import CONTEXT
from alongside.model.vocabulary import Match

_INSIDE_A_NAME = re.compile(r"(?:[ \t]|\s?[-/#&+.']\s?)*")
_COUNTED = re.compile(
    r"\s*(?:times|x\b|a\s+day|per\b|/|tab|cap|pill|puff|mg|mcg|daily"
    r"|bid|tid|every|days?\b|weeks?\b|months?\b|years?\b|yrs?\b|wks?\b"
    r"|[ap]m\b|-)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in a line: where it stands and what it is."""

    start: int
    end: int
    match: NameMatch


def find_mentions(text: str, index: NameIndex) -> list[Mention]:
    """Every name in the line, left to right, none overlapping."""
    words = [token for token in tokens(text) if token.is_word or token.is_number]
    found: list[Mention] = []
    at = 0
    while at < len(words):
        mention, used = _name_at(text, words, at, index, found[-1] if found else None)
        if mention is not None:
            found.append(mention)
        at += used
    return found


def _name_at(
    text: str, words: list[Token], at: int, index: NameIndex, before: Mention | None
) -> tuple[Mention | None, int]:
    for size, name in _phrases(text, words, at, index.longest):
        match = index.exact(name)
        if match and not _is_count(text, words, at, size) and not _is_salt(text, words[at], size, before):
            return Mention(words[at].start, words[at + size - 1].end, match), size
    word = words[at]
    if not word.is_word or _familiar(word.text):
        return None, 1
    bare = word.text.replace("'", "")
    longest = longest_phrase(bare)
    listed = listed_match(_phrases(text, words, at, longest), index) if longest else None
    match, size = listed or (index.fuzzy(bare), 1)
    return (Mention(word.start, words[at + size - 1].end, match), size) if match else (None, 1)


def _phrases(text: str, words: list[Token], at: int, longest: int) -> Iterator[tuple[int, str]]:
    """Runs of words from here that could be one name, longest first."""
    run = [words[at].text.replace("'", "")]
    for left, right in zip(words[at:], words[at + 1 : at + longest], strict=False):
        if not _INSIDE_A_NAME.fullmatch(text, left.end, right.start):
            break
        run.append(right.text.replace("'", ""))
    for size in range(len(run), 0, -1):
        yield size, " ".join(run[:size])


def _is_count(text: str, words: list[Token], at: int, size: int) -> bool:
    """The number at the end of "tylenol 3" belongs to "3 times a day"; a number alone is no name."""
    last = words[at + size - 1]
    if not last.is_number:
        return False
    return size == 1 or (text[last.start - 1] == " " and _COUNTED.match(text.lower(), last.end) is not None)


def _is_salt(text: str, word: Token, size: int, before: Mention | None) -> bool:
    """The calcium of "atorvastatin calcium" is no second medicine."""
    if before is None or size > 1 or word.text not in SALTS:
        return False
    return before.match.matched in {Match.GENERIC, Match.MISSPELLING} and text[before.end : word.start].isspace()


def _familiar(word: str) -> bool:
    return word in CONTEXT or word in SALTS or word in RELEASE
