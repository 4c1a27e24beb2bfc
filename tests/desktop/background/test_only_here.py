"""Threads and processes of the application are made in `background`, and nowhere else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3] / "alc_desktop"
MAKERS = {
    # Threads and pools of Python,
    *("Thread", "Timer", "start_new_thread", "ThreadPool", "ThreadPoolExecutor", "to_thread"),
    # of Qt,
    *("QThread", "QThreadPool", "QRunnable", "QtConcurrent", "QProcess", "moveToThread"),
    # and processes.
    *("Process", "Pool", "ProcessPoolExecutor", "Popen", "fork", "subprocess", "multiprocessing"),
    *("safe_context", "start_helper", "popen", "run_in_executor"),
}
ALLOWED = {
    "background/queries.py": {"Thread"},
    "background/worker.py": {"QThread", "safe_context"},
    "background/worker_child.py": {"multiprocessing"},
    "background/child_process.py": {"multiprocessing", "Process"},
    "background/decode_queue.py": {"Thread"},
    # Started for the user and left to itself: the file manager.
    "background/file_manager.py": {"QProcess"},
    # Asked to look at what changed in the menu of the system, by a command without a window.
    "system_menu/told_programs.py": {"subprocess"},
    # The start of a packed program: makes none, and lets children of multiprocessing be one.
    "__main__.py": {"multiprocessing"},
}


def made_in(source):
    """Names of what makes threads and processes, wherever they stand in a source."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Name):
            names = [node.id]
        elif isinstance(node, ast.Attribute):
            names = [node.attr]
        elif isinstance(node, ast.Import):
            names = [part for alias in node.names for part in alias.name.split(".")]
        elif isinstance(node, ast.ImportFrom):
            names = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
        found |= MAKERS & set(names)
    return found


def test_no_thread_and_no_process_is_made_elsewhere():
    found = {}
    for path in ROOT.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if any(name in text for name in MAKERS) and (made := made_in(text)):
            found[path.relative_to(ROOT).as_posix()] = made
    assert found == ALLOWED


@pytest.mark.parametrize(
    "source",
    [
        "import threading\nthreading.Thread(target=print).start()",
        "from threading import Timer as Later",
        "from PySide6.QtCore import QThread\nclass Writing(QThread): ...",
        "from PySide6 import QtConcurrent",
        "QThreadPool.globalInstance().start(print)",
        "import concurrent.futures as f\nf.ThreadPoolExecutor(1)",
        "from subprocess import run",
        "import multiprocessing.pool",
        "loop.run_in_executor(None, print)",
    ],
)
def test_the_rule_sees_every_way(source):
    assert made_in(source)
