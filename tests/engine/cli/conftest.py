"""Sixty drawn images of three classes, a table with wrong labels, and the command in process."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from alc_engine.cli import main
from alc_engine.project import Project
from alc_engine.runtime.settings import TrainingSettings

CLASSES = ("disc", "square", "stripe")


def draw(class_id: int, rng: np.random.Generator) -> Image.Image:
    """One shape on a noisy ground, 24 px."""
    ground = rng.integers(0, 60, size=(24, 24, 3), dtype=np.uint8)
    image = Image.fromarray(ground)
    pen = ImageDraw.Draw(image)
    x, y = (int(v) for v in rng.integers(4, 9, size=2))
    if class_id == 0:
        pen.ellipse((x, y, x + 11, y + 11), fill=(230, 40, 40))
    elif class_id == 1:
        pen.rectangle((x, y, x + 10, y + 10), fill=(40, 220, 60))
    else:
        pen.line((0, y, 23, y + 6), fill=(60, 80, 240), width=5)
    return image


@dataclass(frozen=True)
class Shapes:
    """A folder with images, a table of given labels, and the truth."""

    folder: Path
    truth: dict[str, str]
    given: dict[str, str]

    @property
    def images(self) -> Path:
        return self.folder / "images"

    @property
    def table(self) -> Path:
        return self.folder / "labels.csv"

    @property
    def project(self) -> Path:
        return self.folder / "shapes.alc"

    @property
    def embeddings(self) -> Path:
        return self.folder / "embeddings.npy"

    def read(self, name: str) -> list[dict[str, str]]:
        """Rows of a table in the folder."""
        with (self.folder / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def write(self, name: str, rows: list[dict[str, str]], delimiter: str = ",") -> Path:
        """A table in the folder; its path."""
        path = self.folder / name
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
            writer.writeheader()
            writer.writerows(rows)
        return path

    def fill_in(self, batch: str) -> None:
        """What an expert does in a spreadsheet: the true label of every row."""
        rows = self.read(batch)
        self.write(batch, [row | {"label": self.truth[row["file_name"]]} for row in rows], ";")

    def train_little(self) -> None:
        """Settings with a small classifier, so that a round takes no time."""
        with Project.open(self.project) as project:
            training = TrainingSettings(
                hidden=(16, 12, 8), epochs=12, learning_rate=0.1, min_steps=6
            )
            project.change_settings(replace(project.settings, training=training))


@pytest.fixture
def shapes(tmp_path: Path) -> Shapes:
    """Every fourth label is wrong."""
    rng = np.random.default_rng(0)
    truth, given = {}, {}
    (tmp_path / "images").mkdir()
    for number in range(60):
        class_id = number % 3
        name = f"shape {number:02d}.png"
        draw(class_id, rng).save(tmp_path / "images" / name)
        truth[name] = CLASSES[class_id]
        given[name] = CLASSES[(class_id + 1) % 3] if number % 4 == 0 else CLASSES[class_id]
    centers = np.eye(3, 8)[np.arange(60) % 3] * 4
    vectors = (centers + rng.normal(size=(60, 8))).astype(np.float32)
    np.save(tmp_path / "embeddings.npy", vectors)
    shapes = Shapes(tmp_path, truth, given)
    shapes.write("labels.csv", [{"file_name": n, "label": g} for n, g in given.items()])
    return shapes


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def alc(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in this process: exit status, stdout, stderr."""

    def run(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as leave:  # argparse
            status = int(leave.code or 0)
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return run


@pytest.fixture
def alc_json(alc: Run) -> Callable[..., dict[str, Any]]:
    """Runs a command that has to succeed with ``--json``; its result."""

    def run(*words: object) -> dict[str, Any]:
        status, out, err = alc(*words, "--json")
        assert status == 0, err
        return dict(json.loads(out))

    return run


@pytest.fixture
def prepared(shapes: Shapes, alc: Run) -> Shapes:
    """A project over embeddings of its own, prepared, with a small classifier."""
    new = ("new", shapes.project, "--images", shapes.images, "--labels", shapes.table)
    assert alc(*new, "--embeddings", shapes.embeddings, "--batch-size", 8)[0] == 0
    shapes.train_little()
    assert alc("prepare", shapes.project)[0] == 0
    return shapes
