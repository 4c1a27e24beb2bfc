"""The long forms of `tests/faults`, each for a moment: nothing lost, nothing dead."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import (
    byte_flips,
    foreign_writes,
    fuzz_decoding,
    fuzz_importers,
    io_errors,
    signals,
    stateful,
    summary,
)
from tests.faults.summary import Until


@pytest.mark.parametrize(
    ("form", "count"),
    [
        (byte_flips, 10),
        (foreign_writes, 20),
        (fuzz_decoding, 60),
        (fuzz_importers, 150),
        (io_errors, 15),
        (stateful, 50),
    ],
    ids=lambda value: getattr(value, "__name__", "").rpartition(".")[2],
)
def test_nothing_is_lost_and_nothing_dies(form, count):
    outcome = form.run(Until(count), 0)
    assert outcome.faults == []
    assert outcome.count >= count
    assert (outcome.lost, outcome.deaths) == (0, 0)


def test_a_process_killed_while_it_labels_loses_nothing():
    done = run_command("kills", "--count", "4")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "| kill -9 of a labelling process | 4 | 0 |" in done.stdout


def test_a_hostile_folder_touches_nothing_outside_and_ends_in_words():
    done = run_command("hostile_folder", "--count", "6")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "| hostile project folder | 6 | 0 |" in done.stdout


def test_a_full_disk_loses_nothing_that_was_not_refused():
    done = run_command("full_disks", "--count", "4", "--seed", "3")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "| no file may grow | 4 | 3 |" in done.stdout
    assert "train failed in words" in done.stdout
    assert "settings failed in words" in done.stdout


def test_ctrl_c_ends_a_command_or_the_window_without_a_traceback():
    # Started as the `&` of a script does it, deaf to Ctrl+C: the programs have to hear it.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        done = run_command("signals", "--count", str(len(signals.COMMANDS)))
    finally:
        signal.signal(signal.SIGINT, before)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"| Ctrl+C or SIGTERM at a random moment | {len(signals.COMMANDS)} | 0 |" in done.stdout


def run_command(name, *options):
    """Run a command of `tests.faults` on its own: forking is for processes without threads."""
    return subprocess.run(
        [sys.executable, "-m", f"tests.faults.{name}", *options],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_loss_ends_a_command_with_status_1(monkeypatch, capsys):
    def lossy(until, seed):
        return summary.Outcome("test", seed, count=1, lost=1)

    monkeypatch.setattr(sys, "argv", ["command"])
    assert summary.command(lossy, "Lose.", 1) == 1
    assert "| test | 1 | 0 | 0 s | 1 | 0 |" in capsys.readouterr().out
