"""No code comes from the folder that a command, or the window, is started in."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from alc_engine.project import Project
from alc_engine.runtime.settings import TrainingSettings

COMMANDS = Path(__file__).parents[3] / "alc_engine" / "cli"
MODULES = ("json", "struct", "pickle", "socket", "torch", "numpy/__init__", "PIL/__init__")
ALC = """
import sys
from alc_engine.cli import main
import json

for words in json.loads(sys.argv[1]):
    refused = "no-such" in words or words[0] in ("undo", "redo")  # nothing was answered
    wanted = 1 if refused else 0
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
        if model.session.round == 2:
            self.look.stop()
            self.close()
        elif len(model.session.waiting):
            operations.confirm(model, model.session.waiting)
        elif self.host.rounds._worker.free and not self.asked:
            self.asked = True
            operations.start_round(model, self.host.rounds._worker)

if __name__ == "__main__":  # the worker's process imports this script, too
    application.MainWindow = Watched
    sys.exit(main())
"""


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory, make_data_set):
    """A folder of images with modules and a library beside them, and what started from it."""
    data = make_data_set(24)
    folder = tmp_path_factory.mktemp("poisoned")
    shutil.copytree(data.images, folder / "images")
    for copied in (data.table, data.embeddings):
        shutil.copy(copied, folder)
    for module in MODULES:
        path = folder / f"{module}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"open({str(folder / 'ran')!r}, 'a').write({module!r} + '\\n')\n")
    if sys.platform == "linux":  # any library will do: whether it is taken is what counts
        mapped = Path("/proc/self/maps").read_text()
        library = re.search(r"/\S*/libm[.-]\S*", mapped)
        assert library is not None
        shutil.copy(library[0], folder / "libcuda.so.1")
    return folder


@pytest.fixture(scope="module")
def start(poisoned, tmp_path_factory):
    """Runs a program as its installed script would, from the poisoned folder."""
    scripts = tmp_path_factory.mktemp("scripts")
    loaded = tmp_path_factory.mktemp("loaded")
    (scripts / "alc.py").write_text(textwrap.dedent(ALC))
    (scripts / "window.py").write_text(textwrap.dedent(WINDOW))
    own = {"XDG_CONFIG_HOME": str(scripts), "XDG_STATE_HOME": str(scripts)}
    own["OMP_NUM_THREADS"] = "1"
    watched = {"LD_DEBUG": "files", "LD_DEBUG_OUTPUT": str(loaded / "log")}

    def run(name, *words, watch):
        done = subprocess.run(
            [sys.executable, str(scripts / f"{name}.py"), *map(str, words)],
            cwd=poisoned,
            env=os.environ | own | (watched if watch else {}),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        for log in loaded.iterdir():
            text = log.read_text(errors="replace")
            log.unlink()
            assert "calling init: libcuda.so.1" not in text, words  # found without a path
            assert f"calling init: {poisoned}" not in text, words
        assert not (poisoned / "ran").exists(), (words, (poisoned / "ran").read_text())
        assert done.returncode == 0, (words, done.stderr)

    return run


JOBS = (
    (
        ("new", "work.alc", "--images=.", "--labels=labels.csv", "--embeddings=embeddings.npy"),
        ("classes", "work.alc"),
        ("strategies",),
        ("backbones",),
    ),
    (("prepare", "work.alc"),),
    (("round", "work.alc", "--batch-size", "6", "--out", "batch.csv"),),
    (
        ("answer", "work.alc", "batch.csv"),
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
    (
        (
            *("simulate", "--images", ".", "--given", "labels.csv", "--truth", "labels.csv"),
            *("--embeddings", "embeddings.npy", "--strategy", "random", "--seed", "0"),
            *("--batch-size", "4", "--budget", "4", "--out", "curves.csv"),
            *("--set", "training.epochs=1", "--jobs", "1"),
        ),
    ),
)
"""Commands by process: those that import torch have one of their own, which is watched."""


def train_little(path):
    """What is learned does not matter here."""
    with Project.open(path) as project:
        little = TrainingSettings(hidden=(8,), epochs=1, min_steps=1)
        project.change_settings(replace(project.settings, training=little))


def test_every_command_and_the_window_take_no_code_from_the_current_folder(poisoned, start):
    for commands in JOBS:
        start("alc", json.dumps(commands), watch=len(commands) == 1)
        if commands[0][0] == "new":
            train_little(poisoned / "work.alc")
    start("window", "work.alc", watch=True)
    with Project.open(poisoned / "work.alc", read_only=True) as project:
        assert project.session.round == 2


def test_no_command_is_left_out():
    from alc_engine.cli import COMMANDS

    assert {words[0] for commands in JOBS for words in commands} == set(COMMANDS)
