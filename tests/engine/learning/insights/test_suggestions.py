"""Whether a suggestion is worth taking, of real sessions with features that say much or nothing."""

import numpy as np
import pytest

from alc_engine.labels.store import Verdict
from alc_engine.learning.insights import suggestions
from alc_engine.learning.insights.suggestions import _agreement
from alc_engine.learning.suspicion import suspicion_rank


def test_there_are_none_before_the_first_round(blobs):
    assert suggestions(blobs.session()) is None


def test_a_model_that_learned_is_worth_it_and_says_by_how_much(started):
    found = suggestions(started)
    labels, predicted = started.labels.labels, started.latest.predictions.predicted
    assert found.worth
    assert found.agreement == np.mean(labels == predicted)
    names = np.unique(labels)
    chance = sum(np.mean(labels == name) * np.mean(predicted == name) for name in names)
    assert found.chance == pytest.approx(chance)
    spread = np.sqrt(chance * (1 - chance) / len(labels))
    assert found.z == pytest.approx((found.agreement - chance) / spread)
    trusted = suspicion_rank(started.latest.predictions.suspicion) < 0
    np.testing.assert_array_equal(found.classes[trusted], predicted[trusted])


def test_a_model_of_shuffled_labels_is_not(blobs):
    session = blobs.session()
    session.finish_round(session.begin_round()())
    shuffled = np.random.default_rng(0).permutation(session.labels.labels)
    session.answer(np.arange(len(shuffled)), shuffled)
    assert not suggestions(session).worth


def test_labels_that_may_not_be_compared_make_no_difference(started):
    labels, predicted = started.labels.labels, started.latest.predictions.predicted
    among = np.arange(len(labels)) % 3 == 0
    found = suggestions(started, among)
    assert found.agreement == np.mean(labels[among] == predicted[among])
    np.testing.assert_array_equal(found.classes, suggestions(started).classes)
    assert not suggestions(started, np.zeros(len(labels), bool)).worth


def test_images_set_aside_do_not_count(started):
    labels, predicted = started.labels.labels, started.latest.predictions.predicted
    wrong = np.flatnonzero(labels != predicted)
    started.set_aside(wrong[::2], Verdict.UNSURE)
    started.set_aside(wrong[1::2], Verdict.EXCLUDE)
    assert suggestions(started).agreement == 1.0


def test_an_image_is_likely_from_one_in_five_on(started):
    found = suggestions(started)
    ids = np.arange(4)
    found.probability[ids] = np.float32([0.03, 0.19, 0.2, 0.9])
    assert found.likely(ids).tolist() == [False, False, True, True]
    found.classes[3] = -1
    assert found.likely(ids).tolist() == [False, False, True, False]


@pytest.mark.parametrize(
    ("labels", "predicted", "worth"),
    [
        ([], [], False),
        ([0] * 50, [0] * 50, False),  # one class: nothing to be told apart
        ([0] * 50, [1] * 50, False),
        ([0, 1] * 50, [0, 0] * 50, False),  # the same for all
        ([0, 1] * 50, [0, 1] * 50, True),
        ([0, 1] * 50, [1, 0] * 50, False),
        ([0] * 95 + [1] * 5, [0] * 100, False),  # 95 % agree, as chance would
        ([0, 1, 2] * 2, [0, 1, 2] * 2, True),
        ([0, 1], [0, 1], False),  # too few to tell
    ],
)
def test_agreement_is_held_against_chance(labels, predicted, worth):
    labels, predicted = (np.array(each, dtype=np.int64) for each in (labels, predicted))
    assert (_agreement(labels, predicted)[2] > 3) is worth


def test_guesses_rarely_pass_and_never_by_frequent_classes_alone():
    rng = np.random.default_rng(0)
    shares = [0.6, 0.3, 0.1]
    passed = sum(
        _agreement(rng.choice(3, 200, p=shares), rng.choice(3, 200, p=shares))[2] > 3
        for _ in range(2000)
    )
    assert passed < 20


def test_beside_a_label_that_is_probably_wrong_another_class_is_suggested(blobs):
    session = blobs.session()
    session.finish_round(session.begin_round("guided")())
    latest = session.latest
    found = suggestions(session)
    doubted = suspicion_rank(latest.predictions.suspicion) >= 0
    assert doubted.any()
    assert (found.classes[doubted] != latest.trained_on[doubted]).all()
    assert (found.classes[doubted] == blobs.truth[doubted]).mean() > 0.9
    np.testing.assert_array_equal(found.classes[~doubted], latest.predictions.predicted[~doubted])
    assert found.probability[doubted].min() >= 0.2
    session.answer(session.batch[:3], blobs.truth[session.batch[:3]])
    np.testing.assert_array_equal(suggestions(session).classes, found.classes)
