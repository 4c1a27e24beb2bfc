"""Power cuts at every file call of a labelling session, simulated.

    python -m tests.faults.power_cuts --count 100000 --seed 0

A robot labels a project while every call of SQLite on its files is recorded,
and between them when an answer was acknowledged. Then the disk is rebuilt as a
power cut may have left it at each of these calls: what was synced is there, of
what was not any part may be, in any order, the last write torn between sectors
of 512 bytes; a file made or deleted without a sync of its folder may be there
or not. The program has to open every such disk and find each answer that was
acknowledged before, in order. A third of the sessions begin with a project of
version 1, so that power is cut while it is migrated, too.

It shows that SQLite, set as the program sets it, and the moment of
acknowledging are right for a disk that keeps what it synced. It does not show
that a kernel or a disk does so.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from tests.faults.robot import act, kept_events, make_old_project, make_project
from tests.faults.sqlite_files import Call, WatchedFiles
from tests.faults.summary import Outcome, Until, command

_SECTOR = 512
_ACTIONS = 12


@dataclass
class _DiskFile:
    """A file: what is safe of it, and what was written since.

    `safe` is None while it does not safely exist; `deleted` once it may be gone.
    """

    safe: bytes | None
    pending: list[Call] = field(default_factory=list)
    deleted: bool = False


@dataclass
class Recording:
    """A session of the robot: calls, how many events were acknowledged before each, all events."""

    start: dict[str, bytes]
    calls: list[Call]
    acknowledged: list[int]
    events: list[str]


def record(folder: Path, rng: random.Random) -> Recording:
    """Let the robot label a project in `folder`."""
    path = (make_old_project if rng.random() < 0.33 else make_project)(folder)
    start = {str(path): path.read_bytes()}
    calls: list[Call] = []
    acknowledged: list[int] = []
    done = _event_count(path)

    def note(call: Call) -> int:
        if call.kind not in ("read", "open") and call.path.startswith(str(path)):
            calls.append(call)
            acknowledged.append(done)
        return 0

    with WatchedFiles(str(folder), note), Project.open(path) as project:
        for _ in range(_ACTIONS):
            waiting = [act(project, rng) for _ in range(rng.choice((1, 1, 4)))]
            for saved in waiting:
                saved.result()
            done = _event_count(path)
    return Recording(start, calls, acknowledged, kept_events(path))


def _event_count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])


def disk_after_cut(
    recording: Recording, number: int, rng: random.Random, mode: str = ""
) -> dict[str, bytes]:
    """What may be on the disk if the power is cut during call `number`.

    Parameters
    ----------
    mode : str
        How much of what was not synced is there: ``"nothing"``, ``"all"``, the
        ``"beginning"``, or ``"any"`` part; drawn if it is left out.
    """
    files = {path: _DiskFile(data) for path, data in recording.start.items()}
    for call in recording.calls[:number]:
        _carry_out(files, call)
    last = recording.calls[number]
    if last.kind != "sync":  # a sync that did not come back promises nothing
        _carry_out(files, last, in_time=False)
    disk = {}
    mode = mode or rng.choice(("nothing", "all", "beginning", "any", "any"))
    for path, file in files.items():
        if file.safe is None and (mode == "nothing" or (mode == "any" and rng.random() < 0.5)):
            continue
        if file.deleted and (mode == "all" or (mode == "any" and rng.random() < 0.5)):
            continue
        disk[path] = _content(file, mode, rng)
    return disk


def _carry_out(files: dict[str, _DiskFile], call: Call, in_time: bool = True) -> None:
    if call.kind == "create" or (call.kind != "delete" and call.path not in files):
        files[call.path] = _DiskFile(None)  # some are made by the program, and SQLite opens them
    if call.kind == "create":
        return
    if call.kind == "delete" and call.path in files:
        if call.offset and in_time:  # with a sync of the folder
            del files[call.path]
        else:
            files[call.path].deleted = True
    elif call.kind == "sync":
        # SQLite syncs the folder with the first sync of a new journal.
        files[call.path] = _DiskFile(_content(files[call.path], "all", random.Random()))
    elif call.kind in ("write", "truncate"):
        files[call.path].pending.append(call)


def _content(file: _DiskFile, mode: str, rng: random.Random) -> bytes:
    data = bytearray(file.safe or b"")
    pending = file.pending
    if mode == "nothing":
        pending = []
    elif mode == "beginning":
        pending = pending[: rng.randint(0, len(pending))]
    elif mode == "any":
        pending = [call for call in pending if rng.random() < 0.5]
    for call in pending:
        if call.kind == "truncate":
            del data[call.offset :]
            continue
        begin, end = call.offset, call.offset + len(call.data)
        content = call.data
        if mode == "any" and rng.random() < 0.3:  # torn: some of its sectors
            end = min(end, (begin // _SECTOR + 1 + rng.randint(0, 8)) * _SECTOR)
            content = content[: end - begin]
        if end > len(data):
            data.extend(bytes(end - len(data)))
        data[begin:end] = content
    return bytes(data)


def rebuild(path: Path, disk: dict[str, bytes]) -> None:
    """Put the project and what belongs to it back as it was on `disk`."""
    for left in path.parent.iterdir():
        if left.is_file() and left.name.startswith(path.name):
            left.unlink()
    for name, data in disk.items():
        Path(name).write_bytes(data)


def run(until: Until, seed: int) -> Outcome:
    """Cut the power at call after call, of one session after another."""
    outcome = Outcome("power cut at a file call (simulated)", seed)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        recording, path, places = None, Path(), []
        for number in until.turns(outcome):
            if not places:
                if recording is not None:
                    shutil.rmtree(path.parent)
                folder = Path(scratch) / str(number)
                folder.mkdir()
                recording, path = record(folder, rng), folder / "work.alc"
                places = rng.sample(range(len(recording.calls)), len(recording.calls))
                outcome.outcomes["sessions"] += 1
            place = places.pop()
            rebuild(path, disk_after_cut(recording, place, rng))
            _check(recording, place, path, outcome, number)
    return outcome


def _check(recording: Recording, place: int, path: Path, outcome: Outcome, number: int) -> None:
    safe = recording.acknowledged[place]
    try:
        kept = kept_events(path)
    except UserFixableError as error:
        outcome.lost += safe
        outcome.faults.append(f"cut {number} at call {place}: refused: {error}")
        return
    if kept[:safe] != recording.events[:safe] or kept != recording.events[: len(kept)]:
        outcome.lost += max(1, safe - len(kept))
        outcome.faults.append(f"cut {number} at call {place}: {len(kept)} of {safe} events")


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 1000))
