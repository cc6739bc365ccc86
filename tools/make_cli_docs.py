"""Write the command reference in docs/cli.md from the commands' own help.

    python tools/make_cli_docs.py

The text above the marker is written by hand and kept; what follows it is generated, and `tests/cli/test_docs.py`
holds it to the commands.
"""

import inspect
from pathlib import Path

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from trucewatch.cli.app import app

DOCS = Path(__file__).parents[1] / "docs" / "cli.md"
MARKER = "<!-- generated from here on: python tools/make_cli_docs.py -->"


def reference() -> str:
    """All commands with their arguments, options and help."""
    program = get_command(app)
    if not isinstance(program, TyperGroup):
        raise TypeError("the program has no commands")
    return "\n".join(_section(name, command) for name, command in _commands("", program))


def _commands(prefix: str, group: TyperGroup) -> list[tuple[str, TyperCommand]]:
    found: list[tuple[str, TyperCommand]] = []
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            found += _commands(f"{prefix}{name} ", command)
        elif isinstance(command, TyperCommand):
            found.append((prefix + name, command))
    return found


def _section(name: str, command: TyperCommand) -> str:
    parts = [f"## trucewatch {name}\n", inspect.cleandoc(command.help or "") + "\n"]
    known = [parameter for parameter in command.params if isinstance(parameter, (TyperArgument, TyperOption))]
    rows = [row for parameter in known if (row := _row(parameter))]
    if rows:
        parts.append("| argument or option | |\n|---|---|\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _row(parameter: TyperArgument | TyperOption) -> str | None:
    if parameter.name == "help":
        return None
    options = [*parameter.opts, *parameter.secondary_opts]
    name = ", ".join(options) if options[0].startswith("-") else parameter.name.upper()
    default = parameter.default
    shown = f" Default: `{default}`." if isinstance(default, (str, Path)) else ""
    variable = f" Variable: `{parameter.envvar}`." if parameter.envvar else ""
    needed = " Required." if parameter.required else ""
    return f"| `{name}` | {parameter.help or ''}{shown}{variable}{needed} |"


def main() -> None:
    """Rewrite the generated part."""
    by_hand = DOCS.read_text(encoding="utf-8").split(MARKER)[0]
    DOCS.write_text(f"{by_hand}{MARKER}\n\n{reference()}", encoding="utf-8")


if __name__ == "__main__":
    main()
