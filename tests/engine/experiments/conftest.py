"""A tiny experiment: drawn images in folders per class, features from a file, a TOML for them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from alc_engine.cli import main
from alc_engine.experiments import outputs, runs
from alc_engine.experiments.pictures import can_draw
from alc_engine.experiments.runner import ExperimentData
from alc_engine.experiments.runner import run as run_rounds

CONFIG = """
title = "Two ways on drawn images"
reference = "Fig. 2"
drawn = "accuracy"
claim = "Both learn."
noise = [{ kind = "uniform", rate = 0.5 }]
deviations = ["Everything is smaller."]
training = { hidden = [12, 8], epochs = 6, min_steps = 6, learning_rate = 0.1 }

[[methods]]
label = "Ours"
strategy = "alc"

[[methods]]
label = "By chance"
strategy = "random"

[full]
data = ["cifar10", "cifar100"]
features = { backbone = "resnet101" }
batch_size = 10
budget = 40
seeds = [0, 1]

[reduced]
data = ["cifar10"]
features = { backbone = "patches" }
images_per_class = 20
batch_size = 10
budget = 20
seeds = [0, 1]
deviations = ["Two seeds."]
"""


@dataclass(frozen=True)
class Shapes:
    """Where the tiny experiment lies."""

    folder: Path

    @property
    def config(self) -> Path:
        return self.folder / "shapes.toml"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def write(self, text: str) -> Path:
        self.config.write_text(text, encoding="utf-8")
        return self.config

    def arguments(self, *more: object) -> list[str]:
        """The command line of the tiny experiment, in this process alone."""
        words = [
            *("experiment", self.config, "--out", self.out, "--device", "cpu", "--jobs", 1),
            *("--images", self.folder / "train", "--test-images", self.folder / "test"),
            *("--embeddings", self.folder / "train.npy"),
            *("--test-embeddings", self.folder / "test.npy"),
        ]
        return [str(word) for word in (*words, *more)]

    def run(self, *more: object) -> int:
        return main(self.arguments(*more))

    def table(self, kind: str) -> list[dict[str, str]]:
        path = self.out / f"{self.config.stem}-{kind}.csv"
        with path.open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))


def draw(folder: Path, classes: Sequence[str], count: int) -> None:
    """`count` images of each class, one colour a class."""
    for class_id, name in enumerate(classes):
        (folder / name).mkdir(parents=True)
        for number in range(count):
            colour = [40 + 80 * class_id, 200 - 60 * class_id, (number * 7) % 256]
            image = Image.fromarray(np.full((12, 12, 3), colour, dtype=np.uint8))
            image.save(folder / name / f"{number:03d}.png")


@pytest.fixture
def shapes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shapes:
    """60 training and 30 test images of three classes; no pictures, which take their time."""
    monkeypatch.setattr(outputs, "can_draw", lambda: False)
    rng = np.random.default_rng(0)
    for part, count in (("train", 20), ("test", 10)):
        draw(tmp_path / part, ("ant", "bee", "cat"), count)
        vectors = np.repeat(np.eye(3, 6), count, axis=0) * 4 + rng.normal(size=(3 * count, 6))
        np.save(tmp_path / f"{part}.npy", vectors.astype(np.float32))
    shapes = Shapes(tmp_path)
    shapes.write(CONFIG)
    return shapes


@pytest.fixture
def pictures(shapes: Shapes, monkeypatch: pytest.MonkeyPatch) -> None:
    """With pictures after all."""
    monkeypatch.setattr(outputs, "can_draw", can_draw)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Strategy and seed of every run that is computed."""
    computed = []

    def counting(data, strategy, seed, *more, **others):
        computed.append((strategy, seed))
        return run_rounds(data, strategy, seed, *more, **others)

    monkeypatch.setattr(runs, "run_rounds", counting)
    return computed


@pytest.fixture
def data(blobs) -> ExperimentData:
    """150 points, also as their own test set."""
    return ExperimentData(
        blobs.prepared,
        blobs.given,
        blobs.truth,
        ("ant", "bee", "cat"),
        blobs.prepared.vectors,
        blobs.truth,
    )
