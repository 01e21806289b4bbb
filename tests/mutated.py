"""A pytest plugin for mutation runs: what a test process remembers must have been made by the mutant under test.

mutmut runs the tests once to learn which test reaches which function, then forks that process for each mutant. The rules are compiled
once a process, so without this the mutants would be handed rules that were compiled before them.
"""

import os

from alongside.rules.engine import rule_set
from tests import whole_patients


def pytest_sessionstart() -> None:
    """Forget what the process that was forked had compiled and answered."""
    _forget()


def pytest_runtest_setup() -> None:
    """While mutmut learns which test reaches what, each test starts from nothing."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        _forget()


def _forget() -> None:
    rule_set.cache_clear()
    whole_patients.answer.cache_clear()
