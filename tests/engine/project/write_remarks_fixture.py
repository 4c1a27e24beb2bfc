"""Writes the fixture of the version that takes remarks, from that of the one before.

    python tests/engine/project/write_remarks_fixture.py files/version_5.sql files/version_6.sql

To be run once, by whoever gives that version its number; a fixture of a version that
was released is never written again. Images are noted and flagged, one of each is taken
back by another event and one by an undo; a class is described and gets pictures.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path

from alc_engine.project import Project, schema


def write(before: Path, now: Path) -> None:
    """Bring a fixture up to date, say something of images and classes, and dump it as text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fixture.alc"
        connection = sqlite3.connect(path)
        connection.executescript(before.read_text(encoding="utf-8"))
        connection.close()
        with Project.open(path) as project:
            session = project.session
            session.note_images([4, 9], "zwei Wespen,\neine verdeckt", reviewer="Åsa")
            session.note_images([9], "", reviewer="Ada")
            session.flag_images([2, 3], True, reviewer="Ada")
            session.flag_images([3], False, reviewer="Ada")
            session.describe_class(1, "narrow waist", reviewer="Ada")
            session.picture_class(1, [5, 6], reviewer="Ada")
            session.describe_class(3, "barks", reviewer="Ada")
            session.undo()
        connection = sqlite3.connect(path)
        lines = (
            f"PRAGMA application_id={schema.APPLICATION_ID};",
            f"PRAGMA user_version={schema.VERSION};",
            *connection.iterdump(),
        )
        connection.close()
    now.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(*map(Path, sys.argv[1:]))
