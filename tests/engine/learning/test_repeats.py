"""Blind repeats: which images come again, that nothing tells or loses them, what they say."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.labels.store import EventKind, MemoryEventLog, Repeat, Status, Verdict
from alc_engine.learning.insights import summarize
from alc_engine.learning.repeats import PRIOR_REPEATS, consistency, measured_error
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.standing_labels import StandingLabels
from alc_engine.runtime.settings import ProjectSettings


def worked(blobs, rounds=2, share=0.2, **stores):
    """A session whose batches were answered one by one, rightly, and the round that repeats."""
    settings = replace(blobs.settings, repeat_share=share, audit_share=0.0)
    session = replace(blobs, settings=settings).session(**stores)
    for _ in range(rounds):
        session.finish_round(session.begin_round(batch_size=10)())
        for image_id in session.waiting:
            session.answer(image_id, blobs.truth[image_id], reviewer="Ann", seconds=2.0)
            stamp_apart(session.labels, image_id)
    session.finish_round(session.begin_round(batch_size=10)())
    return session


def stamp_apart(labels, image_id):
    """Answers of a person are never in the same millisecond."""
    review = labels._reviews[int(image_id)]
    labels._reviews[int(image_id)] = replace(review, time=f"{review.time} {image_id}")


def what_is_seen(labels, image_id):
    return (
        *(int(getattr(labels, name)[image_id]) for name in ("status", "expert_labels", "labels")),
        *(int(getattr(labels, name)[image_id]) for name in ("rounds", "first_rounds")),
        bool(labels.reviewed[image_id]),
        labels.reviews.get(int(image_id)),
        labels.history(int(image_id)),
    )


def unanswered(blobs, image_id):
    return (Status.UNREVIEWED, -1, blobs.given[image_id], -1, -1, False, None, ())


def test_some_of_a_batch_are_images_of_rounds_ago_that_look_unanswered(blobs):
    session = worked(blobs)
    again = session.latest.again
    assert len(again) == 2
    assert len(session.batch) == 10
    assert set(again) <= set(session.waiting)
    for image_id in again:
        assert what_is_seen(session.labels, image_id) == unanswered(blobs, image_id)
        stands = session.labels.stands(
            np.array([image_id]), Verdict.LABEL, blobs.truth[image_id], "Ann"
        )
        assert not stands.any()
    # The round speaks of them as of any question.
    np.testing.assert_array_equal(session.latest.trained_on[again], blobs.given[again])
    assert session.judged(again).all()
    assert len(session.latest.questions) == 8
    assert (session.latest.predictions.entropy_after[again] == 0).all()


def test_an_answer_that_waits_for_its_repeat_still_stands_where_labels_are_handed_out(blobs):
    session = worked(blobs)
    for kept in (session.kept().labels, StandingLabels.of(session.labels).kept()):
        again = session.latest.again
        np.testing.assert_array_equal(kept.labels[again], blobs.truth[again])
        assert set(again.tolist()) <= set(kept.reviews)
    request = session.begin_round()
    others = np.setdiff1d(again, request.again)
    np.testing.assert_array_equal(request.labels[others], blobs.truth[others])
    assert not request.pool[again].any()


def test_the_next_round_lets_what_was_not_answered_again_stand(blobs):
    session = worked(blobs)
    again, before = session.latest.again, session.kept().labels
    session.settings = replace(session.settings, repeat_share=0.0)
    session.finish_round(session.begin_round()())
    assert not session.labels.kept
    for name in ("status", "expert_labels", "rounds", "first_rounds"):
        np.testing.assert_array_equal(getattr(session.labels, name), getattr(before, name))
    assert not set(again) & set(session.batch)


@pytest.mark.parametrize("same", [True, False])
def test_the_answer_is_marked_stands_and_is_undone_to_the_question(blobs, same):
    log, archive = MemoryEventLog(), MemoryRoundArchive()
    session = worked(blobs, log=log, archive=archive)
    one, other = session.latest.again
    label = blobs.truth[one] if same else (blobs.truth[one] + 1) % 3
    change = session.answer(one, label, reviewer="Ann", seconds=1.0)
    assert [event.kind for event in log][-1] is EventKind.REPEAT
    assert (change.kind, change.repeated, sum(change.counts.values())) == (EventKind.ANSWER, 0, 1)
    assert session.labels.labels[one] == label
    assert session.labels.repeats == (Repeat("Ann", "Ann", blobs.truth[one], label),)
    assert len(session.labels.history(int(one))) == 2
    replayed = session_again(blobs, session, log, archive)
    for labels in (session.labels, replayed.labels):
        assert labels.labels[one] == label
        assert what_is_seen(labels, other) == unanswered(blobs, other)
    session.undo()
    assert what_is_seen(session.labels, one) == unanswered(blobs, one)
    assert session.labels.repeats == ()
    session.redo()
    assert session.labels.labels[one] == label
    (expert,) = summarize(session).consistency
    assert (expert.repeats, expert.disagreements) == (1, int(not same))
    assert (session.begin_round().training.expert_error > 0.02) is not same


def session_again(blobs, session, log, archive):
    again = replace(blobs, settings=session.settings).session(log=log, archive=archive)
    np.testing.assert_array_equal(again.batch, session.batch)
    return again


def test_merging_classes_moves_the_answer_that_waits_and_undoing_moves_it_back(blobs):
    session = worked(blobs)
    again = session.latest.again
    session.merge_classes(2, 0)
    merged = np.where(blobs.truth[again] == 2, 0, blobs.truth[again])
    np.testing.assert_array_equal(session.kept().labels.labels[again], merged)
    assert (session.labels.status[again] == Status.UNREVIEWED).all()
    session.undo()
    np.testing.assert_array_equal(session.kept().labels.labels[again], blobs.truth[again])
    assert (session.labels.status[again] == Status.UNREVIEWED).all()


def in_bulk(session, ids, truth):
    session.accept(ids, truth[ids])


def from_a_table(session, ids, truth):
    session.review(ids, [Verdict.LABEL] * len(ids), truth[ids], reviewer="Ann")


def at_once(session, ids, truth):
    session.answer(ids, truth[ids], reviewer="Ann", seconds=3.0)


def aside(session, ids, truth):
    for image_id in ids:
        session.set_aside(image_id, Verdict.UNSURE, seconds=1.0)


@pytest.mark.parametrize("way", [in_bulk, from_a_table, at_once, aside])
def test_only_labels_that_were_given_one_by_one_are_repeated(blobs, way):
    settings = replace(blobs.settings, repeat_share=0.2, audit_share=0.0)
    session = replace(blobs, settings=settings).session()
    for _ in range(3):
        session.finish_round(session.begin_round(batch_size=10)())
        way(session, session.batch, blobs.truth)
        assert len(session.latest.again) == 0


def test_the_same_seed_repeats_the_same_and_experiments_and_audits_nothing(blobs):
    session, other = worked(blobs), worked(blobs)
    np.testing.assert_array_equal(session.batch, other.batch)
    assert len(session.begin_round(audit=True).again) == 0
    assert len(worked(blobs, share=0.0).latest.again) == 0


def test_the_usual_share_is_written_as_earlier_versions_know_it():
    assert "repeat_share" not in ProjectSettings().to_json()
    other = ProjectSettings(repeat_share=0.0)
    assert ProjectSettings.from_json(other.to_json()) == other


def test_the_error_is_half_of_what_differs_drawn_towards_the_assumed_one():
    own = [Repeat("Ann", "Ann", 0, int(i < 30)) for i in range(300)]
    foreign = [Repeat("Ann", "Bea", 0, 1)] * 9
    (ann,) = consistency([*own, *foreign], 0.02)
    assert (ann.reviewer, ann.repeats, ann.disagreements) == ("Ann", 300, 30)
    assert ann.error == pytest.approx((30 + 0.04 * PRIOR_REPEATS) / (300 + PRIOR_REPEATS) / 2)
    assert ann.low < ann.error < ann.high < 0.5
    assert measured_error([*own, *foreign], 0.02) == ann.error
    assert measured_error(foreign, 0.02) == 0.02
    assert measured_error(own, 0.0) == 0.0  # held fixed on purpose


def test_the_interval_holds_the_error_of_a_simulated_expert():
    rng, held = np.random.default_rng(0), 0
    for _ in range(200):
        wrong = rng.random((400, 2)) < 0.05
        labels = np.where(wrong, rng.integers(1, 10, (400, 2)), 0)
        (expert,) = consistency([Repeat("", "", *pair) for pair in labels.tolist()], 0.02)
        held += expert.low <= 0.05 <= expert.high
    assert held >= 160
