"""Assesses the three shipped people, prints the answers and writes a page for each: `python -m demo [FOLDER]`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from alongside import UnusableInput, assess
from alongside.knowledge.loaded import load
from alongside.reports.html_report import render_html
from alongside.reports.pdf_report import render_pdf
from alongside.reports.terminal import render_text

PATIENTS = Path(__file__).parent / "patients"
PEOPLE = {
    "escitalopram.txt": "Somebody on escitalopram and nothing else",
    "tranylcypromine.yaml": "Somebody on tranylcypromine, a MAO inhibitor",
    "lorazepam-and-troches.txt": "Somebody on lorazepam 6 mg a day who also has ketamine troches at home",
}


def main() -> None:
    """Answer for each person; the pages go to the folder that was named."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "demo/out")
    folder.mkdir(parents=True, exist_ok=True)
    console = Console(highlight=False)
    now = datetime.now(UTC).astimezone()
    written = [_answer(name, who, folder, now, console) for name, who in PEOPLE.items()]
    console.rule("Written: the whole reports, with reasons, sources and plan")
    for line in dict.fromkeys(line for lines in written for line in lines):
        console.print(line, soft_wrap=True)
    console.print(
        "\nYour own list: [bold].venv/bin/alongside assess my-list.txt[/bold] (a medicine a line; - reads what you type)"
    )


def _answer(name: str, who: str, folder: Path, now: datetime, console: Console) -> list[str]:
    console.rule(f"[bold]{who}[/bold]")
    assessments = assess(PATIENTS / name, at=now, now=now)
    console.out(
        render_text(assessments, load(), width=min(console.width, 100), colour=console.is_terminal, brief=True),
        highlight=False,
    )
    html = render_html(assessments, load())
    page = folder / f"{Path(name).stem}.html"
    page.write_text(html, encoding="utf-8")
    try:
        page.with_suffix(".pdf").write_bytes(render_pdf(html))
    except UnusableInput as missing:
        return [str(page), str(missing)]
    return [str(page), str(page.with_suffix(".pdf"))]


if __name__ == "__main__":
    main()
