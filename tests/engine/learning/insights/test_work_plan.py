"""The queue of suspects, questions and random checks, and what may be accepted in bulk."""

import dataclasses

import numpy as np
import pytest
from scipy.stats import binom

from alc_engine.labels.store import Verdict
from alc_engine.learning import insights


@pytest.fixture
def session(blobs):
    """After one round and the answers to its batch: some thirty labels look wrong."""
    session = blobs.session()
    batch = session.finish_round(session.begin_round()())
    session.answer(batch, blobs.truth[batch])
    return session


@pytest.fixture
def asked(blobs):
    """After one round, nothing answered."""
    session = blobs.session()
    session.finish_round(session.begin_round()())
    return session


@pytest.fixture
def listed(session):
    return insights.suspects(session)


def test_before_a_round_nobody_is_suspected(blobs):
    assert insights.suspects(blobs.session()) is None


def test_suspects_are_the_unreviewed_issues_in_groups_the_largest_first(session, listed):
    issues = np.flatnonzero(insights.label_issues(session) & ~session.labels.reviewed)
    open_ = listed.image_ids[~session.labels.reviewed[listed.image_ids]]
    assert set(open_.tolist()) == set(issues.tolist())
    assert len(open_) > 20
    groups = np.split(np.arange(len(listed)), listed.group_starts[1:])
    pairs = [{(int(listed.given[i]), int(listed.suggested[i])) for i in group} for group in groups]
    assert [len(pair) for pair in pairs] == [1] * len(groups)
    assert len(set(map(frozenset, pairs))) == len(groups)  # no pair in two places
    assert [len(group) for group in groups] == sorted(map(len, groups), reverse=True)
    for group in groups:
        assert (np.diff(listed.right[group]) <= 0).all()
    assert (listed.right <= listed.wrong + 1e-12).all()


@pytest.mark.parametrize(("right", "checked"), [(0, 20), (1, 20), (13, 20), (20, 20), (3, 4)])
def test_the_interval_is_the_exact_one_of_clopper_and_pearson(right, checked):
    """At each end the outcome seen, or a more extreme one, has a probability of 5 %."""
    found = insights.precision(right, checked)
    if right:
        assert binom.sf(right - 1, checked, found.low) == pytest.approx(0.05)
    else:
        assert found.low == 0
    if right < checked:
        assert binom.cdf(right, checked, found.high) == pytest.approx(0.05)
    else:
        assert found.high == 1


def test_nothing_is_offered_before_the_sample_was_looked_at_one_by_one(session, listed, blobs):
    sample = listed.sample(0.5, 12)
    offer = insights.acceptance(session, listed, 0.5, count=12)
    known = sample[session.labels.reviewed[sample]]  # of the batch, by chance
    assert set(offer.to_check.tolist()) == set(sample.tolist()) - set(known.tolist())
    assert len(offer.to_check) > 3
    for place, image_id in enumerate(offer.to_check.tolist()):
        before = insights.acceptance(session, listed, 0.5, count=12)
        assert (before.measured.checked, before.offered) == (len(known) + place, False)
        session.answer(image_id, blobs.truth[image_id])
    after = insights.acceptance(session, listed, 0.5, count=12)
    assert after.offered
    suggested = dict(zip(listed.image_ids.tolist(), listed.suggested.tolist(), strict=True))
    agreed = sum(suggested[i] == blobs.truth[i] for i in sample.tolist())
    assert (after.measured.right, after.measured.checked) == (agreed, 12)
    left = listed.image_ids[listed.above(0.5) & ~session.labels.reviewed[listed.image_ids]]
    assert set(after.image_ids.tolist()) == set(left.tolist())


@pytest.mark.parametrize(
    ("right", "to_check", "short"),
    [(20, 0, False), (16, 0, False), (15, 0, True), (0, 0, True), (15, 1, True)],
)
def test_a_sample_falls_short_where_even_the_top_of_its_interval_is_below_the_threshold(
    right, to_check, short
):
    ids = np.arange(50)
    offer = insights.Acceptance(
        0.9, ids, ids % 3, 0.95, ids[:to_check], insights.precision(right, 20)
    )
    assert offer.falls_short == short


def test_what_was_accepted_in_bulk_is_no_check_and_teaches_nothing(session, listed):
    before = insights.wrong_probability(session)
    summary = insights.summarize(session)
    left = insights.acceptance(session, listed, 0.5)
    session.accept(left.image_ids, left.class_ids)
    offer = insights.acceptance(session, listed, 0.5)
    assert offer.measured == left.measured
    assert not offer.offered
    after = insights.summarize(session)
    assert (after.accepted, after.corrected) == (len(left.image_ids), summary.corrected)
    assert (after.corrections_per_hundred, after.agreement) == (
        summary.corrections_per_hundred,
        summary.agreement,
    )
    still = ~session.labels.reviewed
    np.testing.assert_array_equal(insights.wrong_probability(session)[still], before[still])
    request = session.begin_round()
    assert not request.trusted[left.image_ids].any()
    assert request.trained[left.image_ids].all()
    assert not request.pool[left.image_ids].any()
    np.testing.assert_array_equal(request.labels[left.image_ids], left.class_ids)


