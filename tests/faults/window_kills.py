"""Kills of the real application while a robot sits at its window.

    python -m tests.faults.window_kills --count 1000 --seed 0

The application opens a project; a robot presses keys over the grid and trains
now and then; what the window says is saved is written down. At a random moment,
while it opens, labels or trains, the application is killed (SIGKILL), and the next
one takes the file over. Before that, in some lives, only the worker's process is
killed, or only the processes that decode: then the window has to go on. Every
answer written down has to be there in the window that opens next, in order and
once; the file has to be sound; and no process may be left behind. To save the
imports, each application is forked off a process that has them done. Linux.
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from alc_engine.runtime.errors import UserFixableError
from tests.faults.robot import kept_events
from tests.faults.summary import Outcome, Until, command
from tests.faults.window_life import Dead, Life, new_project, use_scratch
from tests.faults.window_robot import Errand

_PROJECT_LIVES = 15
_LONGEST = 1.5
_PATIENCE = 120.0
_MOMENTS = (
    ("while it opened", Errand.LABEL),
    *[("while it labelled", Errand.LABEL)] * 2,
    ("after its decoders", Errand.LABEL),
    ("while it trained", Errand.TRAIN),
    ("after its worker", Errand.TRAIN),
)


def run(until: Until, seed: int) -> Outcome:
    """Kill one window after the other."""
    outcome = Outcome("kill -9 of the window under a robot", seed)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        use_scratch(Path(scratch))
        path, lives = Path(), _PROJECT_LIVES
        known: list[str] = []
        for number in until.turns(outcome):
            if lives == _PROJECT_LIVES:
                path, lives, known = new_project(Path(scratch), number), 0, []
            lives += 1
            moment, errand = rng.choice(_MOMENTS)
            life = Life(path, rng.randrange(2**32), errand)
            try:
                _live(life, moment, rng)
                outcome.outcomes[moment] += 1
            except Dead as death:
                outcome.deaths += 1
                outcome.faults.append(f"life {number}: {death}")
            life.kill()
            known = check(life, path, known, outcome, number, whole=lives == _PROJECT_LIVES)
    return outcome


def _live(life: Life, moment: str, rng: random.Random) -> None:
    """Let a window live until it is to be killed."""
    if moment == "while it opened":
        life.live(rng.uniform(0, _LONGEST))
        return
    life.wait_for("holds", _PATIENCE)
    if moment == "while it labelled":
        life.live(rng.uniform(0, _LONGEST))
        return
    decoders = moment == "after its decoders"
    life.wait_for("saved" if decoders else "training", _PATIENCE)
    life.live(rng.uniform(0, _LONGEST / 2))
    if moment == "while it trained":
        return
    life.kill_children(worker=not decoders)
    before = len(life.acknowledged)
    while len(life.acknowledged) < before + 3:  # the window goes on
        life.wait_for("saved", _PATIENCE)
    life.live(rng.uniform(0, _LONGEST / 2))


def check(
    life: Life, path: Path, known: list[str], outcome: Outcome, number: int, whole: bool
) -> list[str]:
    """Count what is lost; the ids of the events that the next life has to find.

    Parameters
    ----------
    life : Life
        That has ended.
    path : Path
    known : list of str
        What it had to find, and perhaps did not come to say.
    outcome : Outcome
    number : int
    whole : bool
        Look into the file itself, too.
    """
    for fault in life.faults:
        outcome.deaths += 1
        outcome.faults.append(f"life {number}: {fault}")
    outcome.outcomes["answers acknowledged"] += len(life.acknowledged)
    found = known if life.found is None else life.found
    _compare(known, found, outcome, number)
    expected = [*found, *life.acknowledged]
    if whole:
        try:
            _compare(expected, kept_events(path), outcome, number)
        except UserFixableError as error:
            outcome.lost += len(expected)
            outcome.faults.append(f"life {number}: refused: {error}")
        with closing(sqlite3.connect(path)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                outcome.faults.append(f"life {number}: the file is damaged")
    return expected


def _compare(wanted: list[str], found: list[str], outcome: Outcome, number: int) -> None:
    if found[: len(wanted)] != wanted:
        outcome.lost += len(set(wanted) - set(found)) or 1
        outcome.faults.append(f"life {number}: not what was acknowledged")


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(command(run, __doc__, 100))
