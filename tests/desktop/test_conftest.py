"""What a test of the desktop may not leave behind makes it fail: proven by tests that do it."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The guards as they are, but in a folder of tests that are to fail.
CONFTEST = """
from importlib.util import module_from_spec, spec_from_file_location

spec = spec_from_file_location("guards", {path!r})
guards = module_from_spec(spec)
spec.loader.exec_module(guards)
guards._ENDS_WITHIN = 0.1
started_in_qt, leaves_nothing_behind = guards.started_in_qt, guards.leaves_nothing_behind
"""
TESTS = """
import threading
import warnings

from PySide6.QtCore import QThread, QTimer, qCritical, qWarning

kept = []


def test_clean(qtbot):
    thread = QThread()
    thread.start()
    thread.quit()
    assert thread.wait()


def test_platform_chatter(qapp):
    qWarning("This plugin does not support propagateSizeHints()")


def test_thread(qapp):
    threading.Thread(target=threading.Event().wait, daemon=True, name="python's").start()


def test_qt_thread(qapp):
    kept.append(QThread())
    kept[0].start()


def test_after_the_leak(qapp):
    kept[0].quit()
    assert kept[0].wait()


def test_qt_warning(qapp):
    qWarning("a layout is broken")


def test_qt_critical(qapp):
    qCritical("a font is missing")


def test_python_warning(qapp):
    warnings.warn("old", DeprecationWarning)


def test_error_in_a_slot(qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(10)


def test_error_in_a_thread(qapp):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """Why each of `TESTS` failed, by its name; nothing where it passed."""
    folder = tmp_path_factory.mktemp("guarded")
    path = str(ROOT / "tests" / "desktop" / "conftest.py")
    (folder / "conftest.py").write_text(CONFTEST.format(path=path))
    (folder / "test_it.py").write_text(TESTS)
    report = folder / "report.xml"
    options = "-n0", f"--rootdir={folder}", f"--junit-xml={report}", "-p", "no:cacheprovider"
    subprocess.run(
        [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), *options, str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=120,
    )
    reasons = {}
    for case in ElementTree.parse(report).iter("testcase"):
        words = [f"{part.get('message')} {part.text}" for part in case if part.tag != "system-err"]
        reasons[case.get("name")] = " ".join(words)
    return reasons


@pytest.mark.parametrize("name", ["test_clean", "test_platform_chatter", "test_after_the_leak"])
def test_a_test_that_leaves_nothing_passes(outcomes, name):
    assert outcomes[name] == ""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("test_thread", "threads left behind"),
        ("test_qt_thread", "threads left behind"),
        ("test_qt_warning", "a layout is broken"),
        ("test_qt_critical", "a font is missing"),
        ("test_python_warning", "DeprecationWarning: old"),
        ("test_error_in_a_slot", "ZeroDivisionError"),
        ("test_error_in_a_thread", "PytestUnhandledThreadExceptionWarning"),
    ],
)
def test_what_is_left_behind_or_said_fails_the_test(outcomes, name, reason):
    assert reason in outcomes[name]
