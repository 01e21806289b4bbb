"""The PDF, and what a person reads where it cannot be made."""

import builtins
import contextlib
import re
import socket
import zlib

import pytest
from tests.reports.report_examples import KNOWLEDGE, RICH

from alongside.errors import UnusableInput
from alongside.reports.html_report import render_html
from alongside.reports.pdf_report import render_pdf

real_import = builtins.__import__


def importing_raises(error):
    def importing(name, *rest, **named):
        if name == "weasyprint":
            raise error
        return real_import(name, *rest, **named)

    return importing


@pytest.mark.slow
def test_the_page_becomes_a_tagged_pdf():
    pytest.importorskip("weasyprint", exc_type=(ImportError, OSError))
    written = render_pdf(render_html(RICH, KNOWLEDGE))
    assert written.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in unpacked(written)


def unpacked(pdf):
    """The streams that zlib can open, joined: a PDF keeps its catalogue in one of them."""
    found = []
    for stream in re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL):
        with contextlib.suppress(zlib.error):
            found.append(zlib.decompress(stream))
    return b"".join(found)


@pytest.mark.hazard("H34")
def test_nothing_is_fetched_even_when_a_page_asks():
    pytest.importorskip("weasyprint", exc_type=(ImportError, OSError))
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        port = server.getsockname()[1]
        page = f'<html lang="en"><title>t</title><body><p>text</p><img src="http://127.0.0.1:{port}/x.png" alt="x">'
        assert render_pdf(page).startswith(b"%PDF-")
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ImportError("no module"), "A PDF needs WeasyPrint, which is not installed here"),
        (OSError("cannot load library"), "WeasyPrint does not find the system libraries"),
    ],
)
def test_what_is_missing_is_said_in_one_plain_sentence_with_its_cure(monkeypatch, error, words):
    monkeypatch.setattr(builtins, "__import__", importing_raises(error))
    with pytest.raises(UnusableInput) as caught:
        render_pdf("<html></html>")
    message = str(caught.value)
    assert message.startswith(words)
    assert "--format html" in message
    assert "\n" not in message
