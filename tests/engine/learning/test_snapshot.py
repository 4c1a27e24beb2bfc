"""A snapshot says what the session said, and goes on saying it whatever becomes of the session."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from alc_engine.formats import cleaned_table
from alc_engine.images.catalog import ImageCatalog
from alc_engine.learning.insights import (
    errors_left,
    label_issues,
    label_scores,
    neighborhood,
    similar,
)
from alc_engine.learning.session import ActiveLearningSession

SAYS = {
    "batch": lambda session: session.batch,
    "evidence": lambda session: session.evidence,
    "labels": lambda session: session.labels.labels,
    "reviewed": lambda session: session.labels.reviewed,
    "names": lambda session: np.array(session.class_names),
    "length": lambda session: np.array(len(session)),
    "predictions": lambda session: session.latest.predictions.predicted,
    "reviews": lambda session: np.array(sorted(session.labels.reviews.items()), dtype=object),
    "round": lambda session: np.array(session.round),
    "status": lambda session: session.labels.status,
    "waiting": lambda session: session.waiting,
    "issues": label_issues,
    "scores": label_scores,
    "errors left": lambda session: np.array(errors_left(session).expected),
    "table": lambda session: np.array(table_of(session)),
    "similar": lambda session: similar(session, 3).ids,
    "neighbours": lambda session: neighborhood(session, int(session.batch[0])).entropy,
}


def table_of(session):
    count = len(session)
    names = tuple(f"{number}.png" for number in range(count))
    given = np.zeros(count, dtype=np.int64)
    catalog = ImageCatalog(Path(), names, names, ("a", "b", "c"), given)
    return list(cleaned_table(catalog, session).rows(range(count)))


@pytest.fixture
def session(blobs) -> ActiveLearningSession:
    """After a round of which some images were answered."""
    session = blobs.session()
    session.answer(session.finish_round(session.begin_round()())[:3], 1)
    return session


@pytest.mark.parametrize("name", SAYS)
def test_a_snapshot_says_what_the_session_said_and_keeps_saying_it(session, name):
    said = np.array(SAYS[name](session))
    snapshot = session.snapshot()
    np.testing.assert_array_equal(SAYS[name](snapshot), said)
    again = session.snapshot()  # nothing of this one was looked at before the change
    session.answer(session.waiting, 0)
    session.rename_class(0, "other")
    session.merge_classes(1, 2)
    session.finish_round(session.begin_round()())
    np.testing.assert_array_equal(SAYS[name](snapshot), said)
    np.testing.assert_array_equal(SAYS[name](again), said)


READ_REVIEWS = {"reviews", "table"}


@pytest.mark.parametrize("name", sorted(SAYS.keys() - READ_REVIEWS))
def test_what_is_computed_for_the_screen_does_without_reviews(session, name):
    snapshot = session.snapshot(with_reviews=False)
    np.testing.assert_array_equal(SAYS[name](snapshot), np.array(SAYS[name](session)))
    with pytest.raises(LookupError, match="without reviews"):
        assert snapshot.labels.reviews


def test_an_answer_copies_no_reviews_whatever_snapshots_there_are(session):
    snapshots = [session.snapshot(with_reviews=with_reviews) for with_reviews in (True, False)]
    held = session.labels._reviews
    session.answer(session.waiting, 0)
    assert session.labels._reviews is held
    assert len(snapshots[0].labels.reviews) < len(held)


def test_a_reader_that_is_slow_never_gives_a_round_the_predictions_of_another(session):
    """A class is renamed, a thread begins to read `latest`, and a round is taken up meanwhile."""
    session.rename_class(0, "other")
    before, inside, go = session._latest, threading.Event(), threading.Event()
    real = type(before.predictions).in_classes

    def slow(predictions, classes, trained_on=None):
        inside.set()
        go.wait(5)
        return real(predictions, classes, trained_on)

    following = session.begin_round()()
    type(before.predictions).in_classes = slow
    try:
        reader = threading.Thread(target=lambda: session.latest)
        reader.start()
        inside.wait(5)
        session.finish_round(following)
        go.set()
        reader.join()
    finally:
        type(before.predictions).in_classes = real
    assert session.latest.round == 2
    np.testing.assert_array_equal(session.latest.predictions.alpha, following.predictions.alpha)
