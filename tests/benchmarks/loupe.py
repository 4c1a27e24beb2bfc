"""Measure the next large photograph in the loupe, from key to paint, beside image viewers.

    python -m tests.benchmarks.loupe --out loupe [--photos 40] [--viewers feh geeqie]

The program and each viewer get a screen of their own, one after the other, full screen, and
look through the same drawn photographs of 6000 x 4000 pixels by a key. A time begins before
the key is sent and ends when the screen holds the next photograph in detail: a line of stripes
that no thumbnail shows. *Looking* pauses between keys as who looks at each image does; *hurried*
sends the next key as soon as the image is there. The cost of sending a key, some milliseconds,
is in all of them. The memory is the largest share (PSS) of all processes of each together.

Needs Xvfb, openbox, xdotool and the viewers that are named.
"""

from __future__ import annotations

import argparse
import mmap
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image

from alc_engine.formats import scan
from alc_engine.project import Project
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings, TrainingSettings
from tests.e2e.typing_trial import Expert, open_screen, open_window, window_on_screen

SIZE = (6000, 4000)
_PATCH, _STRIPES = 700, 14
"""Pixels of a photograph: a side of the patch of its own colour, and the width of a stripe."""
_PATIENCE = 60.0
_DETAIL = 60.0
"""Standard deviation of the grey values where the stripes are to be seen."""
_LOOKING = 1.5
VIEWERS = {
    "feh": (["feh", "--fullscreen", "--scale-down", "--hide-pointer"], "Right"),
    "geeqie": (["geeqie", "--fullscreen"], "Next"),
    "gthumb": (["gthumb", "--fullscreen"], "Next"),
}
"""How each is started, and its key for the next image."""


def color_of(number: int) -> tuple[int, int, int]:
    """The colour of the patch of a photograph; no two of 125 are alike."""
    return 30 + number % 5 * 48, 30 + number // 5 % 5 * 48, 30 + number // 25 % 5 * 48


