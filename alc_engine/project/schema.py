"""The tables of a project file, how it is opened, and what is refused.

A project file is one SQLite database with an application id of its own. It is
never opened on trust: the header is looked at first without a lock and
without touching the file, and so is what SQLite would open beside it; then the
text of every table and trigger has to be exactly the one below, before any
statement that would evaluate what others wrote there (a generated column is
computed even by a check of the file), so that a file made by others can't bring
anything along that would run on our behalf.

The meaning of every table and column is written down in docs/project-file.md.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path

from alc_engine.project.companions import require_harmless
from alc_engine.project.explain import READING_ERRORS, damaged, explain
from alc_engine.runtime import safe_files
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_file
from alc_engine.runtime.messages import Message, say, verbatim

APPLICATION_ID = 0x414C4350  # "ALCP"
VERSION = 6
BUSY_SECONDS = 10.0
_MAGIC, _HEADER_BYTES = b"SQLite format 3\0", 100
_WAL = 2
"""In the header's bytes 18 and 19: a journal of that kind may only be opened for writing."""

SchemaRow = tuple[str, str, str, str]
"""Kind, name, table and text (spaces evened out) of a table, index, trigger or view."""

FIRST_STATEMENTS = (
    """CREATE TABLE meta (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL,
        digest BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE class (
        class_id INTEGER PRIMARY KEY,
        name TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE image (
        image_id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        digest BLOB NOT NULL,
        given_class INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        event_id TEXT UNIQUE NOT NULL,
        operation_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        image_id INTEGER NOT NULL,
        verdict TEXT,
        class_id INTEGER NOT NULL,
        round INTEGER NOT NULL,
        reviewer TEXT NOT NULL,
        time TEXT NOT NULL,
        seconds REAL,
        target TEXT NOT NULL,
        digest BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE round (
        round INTEGER PRIMARY KEY,
        strategy TEXT NOT NULL,
        seed INTEGER NOT NULL,
        settings TEXT NOT NULL,
        finished_at TEXT NOT NULL,
        seconds_train REAL NOT NULL,
        seconds_select REAL NOT NULL,
        stopped_early TEXT NOT NULL,
        history TEXT NOT NULL,
        digest BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE batch (
        round INTEGER NOT NULL,
        position INTEGER NOT NULL,
        image_id INTEGER NOT NULL,
        PRIMARY KEY (round, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE array (
        round INTEGER NOT NULL,
        name TEXT NOT NULL,
        dtype TEXT NOT NULL,
        shape TEXT NOT NULL,
        digest BLOB NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (round, name)
    ) STRICT""",
    """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'answers are only ever added'); END""",
    """CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'answers are only ever added'); END""",
    """CREATE TRIGGER image_keeps_its_identity
        BEFORE UPDATE OF image_id, digest, given_class ON image
        BEGIN SELECT RAISE(ABORT, 'an image keeps its number, content and given label'); END""",
    """CREATE TRIGGER image_is_never_deleted BEFORE DELETE ON image
        BEGIN SELECT RAISE(ABORT, 'images are never removed'); END""",
)

Migration = Callable[[sqlite3.Connection], None]


def _tell_of_classes(connection: sqlite3.Connection) -> None:
    """2: the log also tells of classes that were added, renamed, merged and ordered.

    No row is touched: what the log held before keeps its digest.
    """
    connection.execute("ALTER TABLE event ADD COLUMN class_name TEXT")
    connection.execute("ALTER TABLE event ADD COLUMN class_ids TEXT")


def _link_events(connection: sqlite3.Connection) -> None:
    """3: each event covers all before it (`chain`).

    No row is touched: the first event that is added links to the digests of those
    that have no link of their own.
    """
    connection.execute("ALTER TABLE event ADD COLUMN link BLOB")


def _keep_the_users_table(connection: sqlite3.Connection) -> None:
    """4: the user's own table is kept, so that it can be handed back. No row is touched."""
    connection.execute(
        """CREATE TABLE source (
            part TEXT PRIMARY KEY NOT NULL,
            digest BLOB NOT NULL,
            data BLOB NOT NULL
        ) STRICT"""
    )


def _take_in_acceptances(connection: sqlite3.Connection) -> None:
    """5: an answer may say `accept`, or be a repeat. Tables and rows stay as they are.

    The number alone keeps programs out that would take such an answer for damage.
    """


def _take_in_remarks(connection: sqlite3.Connection) -> None:
    """6: the log also tells of notes, flags, and descriptions and pictures of classes.

    No row is touched: what the log held before keeps its digest.
    """
    connection.execute("ALTER TABLE event ADD COLUMN text TEXT")
    connection.execute("ALTER TABLE event ADD COLUMN image_ids TEXT")


