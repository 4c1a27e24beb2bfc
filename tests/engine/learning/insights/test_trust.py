"""How far labels are to be trusted, one against the other."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.labels.store import Verdict
from alc_engine.learning import insights
from alc_engine.learning.insights.trust import _share_below, trained_scores


def test_scores_are_low_for_wrong_labels(started, blobs):
    scores = trained_scores(started.latest.predictions)
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


def test_a_score_is_of_the_label_that_stands_or_of_none(started, blobs):
    """After another answer, until the next training, nothing is known of the label."""
    corrected = started.batch[:5][blobs.wrong[started.batch[:5]]]
    assert len(corrected)
    said = trained_scores(started.latest.predictions)
    scores = insights.label_scores(started)
    assert np.flatnonzero(np.isnan(scores)).tolist() == sorted(corrected)
    started.undo()
    np.testing.assert_array_equal(insights.label_scores(started), said)
    started.redo()
    started.set_aside(started.batch[9], Verdict.EXCLUDE)
    assert np.isnan(insights.label_scores(started)[started.batch[9]])
    started.finish_round(started.begin_round()())
    assert not np.isnan(insights.label_scores(started)[corrected]).any()
    started.undo()
    started.undo()
    assert np.isnan(insights.label_scores(started)[corrected]).all()


def test_rounds_of_earlier_versions_speak_of_no_label_that_was_answered_since(started):
    started._latest = replace(started.latest, trained_on=None)
    scores = insights.label_scores(started)
    assert np.flatnonzero(np.isnan(scores)).tolist() == sorted(started.batch[:5])


def test_where_all_labels_count_the_same_their_probability_ranks_them(evenly_trained, blobs):
    scores = insights.label_scores(evenly_trained)
    probability = evenly_trained.latest.predictions.label_probability
    np.testing.assert_allclose(scores, [(probability < p).mean() for p in probability])
    assert np.median(scores[blobs.wrong]) < np.median(scores[~blobs.wrong])


def test_equal_trust_is_broken_by_the_second_figure_and_real_ties_stay_ties():
    shares = _share_below(
        np.array([0.5, 0.0, 0.5, 0.5, 0.0]), np.array([0.2, 0.9, 0.1, 0.2, 0.9], np.float32)
    )
    assert shares.tolist() == [0.6, 0.0, 0.4, 0.6, 0.0]
    none = np.zeros(0)
    assert _share_below(none, none.astype(np.float32)).tolist() == []
