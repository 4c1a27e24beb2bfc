"""Which labels are probably wrong, and what the answers teach about it."""

import numpy as np
import pytest
from scipy.special import expit, logit

from alc_engine.labels.store import Verdict
from alc_engine.learning import insights
from alc_engine.learning.evidence import evidence
from alc_engine.learning.insights.wrong_labels import (
    _OF_TRAINING,
    _design,
    _most_probable,
    _of_label_model,
)


def figures(rng, count):
    """Evidence as rounds give it: weights and odds between nothing and even, entropies in 0..1."""
    return np.column_stack(
        [rng.uniform(-3, 0.5, count), rng.uniform(-6, 0, count), rng.uniform(0, 1, count)]
    )


@pytest.mark.parametrize("prior", [_OF_TRAINING, _of_label_model(np.zeros((4, 2), np.float32))])
def test_without_answers_the_prior_speaks(prior):
    np.testing.assert_allclose(_most_probable(np.zeros((0, 4)), np.zeros(0), prior), prior.mean)


def test_the_maximum_is_where_the_slope_of_the_posterior_is_zero():
    rng = np.random.default_rng(0)
    design = _design(figures(rng, 60))
    wrong = (rng.random(60) < 0.4).astype(float)
    model = _most_probable(design, wrong, _OF_TRAINING)
    pull = (model - _OF_TRAINING.mean) / _OF_TRAINING.spread**2
    np.testing.assert_allclose(design.T @ (wrong - expit(design @ model)), pull)


@pytest.mark.parametrize("share", [0.01, 0.9])
def test_many_answers_teach_the_share_of_wrong_labels(share):
    rng = np.random.default_rng(1)
    design = _design(figures(rng, 4000))
    truth = np.array([0.0, -0.4, -1.0, 2.5])
    truth[0] = logit(share) - np.median(design @ truth)
    wrong = (rng.random(4000) < expit(design @ truth)).astype(float)
    model = _most_probable(design, wrong, _OF_TRAINING)
    found = expit(design @ model)
    assert found.sum() == pytest.approx(wrong.sum(), rel=0.05)
    assert np.corrcoef(found, expit(design @ truth))[0, 1] > 0.99


def test_answers_that_agree_without_exception_end_in_finite_coefficients():
    design = _design(np.tile([-3.0, -6.0, 0.9], (5000, 1)))
    for wrong in (np.zeros(5000), np.ones(5000)):
        assert np.isfinite(_most_probable(design, wrong, _OF_TRAINING)).all()


@pytest.mark.parametrize("verdict", [Verdict.UNSURE, Verdict.EXCLUDE])
def test_what_was_set_aside_teaches_nothing(blobs, verdict):
    session = blobs.session()
    batch = session.finish_round(session.begin_round()())
    before = insights.wrong_probability(session)
    session.set_aside(batch, verdict)
    after = insights.wrong_probability(session)
    assert np.isnan(after[batch]).all()  # no label stands there any more
    others = np.setdiff1d(np.arange(len(after)), batch)
    np.testing.assert_array_equal(after[others], before[others])


def test_labels_the_expert_went_looking_for_teach_nothing(started, blobs):
    before = insights.wrong_probability(started)
    others = np.setdiff1d(np.flatnonzero(blobs.wrong), started.batch)
    started.answer(others, blobs.truth[others])
    after = insights.wrong_probability(started)
    rest = np.setdiff1d(np.arange(len(after)), others)
    np.testing.assert_array_equal(after[rest], before[rest])


def test_an_answer_that_was_undone_is_forgotten(started, blobs):
    before = insights.wrong_probability(started)
    started.answer(started.batch[5:], blobs.truth[started.batch[5:]])
    assert (insights.wrong_probability(started) != before).any()
    started.undo()
    np.testing.assert_array_equal(insights.wrong_probability(started), before)


def test_an_answer_counts_with_what_was_said_before_it_was_given(started, blobs):
    batch = started.batch[:5]
    said = evidence(started.latest, batch)
    started.finish_round(started.begin_round()())
    assert (evidence(started.latest, batch) != said).any()
    kept = started.asked.latest()
    for image_id, figures_then in zip(batch, said, strict=True):
        place = np.flatnonzero(kept.image_ids == image_id)
        np.testing.assert_array_equal(kept.figures[place], [figures_then])


def test_issues_are_corrected_labels_and_those_more_probably_wrong_than_right(started, blobs):
    issues = insights.label_issues(started)
    reviewed = started.labels.reviewed
    np.testing.assert_array_equal(issues[reviewed], blobs.wrong[reviewed])
    open_ = issues & ~reviewed
    assert open_.any()
    assert blobs.wrong[open_].mean() > 0.8
    assert (insights.wrong_probability(started)[open_] >= 0.5).all()
    predicted = started.latest.predictions.predicted
    assert (predicted[open_] != blobs.given[open_]).all()


def test_where_all_labels_count_the_same_odds_and_entropy_tell_them_apart(blobs):
    session = blobs.session()
    batch = session.finish_round(session.begin_round(strategy="entropy")())
    session.answer(batch, blobs.truth[batch])
    open_ = ~session.labels.reviewed
    probable = insights.wrong_probability(session)[open_]
    wrong = blobs.wrong[open_]
    assert np.median(probable[wrong]) > np.median(probable[~wrong])


def test_before_the_first_round_nothing_is_known(blobs):
    session = blobs.session()
    assert np.isnan(insights.wrong_probability(session)).all()
    assert insights.label_issues(session) is None
