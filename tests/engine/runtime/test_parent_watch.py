"""A process ends with the one that started it, also if that was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

# What a process does besides, each way in which the program starts one.
WAYS = {
    "a process that works": """
        context.Process(target=hold, args=(folder, "a")).start()
    """,
    "a daemon, as the experiments have": """
        context.Process(target=hold, args=(folder, "a"), daemon=True).start()
    """,
    "a group with a process of its own, as a request may have": """
        context.Process(target=lead, args=(folder, "a")).start()
    """,
    "a pool at work and a pool that waits, as the sample's drawing": """
        pool = ProcessPoolExecutor(2, mp_context=context)
        pool.submit(hold, folder, "a")
        idle = ProcessPoolExecutor(1, mp_context=context)
        idle.submit(note, folder, "b").result()
    """,
}
MODULE = """
import os, subprocess, sys, time
from pathlib import Path

def note(folder, name, pid=0):
    beside = Path(folder, name + ".new")
    beside.write_text(str(pid or os.getpid()))
    beside.rename(Path(folder, name + ".pid"))

def hold(folder, name):
    note(folder, name)
    time.sleep(60)

def lead(folder, name):
    os.setpgid(0, 0)
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    note(folder, "b", child.pid)
    hold(folder, name)
"""


def lives(pid):
    """Whether a process runs; one that ended and was not yet waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[-1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="asks the system of Linux")
@pytest.mark.parametrize("way", WAYS)
def test_no_process_outlives_the_one_that_started_it_and_was_killed(way, tmp_path):
    (tmp_path / "held.py").write_text(MODULE)
    script = tmp_path / "parent.py"
    script.write_text(
        "if __name__ == '__main__':\n"
        "    from concurrent.futures import ProcessPoolExecutor\n"
        "    from alc_engine.runtime.launching import safe_context\n"
        "    from held import hold, lead, note\n"
        f"    context, folder = safe_context(), {str(tmp_path)!r}\n"
        + textwrap.indent(textwrap.dedent(WAYS[way]), "    ")
        + "    import time; time.sleep(60)\n"
    )
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{tmp_path}"}
    expected = 1 + any(word in WAYS[way] for word in ("lead", "note"))
    with subprocess.Popen([sys.executable, str(script)], env=environment) as parent:
        try:
            wait_until(lambda: len(list(tmp_path.glob("*.pid"))) == expected, 60)
        finally:
            parent.kill()
    started = [int(path.read_text()) for path in tmp_path.glob("*.pid")]
    wait_until(lambda: not any(map(lives, started)), 10)
