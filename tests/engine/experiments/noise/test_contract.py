"""What every noise model promises."""

import numpy as np
import pytest

from alc_engine.experiments.noise import NOISES, check_rate, corrupt_labels, noise_model
from alc_engine.runtime.errors import UserFixableError

KINDS = pytest.mark.parametrize("kind", NOISES)
WRONG_WHEN_REPLACED = {
    "uniform": False,
    "flip": False,
    "pair": True,
    "instance": True,
    "confusable": True,
}
NEED_VECTORS = pytest.mark.parametrize(
    "kind", [name for name, model in NOISES.items() if model.needs_vectors]
)


def corrupted(kind, labelled, rate, seed=0):
    rng = np.random.default_rng(seed)
    return corrupt_labels(kind, labelled.truth, 4, rate, rng, labelled.vectors)


def test_the_kinds_are_those_of_the_contract():
    assert set(NOISES) == set(WRONG_WHEN_REPLACED)
    assert all(model.summary and model.source for model in NOISES.values())


@KINDS
@pytest.mark.parametrize("rate", [0.0, 0.001, 0.3, 0.77777, 1.0])
def test_exactly_the_rate_is_replaced_and_nothing_else_is_touched(kind, rate, labelled):
    result = corrupted(kind, labelled, rate)
    assert result.replaced.sum() == round(rate * len(labelled.truth))
    kept = ~result.replaced
    np.testing.assert_array_equal(result.given[kept], labelled.truth[kept])
    assert (result.given.dtype, result.replaced.dtype) == (np.int64, bool)
    assert 0 <= result.given.min() <= result.given.max() < 4


@KINDS
def test_rows_of_the_matrix_are_distributions_whatever_the_rate(kind, labelled):
    for rate in (0.0, 0.5):
        matrix = corrupted(kind, labelled, rate).transition
        assert matrix.shape == (4, 4)
        assert matrix.dtype == np.float64
        assert (matrix >= 0).all()
        np.testing.assert_allclose(matrix.sum(axis=1), 1)


@KINDS
@pytest.mark.parametrize("rate", [0.25, 1.0])
def test_replaced_labels_follow_the_row_of_their_class(kind, rate, labelled):
    result = corrupted(kind, labelled, rate, seed=1)
    for row, expected in enumerate(result.transition):
        drawn = result.given[result.replaced & (labelled.truth == row)]
        shares = np.bincount(drawn, minlength=4) / len(drawn)
        # Four standard deviations of a share of so many draws.
        bound = 4 * np.sqrt(expected * (1 - expected) / len(drawn)) + 1e-9
        assert (abs(shares - expected) <= bound).all(), row


@KINDS
def test_a_replaced_label_is_wrong_where_the_model_says_so(kind, labelled):
    result = corrupted(kind, labelled, 0.8)
    wrong = (result.given != labelled.truth)[result.replaced]
    if WRONG_WHEN_REPLACED[kind]:
        assert wrong.all()
        np.testing.assert_array_equal(np.diag(result.transition), 0)
    else:
        expected = 1 - np.diag(result.transition).mean()
        assert wrong.mean() == pytest.approx(expected, abs=4 * 0.5 / np.sqrt(len(wrong)))
        assert (np.diag(result.transition) > 0).all()


@KINDS
def test_same_seed_same_labels_other_seed_others(kind, labelled):
    first, again, other = (corrupted(kind, labelled, 0.4, seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.given, again.given)
    np.testing.assert_array_equal(first.transition, again.transition)
    assert (first.given != other.given).any()


@KINDS
def test_the_truth_is_never_written_to(kind, labelled):
    kept = labelled.truth.copy()
    corrupted(kind, labelled, 1.0)
    np.testing.assert_array_equal(labelled.truth, kept)


@KINDS
def test_a_class_without_images_is_no_obstacle(kind, labelled):
    rng = np.random.default_rng(0)
    result = corrupt_labels(kind, labelled.truth, 6, 0.5, rng, labelled.vectors)
    assert result.transition.shape == (6, 6)
    np.testing.assert_allclose(result.transition.sum(axis=1), 1)


@KINDS
@pytest.mark.parametrize("rate", [-0.1, 1.1, float("nan")])
def test_a_rate_outside_zero_to_one_is_refused(kind, rate, labelled):
    with pytest.raises(UserFixableError, match="between 0 and 1") as caught:
        corrupted(kind, labelled, rate)
    assert caught.value.where == "rate"


@KINDS
def test_one_class_is_refused(kind):
    with pytest.raises(UserFixableError, match="two classes"):
        corrupt_labels(
            kind, np.zeros(9, np.int64), 1, 0.5, np.random.default_rng(0), np.ones((9, 2))
        )


@KINDS
def test_true_labels_that_are_no_classes_are_a_bug(kind, labelled):
    with pytest.raises(ValueError, match="outside 0"):
        corrupt_labels(kind, np.array([0, -1]), 4, 0.5, np.random.default_rng(0))


def test_an_unknown_kind_is_answered_with_those_there_are():
    with pytest.raises(
        UserFixableError, match="uniform, flip, pair, instance, confusable"
    ) as caught:
        noise_model("salt")
    assert "salt" in caught.value.what
    assert caught.value.where == "kind"


def test_a_rate_can_be_checked_before_anything_is_computed():
    check_rate(0)
    check_rate(1)
    with pytest.raises(UserFixableError, match="80"):
        check_rate(80)


@NEED_VECTORS
def test_without_vectors_the_error_says_what_is_missing(kind):
    with pytest.raises(UserFixableError, match="no embeddings") as caught:
        corrupt_labels(kind, np.array([0, 1]), 2, 0.5, np.random.default_rng(0))
    assert kind in caught.value.what
    assert caught.value.where == "vectors"
    assert "embedding of each image" in caught.value.remedy


@NEED_VECTORS
@pytest.mark.parametrize("shape", [(3, 4), (2,), (2, 2, 2)])
def test_vectors_of_other_images_are_refused(kind, shape):
    with pytest.raises(UserFixableError, match="one row of numbers for each image"):
        corrupt_labels(kind, np.array([0, 1]), 2, 0.5, np.random.default_rng(0), np.ones(shape))


@NEED_VECTORS
def test_a_vector_that_is_no_number_is_named(kind, labelled):
    vectors = labelled.vectors.copy()
    vectors[4321, 2] = np.nan
    with pytest.raises(UserFixableError, match="image 4321"):
        corrupt_labels(kind, labelled.truth, 4, 0.5, np.random.default_rng(0), vectors)


@NEED_VECTORS
def test_images_of_one_class_among_several_are_refused(kind):
    with pytest.raises(UserFixableError, match="two classes to confuse"):
        corrupt_labels(
            kind, np.zeros(5, np.int64), 3, 0.5, np.random.default_rng(0), np.ones((5, 2))
        )


@NEED_VECTORS
def test_classes_without_images_are_never_drawn(kind, labelled):
    rng = np.random.default_rng(0)
    result = corrupt_labels(kind, labelled.truth * 2, 8, 1.0, rng, labelled.vectors)
    assert set(result.given) == {0, 2, 4, 6}
    np.testing.assert_array_equal(result.transition[[0, 2, 4, 6]][:, [1, 3, 5, 7]], 0)
