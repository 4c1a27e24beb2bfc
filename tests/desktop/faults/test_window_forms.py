"""The long forms about the window, each for a moment: nothing lost, nothing dead."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.faults import window_kills
from tests.faults.robot import make_project
from tests.faults.summary import Outcome

ROOT = Path(__file__).parents[3]
ROWS = {
    "window_kills": "| kill -9 of the window under a robot | 3 | 0 |",
    "window_closes": "| window closed while a round is computed | 2 | 0 |",
}


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """The commands, and `CHILDREN`, side by side, with the files that they write to.

    On their own, because forking is for processes without threads; to no pipe, which
    would wait for what is left behind.
    """
    script = tmp_path_factory.mktemp("children") / "children.py"
    script.write_text(CHILDREN)
    commands = {
        name: ["-m", f"tests.faults.{name}", "--count", row.split()[-4]]
        for name, row in ROWS.items()
    }
    processes = {}
    for name, words in {**commands, "children": [str(script)]}.items():
        said = script.with_name(f"{name}.txt")
        with said.open("w") as file:
            process = subprocess.Popen(
                [sys.executable, *words],
                cwd=ROOT,
                env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        processes[name] = process, said
    yield processes
    for process, _ in processes.values():
        process.kill()
        process.wait()


def ended(started, name):
    process, said = started[name]
    status = process.wait(timeout=280)
    lines = said.read_text().splitlines()
    said_itself = [line for line in lines if "propagateSizeHints" not in line]
    assert status == 0, said_itself
    return said_itself


@pytest.mark.parametrize("command", ROWS)
def test_a_window_killed_or_closed_loses_nothing_and_leaves_nothing_behind(command, started):
    assert any(ROWS[command] in line for line in ended(started, command))


CHILDREN = """
import os, sys, tempfile, time
from pathlib import Path
from tests.faults import window_life
from tests.faults.window_robot import Errand

if __name__ == "__main__":  # the worker's process imports this, too
    with tempfile.TemporaryDirectory() as scratch:
        window_life.use_scratch(Path(scratch))
        life = window_life.Life(window_life.new_project(Path(scratch), 0), 1, Errand.TRAIN)
        life.wait_for("training", 200)
        decoders, worker = life.kill_children(worker=False), life.kill_children(worker=True)
        end = time.monotonic() + 20  # what held much takes its time to go
        while any(map(window_life._is_running, decoders | worker)) and time.monotonic() < end:
            time.sleep(0.02)
        print(len(decoders), len(worker), any(map(window_life._is_running, decoders | worker)))
        life.kill()
        print(life.faults)
"""


def test_the_children_of_a_window_that_are_to_be_killed_are(started):
    killed, faults = ended(started, "children")[-2:]
    decoders, worker, running = killed.split()
    assert (int(decoders) in (1, 2, 3), worker, running) == (True, "1", "False")
    assert faults == "[]"


@dataclass
class Ended:
    """A life that has ended."""

    found: list[str] | None
    acknowledged: list[str]
    faults: list[str] = field(default_factory=list)


def counted(tmp_path, life, known, whole=False):
    outcome = Outcome("test", 0)
    expected = window_kills.check(life, make_project(tmp_path), known, outcome, 0, whole)
    return outcome, expected


def test_what_the_next_window_does_not_hold_is_lost(tmp_path):
    outcome, _ = counted(tmp_path, Ended(["a"], []), ["a", "b"])
    assert (outcome.lost, outcome.failed) == (1, True)


def test_what_the_file_does_not_hold_is_lost(tmp_path):
    outcome, _ = counted(tmp_path, Ended([], ["a"]), [], whole=True)
    assert outcome.lost == 1


def test_what_was_not_acknowledged_may_be_there_and_is_expected_from_then_on(tmp_path):
    outcome, expected = counted(tmp_path, Ended(["a", "b"], ["c"]), ["a"])
    assert not outcome.failed
    assert expected == ["a", "b", "c"]


def test_a_window_killed_before_it_opened_changes_nothing(tmp_path):
    outcome, expected = counted(tmp_path, Ended(None, []), ["a"])
    assert not outcome.failed
    assert expected == ["a"]


def test_what_a_window_leaves_behind_is_a_fault(tmp_path):
    outcome, _ = counted(tmp_path, Ended(None, [], ["left behind: a decoder"]), [])
    assert outcome.failed
