"""Errors that nobody caught, the log, and what is copied for those who help."""

from __future__ import annotations

import logging
import sys
import threading

import pytest

from alc_desktop.diagnostics import UncaughtErrors, report, start_log


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
