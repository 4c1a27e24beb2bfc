"""Time and keystrokes for each right answer, by keys alone, on three sets in a real window.

The sets: small drawn digits in the grid; 250 classes with names alike, where the key of a
likeliest class is pressed if the truth is among the five and its name is searched otherwise;
photographs of 6000 x 4000 pixels in the loupe at a pixel for a pixel, of two classes that
differ in stripes two pixels wide.

The expert knows the truth, looks at each image as long as `--reading` says, and presses the
fewest keys that give it. That time is not measured, nor is typing. Measured is the machine's
share, from the last key of an answer: until the screen changes, until the answer is committed
(the project file says so to another connection), and with photographs until the next one is
there in all detail. A key that answers nothing within a second is pressed again and counted.
Every key counts that goes down, so that Alt+1 counts two. Afterwards the labels in the project
are compared with the truth.

Needs Xvfb, openbox and xdotool; some five minutes::

    python -m tests.e2e.answer_pace --out pace [--sets digits plants photos] [--answers 40]
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image

from alc_engine.formats import scan
from alc_engine.project import Project
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings, TrainingSettings
from tests.benchmarks.loupe import SIZE, Screen, Watcher, color_of
from tests.e2e.typing_trial import (
    GENERA,
    SPECIES,
    Expert,
    digits,
    open_window,
    plants,
    query_for,
    window_on_screen,
)

_PATIENCE, _REFUSED = 30.0, 1.0
_LIKELIEST = 5
_MARK = 200
"""Side of the patch and of the stripes in a photograph, pixels."""


@dataclass
class Figures:
    """What was measured; times in milliseconds."""

    keys: list[int] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    saved: list[float] = field(default_factory=list)
    next_there: list[float] = field(default_factory=list)
    refused: int = 0


class Commits:
    """Knows when another process has committed to a project file."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def count(self) -> int:
        """Another number after each commit."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


# -- photographs -----------------------------------------------------------------------


def photos(folder: Path, count: int) -> tuple[Path, list[str]]:
    """A project of large photographs of two classes, and the truth; a third is labelled wrongly."""
    rng = np.random.default_rng(0)
    images, names = folder / "images", ("across", "upright")
    images.mkdir(parents=True)
    truth = rng.integers(0, 2, count)
    given = truth.copy()
    given[rng.permutation(count)[: count // 3]] ^= 1
    noise = rng.normal(0, 6, (SIZE[1] // 4, SIZE[0] // 4, 3))
    noise = np.tile(noise, (4, 4, 1)).astype(np.int16)
    rows = ["file_name,label"]
    for number in range(count):
        small = rng.integers(60, 190, (10, 15, 3), dtype=np.uint8)
        ground = np.asarray(Image.fromarray(small).resize(SIZE, Image.Resampling.BICUBIC))
        pixels = np.clip(ground + noise, 0, 255).astype(np.uint8)
        top, left = (SIZE[1] - _MARK) // 2, (SIZE[0] - _MARK) // 2
        stripes = np.broadcast_to(np.arange(_MARK) // 2 % 2 * 255, (_MARK, _MARK))
        pixels[top : top + _MARK, left : left + _MARK] = color_of(number)
        fine = stripes if truth[number] else stripes.T
        pixels[top + _MARK : top + 2 * _MARK, left : left + _MARK] = fine[:, :, None]
        Image.fromarray(pixels).save(images / f"{number:03}.jpg", quality=92)
        rows.append(f"images/{number:03}.jpg,{names[given[number]]}")
    table = folder / "labels.csv"
    table.write_text("\n".join(rows), encoding="utf-8")
    np.save(folder / "features.npy", rng.normal(size=(count, 16)).astype(np.float32))
    settings = ProjectSettings(
        strategy="random",
        backbone=BackboneSpec("precomputed", embeddings=str(folder / "features.npy")),
        batch_size=count,
        training=TrainingSettings(epochs=3),
    )
    path = folder / "photos.alc"
    with Project.create(path, scan(folder, table).catalog, settings) as project:
        project.session.finish_preparation(project.preparation()())
        project.session.finish_round(project.session.begin_round()())
    return path, [names[each] for each in truth]


# -- the expert ------------------------------------------------------------------------


def answers(
    path: Path, truth: list[str], count: int, *, likeliest: bool
) -> Iterator[tuple[int, list[str], str]]:
    """Image, keys of the answer, and what is typed before them; the fewest that give the truth."""
    with Project.open(path, read_only=True) as project:
        session = project.session
        batch, names = session.batch.tolist(), list(session.class_names)
        given = session.labels.given_labels
        likely = session.latest.predictions.top_classes
    # A class that no image came with is not in the project, and can't be given.
    known = [each for each in batch if truth[each] in names]
    for image_id in known[:count]:
        true = names.index(truth[image_id])
        top = likely[image_id][:_LIKELIEST].tolist()
        if given[image_id] == true:
            yield image_id, ["Return"], ""
        elif len(names) <= 10:
            number = names[true] if names[true].isdigit() else str(true + 1)
            yield image_id, [number], ""
        elif likeliest and true in top:
            yield image_id, ["alt", str(top.index(true) + 1)], ""
        else:
            yield image_id, ["Return"], query_for(names[true], names, capital=False)


def work(
    expert: Expert,
    path: Path,
    plan: list[tuple[int, list[str], str]],
    screen: Screen,
    watcher: Watcher | None,
    reading: float,
) -> Figures:
    """Answer, and measure each answer."""
    figures, commits = Figures(), Commits(path)
    for _, keys, typed in plan:
        time.sleep(reading)
        pressed = len(typed) + len(keys)
        if typed:
            expert.type(typed)
            time.sleep(reading)  # looks whether the right one is on top
        for _ in range(5):
            before = watcher.shown() if watcher else None
            was, picture = commits.count(), screen.pixels()[::3, ::3].copy()
            began = time.perf_counter()
            expert.ask("key", "+".join(keys))

            def passed(began: float = began) -> float:
                return 1000 * (time.perf_counter() - began)

            painted = saved = there = None
            while saved is None or painted is None or (watcher and there is None):
                if painted is None and (screen.pixels()[::3, ::3] != picture).any():
                    painted = passed()
                if saved is None and commits.count() != was:
                    saved = passed()
                if watcher and there is None and watcher.shown() not in (None, before):
                    there = passed()
                if saved is None and passed() > 1000 * _REFUSED:
                    break
                if passed() > 1000 * _PATIENCE or (saved and passed() > saved + 3000):
                    break  # the last one has no next
                time.sleep(0.001)
            if saved is not None:
                break
            figures.refused += 1
            pressed += len(keys)
        else:
            raise RuntimeError("a key answers nothing, five times")
        figures.keys.append(pressed)
        figures.painted.append(painted or float("nan"))
        figures.saved.append(saved)
        if there is not None:
            figures.next_there.append(there)
    return figures


def measure(
    name: str,
    path: Path,
    truth: list[str],
    count: int,
    reading: float,
    *,
    tour: bool,
    likeliest: bool,
) -> None:
    """One set, and a line about it."""
    plan = list(answers(path, truth, count, likeliest=likeliest))
    with window_on_screen(path, 20, path.parent / "window.log") as expert:
        open_window(expert, path, between=False)
        expert.look(2.0)
        if tour:
            expert.press("Escape")
        time.sleep(1)
        expert.press("ctrl+2")
        expert.look(2.0)
        screen, watcher = Screen(expert.picture), None
        if name == "photos":
            expert.press("ctrl+0")
            expert.look(2.0)
            watcher = Watcher(screen, len(truth))
            watcher.find()
        figures = work(expert, path, plan, screen, watcher, reading)
        expert.look()
    with Project.open(path, read_only=True) as project:
        labels = project.session.labels.labels
        names = project.session.class_names
        right = sum(names[labels[i]] == truth[i] for i, _, _ in plan)
        looked = sum(bool(project.session.labels.reviewed[i]) for i, _, _ in plan)

    def said(times: list[float]) -> str:
        if not times:
            return "-"
        return "{:.0f} / {:.0f} ms".format(*np.nanpercentile(times, [50, 95]))

    print(
        f"{name}: {right} of {looked} answers right, {len(plan)} wanted; "
        f"{sum(figures.keys) / max(right, 1):.2f} keys a right answer, "
        f"{figures.refused} keys that answered nothing; p50 / p95 from the last key: "
        f"painted {said(figures.painted)}, saved {said(figures.saved)}, "
        f"next photograph {said(figures.next_there)}",
        flush=True,
    )


def _digits(folder: Path) -> tuple[Path, list[str]]:
    return digits(folder), [str(each) for each in np.random.default_rng(1).integers(0, 10, 300)]


def _plants(folder: Path) -> tuple[Path, list[str]]:
    names = [f"{genus} {kind}" for genus in GENERA for kind in SPECIES]
    truth = np.random.default_rng(2).integers(0, len(names), 600)
    return plants(folder), [names[each] for each in truth]


def main() -> None:
    """Measure all sets."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    known = {"digits": _digits, "plants": _plants, "photos": lambda folder: photos(folder, 40)}
    parser.add_argument("--sets", nargs="+", choices=sorted(known), default=list(known))
    parser.add_argument("--answers", type=int, default=40, help="of each set")
    parser.add_argument("--reading", type=float, default=0.7, help="seconds at each image")
    parser.add_argument("--no-tour", action="store_true", help="of a build that begins without one")
    parser.add_argument("--no-likeliest", action="store_true", help="of one without their keys")
    given = parser.parse_args()
    for tool in ("Xvfb", "openbox", "xdotool"):
        if shutil.which(tool) is None:
            parser.error(f"{tool} is needed")
    for name in given.sets:
        folder = given.out.absolute() / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        path, truth = known[name](folder)
        measure(
            name,
            path,
            truth,
            given.answers,
            given.reading,
            tour=not given.no_tour,
            likeliest=not given.no_likeliest,
        )


if __name__ == "__main__":
    main()
