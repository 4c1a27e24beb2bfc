"""What SQLite opens beside a project file by itself: looked at before it does.

SQLite follows links at the names of its journals, writes to what it finds there,
and where a journal names a super-journal (which commits several files together),
deletes the file of that name. This program never makes either. The names are
those of the file itself, if the project was opened through a link.
"""

from __future__ import annotations

import os
from pathlib import Path

from alc_engine.runtime import safe_files
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_JOURNAL, _OTHERS = "-journal", ("-wal", "-shm")
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""Begins a journal, and ends one that names a super-journal (SQLite's file format, 3.)."""


def require_harmless(project: Path) -> None:
    """Look at the files that SQLite would open beside a database file.

    Raises
    ------
    UserFixableError
        If one is a link, no regular file or has another name, or if the journal
        would make SQLite delete a file.
    """
    real = os.path.realpath(project)
    for ending in _OTHERS:
        safe_files.require_plain_or_nothing(Path(real + ending), alone=True)
    journal = Path(real + _JOURNAL)
    if safe_files.require_plain_or_nothing(journal, alone=True) and _names_another(journal):
        raise UserFixableError(
            say(
                "The journal beside the project names another file, which SQLite would delete; "
                "this program makes no such journal."
            ),
            where=verbatim(journal),
            remedy=say("Move the journal away, then open the project. Nothing was touched."),
        )


def _names_another(journal: Path) -> bool:
    try:
        with safe_files.opened(journal) as file:
            file.seek(-len(_JOURNAL_MAGIC), os.SEEK_END)
            return file.read() == _JOURNAL_MAGIC
    except OSError:  # shorter than that, or gone meanwhile
        return False
