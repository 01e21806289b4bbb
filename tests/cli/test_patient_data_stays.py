"""What a person tells stays here: no connection, no file but the one that was asked for, no word of theirs in the log."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

# Run in a process of its own, for such a hook can never be taken away again.
WATCHED = """
import json, sys
seen = []
def hook(event, arguments):
    if event.startswith("socket.") or event in {"subprocess.Popen", "os.system"}:
        seen.append(event)
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        seen.append(f"writes {arguments[0]}")
sys.dont_write_bytecode = True
sys.addaudithook(hook)
from alongside.cli.main import main
try:
    main()
except SystemExit as end:
    print(json.dumps([end.code, seen]), file=sys.stderr)
"""


@pytest.mark.hazard("H34")
@pytest.mark.parametrize("form", ["text", "html"])
def test_an_assessment_connects_to_nothing_and_writes_only_what_was_asked_for(form: str, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("lexapro 20 mg daily\nzolft 50 mg\n44F, bp 165/102\n")
    answer = tmp_path / "answer"
    command = [sys.executable, "-c", WATCHED, "assess", str(tmp_path / "list.txt"), "--format", form, "-o", str(answer)]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own command
    assert json.loads(ended.stderr) == [0, [f"writes {answer}"]]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer", "list.txt"]


@pytest.mark.hazard("H34")
def test_the_watch_sees_a_connection_and_a_file(tmp_path: Path) -> None:
    breaks_both = f"import socket; socket.socket().close(); open({str(tmp_path / 'x')!r}, 'w').close()"
    watched = WATCHED.replace("from alongside.cli.main import main", f"def main():\n    {breaks_both}\n    sys.exit(0)")
    ended = subprocess.run([sys.executable, "-c", watched], check=True, capture_output=True, text=True)  # noqa: S603 - as above
    assert json.loads(ended.stderr) == [0, ["socket.__new__", f"writes {tmp_path / 'x'}"]]


TOLD = "Mrs Example, sertraline 50 mg"


@pytest.mark.hazard("H34")
def test_our_own_fault_repeats_no_word_of_the_input(run, tmp_path: Path, monkeypatch, caplog) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise KeyError(TOLD)

    monkeypatch.setattr("alongside.api.read_sources", breaks)
    (tmp_path / "list.txt").write_text(TOLD)
    with caplog.at_level(logging.DEBUG):
        ended = run("assess", str(tmp_path / "list.txt"))
    assert ended.code == 1
    assert "in breaks" in caplog.text
    assert "KeyError" in caplog.text
    assert not [place for place in (caplog.text, ended.err, ended.out) if "Example" in place or "sertraline" in place]
