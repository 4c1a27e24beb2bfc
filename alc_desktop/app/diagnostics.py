"""A log that rotates, errors and crashes that nobody caught, and what to send when asking for help.

A crash of the process itself (in a driver, in a library) leaves no time for a
log: Python writes the stacks of all threads into a file that is open already,
and the next start takes them into the log.
"""

from __future__ import annotations

import contextlib
import faulthandler
import importlib.metadata
import logging
import logging.handlers
import platform
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Signal, qVersion

from alc_desktop.app.log_text import LogFormat, without_names

_LOG_BYTES, _LOG_FILES = 1_000_000, 3
_TAIL = 60
"""Lines of the log that go into the diagnostics."""
_log = logging.getLogger("alc_desktop")


class UncaughtErrors(QObject):
    """Takes errors that nobody caught, from any thread, into the log and to the window.

    Signals
    -------
    caught(BaseException)
        In the window's thread.
    """

    caught = Signal(object)

    def install(self) -> None:
        """Take over Python's hooks for uncaught errors."""
        sys.excepthook = self._take
        threading.excepthook = lambda arguments: self._take(
            arguments.exc_type, arguments.exc_value, arguments.exc_traceback
        )

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt) or error is None:
            sys.__excepthook__(kind, error or kind(), trace)
            return
        _log.error("uncaught error", exc_info=(kind, error, trace))
        self.caught.emit(error)


def log_file() -> Path:
    """Where the log is kept."""
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location)) / "log.txt"


def start_log(path: Path) -> None:
    """Write what happens to `path`; where that is not possible the program runs without."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES - 1, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(LogFormat())
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    _log.info("started")


@contextlib.contextmanager
def crash_log(path: Path) -> Iterator[None]:
    """Within it, a crash leaves the stacks of all threads in `path`.

    What the last crash left there goes into the log first. Where the file can't be
    written the program runs without.
    """
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            path.touch()
            left = path.read_text(encoding="utf-8", errors="replace").strip()
            if left:
                _log.error("the program crashed before this start: %s", left)
            path.write_bytes(b"")
            file = stack.enter_context(path.open("a", encoding="utf-8"))
            faulthandler.enable(file)
            stack.callback(faulthandler.disable)
        yield


def report(tail_of: Callable[[], Path] = log_file, *, names: bool = False) -> str:
    """Versions, system, and the last lines of the log; no image is in it.

    Parameters
    ----------
    tail_of : callable
        Where the log is.
    names : bool
        Whether names of images, folders, classes and people may be in it: only if
        the user agreed.
    """
    lines = [
        f"alc-desktop {_version('alc-desktop')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        *(f"{name} {_version(name)}" for name in ("torch", "numpy", "scipy", "faiss-cpu")),
    ]
    try:
        tail = tail_of().read_text(encoding="utf-8", errors="replace").splitlines()[-_TAIL:]
        lines += ["", *(tail if names else without_names(tail))]
    except OSError:
        lines.append("no log")
    return "\n".join(lines)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not installed as a package"
