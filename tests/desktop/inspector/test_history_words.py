"""The history of an image in words."""

import pytest

from alc_desktop.inspector.history_words import history_lines
from alc_engine.labels.label_changes import Review
from alc_engine.labels.store import PastAnswer, Status


@pytest.fixture(autouse=True)
def in_paris(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def past(status, class_id=-1, round=2, reviewer="Ada", undone=""):
    review = Review(
        status=status,
        class_id=class_id,
        first_round=round,
        round=round,
        reviewer=reviewer,
        time="2025-01-05T12:30:10.000+00:00",
    )
    return PastAnswer(review, undone)


def test_each_answer_says_when_in_which_round_by_whom(make_facts):
    lines = history_lines(0, [past(Status.UNSURE), past(Status.CORRECTED, 1)], make_facts(4))
    assert lines == (
        "handed in as cat",
        "2025-01-05 13:30, round 2, Ada: unsure",
        "2025-01-05 13:30, round 2, Ada: corrected: dog",
    )


def test_an_undone_answer_says_so(make_facts):
    undone = past(Status.EXCLUDED, undone="2025-01-05T12:31:00.000+00:00")
    assert history_lines(0, [undone], make_facts(4))[1] == (
        "2025-01-05 13:30, round 2, Ada: excluded – undone 2025-01-05 13:31"
    )


def test_what_is_not_known_is_said_in_words(make_facts):
    lines = history_lines(-1, [past(Status.CONFIRMED, 0, 0, "")], make_facts(4))
    assert lines == (
        "handed in without a label",
        "2025-01-05 13:30, before round 1, unknown: confirmed: cat",
    )


def test_without_answers_there_is_no_history(make_facts):
    assert history_lines(0, [], make_facts(4)) == ()
