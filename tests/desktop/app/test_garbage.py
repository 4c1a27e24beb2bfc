"""Objects of Qt that are part of cycles go in the window's thread, whoever makes objects."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QTimer

from alc_desktop.app.garbage import WindowsGarbage


@pytest.fixture
def garbage(qapp):
    was_on, collector = gc.isenabled(), WindowsGarbage(qapp)
    yield collector
    collector.close()
    collector.deleteLater()
    if not was_on:
        gc.disable()


def leave_a_cycle(gone):
    """A timer that only a cycle of Python keeps; says in which thread it goes."""

    class Held(QTimer):
        def __del__(self):
            gone.append(threading.current_thread())

    timer = Held()
    timer.start(10_000)
    timer.cycle = [timer]


def make_objects():
    """More than it takes for Python to collect from everything there is."""
    kept = []
    for _ in range(300_000):
        kept.append([kept])


def test_no_other_thread_deletes_what_belongs_to_the_window(garbage, qtbot):
    gone = []
    leave_a_cycle(gone)
    thread = threading.Thread(target=make_objects)
    thread.start()
    thread.join()
    assert gone == []
    for _ in range(3):  # it gets older with each
        leave_a_cycle([])
        gc.collect(1)
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.main_thread()]


def test_collecting_from_everything_takes_a_small_share_of_the_time(garbage, monkeypatch):
    done, now = [], [0.0]
    monkeypatch.setattr("alc_desktop.app.garbage.time.monotonic", lambda: now[0])
    monkeypatch.setattr(gc, "get_count", lambda: (9999, 99, 99))

    def collect(generation):
        done.append(generation)
        now[0] += 0.1 if generation == 2 else 0.0

    monkeypatch.setattr(gc, "collect", collect)
    for _ in range(40):
        garbage.look()
        now[0] += 0.25
    assert done.count(2) == 2
    assert set(done) == {1, 2}


def test_python_collects_again_afterwards(qapp):
    was_on, collector = gc.isenabled(), WindowsGarbage(qapp)
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()
    if not was_on:
        gc.disable()
