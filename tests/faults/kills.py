"""Kills of a labelling process at random moments.

    python -m tests.faults.kills --count 10000 --seed 0

A process opens a real project and labels it as fast as it can; what is said to
be saved it writes down at once. It is killed (SIGKILL) at a random moment,
while it opens, answers or makes a backup; then the next one takes the file
over. Every answer written down has to be in the log, in order and once. To save the start of an
interpreter each, the robots are forked off a process that has the program loaded.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from alc_engine.project import Project, backup
from alc_engine.runtime.errors import UserFixableError
from tests.faults.robot import act, kept_events, make_project
from tests.faults.summary import Outcome, Until, command

_LONGEST_LIFE = 0.4
_PROJECT_LIVES = 200


def run(until: Until, seed: int) -> Outcome:
    """Kill one robot after the other."""
    outcome = Outcome("kill -9 of a labelling process", seed)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        path, lives = Path(), _PROJECT_LIVES
        known: list[str] = []
        for number in until.turns(outcome):
            if lives == _PROJECT_LIVES:
                folder = Path(scratch) / str(number)
                folder.mkdir()
                path, lives, known = make_project(folder), 0, []
            lives += 1
            if rng.random() < 0.1:  # the next one makes a backup, and may die of it
                for copy in backup.copies(path).values():
                    copy.unlink()
            acknowledged = _life(path, rng.randrange(2**32), rng.uniform(0, _LONGEST_LIFE))
            if acknowledged and acknowledged[-1].startswith("!"):
                outcome.deaths += 1
                outcome.faults.append(f"life {number}: {acknowledged.pop()}")
            expected = [*known, *acknowledged]
            try:
                known = kept_events(path)
            except UserFixableError as error:
                outcome.lost += len(expected)
                outcome.faults.append(f"life {number}: refused: {error}")
                lives = _PROJECT_LIVES
                continue
            if known[: len(expected)] != expected:
                outcome.lost += len(set(expected) - set(known)) or 1
                outcome.faults.append(f"life {number}: not what was acknowledged")
            outcome.outcomes["answers acknowledged"] += len(acknowledged)
    return outcome


def _life(path: Path, seed: int, seconds: float) -> list[str]:
    """Ids of the events that a robot was told are saved, before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _label(path, random.Random(seed), writing)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        lines = pipe.read().split("\n")[:-1]
    return [event_id for line in lines for event_id in json.loads(line)]


def _label(path: Path, rng: random.Random, pipe: int) -> None:
    """Label until killed."""

    def say(words: list[str]) -> None:
        os.write(pipe, json.dumps(words).encode() + b"\n")

    try:
        with Project.open(path) as project:
            log = project.session.labels._log
            append, appended = log.append, []

            def noting(events):
                appended.extend(event.event_id for event in events)
                return append(events)

            log.append = noting
            while True:
                waiting = [act(project, rng) for _ in range(rng.choice((1, 1, 5)))]
                for saved in waiting:
                    saved.result()
                say(appended)
                appended.clear()
    except BaseException as error:
        say([f"! {error!r}"])
    finally:
        os._exit(1)


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 300))
