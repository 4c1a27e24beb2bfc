"""Files of older versions: `files/version_1.sql` is a project as version 1 of the tables wrote it.

Twelve images, a round of three classes, answers by two experts, an undo and a redo.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from alc_engine.labels.store import Status
from alc_engine.project import Project, backup, check, salvage, schema

STATUS = [1, 2, 0, 3, 0, 2, 0, 0, 1, 0, 0, 0]
EXPERT = [0, 2, -1, -1, -1, 1, -1, -1, 2, -1, -1, -1]


@pytest.fixture
def old(tmp_path) -> Path:
    """A project file of version 1."""
    path = tmp_path / "old.alc"
    connection = sqlite3.connect(path)
    text = (Path(__file__).parent / "files" / "version_1.sql").read_text(encoding="utf-8")
    connection.executescript(text)
    connection.close()
    return path


def assert_is_as_it_was(project: Project) -> None:
    labels = project.session.labels
    assert labels.status.tolist() == STATUS
    assert labels.expert_labels.tolist() == EXPERT
    assert [review.reviewer for review in labels.reviews.values()][:2] == ["Ada", "Ada"]
    assert labels.redoable.image_ids.tolist() == [9]
    assert project.session.round == 1
    assert project.session.classes.shown_names == ("ant", "bee", "cat")


def test_a_file_of_version_1_is_backed_up_and_opens_as_it_was(old):
    assert schema.identify(old) == 1
    with Project.open(old) as project:
        assert_is_as_it_was(project)
        assert project.session.latest.predictions.top_classes.shape == (12, 3)
        project.session.add_class("dog")
        project.session.answer(9, 3)
        project.session.merge_classes(0, 2)
    assert schema.identify(old) == schema.VERSION
    copies = list(backup.copies(old).values())
    assert [schema.identify(copy) for copy in copies][-1] == 1
    with Project.open(old) as project:
        session = project.session
        assert session.labels.labels[9] == 3
        assert session.labels.status[0] == Status.CONFIRMED
        predicted = session.latest.predictions.predicted
        assert set(predicted) == {2}  # it had said ant, the class that is a cat now
    assert check(old).faults == ()


def test_a_migrated_file_has_the_tables_of_a_new_one_and_keeps_every_digest(old, project_path):
    connection = sqlite3.connect(old)
    before = connection.execute("SELECT seq, digest FROM event ORDER BY seq").fetchall()
    connection.close()
    Project.open(old).close()
    tables = []
    for path in (old, project_path):
        connection = sqlite3.connect(path)
        tables.append(connection.execute("SELECT name, sql FROM sqlite_schema").fetchall())
        connection.close()
    assert sorted(tables[0]) == sorted(tables[1])
    connection = sqlite3.connect(old)
    assert connection.execute("SELECT seq, digest FROM event ORDER BY seq").fetchall() == before
    connection.close()


def test_a_file_of_version_1_is_read_checked_and_salvaged_without_being_touched(old, tmp_path):
    data = old.read_bytes()
    with Project.open(old, read_only=True) as project:
        assert_is_as_it_was(project)
    report = check(old)
    assert (report.faults, report.answers) == ((), 12)
    assert salvage(old, tmp_path / "rescued.alc").lost == 0
    assert old.read_bytes() == data
    with Project.open(tmp_path / "rescued.alc") as project:
        assert_is_as_it_was(project)


def test_answers_are_salvaged_from_a_backup_of_version_1(old, tmp_path):
    with Project.open(old) as project:
        project.session.rename_class(0, "emmet")
    for copy in backup.copies(old).values():
        if schema.identify(copy) != 1:
            copy.unlink()
    data = bytearray(old.read_bytes())
    data[data.index("Åsa".encode()) + 3] ^= 1
    old.write_bytes(data)
    assert not check(old).answers_intact
    result = salvage(old, tmp_path / "rescued.alc")
    assert (result.answers, result.lost) == (13, 0)
    with Project.open(tmp_path / "rescued.alc") as project:
        assert project.session.labels.expert_labels.tolist() == EXPERT
        assert project.session.classes.shown_names == ("emmet", "bee", "cat")


def test_a_migration_that_is_interrupted_leaves_version_1(old, monkeypatch):
    def half(connection):
        connection.execute("ALTER TABLE event ADD COLUMN class_name TEXT")
        raise OSError("power cut")

    monkeypatch.setitem(schema.MIGRATIONS, 1, half)
    untouched = shutil.copy(old, old.with_name("untouched.alc"))
    with pytest.raises(Exception, match="could not be read or written"):
        Project.open(old)
    monkeypatch.undo()
    assert schema.identify(old) == 1
    with Project.open(old) as project, Project.open(untouched) as other:
        assert_is_as_it_was(project)
        np.testing.assert_array_equal(project.session.batch, other.session.batch)
