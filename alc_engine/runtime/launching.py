"""How every process of the program is started: with no code from the current folder.

Python looks for modules in the current folder first, also for those that it starts
with itself (`json`, `struct`), and native libraries look for others there (torch,
by the search path of one it brings along, for ``libcuda.so.1``). The current folder
may well be one that came from somebody else. So helpers and workers are started
here and nowhere else (`tests/engine/runtime/test_launching` reads the source for it): without
the current folder among the places of modules, and in a folder of the program.
`alc` and `alc-desktop` go to that folder themselves, once the paths that the user
named are absolute. Nor does any of them outlive whoever started it (`parent_watch`; a
helper ends with its input).

In a program that was packed into one file there is no interpreter to be asked for:
the program starts itself, and `become_helper` takes over.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path
from typing import Any

from alc_engine.runtime.parent_watch import end_with_parent

_SAFE_PATH = "PYTHONSAFEPATH"
_HELPER = "--alc-helper"

_START = """
import importlib, json, sys
sys.path[:], module, name, arguments = json.loads(sys.argv[1])
getattr(importlib.import_module(module), name)(*arguments)
"""


def neutral_folder() -> Path:
    """The folder of the program itself, in which nobody but its installer writes."""
    program = Path(sys.executable or sys.prefix)
    return program.parent if program.is_file() else Path(sys.prefix)


@contextmanager
def in_neutral_folder() -> Iterator[Path]:
    """Work in the program's folder, and start processes of any kind safely; for a whole command.

    Yields
    ------
    Path
        The folder that it was called in: what the user named is meant from there. The
        program's own, if that was removed.
    """
    try:
        called_in = Path.cwd()
    except OSError:
        called_in = neutral_folder()
    os.chdir(neutral_folder())
    try:
        with _safe_environment():
            yield called_in
    finally:
        with suppress(OSError):
            os.chdir(called_in)


def start_helper(
    module: str, name: str, arguments: Sequence[Any], environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    """A process of its own that calls a function of a module, with pipes at both ends.

    Parameters
    ----------
    module, name : str
    arguments : sequence
        Plain values, as in JSON.
    environment : mapping
        Variables it gets besides those of this process.

    Raises
    ------
    OSError
        If it can't be started.
    """
    told = json.dumps([module_places(), module, name, list(arguments)])
    if getattr(sys, "frozen", False):
        command = [sys.executable, _HELPER, told]
    else:
        command = [sys.executable, "-I", "-c", _START, told]
    with _deaf_to_interrupts():
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=1 << 20,
            cwd=neutral_folder(),
            env={**os.environ, _SAFE_PATH: "1", **environment},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def become_helper(arguments: Sequence[str]) -> bool:
    """Do a helper's work, if a packed program was started for that; else False at once.

    Parameters
    ----------
    arguments : sequence of str
        Of the program, without its name.
    """
    if list(arguments[:1]) != [_HELPER] or not getattr(sys, "frozen", False):
        return False
    _, module, name, values = json.loads(arguments[1])  # a packed program has its modules inside
    getattr(import_module(module), name)(*values)
    return True


def module_places() -> list[str]:
    """`sys.path` without what means the current folder, and with the program's own place."""
    own = str(Path(__file__).resolve().parent.parent)
    places = [place for place in sys.path if os.path.isabs(place)]  # noqa: PTH117
    return places if own in places else [*places, own]


class _SafeProcess(SpawnProcess):
    """A process of `multiprocessing` that starts without the current folder, and ends with us."""

    def run(self) -> None:
        """In the process: what it was started for."""
        end_with_parent()
        super().run()

    @staticmethod
    def _Popen(process_obj: Any) -> Any:
        with _safe_environment(), _deaf_to_interrupts():
            return SpawnProcess._Popen(process_obj)

    def __reduce__(self) -> tuple[Any, ...]:
        # What the process is to do, and with it torch perhaps, is imported while the
        # state is read, which is after `_arrived`.
        return _arrived, (), self.__dict__


def _arrived() -> _SafeProcess:
    """The process itself, seen from inside: its first step is into the program's folder."""
    os.chdir(neutral_folder())
    return _SafeProcess.__new__(_SafeProcess)


class SafeSpawnContext(SpawnContext):
    """`multiprocessing` with processes that run no code from the current folder."""

    Process = _SafeProcess


def safe_context() -> SafeSpawnContext:
    """The context that every process of `multiprocessing` is made with."""
    if os.name == "posix":
        from multiprocessing.resource_tracker import ensure_running

        with _safe_environment():  # semaphores would start it, unasked
            ensure_running()
    return SafeSpawnContext()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes that start inside never hear of Ctrl+C, which a terminal sends to all alike.

    Whoever started them decides when they end. A process inherits the signals that its
    parent holds back; by the time it could ignore them itself, it has imported much.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows gives helpers no console
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Sheltered:
    """How many want the environment to be safe, and what the variable was before the first."""

    lock = threading.Lock()
    count = 0
    before: str | None = None


@contextmanager
def _safe_environment() -> Iterator[None]:
    """Python processes that start inside do not look into the current folder for modules."""
    with _Sheltered.lock:
        if _Sheltered.count == 0:
            _Sheltered.before = os.environ.get(_SAFE_PATH)
            os.environ[_SAFE_PATH] = "1"
        _Sheltered.count += 1
    try:
        yield
    finally:
        with _Sheltered.lock:
            _Sheltered.count -= 1
            if _Sheltered.count == 0:
                del os.environ[_SAFE_PATH]
                if _Sheltered.before is not None:
                    os.environ[_SAFE_PATH] = _Sheltered.before
