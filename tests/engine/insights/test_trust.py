"""How far labels are to be trusted, one against the other."""

import numpy as np
import pytest

from alc_engine import insights
from alc_engine.insights.trust import _share_below


def test_scores_are_low_for_wrong_labels(started, blobs):
    scores = insights.label_scores(started)
    assert np.median(scores[blobs.wrong]) < 0.2
    assert np.median(scores[~blobs.wrong]) > 0.4
    assert scores.min() == 0
    assert scores.max() < 1


@pytest.fixture
def evenly_trained(blobs):
    """A session whose last round let every label count the same."""
    session = blobs.session()
    session.finish_round(session.begin_round(strategy="entropy")())
    return session


def test_where_all_labels_count_the_same_their_probability_ranks_them(evenly_trained, blobs):
    scores = insights.label_scores(evenly_trained)
    probability = evenly_trained.latest.predictions.label_probability
    np.testing.assert_allclose(scores, [(probability < p).mean() for p in probability])
    assert np.median(scores[blobs.wrong]) < np.median(scores[~blobs.wrong])
    reason = insights.query_reason(evenly_trained, int(evenly_trained.batch[0]))
    assert reason.trust_rank == scores[evenly_trained.batch[0]]


def test_equal_trust_is_broken_by_the_second_figure_and_real_ties_stay_ties():
    shares = _share_below(
        np.array([0.5, 0.0, 0.5, 0.5, 0.0]), np.array([0.2, 0.9, 0.1, 0.2, 0.9], np.float32)
    )
    assert shares.tolist() == [0.6, 0.0, 0.4, 0.6, 0.0]
    none = np.zeros(0)
    assert _share_below(none, none.astype(np.float32)).tolist() == []