def draw(folder: Path, count: int) -> list[Path]:
    """Photographs: a soft ground with the noise of a camera, a patch and stripes in the middle."""
    rng = np.random.default_rng(0)
    folder.mkdir(parents=True, exist_ok=True)
    noise = rng.normal(0, 6, (SIZE[1] // 4, SIZE[0] // 4, 3))
    noise = np.tile(noise, (4, 4, 1)).astype(np.int16)
    paths = []
    for number in range(count):
        paths.append(folder / f"{number:03}.jpg")
        if paths[-1].is_file():
            continue
        small = rng.integers(60, 190, (10, 15, 3), dtype=np.uint8)
        ground = np.asarray(Image.fromarray(small).resize(SIZE, Image.Resampling.BICUBIC))
        pixels = np.clip(ground + noise, 0, 255).astype(np.uint8)
        top, left = (SIZE[1] - _PATCH) // 2, (SIZE[0] - _PATCH) // 2
        stripes = np.arange(_PATCH) // _STRIPES % 2 * 255
        pixels[top : top + _PATCH, left : left + _PATCH] = color_of(number)
        pixels[top + _PATCH : top + 2 * _PATCH, left : left + _PATCH] = stripes[None, :, None]
        Image.fromarray(pixels).save(paths[-1], quality=92)
    return paths


def make_project(folder: Path, photos: Path, count: int) -> Path:
    """A project that asks about all photographs."""
    path = folder / "photos.alc"
    rng = np.random.default_rng(1)
    table = folder / "labels.csv"
    rows = [f"photos/{number:03}.jpg,{'ab'[number % 2]}" for number in range(count)]
    table.write_text("\n".join(["file_name,label", *rows]), encoding="utf-8")
    np.save(folder / "features.npy", rng.normal(size=(count, 16)).astype(np.float32))
    settings = ProjectSettings(
        strategy="alc",
        backbone=BackboneSpec("precomputed", embeddings=str(folder / "features.npy")),
        batch_size=count,
        training=TrainingSettings(epochs=3),
    )
    with Project.create(path, scan(folder, table).catalog, settings) as project:
        project.session.finish_preparation(project.preparation()())
        project.session.finish_round(project.session.begin_round()())
    return path


class Screen:
    """The pixels of a virtual screen, as its file holds them."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._bytes[:100])
        self._start = header[0] + 12 * header[19]
        self._width, self._height, self._stride = header[4], header[5], header[12]

    def pixels(self) -> np.ndarray:
        """(H, W, 3) uint8 RGB as they are now; not a copy."""
        flat = np.frombuffer(
            self._bytes, np.uint8, self._stride * self._height, self._start
        ).reshape(self._height, self._stride)
        return flat[:, : 4 * self._width].reshape(self._height, self._width, 4)[:, :, 2::-1]


class Watcher:
    """Knows which photograph the screen shows, once it has found where its patch is."""

    def __init__(self, screen: Screen, count: int) -> None:
        self._screen = screen
        self._colors = np.array([color_of(number) for number in range(count)], dtype=np.int16)
        self._patch: tuple[slice, slice] | None = None

    def find(self) -> None:
        """Wait for a photograph, and note where its patch is."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            pixels = self._screen.pixels().astype(np.int16)
            for color in self._colors:
                rows, columns = np.nonzero((np.abs(pixels - color) < 8).all(axis=2))
                if len(rows) > 4000:
                    middle_row, middle = int(np.median(rows)), int(np.median(columns))
                    reach = int(len(rows) ** 0.5) // 2
                    self._reach = reach
                    self._patch = (
                        slice(middle_row - reach // 2, middle_row + reach // 2),
                        slice(middle - reach // 2, middle + reach // 2),
                    )
                    if self.shown() is not None:
                        return
            time.sleep(0.2)
        raise RuntimeError("no photograph came on the screen")

    def shown(self) -> int | None:
        """The photograph on the screen in all detail; None while there is none."""
        assert self._patch is not None
        pixels = self._screen.pixels()
        rows, columns = self._patch
        color = np.median(pixels[rows, columns].reshape(-1, 3), axis=0)
        away = np.abs(self._colors - color).max(axis=1)
        below = slice(rows.start + 2 * self._reach, rows.stop + 2 * self._reach)
        stripes = pixels[below, columns, 1]
        if away.min() < 8 and float(stripes.std()) > _DETAIL:
            return int(away.argmin())
        return None


def memory(pid: int) -> tuple[float, float]:
    """MiB of a process, and of it with all that it started; shared pages divided."""
    family, found = [str(pid)], []
    for each in family:
        try:
            for child in Path(f"/proc/{each}/task").glob("*/children"):
                family += child.read_text().split()
            share = re.search(r"^Pss: *(\d+)", Path(f"/proc/{each}/smaps_rollup").read_text(), re.M)
            found.append(int(share[1]) / 1024 if share else 0.0)
        except OSError:
            continue
    return found[0], sum(found)


def measure(expert: Expert, watcher: Watcher, key: str, pid: int, name: str, turns: int) -> None:
    """Look through the photographs, and say how long each took."""
    watcher.find()
    time.sleep(2 * _LOOKING)
    most = memory(pid)
    for words, pause in (("looking", _LOOKING), ("hurried", 0.0)):
        times = []
        for _ in range(turns):
            before = watcher.shown()
            time.sleep(pause)
            began = time.perf_counter()
            expert.ask("key", key)
            while watcher.shown() in (None, before):
                if time.perf_counter() - began > _PATIENCE:
                    raise RuntimeError(f"{name}: the next photograph did not come")
                time.sleep(0.002)
            times.append(1000 * (time.perf_counter() - began))
            most = max(most, memory(pid), key=lambda sizes: sizes[1])
        p50, p95 = np.percentile(times, [50, 95])
        print(f"{name:8} {words:8} p50 {p50:6.0f} ms   p95 {p95:6.0f} ms   ({turns} keys)")
    print(
        f"{name:8} memory   {most[1]:.0f} MiB at most, {most[0]:.0f} in its own process", flush=True
    )


@contextmanager
def viewer_on_screen(command: list[str], home: Path) -> Iterator[tuple[Expert, Path, int]]:
    """An expert before a screen of its own on which a viewer is open."""
    with tempfile.TemporaryDirectory() as pixels:
        screen, display = open_screen(Path(pixels))
        environment = os.environ | {"DISPLAY": display, "HOME": str(home)}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        manager = subprocess.Popen(["openbox"], env=environment, **quiet)
        viewer = subprocess.Popen(command, env=environment, **quiet)
        try:
            file = Path(pixels) / "Xvfb_screen0"
            yield Expert(display, file, 10), file, viewer.pid
        finally:
            for process in (viewer, manager, screen):
                process.kill()
                process.wait()


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--photos", type=int, default=40)
    parser.add_argument("--viewers", nargs="*", choices=sorted(VIEWERS), default=["feh"])
    given = parser.parse_args()
    for tool in ("Xvfb", "openbox", "xdotool", *given.viewers):
        if shutil.which(tool) is None:
            parser.error(f"{tool} is needed")
    given.out.mkdir(parents=True, exist_ok=True)
    folder = given.out.absolute()
    paths = draw(folder / "photos", given.photos)
    size = sum(path.stat().st_size for path in paths) / len(paths) / 2**20
    print(f"{len(paths)} photographs, {SIZE[0]} x {SIZE[1]}, {size:.1f} MiB each")
    turns = (given.photos - 4) // 2
    for name in given.viewers:
        command, key = VIEWERS[name]
        order = [str(path) for path in paths] if name == "feh" else [str(paths[0])]
        with viewer_on_screen([*command, *order], folder) as (expert, file, pid):
            time.sleep(2)
            measure(expert, Watcher(Screen(file), given.photos), key, pid, name, turns)
    for old in folder.glob("photos.alc*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    shutil.rmtree(folder / "config", ignore_errors=True)
    path = make_project(folder, folder / "photos", given.photos)
    with window_on_screen(path, 10, folder / "loupe.log") as expert:
        open_window(expert, path, between=False)
        expert.look(2.0)
        window = expert.ask("search", "--onlyvisible", "--name", f"^{path.stem} ").split()[0]
        pid = int(expert.ask("getwindowpid", window))
        expert.press("Escape")  # the tour of the first start
        expert.look(2.0)
        expert.press("ctrl+shift+f")
        expert.look(2.0)
        measure(expert, Watcher(Screen(expert.picture), given.photos), "Right", pid, "loupe", turns)


if __name__ == "__main__":
    sys.exit(main())
