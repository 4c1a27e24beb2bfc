import numpy as np
import pytest

from alc_engine.learning.label_model.folds import assign_folds


@pytest.mark.parametrize("largest", [1, 3, 40])
def test_folds_keep_groups_together_and_are_as_even_as_groups_allow(largest):
    rng = np.random.default_rng(0)
    groups = np.concatenate([np.repeat(np.arange(10), largest), np.arange(10, 200)])
    folds = assign_folds(groups, 5, rng)
    for group in range(10):
        assert len(set(folds[groups == group])) == 1
    sizes = np.bincount(folds, minlength=5)
    assert sizes.max() - sizes.min() <= max(1, largest)


def test_the_same_generator_gives_the_same_folds():
    one, other = (assign_folds(np.arange(50), 5, np.random.default_rng(3)) for _ in range(2))
    np.testing.assert_array_equal(one, other)
