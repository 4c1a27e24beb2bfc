"""Windows closed while a round is computed.

    python -m tests.faults.window_closes --count 100 --seed 0

The real application opens a project; a robot answers, starts a round with R and
closes the window with Ctrl+Q, half the time before the worker's process is up, half
the time in the middle of training. It has to end by itself, with status 0, leave no
process behind, and keep every answer that it said is saved. Linux.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from pathlib import Path

from tests.faults.summary import Outcome, Until, command
from tests.faults.window_kills import check
from tests.faults.window_life import Dead, Life, new_project, use_scratch
from tests.faults.window_robot import Errand

_PROJECT_LIVES = 10
_OPENING, _ENDING = 180.0, 30.0
"""Seconds; the machine may be busy."""


def run(until: Until, seed: int) -> Outcome:
    """Close one window after the other."""
    outcome = Outcome("window closed while a round is computed", seed)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        use_scratch(Path(scratch))
        path = Path()
        known: list[str] = []
        for number in until.turns(outcome):
            if number % _PROJECT_LIVES == 0:
                path, known = new_project(Path(scratch), number), []
            errand = (Errand.CLOSE_SOON, Errand.CLOSE_IN_TRAINING)[number % 2]
            life = Life(path, rng.randrange(2**32), errand)
            try:
                doing = life.wait_for("closes", _OPENING)
                outcome.outcomes[f"closed {doing}"] += 1
                status = life.wait_for_end(_ENDING)
                if status != 0:
                    life.faults.append(f"ended with status {status}")
            except Dead as death:
                life.faults.append(str(death))
                life.kill()
            whole = number % _PROJECT_LIVES == _PROJECT_LIVES - 1
            known = check(life, path, known, outcome, number, whole=whole)
    return outcome


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(command(run, __doc__, 100))
