"""Splits one line into stretches that each speak of one medicine, or of none."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from alongside.disclosure.names.mentions import Mention
from alongside.disclosure.names.name_index import NameIndex
from alongside.disclosure.names.products import Product, group
from alongside.disclosure.names.tokens import lower
from alongside.disclosure.text.blanking import blank, tidy
from alongside.disclosure.text.leftover import unknown_words
from alongside.disclosure.text.unread_text import names_only_a_kind

_SEPARATOR = re.compile(
    r"[;\n|•·]|,(?!\d{3}(?!\d))(?!\d{1,2}\s*(?:mg|mcg|g|ml)\b)|(?<=\s)\+(?=\s)"
    r"|(?<=[a-z\d)])\+(?=\s*[a-z])|\s&\s|\s-\s"
    r"|\b(?:and(?!\s+(?:a\s+half|1/2|then\b|again\b|when\b|or\b))|plus"
    r"|also|then|or(?!\s*(?:\d|so\b|half\b|one\b|two\b|twice\b|as\b"
    r"|when\b|if\b|more\b|less\b)))\b"
    r"|(?<=[a-z\d)]{3})[.!](?=\s|$)|(?<=\s\d\d)\.(?=\s+[a-z])"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of a line. product: the medicine it speaks of, None when it names none that is known."""

    start: int
    end: int
    product: Product | None = None


def split(text: str, mentions: list[Mention], index: NameIndex) -> list[Segment]:
    """The segments of a line in order; together they cover every word of it."""
    segments: list[Segment] = []
    for start, end in _chunks(text, mentions):
        inside = [mention for mention in mentions if start <= mention.start < end]
        parts = _parts(text, start, end, inside, index)
        if len(parts) == 1 and parts[0].product is None and segments and _only_modifies(text, parts[0]):
            segments[-1] = replace(segments[-1], end=end)
        else:
            segments.extend(parts)
    return _lead_in(text, segments)


def _chunks(text: str, mentions: list[Mention]) -> list[tuple[int, int]]:
    bounds = [0]
    for match in _SEPARATOR.finditer(lower(text)):
        if any(mention.start < match.end() and match.start() < mention.end for mention in mentions):
            continue
        bounds += [match.start(), match.end()]
    bounds.append(len(text))
    return [(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if text[start:end].strip()]


def _parts(text: str, start: int, end: int, mentions: list[Mention], index: NameIndex) -> list[Segment]:
    """Cuts a chunk before every product but the first, and before an unknown name that has a strength of its own."""
    products = group(text, mentions, index)
    starts: list[tuple[int, Product | None]] = [
        (_with_lead(text, start, product.start), product) for product in products
    ]
    starts += [(place, None) for place in _unknown_names(text, start, end, mentions)]
    starts.sort(key=lambda one: one[0])
    if not starts:
        return [Segment(start, end)]
    cuts = [start, *(place for place, _ in starts[1:]), end]
    return [Segment(left, right, product) for (left, right), (_, product) in zip(pairwise(cuts), starts, strict=True)]


_LEAD = re.compile(r"(?:\bto\s+|\bthen\s+|\bwith\s+|\bw/\s*|[(\[/-]\s*)+$")


def _with_lead(text: str, start: int, place: int) -> int:
    match = _LEAD.search(lower(text[start:place]))
    return start + match.start() if match else place


def _unknown_names(text: str, start: int, end: int, mentions: list[Mention]) -> list[int]:
    """Where an unknown word is directly followed by a number, as a medicine with its strength is; only beside a known medicine."""
    if not mentions:
        return []
    rest = text[start:end]
    for mention in mentions:
        rest = blank(rest, mention.start - start, mention.end - start)
    return [
        start + left
        for left, right in unknown_words(rest)
        if re.match(r"[\s-]*(?:[a-z]{2}\s+)?\.?\d", lower(rest[right:]))
    ]


def _only_modifies(text: str, segment: Segment) -> bool:
    stretch = text[segment.start : segment.end]
    return segment.product is None and not unknown_words(stretch) and not names_only_a_kind(tidy(stretch))


def _lead_in(text: str, segments: list[Segment]) -> list[Segment]:
    """Words before the first medicine ("every morning, zoloft 50") belong to it."""
    first = next((at for at, segment in enumerate(segments) if segment.product), None)
    if first in (None, 0) or not all(_only_modifies(text, segment) for segment in segments[:first]):
        return segments
    return [replace(segments[first], start=segments[0].start), *segments[first + 1 :]]
