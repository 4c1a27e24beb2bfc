"""A full disk and failing calls at every kind of file call of a labelling session.

    python -m tests.faults.io_errors --count 10000 --seed 0

In each session one call, drawn at random, fails: once, or from then on until
the fault is mended; on a third of the sessions already while the project is
opened. The robot then does what the program asks for: it tries again. Every
answer that was taken has to be in the file at the end, in order and once.
"""

from __future__ import annotations

import random
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from tests.faults import sqlite_files
from tests.faults.robot import act, kept_events, make_project
from tests.faults.sqlite_files import Call, WatchedFiles
from tests.faults.summary import Outcome, Until, command

_FAULTS = {
    "disk full": (("write", "create"), sqlite_files.FULL),
    "write error": (("write",), sqlite_files.IOERR_WRITE),
    "sync error": (("sync",), sqlite_files.IOERR_FSYNC),
    "read error": (("read",), sqlite_files.IOERR_READ),
    "truncate error": (("truncate",), sqlite_files.IOERR_TRUNCATE),
    "delete error": (("delete",), sqlite_files.IOERR_DELETE),
    "can't open": (("create", "open"), sqlite_files.CANTOPEN),
}
_ACTIONS = 6


@dataclass
class _Fault:
    """Fails one of the calls of a kind: the first after `countdown` others."""

    kinds: tuple[str, ...]
    code: int
    countdown: int
    lasting: bool
    armed: bool = False
    struck: bool = False

    def __call__(self, call: Call) -> int:
        if not self.armed or call.kind not in self.kinds:
            return 0
        self.countdown -= 1
        if self.countdown >= 0:
            return 0
        self.struck = True
        self.armed = self.lasting
        return self.code


def run(until: Until, seed: int) -> Outcome:
    """Let one call fail in session after session."""
    outcome = Outcome("a file call fails", seed)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        path = make_project(Path(scratch))
        sound = path.read_bytes()
        for number in until.turns(outcome):
            path.write_bytes(sound)
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
            name = rng.choice(sorted(_FAULTS))
            fault = _Fault(*_FAULTS[name], rng.randrange(40), rng.random() < 0.5)
            with WatchedFiles(scratch, fault):
                try:
                    taken = _session(path, rng, fault)
                except Exception as error:  # whatever it was: the program would have died
                    outcome.deaths += 1
                    outcome.faults.append(f"session {number}, {name}: {error!r}")
                    continue
            kept = kept_events(path)
            if kept != taken:
                outcome.lost += len(set(taken) - set(kept))
                outcome.faults.append(f"session {number}, {name}: {len(kept)} of {len(taken)}")
            outcome.outcomes[name if fault.struck else "sessions without the call"] += 1
    return outcome


def _session(path: Path, rng: random.Random, fault: _Fault) -> list[str]:
    """Label while the fault strikes, mend it, go on; ids of all events that were taken."""
    fault.armed = rng.random() < 0.33
    try:
        project = Project.open(path)
    except UserFixableError:
        fault.armed = False
        project = Project.open(path)
    fault.armed = not fault.struck or fault.lasting
    taken: list[str] = []
    append = project.session.labels._log.append

    def noting(events):
        saved = append(events)
        taken.extend(event.event_id for event in events)
        return saved

    project.session.labels._log.append = noting
    for _ in range(_ACTIONS):
        try:
            failed = act(project, rng).exception() is not None
        except UserFixableError:
            failed = True
        if failed:
            fault.armed = fault.armed and rng.random() < 0.5  # mended, or not yet
            project.retry().exception()
    fault.armed = False
    project.retry().result()
    project.close()
    return taken


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 300))
