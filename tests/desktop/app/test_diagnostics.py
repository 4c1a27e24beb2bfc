"""Errors that nobody caught, the log, and what is copied for those who help."""

from __future__ import annotations

import faulthandler
import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from alc_desktop.app import diagnostics
from alc_desktop.app.diagnostics import UncaughtErrors, crash_log, report, start_log

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "deep" / "log.txt"
    start_log(path)
    yield path
    logger = logging.getLogger("alc_desktop")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


@pytest.fixture
def errors(qapp, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    errors = UncaughtErrors()
    errors.install()
    return errors


def test_an_uncaught_error_reaches_the_window_and_the_log(log, errors):
    caught = []
    errors.caught.connect(caught.append)
    error = ValueError("deep inside")
    sys.excepthook(ValueError, error, None)
    assert caught == [error]
    assert "deep inside" in log.read_text(encoding="utf-8")


def test_an_error_in_a_thread_reaches_the_window_too(qtbot, log, errors):
    def fail():
        raise ValueError("in a thread")

    with qtbot.waitSignal(errors.caught) as caught:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert str(caught.args[0]) == "in a thread"


def test_the_report_holds_versions_and_the_end_of_the_log(log):
    logging.getLogger("alc_desktop").error("line to find")
    text = report(lambda: log)
    assert "Python" in text
    assert "torch" in text
    assert "line to find" in text


def test_without_a_place_for_the_log_the_program_runs(tmp_path):
    (tmp_path / "file").touch()
    start_log(tmp_path / "file" / "log.txt")
    assert "no log" in report(lambda: tmp_path / "file" / "log.txt")


def test_names_are_in_the_report_only_if_the_user_agreed(log, errors):
    sys.excepthook(OSError, OSError(2, "No such file", "/home/ann/biopsy.png"), None)
    assert "biopsy" not in report(lambda: log)
    assert "uncaught error" in report(lambda: log)
    assert "biopsy.png" in report(lambda: log, names=True)


CRASH = """
import faulthandler, sys
from pathlib import Path
from alc_desktop.app.diagnostics import crash_log, start_log

def in_a_driver():
    faulthandler._sigsegv()

folder = Path(sys.argv[1])
start_log(folder / "log.txt")
with crash_log(folder / "crash.txt"):
    if sys.argv[2] == "crash":
        in_a_driver()
"""


def test_a_crash_of_the_process_is_in_the_report_after_the_next_start(tmp_path):
    def run(how):
        words = [sys.executable, "-c", CRASH, str(tmp_path), how]
        return subprocess.run(words, cwd=ROOT, check=False, capture_output=True).returncode

    assert run("crash") != 0
    assert run("end well") == 0
    text = report(lambda: tmp_path / "log.txt")
    assert text.count("the program crashed before this start") == 1
    assert "in in_a_driver" in text
    assert run("end well") == 0
    assert report(lambda: tmp_path / "log.txt").count("the program crashed") == 1


def test_without_a_place_for_the_crash_log_the_program_runs(tmp_path):
    (tmp_path / "file").touch()
    before = faulthandler.is_enabled()
    with crash_log(tmp_path / "file" / "crash.txt"):
        assert faulthandler.is_enabled() == before


def click(window, words):
    """Copy the diagnostics by the menu and click the button of those words."""
    window.commands.diagnostics.trigger()
    (box,) = window.findChildren(QMessageBox)
    (button,) = [b for b in box.buttons() if b.text() == words]
    button.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_window_copies_without_names_and_with_them_only_when_told(
    make_window, log, monkeypatch
):
    monkeypatch.setattr(diagnostics.report, "__defaults__", (lambda: log,))
    window = make_window()
    logging.getLogger("alc_desktop").error("could not read %s", "biopsy.png")
    click(window, "Leave names out")
    assert "could not read" in QApplication.clipboard().text()
    assert "biopsy" not in QApplication.clipboard().text()
    click(window, "Copy with names")
    assert "biopsy.png" in QApplication.clipboard().text()
