"""Ctrl+C and the system's wish to end close the window cleanly, in the middle of painting too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from alc_desktop.app.quit_signals import QuitSignals

HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from alc_desktop import application
from alc_desktop.window import main_window

class Busy(QWidget):
    def paintEvent(self, event):
        sum(range(200_000))  # where a KeyboardInterrupt would be raised in Qt's own calls
        self.update()

real = main_window.MainWindow.show

def show(window):
    real(window)
    window.busy = Busy(window)
    window.busy.show()
    QTimer.singleShot(200, lambda: print("up", flush=True))

main_window.MainWindow.show = show
status = application.run(None)
print("closed", flush=True)
sys.exit(status)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_while_it_paints_closes_the_window(name, tmp_path):
    home = dict.fromkeys(HOMES, str(tmp_path))
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | home | {"QT_QPA_PLATFORM": "offscreen"},
    ) as program:
        assert program.stdout.readline() == "up\n"
        program.send_signal(getattr(signal, name))
        said, complaint = program.communicate(timeout=60)
    assert (said, program.returncode) == ("closed\n", 0)
    assert "KeyboardInterrupt" not in complaint
    assert "Traceback" not in complaint


STARTING = """
import os, signal, sys
from alc_desktop import application
from alc_desktop.window import main_window
from alc_desktop.__main__ import main

real = main_window.MainWindow.{moment}

def interrupted(window, *arguments):
    os.kill(os.getpid(), signal.SIGINT)
    return real(window, *arguments)

main_window.MainWindow.{moment} = interrupted
sys.exit(main([]))
"""
CLOSE_SOON = """
from PySide6.QtCore import QTimer
shown = main_window.MainWindow.show

def show(window):
    shown(window)
    QTimer.singleShot(100, window.close)

main_window.MainWindow.show = show
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("moment", ["__init__", "show", "closeEvent"])
def test_a_signal_while_the_window_is_made_or_closed_closes_it(moment, tmp_path):
    script = STARTING.format(moment=moment)
    if moment == "closeEvent":
        script = script.replace("sys.exit", CLOSE_SOON + "sys.exit")
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=os.environ | dict.fromkeys(HOMES, str(tmp_path)) | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert "Interrupt" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def quit_signals(qapp):
    made = []

    def make():
        made.append(QuitSignals())
        return made[-1]

    yield make
    made.pop().close()


def test_a_signal_before_there_is_a_window_waits_for_it(quit_signals):
    signals, asked = quit_signals(), []
    signals.wanted.connect(lambda: asked.append(True))
    signal.raise_signal(signal.SIGTERM)
    QApplication.processEvents()  # nobody could close anything yet
    assert asked == []
    signals.listen()
    QApplication.processEvents()
    assert asked == [True]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_that_was_ignored_from_the_start_stays_so(number, quit_signals):
    before = signal.signal(number, signal.SIG_IGN)
    try:
        signals, asked = quit_signals(), []
        signals.wanted.connect(lambda: asked.append(True))
        signals.listen()
        signal.raise_signal(number)
        QApplication.processEvents()
        assert asked == []
        assert signal.getsignal(number) is signal.SIG_IGN
    finally:
        signal.signal(number, before)
