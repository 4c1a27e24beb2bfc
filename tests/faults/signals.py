"""A command, or the window, is sent Ctrl+C or SIGTERM at a random moment, with its processes.

    python -m tests.faults.signals --count 300 --seconds 600

As from a terminal, the signal goes to the whole group of processes. Whatever the moment,
from the first line of the program on, it has to end soon with the status that belongs
to the signal (or in time as if nothing had been sent), without a traceback, and the
project has to be sound, with every answer that was saved.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from alc_engine.formats import scan
from alc_engine.labels.store import Status
from alc_engine.project import Project, check
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings
from tests.faults.summary import Outcome, Until, command

_ALC = "from alc_engine.__main__ import main"
_WINDOW = "from alc_desktop.__main__ import main"
_STARTED = """
import os, sys
os.write(1, b"!")
{start}
if __name__ == "__main__":
    sys.exit(main())
"""
COMMANDS = (
    ("alc", "status", "work.alc"),
    ("alc", "check", "work.alc"),
    ("alc", "new", "other.alc", "--images", "images"),
    ("alc", "prepare", "fresh.alc"),
    ("alc", "round", "work.alc", "--out", "batch.csv", "--batch-size", "4"),
    ("alc", "export", "work.alc", "--out", "cleaned.csv"),
    ("window", "work.alc"),
)
SIGNALS = (signal.SIGINT, signal.SIGTERM)
_SIDE_BY_SIDE = 3
_LONGEST = 5.0
"""Seconds after which the signal is sent at the latest; a start takes one to three."""
_ENDS_WITHIN = 60.0
"""On a machine that does other things besides; a round is computed to its end by then."""


def make_folder(folder: Path) -> Path:
    """A folder with images, a project of them with answers, prepared, and one without."""
    noise = np.random.default_rng(0).integers(0, 256, (24, 16, 16, 3), dtype=np.uint8)
    for number, pixels in enumerate(noise):
        image = folder / "images" / ("ant", "bee", "cat")[number % 3] / f"{number}.png"
        image.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels).save(image)
    np.save(folder / "vectors.npy", noise.reshape(24, -1).astype(np.float32))
    # From features that are there: learning the built-in ones takes longer than all the rest.
    spec = BackboneSpec("precomputed", embeddings=str(folder / "vectors.npy"))
    catalog = scan(folder / "images", None).catalog
    for name in ("fresh", "work"):
        with Project.create(
            folder / f"{name}.alc", catalog, ProjectSettings(backbone=spec)
        ) as made:
            if name == "work":
                made.session.finish_preparation(made.preparation()())
                made.session.answer(range(6), 1, reviewer="robot")
    return folder


def hear_signals() -> None:
    """Let the programs that are started hear Ctrl+C, even if this one was started deaf to it.

    The ``&`` of a script does that, and it is inherited: a window would not end, rightly.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def attempt(folder: Path, words: tuple[str, ...], number: int, seconds: float) -> str:
    """Start a program, send a signal after so long; what came of it.

    Raises
    ------
    AssertionError
        If it did not end as it should.
    """
    program = folder / "program.py"
    program.write_text(_STARTED.format(start=_ALC if words[0] == "alc" else _WINDOW))
    with subprocess.Popen(
        [sys.executable, "-P", str(program), *words[1:]],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        time.sleep(seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        try:
            said = process.communicate(timeout=_ENDS_WITHIN)[0].decode(errors="replace")
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise AssertionError(f"{words} did not end after {seconds:.3f} s") from None
    status = process.returncode if process.returncode >= 0 else 128 - process.returncode
    told = f"{words}, {signal.Signals(number).name} after {seconds:.3f} s: {status}\n{said}"
    assert "Traceback" not in said, told
    assert "Error" not in said, told
    assert status in (0, 128 + number), told
    for project in folder.glob("*.alc"):
        assert check(project).faults == (), told
    with Project.open(folder / "work.alc", read_only=True) as project:
        answered = int((project.session.labels.status != Status.UNREVIEWED).sum())
    assert answered == 6, f"{answered} answers of 6; {told}"
    return "ended by the signal" if status else "ended by itself, or closed its window"


def _home(folder: Path) -> dict[str, str]:
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    own = {name: str(folder / "home") for name in names}
    return own | {"QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}


def _turn(pattern: Path, folder: Path, seed: int) -> str:
    """The attempt that the folder has the number of."""
    number = int(folder.name)
    chance = random.Random(f"{seed} {number}")
    shutil.copytree(pattern, folder)
    # Most of what is delicate is in the first second.
    seconds = _LONGEST * chance.random() ** 2
    words = COMMANDS[number % len(COMMANDS)]
    try:
        return attempt(folder, words, chance.choice(SIGNALS), seconds)
    except AssertionError as error:
        raise AssertionError(f"attempt {number}: {error}") from None
    finally:
        shutil.rmtree(folder)


def _count(end: Future[str], outcome: Outcome) -> None:
    try:
        outcome.outcomes[end.result()] += 1
    except AssertionError as error:
        outcome.deaths += 1
        outcome.faults.append(str(error))


def run(until: Until, seed: int) -> Outcome:
    """Attempts, some side by side, each with a fresh copy of the folder."""
    outcome = Outcome("Ctrl+C or SIGTERM at a random moment", seed)
    hear_signals()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ |= _home(Path(scratch))
        pattern = make_folder(Path(scratch) / "pattern")
        with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
            running: deque[Future[str]] = deque()
            for number in until.turns(outcome):
                if len(running) == _SIDE_BY_SIDE:
                    _count(running.popleft(), outcome)
                running.append(pool.submit(_turn, pattern, Path(scratch) / str(number), seed))
            for end in running:
                _count(end, outcome)
    return outcome


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 300))
