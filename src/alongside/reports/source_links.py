"""Where a source can be opened. Only web addresses become links."""

from urllib.parse import quote

from alongside.knowledge.facts import Source


def source_links(source: Source) -> tuple[tuple[str, str], ...]:
    """(words, address) pairs: DOI, PubMed, web page, as far as they are known."""
    found = []
    if source.doi:
        found.append((f"doi {source.doi}", f"https://doi.org/{quote(source.doi, safe='/().;:-_')}"))
    if source.pmid:
        found.append((f"PubMed {source.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{quote(source.pmid, safe='')}/"))
    if source.url and source.url.startswith(("https://", "http://")):
        found.append(("web page", source.url))
    return tuple(found)
