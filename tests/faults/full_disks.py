"""No file may grow beyond some length: whatever the program writes, it writes until then.

    python -m tests.faults.full_disks --count 200

The limit (RLIMIT_FSIZE, in a process of its own) stands in for a full disk, which a
test can't make without being root: every write beyond it fails, wherever it falls.
A process answers, prepares, trains a round, changes settings of the project and of the
window, exports, copies and backs up. Each step has to end well or with a message, and to
leave nothing unfinished behind. Once there is room again, what waited is saved and one
more answer is taken; then all of it has to be there: every answer that was not refused,
the round and the settings that were taken up, and the window's settings.
"""

from __future__ import annotations

import errno
import os
import random
import resource
import sqlite3
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSettings

from alc_desktop.app.preferences import Preferences
from alc_engine.formats import EXPORTS, cleaned_table
from alc_engine.project import Project, backup, check
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import BackboneSpec, TrainingSettings
from tests.faults.robot import IMAGES, make_project
from tests.faults.summary import Outcome, Until, command

_IMPORTED = (
    "torch._dynamo",  # which an optimizer asks for
    "faiss",
    "openTSNE",
    "alc_engine.features.backbones.precomputed",
    "alc_engine.features.layout",
    "alc_engine.learning.insights.summary",
    "alc_engine.learning.training",
    "alc_engine.learning.strategies",
    "scipy.sparse",
)
_BEYOND = 60_000
"""Bytes that the project file may grow by at most; its size is what everything else has."""
_UNFINISHED = ("*.partial", "*.part", "*.new", "window.ini?*")
_QUICK = TrainingSettings(hidden=(8,), epochs=2, min_steps=2)


class _Work:
    """A process that does everything that writes, and what it was not refused."""

    def __init__(self, path: Path, limit: int, chance: random.Random) -> None:
        self.path, self.folder, self.limit, self.chance = path, path.parent, limit, chance
        self.project = Project.open(path)
        self.taken = len(self.events())
        self.tiles = 0

    def events(self) -> list[str]:
        return [event.event_id for event in self.project.session.labels._log]

    # -- steps: each raises where it fails ----------------------------------------

    def answer(self) -> None:
        images, classes = self.chance.randrange(IMAGES), self.chance.randrange(3)
        change = self.project.session.answer(images, classes, reviewer="r" * 99)
        self.taken += 1
        self._raise(change.saved)

    def prepare(self) -> None:
        session = self.project.session
        session.finish_preparation(self.project.preparation()())

    def train(self) -> None:
        session = self.project.session
        session.finish_round(session.begin_round()())
        self.project.flush()

    def settings(self) -> None:
        batch_size = 2 + self.chance.randrange(IMAGES - 2)
        changed = replace(self.project.settings, batch_size=batch_size)
        self._raise(self.project.change_settings(changed))

    def window(self) -> None:
        """Its settings have no words: what can't be written now waits in memory."""
        self.tiles = self.chance.randrange(1, 999)
        preferences = Preferences(self._window_file())
        preferences.tile = self.tiles
        preferences.remember_command("c" * self.chance.randrange(9999))
        preferences._settings.sync()
        if preferences._settings.status() is not QSettings.Status.NoError:
            self.kept = preferences
            raise OSError(errno.EFBIG, "of the window")

    def export(self) -> None:
        table = cleaned_table(self.project.catalog, self.project.session)
        EXPORTS["csv"].write(table, self.folder / "out.csv")

    def copy(self) -> None:
        self.project.save_copy(self.folder / "copy.alc")

    def back_up(self) -> None:
        now = datetime.now(UTC)
        self.project._writer.run(lambda connection: backup.back_up(connection, self.path, now))

    def _raise(self, saved: Future[None]) -> None:
        error = saved.exception()
        if error is not None:
            raise error

    def _window_file(self) -> QSettings:
        return QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)

    # -- all of them ----------------------------------------------------------------

    def under_the_limit(self) -> Counter[str]:
        """Do all of it; names of the steps that failed in words."""
        steps: list[Callable[[], object]] = [
            *[self.answer] * self.chance.randrange(9),
            *(self.settings, self.prepare, self.answer, self.train, self.settings),
            *(self.window, self.export, self.copy, self.back_up, self.answer),
        ]
        quiet = {self.back_up, self.window}  # put in words, or kept, by who asked for it
        failed: Counter[str] = Counter()
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.limit, resource.RLIM_INFINITY))
        for step in steps:
            try:
                step()
            except UserFixableError:
                failed[step.__name__] += 1
            except (OSError, sqlite3.Error):
                if step not in quiet:
                    raise
                failed[step.__name__] += 1
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        left = [found for pattern in _UNFINISHED for found in self.folder.rglob(pattern)]
        assert not left, f"left behind: {left}"
        return failed

    def with_room_again(self) -> None:
        """Save what waited, and see that all of it is there."""
        if self.project.failure is not None:
            self.project.retry().result()
        self.answer()
        events, settings = self.events(), self.project.settings
        round_, batch = self.project.session.round, self.project.session.batch.tolist()
        assert len(events) == self.taken, f"{self.taken} were taken, {len(events)} are in memory"
        self.project.close()
        report = check(self.path)
        assert report.faults == (), report.faults
        with Project.open(self.path, read_only=True) as project:
            log = [event.event_id for event in project.session.labels._log]
            assert log == events, f"{len(log)} of {len(events)} events"
            assert project.settings == settings, "other settings"
            assert (project.session.round, project.session.batch.tolist()) == (round_, batch)
        if hasattr(self, "kept"):
            self.kept._settings.sync()
        assert Preferences(self._window_file()).tile == (self.tiles or 120), "of the window"


def attempt(folder: Path, seed: str) -> list[str]:
    """One process under a limit; the steps that failed in words."""
    chance = random.Random(seed)
    path = make_project(folder)
    vectors = np.random.default_rng(0).normal(size=(IMAGES, 300)).astype(np.float32)
    np.save(folder / "vectors.npy", vectors)
    with Project.open(path) as project:
        spec = BackboneSpec("precomputed", embeddings=str(folder / "vectors.npy"))
        settings = replace(project.settings, backbone=spec, training=_QUICK, batch_size=4)
        project.change_settings(settings)
    limit = chance.randrange(4096, path.stat().st_size + _BEYOND)
    reading, said = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            work = _Work(path, limit, chance)
            failed = work.under_the_limit()
            os.write(said, ", ".join(sorted(failed)).encode())
            work.with_room_again()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(100)
    os.close(said)
    with os.fdopen(reading, "rb") as pipe:
        failed = pipe.read().decode()
    _, status = os.waitpid(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code == 0, f"ended with {code} under a limit of {limit}; failed: {failed}"
    return failed.split(", ") if failed else []


def run(until: Until, seed: int) -> Outcome:
    """Attempt after attempt."""
    outcome = Outcome("no file may grow", seed)
    for name in _IMPORTED:  # once, before the processes are forked
        import_module(name)
    for number in until.turns(outcome):
        with tempfile.TemporaryDirectory() as folder:
            try:
                failed = attempt(Path(folder), f"{seed} {number}")
                outcome.outcomes.update(f"{step} failed in words" for step in failed)
                outcome.outcomes["nothing failed"] += not failed
            except AssertionError as error:
                outcome.deaths += 1
                outcome.faults.append(f"attempt {number}: {error}")
    return outcome


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 200))
