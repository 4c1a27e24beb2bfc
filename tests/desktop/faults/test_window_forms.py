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


@pytest.mark.parametrize(
    ("command", "row"),
    [
        ("window_kills", "| kill -9 of the window under a robot | 3 | 0 |"),
        ("window_closes", "| window closed while a round is computed | 3 | 0 |"),
    ],
)
def test_a_window_killed_or_closed_loses_nothing_and_leaves_nothing_behind(command, row):
    # On its own: forking is for processes without threads.
    done = subprocess.run(
        [sys.executable, "-m", f"tests.faults.{command}", "--count", "3"],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert row in done.stdout


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


def test_the_children_of_a_window_that_are_to_be_killed_are(tmp_path):
    script = tmp_path / "children.py"
    script.write_text(CHILDREN)
    root = str(Path(__file__).parents[3])
    with (tmp_path / "said").open("w+") as said:  # no pipe: it would wait for what is left behind
        subprocess.run(
            [sys.executable, str(script)],
            env=os.environ | {"PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"},
            stdout=said,
            timeout=250,
            check=True,
        )
        said.seek(0)
        killed, faults = said.read().splitlines()
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
