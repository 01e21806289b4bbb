"""The HTML page as a PDF, through WeasyPrint, which is an optional extra and needs Pango on the machine."""

import logging

from alongside.errors import UnusableInput

_CURE = 'install it with pip install "alongside[pdf]" and the Pango library of your system, or choose --format html and print that'


def render_pdf(html: str) -> bytes:
    """The page as tagged PDF (PDF/UA) bytes. Nothing is fetched. Raises UnusableInput where WeasyPrint or Pango is missing."""
    try:
        from weasyprint import HTML  # noqa: PLC0415 - optional, and slow to import
        from weasyprint.urls import URLFetcher  # noqa: PLC0415 - as above
    except ImportError as error:
        raise UnusableInput(f"A PDF needs WeasyPrint, which is not installed here; {_CURE}.") from error
    except OSError as error:
        raise UnusableInput(f"WeasyPrint does not find the system libraries it draws with; {_CURE}.") from error
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of each screen-only style rule
    written: bytes = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=())).write_pdf(pdf_variant="pdf/ua-1")
    return written
