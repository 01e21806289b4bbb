"""The command `alongside`: each subcommand is imported only when it is called, so that each starts fast."""

import logging
import secrets
import sys
import traceback

import click

from alongside.cli.lazy_commands import LazyCommands
from alongside.errors import UnusableInput

COMMANDS = {
    "assess": ("alongside.cli.assess", "One patient: medicines, history and treatment in, one assessment out."),
    "benchmark": (
        "alongside.cli.benchmark",
        "Score the checker on a reference set: agreement, and alerts per patient.",
    ),
    "knowledge": ("alongside.cli.knowledge", "Check, show, compare and review the facts."),
    "parse": ("alongside.cli.parse", "Free-text medication lines to JSON lines."),
}
UNUSABLE, OUR_FAULT, INTERRUPTED = 2, 1, 130


@click.command(cls=LazyCommands, table=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="alongside")
def alongside() -> None:
    """What ketamine or esketamine would do with exactly these medicines in exactly this person.

    No clinician has reviewed the knowledge yet. Decision support for professionals, not a recommendation to anyone.
    """


def main() -> None:
    """Run the command line. Exit 0: done; 2: unusable request or input, one sentence; 1: our fault, with a reference number."""
    try:
        alongside.main(standalone_mode=False)
    except UnusableInput as problem:
        _end(str(problem), UNUSABLE)
    except click.exceptions.NoArgsIsHelpError as help_asked:
        click.echo(help_asked.format_message())
    except click.ClickException as problem:
        _end(f"{problem.format_message()} Try 'alongside --help'.", UNUSABLE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except SystemExit:
        _leave_a_closed_pipe_quietly()
        raise
    except OSError as problem:
        _end(f"The answer could not be written: {problem.strerror or problem}.", UNUSABLE)
    except Exception as fault:  # noqa: BLE001 - the last line of defence: a person gets a number, the log gets the place
        reference = secrets.token_hex(4)
        logging.getLogger("alongside").error("reference %s\n%s", reference, _place_of(fault))  # noqa: TRY400 - no message
        _end(f"Something went wrong on our side (reference {reference}); the place is in the log.", OUR_FAULT)
    sys.exit(0)


def _leave_a_closed_pipe_quietly() -> None:
    """`alongside … | head` ends without a fault: click turns a reader that went away into exit 1."""
    if type(sys.stdout).__name__.endswith("PacifyFlushWrapper"):  # a private class of click
        sys.exit(0)


def _place_of(fault: BaseException) -> str:
    """Where it broke and with what kind of error. Never the message: it may hold a patient's own words."""
    frames = traceback.extract_tb(fault.__traceback__)
    return "".join([*traceback.format_list(frames), type(fault).__name__])


def _end(sentence: str, code: int) -> None:
    _say(sentence)
    sys.exit(code)


def _say(sentence: str) -> None:
    """One line on standard error, whatever a file name or an option holds."""
    one_line = "".join(sign if sign.isprintable() else " " for sign in sentence)
    click.echo(f"alongside: {' '.join(one_line.split())}", err=True)
