"""A source in words: whose label of which date it is, and how far a statement was seen in it."""

from alongside.knowledge.facts import Source
from alongside.model.citation import Citation, Seen
from alongside.reports.wording import SEEN

JURISDICTION = {
    "us": "US", "eu": "EU", "uk": "UK", "ca": "Canadian", "au": "Australian", "ch": "Swiss", "nz": "New Zealand", "asia": "Asian",
}  # fmt: skip
NOT_SEEN_THERE = "the statement was not seen there"
_TEXT = {
    "regulator": "regulator",
    "manufacturer": "manufacturer's page",
    "monograph": "monograph",
    "label-summary": "label summary",
}


def label_words(source: Source) -> str:
    """Whose label of which date, as "US label of 2026-03-13"; empty for what is no product text."""
    if not source.jurisdiction:
        return ""
    text = f"{JURISDICTION.get(source.jurisdiction, source.jurisdiction)} {_TEXT.get(source.kind, 'label')}"
    if source.label_date:
        return f"{text} of {source.label_date}"
    return f"{text}, quoted on {source.quoted_on}" if source.quoted_on else f"{text}, undated"


def citation_words(citation: Citation, source: Source) -> str:
    """Author and title, whose label, the place in it, and how far the statement was seen there."""
    seen = SEEN[citation.seen] if citation.seen is not Seen.NONE else NOT_SEEN_THERE
    parts = (
        source.citation,
        label_words(source),
        citation.place,
        f"doi {source.doi}" if source.doi else "",
        seen,
    )
    return "; ".join(part for part in parts if part)
