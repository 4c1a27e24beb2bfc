"""A project folder that somebody made to do harm: nothing outside is touched, nothing hangs."""

from __future__ import annotations

import os
import sqlite3
import struct
import time
from contextlib import closing
from dataclasses import replace

import numpy as np
import pytest

from alc_engine.project import Project, salvage
from alc_engine.project.digests import row_digest
from alc_engine.project.lock import ReadOnlyOffered
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import BackboneSpec

MAGIC = bytes.fromhex("d9d505f920a163d7")


@pytest.fixture
def victims(tmp_path):
    """Files of the user's that bear names like those the program removes; told by content."""
    folder = tmp_path / "victims"
    folder.mkdir()
    for name in ("graph-mine.bin", "left.partial", "2020-01-01T00-00-00Z.alc", "letter"):
        (folder / name).write_bytes(b"\0mine")

    def content():
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    yield folder
    assert set(content().values()) == {b"\0mine"}
    assert len(content()) == 4


@pytest.fixture
def prepared(tmp_path, project_path, catalog):
    """The project over features from a file, prepared."""
    vectors = np.random.default_rng(0).normal(size=(len(catalog), 4)).astype(np.float32)
    np.save(tmp_path / "vectors.npy", vectors)
    spec = BackboneSpec("precomputed", embeddings=str(tmp_path / "vectors.npy"))
    with Project.open(project_path) as project:
        project.change_settings(replace(project.settings, backbone=spec)).result()
    prepare(project_path)
    return project_path


def prepare(path, **how):
    with Project.open(path) as project:
        return replace(project.preparation(), **how)()


def answered(path):
    with Project.open(path) as project:
        project.session.answer(0, 1)


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("make", ["link", "hard link", "pipe"])
def test_what_sqlite_would_open_beside_it_is_looked_at_first(project_path, victims, ending, make):
    place = project_path.with_name(project_path.name + ending)
    if make == "link":
        place.symlink_to(victims / "letter")
    elif make == "hard link":
        os.link(victims / "letter", place)
    else:
        os.mkfifo(place)
    with pytest.raises(UserFixableError, match="expects something else"):
        answered(project_path)


def test_a_journal_that_names_a_super_journal_deletes_no_file(project_path, victims):
    name = str(victims / "letter").encode()
    pages = project_path.stat().st_size // 4096
    head = MAGIC + struct.pack(">5I", 0, 7, pages, 512, 4096)
    tail = struct.pack(">I", 0xFFFFFFFF) + name + struct.pack(">2I", len(name), sum(name)) + MAGIC
    journal = project_path.with_name(project_path.name + "-journal")
    journal.write_bytes(head.ljust(512, b"\0") + tail)
    with pytest.raises(UserFixableError, match="names another file"):
        answered(project_path)


def test_a_linked_folder_of_backups_loses_nothing(project_path, victims):
    place = project_path.with_name("work.alc-backups")
    for path in place.iterdir() if place.exists() else ():
        path.unlink()
    if place.exists():
        place.rmdir()
    place.symlink_to(victims)
    with Project.open(project_path) as project:
        (problem,) = [each for each in project.problems if each.where == str(place)]
    assert problem.what.startswith("No backup could be made: The folder of the backups is a link")
    assert problem.remedy.startswith("Remove it")
    with pytest.raises(UserFixableError, match="neither made nor read"):
        salvage(project_path, project_path.with_name("salvaged.alc"))


def test_a_linked_cache_loses_nothing(prepared, victims):
    cache = prepared.with_name("work.alc-cache")
    cache.rename(cache.with_name("moved"))
    cache.symlink_to(victims)
    with pytest.raises(UserFixableError, match="expects something else"):
        prepare(prepared)


@pytest.mark.parametrize("name", ["graph.partial", "graph-indices-{}.partial", "graph.json"])
def test_a_link_in_the_cache_overwrites_nothing(prepared, victims, name):
    folder = prepared.with_name("work.alc-cache") / "prepared"
    (array,) = folder.glob("graph-indices-*.bin")
    (folder / "graph.json").unlink()
    place = folder / name.format(array.stem.rpartition("-")[2])
    place.symlink_to(victims / "letter")
    assert len(prepare(prepared).graph) == 12


