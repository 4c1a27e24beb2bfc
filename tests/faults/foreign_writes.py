"""Other programs write over an open project file, at random moments and in random ways.

    python -m tests.faults.foreign_writes --count 1000

A session answers; another program cuts the file short, scribbles over it, puts an
older copy in its place or adds to it; the session answers on until it is told. Every
answer has to be in the copy that is saved then, and nothing may be added to a file
that is no longer the session's own.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from alc_engine.project import Project, check
from alc_engine.runtime.errors import UserFixableError
from tests.faults.robot import make_project
from tests.faults.summary import Outcome, Until, command


def cut(path: Path, older: list[bytes], chance: random.Random) -> None:
    os.truncate(path, chance.randrange(path.stat().st_size))


def scribble(path: Path, older: list[bytes], chance: random.Random) -> None:
    with path.open("r+b") as file:
        file.seek(chance.randrange(path.stat().st_size))
        file.write(chance.randbytes(chance.randrange(1, 9000)))


def put_back(path: Path, older: list[bytes], chance: random.Random) -> None:
    with path.open("r+b") as file:
        file.write(chance.choice(older))
        file.truncate()


def answer_on_an_older_one(path: Path, older: list[bytes], chance: random.Random) -> None:
    other = path.with_name("other.alc")
    other.write_bytes(chance.choice(older))
    with Project.open(other) as project:
        for _ in range(chance.randrange(1, 12)):
            project.session.answer(chance.randrange(len(project.catalog)), 0).saved.result()
    with path.open("r+b") as file:
        file.write(other.read_bytes())
        file.truncate()


def replace_by_name(path: Path, older: list[bytes], chance: random.Random) -> None:
    path.with_name("new").write_bytes(chance.choice(older))
    path.with_name("new").replace(path)


WAYS: tuple[Callable[[Path, list[bytes], random.Random], None], ...] = (
    *(cut, scribble, put_back, answer_on_an_older_one, replace_by_name),
)


def attack(folder: Path, chance: random.Random) -> str:
    """One session and one attack; what came of it. Raises `AssertionError` if an answer is lost."""
    path = make_project(folder)
    older: list[bytes] = [path.read_bytes()]
    way = chance.choice(WAYS)
    with Project.open(path) as project:
        images, session = len(project.catalog), project.session

        def answer() -> BaseException | None:
            return session.answer(chance.randrange(images), chance.randrange(3)).saved.exception()

        for _ in range(chance.randrange(1, 15)):
            assert answer() is None
            if chance.random() < 0.3:
                older.append(path.read_bytes())
        before = path.read_bytes()
        way(path, older, chance)
        left = path.read_bytes()
        told = answer() if chance.random() < 0.7 else None
        if told is None:
            try:
                project.close()
            except UserFixableError as error:
                told = error
        if told is None:  # nothing was changed, or what was came to the same
            assert check(path).faults == ()
            return "came to the same"
        assert left == path.read_bytes(), "something was added to a foreign file"
        assert left != before or way is replace_by_name
        labels, events = session.labels.expert_labels.copy(), len(project._log.known)
        project.save_copy(folder / "copy.alc")
        project.close()
    assert check(folder / "copy.alc").faults == ()
    with Project.open(folder / "copy.alc") as copy:
        assert len(copy._log.known) == events
        np.testing.assert_array_equal(copy.session.labels.expert_labels, labels)
    return f"{way.__name__}: told, and saved whole from memory"


def run(until: Until, seed: int) -> Outcome:
    """Attack session after session."""
    outcome = Outcome("project file written over while open", seed)
    for number in until.turns(outcome):
        with tempfile.TemporaryDirectory() as folder:
            try:
                outcome.outcomes[attack(Path(folder), random.Random(f"{seed} {number}"))] += 1
            except AssertionError as error:
                outcome.lost += 1
                outcome.faults.append(f"attack {number}: {error}")
    return outcome


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 1000))
