"""Ctrl+C at any moment of a start: the process ends by the signal, or in words; no traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")

PROGRAM = """
import os, signal, sys

class Interrupter:
    left, number = int(sys.argv.pop(1)), int(sys.argv.pop(1))

    def find_spec(self, name, path=None, target=None):
        if "alc_engine.runtime.end_quietly" in sys.modules:  # from the first line of ours on
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), self.number)

sys.meta_path.insert(0, Interrupter())
{entry}
if __name__ == "__main__":
    sys.exit(main())
"""
"""Sends itself the signal when so many modules have been looked for."""
ALC = "from alc_engine.__main__ import main"
WINDOW = "from alc_desktop.__main__ import main"
STARTS = (
    *((ALC, "status", moment) for moment in (1, 2, 5, 20, 80, 200, 350)),
    *((ALC, "prepare", moment) for moment in (1, 40, 300)),
    *((ALC, "backbones", moment) for moment in (1, 3, 30)),
    *((WINDOW, "none", moment) for moment in (1, 2, 8, 60, 150, 250)),
)


def start(folder, entry, word, moment, number):
    path = folder / "program.py"
    path.write_text(PROGRAM.replace("{entry}", entry))
    words = [word, "no-such.alc"] if entry is ALC and word != "backbones" else [word]
    return subprocess.Popen(
        [sys.executable, str(path), str(moment), str(int(number)), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)},
        text=True,
    )


@pytest.mark.parametrize(
    ("number", "starts"), [(signal.SIGINT, STARTS), (signal.SIGTERM, STARTS[::4])]
)
def test_no_moment_of_a_start_prints_a_traceback(number, starts, tmp_path):
    side_by_side, seen = 4, []
    for first in range(0, len(starts), side_by_side):
        begun = starts[first : first + side_by_side]
        programs = [start(tmp_path, *each, number) for each in begun]
        for each, program in zip(begun, programs, strict=True):
            said, _ = program.communicate(timeout=60)
            seen.append((each, program.returncode, said))
    for each, status, said in seen:
        assert "Traceback" not in said, (each, said)
        assert status in (-number, 128 + number), (each, said)


@pytest.mark.parametrize("entry", [ALC, WINDOW])
def test_nothing_is_imported_before_ctrl_c_ends_the_program(entry):
    before = "import signal, sys; before = set(sys.modules)"
    program = f"{before}; {entry}; print(*set(sys.modules) - before)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    imported = done.stdout.split()
    assert "alc_engine.runtime.end_quietly" in imported
    assert [name for name in imported if name.partition(".")[0][:4] != "alc_"] == []


def test_an_interrupt_that_nobody_can_take_ends_the_process_too():
    program = """
from alc_engine.runtime.end_quietly import end_quietly
from alc_engine.cli.interrupts import interruptible
import signal

class Finalized:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

end_quietly()
with interruptible():
    Finalized()
    print("went on", flush=True)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_a_signal_that_is_ignored_stays_so():
    program = """
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
from alc_engine.runtime.end_quietly import end_quietly
end_quietly()
signal.raise_signal(signal.SIGINT)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
