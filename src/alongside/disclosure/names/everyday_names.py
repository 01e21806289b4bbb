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
    """The mentions without everyday words, unless such a word stands in a stretch that names nothing else and says nothing unknown.

    A name that only RxNorm has counts as such a word: brands are called Calm, Focus and Relief.
    """
    return [
        mention
        for mention in mentions
        if (_word(line, mention) not in EVERYDAY and not mention.match.listed) or _is_name(line, mention, mentions)
    ]


def _word(line: str, mention: Mention) -> str:
    return lower(line[mention.start : mention.end])


def _is_name(line: str, mention: Mention, mentions: list[Mention]) -> bool:
    capitals = CASED.get(_word(line, mention), "")
    if capitals:
        return capitals in line[mention.start : mention.end]
    left = max((line.rfind(sign, 0, mention.start) for sign in ",;+"), default=-1) + 1
    right = min((place for sign in ",;+" if (place := line.find(sign, mention.end)) >= 0), default=len(line))
    beside = [other for other in mentions if other is not mention and left <= other.start < right]
    if not mention.match.listed:
        beside = [other for other in beside if not other.match.listed]
    if any(not (mention.match.listed and set(other.match.drugs) <= set(mention.match.drugs)) for other in beside):
        return False
    stretch = line[left : mention.start] + " " * (mention.end - mention.start) + line[mention.end : right]
    for other in beside:
        stretch = stretch.replace(line[other.start : other.end], " " * (other.end - other.start))
    return not unknown_words(stretch, strict=not mention.match.listed)
