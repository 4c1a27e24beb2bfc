"""Over-fit asks about labels that bend the classifier, or harm what the expert has confirmed."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.learning.strategies import logistic
from alc_engine.learning.strategies.influence import influence_on, overfit, self_influence


@pytest.fixture
def planted(inputs):
    """200 images, clusters left and right; image 3 is amid the wrong one, image 8 off to its side.

    Nothing but embeddings, labels and entropy tells the images apart.
    """
    rng = np.random.default_rng(6)
    labels = np.arange(200) % 2
    vectors = rng.normal(size=(200, 3)).astype(np.float32)
    vectors[:, 0] += np.where(labels == 0, -2, 2)
    vectors[3] = [-2, 0, 0]
    vectors[8] = [2, 3, 0]
    return replace(
        inputs,
        vectors=vectors,
        probabilities=np.full((200, 2), 0.5, dtype=np.float32),
        losses=np.ones(200),
        alpha=np.full(200, 1 / 200),
        entropy=np.arange(200) / 200,
        labels=labels,
        given=labels.copy(),
        pool=np.ones(200, dtype=bool),
        reviewed=np.zeros(200, dtype=bool),
        trusted=np.zeros(200, dtype=bool),
        graph=None,
    )


def reviewed(inputs, images, labelled=True):
    """The same snapshot after the expert confirmed these images, or was unsure."""
    answered = np.isin(np.arange(len(inputs.pool)), images)
    return replace(
        inputs,
        pool=~answered,
        reviewed=answered,
        trusted=answered if labelled else np.zeros_like(answered),
    )


def test_wrong_labels_are_asked_first_and_the_one_far_out_before_the_other(planted, select):
    """By loss it were the other way round: the far one pulled the classifier to its side."""
    points = logistic.principal_inputs(planted.vectors, np.arange(200))
    residuals = overfit(points, planted.labels, 2).residuals(slice(0, 9))
    assert abs(residuals[0, 8]) < abs(residuals[0, 3])
    assert select("overfit", planted, 2).image_ids.tolist() == [8, 3]


def test_before_any_answer_the_order_is_that_of_self_influence(planted, select):
    points = logistic.principal_inputs(planted.vectors, np.arange(200))
    influence = self_influence(overfit(points, planted.labels, 2))
    ids = select("overfit", planted, 200).image_ids
    np.testing.assert_array_equal(ids, np.argsort(-influence, kind="stable"))


def test_after_many_answers_the_labels_that_harm_them_come_first(inputs, select, planted):
    """Copies of the left cluster are confirmed 400 times over: image 3 spoils just these."""
    many = 400
    rng = np.random.default_rng(7)
    beside = rng.normal(size=(many, 3)).astype(np.float32) * 0.3 + np.float32([-1, 0, 0])
    n = 200 + many
    known = np.arange(n) >= 200
    grown = replace(
        planted,
        vectors=np.vstack([planted.vectors, beside]),
        probabilities=np.full((n, 2), 0.5, dtype=np.float32),
        losses=np.ones(n),
        alpha=np.full(n, 1 / n),
        entropy=np.zeros(n),
        labels=np.concatenate([planted.labels, np.zeros(many, dtype=np.int64)]),
        given=np.concatenate([planted.given, np.ones(many, dtype=np.int64)]),
        pool=~known,
        reviewed=known,
        trusted=known,
    )
    points = logistic.principal_inputs(grown.vectors, np.arange(200))
    model = overfit(points[:, :200], planted.labels, 2)
    harm = -influence_on(model, points[:, 200:], grown.labels[200:])
    assert harm.argmax() == 3
    assert select("overfit", grown, 1).image_ids.tolist() == [3]
    assert select("overfit", planted, 1).image_ids.tolist() == [8]


def test_images_that_the_expert_was_unsure_of_are_no_validation_examples(planted, select):
    unsure = reviewed(planted, np.arange(20, 200), labelled=False)
    pool = np.arange(20)
    points = logistic.principal_inputs(planted.vectors, pool)
    influence = self_influence(overfit(points[:, pool], planted.labels[pool], 2))
    ids = select("overfit", unsure, 20).image_ids
    np.testing.assert_array_equal(ids, np.argsort(-influence, kind="stable"))


def test_images_without_a_label_come_last_by_entropy(planted, select):
    labels = planted.labels.copy()
    labels[[5, 40, 20]] = -1
    some = replace(planted, labels=labels, given=labels)
    assert select("overfit", some, 200).image_ids[-3:].tolist() == [40, 20, 5]
    none = replace(planted, labels=np.full(200, -1), given=np.full(200, -1))
    assert select("overfit", none, 3).image_ids.tolist() == [199, 198, 197]


def test_equal_images_with_equal_labels_are_asked_by_rising_id(planted, select):
    twins = replace(planted, vectors=planted.vectors.copy())
    twins.vectors[[50, 30, 10]] = [1, 1, 1]  # even: class 0 each
    ids = select("overfit", twins, 200).image_ids.tolist()
    first = ids.index(10)
    assert ids[first : first + 3] == [10, 30, 50]


def test_all_but_one_reviewed_is_enough(planted, select):
    assert select("overfit", reviewed(planted, np.arange(1, 200)), 5).image_ids.tolist() == [0]
