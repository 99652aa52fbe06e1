"""Inputs named on the command line, and how a run over many of them ends."""

import sys
from collections.abc import Iterator, Sequence

import click

from onrecord.ingest import IngestSettings, Intake, Refused, captures
from onrecord.model import Kind

KINDS = tuple(kind.value for kind in Kind if kind is not Kind.NOTE)  # `onrecord note` takes those


class Tally:
    """How many inputs were read and refused; a refused one is named on standard error at once."""

    def __init__(self) -> None:
        self.read = 0
        self.refused = 0

    def refuse(self, refused: Refused) -> None:
        """Count a refused input and say why."""
        self.refused += 1
        click.echo(f"onrecord: {refused.error}", err=True)

    @property
    def exit_code(self) -> int:
        """0 when every input was read, 1 when some were refused."""
        return 1 if self.refused else 0


def open_inputs(
    paths: Sequence[str], *, kind: str | None, allow_private: bool = False, own_exports: bool = False
) -> Iterator[Intake]:
    """Everything that the paths, folders, URLs or "-" hold; onrecord's own exports only where these are asked for."""
    settings = IngestSettings(allow_private=allow_private, kind=Kind(kind) if kind else None, own_exports=own_exports)
    return captures(paths, settings, stdin=sys.stdin.buffer)
