"""Values for people: they agree with the session they describe."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine import insights
from alc_engine.labels import MemoryEventLog, Verdict


@pytest.fixture
def started(blobs):
    """A session with one round and the first half of its batch answered."""
    session = blobs.session()
    batch = session.finish_round(session.begin_round()())
    session.answer(batch[:5], blobs.truth[batch[:5]])
    return session


def test_before_the_first_round_there_is_nothing_to_show(blobs):
    session = blobs.session()
    assert insights.label_scores(session) is None
    assert insights.label_issues(session) is None
    assert insights.errors_left(session) is None
    assert insights.neighborhood(session, 0) is None
    assert insights.entropy_map(session) is None
    assert insights.query_reason(session, 0) is None
    summary = insights.summarize(session)
    assert (summary.images, summary.reviewed, summary.round) == (150, 0, 0)
    assert summary.corrections_per_hundred is None


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


def test_where_all_labels_count_the_same_contradicted_ones_are_issues(evenly_trained, blobs):
    issues = insights.label_issues(evenly_trained)
    predicted = evenly_trained.latest.predictions.predicted
    np.testing.assert_array_equal(issues, predicted != blobs.given)
    assert issues.any()
    estimate = insights.errors_left(evenly_trained)
    assert estimate.low < int(blobs.wrong.sum()) < estimate.high


def test_equal_trust_is_broken_by_the_second_figure_and_real_ties_stay_ties():
    shares = insights._share_below(
        np.array([0.5, 0.0, 0.5, 0.5, 0.0]), np.array([0.2, 0.9, 0.1, 0.2, 0.9], np.float32)
    )
    assert shares.tolist() == [0.6, 0.0, 0.4, 0.6, 0.0]
    none = np.zeros(0)
    assert insights._share_below(none, none.astype(np.float32)).tolist() == []


def test_issues_are_corrected_or_suspected_labels(started, blobs):
    issues = insights.label_issues(started)
    reviewed = started.labels.reviewed
    np.testing.assert_array_equal(issues[reviewed], blobs.wrong[reviewed])
    assert blobs.wrong[issues & ~reviewed].mean() > 0.8


def test_the_estimate_of_errors_left_brackets_the_truth(started, blobs):
    left = int((blobs.wrong & ~started.labels.reviewed).sum())
    estimate = insights.errors_left(started)
    assert estimate.low <= left <= estimate.high
    assert estimate.low < estimate.expected < estimate.high


def test_summary_counts_every_status(started, blobs):
    waiting = started.waiting
    started.set_aside(waiting[0], Verdict.UNSURE)
    started.set_aside(waiting[1], Verdict.EXCLUDE)
    summary = insights.summarize(started)
    answered = started.batch[:5]
    assert summary.corrected == int(blobs.wrong[answered].sum())
    assert summary.confirmed == 5 - summary.corrected
    assert (summary.unsure, summary.excluded, summary.reviewed) == (1, 1, 7)
    assert (summary.waiting, summary.batch_size, summary.round) == (3, 10, 1)
    assert summary.corrections_per_hundred == pytest.approx(20 * summary.corrected)
    assert 0 <= summary.agreement <= 1


def test_the_reason_of_a_pick_says_place_trust_and_neighbours(started):
    batch = started.latest.batch
    reason = insights.query_reason(started, int(batch[3]))
    assert reason.position == 4
    predictions = started.latest.predictions
    assert reason.entropy == predictions.entropy[batch[3]]
    assert reason.trust_rank == pytest.approx(
        (predictions.alpha < predictions.alpha[batch[3]]).mean()
    )
    neighbors, _ = started.prepared.graph.neighbors_of(int(batch[3]))
    assert reason.neighbors_asked_before == len(set(neighbors) & set(batch[:3]))
    assert insights.query_reason(started, int(np.setdiff1d(np.arange(150), batch)[0])) is None


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
    spared = insights._spared(started)
    predictions = started.latest.predictions
    assert not set(spared) & set(batch)
    if len(spared):
        assert predictions.entropy[spared].min() >= predictions.entropy[batch].min()
        assert predictions.alpha[spared].max() <= predictions.alpha[batch].max()


def test_the_map_holds_every_image_once_and_its_means_weigh_up(started):
    shown = insights.entropy_map(started, cells=12)
    predictions = started.latest.predictions
    assert shown.count.sum() == 150
    assert max(shown.count.shape) == 12
    filled = shown.count > 0
    assert (np.isnan(shown.before) == ~filled).all()
    total = (shown.before[filled] * shown.count[filled]).sum()
    assert total == pytest.approx(predictions.entropy.sum())
    row, column = np.divmod(shown.cell, shown.count.shape[1])
    x, y = shown.layout.T
    assert (shown.x_edges[column] <= x + 1e-5).all()
    assert (x <= shown.x_edges[column + 1] + 1e-5).all()
    assert (shown.y_edges[row] <= y + 1e-5).all()
    assert (y <= shown.y_edges[row + 1] + 1e-5).all()


def test_images_without_a_place_are_left_out_of_the_map(blobs):
    layout = blobs.prepared.layout.copy()
    layout[:5] = np.nan
    session = replace(blobs, prepared=replace(blobs.prepared, layout=layout)).session(
        MemoryEventLog()
    )
    session.finish_round(session.begin_round()())
    shown = insights.entropy_map(session)
    assert (shown.cell[:5] == -1).all()
    assert shown.count.sum() == 145
