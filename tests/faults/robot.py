"""A robot that labels a small project at random, and what its log has to hold afterwards."""

from __future__ import annotations

import random
import sqlite3
from concurrent.futures import Future
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import numpy as np

from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.events import Verdict
from alc_engine.project import Project, backup, schema
from alc_engine.project.event_log import SqliteEventLog
from alc_engine.project.opening import open_file

IMAGES, CLASSES = 24, ("ant", "bee", "cat")


def make_project(folder: Path) -> Path:
    """A new project in `folder`; its images need not be there for labelling."""
    names = tuple(f"a picture of {number:03d}.png" for number in range(IMAGES))
    digests = tuple(sha256(name.encode()).hexdigest() for name in names)
    catalog = ImageCatalog(folder, names, digests, CLASSES, np.arange(IMAGES) % len(CLASSES))
    path = folder / "work.alc"
    Project.create(path, catalog).close()
    for copy in backup.copies(path).values():
        copy.unlink()
    return path


def make_old_project(folder: Path) -> Path:
    """A project as version 1 of the program wrote it."""
    path = folder / "work.alc"
    text = Path(__file__).parents[1] / "engine" / "project" / "files" / "version_1.sql"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(text.read_text(encoding="utf-8"))
    return path


def act(project: Project, rng: random.Random) -> Future[None]:
    """One thing that an expert may do; the future of its being saved.

    Raises
    ------
    UserFixableError
        If it was refused; nothing was queued then.
    """
    session = project.session
    choice = rng.random()
    if choice < 0.1 and session.labels.undoable is not None:
        change = session.undo()
    elif choice < 0.15 and session.labels.redoable is not None:
        change = session.redo()
    elif choice < 0.2:
        change = session.add_class(f"class {rng.randrange(10**9)}", reviewer="robot")
    else:
        many = rng.choice((1, 1, 1, 1, 3, len(project.catalog)))
        images = rng.sample(range(len(project.catalog)), many)
        if rng.random() < 0.8:
            change = session.answer(images, rng.randrange(len(CLASSES)), reviewer="robot")
        else:
            change = session.labels.answer(images, rng.choice((Verdict.UNSURE, Verdict.EXCLUDE)))
    assert change is not None
    return change.saved


def kept_events(path: Path) -> list[str]:
    """Ids of the events in a project file, opened as the program opens it after a crash.

    Raises
    ------
    UserFixableError
        If the program would refuse it.
    """
    opened = open_file(path, schema.identify(path), read_only=False)
    try:
        images, classes = len(opened.catalog), len(opened.catalog.class_names)
        return [event.event_id for event in SqliteEventLog(path, None, images, classes)]
    finally:
        assert opened.writer is not None
        opened.writer.close()
