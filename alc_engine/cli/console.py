"""What a command shows: progress on stderr, results on stdout, and how Ctrl-C stops it."""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

from tqdm import tqdm

from alc_engine.images.catalog import ImportProblem
from alc_engine.runtime.messages import Option, Voice
from alc_engine.runtime.progress import CancelCheck, Progress, ProgressCallback

_SHOWN_PROBLEMS = 20

_OPTIONS = {"merges": "--merge"}
"""Of fields of `ReadAs` whose option has another name."""

_STAGES = {
    "unpacking": ("Unpacking", "image"),
    "scanning": ("Reading files", "file"),
    "backbone": ("Feature network", "step"),
    "embedding": ("Features", "image"),
    "graph": ("Neighbours", "image"),
    "map": ("Map", "step"),
    "training": ("Training", "epoch"),
    "selection": ("Choosing images", "image"),
    "runs": ("Runs", "training"),
}


class Terminal(Voice):
    """What the engine says, with the options of the command line, and images by their names.

    Parameters
    ----------
    file_names : sequence of N str
        Of the catalogue; empty where only numbers are known.
    """

    def __init__(self, file_names: Sequence[str] = ()) -> None:
        self._file_names = file_names

    def option(self, option: Option) -> str:
        """As it is typed."""
        name = _OPTIONS.get(option.field, f"--{option.field.replace('_', '-')}")
        return f"{name} {option.value}".strip()

    def image(self, image_id: int) -> str:
        """Its file."""
        return self._file_names[image_id] if image_id < len(self._file_names) else str(image_id)


class _Bar(tqdm):  # type: ignore[misc]
    """A progress bar without tqdm's watching thread."""

    monitor_interval = 0


class _Bars:
    """One bar a stage, on stderr, and the sentences that the user should read."""

    def __init__(self, file_names: Sequence[str]) -> None:
        self._file_names = file_names
        self._stage = ""
        self._bar: _Bar | None = None

    def __call__(self, progress: Progress) -> None:
        if "note" in progress.values:
            self.close()
            print(Terminal(self._file_names).say(progress.values["note"]), file=sys.stderr)
        if progress.stage != self._stage or self._bar is None or progress.done < self._bar.n:
            self.close()
            self._stage = progress.stage
            self._bar = self._open(progress)
        if progress.total:
            self._bar.total = progress.total
        if "loss" in progress.values:
            self._bar.set_postfix(loss=f"{progress.values['loss']:.3f}", refresh=False)
        self._bar.update(progress.done - self._bar.n)

    def _open(self, progress: Progress) -> _Bar:
        title, unit = _STAGES.get(progress.stage, (progress.stage, "step"))
        terminal = sys.stderr.isatty()
        return _Bar(
            desc=title,
            unit=f" {unit}s",
            total=progress.total or None,
            initial=progress.done,  # resumed work does not count as fast work
            file=sys.stderr,
            mininterval=0.1 if terminal else 10.0,
            dynamic_ncols=terminal,
        )

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None


@contextmanager
def long_work(
    file_names: Sequence[str] = (),
) -> Iterator[tuple[ProgressCallback, CancelCheck]]:
    """Progress bars, and a first Ctrl-C that only asks the work to stop.

    A second Ctrl-C interrupts at once.

    Parameters
    ----------
    file_names : sequence of str
        Of the catalogue, so that images are called by name.
    """
    stop = threading.Event()
    bars = _Bars(file_names)

    def interrupt(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    main_thread = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, interrupt) if main_thread else None
    try:
        yield bars, stop.is_set
    finally:
        bars.close()
        if main_thread:
            signal.signal(signal.SIGINT, before)


def tell(as_json: bool, values: dict[str, Any], lines: Sequence[str]) -> None:
    """Print a result: `values` for machines, `lines` for people."""
    print(json.dumps(values, indent=2) if as_json else "\n".join(lines))


def warn(problems: Sequence[ImportProblem]) -> None:
    """List problems on stderr, the first of them if there are many."""
    for problem in problems[:_SHOWN_PROBLEMS]:
        what, remedy = map(Terminal().say, (problem.what, problem.remedy))
        print(f"{problem.where}: {what} {remedy}", file=sys.stderr)
    if len(problems) > _SHOWN_PROBLEMS:
        print(f"... and {len(problems) - _SHOWN_PROBLEMS:,} more.", file=sys.stderr)


def problem_values(problems: Sequence[ImportProblem]) -> list[dict[str, str]]:
    """All problems for machines."""
    return [
        {"where": p.where, "what": p.what, "remedy": Terminal().say(p.remedy)} for p in problems
    ]


def count(number: int, noun: str, plural: str = "") -> str:
    """``1 image``, ``2,000 images``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
