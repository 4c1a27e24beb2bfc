"""The long forms about the window, each for a moment: nothing lost, nothing dead."""

from __future__ import annotations

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
