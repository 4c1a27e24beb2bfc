"""Every process is started by one module: without the current folder, and outside of it."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from alc_engine.runtime import launching

ROOT = Path(__file__).parents[3]
STARTERS = {"Popen", "ProcessPoolExecutor", "get_context", "run_path", "QProcess"}
LAUNCHER = Path("alc_engine/runtime/launching.py")
ON_CONTEXT = {Path("alc_engine/sample/sample_project.py")}
"""They hand the safe context on to a pool."""
FOREIGN = {Path("alc_desktop/background/file_manager.py")}
"""They start a program of the system, by its full path, and none of ours."""


def names_called(path):
    text = path.read_text(encoding="utf-8")
    if not any(name in text for name in STARTERS):
        return  # parsing them all takes seconds
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            function = node.func
            yield (
                function.attr
                if isinstance(function, ast.Attribute)
                else getattr(function, "id", "")
            )


def test_no_module_but_one_starts_a_process():
    found = {
        path.relative_to(ROOT)
        for package in ("alc_engine", "alc_desktop")
        for path in (ROOT / package).rglob("*.py")
        if STARTERS & set(names_called(path))
    }
    assert found - ON_CONTEXT - FOREIGN == {LAUNCHER}


@pytest.fixture
def poisoned(tmp_path, monkeypatch):
    for module in ("json", "struct", "pickle", "numpy"):
        (tmp_path / f"{module}.py").write_text("raise SystemExit('poisoned')")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_helper_works_outside_the_current_folder_and_without_its_modules(poisoned):
    done = launching.start_helper("tests_of_nothing", "main", [], {})
    done.stdin.close()
    done.stdout.close()
    assert done.wait() != 0  # there is no such module: it came as far as looking for it
    helper = launching.start_helper("platform", "system", [], {})
    assert helper.stdout.read() == b""
    helper.stdin.close()
    helper.stdout.close()
    assert helper.wait() == 0


def test_a_process_of_multiprocessing_does_too(poisoned):
    with ProcessPoolExecutor(1, mp_context=launching.safe_context()) as pool:
        assert pool.submit(Path.cwd).result() == launching.neutral_folder()
    assert Path.cwd() == poisoned
    assert "PYTHONSAFEPATH" not in os.environ


@pytest.mark.skipif(os.name == "nt", reason="helpers have no console there")
@pytest.mark.parametrize("kind", ["helper", "multiprocessing"])
def test_processes_hear_nothing_of_ctrl_c(kind):
    if kind == "helper":  # it says so by its end: by the signal, or by itself
        process = launching.start_helper("time", "sleep", [0.5], {})
        os.kill(process.pid, signal.SIGINT)
        process.stdin.close()
        process.stdout.close()
        assert process.wait() == 0
    else:
        process = launching.safe_context().Process(target=time.sleep, args=(0.5,))
        process.start()
        os.kill(process.pid, signal.SIGINT)
        process.join()
        assert process.exitcode == 0
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_relative_places_of_modules_are_not_handed_on(monkeypatch):
    monkeypatch.setattr(sys, "path", ["", ".", "lib", "/usr/lib/python", *sys.path])
    places = launching.module_places()
    assert all(Path(place).is_absolute() for place in places)
    assert "/usr/lib/python" in places


def test_a_packed_program_starts_itself_as_a_helper(monkeypatch):
    started = []

    class Started:
        def __init__(self, command, **options):
            started.append(command)

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(subprocess, "Popen", Started)
    launching.start_helper("os", "getcwd", [], {})
    assert started[0][0] == sys.executable
    assert launching.become_helper(started[0][1:])  # what its `main` does first
    assert not launching.become_helper(["project.alc"])


def test_only_a_packed_program_becomes_a_helper_by_its_command_line():
    assert not launching.become_helper(["--alc-helper", '[[], "os", "getcwd", []]'])


def test_the_folder_of_a_command_is_the_users_again_afterwards(poisoned):
    with launching.in_neutral_folder():
        assert Path.cwd() == launching.neutral_folder()
        assert os.environ["PYTHONSAFEPATH"] == "1"
    assert Path.cwd() == poisoned
