"""Remarks in the project file: they come back, survive a kill, are checked and salvaged."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap

import pytest

from alc_engine.labels.events import EventKind, LabelEvent
from alc_engine.project import Project, backup, check, event_rows, salvage, schema
from alc_engine.runtime.errors import UserFixableError

CHILD = textwrap.dedent(
    """
    import sys
    from alc_engine.project import Project

    project = Project.open(sys.argv[1])
    print("open", flush=True)
    for turn in range(10_000):
        project.session.note_images([turn % 12], f"note {turn}").saved.result()
        print(turn, flush=True)
    """
)


def remark(session):
    """One of each kind, a removal, an undo and a redo."""
    session.answer([0, 1], [1, 1], reviewer="Ada")
    session.note_images([0, 3], "unscharf – später", reviewer="Åsa")
    session.note_images([3], "")
    session.flag_images([2, 4], True)
    session.flag_images([4], False)
    session.describe_class(1, "hairy,\nwith baskets")
    session.picture_class(1, [7, 4])
    session.picture_class(2, [8])
    session.undo()
    session.redo()
    session.undo()


def stands(session):
    remarks = session.labels.remarks
    return (
        dict(remarks.notes),
        set(remarks.flagged),
        dict(remarks.descriptions),
        dict(remarks.pictures),
        session.labels.status.tolist(),
    )


STANDS = (
    {0: "unscharf – später"},
    {2},
    {1: "hairy,\nwith baskets"},
    {1: (7, 4)},
    [2, 1] + [0] * 10,
)


def without_backups(path):
    for copy in backup.copies(path).values():
        copy.unlink()


def flip(path, needle):
    data = bytearray(path.read_bytes())
    data[data.index(needle) + 1] ^= 1
    path.write_bytes(data)


def test_remarks_come_back_and_can_still_be_undone_and_redone(project_path):
    with Project.open(project_path) as project:
        remark(project.session)
    assert check(project_path).faults == ()
    with Project.open(project_path) as project:
        assert stands(project.session) == STANDS
        assert project.session.redo().remark.class_id == 2
        for _ in range(8):
            project.session.undo()
        assert stands(project.session) == ({}, set(), {}, {}, [0] * 12)
    with Project.open(project_path) as project:
        assert stands(project.session) == ({}, set(), {}, {}, [0] * 12)


def test_a_backup_and_a_copy_carry_them(project_path, tmp_path):
    with Project.open(project_path) as project:
        remark(project.session)
        project.save_copy(tmp_path / "copy.alc")
    without_backups(project_path)
    Project.open(project_path).close()  # makes a backup
    (kept,) = backup.copies(project_path).values()
    for path in (kept, tmp_path / "copy.alc"):
        with Project.open(path, read_only=True) as project:
            assert stands(project.session) == STANDS


def test_every_acknowledged_note_is_there_after_kill_9(project_path):
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(project_path)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as child:
        lines = [child.stdout.readline() for _ in range(9)]
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.read().split("\n")[:-1]
    last = int(lines[-1])
    with Project.open(project_path) as project:
        noted = project.session.labels.remarks.notes[last % 12]
        assert noted in (f"note {last}", f"note {last + 12}")


def test_a_note_that_can_not_be_saved_waits_like_an_answer(project_path):
    with Project.open(project_path) as project:
        project._writer.run(lambda c: c.execute("PRAGMA max_page_count=1").fetchall())
        for turn in range(200):
            change = project.session.note_images([0], f"{'long ' * 400}{turn}")
            if change.saved.exception() is not None:
                break
        assert project.unsaved == 1
        with pytest.raises(UserFixableError, match="disk is full"):
            project.session.flag_images([0], True)
        assert not project.session.labels.remarks.flagged
        project._writer.run(lambda c: c.execute("PRAGMA max_page_count=1000000").fetchall())
        project.retry().result()
        said = stands(project.session)
    with Project.open(project_path) as project:
        assert stands(project.session) == said


@pytest.mark.parametrize(
    "say",
    [
        lambda session: session.note_images([0], "x"),
        lambda session: session.flag_images([0], True),
        lambda session: session.describe_class(0, "x"),
        lambda session: session.picture_class(0, [1]),
    ],
)
def test_a_project_open_read_only_takes_no_remark(project_path, say):
    with (
        Project.open(project_path, read_only=True) as project,
        pytest.raises(UserFixableError, match="read-only"),
    ):
        say(project.session)


@pytest.mark.parametrize(("needle", "number"), [("unscharf", 4), ("hairy", 9), ("[7, 4]", 10)])
def test_a_damaged_remark_is_noticed_and_salvaged_from_a_backup(project_path, needle, number):
    with Project.open(project_path) as project:
        remark(project.session)
    without_backups(project_path)
    Project.open(project_path).close()  # makes a backup
    flip(project_path, needle.encode())
    with pytest.raises(UserFixableError, match=f"answer {number} of the log was changed"):
        Project.open(project_path)
    assert not check(project_path).answers_intact
    rescued = project_path.with_name("rescued.alc")
    assert salvage(project_path, rescued).lost == 0
    with Project.open(rescued) as project:
        assert stands(project.session) == STANDS


def test_without_a_backup_only_the_damaged_remark_is_lost(project_path):
    with Project.open(project_path) as project:
        remark(project.session)
    without_backups(project_path)
    flip(project_path, b"hairy")
    rescued = project_path.with_name("rescued.alc")
    report = salvage(project_path, rescued)
    assert (report.lost, report.apart) == (1, 0)
    with Project.open(rescued) as project:
        notes, flagged, _descriptions, pictures, status = STANDS
        assert stands(project.session) == (notes, flagged, {}, pictures, status)


@pytest.mark.parametrize(("column", "value"), [("text", "'sharp'"), ("image_ids", "'[1]'")])
def test_a_remark_put_into_an_old_event_breaks_its_digest(project_path, column, value):
    with Project.open(project_path) as project:
        project.session.answer(0, 1)
    connection = sqlite3.connect(project_path)
    trigger = "event_is_never_changed"
    (text,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name=?", [trigger]).fetchone()
    connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(f"UPDATE event SET {column}={value}")
    connection.execute(text)
    connection.commit()
    connection.close()
    with pytest.raises(UserFixableError, match="answer 1 of the log was changed"):
        Project.open(project_path)


STRANGE = {
    "a note on no image": {"kind": EventKind.NOTE_IMAGE, "text": "x"},
    "a note on an image too many": {"kind": EventKind.NOTE_IMAGE, "image_id": 12, "text": "x"},
    "a flag of another colour": {"kind": EventKind.FLAG_IMAGE, "image_id": 0, "text": "red"},
    "a class that never was": {"kind": EventKind.DESCRIBE_CLASS, "class_id": 99, "text": "x"},
    "no class": {"kind": EventKind.PICTURE_CLASS, "image_ids": (1,)},
    "a picture that is not there": {
        "kind": EventKind.PICTURE_CLASS,
        "class_id": 0,
        "image_ids": (12,),
    },
}


@pytest.mark.parametrize("event", STRANGE.values(), ids=STRANGE)
def test_a_remark_on_what_is_not_there_is_damage(project_path, event):
    connection = schema.connect(project_path, write=True)
    strange = LabelEvent(event_id="e", operation_id="o", **event)
    event_rows.insert_rows(connection, [event_rows.to_row(strange)])
    connection.close()
    with pytest.raises(UserFixableError, match="answer 1 of the log was changed"):
        Project.open(project_path)
    without_backups(project_path)
    assert salvage(project_path, project_path.with_name("rescued.alc")).answers == 0
