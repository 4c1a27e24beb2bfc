"""Held-out probabilities come from models that have not seen the image."""

import numpy as np
import pytest

from alc_engine.experiments.rankers import RANKERS, Evidence
from alc_engine.experiments.rankers.held_out import held_out_probabilities, shuffled_folds


def test_folds_are_drawn_by_chance_and_hold_every_class_alike():
    labels = np.repeat([0, 1, 2], [50, 23, 7])
    folds = shuffled_folds(labels, np.random.default_rng(0))
    for class_id in range(3):
        counts = np.bincount(folds[labels == class_id], minlength=5)
        assert counts.max() - counts.min() <= 1
    other = shuffled_folds(labels, np.random.default_rng(1))
    assert (folds != other).any()
    assert (np.diff(folds[:50]) != 1).any()


def test_an_image_is_no_witness_of_its_own_label():
    """Labels that nothing explains are learned by heart in-sample, and not held out."""
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(200, 300)).astype(np.float32)
    labels = rng.integers(0, 2, 200)
    p = held_out_probabilities(vectors, labels, np.ones(200, bool), 2, 0)
    hits = (p.argmax(axis=1) == labels).mean()
    assert hits == pytest.approx(0.5, abs=4 * 0.5 / np.sqrt(200))
    np.testing.assert_allclose(p.sum(axis=1), 1)


def test_who_takes_no_part_has_no_probability_and_an_unknown_class_none(blobs):
    trained = np.arange(150) % 10 != 0
    p = held_out_probabilities(blobs.prepared.vectors, blobs.given, trained, 5, 0)
    np.testing.assert_array_equal(np.isnan(p).all(axis=1), ~trained)
    np.testing.assert_array_equal(p[trained][:, 3:], 0)


def test_cleanlabs_issues_come_before_all_others(blobs):
    from cleanlab.filter import find_label_issues

    evidence = Evidence(blobs.session(), "alc")
    suspicion = RANKERS["cleanlab"].rank(evidence).suspicion
    issues = find_label_issues(blobs.given, evidence.held_out, n_jobs=1)
    assert 0 < issues.sum() < 150
    assert suspicion[issues].min() > suspicion[~issues].max()
    plain = RANKERS["self_confidence"].rank(evidence).suspicion
    for part in (issues, ~issues):
        np.testing.assert_array_equal(np.argsort(suspicion[part]), np.argsort(plain[part]))
