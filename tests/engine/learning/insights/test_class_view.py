"""Labels against predictions, counted by hand on a few images."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.labels.store import Verdict
from alc_engine.learning import insights
from alc_engine.learning.insights import ClassView

# label, prediction, entropy: ant and bee are mixed up, a cat is taken for an ant
IMAGES = [
    (0, 0, 0.1),
    (0, 1, 0.2),
    (0, 1, 0.4),
    (0, 1, 0.9),
    (1, 0, 0.5),
    (1, 1, 0.3),
    (2, 0, 1.0),
    (2, 2, 0.0),
]


@pytest.fixture
def told(blobs):
    """A session of eight images whose predictions are those above."""
    labels, predicted, entropy = (np.array(column) for column in zip(*IMAGES, strict=True))
    session = blobs.session()
    result = session.begin_round()()
    few = replace(
        result.predictions,
        **{name: getattr(result.predictions, name)[:8] for name in ("alpha", "label_probability")},
        alpha_history=result.predictions.alpha_history[:, :8],
        top_classes=predicted[:, None].astype(np.int32),
        top_probabilities=np.ones((8, 1), dtype=np.float32),
        entropy=entropy,
        entropy_after=entropy,
    )
    small = replace(
        blobs,
        given=labels,
        prepared=replace(
            blobs.prepared,
            vectors=blobs.prepared.vectors[:8],
            readable=np.ones(8, dtype=bool),
        ),
    ).session()
    trained_on = result.trained_on[:8]
    small.finish_round(
        replace(result, predictions=few, batch=np.array([1]), traces=None, trained_on=trained_on)
    )
    return small


def test_counts_and_means_are_those_of_the_images(told):
    shown = insights.class_view(told)
    assert shown.class_ids.tolist() == [0, 1, 2]
    assert shown.count.tolist() == [[1, 3, 0], [1, 1, 0], [1, 0, 1]]
    nan = np.nan
    np.testing.assert_allclose(shown.entropy, [[0.1, 0.5, nan], [0.5, 0.3, nan], [1.0, nan, 0.0]])
    assert shown.ids(0, 1).tolist() == [1, 2, 3]
    assert shown.ids(0, 2).tolist() == []


def test_an_answer_moves_an_image_to_the_row_of_its_new_label(told):
    told.answer([1], 1)
    shown = insights.class_view(told)
    assert shown.count.tolist() == [[1, 2, 0], [1, 2, 0], [1, 0, 1]]
    assert shown.ids(1, 1).tolist() == [1, 5]


def test_excluded_images_and_those_without_a_label_are_left_out(told):
    told.set_aside([6], Verdict.EXCLUDE)
    told.set_aside([4], Verdict.UNSURE)
    shown = insights.class_view(told)
    assert shown.cell[6] == -1
    assert shown.count.sum() == 7
    told.labels.given_labels[7] = -1
    assert insights.class_view(told).count.sum() == 6


def test_rows_and_columns_follow_the_order_the_classes_are_shown_in(told):
    told.order_classes([2, 0, 1])
    shown = insights.class_view(told)
    assert shown.class_ids.tolist() == [2, 0, 1]
    assert shown.count.tolist() == [[1, 1, 0], [0, 1, 3], [0, 1, 1]]
    assert shown.ids(1, 2).tolist() == [1, 2, 3]


def test_a_merged_class_has_no_row(told):
    told.merge_classes(1, 0)
    shown = insights.class_view(told)
    assert shown.class_ids.tolist() == [0, 2]
    assert shown.count.tolist() == [[6, 0], [1, 1]]


def test_mixed_up_classes_and_pairs_come_first():
    count = np.array([[9, 0, 1, 0], [0, 9, 0, 0], [1, 0, 9, 4], [0, 0, 0, 9]])
    entropy = np.full((4, 4), 0.5)
    entropy[2, 0] = 0.2
    shown = ClassView(np.arange(4), count, entropy, np.zeros(0, dtype=np.int64))
    assert shown.by_mixups.tolist() == [2, 3, 0, 1]
    assert shown.pairs().tolist() == [[2, 3], [2, 0], [0, 2]]
    assert shown.mixed_up.trace() == 0