def test_moving_the_threshold_up_keeps_what_was_checked_and_stays_a_random_draw(listed):
    """The first of a fixed draw that are above a threshold are a random sample of those above."""
    low, high = 0.5, float(np.median(listed.right))
    whole, above = listed.sample(low, 10), listed.image_ids[listed.above(high)]
    kept = [i for i in whole.tolist() if i in above]
    assert listed.sample(high, 10)[: len(kept)].tolist() == kept
    assert listed.sample(low, 10**6).tolist() != sorted(listed.image_ids.tolist())


def test_a_list_made_anew_keeps_the_answered_and_their_checks(session, listed, blobs):
    checks = listed.sample(0.5, 6)
    for image_id in checks.tolist():
        session.answer(image_id, blobs.truth[image_id])
    again = insights.suspects(session)
    assert again.image_ids.tolist() == listed.image_ids.tolist()
    assert insights.acceptance(session, again, 0.5, count=6).measured.checked == 6
    frozen = insights.suspects(session.snapshot(with_reviews=False))
    np.testing.assert_array_equal(frozen.image_ids, again.image_ids)


def test_only_what_still_is_as_it_was_listed_can_be_accepted(session, listed, blobs):
    """Answered, left out, below the threshold, another class by now, or another round."""
    listed = listed.only(np.flatnonzero(~session.labels.reviewed))
    ids = listed.image_ids
    session.answer(ids[0], blobs.truth[ids[0]])
    session.set_aside(ids[1], Verdict.UNSURE)
    out = ids[2:4]
    threshold = float(np.quantile(listed.right, 0.3))
    offer = insights.acceptance(session, listed, threshold, out)
    above = set(ids[listed.above(threshold)].tolist())
    assert set(offer.image_ids.tolist()) == above - set(ids[:4].tolist())
    merged = int(listed.suggested[5])
    session.merge_classes(merged, int((merged + 1) % 3))
    left = insights.acceptance(session, listed, 0.5)
    stands = (listed.suggested != merged) & (listed.given != merged)
    assert set(left.image_ids.tolist()) == set(ids[stands].tolist()) - set(ids[:2].tolist())
    session.finish_round(session.begin_round()())
    assert len(insights.acceptance(session, listed, 0.5).image_ids) == 0


def test_a_random_check_is_never_accepted_unseen(blobs):
    """Else nobody says whether it was right, and it counts as wrong for the upper end for good."""
    session = blobs.session()
    session.finish_round(session.begin_round(audit=True, batch_size=40)())
    listed = insights.suspects(session)
    checks = session.waiting
    assert np.isin(listed.image_ids, checks).any()
    offer = insights.acceptance(session, listed, 0.5)
    assert len(offer.image_ids)
    assert not np.isin(offer.image_ids, checks).any()
    session.answer(checks, blobs.truth[checks])
    before = insights.errors_left(session)
    session.accept(offer.image_ids, offer.class_ids)
    assert insights.errors_left(session).high <= before.high + len(offer.image_ids)


def test_every_waiting_image_counts_in_one_part_of_the_plan(asked):
    session, listed, batch = asked, insights.suspects(asked), asked.batch
    checks = insights.random_checks(session)
    assert len(checks)
    plan = insights.work_plan(session, listed)
    parts = np.concatenate([plan.suspects, plan.questions, plan.random_checks])
    assert len(np.unique(parts)) == len(parts)
    assert set(parts.tolist()) == set(batch.tolist()) | set(listed.image_ids.tolist())
    np.testing.assert_array_equal(plan.random_checks, checks)
    session.answer(batch, 0)
    done = insights.work_plan(session, listed)
    assert (len(done.questions), len(done.random_checks)) == (0, 0)
    assert len(insights.work_plan(session, None).suspects) == 0


def test_the_pace_is_the_median_of_the_newest_answers_to_single_images(asked):
    session = asked
    assert insights.seconds_per_answer(session) is None
    for image_id, seconds in enumerate([900.0, 800.0, 2.0, 3.0, 4.0, 5.0, 6.0]):
        session.answer(image_id, 0, seconds=seconds)
    assert insights.seconds_per_answer(session) == 5.0
    assert insights.seconds_per_answer(session, last=5) == 4.0


def test_suspects_are_a_value_that_nothing_changes(listed):
    assert dataclasses.is_dataclass(listed)
    with pytest.raises(dataclasses.FrozenInstanceError):
        listed.round = 2
    part = listed.only(listed.image_ids[:3])
    np.testing.assert_array_equal(part.image_ids, listed.image_ids[:3])
