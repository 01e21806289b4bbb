"""The trace of a finding to the person's own words, each line said once with all the rules that used it."""

from dataclasses import dataclass

from alongside.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Trace:
    """input and place: the person's own words. matched: what they were read as. rules: ids of the rules that used them."""

    input: str
    place: str
    matched: str
    rules: tuple[str, ...]


def traces(finding: Finding) -> tuple[Trace, ...]:
    """In order of first mention."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for one in finding.because:
        rules = found.setdefault((one.input, one.place, one.matched), [])
        if one.rule not in rules:
            rules.append(one.rule)
    return tuple(Trace(*words, tuple(rules)) for words, rules in found.items())
