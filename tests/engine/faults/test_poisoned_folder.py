"""No code comes from the folder that a command, or the window, is started in."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from alc_engine.project import Project
from alc_engine.runtime.settings import TrainingSettings

COMMANDS = Path(__file__).parents[3] / "alc_engine" / "cli"
MODULES = ("json", "struct", "pickle", "socket", "torch", "numpy/__init__", "PIL/__init__")
LITTLE = TrainingSettings(hidden=(8,), epochs=1, min_steps=1)
"""What is learned does not matter here."""
ALC = """
import sys
from alc_engine.cli import main
import json

for words in json.loads(sys.argv[1]):
    nothing_there = "no-such" in words or words[0] in ("undo", "redo")  # the batch has no answers
    wanted = 1 if nothing_there else 0
    if main(words) != wanted:
        sys.exit(words[0])
"""
WINDOW = """
import sys
from PySide6.QtCore import QTimer
from alc_desktop import application
from alc_desktop.__main__ import main

class Watched(application.MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.asked = False
        self.look = QTimer(self, interval=50)
        self.look.timeout.connect(self.leave_after_a_round)
        self.look.start()

    def leave_after_a_round(self):
        from alc_desktop.model import operations
        model = self.host.model
        if model is None:
            return
        if model.session.round == 1:
            self.look.stop()
            self.close()
        elif model.prepared and self.host.rounds._worker.free and not self.asked:
            self.asked = True
            operations.start_round(model, self.host.rounds._worker)

if __name__ == "__main__":  # the worker's process imports this script, too
    application.MainWindow = Watched
    sys.exit(main())
"""


LIBRARY = "libcuda.so.1"
"""What torch asks for, by way of a library that it brings along."""


@pytest.fixture
def poisoned(tmp_path, make_data_set, make_project):
    """A folder of images with modules and a library beside them, and projects for every job."""
    data = make_data_set(24)
    folder = tmp_path / "poisoned"
    folder.mkdir()
    shutil.copytree(data.images, folder / "images")
    for copied in (data.table, data.embeddings):
        shutil.copy(copied, folder)
    for name in ("work", "window"):
        make_project(data, folder / f"{name}.alc", prepared=False, training=LITTLE)
    for module in MODULES:
        path = folder / f"{module}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"open({str(folder / 'ran')!r}, 'a').write({module!r} + '\\n')\n")
    if sys.platform == "linux":  # any library will do: whether it is taken is what counts
        mapped = Path("/proc/self/maps").read_text()
        library = re.search(r"/\S*/libm[.-]\S*", mapped)
        assert library is not None
        shutil.copy(library[0], folder / LIBRARY)
    return folder


def start(name, words, poisoned, scratch):
    """Run a program as its installed script would, from the poisoned folder, and watch it."""
    scratch.mkdir()
    script = scratch / f"{name}.py"
    script.write_text(ALC if name == "alc" else WINDOW)
    own = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(scratch))
    log = scratch / "log"
    watched = {"LD_DEBUG": "files", "LD_DEBUG_OUTPUT": str(log), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, str(script), *words],
        cwd=poisoned,
        env=os.environ | own | watched,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, (words, done.stderr)
    for text in (each.read_text(errors="replace") for each in scratch.glob("log.*")):
        assert f"calling init: {LIBRARY}" not in text, words  # found without a path
        assert f"calling init: {poisoned}" not in text, words


CHAINS = (
    (
        (("prepare", "work.alc"),),
        (("round", "work.alc", "--batch-size", "6", "--out", "batch.csv"),),
        (
            ("new", "own.alc", "--images=.", "--labels=labels.csv", "--embeddings=embeddings.npy"),
            ("classes", "work.alc"),
            ("strategies",),
            ("backbones",),
            ("answer", "work.alc", "batch.csv"),
            ("accept", "work.alc", "--above", "0.9"),
            ("rank", "work.alc", "--out", "ranked.csv"),
            ("export", "work.alc", "--out", "cleaned.csv"),
            ("status", "work.alc"),
            ("check", "work.alc"),
            ("undo", "work.alc"),
            ("redo", "work.alc"),
            ("relocate", "work.alc", "--images", "."),
            ("add", "work.alc", "--images", "no-such"),
            ("experiment", "no-such"),
        ),
    ),
    (
        (
            (
                *("simulate", "--images", ".", "--given", "labels.csv", "--truth", "labels.csv"),
                *("--embeddings", "embeddings.npy", "--strategy", "random", "--seed", "0"),
                *("--batch-size", "4", "--budget", "4", "--out", "curves.csv"),
                *("--set", "training.epochs=1", "--jobs", "1"),
            ),
        ),
    ),
)
"""Processes one after the other, of commands one after the other; torch comes with a fresh one."""


def test_every_command_and_the_window_take_no_code_from_the_current_folder(poisoned, tmp_path):
    chains = [
        *([("alc", [json.dumps(commands)]) for commands in chain] for chain in CHAINS),
        [("window", ["window.alc"])],
    ]

    def follow(number):
        for place, (name, words) in enumerate(chains[number]):
            start(name, words, poisoned, tmp_path / f"start {number} {place}")

    with ThreadPoolExecutor(len(chains)) as side_by_side:
        ends = [side_by_side.submit(follow, number) for number in range(len(chains))]
    ran = poisoned / "ran"
    assert not ran.exists(), ran.read_text()
    for end in ends:
        end.result()
    with Project.open(poisoned / "window.alc", read_only=True) as project:
        assert project.session.round == 1


def test_no_command_is_left_out():
    from alc_engine.cli import COMMANDS

    assert {words[0] for chain in CHAINS for commands in chain for words in commands} == set(
        COMMANDS
    )
