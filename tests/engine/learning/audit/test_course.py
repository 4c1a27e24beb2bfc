"""Draws in rounds: how many, among which, and that nothing else of a round changes by them."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.experiments.runner import ExperimentData, open_session
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import ProjectSettings


def left_wrong(session, blobs):
    return int((blobs.wrong & ~session.labels.reviewed).sum())


def session_with(blobs, share):
    return replace(blobs, settings=replace(blobs.settings, audit_share=share)).session()


def test_some_of_each_batch_are_draws_and_the_others_the_questions_of_before(blobs):
    plain = session_with(blobs, 0).begin_round(batch_size=20)()
    mixed = session_with(blobs, 0.1).begin_round(batch_size=20)()
    assert plain.draws is None
    assert len(mixed.draws) == 2
    assert len(mixed.batch) == 20
    assert sorted([*mixed.questions, *mixed.draws.image_ids]) == sorted(mixed.batch)
    same = np.isin(plain.batch, mixed.batch).sum()
    assert same >= 15  # a draw may take a candidate away
    np.testing.assert_array_equal(plain.predictions.alpha, mixed.predictions.alpha)
    assert (mixed.predictions.entropy_after[mixed.batch] == 0).all()


def test_each_trace_stands_beside_its_question(blobs):
    result = session_with(blobs, 0.3).begin_round(batch_size=20)()
    drawn = np.isin(result.batch, result.draws.image_ids)
    assert np.isnan(result.traces.entropy[drawn]).all()
    start = result.traces.entropy[~drawn, 0, 0]
    assert np.isfinite(start).all()
    assert start[0] == pytest.approx(result.predictions.entropy[result.questions[0]], rel=1e-5)


def test_an_audit_asks_for_nothing_but_even_draws(blobs):
    result = session_with(blobs, 0).begin_round(batch_size=30, audit=True)()
    np.testing.assert_array_equal(result.batch, result.draws.image_ids)
    np.testing.assert_allclose(result.draws.probabilities, 1 / (150 - np.arange(30)))
    assert len(result.questions) == 0


def test_an_audit_without_a_label_to_check_is_refused(blobs):
    given = np.where(np.arange(150) < 20, blobs.given, -1)
    session = replace(blobs, given=given).session()
    session.answer(np.arange(20), blobs.truth[:20])
    with pytest.raises(UserFixableError):
        session.begin_round(audit=True)


def test_a_share_of_less_than_one_image_is_one_now_and_then(blobs):
    session = session_with(blobs, 0.1)
    counts = []
    for seed in range(30):
        request = session.begin_round(batch_size=3, seed=seed, strategy="random")
        draws = request._draws(np.ones(150), np.random.default_rng(seed))
        counts.append(0 if draws is None else len(draws))
    assert set(counts) == {0, 1}
    assert 2 <= sum(counts) <= 18


def test_the_same_seed_draws_the_same_images_and_another_round_others(blobs):
    session = session_with(blobs, 0.5)
    first = session.begin_round()()
    again = session.begin_round()()
    np.testing.assert_array_equal(first.batch, again.batch)
    session.finish_round(first)
    assert set(session.begin_round()().draws.image_ids) != set(first.draws.image_ids)


def test_experiments_draw_nothing(blobs):
    names = tuple("abc")
    data = ExperimentData(blobs.prepared, blobs.given, blobs.truth, names)
    session, _ = open_session(data, replace(blobs.settings, audit_share=0.5))
    assert session.begin_round()().draws is None


def test_usual_settings_are_written_as_earlier_versions_know_them():
    usual = ProjectSettings()
    assert not {"audit_share", "target"} & usual.to_json().keys()
    other = replace(usual, audit_share=0.0, target=0.95)
    assert ProjectSettings.from_json(other.to_json()) == other
    assert ProjectSettings.from_json(usual.to_json()) == usual


def test_a_draw_that_had_no_answer_is_asked_again_until_it_has_one(blobs):
    session = session_with(blobs, 0.3)
    session.finish_round(session.begin_round()())
    owed = session.latest.draws.image_ids
    others = np.setdiff1d(session.batch, owed)
    session.answer(others, blobs.truth[others])
    session.finish_round(session.begin_round(batch_size=20)())
    draws = session.latest.draws
    np.testing.assert_array_equal(draws.owed, np.sort(owed))
    assert len(draws) == 6 - len(owed)
    assert not draws.pool[owed].any()
    assert set(owed) <= set(session.batch)
    assert not set(owed) & set(session.latest.questions)
    session.answer(owed, blobs.truth[owed])
    assert not set(session.begin_round()().draws.checks) & set(owed)
    session.undo()
    assert set(owed) <= set(session.begin_round(audit=True)().draws.owed)
