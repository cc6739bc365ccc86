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
    r'(<!-- output of `(?P<command>[^`]+)`, the part with "(?P<words>[^"]+)" -->\n```text\n)(?P<shown>.*?)(```)', re.S
)
_EXAMPLE = re.compile(r"(<!-- output of the example -->\n```text\n)(?P<shown>.*?)(```)", re.S)
_CODE = re.compile(r"<!-- example -->\n```python\n(.*?)```", re.S)


def refreshed(text: str) -> str:
    """The README's text with all its blocks filled."""
    code = example(text)
    text = _COMMAND.sub(_filled(lambda match: part(printed(match["command"]), match["words"])), text)
    return _EXAMPLE.sub(_filled(lambda _: _run([sys.executable, "-c", code])), text)


def example(text: str) -> str:
    """The README's Python example."""
    found = _CODE.search(text)
    if found is None:
        raise ValueError(f"{README.name} has no block marked <!-- example -->")
    return found[1]


def part(output: str, words: str) -> str:
    """The first part of `output` that has `words` in it; empty lines part it."""
    for piece in re.split(r"\n\n(?=\S)", output):
        if words in piece:
            return "\n".join(line.rstrip() for line in piece.strip("\n").splitlines()) + "\n"
    raise ValueError(f"no part of the output has {words!r} in it")


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
