"""Asking and answering: what a round sees, what it drops, and that it can be repeated."""

import pickle
from dataclasses import replace

import numpy as np
import pytest

from alc_engine.features.prepared import Prepared
from alc_engine.labels.store import MemoryEventLog, Status, Verdict
from alc_engine.learning.insights import label_issues, summarize
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.errors import UserFixableError


def test_a_round_asks_mostly_about_wrong_labels_and_correcting_them_helps(blobs):
    session = blobs.session()
    batch = session.finish_round(session.begin_round()())
    assert blobs.wrong[batch].mean() > blobs.wrong.mean() + 0.2
    before = (session.labels.labels == blobs.truth).mean()
    session.answer(batch, blobs.truth[batch])
    assert (session.labels.labels == blobs.truth).mean() > before


def test_same_seed_and_answers_give_the_same_batches_through_a_pickled_request(blobs):
    inline, travelled = blobs.session(), blobs.session()
    for _ in range(3):
        first = inline.finish_round(inline.begin_round()())
        request = pickle.loads(pickle.dumps(travelled.begin_round()))
        second = travelled.finish_round(pickle.loads(pickle.dumps(request())))
        np.testing.assert_array_equal(first, second)
        for session in (inline, travelled):
            session.answer(first, blobs.truth[first])


def test_another_seed_gives_another_batch(blobs):
    session = blobs.session()
    batches = [session.begin_round("random", seed=seed)().batch.tolist() for seed in (0, 1)]
    assert batches[0] != batches[1]


def test_reviewed_images_are_never_asked_again(blobs):
    session = blobs.session()
    asked: list[int] = []
    for _ in range(3):
        batch = session.finish_round(session.begin_round()())
        session.answer(batch, blobs.truth[batch])
        asked += batch.tolist()
    assert len(set(asked)) == len(asked) == 30


def test_answers_given_during_training_are_dropped_from_the_batch_and_kept(blobs):
    session = blobs.session()
    request = session.begin_round()
    result = request()
    early = result.batch[:3]
    session.answer(early, blobs.truth[early])
    batch = session.finish_round(result)
    assert not set(early) & set(batch)
    assert len(batch) == 7
    assert session.labels.reviewed[early].all()


def test_a_request_is_a_snapshot_that_later_answers_do_not_touch(blobs):
    session = blobs.session()
    request = session.begin_round()
    labels, pool = request.labels.copy(), request.pool.copy()
    session.answer(0, int(1 - min(blobs.given[0], 1)))
    np.testing.assert_array_equal(request.labels, labels)
    np.testing.assert_array_equal(request.pool, pool)


def test_expert_labels_are_trained_on_and_unsure_and_excluded_are_not(blobs):
    session = blobs.session()
    other = (blobs.given[0] + 1) % 3
    session.answer(0, other)
    session.set_aside(1, Verdict.UNSURE)
    session.set_aside(2, Verdict.EXCLUDE)
    request = session.begin_round()
    assert request.labels[0] == other
    assert request.trained[:3].tolist() == [True, False, False]
    assert request.trusted[:3].tolist() == [True, False, False]
    assert request.pool[:3].tolist() == [False, False, False]
    result = request()
    assert (result.predictions.alpha[1:3] == 0).all()


def test_unreadable_images_are_neither_trained_on_nor_asked(blobs):
    readable = np.ones(150, dtype=bool)
    readable[:4] = False
    prepared = replace(blobs.prepared, readable=readable)
    session = replace(blobs, prepared=prepared).session()
    request = session.begin_round(batch_size=150)
    assert not request.trained[:4].any()
    assert sorted(request().batch) == list(range(4, 150))


def test_waiting_shrinks_in_query_order_and_undo_fills_it_again(blobs):
    session = blobs.session()
    batch = session.finish_round(session.begin_round()())
    session.answer(batch[:2], blobs.truth[batch[:2]])
    np.testing.assert_array_equal(session.waiting, batch[2:])
    session.undo()
    np.testing.assert_array_equal(session.waiting, batch)


