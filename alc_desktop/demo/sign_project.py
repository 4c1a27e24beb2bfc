"""A project of 250 classes for a picture: drawn signs, ten shapes in 25 colours.

Nobody should have to label them; they are there to show how a class is found
by typing where there are more classes than keys. Features are the colour and
the shape with some noise, so that nothing has to be learned first.
"""

from __future__ import annotations

import csv
from math import cos, pi, sin
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from alc_engine.formats import scan
from alc_engine.project import Project
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings

COLORS = {
    "amber": "#ffb300", "beige": "#d9c7a3", "black": "#222222", "blue": "#2456d6",
    "bronze": "#9c6b30", "brown": "#6d4326", "coral": "#ff7a66", "crimson": "#b3123a",
    "cyan": "#19c4dd", "gold": "#d4a514", "green": "#2d9a3c", "grey": "#8a8f96",
    "indigo": "#3c2a9e", "lime": "#a6d71c", "magenta": "#d429b0", "maroon": "#701b24",
    "navy": "#14265f", "olive": "#7b7d1d", "orange": "#f57c1f", "pink": "#f49ac1",
    "purple": "#7d3fb0", "red": "#e02b2b", "teal": "#138a86", "violet": "#a06ae8",
    "yellow": "#f4dd2e",
}  # fmt: skip
SHAPES = (
    *("arrow", "circle", "cross", "diamond", "hexagon"),
    *("moon", "ring", "square", "star", "triangle"),
)
_SIDE, _FINER = 96, 3
"""Pixels of an image, and how many times finer it is drawn."""
_WRONG = 0.12
"""Share of labels with the right shape in another colour."""
_NOISE = 0.22
"""Standard deviation in every feature; a colour channel or a shape is worth one."""
_BATCH = 100


def make_sign_project(folder: Path, per_class: int) -> Path:
    """Draw the signs and create a project of them; returns its file.

    Parameters
    ----------
    folder : Path
        New or empty.
    per_class : int
        Images of each class.
    """
    rng = np.random.default_rng(11)
    names = [f"{color} {shape}" for color in COLORS for shape in SHAPES]
    truth = rng.permutation(np.repeat(np.arange(len(names)), per_class))
    images = folder / "signs"
    images.mkdir(parents=True)
    for number, class_id in enumerate(truth):
        color, shape = names[class_id].split()
        _draw(COLORS[color], shape, rng).save(images / f"sign{number:04}.png")
    given = _mislabelled(truth, rng)
    table = folder / "signs.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["file_name", "label"])
        rows.writerows((f"signs/sign{i:04}.png", names[c]) for i, c in enumerate(given))
    embeddings = folder / "features.npy"
    np.save(embeddings, _features(truth, rng))
    settings = ProjectSettings(
        backbone=BackboneSpec("precomputed", embeddings=str(embeddings)), batch_size=_BATCH
    )
    project_file = folder / "Signs.alc"
    Project.create(project_file, scan(folder, table).catalog, settings).close()
    return project_file


def _mislabelled(truth: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    """(N,) int64: the truth, but for some signs of each shape, which swap their labels."""
    given = truth.copy()
    for shape in range(len(SHAPES)):
        alike = np.flatnonzero(truth % len(SHAPES) == shape)
        wrong = rng.choice(alike, round(_WRONG * len(alike)), replace=False)
        given[wrong] = truth[np.roll(wrong, 1)]
    return given


def _features(truth: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.float32]:
    """(N, 3 + 10) float32: the colour, the shape, and noise."""
    color, shape = np.divmod(truth, len(SHAPES))
    rgb = np.array([tuple(bytes.fromhex(code[1:])) for code in COLORS.values()]) / 255
    clean = np.hstack([4 * rgb[color], 2 * np.eye(len(SHAPES))[shape]])
    return (clean + rng.normal(0, _NOISE, clean.shape)).astype(np.float32)


def _draw(color: str, shape: str, rng: np.random.Generator) -> Image.Image:
    """A sign on a paper of its own brightness, turned and placed a little differently each time."""
    side = _SIDE * _FINER
    paper = int(rng.integers(205, 250))
    image = Image.new("RGB", (side, side), (paper, paper, paper - 6))
    pen = ImageDraw.Draw(image)
    middle = side / 2 + rng.uniform(-0.06, 0.06, 2) * side
    radius = rng.uniform(0.28, 0.38) * side
    if shape in ("circle", "ring", "moon"):
        _disc(pen, middle, radius, color)
        if shape == "ring":
            _disc(pen, middle, 0.55 * radius, (paper, paper, paper - 6))
        elif shape == "moon":
            _disc(pen, middle + radius * 0.45, 0.85 * radius, (paper, paper, paper - 6))
    else:
        turn = rng.normal(0, 0.12)
        corners = [
            (middle[0] + radius * r * sin(a + turn), middle[1] - radius * r * cos(a + turn))
            for r, a in _corners(shape)
        ]
        pen.polygon(corners, fill=color)
    return image.resize((_SIDE, _SIDE), Image.Resampling.BOX)


def _disc(
    pen: ImageDraw.ImageDraw,
    middle: NDArray[np.float64],
    radius: float,
    color: str | tuple[int, int, int],
) -> None:
    pen.ellipse((*(middle - radius), *(middle + radius)), fill=color)


def _corners(shape: str) -> list[tuple[float, float]]:
    """Radius and angle from the top of each corner, in a circle of radius one."""
    regular = {"triangle": 3, "diamond": 4, "hexagon": 6}
    if shape in regular:
        return [(1.0, 2 * pi * i / regular[shape]) for i in range(regular[shape])]
    if shape == "square":
        return [(1.0, pi / 4 + pi * i / 2) for i in range(4)]
    if shape == "star":
        return [(1.0 if i % 2 == 0 else 0.42, pi * i / 5) for i in range(10)]
    if shape == "arrow":
        points = [(0, 1), (0.75, 0.1), (0.3, 0.1), (0.3, -1), (-0.3, -1), (-0.3, 0.1), (-0.75, 0.1)]
    else:  # a cross
        quarter = [(-0.3, 1.0), (0.3, 1.0), (0.3, 0.3)]
        points = [
            (x * cos(t) + y * sin(t), y * cos(t) - x * sin(t))
            for t in (0, pi / 2, pi, 3 * pi / 2)
            for x, y in quarter
        ]
    return [(float(np.hypot(x, y)), float(np.arctan2(x, y))) for x, y in points]
