"""Where somebody in danger reaches a person, by region. Numbers as the lines themselves publish them."""

from dataclasses import dataclass

from alongside.model.vocabulary import Region


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """where: the country in words. number: as it is written. dial: as a telephone takes it. name: who answers."""

    where: str
    name: str
    number: str
    dial: str


CRISIS_LINES: dict[Region, CrisisLine] = {
    Region.US: CrisisLine("United States", "Suicide and Crisis Lifeline, call or text", "988", "988"),
    Region.CA: CrisisLine("Canada", "Suicide Crisis Helpline, call or text", "988", "988"),
    Region.UK: CrisisLine("United Kingdom and Ireland", "Samaritans", "116 123", "116123"),
    Region.EU: CrisisLine("European Union", "emergency call", "112", "112"),
    Region.AU: CrisisLine("Australia", "Lifeline", "13 11 14", "131114"),
}


def crisis_lines(region: Region) -> tuple[CrisisLine, ...]:
    """The region's own line first, then the others."""
    own = CRISIS_LINES[region]
    return (own, *(line for line in CRISIS_LINES.values() if line is not own))
