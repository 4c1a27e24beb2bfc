"""An image, its neighbours, and what they lose when it is labelled."""

import numpy as np

from alc_engine.learning import insights
from alc_engine.learning.insights.neighbors import _spared


def test_the_neighbourhood_of_a_pick_is_its_trace(started):
    pick = int(started.latest.batch[2])
    shown = insights.neighborhood(started, pick, limit=4)
    traces = started.latest.traces
    assert shown.is_pick
    np.testing.assert_array_equal(shown.neighbor_ids, traces.neighbor_ids[2, :4])
    np.testing.assert_array_equal(shown.entropy, traces.entropy[2, :, :5].astype(np.float64))
    np.testing.assert_array_equal(shown.in_batch, np.isin(shown.neighbor_ids, started.latest.batch))


def test_the_neighbourhood_of_another_image_tries_its_label_out(started):
    other = int(np.setdiff1d(np.arange(150), started.latest.batch)[0])
    shown = insights.neighborhood(started, other)
    assert not shown.is_pick
    assert shown.entropy.shape == (11, len(shown.neighbor_ids) + 1)
    np.testing.assert_array_equal(
        shown.entropy[0, 1:], started.latest.predictions.entropy[shown.neighbor_ids]
    )
    assert (shown.entropy[-1, 1:] <= shown.entropy[0, 1:] + 1e-12).all()


def test_spared_images_are_those_that_plain_entropy_would_have_asked(started):
    batch = started.latest.batch
    spared = _spared(started)
    predictions = started.latest.predictions
    assert not set(spared) & set(batch)
    if len(spared):
        assert predictions.entropy[spared].min() >= predictions.entropy[batch].min()
        assert predictions.alpha[spared].max() <= predictions.alpha[batch].max()
