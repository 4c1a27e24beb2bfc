"""Answers an hour, time an answer and corrections, recomputed from the lines of the log."""

from datetime import UTC, datetime, timedelta
from statistics import median

import numpy as np
import pytest

from alc_engine.labels.class_edits import adding
from alc_engine.labels.store import LabelStore, MemoryEventLog, Signature, Verdict
from alc_engine.labels.work_figures import LONGEST_PAUSE, WorkFigures, WorkTally

NAMES = ("ant", "bee", "cat")
START = datetime(2024, 5, 6, 9, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch):
    """Time goes on by hand."""
    now = [START]
    monkeypatch.setattr(
        "alc_engine.labels.store._now", lambda: now[0].isoformat(timespec="milliseconds")
    )

    def wait(seconds):
        now[0] += timedelta(seconds=seconds)

    return wait


def figures(store, since=0):
    tally = WorkTally()
    tally.add(store.past[since:])
    return tally.figures


def test_of_nothing_nothing_is_said():
    store = LabelStore(np.zeros(3, np.int64), MemoryEventLog(), NAMES)
    assert figures(store) == WorkFigures()
    assert figures(store).answers_an_hour is None
    assert figures(store).median_seconds is None


def test_they_are_what_the_log_says(clock):
    """At random: two experts, answers alone and together, acceptances, pauses, undo."""
    rng = np.random.default_rng(3)
    given = rng.integers(0, 3, 400)
    log = MemoryEventLog()
    store = LabelStore(given, log, NAMES)
    expected_work, last = 0.0, {}
    answered: list[tuple[int, int, float | None]] = []  # answers, corrections, seconds
    moment = 0.0
    for image_id in range(0, 390, 3):
        gap = float(rng.choice([2, 7, LONGEST_PAUSE, LONGEST_PAUSE + 1, 4000]))
        clock(gap)
        moment += gap
        who = str(rng.choice(["Ada", "Bo"]))
        what = rng.choice(["alone", "together", "accept", "undo", "class"])
        seconds = None
        if what == "alone":
            seconds = round(float(rng.uniform(0.5, 9)), 2)
            label = int(rng.integers(0, 3))
            store.answer([image_id], Verdict.LABEL, label, by=Signature(who, seconds=seconds))
            answered.append((1, int(label != given[image_id]), seconds))
        elif what == "together":
            ids = [image_id, image_id + 1]
            store.answer(ids, Verdict.LABEL, 0, by=Signature(who))
            answered.append((2, int((given[ids] != 0).sum()), None))
        elif what == "accept":
            store.answer([image_id, image_id + 2], Verdict.ACCEPT, 1, by=Signature(who))
            answered.append((0, 0, None))
        elif what == "class":
            event = adding(store.classes, f"new {image_id}")
            store.edit_classes(event, reviewer=who)
            answered.append((0, 0, None))
        elif store.undo(who) is not None:
            answered.pop()
        else:
            continue
        since = None if who not in last else moment - last[who]
        expected_work += since if since is not None and since <= LONGEST_PAUSE else seconds or 0.0
        last[who] = moment
    told = figures(store)
    one_by_one = WorkTally()
    for past in store.past:
        one_by_one.add([past])
    assert one_by_one.figures == told
    times = [seconds for *_, seconds in answered if seconds is not None]
    assert told.answers == sum(count for count, *_ in answered)
    assert told.corrections == sum(corrections for _, corrections, _ in answered)
    assert told.timed == len(times)
    assert told.median_seconds == pytest.approx(median(times))
    assert told.seconds_of_work == pytest.approx(expected_work)
    assert told.answers_an_hour == pytest.approx(3600 * told.answers / expected_work)


def test_a_pause_is_no_work_and_the_answer_after_it_counts_for_its_own_time(clock):
    store = LabelStore(np.zeros(5, np.int64), MemoryEventLog(), NAMES)
    for image_id, gap in enumerate((0, 100, LONGEST_PAUSE + 1, 50)):
        clock(gap)
        store.answer([image_id], Verdict.LABEL, 1, by=Signature("Ada", seconds=4.0))
    assert figures(store).seconds_of_work == 4 + 100 + 4 + 50
    assert figures(store, since=2).seconds_of_work == 4 + 50


def test_what_came_from_elsewhere_is_no_work_of_this_project(clock):
    store = LabelStore(np.zeros(6, np.int64), MemoryEventLog(), NAMES)
    store.answer([0, 1], Verdict.LABEL, 1, with_images=True)
    times = [(START - timedelta(minutes=n)).isoformat() for n in (3, 2)]
    signatures = [Signature("Bo", time=time) for time in times]
    store.answer([2, 3], [Verdict.LABEL] * 2, 1, by=signatures)
    store.answer([4], Verdict.LABEL, 1, by=Signature("Ada", seconds=3.0))
    assert figures(store).answers == 1


def test_an_answer_of_before_makes_no_figure_of_this_sitting_by_undoing_and_redoing(clock):
    store = LabelStore(np.zeros(5, np.int64), MemoryEventLog(), NAMES)
    store.answer([0], Verdict.LABEL, 1, by=Signature("Ada", seconds=3.0))
    for step in (store.undo, store.redo):
        clock(10)
        step("Ada")
        sitting = figures(store, since=1)
        assert (sitting.answers, sitting.corrections, sitting.timed) == (0, 0, 0)
    assert sitting.seconds_of_work == 10
    assert sitting.since == (START + timedelta(seconds=10)).isoformat(timespec="milliseconds")
    assert figures(store).answers == 1


def test_work_of_less_than_a_minute_makes_no_answers_an_hour():
    assert WorkFigures(answers=9, seconds_of_work=59.9).answers_an_hour is None
    assert WorkFigures(answers=10, seconds_of_work=60).answers_an_hour == 600
