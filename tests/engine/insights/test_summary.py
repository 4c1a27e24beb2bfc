"""Where the work stands."""

import pytest

from alc_engine import insights
from alc_engine.labels import Verdict


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
    assert summary.corrections_per_hundred == pytest.approx(20 * summary.corrected)
    assert 0 <= summary.agreement <= 1