def test_a_session_resumes_from_its_log_and_archive(blobs):
    log, archive = MemoryEventLog(), MemoryRoundArchive()
    session = blobs.session(log, archive)
    batch = session.finish_round(session.begin_round()())
    session.answer(batch[:4], blobs.truth[batch[:4]])
    again = blobs.session(log, archive)
    assert again.round == 1
    np.testing.assert_array_equal(again.waiting, batch[4:])
    np.testing.assert_array_equal(again.begin_round()().batch, session.begin_round()().batch)


def test_answers_carry_the_round_they_were_given_in(blobs):
    session = blobs.session()
    session.answer(0, 1)
    batch = session.finish_round(session.begin_round()())
    session.answer(batch[:1], 2)
    assert session.labels.reviews[0].round == 0
    assert session.labels.reviews[int(batch[0])].round == 1


def test_fewer_images_left_than_the_batch_gives_all_of_them(blobs):
    session = blobs.session()
    session.answer(np.arange(146), blobs.truth[:146])
    batch = session.finish_round(session.begin_round()())
    assert sorted(batch) == [146, 147, 148, 149]


def test_nothing_left_to_ask_says_so(blobs):
    session = blobs.session()
    session.answer(np.arange(150), blobs.truth)
    with pytest.raises(UserFixableError, match="nothing left to ask"):
        session.begin_round()


def test_unprepared_images_can_be_labelled_but_not_trained_on(blobs):
    session = ActiveLearningSession(
        blobs.given, ("ant", "bee", "cat"), blobs.settings, MemoryEventLog(), MemoryRoundArchive()
    )
    session.answer(3, 1)
    assert session.labels.status[3] != Status.UNREVIEWED
    with pytest.raises(UserFixableError, match="not prepared"):
        session.begin_round()


def test_a_single_class_is_refused_before_training_and_labelling_goes_on(blobs):
    session = replace(blobs, given=np.zeros(150, dtype=np.int64)).session()
    with pytest.raises(UserFixableError, match="two classes"):
        session.begin_round()
    session.answer(5, 2)
    assert session.begin_round()().round == 1


@pytest.mark.parametrize("options", [{"strategy": "magic"}, {"batch_size": 0}])
def test_bad_options_are_refused_before_anything_runs(blobs, options):
    with pytest.raises(UserFixableError):
        blobs.session().begin_round(**options)


def test_results_out_of_order_and_preparations_of_another_catalogue_are_bugs(blobs):
    session = blobs.session()
    result = session.begin_round()()
    session.finish_round(result)
    with pytest.raises(ValueError, match="can't follow"):
        session.finish_round(result)
    with pytest.raises(ValueError, match="149 images"):
        session.finish_preparation(Prepared(
            blobs.prepared.vectors[:149], np.ones(149, bool), blobs.prepared.graph,
            blobs.prepared.layout[:149],
        ))  # fmt: skip


def test_a_class_or_verdict_that_does_not_exist_is_refused(blobs):
    session = blobs.session()
    with pytest.raises(IndexError):
        session.answer(0, 3)
    with pytest.raises(ValueError, match="answer"):
        session.set_aside(0, Verdict.LABEL)


def test_a_table_of_answers_is_one_operation_whatever_it_says(blobs):
    log = MemoryEventLog()
    session = blobs.session(log)
    verdicts = [Verdict.LABEL, Verdict.UNSURE, Verdict.EXCLUDE, Verdict.LABEL]
    session.review([4, 5, 6, 7], verdicts, [2, -1, -1, int(blobs.given[7])])
    expected = [Status.CORRECTED, Status.UNSURE, Status.EXCLUDED, Status.CONFIRMED]
    assert session.labels.status[4:8].tolist() == expected
    assert len({event.operation_id for event in log}) == 1
    again = blobs.session(log)
    assert again.labels.status[4:8].tolist() == expected
    again.undo()
    assert not again.labels.reviewed.any()
    with pytest.raises(ValueError, match="needs a class"):
        session.review([0], [Verdict.LABEL], [-1])
    with pytest.raises(IndexError):
        session.review([0], [Verdict.LABEL], [3])


