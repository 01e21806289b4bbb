"""What each folder of rules is about, in words: knowledge/rule-sets.yaml."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SetWords:
    """title: its name. what: what it is about. rests_on: from what it was made, mostly. limits: what it cannot carry."""

    title: str
    what: str
    rests_on: str
    limits: str
