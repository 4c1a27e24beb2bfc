"""The open file changed by others: noticed at the next answer, and saved whole from memory."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from alc_engine.project import Project, ReadOnlyOffered, check
from alc_engine.project.ownership import ForeignWrite
from alc_engine.runtime.errors import UserFixableError


def truncate(path: Path, old: bytes) -> None:
    os.truncate(path, 0)


def halve(path: Path, old: bytes) -> None:
    os.truncate(path, path.stat().st_size // 2)


def scribble(path: Path, old: bytes) -> None:
    """Over everything but the first page, which SQLite looks at most."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 4096))


def scribble_over_the_head(path: Path, old: bytes) -> None:
    with path.open("r+b") as file:
        file.write(b"not a database any more" * 20)


def flip_an_old_answer(path: Path, old: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(b"reviewer-1") + 9] ^= 7
    with path.open("r+b") as file:
        file.write(data)


def put_back_in_time(path: Path, old: bytes) -> None:
    """As `cp` does it: the same file, other bytes."""
    with path.open("r+b") as file:
        file.write(old)
        file.truncate()


def answer_on_an_older_copy(path: Path, old: bytes) -> None:
    """Another history with as many commits, so that SQLite's own counter is the same."""
    other = path.with_name("other.alc")
    other.write_bytes(old)
    with Project.open(other) as project:
        for image_id in range(4):
            project.session.answer(image_id, 0, reviewer="other").saved.result()
    put_back_in_time(path, other.read_bytes())


def delete_events(path: Path, old: bytes) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER event_is_never_deleted")
    connection.execute("DELETE FROM event WHERE seq > 3")
    connection.commit()
    connection.close()


def add_an_event(path: Path, old: bytes) -> None:
    """As a program would that has the file open without a lock."""
    from alc_engine.labels.events import EventKind, LabelEvent, Verdict
    from alc_engine.project import event_rows, schema

    event = LabelEvent(
        event_id="foreign",
        operation_id="foreign",
        kind=EventKind.ANSWER,
        image_id=11,
        verdict=Verdict.LABEL,
        class_id=2,
    )
    connection = schema.connect(path, write=True)
    connection.execute("BEGIN IMMEDIATE")
    event_rows.insert_rows(connection, [event_rows.to_row(event)])
    connection.execute("COMMIT")
    connection.close()


WAYS: tuple[Callable[[Path, bytes], None], ...] = (
    truncate,
    halve,
    scribble,
    scribble_over_the_head,
    flip_an_old_answer,
    put_back_in_time,
    answer_on_an_older_copy,
    delete_events,
    add_an_event,
)


@pytest.fixture
def changed(project_path):
    """An open project of seven answers whose file another program changed in one of the ways."""

    projects = []

    def make(way: Callable[[Path, bytes], None]) -> Project:
        project = Project.open(project_path)
        projects.append(project)
        for image_id in range(3):
            project.session.answer(image_id, 1, reviewer=f"reviewer-{image_id}")
        project.flush()
        old = project_path.read_bytes()
        for image_id in range(3, 7):
            project.session.answer(image_id, 1, reviewer=f"reviewer-{image_id}").saved.result()
        way(project_path, old)
        return project

    yield make
    for project in projects:
        project.close(abandon_unsaved=True)


@pytest.mark.parametrize("way", WAYS)
def test_what_another_program_made_of_the_file_is_noticed_at_the_next_answer(
    way, changed, project_path, tmp_path
):
    project = changed(way)
    left = project_path.read_bytes()
    answered = project.session.answer(7, 2)
    assert isinstance(answered.saved.exception(), ForeignWrite)
    with pytest.raises(UserFixableError, match="Another program changed"):
        project.session.answer(8, 2)
    assert project_path.read_bytes() == left  # nothing was added to it
    with pytest.raises(UserFixableError, match="Another program changed"):
        project.close()

    project.save_copy(tmp_path / "copy.alc")
    project.close()  # everything is in the copy
    assert check(tmp_path / "copy.alc").faults == ()
    with Project.open(tmp_path / "copy.alc") as copy:
        assert copy.session.labels.expert_labels.tolist() == [1] * 7 + [2] + [-1] * 4


@pytest.mark.parametrize("way", WAYS)
def test_it_is_noticed_on_closing_where_no_answer_follows(way, changed, tmp_path):
    project = changed(way)
    with pytest.raises(UserFixableError, match="Another program changed"):
        project.close()
    project.save_copy(tmp_path / "copy.alc")
    with Project.open(tmp_path / "copy.alc") as copy:
        assert copy.session.labels.expert_labels[:7].tolist() == [1] * 7


def test_a_file_that_was_only_touched_or_written_over_with_itself_is_gone_on_with(
    changed, project_path
):
    def same(path: Path, old: bytes) -> None:
        data = path.read_bytes()
        with path.open("r+b") as file:
            file.write(data)
        os.utime(path, (1, 1))

    project = changed(same)
    project.session.answer(7, 2).saved.result()
    project.close()
    assert check(project_path).answers == 8


def test_a_file_put_in_its_place_under_its_name_is_noticed_on_closing(changed, project_path):
    def replace(path: Path, old: bytes) -> None:
        path.with_name("new").write_bytes(old)
        path.with_name("new").replace(path)

    with pytest.raises(UserFixableError, match="moved, renamed or deleted"):
        changed(replace).close()


def test_a_copy_from_memory_brings_the_rounds_along(blobs_project, tmp_path):
    with blobs_project() as project:
        session = project.session
        for _ in range(2):
            session.answer(session.finish_round(session.begin_round()()), 1)
        batch, rounds = session.batch, project.rounds()
        project.save_copy(tmp_path / "copy.alc")
        with Project.open(tmp_path / "copy.alc") as copy:
            assert copy.rounds() == rounds
            assert copy.session.batch.tolist() == batch.tolist()
        put_back_in_time(project.path, b"gone")
        project.save_copy(tmp_path / "second.alc")
        with pytest.raises(UserFixableError):
            project.flush() or project.close()
    with Project.open(tmp_path / "second.alc") as copy:
        assert copy.session.round == 2
        assert copy.session.latest.batch.tolist() == batch.tolist()


def symbolic(path: Path, name: Path) -> Path:
    name.symlink_to(path)
    return name


def hard(path: Path, name: Path) -> Path:
    name.hardlink_to(path)
    return name


def lock_deleted(path: Path, name: Path) -> Path:
    path.with_name(path.name + ".lock").unlink()
    return path


@pytest.mark.parametrize("alias", [symbolic, hard, lock_deleted])
def test_one_file_is_never_open_twice_for_writing_by_whatever_name(alias, project_path, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    with Project.open(project_path) as project:
        other = alias(project_path, folder / "other.alc")
        with pytest.raises(ReadOnlyOffered, match="open already"):
            Project.open(other)
        with Project.open(other, read_only=True) as beside:
            assert beside.read_only
        project.session.answer(0, 1).saved.result()
    with Project.open(other) as again:
        assert again.session.labels.expert_labels[0] == 1


def test_a_lock_file_left_behind_is_no_obstacle(project_path):
    from alc_engine.project.lock import _lock_beside, _own_lock

    for path in (_own_lock(project_path), _lock_beside(project_path)):
        path.write_text("left by a killed process")
    Project.open(project_path).close()
