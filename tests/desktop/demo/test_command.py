import csv
import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

from alc_desktop.demo import command
from alc_desktop.projects.sample import sample_in

ROOT = Path(__file__).resolve().parents[3]


def read_table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["file_name"]: row for row in csv.DictReader(file)}


def run_demo(folder):
    return subprocess.run(
        [sys.executable, "-m", "alc_desktop", "demo", "--folder", str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_without_a_screen_the_whole_job_is_done_and_its_results_are_left(small_sample):
    done = run_demo(small_sample)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    cleaned = read_table(small_sample / "cleaned.csv")
    truth = read_table(sample_in(small_sample).truth)
    reviewed = {name for name, row in cleaned.items() if row["status"] != "unreviewed"}
    assert len(cleaned) == 64
    assert len(reviewed) == 14
    for name in reviewed:
        assert cleaned[name]["label"] == truth[name]["label"]
    for name in cleaned.keys() - reviewed:
        assert cleaned[name]["label"] == cleaned[name]["given_label"]
    assert str(small_sample / "cleaned.csv") in done.stdout
    assert "Wrong labels: 16 of 64 before (25.0%)" in done.stdout
    pictures = small_sample / "pictures"
    names = {path.stem for path in pictures.iterdir()}
    views = {"suspects", "batch", "neighbours", "map", "progress", "dark", "method"}
    assert names == {"welcome", *views, "finished"}
    with Image.open(pictures / "batch.png") as light, Image.open(pictures / "dark.png") as dark:
        assert light.size == dark.size
        assert brightness(light) > 2 * brightness(dark)


def test_a_failure_ends_the_demonstration_with_its_reason(tmp_path):
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "thesis.txt").write_text("mine")
    done = run_demo(tmp_path)
    assert done.returncode == 1
    assert "needs a folder of its own" in done.stderr
    assert (tmp_path / "sample" / "thesis.txt").read_text() == "mine"


def brightness(image):
    """Mean over all pixels, 0..255."""
    return image.convert("L").resize((1, 1)).getpixel((0, 0))


def test_with_a_screen_the_window_opens_the_sample_of_the_folder(monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(command, "has_screen", lambda: True)
    monkeypatch.setattr(
        "alc_desktop.application.run", lambda path, sample: opened.append((path, sample)) or 0
    )
    assert command.main([], tmp_path) == 0
    assert command.main(["--folder", str(tmp_path / "elsewhere")], tmp_path) == 0
    assert opened == [(None, tmp_path / "alc-demo"), (None, tmp_path / "elsewhere")]
