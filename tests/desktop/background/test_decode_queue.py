import threading

import pytest

from alc_desktop.background.decode_queue import DecodeQueue
from alc_engine.runtime.errors import UserFixableError


@pytest.fixture
def queue(qapp):
    queue = DecodeQueue(threads=1)
    yield queue
    queue.close()


@pytest.fixture
def results(queue):
    received = []
    queue.finished.connect(lambda *result: received.append(result))
    return received


@pytest.fixture
def blocked(queue):
    """A gate; the queue's only thread waits at it until it is set."""
    gate, waiting = threading.Event(), threading.Event()

    def wait():
        waiting.set()
        gate.wait(5)

    queue.ask("gate", wait)
    assert waiting.wait(5)
    yield gate
    gate.set()


def keys(results):
    return [key for key, _, _ in results if key != "gate"]


def test_results_come_in_the_gui_thread(qtbot, queue):
    where = []
    queue.finished.connect(lambda *_: where.append(threading.current_thread()))
    queue.ask(1, lambda: "done")
    qtbot.waitUntil(lambda: where == [threading.main_thread()])


def test_the_newest_wish_is_fulfilled_first_and_an_idle_one_last(qtbot, queue, results, blocked):
    for key in (1, 2, 3):
        queue.ask(key, lambda: None)
    queue.ask(4, lambda: None, urgent=False)
    blocked.set()
    qtbot.waitUntil(lambda: len(keys(results)) == 4)
    assert keys(results) == [3, 2, 1, 4]


def test_it_is_busy_until_the_last_result_was_handed_over(qtbot, queue, results, blocked):
    heard_while_busy = []
    queue.finished.connect(lambda *_: heard_while_busy.append(queue.busy))
    queue.ask(1, lambda: None)
    assert queue.busy
    blocked.set()
    qtbot.waitUntil(lambda: not queue.busy)
    assert keys(results) == [1]
    assert heard_while_busy[-1] is False


def test_a_wish_repeated_moves_to_the_front_and_is_fulfilled_once(qtbot, queue, results, blocked):
    for key in (1, 2, 1):
        queue.ask(key, lambda: None)
    blocked.set()
    qtbot.waitUntil(lambda: len(keys(results)) == 2)
    assert keys(results) == [1, 2]


def test_fleeting_wishes_are_dropped_and_lasting_ones_stay(qtbot, queue, results, blocked):
    queue.ask("lasting", lambda: None)
    queue.ask("both", lambda: None)
    queue.ask("both", lambda: None, fleeting=True)
    queue.ask("scrolled away", lambda: None, fleeting=True)
    queue.ask("on the screen", lambda: None, fleeting=True)
    queue.keep({"on the screen"})
    blocked.set()
    qtbot.waitUntil(lambda: len(keys(results)) == 3)
    qtbot.wait(20)
    assert set(keys(results)) == {"lasting", "both", "on the screen"}


def test_a_failure_carries_its_message_and_the_thread_goes_on(qtbot, queue, results, caplog):
    def broken():
        raise UserFixableError("The file is empty.", "a.png", "Restore it.")

    def mistaken():
        raise KeyError("a bug")

    queue.ask(1, broken)
    qtbot.waitUntil(lambda: len(results) == 1)
    queue.ask(2, mistaken)
    qtbot.waitUntil(lambda: len(results) == 2)
    queue.ask(3, lambda: "fine")
    qtbot.waitUntil(lambda: len(results) == 3)
    assert results[0] == (1, None, "The file is empty.")
    assert "KeyError" in results[1][2]
    assert results[2] == (3, "fine", "")
    assert "decoding failed" in caplog.text  # a bug leaves its traceback in the log


def test_nothing_begins_while_a_frame_is_painted(qtbot, queue, results):
    with queue.held():
        queue.ask(1, lambda: None)
        qtbot.wait(50)
        assert results == []
    qtbot.waitUntil(lambda: keys(results) == [1])


def test_a_burst_of_results_arrives_completely(qtbot, queue, results):
    for key in range(300):
        queue.ask(key, lambda: None)
    qtbot.waitUntil(lambda: len(results) == 300)


def test_after_closing_nothing_is_delivered(qtbot, queue, results, blocked):
    queue.ask(1, lambda: None)
    blocked.set()
    queue.close()
    queue.ask(2, lambda: None)
    qtbot.wait(30)
    assert results == []


def test_deleting_the_queue_ends_its_threads(qtbot):
    before = threading.active_count()
    queue = DecodeQueue(threads=2)
    assert threading.active_count() == before + 2
    queue.deleteLater()
    qtbot.waitUntil(lambda: threading.active_count() == before)
