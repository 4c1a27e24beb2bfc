"""The worker runs requests in a child process that it can lose without harm."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from alc_desktop.background.worker import RequestWorker
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import Progress, stop_if


@pytest.fixture(scope="module")
def shared_worker(qapp):
    made = RequestWorker()
    made.submit(Count(1))  # or the first test would seem to leave the thread behind
    made.settle(60)
    yield made
    made.close()


@pytest.fixture
def worker(qtbot, shared_worker):
    """One worker for all tests: starting a child takes a second on a busy machine."""
    yield shared_worker
    shared_worker.cancel()
    qtbot.waitUntil(lambda: not shared_worker.busy, timeout=10_000)


@dataclass(frozen=True)
class Count:
    steps: int
    seconds: float = 0.0

    def __call__(self, progress, cancelled):
        for step in range(self.steps):
            stop_if(cancelled)
            time.sleep(self.seconds)
            progress(Progress("counting", step + 1, self.steps, {"half": (step + 1) / 2}))
        return self.steps, os.getpid()


@dataclass(frozen=True)
class Note:
    """A request on whose way a device fails."""

    def __call__(self, progress, cancelled):
        progress(Progress("training", 0, 3))
        progress(Progress("training", 0, 3, {"note": "The device can't go on."}))
        return os.getpid()


@dataclass(frozen=True)
class Sleep:
    """A request that never asks whether it was cancelled."""

    def __call__(self, progress, cancelled):
        progress(Progress("asleep", 0, 0))
        time.sleep(60)


@dataclass(frozen=True)
class Raise:
    error: Exception

    def __call__(self, progress, cancelled):
        raise self.error


@dataclass(frozen=True)
class Die:
    def __call__(self, progress, cancelled):
        os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True)
class ReturnFunction:
    """A result that cannot travel."""

    def __call__(self, progress, cancelled):
        return lambda: None


@dataclass(frozen=True)
class Niceness:
    def __call__(self, progress, cancelled):
        return os.nice(0)


@dataclass(frozen=True)
class StartProcesses:
    """A request with a child of its own, which then hangs."""

    def __call__(self, progress, cancelled):
        sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        progress(Progress("started", 0, 0, {"pid": sleeper.pid}))
        time.sleep(60)


def run(qtbot, worker, request):
    with qtbot.waitSignal(worker.completed, timeout=10_000) as blocker:
        worker.submit(request)
    return blocker.args[0]


def lives(pid):
    """Whether a process runs; one that ended and was not yet waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[-1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def fail(qtbot, worker, request):
    with qtbot.waitSignal(worker.failed, timeout=10_000) as blocker:
        worker.submit(request)
    return blocker.args[0]


def test_a_result_comes_back_from_another_process_with_progress_on_the_way(qtbot, worker):
    reports = []
    worker.progressed.connect(reports.append)
    steps, child = run(qtbot, worker, Count(5))
    assert steps == 5
    assert child != os.getpid()
    assert reports[-1] == Progress("counting", 5, 5, {"half": 2.5})


def test_the_child_is_kept_between_requests_and_works_at_lower_priority(qtbot, worker):
    assert run(qtbot, worker, Count(1))[1] == run(qtbot, worker, Count(1))[1]
    assert run(qtbot, worker, Niceness()) > os.nice(0)


def test_the_result_reaches_whoever_asked_before_the_worker_is_free_again(qtbot, worker):
    seen = []
    worker.busy_changed.connect(lambda busy: seen.append(busy))
    with qtbot.waitSignal(worker.completed, timeout=10_000):
        worker.submit(Count(3), then=lambda result: seen.append(result[0]))
    assert seen == [True, 3, False]


def test_one_request_at_a_time(qtbot, worker):
    worker.submit(Count(2, seconds=0.05))
    with pytest.raises(RuntimeError, match="one piece of work"):
        worker.submit(Count(1))
    qtbot.waitUntil(lambda: not worker.busy, timeout=10_000)


def test_a_request_that_listens_is_cancelled_and_keeps_its_child(qtbot, worker):
    child = run(qtbot, worker, Count(1))[1]
    with qtbot.waitSignal(worker.cancelled, timeout=10_000):
        with qtbot.waitSignal(worker.progressed, timeout=10_000):
            worker.submit(Count(1000, seconds=0.01))
        worker.cancel()
    assert run(qtbot, worker, Count(1))[1] == child


def test_a_request_that_does_not_listen_is_ended_within_a_second(qtbot, worker):
    with qtbot.waitSignal(worker.progressed, timeout=10_000):
        worker.submit(Sleep())
    started = time.monotonic()
    with qtbot.waitSignal(worker.cancelled, timeout=10_000):
        worker.cancel()
    assert time.monotonic() - started < 3  # a second, and room for a loaded machine
    assert run(qtbot, worker, Count(2))[0] == 2


def test_after_a_cancel_the_next_request_can_be_submitted_at_once(qtbot, worker):
    results = []
    with qtbot.waitSignal(worker.progressed, timeout=10_000):
        worker.submit(Sleep(), then=results.append)
    worker.cancel()
    assert worker.free
    with qtbot.waitSignal(worker.completed, timeout=10_000):
        worker.submit(Count(2), then=lambda result: results.append(result[0]))
    assert results == [2]


def test_a_result_that_comes_after_the_cancel_is_not_handed_over(qtbot, worker):
    results = []
    with qtbot.waitSignal(worker.cancelled, timeout=10_000):
        worker.submit(Count(1), then=results.append)
        worker.cancel()
    assert results == []


def test_what_the_user_can_mend_arrives_in_the_engine_s_words(qtbot, worker):
    failure = fail(qtbot, worker, Raise(UserFixableError("No images.", "/a", "Choose another.")))
    assert (failure.what, failure.where, failure.remedy) == ("No images.", "/a", "Choose another.")
    assert failure.details == ""


def test_a_mistake_of_the_program_arrives_with_its_traceback(qtbot, worker):
    failure = fail(qtbot, worker, Raise(ZeroDivisionError("oh")))
    assert "ZeroDivisionError: oh" in failure.details
    assert failure.remedy


def test_out_of_memory_is_said_in_plain_words(qtbot, worker):
    assert "memory" in fail(qtbot, worker, Raise(MemoryError())).what


def test_a_result_that_can_not_travel_is_a_failure_and_not_silence(qtbot, worker):
    assert "pickle" in fail(qtbot, worker, ReturnFunction()).details


def test_a_request_that_can_not_travel_is_a_failure_and_not_silence(qtbot, worker):
    assert "pickle" in fail(qtbot, worker, lambda progress, cancelled: None).details


def test_after_a_fault_that_was_noted_the_next_request_gets_a_fresh_process(qtbot, worker):
    notes = []
    worker.progressed.connect(lambda progress: notes.append(progress.values.get("note")))
    child = run(qtbot, worker, Note())
    assert notes[-1] == "The device can't go on."  # though it came right after another report
    assert run(qtbot, worker, Count(1))[1] != child


def test_a_killed_child_is_reported_and_the_next_request_gets_a_new_one(qtbot, worker):
    assert "ended unexpectedly" in fail(qtbot, worker, Die()).what
    assert run(qtbot, worker, Count(2))[0] == 2


def test_an_error_of_whoever_asked_is_shown_and_the_worker_stays_usable(qtbot, worker):
    def refuse(result):
        raise UserFixableError("The disk is full.")

    with qtbot.waitSignal(worker.failed, timeout=10_000) as blocker:
        worker.submit(Count(1), then=refuse)
    assert blocker.args[0].what == "The disk is full."
    qtbot.waitUntil(lambda: not worker.busy)
    assert run(qtbot, worker, Count(2))[0] == 2


def test_closing_in_the_middle_of_a_request_does_not_hang(qtbot):
    for request in (Sleep(), Count(1000, seconds=0.01)):
        worker = RequestWorker()
        with qtbot.waitSignal(worker.progressed, timeout=10_000):
            worker.submit(request)
        started = time.monotonic()
        worker.close()
        assert time.monotonic() - started < 5
        assert not worker.running


def test_processes_that_a_request_started_end_with_it(qtbot, worker):
    with qtbot.waitSignal(worker.progressed, timeout=10_000) as started:
        worker.submit(StartProcesses())
    with qtbot.waitSignal(worker.cancelled, timeout=10_000):
        worker.cancel()
    qtbot.waitUntil(lambda: not lives(started.args[0].values["pid"]), timeout=5_000)


def test_a_closed_worker_takes_no_request(qtbot):
    worker = RequestWorker()
    worker.close()
    with pytest.raises(RuntimeError):
        worker.submit(Count(1))


KILLED_WINDOW = """
import sys
from PySide6.QtCore import QCoreApplication
from alc_desktop.background.worker import RequestWorker
sys.path.insert(0, {folder!r})
import sleepy

application = QCoreApplication([])
worker = RequestWorker()
worker.progressed.connect(lambda progress: print(progress.values["pid"], flush=True))
worker.submit(sleepy.Sleepy())
application.exec()
"""
SLEEPY = """
import os, time
from dataclasses import dataclass
from alc_engine.runtime.progress import Progress

@dataclass(frozen=True)
class Sleepy:
    def __call__(self, progress, cancelled):
        progress(Progress("asleep", 0, 0, {"pid": os.getpid()}))
        time.sleep(60)
"""


def test_a_window_that_is_killed_leaves_no_process_behind(qtbot, tmp_path):
    (tmp_path / "sleepy.py").write_text(SLEEPY)
    script = tmp_path / "window.py"
    script.write_text(
        "if __name__ == '__main__':\n"
        + textwrap.indent(KILLED_WINDOW.format(folder=str(tmp_path)), "    ")
    )
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{tmp_path}"}
    with subprocess.Popen(
        [sys.executable, str(script)], env=environment, stdout=subprocess.PIPE, text=True
    ) as window:
        child = int(window.stdout.readline())
        assert lives(child)
        window.kill()
    qtbot.waitUntil(lambda: not lives(child), timeout=5_000)
