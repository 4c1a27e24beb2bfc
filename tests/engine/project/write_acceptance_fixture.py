"""Writes the fixture of the version that takes acceptances, from that of the one before.

    python tests/engine/project/write_acceptance_fixture.py files/version_4.sql files/version_5.sql

To be run once, by whoever gives that version its number; a fixture of a version that
was released is never written again. Three suggestions are accepted in bulk, and one
of them is then confirmed by looking.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path

from alc_engine.project import Project, schema


def write(before: Path, now: Path) -> None:
    """Bring a fixture up to date, accept three labels, and dump it as text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fixture.alc"
        connection = sqlite3.connect(path)
        connection.executescript(before.read_text(encoding="utf-8"))
        connection.close()
        with Project.open(path) as project:
            project.session.accept([2, 6, 13], [1, 1, 2], reviewer="Ada")
            project.session.answer(6, 1, reviewer="Ada")
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
