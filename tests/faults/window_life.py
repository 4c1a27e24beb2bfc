"""One life of the application under a robot: forked off, listened to, killed or waited for."""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import select
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from alc_engine.images import decoding_helper
from tests.faults import window_robot
from tests.faults.window_robot import Errand

_IMPORTED = (
    *("PySide6.QtTest", "alc_desktop.application", "alc_desktop.model.operations"),
    *("alc_desktop.rounds.round_driver", "alc_desktop.window.workspace"),
)

_GONE_AFTER = 20.0
"""Seconds that the processes of a killed window have to notice; the machine may be busy."""


class Dead(Exception):
    """The window ended, or did nothing any more, though nobody had killed it."""


def use_scratch(folder: Path) -> None:
    """Keep settings and logs of the application in `folder`, and import what it needs."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(folder / "home")
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"}
    for name in _IMPORTED:
        importlib.import_module(name)


def new_project(scratch: Path, number: int) -> Path:
    """A project in a folder of its own: a copy of one that another process makes once."""
    pattern, folder = scratch / "pattern", scratch / str(number)
    if not pattern.exists():
        pid = os.fork()  # it imports torch, and whoever forks must have no threads
        if pid == 0:
            _run_and_end(lambda: 0 if window_robot.make_project(pattern) else 1)
        os.waitpid(pid, 0)
    shutil.copytree(pattern, folder)
    return folder / "work.alc"


class Life:
    """An application that has just been started.

    Attributes
    ----------
    found : list of str or None
        Ids of the events that its window held when the project was open.
    acknowledged : list of str
        Ids of those that it said were saved, since then.
    faults : list of str
        What should not have happened.
    """

    def __init__(self, path: Path, seed: int, errand: Errand) -> None:
        self.found: list[str] | None = None
        self.acknowledged: list[str] = []
        self.faults: list[str] = []
        self._rest = b""
        self._pipe, writing = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(self._pipe)
            _run_and_end(lambda: window_robot.sit_down(path, seed, writing, errand))
        os.close(writing)

    def live(self, seconds: float) -> None:
        """Listen for a while.

        Raises
        ------
        Dead
        """
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._listen(left)

    def wait_for(self, kind: str, seconds: float) -> Any:
        """Listen until a report of that kind comes; what it says.

        Raises
        ------
        Dead
            If none comes in time.
        """
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            for said, value in self._listen(left):
                if said == kind:
                    return value
        raise Dead(f"waited in vain for {kind}")

    def wait_for_end(self, seconds: float) -> int:
        """Listen until it has ended by itself; its exit status.

        Raises
        ------
        Dead
            If it does not in time.
        """
        family = self.children()
        end = time.monotonic() + seconds
        while not self._at_end:
            if time.monotonic() > end:
                raise Dead("it did not end")
            family |= self.children()
            self._take(0.05)
        _, status = os.waitpid(self._pid, 0)
        self._see_them_go(family)
        return os.waitstatus_to_exitcode(status)

    def children(self) -> set[int]:
        """Processes that it started, and those that they started."""
        return _descendants(self._pid)

    def kill_children(self, worker: bool) -> set[int]:
        """Kill the worker's process, or those that decode; the processes that are gone then.

        Raises
        ------
        Dead
            If there is none: whoever kills nothing finds nothing.
        """
        mark = "multiprocessing.spawn" if worker else decoding_helper.__name__
        found = {pid for pid in self.children() if mark in _command_line(pid)}
        if not found:
            raise Dead(f"no process of it is called {mark}")
        for pid in found:
            _kill(pid)
        return found

    def kill(self) -> None:
        """Kill it, take in what it had said, and see that its processes go, too."""
        family = self.children()
        _kill(self._pid)
        os.waitpid(self._pid, 0)
        while not self._at_end:
            self._take(1.0)
        os.close(self._pipe)
        self._see_them_go(family)

    _at_end = False

    def _listen(self, seconds: float) -> list[tuple[str, Any]]:
        reports = self._take(min(seconds, 0.5))
        if self._at_end:
            raise Dead("it ended by itself")
        if self.faults:
            raise Dead("it said what was wrong")
        return reports

    def _take(self, seconds: float) -> list[tuple[str, Any]]:
        """Reports that have come."""
        if not select.select([self._pipe], [], [], seconds)[0]:
            return []
        data = os.read(self._pipe, 1 << 16)
        self._at_end = not data
        *lines, self._rest = (self._rest + data).split(b"\n")
        reports = [tuple(json.loads(line)) for line in lines]
        for kind, value in reports:
            if kind == "holds":
                self.found = value
            elif kind == "saved":
                self.acknowledged += value
            elif kind == "wrong":
                self.faults.append(value)
        return reports

    def _see_them_go(self, family: set[int]) -> None:
        end = time.monotonic() + _GONE_AFTER
        while left := [pid for pid in family if _is_running(pid)]:
            if time.monotonic() > end:
                self.faults.append(f"left behind: {[_command_line(pid) for pid in left]}")
                for pid in left:
                    _kill(pid)
                return
            time.sleep(0.02)


def _run_and_end(main: Callable[[], int]) -> NoReturn:
    """Be the child of a fork: run, and leave nothing of the parent's to be cleaned up twice."""
    status = 70
    try:
        status = main()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def _descendants(pid: int) -> set[int]:
    found: set[int] = set()
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = {int(word) for word in tasks.read_text().split()}
        except OSError:
            continue
        found |= children
        for child in children:
            found |= _descendants(child)
    return found


def _command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(errors="replace").replace("\0", " ")
    except OSError:
        return ""


def _is_running(pid: int) -> bool:
    """Whether a process is there; a zombie that nobody looks after is not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
