"""Where the knowledge folder lies: named, or `knowledge` in the current folder."""

from pathlib import Path

import click

from alongside.errors import UnusableInput

folder_option = click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("knowledge"),
    show_default=True,
    help="The folder with the facts.",
)


def knowledge_folder(folder: Path) -> Path:
    """The folder, if it holds facts. Raises UnusableInput when it does not."""
    if not (folder / "sources.yaml").is_file():
        raise UnusableInput(
            f"{folder} is no knowledge folder (it holds no sources.yaml); run this in a checkout of the project, or name it with --folder."
        )
    return folder
