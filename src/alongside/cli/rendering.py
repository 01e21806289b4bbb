"""Writes an assessment in the asked form, to the terminal or to a file."""

import sys
from pathlib import Path

from alongside.errors import UnusableInput
from alongside.knowledge.loaded import load
from alongside.model.assessment import Assessments


def write(assessments: Assessments, form: str, output: Path | None) -> None:
    """Render as text, json, html or pdf. Raises UnusableInput when the file cannot be written."""
    content = rendered(assessments, form, colour=output is None and sys.stdout.isatty())
    if output is None:
        if form == "pdf" and sys.stdout.isatty():
            raise UnusableInput("A PDF is no text for a terminal; name a file with -o.")
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(content)
    except OSError as problem:
        raise UnusableInput(f"{output} cannot be written: {problem.strerror or problem}.") from None


def rendered(assessments: Assessments, form: str, *, colour: bool = False) -> bytes:
    """The assessment in one form, as bytes (UTF-8 where it is text)."""
    knowledge = load()
    if form == "json":
        from alongside.reports.json_report import render_json

        return (render_json(assessments, knowledge) + "\n").encode()
    if form == "text":
        from alongside.reports.terminal import render_text

        return render_text(assessments, knowledge, width=None, colour=colour).encode()
    from alongside.reports.html_report import render_html

    html = render_html(assessments, knowledge)
    if form == "html":
        return html.encode()
    from alongside.reports.pdf_report import render_pdf

    return render_pdf(html)