# -- classes -----------------------------------------------------------------------


@pytest.mark.parametrize("strategy", sorted(STRATEGIES))
def test_a_class_without_labels_disturbs_no_method(blobs, strategy):
    session = blobs.session()
    session.add_class("dog")
    session.merge_classes(0, 1)
    request = session.begin_round(strategy)
    assert request.class_count == 4
    batch = session.finish_round(request())
    assert len(batch) == 10
    predictions = session.latest.predictions
    assert np.isfinite(predictions.entropy).all()
    assert set(predictions.predicted) <= {1, 2, 3}


def test_a_new_class_is_learned_from_the_round_after_its_first_labels(blobs):
    session = blobs.session()
    session.finish_round(session.begin_round()())
    dog = int(session.classes.find("cat")) + 1
    session.add_class("dog")
    dogs = np.flatnonzero(blobs.truth == 2)[:40]
    session.answer(dogs, dog)
    session.finish_round(session.begin_round()())
    assert session.latest.classifier.class_count == 4
    found = session.latest.predictions.predicted[dogs]
    assert (found == dog).mean() > 0.5


def test_a_round_of_fewer_classes_is_still_shown_and_does_not_start_the_next_one(blobs):
    session = blobs.session()
    session.finish_round(session.begin_round()())
    before = session.latest
    assert session.begin_round().previous is before.classifier
    session.add_class("dog")
    assert session.latest is before
    assert session.begin_round().previous is None
    summary = summarize(session)
    assert summary.errors_left is not None
    session.undo()
    session.finish_round(session.begin_round()())
    assert session.round == 2


def test_a_warm_start_survives_another_number_of_classes(blobs):
    warm = replace(blobs.settings, training=replace(blobs.settings.training, warm_start=True))
    session = replace(blobs, settings=warm).session()
    session.finish_round(session.begin_round()())
    session.add_class("dog")
    session.answer(0, 3)
    session.finish_round(session.begin_round()())
    assert session.latest.classifier.class_count == 4


def test_a_merge_reaches_the_suggestions_the_issues_and_the_next_round(blobs):
    session = blobs.session()
    session.finish_round(session.begin_round()())
    raw = session.latest.predictions.predicted.copy()
    issues = label_issues(session)
    session.merge_classes(0, 1)
    predicted = session.latest.predictions.predicted
    assert 0 not in predicted
    assert (predicted[raw == 0] == 1).all()
    between = np.isin(blobs.given, (0, 1)) & np.isin(raw, (0, 1))
    assert issues[between].any()
    assert not label_issues(session)[between].any()
    request = session.begin_round()
    assert 0 not in request.labels
    assert 0 not in request.given
    session.undo()
    np.testing.assert_array_equal(session.latest.predictions.predicted, raw)


def test_classes_changed_while_a_round_is_computed_disturb_it_not(blobs):
    session = blobs.session()
    request = session.begin_round()
    session.merge_classes(0, 1)
    session.add_class("dog")
    session.finish_round(request())
    assert 0 not in session.latest.predictions.predicted


def test_two_classes_merged_into_one_leave_nothing_to_learn(blobs):
    session = blobs.session()
    session.merge_classes(0, 1)
    session.merge_classes(1, 2)
    with pytest.raises(UserFixableError, match="two classes"):
        session.begin_round()


def test_changes_of_classes_carry_round_and_reviewer(blobs):
    log = MemoryEventLog()
    session = blobs.session(log)
    session.finish_round(session.begin_round()())
    session.rename_class(0, "Ameise", reviewer="Ada")
    session.order_classes([2, 0], reviewer="Ada")
    assert [(event.round, event.reviewer) for event in log] == [(1, "Ada")] * 2
    assert session.classes.shown_names == ("cat", "Ameise", "bee")
    assert session.class_names == ("Ameise", "bee", "cat")
    assert blobs.session(log).classes == session.classes
