from itertools import permutations

import pytest

from trucewatch.corroborate.union import Union


@pytest.mark.parametrize("joins", list(permutations([("b", "c"), ("a", "c"), ("d", "e")])))
def test_groups_do_not_depend_on_the_order_of_joins(joins):
    union = Union("abcdef")
    for one, other in joins:
        union.join(one, other)
    assert union.groups() == {"a": ["a", "b", "c"], "d": ["d", "e"], "f": ["f"]}
