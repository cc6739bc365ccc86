"""Fill the blocks of README.md that show output with what the program prints now.

    python tools/refresh_readme.py [--check]

A block is a comment that says where its words come from, followed by fenced text. `--check` changes nothing and fails
if a block is not what it should be.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
WIDTH = "100"

_COMMAND = re.compile(
    r'(<!-- output of `(?P<command>[^`]+)`, from "(?P<first>[^"]+)"(?: up to "(?P<end>[^"]+)")? -->\n```text\n)'
    r"(?P<shown>.*?)(```)",
    re.S,
)
_EXAMPLE = re.compile(r"(<!-- output of the example -->\n```text\n)(?P<shown>.*?)(```)", re.S)
_CODE = re.compile(r"<!-- example -->\n```python\n(.*?)```", re.S)


def refreshed(text: str) -> str:
    """The README's text with all its blocks filled."""
    code = example(text)
    text = _COMMAND.sub(_filled(lambda match: part(printed(match["command"]), match["first"], match["end"])), text)
    return _EXAMPLE.sub(_filled(lambda _: _run([sys.executable, "-c", code])), text)


def example(text: str) -> str:
    """The README's Python example."""
    found = _CODE.search(text)
    if found is None:
        raise ValueError(f"{README.name} has no block marked <!-- example -->")
    return found[1]


def part(output: str, first: str, end: str | None = None) -> str:
    """The lines of `output` from the one with `first` to the one before that with `end`, else to an empty line."""
    lines = output.splitlines()
    start = next((n for n, line in enumerate(lines) if first in line), None)
    if start is None:
        raise ValueError(f"no line of the output has {first!r} in it")
    after = range(start + 1, len(lines))
    stop = next((n for n in after if (end in lines[n] if end else not lines[n])), len(lines))
    return "\n".join(line.rstrip() for line in lines[start:stop]).rstrip() + "\n"


@lru_cache
def printed(command: str) -> str:
    """What `command` prints, run in a folder of its own."""
    program, *arguments = shlex.split(command)
    return _run([str(Path(sys.executable).with_name(program)), *arguments])


def _run(command: list[str]) -> str:
    """Run in an empty folder in which only the demo's reports can be seen."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "demo").symlink_to(ROOT / "demo")
        environment = {**os.environ, "COLUMNS": WIDTH, "TERM": "dumb"}
        done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stdout


def _filled(words: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
    return lambda match: match[1] + words(match) + "```"


def main() -> None:
    """Fill the blocks, or check them."""
    text = README.read_text(encoding="utf-8")
    new = refreshed(text)
    if "--check" in sys.argv[1:]:
        sys.exit(None if new == text else f"{README.name} is out of date; run: python tools/refresh_readme.py")
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
