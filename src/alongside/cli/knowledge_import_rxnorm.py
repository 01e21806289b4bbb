"""`alongside knowledge import-rxnorm`: a release of NLM's RxNorm, made into the local index."""

from pathlib import Path

import click

from alongside.errors import UnusableInput

_LICENCE = "This is the full release. Its licence binds whoever downloaded it: the index stays on this machine; do not pass it on."


@click.command("import-rxnorm")
@click.argument("source", metavar="FOLDER_OR_ZIP", type=click.Path(path_type=Path))
def import_rxnorm(source: Path) -> None:
    """Read RXNCONSO, RXNREL and RXNSAT of an RxNorm release, so that its codes and names resolve to ingredients.

    FOLDER_OR_ZIP is the zip that NLM hands out, or the folder it was unpacked to. The Current Prescribable Content needs no licence.
    """
    from alongside.disclosure.rxnorm.build import Imported, import_release
    from alongside.disclosure.rxnorm.index import forget_index
    from alongside.disclosure.rxnorm.place import VARIABLE, index_path

    index = index_path()
    if index is None:
        raise UnusableInput(
            f"{VARIABLE} is empty, so no index is wanted; unset it, or set it to the path of the index."
        )
    imported: Imported = import_release(source, index, lambda line: click.echo(line, err=True))
    forget_index()
    for row in imported.faults.named:
        click.echo(f"left out: {row}", err=True)
    if imported.faults.count:
        click.echo(f"{imported.faults.count:,} broken rows were left out.", err=True)
    if imported.licensed:
        click.echo(_LICENCE, err=True)
    click.echo(
        f"RxNorm release {imported.release}: {imported.concepts:,} concepts, {imported.names:,} names and "
        f"{imported.ndcs:,} NDC resolve to ingredients; {imported.unresolved:,} concepts do not.\nIndex: {index}"
    )
