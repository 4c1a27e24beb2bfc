"""Measure how soon the first screen of thumbnails, and a large image, are there.

Start with ``python tests/benchmarks/first_screen.py --images FOLDER``; without a
folder 100 photographs of 2000 x 1500 pixels are drawn. Each figure is from a new
process, so that helper programs are started in it as they are when a project is
opened. The processor time is that of all processes together.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

_SCREEN = 60
_SIDE = 160


def draw_photographs(folder: Path, count: int = 100) -> None:
    """Noise with some structure, as JPEG of about a megabyte."""
    rng = np.random.default_rng(0)
    for number in range(count):
        coarse = rng.integers(0, 255, (150, 200, 3), dtype=np.uint8)
        picture = Image.fromarray(coarse).resize((2000, 1500), Image.Resampling.BICUBIC)
        picture.save(folder / f"{number:03}.jpg", quality=90)


def measure_once(folder: Path) -> str:
    """Milliseconds to 1 and to 60 thumbnails, to a large image, and processor time."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from alc_desktop.background.thumbnails import ThumbnailLoader
    from alc_desktop.inspector.image_details import ImageDetails
    from alc_desktop.inspector.inspector import Inspector
    from alc_engine.labels.store import Status

    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    paths = [paths[i] for i in np.random.default_rng(1).permutation(len(paths))[: _SCREEN + 5]]
    application = QApplication([])
    loader = ThumbnailLoader(lambda image_id: paths[image_id], side=_SIDE)
    inspector = Inspector(loader)
    loaded: list[float] = []
    started = time.perf_counter()
    loader.loaded.connect(lambda _: loaded.append(time.perf_counter() - started))
    for image_id in range(_SCREEN):
        loader.pixmap(image_id)
    asked = time.perf_counter() - started
    while len(loaded) < _SCREEN:
        application.processEvents()
        time.sleep(0.001)
    large = []
    for image_id in range(_SCREEN, _SCREEN + 5):
        begun = time.perf_counter()
        path = paths[image_id]
        details = ImageDetails(image_id, path, path.name, "a", "a", Status.UNREVIEWED)
        inspector.show_image(details)
        while inspector.canvas.pyramid is None:
            application.processEvents()
            time.sleep(0.0005)
        large.append(time.perf_counter() - begun)
    loader.close()
    inspector.close_threads()
    used = os.times()
    processor = used.user + used.system + used.children_user + used.children_system
    figures = (asked, loaded[0], loaded[-1], large[0], statistics.median(large[1:]), processor)
    return " ".join(f"{1000 * figure:.0f}" for figure in figures)


def main() -> None:
    """Print the medians of several processes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--images", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.once:
        print(measure_once(given.images))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.images or Path(scratch)
        if given.images is None:
            draw_photographs(folder)
        runs = []
        for _ in range(given.runs):
            command = [sys.executable, __file__, "--once", "--images", str(folder)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            runs.append([int(word) for word in done.stdout.split()[-6:]])
    names = ("asking", "1st thumbnail", "60th", "1st large image", "next ones", "processor time")
    for name, figures in zip(names, zip(*runs, strict=True), strict=True):
        print(f"{name:>16}: {statistics.median(figures):6.0f} ms  ({min(figures)}-{max(figures)})")


if __name__ == "__main__":
    main()
