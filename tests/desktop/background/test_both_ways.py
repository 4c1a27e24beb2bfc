"""What holds for everything that runs in the background, in a child process and in a thread."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from alc_desktop.background.queries import QueryRunner
from alc_desktop.background.worker import RequestWorker
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import Progress, stop_if

WAYS = {"request": RequestWorker, "query": lambda: QueryRunner("tested")}
WAIT = 20_000
ENDS = ("completed", "failed", "cancelled")


@dataclass(frozen=True)
class Return:
    value: Any
    seconds: float = 0.0

    def __call__(self, progress, cancelled):
        time.sleep(self.seconds)
        return self.value


@dataclass(frozen=True)
class Count:
    """Says how far it is, and listens."""

    steps: int = 100_000

    def __call__(self, progress, cancelled):
        for step in range(self.steps):
            stop_if(cancelled)
            progress(Progress("counting", step + 1, self.steps))
            time.sleep(0.005)
        return self.steps


@dataclass(frozen=True)
class Raise:
    error: Exception

    def __call__(self, progress, cancelled):
        raise self.error


@dataclass(frozen=True)
class Finish:
    """Says that it is at work, and has its result however it is told to stop."""

    folder: str

    def __call__(self, progress, cancelled):
        progress(Progress("at work", 0, 0))
        while not cancelled():
            time.sleep(0.005)
        Path(self.folder, "finished").touch()
        return self.folder


@dataclass(frozen=True)
class Deaf:
    """Says that it is at work, and hears nothing until a file is there."""

    folder: str

    def __call__(self, progress, cancelled):
        progress(Progress("at work", 0, 0))
        while not Path(self.folder, "end").exists():
            time.sleep(0.02)


class Heard:
    """What a runner said, in order, and in which threads."""

    def __init__(self, runner) -> None:
        self.said, self.threads = [], set()
        for name in ("began", "progressed", *ENDS, "busy_changed"):
            getattr(runner, name).connect(lambda *told, name=name: self.note(name, *told))

    def note(self, name, *told):
        self.threads.add(threading.current_thread())
        self.said.append((name, *told))

    def names(self):
        return [said[0] for said in self.said if said[0] != "progressed"]


@pytest.fixture(params=WAYS)
def runner(request, qapp):
    made = WAYS[request.param]()
    yield made
    made.close()


@pytest.fixture
def heard(runner):
    return Heard(runner)


def at_work(qtbot, runner, work, **named):
    with qtbot.waitSignal(runner.progressed, timeout=WAIT):
        runner.submit(work, **named)


def failure_of(qtbot, runner, work):
    with qtbot.waitSignal(runner.failed, timeout=WAIT) as blocker:
        runner.submit(work)
    return blocker.args[0]


def test_progress_and_result_arrive_in_the_window_s_thread_in_order(qtbot, runner, heard):
    taken = []
    with qtbot.waitSignal(runner.completed, timeout=WAIT):
        runner.submit(Count(5), then=lambda result: taken.append((result, list(heard.said))))
    qtbot.waitUntil(lambda: not runner.busy, timeout=WAIT)
    assert heard.names() == ["began", "busy_changed", "completed", "busy_changed"]
    assert [said for said in heard.said if said[0] == "busy_changed"] == [
        ("busy_changed", True),
        ("busy_changed", False),
    ]
    assert heard.said[-3:-1] == [
        ("progressed", Progress("counting", 5, 5)),
        ("completed", 5),
    ]
    assert [result for result, _ in taken] == [5]
    assert "completed" not in [name for name, *_ in taken[0][1]]  # it is taken up before that
    assert heard.threads == {threading.main_thread()}


def test_cancel_ends_with_cancelled_and_no_result(qtbot, runner, heard):
    taken = []
    at_work(qtbot, runner, Count(), then=taken.append)
    assert not runner.free
    with qtbot.waitSignal(runner.cancelled, timeout=WAIT):
        runner.cancel()
        assert runner.free
        count = len(heard.said)
    assert "progressed" not in [name for name, *_ in heard.said[count:]]
    assert [name for name in heard.names() if name in ENDS] == ["cancelled"]
    assert taken == []


def test_a_result_that_came_after_the_cancel_is_handed_to_nobody_but_who_lets_go_of_it(
    qtbot, runner, heard, tmp_path
):
    taken, let_go = [], []
    at_work(qtbot, runner, Finish(str(tmp_path)), then=taken.append, unwanted=let_go.append)
    with qtbot.waitSignal(runner.cancelled, timeout=WAIT):
        runner.cancel()
    assert taken == []
    assert let_go == [str(tmp_path)] or not (tmp_path / "finished").exists()
    assert [name for name in heard.names() if name in ENDS] == ["cancelled"]


def test_an_answer_of_a_question_that_was_replaced_never_arrives(qtbot, runner, heard):
    """Nor is one begun that was replaced while it waited for another to stop."""
    taken = []
    for number in range(5):
        runner.cancel()
        runner.submit(Return(number, seconds=0.05), then=taken.append)
    with qtbot.waitSignal(runner.completed, timeout=WAIT) as blocker:
        pass
    qtbot.waitUntil(lambda: not runner.busy, timeout=WAIT)
    assert taken == [4] == blocker.args
    assert [name for name in heard.names() if name in ENDS] == ["cancelled", "completed"]
    assert heard.names().count("began") == 2


def test_what_the_user_can_mend_arrives_in_its_words(qtbot, runner):
    error = UserFixableError(say("No images."), verbatim("/a"), say("Choose another."))
    failure = failure_of(qtbot, runner, Raise(error))
    assert (failure.what, failure.where, failure.remedy) == ("No images.", "/a", "Choose another.")
    assert isinstance(failure.error, UserFixableError)
    assert failure.details == ""


def test_a_mistake_arrives_as_one_with_details(qtbot, runner):
    failure = failure_of(qtbot, runner, Raise(ZeroDivisionError("oh")))
    assert "ZeroDivisionError: oh" in failure.details
    assert failure.error is None
    assert "memory" in failure_of(qtbot, runner, Raise(MemoryError())).what


def test_after_any_end_the_next_piece_of_work_runs(qtbot, runner):
    for work in (Raise(ValueError("oh")), Return(1), Raise(UserFixableError(say("No.")))):
        runner.submit(work)
        assert runner.settle(20)
    at_work(qtbot, runner, Count())
    runner.cancel()
    with qtbot.waitSignal(runner.completed, timeout=WAIT) as blocker:
        runner.submit(Return(2))
    assert blocker.args == [2]


def test_what_was_waited_for_has_arrived_and_does_not_arrive_twice(qtbot, runner, heard):
    taken = []
    runner.submit(Return(3), then=taken.append)
    assert runner.settle(20)
    assert taken == [3]
    qtbot.wait(50)
    assert taken == [3]
    assert heard.names().count("completed") == 1
    runner.submit(Count())
    assert not runner.settle(0.05)
    assert runner.busy


def test_a_second_piece_of_work_is_refused_while_one_runs(qtbot, runner):
    at_work(qtbot, runner, Count())
    with pytest.raises(RuntimeError, match="one piece of work"):
        runner.submit(Return(1))


def test_closing_while_it_runs_ends_in_time_and_nothing_is_begun_after(qtbot, runner, heard):
    taken = []
    at_work(qtbot, runner, Count(), then=taken.append)
    started = time.monotonic()
    runner.close()
    assert time.monotonic() - started < 5  # and no thread is left: every test here asks
    with pytest.raises(RuntimeError):
        runner.submit(Return(1))
    qtbot.wait(50)
    assert taken == []
    assert heard.names().count("began") == 1


def test_closing_does_not_wait_for_work_that_hears_nothing(qtbot, runner, tmp_path):
    taken = []
    at_work(qtbot, runner, Deaf(str(tmp_path)), then=taken.append)
    started = time.monotonic()
    runner.close()
    assert time.monotonic() - started < 5
    (tmp_path / "end").touch()
    qtbot.wait(100)
    assert taken == []


def test_a_query_whose_runner_is_deleted_while_it_speaks_is_cancelled_and_harms_nothing(
    qtbot, qapp
):
    threads = []

    def speak(progress, cancelled):
        threads.append(threading.current_thread())
        number = 0
        while not cancelled():
            progress(Progress(f"stage {number}", 0, 0))  # another stage each time: none is left out
            number += 1

    for _ in range(20):
        parent = QObject()
        runner = QueryRunner("tested", parent)
        with qtbot.waitSignal(runner.progressed):
            runner.submit(speak)
        del runner
        parent.deleteLater()
        qtbot.waitUntil(lambda: not threads[-1].is_alive())
    assert len(threads) == 20
