"""Runs the command line in this process, as a person would."""

import io
import sys
from dataclasses import dataclass

import pytest

from alongside.cli.main import main


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch, capsysbinary):
    def run_command(*arguments: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["alongside", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsysbinary.readouterr()
        return Ended(ended.value.code or 0, written.out.decode(), written.err.decode())

    return run_command
