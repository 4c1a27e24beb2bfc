"""Ctrl+C and the system's wish to end close the window cleanly, in the middle of painting too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from alc_desktop import application, main_window

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
    home = {key: str(tmp_path) for key in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
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