@pytest.mark.parametrize("kind", ["pipe", "giant", "folder"])
def test_a_manifest_that_is_none_is_refused_at_once(prepared, kind):
    place = prepared.with_name("work.alc-cache") / "prepared" / "embeddings.json"
    place.unlink()
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "giant":
        with place.open("wb") as file:
            file.truncate(3 << 30)
    else:
        place.mkdir()
    began = time.monotonic()
    with Project.open(prepared) as project:
        assert project.session.prepared is None
    assert time.monotonic() - began < 10


def test_a_cache_of_another_user_is_computed_anew_or_taken_on_the_users_word(
    prepared, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "other"))
    with Project.open(prepared) as project:
        assert project.session.prepared is None
        assert project.preparation().has_foreign_cache()
    monkeypatch.setattr("alc_engine.features.preparation.build_graph", None)  # nothing is computed
    assert len(prepare(prepared, trust_cache=True).graph) == 12
    with Project.open(prepared) as project:
        assert project.session.prepared is not None
        assert not project.preparation().has_foreign_cache()


COMPUTED = "extra INTEGER AS (abs(-9223372036854775807 - 1)) VIRTUAL NOT NULL"
"""A column that can't be computed: SQLite says so as soon as anything asks for it."""


def add_column(path, table, column):
    """As a crafted file has it: not even SQLite computed it when it was added."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        (text,) = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
        start = text.index("(") + 1  # what is said of the whole table comes last
        text = f"{text[:start]}{column}, {text[start:]}"
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (text, table))


@pytest.mark.parametrize("table", ["image", "class", "meta", "event"])
def test_a_computed_column_of_one_of_our_tables_is_never_computed(project_path, table):
    answered(project_path)
    add_column(project_path, table, COMPUTED)
    with (
        closing(sqlite3.connect(project_path)) as connection,
        pytest.raises(sqlite3.OperationalError, match="integer overflow"),
    ):
        connection.execute("PRAGMA quick_check").fetchall()  # so the crafted file works
    for read_only in (False, True):
        with pytest.raises(UserFixableError, match="does not hold the tables"):
            Project.open(project_path, read_only=read_only)
    report = salvage(project_path, project_path.with_name("saved.alc"))
    assert (report.catalog_from == project_path) == (table not in ("image", "class", "meta"))
    assert report.answers == (table != "event")  # the backup is older than the answer


BAD_SETTINGS = (
    "[" * 100_000,
    "3",
    '{"batch_size": true}',
    '{"batch_size": "ten"}',
    '{"neighbors": 1e400}',
    '{"training": {"hidden": [99999999999]}}',
    '{"training": {"hidden": "wide"}}',
    '{"training": {"learning_rate": NaN}}',
    '{"backbone": {"image_size": -1}}',
    '{"backbone": []}',
    '{"unknown": 1}',
)


@pytest.mark.parametrize("text", BAD_SETTINGS, ids=lambda text: text[:30])
def test_settings_are_of_their_types_and_bounds_or_refused(project_path, text):
    with closing(sqlite3.connect(project_path)) as connection, connection:
        row = ("settings", text, row_digest(["settings", text]))
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?, ?)", row)
    with pytest.raises(UserFixableError, match="settings can't be understood"):
        Project.open(project_path)


@pytest.mark.parametrize("make", ["link", "link to nothing", "pipe", "folder"])
def test_what_stands_in_the_place_of_the_lock_file_is_refused_in_words(project_path, victims, make):
    place = project_path.with_name(project_path.name + ".lock")
    place.unlink(missing_ok=True)
    if make.startswith("link"):
        place.symlink_to(victims / ("letter" if make == "link" else "nothing"))
    elif make == "pipe":
        os.mkfifo(place)
    else:
        place.mkdir()
    with pytest.raises(ReadOnlyOffered) as refused:
        Project.open(project_path)
    assert "Errno" not in str(refused.value)
    assert refused.value.where == str(place)
    assert refused.value.remedy.startswith("Remove it")
    Project.open(project_path, read_only=True).close()
