"""Names that are everyday words as well: "acid" in "acid reflux" or "stomach acid" is no drug."""

from alongside.disclosure.names.mentions import Mention
from alongside.disclosure.names.tokens import lower
from alongside.disclosure.text.leftover import unknown_words

# words that are slang or everyday words as well: a name only when the segment names nothing else and says nothing unknown
_EVERYDAY_WORDS = """
    same hash align refresh singular
    ella camila acid coke crack pot smoking smoke smoker smokes drinks drink drinking speed ice molly smack blow meth vape
    vapes vaping grass x e snow dope horse shots spice salvia tea iron soma nitro lines
"""
EVERYDAY = frozenset(_EVERYDAY_WORDS.split())


CASED = {"same": "SAM"}  # a name that is an everyday word unless it is written with these capitals


def without_everyday_words(line: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions without everyday words, unless such a word stands in a stretch that names nothing else and says nothing unknown."""
    return [
        mention for mention in mentions if _word(line, mention) not in EVERYDAY or _is_name(line, mention, mentions)
    ]


def _word(line: str, mention: Mention) -> str:
    return lower(line[mention.start : mention.end])


def _is_name(line: str, mention: Mention, mentions: list[Mention]) -> bool:
    capitals = CASED.get(_word(line, mention), "")
    if capitals:
        return capitals in line[mention.start : mention.end]
    left = max((line.rfind(sign, 0, mention.start) for sign in ",;+"), default=-1) + 1
    right = min((place for sign in ",;+" if (place := line.find(sign, mention.end)) >= 0), default=len(line))
    if any(other is not mention and left <= other.start < right for other in mentions):
        return False
    stretch = line[left : mention.start] + " " * (mention.end - mention.start) + line[mention.end : right]
    return not unknown_words(stretch, strict=True)
