"""Kills, full disks, moved files, damage: no acknowledged answer is lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest

from alc_engine.labels.store import Status
from alc_engine.project import Project, check
from alc_engine.runtime.errors import UserFixableError

CHILD = textwrap.dedent(
    """
    import sys
    from alc_engine.project import Project

    project = Project.open(sys.argv[1])
    print("open", flush=True)
    turn = 0
    while True:
        image_id, class_id = turn % 12, (turn // 12) % 3
        project.session.answer(image_id, class_id).saved.result()
        print(turn, flush=True)
        turn += 1
    """
)


def test_every_acknowledged_answer_is_there_after_kill_9(project_path):
    acknowledged: list[list[int]] = []
    for answers in (1, 7, 25):
        with subprocess.Popen(
            [sys.executable, "-c", CHILD, str(project_path)],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        ) as child:
            assert child.stdout.readline() == "open\n"
            turns = [int(child.stdout.readline()) for _ in range(answers)]
            child.send_signal(signal.SIGKILL)
            rest = child.stdout.read().split("\n")  # what it said before it died
        acknowledged.append(turns + [int(line) for line in rest[:-1]])
    with Project.open(project_path) as project:  # the dead process's lock is no obstacle
        kept = [(event.image_id, event.class_id) for event in project.session.labels._log]
    at = 0
    for turns in acknowledged:
        expected = [(turn % 12, (turn // 12) % 3) for turn in turns]
        assert kept[at : at + len(expected)] == expected
        at += len(expected)
        # An answer that was committed but not yet acknowledged may be there as well.
        next_turn = len(expected)
        if kept[at : at + 1] == [(next_turn % 12, (next_turn // 12) % 3)]:
            at += 1
    assert at == len(kept)
    assert check(project_path).faults == ()


def allow_pages(project: Project, pages: int) -> None:
    """As full as a disk can get without one: SQLite may not make the file longer."""
    project._writer.run(lambda c: c.execute(f"PRAGMA max_page_count={pages}").fetchall())


def answer_until_it_fails(project: Project) -> list[tuple[int, int]]:
    """Answer image after image; what was said until a future carried an error."""
    said = []
    for turn in range(2000):
        image_id, class_id = turn % 12, (turn // 12) % 3
        change = project.session.answer(image_id, class_id, reviewer="r" * 200)
        said.append((image_id, class_id))
        if change.saved.exception() is not None:
            return said
    raise AssertionError("the disk never got full")


def test_a_full_disk_keeps_the_answer_queued_refuses_more_and_loses_nothing(project_path):
    with Project.open(project_path) as project:
        allow_pages(project, 1)  # no less than there are: not one page more
        said = answer_until_it_fails(project)
        assert "disk is full" in project.failure.what
        assert project.unsaved == 1
        labels = project.session.labels.labels.copy()
        with pytest.raises(UserFixableError, match="disk is full"):
            project.session.answer(0, 2)
        np.testing.assert_array_equal(project.session.labels.labels, labels)
        with pytest.raises(UserFixableError, match="disk is full"):
            project.retry().result()
        with pytest.raises(UserFixableError, match="disk is full"):
            project.close()

        allow_pages(project, 1_000_000)
        project.retry().result()
        assert project.failure is None
        assert project.unsaved == 0
        said.append((5, 1))
        project.session.answer(5, 1).saved.result()
    with Project.open(project_path) as project:
        assert [(e.image_id, e.class_id) for e in project.session.labels._log] == said


def test_a_round_that_finds_the_disk_full_waits_like_an_answer(blobs_project):
    with blobs_project() as project:
        allow_pages(project, 1)
        project.session.finish_round(project.session.begin_round()())
        with pytest.raises(UserFixableError, match="disk is full"):
            project.flush()
        with pytest.raises(UserFixableError, match="disk is full"):
            project.session.answer(0, 1)
        allow_pages(project, 1_000_000)
        project.retry().result()
        project.session.answer(0, 1)
        batch = project.session.batch
    with blobs_project() as project:
        np.testing.assert_array_equal(project.session.batch, batch)
        assert project.session.labels.status[0] != Status.UNREVIEWED


def test_leaving_with_unsaved_answers_says_that_they_are_lost(project_path):
    def work() -> None:
        with Project.open(project_path) as project:
            allow_pages(project, 1)
            answer_until_it_fails(project)

    with pytest.raises(UserFixableError, match="disk is full"):
        work()
    Project.open(project_path).close()  # it was let go of all the same


def test_a_project_moved_while_open_is_noticed_and_goes_on_once_it_is_back(project_path):
    moved = project_path.with_name("moved.alc")
    with Project.open(project_path) as project:
        project.session.answer(0, 1).saved.result()
        project_path.rename(moved)
        error = project.session.answer(1, 2).saved.exception()
        assert isinstance(error, UserFixableError)
        assert "moved, renamed or deleted" in error.what
        with pytest.raises(UserFixableError, match="moved"):
            project.session.answer(2, 2)
        moved.rename(project_path)
        project.retry().result()
        project.session.answer(3, 0)
    with Project.open(project_path) as project:
        assert project.session.labels.expert_labels[:4].tolist() == [1, 2, -1, 0]


def test_a_project_deleted_while_open_can_be_saved_elsewhere_whole(tmp_path, project_path):
    rescued = tmp_path / "rescued.alc"
    with Project.open(project_path) as project:
        project.session.answer(0, 1).saved.result()
        project_path.unlink()
        assert project.session.answer(1, 2).saved.exception() is not None
        project.save_copy(rescued)
        project.close(abandon_unsaved=True)
    with Project.open(rescued) as project:
        assert project.session.labels.expert_labels[:2].tolist() == [1, 2]
        with pytest.raises(UserFixableError, match="ever overwritten"):
            project.save_copy(rescued)


def test_a_file_that_can_not_be_written_is_offered_for_reading(project_path, monkeypatch):
    from alc_engine.project import ReadOnlyOffered, schema

    real = schema.connect
    monkeypatch.setattr(schema, "connect", lambda path, *, write: real(path, write=False))
    with pytest.raises(ReadOnlyOffered, match="can't be written"):
        Project.open(project_path)
    Project.open(project_path, read_only=True).close()


def flip(path: Path, needle: bytes) -> None:
    """Change one byte where `needle` stands in the file."""
    data = bytearray(path.read_bytes())
    data[data.index(needle) + 2] ^= 1
    path.write_bytes(data)


def test_a_flipped_byte_in_an_answer_is_noticed_and_salvaged_from_a_backup(project_path):
    from alc_engine.project import backup, salvage

    with Project.open(project_path) as project:
        for image_id in range(6):
            project.session.answer(image_id, 2, reviewer=f"reviewer{image_id}")
        project.session.undo()
        project.flush()
    for copy in backup.copies(project_path).values():
        copy.unlink()
    Project.open(project_path).close()  # makes a backup that knows all seven events
    with Project.open(project_path) as project:
        project.session.answer(7, 1)
    flip(project_path, b"reviewer3")
    before = project_path.read_bytes()

    with pytest.raises(UserFixableError, match="answer 4 of the log was changed"):
        Project.open(project_path)
    report = check(project_path)
    assert not report.answers_intact
    assert "answer 4" in report.faults[0]
    rescued = project_path.with_name("rescued.alc")
    result = salvage(project_path, rescued)
    assert (result.answers, result.lost) == (8, 0)
    assert project_path.read_bytes() == before
    with Project.open(rescued) as project:
        assert project.session.labels.expert_labels[:8].tolist() == [2, 2, 2, 2, 2, -1, -1, 1]


def test_without_a_backup_all_answers_but_the_damaged_one_are_salvaged(project_path):
    from alc_engine.project import backup, salvage

    with Project.open(project_path) as project:
        for image_id in range(6):
            project.session.answer(image_id, 2, reviewer=f"reviewer{image_id}")
        project.session.undo()
    for copy in backup.copies(project_path).values():
        copy.unlink()
    flip(project_path, b"reviewer5")  # the answer that was undone
    rescued = project_path.with_name("rescued.alc")
    result = salvage(project_path, rescued)
    assert result.lost == 2  # the undo has nothing to act on without its answer
    with Project.open(rescued) as project:
        assert project.session.labels.expert_labels[:6].tolist() == [2, 2, 2, 2, 2, -1]


def test_a_file_cut_short_is_refused_and_salvaged_from_its_backup(project_path):
    from alc_engine.project import salvage

    data = project_path.read_bytes()
    project_path.write_bytes(data[: len(data) // 2])
    with pytest.raises(UserFixableError, match="damaged"):
        Project.open(project_path)
    rescued = project_path.with_name("rescued.alc")
    assert salvage(project_path, rescued).catalog_from != project_path
    Project.open(rescued).close()


def test_a_damaged_list_of_images_is_noticed(project_path):
    flip(project_path, b"bee/0004.png")
    with pytest.raises(UserFixableError, match="list of images was changed"):
        Project.open(project_path)


def test_a_damaged_round_costs_a_computation_but_no_answer(blobs_project):
    with blobs_project() as project:
        session, path = project.session, project.path
        first = session.finish_round(session.begin_round()())
        session.answer(first[:3], 1)
        session.finish_round(session.begin_round()())
    connection = sqlite3.connect(path)
    connection.execute(
        "UPDATE array SET data = zeroblob(length(data)) WHERE round = 2 AND name LIKE '%.entropy'"
    )
    connection.commit()
    connection.close()
    report = check(path)
    assert report.answers_intact
    assert any("Round 2" in fault for fault in report.faults)
    with blobs_project() as project:
        assert "Round 2 is damaged" in project.problems[0].what
        assert project.session.round == 1
        np.testing.assert_array_equal(project.session.batch, first)
        assert project.session.labels.reviewed[first[:3]].all()
        project.session.finish_round(project.session.begin_round()())
    assert check(path).faults == ()


def test_check_says_how_much_it_looked_at(blobs_project):
    with blobs_project() as project:
        project.session.finish_round(project.session.begin_round()())
        project.session.answer([0, 1], 1)
        path = project.path
    report = check(path)
    assert (report.images, report.answers, report.rounds) == (150, 2, 1)
    assert report.arrays > 10
    assert report.answers_intact
    assert report.faults == ()


def test_a_crash_within_a_commit_is_taken_back_and_reading_alone_sees_past_it(
    tmp_path, project_path
):
    """What a power cut leaves: a half-written file with its journal beside it."""
    with Project.open(project_path) as project:
        project.session.answer(0, 1)
    connection = sqlite3.connect(project_path, isolation_level=None)
    connection.execute("PRAGMA cache_size=1")  # changes reach the file before the commit
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO array VALUES (9, ?, '|u1', '[5000]', x'', zeroblob(5000))",
        [(f"half{number}",) for number in range(40)],
    )
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for end in ("", "-journal"):
        data = project_path.with_name(project_path.name + end).read_bytes()
        (crashed / f"work.alc{end}").write_bytes(data)
    connection.execute("ROLLBACK")
    connection.close()
    before = {path: path.read_bytes() for path in crashed.iterdir()}
    with Project.open(crashed / "work.alc", read_only=True) as project:
        assert project.session.labels.expert_labels[0] == 1
    assert check(crashed / "work.alc").faults == ()
    assert {path: path.read_bytes() for path in crashed.iterdir()} == before
    with Project.open(crashed / "work.alc") as project:
        assert project.session.labels.expert_labels[0] == 1
    assert check(crashed / "work.alc").faults == ()
