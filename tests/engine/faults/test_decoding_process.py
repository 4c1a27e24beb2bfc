"""A decoder that crashes, hangs or eats memory costs its image and nothing else."""

from __future__ import annotations

import importlib
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from alc_engine.images.decoding_process import Limits, decoded
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.progress import never_cancelled

HERE = Path(__file__).parent
LIMITS = Limits(seconds=1.0, seconds_per_megabyte=0, gigabytes=2)


@pytest.fixture
def fakes(monkeypatch):
    monkeypatch.syspath_prepend(HERE)
    return importlib.import_module("fake_decoders")


@pytest.fixture
def run(tmp_path, fakes):
    """Results for files that hold these deeds, one file each."""

    def run(*deeds):
        tasks = []
        for number, deed in enumerate(deeds):
            path = tmp_path / f"{number}.jpg"
            path.write_text(deed)
            tasks.append((str(path), number))
        return list(decoded(fakes.treacherous, tasks, never_cancelled, limits=LIMITS))

    return run


def expect(results, failed):
    """All but the `failed` came out, each in its place."""
    for number, result in enumerate(results):
        if number in failed:
            assert isinstance(result, UserFixableError)
            assert result.where.endswith(f"{number}.jpg")
        else:
            np.testing.assert_array_equal(result, np.full((1, 1, 3), number))


def test_crash_hang_and_memory_cost_their_image_alone(run):
    deeds = ["good"] * 40
    deeds[3], deeds[4], deeds[20], deeds[39] = "crash", "crash", "hang", "eat memory"
    results = run(*deeds)
    expect(results, {3, 4, 20, 39})
    assert "ended the program" in results[3].what
    assert "takes too long" in results[20].what
    assert all("leave it out" in results[number].remedy for number in (3, 20, 39))


def test_a_reason_of_the_decoder_s_own_comes_through(run):
    results = run("good", "refuse", "eat memory and say so")
    expect(results, {1, 2})
    assert str(results[1]).startswith("No picture.")
    assert "not enough memory" in results[2].what


def test_an_image_that_was_not_to_blame_is_read_by_the_next_helper(run):
    expect(run("good", "crash once", "good"), set())


def test_what_a_library_prints_does_not_disturb(run, capfd):
    expect(run("chatter", "good", "chatter"), set())
    assert "odd tag" in capfd.readouterr().err


def test_a_decoder_that_holds_the_interpreter_is_ended_too(run):
    results = run("hang and hold the interpreter", "good")
    expect(results, {0})
    assert "takes too long" in results[0].what


def test_without_images_no_process_is_started(fakes, monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("started a program"))
    assert list(decoded(fakes.treacherous, [], never_cancelled)) == []


def test_a_helper_that_can_not_be_started_is_said(tmp_path, fakes, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    (tmp_path / "0.jpg").write_text("good")
    with pytest.raises(UserFixableError, match="can't be started"):
        list(decoded(fakes.treacherous, [(str(tmp_path / "0.jpg"), 0)], never_cancelled))


def helpers_of(folder: Path) -> list[int]:
    return [int(path.suffix[1:]) for path in folder.iterdir() if path.suffix[1:].isdigit()]


def wait_until(condition, seconds=30.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def is_gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"  # dead; whoever adopted it has not looked yet


def test_cancelling_ends_within_a_second_whatever_the_helpers_do(tmp_path, fakes):
    tasks = [(str(tmp_path / f"{number}.jpg"), 0) for number in range(3)]
    asked_at = []

    def cancelled():
        if helpers_of(tmp_path):
            asked_at.append(time.monotonic())
        return bool(asked_at)

    with pytest.raises(Cancelled):
        next(decoded(fakes.name_process, tasks, cancelled))
    assert time.monotonic() - asked_at[0] < 1
    assert all(is_gone(pid) for pid in helpers_of(tmp_path))


PARENT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from fake_decoders import name_process
from alc_engine.images.decoding_process import decoded
next(decoded(name_process, [(sys.argv[2] + "/0.jpg", 0)], lambda: False))
"""


def test_no_helper_outlives_a_parent_that_is_killed(tmp_path):
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(HERE), str(tmp_path)])
    wait_until(lambda: helpers_of(tmp_path))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    (helper,) = helpers_of(tmp_path)
    wait_until(lambda: is_gone(helper), 2)