MIGRATIONS: Mapping[int, Migration] = {
    1: _tell_of_classes,
    2: _link_events,
    3: _keep_the_users_table,
    4: _take_in_acceptances,
    5: _take_in_remarks,
}
"""Version -> the step from it to the next one."""


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """Open an existing project file with everything off that a file could misuse.

    The connection may be handed to another thread; whoever does so sees to it
    that only one uses it at a time.

    Raises
    ------
    UserFixableError
        If what lies beside it would lead SQLite elsewhere.
    sqlite3.Error
    """
    require_harmless(path)
    mode = "rw" if write else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # transactions are begun and ended by hand
        check_same_thread=False,
    )
    # Damaged text shows in the digest of its row, which says where; a decoding
    # error would not.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        _harden(connection)
        if write:
            # Measured with simulated power cuts: loses no commit, and fails
            # loudly if the file is moved or deleted while it is open.
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=EXTRA")
            connection.execute("PRAGMA fullfsync=ON")  # macOS; nothing elsewhere
        else:
            connection.execute("PRAGMA query_only=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _harden(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    # Without it, INSERT OR REPLACE would delete events past the triggers.
    connection.execute("PRAGMA recursive_triggers=ON")
    # Python 3.12 can switch SQLite's defensive mode on; before that the check
    # of the schema in `verify` has to do.
    set_config = getattr(connection, "setconfig", None)
    if set_config is not None:
        set_config(getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE"), True)  # noqa: B009


def create_tables(connection: sqlite3.Connection, version: int = VERSION) -> None:
    """Make an empty project file, in the caller's transaction.

    A new file goes the way that an old one goes, so that both end with the same tables.
    """
    for statement in FIRST_STATEMENTS:
        connection.execute(statement)
    for step in range(1, version):
        MIGRATIONS[step](connection)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={version}")


def identify(path: Path) -> int:
    """Version of a project file, found out without a lock and without touching it.

    Raises
    ------
    UserFixableError
        If the file is not there, not a project, or of a newer version.
    """
    if not is_file(path):
        raise UserFixableError(
            say("There is no project file here."),
            where=verbatim(path),
            remedy=say("Check the name, or create the project with `alc new`."),
        )
    try:
        with safe_files.opened_chosen(path) as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise explain(error, path) from error
    # Read as bytes: SQLite itself, kept from rolling back, takes a file for
    # damaged whose last commit was cut off while it grew, and would mend it next.
    if not header.startswith(_MAGIC):
        raise _foreign(path)
    version = int.from_bytes(header[60:64], "big")
    application_id = int.from_bytes(header[68:72], "big")
    if application_id != APPLICATION_ID:
        raise _foreign(path)
    if _WAL in header[18:20]:
        raise UserFixableError(
            say("Another program has switched this project to a write-ahead log (WAL)."),
            where=verbatim(path),
            remedy=say("Switch it back there with `PRAGMA journal_mode=DELETE`, or open a backup."),
        )
    if version > VERSION:
        raise UserFixableError(
            say(
                "This project was made by a newer version of the program (file version "
                "{version}, this program reads up to {newest}).",
                version=version,
                newest=VERSION,
            ),
            where=verbatim(path),
            remedy=say("Install the newer program. The file was not touched."),
        )
    return version


def _foreign(path: Path) -> UserFixableError:
    return UserFixableError(
        say("This file is not a project of this program."),
        where=verbatim(path),
        remedy=say(
            "Choose a file that `alc new` or the application made. The file was not touched."
        ),
    )


def verify(
    connection: sqlite3.Connection, path: Path, *, version: int = VERSION, full: bool = False
) -> None:
    """Check that the file is sound and holds our tables and nothing else.

    Parameters
    ----------
    version : int
        Whose tables they are.
    full : bool
        Compare the indexes with their tables as well, which takes longer.

    Raises
    ------
    UserFixableError
        If it does not.
    """
    require_own_schema(connection, path, version)
    faults = integrity_faults(connection, full=full)
    if faults:
        raise damaged(path, faults[0])


def require_own_schema(
    connection: sqlite3.Connection, path: Path, version: int, tables: Collection[str] = ()
) -> None:
    """Compare texts; evaluates nothing that is written in the file.

    Parameters
    ----------
    connection : sqlite3.Connection
    path : Path
    version : int
        Whose tables they have to be.
    tables : collection of str
        Only these, whatever else the file holds: for reading what is left of a
        damaged one. Default: all that is there.

    Raises
    ------
    UserFixableError
        If they are not ours.
    """
    expected = _schema_of(version)
    found = _schema(connection, most=2 * len(expected))
    if tables:
        expected, found = ([row for row in rows if row[1] in tables] for rows in (expected, found))
    if found != expected:
        strange = sorted({row[1][:80] for row in {*found} ^ {*expected}}) or ["a table twice"]
        raise UserFixableError(
            say(
                "The project file does not hold the tables that this program makes: {tables}.",
                tables=", ".join(strange),
            ),
            where=verbatim(path),
            remedy=say("Open a backup from the folder beside it, or a file made by this program."),
        )


def integrity_faults(connection: sqlite3.Connection, *, full: bool = False) -> list[Message]:
    """What SQLite finds wrong with the structure of the file, a line each; empty if sound."""
    pragma = "integrity_check(20)" if full else "quick_check(20)"
    try:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}")]
    except sqlite3.OperationalError:
        raise
    except READING_ERRORS as error:
        return [verbatim(str(error))]
    return [] if found == ["ok"] else list(map(verbatim, found))


def holds(connection: sqlite3.Connection, table: str) -> bool:
    """Whether the file has a table of that name."""
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,))
    return found.fetchone() is not None


def _schema(connection: sqlite3.Connection, most: int = -1) -> list[SchemaRow]:
    """Every table, trigger, view and index, at most so many, in order."""
    rows = connection.execute(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema LIMIT ?", (most,)
    )
    return sorted(
        (str(kind), str(name), str(table), " ".join(str(sql).split()))
        for kind, name, table, sql in rows
    )


def _schema_of(version: int) -> list[SchemaRow]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        create_tables(connection, version)
        return _schema(connection)
    finally:
        connection.close()


def migrate(
    connection: sqlite3.Connection,
    version: int,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    target: int = VERSION,
) -> None:
    """Bring an older file up to date, all steps in one transaction or none.

    The caller has made a backup. A crash in between leaves the old version.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in range(version, target):
            migrations[step](connection)
        connection.execute(f"PRAGMA user_version={target}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
