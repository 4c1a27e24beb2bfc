"""What a round said stays readable when classes are merged, added or taken back after it."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.labels.classes import Classes
from alc_engine.labels.store import Verdict
from alc_engine.learning.diffusion import predictive_entropy
from alc_engine.learning.rounds import Predictions

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


def test_the_probability_of_a_label_is_folded_with_that_of_its_class(predictions):
    trained_on = np.array([0, 4])
    now = replace(predictions, label_probability=np.array([0.3, 0.6], np.float32)).in_classes(
        FIVE.with_merged(0, 1), trained_on
    )
    np.testing.assert_allclose(now.label_probability, [0.5, 0.6], rtol=1e-6)
    # The label of one that lies outside the likeliest keeps what is known of it.
    three = replace(
        predictions,
        top_classes=predictions.top_classes[:, :2],
        top_probabilities=predictions.top_probabilities[:, :2],
        label_probability=np.array([0.04, 0.06], np.float32),
    ).in_classes(FIVE.with_merged(4, 2), np.array([4, 1]))
    np.testing.assert_allclose(three.label_probability, [0.4, 0.06], rtol=1e-6)


def test_no_entropy_of_a_round_is_negative_and_none_is_minus_zero(predictions):
    for values in ([-1e-18, 0.5], [-0.0, 0.5], [-0.3, np.nan]):
        said = replace(predictions, entropy=np.array(values), entropy_after=np.array(values))
        for field in (said.entropy, said.entropy_after):
            assert not np.signbit(field[:1]).any()
            np.testing.assert_array_equal(field[1], values[1])
    assert not np.signbit(predictive_entropy(np.eye(3, dtype=np.float32))).any()


def test_suppression_is_what_diffusion_took_and_nothing_of_the_asked_images(blobs):
    session = blobs.session()
    session.finish_round(session.begin_round()())
    latest = session.latest
    assert (latest.suppression[latest.batch] == 0).all()
    assert (latest.predictions.entropy_after[latest.batch] == 0).all()
    others = np.setdiff1d(np.arange(len(session)), latest.batch)
    said = latest.predictions
    taken = said.entropy[others] - said.entropy_after[others]
    np.testing.assert_array_equal(latest.suppression[others], taken)
    assert (taken > 0).any()


def test_the_most_entropy_is_of_the_classes_with_images_whatever_becomes_of_them(blobs):
    session = blobs.session()
    session.add_class("nobody")
    session.finish_round(session.begin_round()())
    assert session.latest.classifier.class_count == 4
    assert session.latest.most_entropy == pytest.approx(np.log(3))
    session.merge_classes(0, 1)
    assert session.latest.most_entropy == pytest.approx(np.log(3))


def test_what_a_round_was_trained_on_is_kept_with_it(blobs):
    session = blobs.session()
    session.answer([0, 1], [2, 2])
    session.set_aside([2], Verdict.UNSURE)
    session.finish_round(session.begin_round()())
    expected = blobs.given.copy()
    expected[:3] = 2, 2, -1
    assert session.latest.trained_on.tolist() == expected.tolist()
