"""Where the work stands."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.labels.store import Verdict
from alc_engine.learning import insights


def test_before_the_first_round_there_is_nothing_to_show(blobs):
    session = blobs.session()
    assert insights.label_scores(session) is None
    assert insights.label_issues(session) is None
    assert insights.errors_left(session) is None
    assert insights.neighborhood(session, 0) is None
    assert insights.entropy_map(session) is None
    assert insights.query_reason(session, 0) is None
    assert insights.class_view(session) is None
    summary = insights.summarize(session)
    assert (summary.images, summary.reviewed, summary.round) == (150, 0, 0)
    assert summary.corrections_per_hundred is None


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
    assert summary.corrections_per_hundred == pytest.approx(100 * summary.corrected / 7)
    assert summary.agreement_answers == 5
    predicted = started.latest.predictions.predicted[answered]
    assert summary.agreement == pytest.approx((predicted == blobs.truth[answered]).mean())


def test_what_was_accepted_in_bulk_is_not_reviewed(started):
    before = insights.summarize(started)
    others = np.setdiff1d(np.arange(len(started)), started.batch)[:4]
    started.accept(others, np.zeros(4, dtype=int))
    after = insights.summarize(started)
    assert (after.accepted, after.reviewed) == (4, before.reviewed)
    known = after.unreviewed + after.unlabelled
    assert after.reviewed + after.accepted + known == after.images


def test_labels_where_none_was_given_are_no_corrections_and_stay_out_of_the_rate(blobs):
    given = blobs.given.copy()
    given[:6] = -1
    session = replace(blobs, given=given).session()
    session.answer(np.arange(5), blobs.truth[:5])
    session.set_aside([5], Verdict.UNSURE)
    assert insights.summarize(session).corrections_per_hundred is None
    session.undo()
    summary = insights.summarize(session)
    assert (summary.reviewed, summary.unreviewed, summary.unlabelled) == (5, 144, 1)
    session.redo()
    session.answer([6, 7], [(given[6] + 1) % 3, given[7]])
    session.set_aside([8, 9], Verdict.EXCLUDE)
    summary = insights.summarize(session)
    assert (summary.unreviewed, summary.unlabelled) == (140, 0)
    assert (summary.labelled, summary.corrected, summary.confirmed) == (5, 1, 1)
    assert summary.reviewed == 10
    assert summary.corrections_per_hundred == 25


def test_agreement_is_with_what_was_predicted_before_the_answer_was_trained_on(blobs):
    session, predicted, answers = blobs.session(), [], []
    for _ in range(3):
        batch = session.finish_round(session.begin_round()())
        predicted += session.latest.predictions.predicted[batch].tolist()
        answers += blobs.truth[batch].tolist()
        session.answer(batch, blobs.truth[batch])
        others = np.setdiff1d(np.flatnonzero(~session.labels.reviewed), batch)[:3]
        session.answer(others, blobs.truth[others])  # nobody asked about these
    summary = insights.summarize(session)
    assert summary.agreement_answers == 30
    assert summary.agreement == pytest.approx(np.mean(np.equal(predicted, answers)))
