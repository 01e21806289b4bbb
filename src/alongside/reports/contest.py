"""How anybody contests what is said here."""

from alongside.model.finding import Finding

CONTEST = (
    "To contest a finding, open an issue of the project with the file that stands beside it, its finding id, and the source "
    "that says otherwise; the knowledge's README, “Contesting a fact”, says what happens then."
)


def contested_at(finding: Finding) -> str:
    """Where a finding is contested: every file it rests on, and its id."""
    return f"{', '.join(finding.files)}; finding {finding.id}"
