"""onrecord completion: the script that makes a shell complete commands and options."""

import click
from click.shell_completion import get_completion_class

_SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_ONRECORD_COMPLETE"
"""The variable under which click's scripts call the program; its name is click's rule for the program's name."""


_HELP = """Print the completion script of a shell.

\b
bash:  onrecord completion bash > ~/.local/share/bash-completion/completions/onrecord
zsh:   onrecord completion zsh > ~/.zfunc/_onrecord       (with ~/.zfunc in fpath)
fish:  onrecord completion fish > ~/.config/fish/completions/onrecord.fish
"""


@click.command(help=_HELP, short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completion(ctx: click.Context, *, shell: str) -> None:
    """Print the completion script of a shell."""
    found = get_completion_class(shell)
    if found is None:  # pragma: no cover - click knows all three
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(ctx.find_root().command, {}, "onrecord", _VARIABLE).source(), nl=False)
