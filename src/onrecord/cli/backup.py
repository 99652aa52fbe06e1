"""onrecord backup, restore and migrate: the whole ledger to a file and back, or to another store."""

from collections.abc import Mapping
from pathlib import Path

import click

from onrecord import __version__
from onrecord.backup import Manifest, Moved
from onrecord.backup import back_up as back_up_
from onrecord.backup import migrate as migrate_
from onrecord.backup import restore as restore_
from onrecord.backup.manifest import SECRET
from onrecord.config import Settings
from onrecord.ledger.database import shown
from onrecord.pipeline import utc_now


@click.command(short_help="Write the whole ledger to one file.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--no-secrets", is_flag=True, help="Without confidential notes, tokens and alerts, to hand on.")
@click.pass_obj
def backup(settings: Settings, file: Path, *, no_secrets: bool) -> None:
    """Write the ledger, of either store, and your own files beside it to FILE, with checksums of all its parts.

    Others may read and write meanwhile: FILE holds one state. A FILE that is there is not overwritten.
    """
    done = back_up_(settings.ledger, file, own=settings.knowledge, secrets=not no_secrets, clock=utc_now)
    click.echo(f"{file}: {_counts({part.name: part.rows for part in done.tables})}. {_own(done)}")
    if done.has_secrets:
        click.echo(f"onrecord: {file} holds {_secrets(done)}: keep it as you keep the ledger", err=True)


@click.command(short_help="Make a ledger from a backup.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--ledger-only", is_flag=True, help="Leave your own files as they are; restore the ledger alone.")
@click.option("--check", is_flag=True, help="Only try it, in a temporary folder, and compare; keep nothing.")
@click.pass_obj
def restore(settings: Settings, file: Path, *, ledger_only: bool, check: bool) -> None:
    """Make the ledger that ONRECORD_LEDGER names, of either store, from FILE; your own files too.

    What comes out is compared with FILE by checksums before it counts. Nothing that is there is overwritten.
    """
    where = None if check else settings.ledger
    manifest, moved = restore_(file, where, own=None if ledger_only else settings.knowledge)
    place = "can be restored" if where is None else f"restored to {shown(where)}"
    click.echo(f"{file}: {place}: {_counts(moved.rows)}. {_compared(moved)}")
    if not moved.exports_compared:
        made = f"made by onrecord {manifest.onrecord}, schema {manifest.ledger_schema}"
        click.echo(f"onrecord: {file} was {made}; this is {__version__}: its exports may be worded otherwise", err=True)


@click.command(short_help="Carry the ledger to another store.")
@click.option("--to", "to", required=True, metavar="PATH|URL", help="Where nothing is yet: a path or a database URL.")
@click.pass_obj
def migrate(settings: Settings, *, to: str) -> None:
    """Carry the ledger that ONRECORD_LEDGER names to another place: a file to PostgreSQL, or back.

    The old one stays as it is. What comes out is compared with it by checksums before it counts.
    """
    moved = migrate_(settings.ledger, to)
    click.echo(f"{shown(to)}: {_counts(moved.rows)}. {_compared(moved)}")
    click.echo(f"onrecord: from now on set ONRECORD_LEDGER to {shown(to)}", err=True)


def _counts(rows: Mapping[str, int]) -> str:
    names = {"documents": "reports", "incidents": "incidents", "decisions": "decisions", "notes": "field notes"}
    return ", ".join(f"{rows.get(table, 0)} {words}" for table, words in names.items())


def _own(done: Manifest) -> str:
    return f"Your own files: {', '.join(part.name for part in done.own) or 'none'}."


def _secrets(done: Manifest) -> str:
    files = [part.name for part in done.own if part.name in SECRET]
    notes = [f"{done.confidential_notes} confidential field notes"] if done.confidential_notes else []
    return ", ".join([*notes, *files])


def _compared(moved: Moved) -> str:
    return f"Compared: all rows{', and the exports' if moved.exports_compared else ''}."
