import gc
from collections.abc import Iterator

import pytest

from trucewatch.corroborate.collector import held_back


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.parametrize("was", [True, False])
def test_the_collector_is_held_back_and_then_as_it_was(was):
    (gc.enable if was else gc.disable)()
    with held_back():
        assert not gc.isenabled()
    assert gc.isenabled() is was


def test_the_collector_goes_on_after_a_failure():
    with pytest.raises(KeyError), held_back():
        raise KeyError
    assert gc.isenabled()
