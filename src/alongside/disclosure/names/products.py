"""Names that stand together: the same medicine named twice, or the parts of one combination product."""

import re
from dataclasses import dataclass

from alongside.disclosure.names.mentions import Mention
from alongside.disclosure.names.name_index import NameIndex
from alongside.disclosure.names.salts import RELEASE, SALTS
from alongside.disclosure.names.tokens import lower
from alongside.disclosure.text.strength import UNITS

_SALTS = re.compile(r"\b(?:" + "|".join(sorted(SALTS | RELEASE.keys(), key=len, reverse=True)) + r")\b\.?")
_AMOUNTS = re.compile(
    r"\d*\.?\d+\s*-?\s*(?:"
    + "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
    + r")(?![a-z])(?:\s*/\s*(?:ml|hr|actuat)\b)?"
)
_NAMED_TWICE = re.compile(
    r"\s*(?:[(\[=:/-]|or|aka|a\.k\.a\.?|i\.e\.?|brand(?:\s+name)?|generic(?:\s+(?:for|of))?|\()*\s*"
)
_ONE_PRODUCT = re.compile(r"\s*(?:/|-|with|w/)\s*")


@dataclass(frozen=True, slots=True)
class Product:
    """One or more names that are read together. joined: they are parts of one product, in the order written."""

    mentions: tuple[Mention, ...]
    joined: bool = False

    @property
    def start(self) -> int:
        """Where the first name begins."""
        return self.mentions[0].start

    @property
    def end(self) -> int:
        """Where the last name ends."""
        return self.mentions[-1].end


def group(text: str, mentions: list[Mention], index: NameIndex) -> list[Product]:
    """The products that the names of one stretch make up, in order."""
    products: list[Product] = []
    for mention in mentions:
        last = products[-1] if products else None
        if last is None:
            products.append(Product((mention,)))
            continue
        between = _between(text, last.end, mention.start)
        same = any(mention.match.drug == other.match.drug for other in last.mentions)
        if same and (_NAMED_TWICE.fullmatch(between) or text[: mention.start].rstrip().endswith(("(", "["))):
            products[-1] = Product((*last.mentions, mention), last.joined)
        elif _is_brand_of(last, mention, between) or (
            not same and _ONE_PRODUCT.fullmatch(between) and _may_be_one(text, last, mention, mentions, index)
        ):
            products[-1] = Product((*last.mentions, mention), joined=True)
        else:
            products.append(Product((mention,)))
    return products


def _is_brand_of(last: Product, mention: Mention, between: str) -> bool:
    """A combination's own name in brackets beside its parts, on either side."""
    if not re.fullmatch(r"\s*[(\[]\s*", between):
        return False
    names = {one.match.drug for one in last.mentions}
    return any(" / " in name for name in names) or " / " in mention.match.drug


def _between(text: str, start: int, end: int) -> str:
    return _AMOUNTS.sub(" ", _SALTS.sub(" ", lower(text[start:end])))


def _may_be_one(text: str, last: Product, mention: Mention, mentions: list[Mention], index: NameIndex) -> bool:
    """Names without an amount between them, or the parts of a product of the table ("A 10 MG / B 28 MG")."""
    if not re.search(r"\d", text[last.end : mention.start]):
        return True
    names = {one.match.drug for one in (*last.mentions, mention)}
    wanted = {one.match.drug for one in mentions}
    return any(index.combination(frozenset(parts)) for parts in (names, wanted)) and names <= wanted
