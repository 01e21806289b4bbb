"""Alongside: what ketamine or esketamine would do with exactly these medicines in exactly this person.

from alongside import assess, parse
"""

from typing import TYPE_CHECKING

from alongside.errors import UnusableInput

if TYPE_CHECKING:
    from alongside.api import assess, parse

__all__ = ["UnusableInput", "assess", "parse"]


def __getattr__(name: str) -> object:
    """Load the calls when they are first used, so that a single room can be imported alone and fast."""
    if name in __all__:
        from alongside import api

        return getattr(api, name)
    raise AttributeError(f"module 'alongside' has no attribute {name!r}")
