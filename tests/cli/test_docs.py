from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_reference_is_what_the_commands_say():
    spec = spec_from_file_location("make_cli_docs", ROOT / "tools" / "make_cli_docs.py")
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    generated = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8").split(tool.MARKER)[1]
    assert generated.strip() == tool.reference().strip(), "run: python tools/make_cli_docs.py"
