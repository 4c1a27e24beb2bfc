"""No file may grow beyond some length: preparing, answering, exporting, copying, backing up.

    python -m tests.faults.full_disks --count 200

The limit (RLIMIT_FSIZE, in a process of its own) stands in for a full disk, which a
test can't make without being root: every write beyond it fails, wherever it falls.
Each step has to end well or with a message, to leave nothing unfinished behind, and
what was told to be saved has to be there.
"""

from __future__ import annotations

import os
import random
import resource
import sqlite3
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from alc_engine.errors import UserFixableError
from alc_engine.formats import EXPORTS, cleaned_table
from alc_engine.project import Project, backup, check
from alc_engine.settings import BackboneSpec
from tests.faults.robot import IMAGES, make_project
from tests.faults.summary import Outcome, Until, command

_BEYOND = 20_000
"""Bytes that the project file may grow by at most; its size is what everything else has."""
_UNFINISHED = ("*.partial", "*.part", "*.new")


def work(path: Path, limit: int, chance: random.Random) -> int:
    """Do everything that writes under the limit; how much of it failed in words."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    failed, saved, folder = 0, 0, path.parent
    project = Project.open(path)
    session = project.session

    def answer() -> None:
        nonlocal saved
        change = session.answer(chance.randrange(IMAGES), chance.randrange(3), reviewer="r" * 99)
        error = change.saved.exception()
        if error is not None:
            raise error
        saved += 1

    def export() -> None:
        table = cleaned_table(project.catalog, session)
        EXPORTS["csv"].write(table, folder / "out.csv")

    steps: list[Callable[[], object]] = [
        *[answer] * 8,
        lambda: session.finish_preparation(project.preparation()()),
        answer,
        export,
        lambda: project.save_copy(folder / "copy.alc"),
        lambda: project._writer.run(lambda c: backup.back_up(c, path, datetime.now(UTC))),
        answer,
    ]
    for step in steps:
        try:
            step()
        except UserFixableError:
            failed += 1
        except (OSError, sqlite3.Error):
            if step is not steps[-2]:  # that a backup failed is put in words by who asked for it
                raise
            failed += 1
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    left = [found for pattern in _UNFINISHED for found in folder.rglob(pattern)]
    assert not left, f"left behind: {left}"
    if project.failure is not None:
        project.retry().result()
    project.close()
    report = check(path)
    assert report.faults == (), report.faults
    assert report.answers >= saved, f"{saved} answers were told to be saved, {report.answers} are"
    return failed


def attempt(folder: Path, seed: str) -> str:
    """One process under a limit; what came of it."""
    chance = random.Random(seed)
    path = make_project(folder)
    vectors = np.random.default_rng(0).normal(size=(IMAGES, 300)).astype(np.float32)
    np.save(folder / "vectors.npy", vectors)
    with Project.open(path) as project:
        spec = BackboneSpec("precomputed", embeddings=str(folder / "vectors.npy"))
        project.change_settings(replace(project.settings, backbone=spec))
    limit = chance.randrange(4096, path.stat().st_size + _BEYOND)
    pid = os.fork()
    if pid == 0:
        try:
            os._exit(min(work(path, limit, chance), 99))
        except BaseException:
            traceback.print_exc()
            os._exit(100)
    _, status = os.waitpid(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    assert 0 <= code < 100, f"ended with {code} under a limit of {limit}"
    return "nothing failed" if code == 0 else "something failed in words"


def run(until: Until, seed: int) -> Outcome:
    """Attempt after attempt."""
    outcome = Outcome("no file may grow", seed)
    for number in until.turns(outcome):
        with tempfile.TemporaryDirectory() as folder:
            try:
                outcome.outcomes[attempt(Path(folder), f"{seed} {number}")] += 1
            except AssertionError as error:
                outcome.deaths += 1
                outcome.faults.append(f"attempt {number}: {error}")
    return outcome


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 200))
