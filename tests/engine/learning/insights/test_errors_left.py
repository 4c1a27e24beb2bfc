"""How many wrong labels are left: the model's word, the checks', and when it is enough."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.labels.store import Verdict
from alc_engine.learning import insights

from ..audit.test_course import left_wrong


def round_of(session, **how):
    left = insights.errors_left(session)
    expected = np.nan if left is None else left.expected
    request = session.begin_round(expected_left=expected, **how)
    return session.finish_round(request())


def test_before_the_first_round_nothing_is_said(blobs):
    assert insights.errors_left(blobs.session()) is None


def test_without_a_check_the_model_speaks_alone_and_nothing_is_excluded(blobs):
    session = blobs.session()
    round_of(session)
    said = insights.errors_left(session)
    total = insights.wrong_probability(session)[~session.labels.reviewed].sum()
    assert said.expected == pytest.approx(total)
    assert (said.low, said.high, said.among, said.model_share, said.checks) == (0, 150, 150, 1, 0)


def test_checks_take_the_word_from_the_model_and_bracket_the_truth(blobs):
    session = blobs.session()
    round_of(session, audit=True, batch_size=60)
    session.answer(session.batch, blobs.truth[session.batch])
    said = insights.errors_left(session)
    assert said.checks == 60
    assert said.checks_wrong == int(blobs.wrong[session.batch].sum())
    assert said.model_share == pytest.approx(50 / 110)
    assert 0 <= said.low <= left_wrong(session, blobs) <= said.high < said.among == 90
    assert said.low <= said.expected <= said.high


def test_nothing_is_left_where_everything_was_reviewed(blobs):
    session = blobs.session()
    round_of(session)
    session.answer(np.arange(len(session)), blobs.truth)
    said = insights.errors_left(session)
    assert (said.low, said.expected, said.high, said.at_most, said.checks_needed) == (0,) * 5
    assert said.enough


def test_the_target_is_the_projects_and_needs_more_checks_the_higher_it_is(blobs):
    session = blobs.session()
    round_of(session)
    needed = []
    for target in (0.5, 0.9, 0.99, 1.0):
        session.settings = replace(session.settings, target=target)
        said = insights.errors_left(session)
        assert said.allowed == round((1 - target) * 150 - 0.25)
        needed.append(said.checks_needed)
    assert needed == sorted(needed)
    assert 130 < needed[-1] <= 150


def test_it_is_enough_when_the_checks_say_so_and_the_promised_number_suffices(blobs):
    session = replace(blobs, given=blobs.truth).session()
    session.settings = replace(session.settings, target=0.9)
    round_of(session)
    promised = insights.errors_left(session).checks_needed
    assert 10 < promised < 60
    round_of(session, audit=True, batch_size=promised)
    session.answer(session.batch[:-1], blobs.truth[session.batch[:-1]])
    assert not insights.errors_left(session).enough
    session.answer(session.batch[-1], blobs.truth[session.batch[-1]])
    assert insights.errors_left(session).enough


def test_a_clean_batch_and_the_training_after_it_raise_nothing(blobs):
    session = blobs.session()
    for _ in range(2):
        round_of(session, strategy="alc")
        session.answer(session.batch, blobs.truth[session.batch])
    round_of(session, strategy="alc")
    before = insights.errors_left(session)
    clean = session.batch[~blobs.wrong[session.batch]]
    session.set_aside(session.batch[blobs.wrong[session.batch]], Verdict.UNSURE)
    session.answer(clean, blobs.truth[clean])
    for _ in range(2):
        after = insights.errors_left(session)
        assert after.expected <= before.expected + 1e-9
        assert after.high <= before.high
        round_of(session)


def test_what_is_found_by_any_route_leaves_the_total_where_it_was(blobs):
    session = blobs.session()
    round_of(session, audit=True, batch_size=50)
    session.answer(session.batch, blobs.truth[session.batch])
    before = insights.errors_left(session)
    found = np.flatnonzero(blobs.wrong & ~session.labels.reviewed)[:4]
    session.answer(found, blobs.truth[found])
    after = insights.errors_left(session)
    assert after.high == before.high - 4
    assert after.low == max(before.low - 4, 0)
    session.undo()
    assert insights.errors_left(session) == before


def test_labels_that_are_wrong_no_more_after_a_merge_are_counted_as_right(blobs):
    session = blobs.session()
    round_of(session, audit=True, batch_size=100)
    session.answer(session.batch, blobs.truth[session.batch])
    before = insights.errors_left(session)
    session.merge_classes(0, 1)
    after = insights.errors_left(session)
    assert after.checks_wrong < before.checks_wrong
    assert after.high < before.high
    session.undo()
    assert insights.errors_left(session) == before


def test_images_without_a_given_label_are_no_part_of_it(blobs):
    given = blobs.given.copy()
    given[::3] = -1
    session = replace(blobs, given=given).session()
    round_of(session, audit=True, batch_size=200)
    assert (given[session.batch] >= 0).all()
    assert insights.errors_left(session).among == 100


def test_a_snapshot_says_the_same(blobs):
    session = blobs.session()
    round_of(session)
    session.answer(session.batch, blobs.truth[session.batch])
    assert insights.errors_left(session.snapshot()) == insights.errors_left(session)


def test_reviewing_all_that_is_left_would_find_all_that_is_left(blobs):
    """What the checks found and the model does not know of is found by looking, too."""
    session = blobs.session()
    round_of(session, audit=True, batch_size=60)
    session.answer(session.batch, blobs.truth[session.batch])
    said = insights.errors_left(session)
    assert said.among <= 100
    assert said.next_hundred == pytest.approx(said.expected)


def accept_in_bulk(session, ids, class_ids):
    session.accept(ids, class_ids)
    return insights.errors_left(session)


def test_labels_accepted_in_bulk_stay_among_those_that_may_be_wrong(blobs):
    session = blobs.session()
    round_of(session, audit=True, batch_size=50)
    session.answer(session.batch, blobs.truth[session.batch])
    before = insights.errors_left(session)
    ids = np.flatnonzero(~session.labels.reviewed)[:20]
    after = accept_in_bulk(session, ids, (blobs.truth[ids] + 1) % 3)  # all of them wrong
    assert (after.among, after.labels, after.accepted) == (before.among, before.labels, 20)
    wrong = left_wrong(session, blobs) + 20
    assert after.low <= wrong <= after.high
    assert after.high <= before.high + 20  # earlier checks say so much, and no more, of them
    assert after.checks == before.checks
    session.undo()
    assert insights.errors_left(session) == before


def test_random_checks_draw_what_was_accepted_and_find_the_accepted_label_wrong(blobs):
    session = blobs.session()
    round_of(session, batch_size=1, audit=True)
    ids = np.setdiff1d(np.arange(150), session.batch)
    right = np.arange(len(ids)) % 4 > 0
    session.accept(ids, np.where(right, blobs.truth[ids], (blobs.truth[ids] + 1) % 3))
    round_of(session, audit=True, batch_size=40)
    assert np.isin(session.batch, ids).sum() >= 39
    assert len(session.waiting) == 40
    session.answer(session.batch, blobs.truth[session.batch])
    assert len(session.waiting) == 0
    said = insights.errors_left(session)
    drawn = np.isin(ids, session.batch)
    assert said.checks_wrong == int((~right & drawn).sum()) + int(
        blobs.wrong[np.setdiff1d(session.batch, ids)].sum()
    )
    assert said.low <= (~right & ~drawn).sum() <= said.high < said.among


def test_a_random_check_that_is_accepted_in_bulk_still_waits_and_is_owed(blobs):
    session = blobs.session()
    round_of(session)
    checks = insights.random_checks(session)
    session.accept(session.batch, blobs.truth[session.batch])
    np.testing.assert_array_equal(session.waiting, checks)
    np.testing.assert_array_equal(session.snapshot().waiting, checks)
    round_of(session, audit=True, batch_size=30)
    assert set(checks) <= set(session.latest.draws.owed)
    assert set(checks) <= set(session.waiting)
    session.answer(checks, blobs.truth[checks])
    assert not set(checks) & set(session.waiting)


def test_accepted_labels_that_are_another_class_by_now_are_read_in_terms_of_it(blobs):
    session = blobs.session()
    round_of(session, audit=True, batch_size=1)
    ids = np.setdiff1d(np.arange(150), session.batch)
    session.accept(ids, (blobs.truth[ids] + 1) % 3)
    round_of(session, audit=True, batch_size=60)
    session.answer(session.batch, blobs.truth[session.batch])
    before = insights.errors_left(session)
    session.merge_classes(0, 1)
    drawn = session.batch[np.isin(session.batch, ids)]
    merged = np.where(blobs.truth == 0, 1, blobs.truth)
    accepted = (blobs.truth + 1) % 3
    still = merged[drawn] != np.where(accepted == 0, 1, accepted)[drawn]
    assert insights.errors_left(session).checks_wrong <= still.sum() + 2 < before.checks_wrong


def test_what_was_asked_of_an_accepted_label_teaches_nothing_of_given_ones(blobs):
    session = blobs.session()
    round_of(session, audit=True, batch_size=1)
    ids = np.setdiff1d(np.arange(150), session.batch)[::2]
    session.accept(ids, blobs.truth[ids])
    round_of(session, audit=True, batch_size=60)
    before = insights.wrong_probability(session)
    asked = session.batch[np.isin(session.batch, ids)]
    assert len(asked)
    session.answer(asked, blobs.truth[asked])
    others = ~np.isin(np.arange(150), asked)
    np.testing.assert_allclose(insights.wrong_probability(session)[others], before[others])
