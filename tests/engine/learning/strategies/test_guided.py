from dataclasses import replace

import numpy as np
import pytest

from alc_engine.learning.strategies.guided import odds_of_wrong
from alc_engine.learning.suspicion import probably_wrong


def test_where_few_labels_are_wrong_the_most_suspicious_are_asked_about(inputs, select):
    suspicion = np.full((len(inputs.pool), 2), -9, dtype=np.float32)
    wrong = np.flatnonzero(inputs.pool)[[3, 7, 20]]
    suspicion[wrong] = np.array([[0, 0], [9, 9], [-2, -2]])
    picks = select("guided", replace(inputs, suspicion=suspicion), count=3).image_ids
    assert picks.tolist() == [wrong[1], wrong[0], wrong[2]]


def test_where_most_are_wrong_uncertain_images_come_first(inputs, select):
    suspicion = np.full((len(inputs.pool), 2), 3, dtype=np.float32)
    picks = select("guided", replace(inputs, suspicion=suspicion), count=1).image_ids
    pool = np.flatnonzero(inputs.pool)
    assert picks[0] == pool[inputs.entropy[pool].argmax()]


def test_of_near_duplicates_one_is_asked_about_until_nothing_else_is_left(inputs, select):
    groups = inputs.groups.copy()
    pool = np.flatnonzero(inputs.pool)
    copies = pool[:4]
    groups[copies] = copies[0]
    suspicion = np.full((len(inputs.pool), 2), -5, dtype=np.float32)
    suspicion[copies] = 8
    changed = replace(inputs, groups=groups, suspicion=suspicion)
    picks = select("guided", changed, count=10).image_ids
    assert np.isin(picks, copies).sum() == 1
    everything = select("guided", changed, count=len(pool)).image_ids
    assert sorted(everything) == pool.tolist()


def test_labels_that_nothing_is_known_of_count_as_one_in_two(inputs, select):
    suspicion = np.full((len(inputs.pool), 2), -9, dtype=np.float32)
    unknown = np.flatnonzero(inputs.pool)[5]
    suspicion[unknown] = np.nan
    assert probably_wrong(suspicion)[unknown] == 0.5
    assert np.isfinite(odds_of_wrong(suspicion))
    picks = select("guided", replace(inputs, suspicion=suspicion), count=1).image_ids
    assert picks[0] == unknown


def test_odds_are_those_of_the_label_model():
    half = np.zeros((4, 2), dtype=np.float32)
    assert odds_of_wrong(half) == pytest.approx(1)
    assert np.isfinite(odds_of_wrong(np.full((4, 2), 20, dtype=np.float32)))
    assert odds_of_wrong(np.full((4, 2), np.nan, dtype=np.float32)) == 0
