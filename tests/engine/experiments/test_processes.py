"""Jobs run side by side, fail alone, and end with whoever started them."""

import importlib
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from alc_engine.experiments.processes import Failed, Finished, Step, work_off
from alc_engine.runtime.errors import Cancelled

FOLDER = Path(__file__).resolve().parent


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    """Workers import the jobs by name, from where this process would."""
    monkeypatch.syspath_prepend(FOLDER)


@pytest.fixture
def add(importable):
    return importlib.import_module("odd_jobs").add


@pytest.fixture
def hold(importable):
    return importlib.import_module("odd_jobs").hold


def results(events):
    return {event.job: event.result for event in events if isinstance(event, Finished)}


@pytest.mark.parametrize("workers", [1, 2])
def test_every_job_tells_its_parts_and_its_result(add, workers):
    events = list(work_off(add, 100, [1, 2, 3], workers))
    assert results(events) == {0: 101, 1: 102, 2: 103}
    assert sum(isinstance(event, Step) for event in events) == 6


def test_a_job_that_fails_or_dies_costs_itself_alone(add):
    events = list(work_off(add, 100, [13, 15, 14, 1, 2], 2))
    failed = {event.job: event for event in events if isinstance(event, Failed)}
    assert results(events) == {3: 101, 4: 102}
    assert failed[0].reason == "ValueError: thirteen"
    assert "in add" in failed[0].trace
    assert failed[2].reason == "Fourteen is too many."
    assert not failed[2].trace
    assert "The process that ran it" in failed[1].reason


def test_in_this_process_a_job_that_fails_leaves_the_others_alone(add):
    events = list(work_off(add, 100, [13, 1], 1))
    assert isinstance(events[1], Failed)
    assert results(events) == {1: 101}


def test_cancelled_it_ends_its_workers_within_seconds(hold, tmp_path):
    started = time.monotonic()

    def both_hold():
        return len(list(tmp_path.glob("*.held"))) == 2

    with pytest.raises(Cancelled):
        list(work_off(hold, tmp_path, ["a", "b"], 2, cancelled=both_hold))
    assert time.monotonic() - started < 20
    for name in "ab":
        FileLock(tmp_path / f"{name}.lock").acquire(timeout=0)


def test_killed_it_leaves_no_workers(tmp_path):
    code = (
        "from pathlib import Path\n"
        "from alc_engine.experiments.processes import work_off\n"
        "from odd_jobs import hold\n"
        f"list(work_off(hold, Path({str(tmp_path)!r}), ['a', 'b'], 2))\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=FOLDER)
    try:
        wait_until(lambda: len(list(tmp_path.glob("*.held"))) == 2, 30)
    finally:
        parent.kill()
        parent.wait()
    for name in "ab":
        FileLock(tmp_path / f"{name}.lock").acquire(timeout=5)  # raises if a worker still holds it


def wait_until(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)
