"""One question for each group of near-duplicates."""

import numpy as np
import pytest

from alc_engine.learning.strategies.one_per_group import one_per_group


@pytest.mark.parametrize(
    ("order", "groups", "asked"),
    [
        ([3, 0, 1, 2], [0, 1, 2, 3], [3, 0, 1, 2]),
        ([3, 0, 1, 2], [0, 0, 2, 0], [3, 2, 0, 1]),
        ([2, 1], [0, 0, 0, 3], [2, 1]),
        ([], [0, 1], []),
    ],
)
def test_the_first_of_each_group_comes_before_any_second(order, groups, asked):
    found = one_per_group(np.array(order, dtype=np.int64), np.array(groups))
    assert found.tolist() == asked
