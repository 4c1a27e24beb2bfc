"""Writes the fixture of the version that keeps the user's table, from that of the one before.

    python tests/engine/project/write_own_table_fixture.py files/version_2.sql files/version_3.sql

To be run once, by whoever gives that version its number; a fixture of a version
that was released is never written again. Two images come after the round, one of
them of a class that came with it.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import tempfile
from pathlib import Path

import numpy as np

from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.source_table import SourceTable, TableText
from alc_engine.project import Addition, Project, schema


def write(before: Path, now: Path) -> None:
    """Bring a fixture up to date, give it a table and two more images, and dump it as text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fixture.alc"
        connection = sqlite3.connect(path)
        connection.executescript(before.read_text(encoding="utf-8"))
        connection.close()
        with Project.open(path) as project:
            _grow(project)
        connection = sqlite3.connect(path)
        lines = (
            f"PRAGMA application_id={schema.APPLICATION_ID};",
            f"PRAGMA user_version={schema.VERSION};",
            *connection.iterdump(),
        )
        connection.close()
    now.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _grow(project: Project) -> None:
    names = (*project.catalog.file_names, "new/0012.png", "new/0013.png")
    lines = [f"./{name};{'ant' if n < 12 else 'bird'};{n}\n" for n, name in enumerate(names)]
    rows = tuple(range(2, 16))
    source = SourceTable(
        spelled=tuple("./" + name for name in names),
        columns={"age": tuple(map(str, range(14)))},
        order=rows,
        path_column="path",
        label_column="label",
        text=TableText(
            "".join(("path;label;age\n", *lines)).encode(), "utf-8", ";", 1, rows, tuple(range(14))
        ),
    )
    digests = tuple(hashlib.sha256(f"image {n}".encode()).hexdigest() for n in (12, 13))
    catalog = ImageCatalog(
        project.catalog.root, names[12:], digests, ("bird", "ant"), np.array([0, 1])
    )
    project.add_images(Addition(catalog, 12, (), source, None, ()))
    project.session.answer(12, project.session.classes.find("bird"), reviewer="Ada")


if __name__ == "__main__":
    write(*map(Path, sys.argv[1:]))
