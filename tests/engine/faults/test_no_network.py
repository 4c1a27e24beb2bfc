"""The whole job without a screen opens no socket and asks for no address."""

from __future__ import annotations

import csv
import subprocess
import sys

JOB = """
import csv, socket, sys
from pathlib import Path

def forbidden(*_, **__):
    raise AssertionError("the network was used")

def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        print(event, arguments, file=sys.stderr)
        forbidden()

sys.addaudithook(watch)
socket.getaddrinfo = forbidden

from dataclasses import replace
from alc_engine.cli import main
from alc_engine.project import Project
from alc_engine.runtime.settings import TrainingSettings

def alc(*words):
    assert main([str(word) for word in words]) == 0, words

alc("new", "job.alc", "--images", "images", "--labels", "labels.csv",
    "--backbone", "patches", "--image-size", 16, "--batch-size", 6, "--device", "cpu")
with Project.open("job.alc") as project:
    small = TrainingSettings(hidden=(16, 12, 8), epochs=4, min_steps=4)
    project.change_settings(replace(project.settings, training=small))
alc("prepare", "job.alc")
alc("round", "job.alc", "--out", "batch.csv")
with open("batch.csv", encoding="utf-8-sig", newline="") as file:
    names = [row["file_name"] for row in csv.DictReader(file)]
Path("answers.csv").write_text(
    "file_name,label\\n" + "".join(f"{name},bee\\n" for name in names), encoding="utf-8"
)
alc("answer", "job.alc", "answers.csv")
alc("export", "job.alc", "--out", "cleaned.csv")
alc("check", "job.alc")
"""


def test_from_new_to_export_with_sockets_forbidden(tmp_path, make_data_set):
    data = make_data_set(30)
    (tmp_path / "images").symlink_to(data.images, target_is_directory=True)
    rows = data.table.read_text(encoding="utf-8").replace("images/", "")
    (tmp_path / "labels.csv").write_text(rows, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", JOB], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "socket." not in done.stderr
    with (tmp_path / "cleaned.csv").open(encoding="utf-8-sig", newline="") as file:
        cleaned = list(csv.DictReader(file))
    assert len(cleaned) == 30
    assert sum(row["status"] in ("confirmed", "corrected") for row in cleaned) == 6
