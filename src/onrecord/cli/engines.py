"""The option of commands that read reports: by which engine."""

from collections.abc import Callable
from dataclasses import replace
from typing import ParamSpec, TypeVar

import click

from onrecord.model import EngineKind

P = ParamSpec("P")
R = TypeVar("R")


def engine_option(command: Callable[P, R]) -> Callable[P, R]:
    """Add --engine, which stands above the setting ONRECORD_ENGINE."""
    return click.option(
        "--engine",
        type=click.Choice([str(kind) for kind in EngineKind]),
        expose_value=False,
        callback=_choose,
        help="Read by rules alone, by the tagger with rules for values, or by rules that the tagger guides (both).",
    )(command)


def _choose(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.obj = replace(context.obj, engine=EngineKind(value))
