"""A small labelled data set on the disk, for the tests that walk through the whole job."""

from __future__ import annotations

import csv
import os
import signal
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Locks, and the key that seals caches: the tests have their own, their processes too.
_OWN = tempfile.TemporaryDirectory(prefix="alc-tests-")
os.environ["XDG_STATE_HOME"] = os.environ["XDG_DATA_HOME"] = _OWN.name
# A shell without job control lets what it starts beside itself ignore Ctrl+C, and what that
# starts in turn: the programs that tests interrupt would, too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Two processes test side by side: each does its arithmetic on one core.
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.setdefault("OMP_NUM_THREADS", "1")

# Requests of the tests travel to other processes by the name of their module.
ROOT = str(Path(__file__).parents[1])
if ROOT not in sys.path:
    sys.path.append(ROOT)

SLOW_ROOMS = {
    *("e2e", "figures", "demo", "screens", "faults", "experiments", "backbones", "cli"),
    *("features", "background", "training", "insights", "project"),
}
SLOW_FILES = {
    *("test_blind.py", "test_own_table.py", "test_reading_kinds.py", "test_quit_signals.py"),
    *("test_session.py", "test_snapshot.py", "test_progress_view.py"),
}
SLOW_FIXTURES = frozenset({"window", "make_window", "finished", "make_project"})
"""With these a project is trained, mostly in a window."""
MARKED_ROOMS = ("faults", "e2e", "screens")


def pytest_collection_modifyitems(items):
    """Mark by place and by what a test stands on: `-m "not slow"` is what one runs all the time."""
    for item in items:
        rooms = set(item.path.relative_to(ROOT).parts[1:-1])
        for name in rooms.intersection(MARKED_ROOMS):
            item.add_marker(name)
        if (
            rooms.intersection(SLOW_ROOMS)
            or item.path.name in SLOW_FILES
            or SLOW_FIXTURES.intersection(item.fixturenames)
        ):
            item.add_marker("slow")


CLASS_NAMES = ("ant", "bee", "cat")
COLORS = np.array([(200, 60, 50), (60, 170, 70), (60, 80, 200)], dtype=np.float64)


@dataclass(frozen=True)
class DataSet:
    """N drawn images of three classes, a quarter of them labelled wrongly.

    `truth` and `given` are class names by file name; `embeddings` is an (N, 6)
    file in the order of `table`.
    """

    images: Path
    table: Path
    embeddings: Path
    truth: dict[str, str]
    given: dict[str, str]


@pytest.fixture(scope="session")
def make_data_set(tmp_path_factory):
    """Draw a data set of so many images."""

    def make(count: int) -> DataSet:
        rng = np.random.default_rng(5)
        folder = tmp_path_factory.mktemp("data")
        images = folder / "images"
        images.mkdir()
        truth_ids = np.arange(count) % 3
        given_ids = truth_ids.copy()
        wrong = rng.permutation(count)[: count // 4]
        given_ids[wrong] = (truth_ids[wrong] + 1 + rng.integers(0, 2, len(wrong))) % 3
        names = [f"{CLASS_NAMES[truth_ids[i]]}_{i:03}.png" for i in range(count)]
        for i, name in enumerate(names):
            pixels = COLORS[truth_ids[i]] + rng.normal(0, 25, size=(12, 12, 3))
            Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(images / name)
        table = folder / "labels.csv"
        with table.open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["file_name", "label"])
            rows.writerows(
                (f"images/{name}", CLASS_NAMES[given_ids[i]]) for i, name in enumerate(names)
            )
        vectors = np.eye(3, 6)[truth_ids] * 3 + rng.normal(size=(count, 6))
        embeddings = folder / "embeddings.npy"
        np.save(embeddings, vectors.astype(np.float32))
        return DataSet(
            images,
            table,
            embeddings,
            {f"images/{n}": CLASS_NAMES[t] for n, t in zip(names, truth_ids, strict=True)},
            {f"images/{n}": CLASS_NAMES[g] for n, g in zip(names, given_ids, strict=True)},
        )

    return make


@pytest.fixture(scope="session")
def small_settings():
    """Settings with which a round takes a blink."""
    from alc_engine.runtime.settings import ProjectSettings, TrainingSettings

    training = TrainingSettings(hidden=(16, 12, 8), epochs=6, min_steps=8, learning_rate=0.1)
    return ProjectSettings(batch_size=8, neighbors=5, training=training)


@pytest.fixture(scope="session")
def make_project(small_settings):
    """Create a project of a data set at a path; prepared or not, with so many rounds computed."""
    from alc_engine.formats import scan
    from alc_engine.project import Project
    from alc_engine.runtime.settings import BackboneSpec

    def make(
        data: DataSet, path: Path, rounds: int = 0, *, prepared: bool = True, **settings
    ) -> Path:
        chosen = replace(
            small_settings,
            backbone=BackboneSpec("precomputed", embeddings=str(data.embeddings)),
            **settings,
        )
        catalog = scan(data.table.parent, data.table).catalog
        with Project.create(path, catalog, chosen) as project:
            if prepared:
                project.session.finish_preparation(project.preparation()())
            for _ in range(rounds):
                project.session.finish_round(project.session.begin_round()())
        return path

    return make
