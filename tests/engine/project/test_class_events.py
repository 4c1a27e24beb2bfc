"""Changes of the classes in the project file: they come back, survive a kill, and are salvaged."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap

import numpy as np
import pytest

from alc_engine.project import Project, backup, check, salvage
from alc_engine.runtime.errors import UserFixableError

CHILD = textwrap.dedent(
    """
    import sys
    from alc_engine.project import Project

    project = Project.open(sys.argv[1])
    print("open", flush=True)
    for turn in range(10_000):
        project.session.add_class(f"class {turn}").saved.result()
        project.session.answer(turn % 12, 3 + turn).saved.result()
        print(turn, flush=True)
    """
)


def change_classes(session):
    """One of each, an undo and a redo; ant is merged away, dog is new and shown first."""
    session.answer([0, 1, 2, 3], [1, 1, 0, 0], reviewer="Ada")
    session.add_class("dog", reviewer="Ada")
    session.answer(4, 3)
    session.rename_class(1, "wasp", reviewer="Åsa")
    session.merge_classes(0, 1, reviewer="Ada")
    session.undo()
    session.redo()
    session.order_classes([3, 2, 1])
    session.add_class("eel")
    session.undo()


def state_of(session):
    labels = session.labels
    return session.classes, labels.status.tolist(), labels.labels.tolist(), dict(labels.reviews)


def test_changes_of_classes_come_back_and_can_still_be_undone_and_redone(project_path):
    with Project.open(project_path) as project:
        change_classes(project.session)
        state = state_of(project.session)
    with Project.open(project_path) as project:
        session = project.session
        assert state_of(session) == state
        assert session.classes.shown_names == ("dog", "cat", "wasp")
        assert session.labels.redoable.edit.name == "eel"
        session.redo()
        session.undo()
        session.undo()
        assert session.undo().edit.name == "ant"
        assert session.classes.shown_names == ("ant", "wasp", "cat", "dog")
    with Project.open(project_path) as project:
        assert project.session.classes.shown_names == ("ant", "wasp", "cat", "dog")
        assert project.session.labels.labels[2] == 0
    assert check(project_path).faults == ()


def test_random_work_comes_back_after_every_reopening(project_path):
    rng = np.random.default_rng(1)
    state = None
    for _ in range(6):
        with Project.open(project_path) as project:
            session = project.session
            assert state is None or state_of(session) == state
            for _turn in range(12):
                order = session.classes.order
                first, last = int(order[0]), int(order[-1])
                match rng.integers(0, 7):
                    case 0:
                        session.add_class(f"new {rng.integers(1 << 40)}")
                    case 1:
                        session.rename_class(last, f"new {rng.integers(1 << 40)}")
                    case 2 if len(order) > 2:
                        session.merge_classes(first, last)
                    case 3 if len(order) > 1:
                        session.order_classes(order[::-1])
                    case 4:
                        session.undo()
                    case 5:
                        session.redo()
                    case _:
                        session.answer(int(rng.integers(12)), int(rng.choice(order)))
            state = state_of(session)
    assert check(project_path).faults == ()


def test_every_acknowledged_class_is_there_after_kill_9(project_path):
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(project_path)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as child:
        lines = [child.stdout.readline() for _ in range(9)]
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.read().split("\n")[:-1]
    acknowledged = int(lines[-1]) + 1
    with Project.open(project_path) as project:
        names = project.session.classes.names[3:]
        assert list(names[:acknowledged]) == [f"class {turn}" for turn in range(acknowledged)]
        assert len(names) <= acknowledged + 1
        given = project.session.labels.expert_labels
        assert given[(acknowledged - 1) % 12] >= 2 + acknowledged
    assert check(project_path).faults == ()


def test_a_change_of_classes_that_can_not_be_saved_waits_like_an_answer(project_path):
    with Project.open(project_path) as project:
        project._writer.run(lambda c: c.execute("PRAGMA max_page_count=1").fetchall())
        for turn in range(2000):
            change = project.session.add_class(f"{'long ' * 40}{turn}")
            if change.saved.exception() is not None:
                break
        assert project.unsaved == 1
        with pytest.raises(UserFixableError, match="disk is full"):
            project.session.rename_class(0, "emmet")
        assert project.session.class_names[0] == "ant"
        project._writer.run(lambda c: c.execute("PRAGMA max_page_count=1000000").fetchall())
        project.retry().result()
        names = project.session.class_names
    with Project.open(project_path) as project:
        assert project.session.class_names == names


def test_a_read_only_project_keeps_its_classes(project_path):
    with (
        Project.open(project_path, read_only=True) as project,
        pytest.raises(UserFixableError, match="read-only"),
    ):
        project.session.add_class("dog")


def without_backups(path):
    for copy in backup.copies(path).values():
        copy.unlink()


def flip(path, needle):
    data = bytearray(path.read_bytes())
    data[data.index(needle) + 1] ^= 1
    path.write_bytes(data)


def test_a_damaged_change_of_classes_is_noticed_and_salvaged_from_a_backup(project_path):
    with Project.open(project_path) as project:
        change_classes(project.session)
        state = state_of(project.session)
    without_backups(project_path)
    Project.open(project_path).close()  # makes a backup
    flip(project_path, "Åsa".encode())
    with pytest.raises(UserFixableError, match="answer 7 of the log was changed"):
        Project.open(project_path)
    assert not check(project_path).answers_intact
    rescued = project_path.with_name("rescued.alc")
    assert salvage(project_path, rescued).lost == 0
    with Project.open(rescued) as project:
        assert state_of(project.session) == state


def test_without_a_backup_a_class_loses_its_name_and_none_of_its_answers(project_path):
    with Project.open(project_path) as project:
        session = project.session
        session.add_class("dragonfly")
        session.answer([0, 1, 2], [3, 3, 0])
        session.add_class("eel")
        session.answer(5, 4)
        session.merge_classes(0, 1)
    without_backups(project_path)
    flip(project_path, b"dragonfly")
    rescued = project_path.with_name("rescued.alc")
    result = salvage(project_path, rescued)
    assert result.answers == 7
    with Project.open(rescued) as project:
        classes, labels = project.session.classes, project.session.labels
        assert classes.shown_names == ("bee", "cat", "class 3 (name lost)", "eel")
        assert labels.expert_labels[[0, 1, 2, 5]].tolist() == [3, 3, 1, 4]
        project.session.rename_class(3, "dragonfly")
        for _ in range(4):
            project.session.undo()
        assert labels.expert_labels[5] == -1
    assert check(rescued).faults == ()


def test_answers_to_a_class_whose_redoing_is_lost_make_it_stand_again(project_path):
    with Project.open(project_path) as project:
        project.session.add_class("dog")
        project.session.undo()
        project.session.redo()
        project.session.answer(0, 3)
        project.session.undo()
        project.session.redo()
    without_backups(project_path)
    connection = sqlite3.connect(project_path)
    (event_id,) = connection.execute("SELECT event_id FROM event WHERE seq = 3").fetchone()
    connection.close()
    flip(project_path, event_id.encode())
    rescued = project_path.with_name("rescued.alc")
    assert salvage(project_path, rescued).lost == 1
    with Project.open(rescued) as project:
        assert project.session.classes.shown_names == ("ant", "bee", "cat", "dog")
        assert project.session.labels.labels[0] == 3
        project.session.undo()
        assert project.session.classes.shown_names == ("ant", "bee", "cat")


def test_an_event_of_a_class_that_never_was_is_left_out_of_what_is_salvaged(project_path):
    from alc_engine.labels.events import EventKind, LabelEvent, Verdict
    from alc_engine.project import event_rows, schema

    connection = schema.connect(project_path, write=True)
    strange = LabelEvent(
        event_id="e",
        operation_id="o",
        kind=EventKind.ANSWER,
        image_id=0,
        verdict=Verdict.LABEL,
        class_id=10**9,
    )
    event_rows.insert_rows(connection, [event_rows.to_row(strange)])
    connection.close()
    with pytest.raises(UserFixableError, match="answer 1 of the log was changed"):
        Project.open(project_path)
    without_backups(project_path)
    rescued = project_path.with_name("rescued.alc")
    assert salvage(project_path, rescued).answers == 0
    Project.open(rescued).close()
