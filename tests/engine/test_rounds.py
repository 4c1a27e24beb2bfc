"""What a round said stays readable when classes are merged, added or taken back after it."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.classes import Classes
from alc_engine.rounds import Predictions

FIVE = Classes.named("abcde")


@pytest.fixture
def predictions() -> Predictions:
    """Two images, five classes."""
    top = np.array([[2, 0, 1, 3, 4], [4, 3, 2, 1, 0]], dtype=np.int32)
    shares = np.array([[0.4, 0.3, 0.2, 0.06, 0.04], [0.6, 0.2, 0.1, 0.06, 0.04]], dtype=np.float32)
    alpha = np.full(2, 0.5)
    return Predictions(
        top, shares, shares[:, 0], alpha, np.ones((2, 2), np.float16), alpha.copy(), alpha.copy()
    )


def test_probabilities_of_merged_classes_are_summed_and_may_win(predictions):
    now = predictions.in_classes(FIVE.with_merged(0, 1))
    assert now.top_classes.tolist() == [[1, 2, 3, 4, -1], [4, 3, 2, 1, -1]]
    np.testing.assert_allclose(now.top_probabilities[0], [0.5, 0.4, 0.06, 0.04, 0.0], rtol=1e-6)
    np.testing.assert_allclose(now.top_probabilities[1], [0.6, 0.2, 0.1, 0.1, 0.0], rtol=1e-6)
    assert now.predicted.tolist() == [1, 4]
    for name in ("top_classes", "top_probabilities"):
        before, after = getattr(predictions, name), getattr(now, name)
        assert (before.dtype, before.shape) == (after.dtype, after.shape)


def test_all_merged_into_one_leaves_one(predictions):
    classes = FIVE
    for class_id in range(1, 5):
        classes = classes.with_merged(class_id, 0)
    now = predictions.in_classes(classes)
    assert now.top_classes.tolist() == [[0, -1, -1, -1, -1]] * 2
    np.testing.assert_allclose(now.top_probabilities[:, 0], 1.0, rtol=1e-6)


def test_a_class_whose_adding_was_undone_is_left_out(predictions):
    four = Classes.named("abcd").with_ids_of(FIVE)
    now = predictions.in_classes(four)
    assert now.top_classes.tolist() == [[2, 0, 1, 3, -1], [3, 2, 1, 0, -1]]
    assert now.predicted.tolist() == [2, 3]


def test_classes_that_only_got_names_or_another_order_leave_everything_as_it_is(predictions):
    changed = FIVE.with_renamed(0, "z").with_order([4]).with_added("f")
    assert predictions.in_classes(changed) is predictions


def test_classes_that_the_project_lost_are_left_out_as_well(predictions):
    now = replace(predictions).in_classes(Classes.named("abc"))
    assert now.top_classes.tolist() == [[2, 0, 1, -1, -1], [2, 1, 0, -1, -1]]
