"""Small folders of images, each image another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

DrawImage = Callable[..., Path]


@pytest.fixture
def draw(tmp_path) -> DrawImage:
    """Write images of different bytes: ``draw("images/cat/1.png", ...)`` below `tmp_path`."""
    rng = np.random.default_rng(0)

    def run(*names: str) -> Path:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(rng.integers(0, 255, (4, 4, 3), dtype=np.uint8)).save(path)
        return tmp_path / Path(names[0]).parts[0]

    return run


@pytest.fixture
def images(draw) -> Path:
    """A folder with a.png, b.png, c.png and sub/d.png."""
    return draw("images/a.png", "images/b.png", "images/c.png", "images/sub/d.png")


@pytest.fixture
def table(tmp_path) -> Callable[..., Path]:
    """Write a table: ``table("a.png,cat\\n...", name="t.csv", encoding="utf-8")``."""

    def run(text: str | bytes, name: str = "labels.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return run
