"""The public surface: its names, that they are there, and that importing the package is nearly free."""

import subprocess
import sys

import pytest

import trucewatch

NAMES = {
    "Ceasefire",
    "Claim",
    "Database",
    "Incident",
    "Inspection",
    "Report",
    "Settings",
    "TrucewatchError",
    "inspect",
    "open",
}


def test_the_names_are_these():
    assert set(trucewatch.__all__) == NAMES
    assert set(dir(trucewatch)) == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_name_is_there_and_documented(name: str):
    assert getattr(trucewatch, name).__doc__


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = trucewatch.nothing_of_the_kind


def test_importing_the_package_loads_nothing():
    code = "import sys, trucewatch; print(*sorted(m for m in sys.modules if m.startswith('trucewatch')))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["trucewatch"]


def test_the_package_says_that_it_is_typed():
    from importlib.resources import files

    assert (files("trucewatch") / "py.typed").is_file()
