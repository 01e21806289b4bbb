"""Where the RxNorm index of this machine lies."""

import os
from pathlib import Path

VARIABLE = "ALONGSIDE_RXNORM"


def index_path() -> Path | None:
    """The path named in ALONGSIDE_RXNORM, else the user's data folder; None when the variable is set and empty: no index."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(data).expanduser() / "alongside" / "rxnorm.sqlite"
