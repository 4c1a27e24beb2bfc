"""The first images of each class."""

import numpy as np
import pytest

from alc_engine.experiments.datasets import first_of_each_class
from alc_engine.runtime.errors import UserFixableError

LABELS = np.array([2, 0, -1, 0, 2, 0, 1, 2, -1])


def test_the_first_of_each_class_in_the_order_of_the_catalogue():
    ids = first_of_each_class(LABELS, 2)
    np.testing.assert_array_equal(ids, [0, 1, 3, 4, 6])
    assert ids.dtype == np.int64


def test_a_small_class_gives_all_it_has_and_unlabelled_images_stay_out():
    np.testing.assert_array_equal(first_of_each_class(LABELS, 99), [0, 1, 3, 4, 5, 6, 7])


def test_no_images_give_none():
    assert len(first_of_each_class(np.zeros(0, np.int64), 3)) == 0


@pytest.mark.parametrize("per_class", [0, -1])
def test_nothing_of_each_class_is_refused(per_class):
    with pytest.raises(UserFixableError, match="at least 1") as caught:
        first_of_each_class(LABELS, per_class)
    assert caught.value.where == "per_class"
