"""`alongside knowledge`: check, show, compare and review the facts; import RxNorm beside them."""

import click

from alongside.cli.lazy_commands import LazyCommands

COMMANDS = {
    "check": ("alongside.cli.knowledge_check", "Check every fact of a knowledge folder."),
    "show": ("alongside.cli.knowledge_show", "What is known of a drug, a pair, a class, a condition or a rule."),
    "diff": ("alongside.cli.knowledge_diff", "What a prescriber sees differently between two versions."),
    "import-rxnorm": (
        "alongside.cli.knowledge_import_rxnorm",
        "Make a release of RxNorm resolve codes and names on this machine.",
    ),
    "review": ("alongside.cli.knowledge_review", "Record that somebody compared a fact with its sources."),
}


@click.command(cls=LazyCommands, table=COMMANDS)
def knowledge() -> None:
    """Check, show, compare and review the facts. No clinician has reviewed them yet."""
