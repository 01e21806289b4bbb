"""Makes two spellings of the same words look alike: case, accents, British and American, singular and plural."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = re.compile("['\u2019`]")
_SHORTEST_PLURAL = 5  # "fits" is a seizure and "fit" is not
_NO_PLURAL = ("ss", "is", "us", "as")


def plain_words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, lower case, without accents, apostrophes or signs."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in bare if not unicodedata.combining(character))
    return tuple(_WORD.findall(_APOSTROPHES.sub("", bare)))


def folded(word: str) -> str:
    """One plain word in the spelling that is compared: haemorrhages becomes hemorrhage, tumour becomes tumor."""
    word = word.replace("ae", "e").replace("oe", "e")
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(_NO_PLURAL):
        word = word[:-1]
    return f"{word[:-3]}or" if word.endswith("our") else word


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in the spelling that is compared."""
    return tuple(folded(word) for word in plain_words(text))
