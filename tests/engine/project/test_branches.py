"""Salvaging from copies whose histories differ: no answer is given another meaning."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alc_engine.project import Project, backup, salvage


def keep_as_backup(path: Path, day: int) -> Path:
    """A copy among the backups."""
    place = backup.folder(path)
    place.mkdir(exist_ok=True)
    stamp = datetime(2026, 1, day, tzinfo=UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    return Path(shutil.copy(path, place / f"{stamp}.alc"))


def flip(path: Path, needle: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(needle) + len(needle) - 1] ^= 1
    path.write_bytes(data)


def work(path: Path, name: str, images: range) -> None:
    """Add a class and give it to some images."""
    with Project.open(path) as project:
        project.session.add_class(name, reviewer=name)
        for image_id in images:
            project.session.answer(image_id, 3, reviewer=f"{name}-{image_id}")


@pytest.fixture
def two_branches(project_path):
    """A file that was put back in time and answered on; a backup knows the other branch."""
    with Project.open(project_path) as project:
        for image_id in range(3):
            project.session.answer(image_id, 1, reviewer=f"first-{image_id}")
    for copy in backup.copies(project_path).values():
        copy.unlink()
    early = project_path.read_bytes()
    work(project_path, "dog", range(4, 9))
    keep_as_backup(project_path, 2)
    project_path.write_bytes(early)
    work(project_path, "fox", range(4, 6))
    return project_path


def test_the_answers_of_another_branch_are_listed_and_not_mixed_in(two_branches):
    flip(two_branches, b"first-1")
    report = salvage(two_branches, two_branches.with_name("rescued.alc"))
    assert (report.answers, report.lost, report.apart) == (6, 0, 6)
    with Project.open(two_branches.with_name("rescued.alc")) as project:
        assert project.session.class_names == ("ant", "bee", "cat", "fox")
        assert project.session.labels.expert_labels.tolist() == [1, 1, 1, -1, 3, 3] + [-1] * 6
    told = [json.loads(line) for line in report.apart_list.read_text("utf-8").splitlines()]
    assert [each["kind"] for each in told] == ["add_class"] + ["answer"] * 5
    assert {each["class"] for each in told} == {"dog"}
    assert [each["file_name"] for each in told[1:3]] == ["bee/0004.png", "cat/0005.png"]


def test_a_gap_is_not_filled_from_another_branch(two_branches):
    """Of the file, the adding of the fox is lost: number 3 means neither a dog nor a fox then."""
    flip(two_branches, b"fox")
    report = salvage(two_branches, two_branches.with_name("rescued.alc"))
    with Project.open(two_branches.with_name("rescued.alc")) as project:
        assert project.session.class_names[3] != "dog"
        assert project.session.labels.expert_labels[4:9].tolist()[2:] == [-1] * 3
    assert report.apart == 6


def test_a_shared_history_goes_on_where_the_file_was_cut_short(project_path):
    work(project_path, "dog", range(4))
    keep_as_backup(project_path, 2)
    with Project.open(project_path) as project:
        project.session.answer(9, 2, reviewer="last")
    flip(project_path, b"dog-1")
    report = salvage(project_path, project_path.with_name("rescued.alc"))
    assert (report.answers, report.lost, report.apart, report.apart_list) == (6, 0, 0, None)


@pytest.mark.parametrize("number", range(1, 7))
def test_a_damaged_link_costs_no_answer(number, project_path):
    work(project_path, "dog", range(4))
    keep_as_backup(project_path, 2)
    with Project.open(project_path) as project:
        project.session.answer(9, 2)
    connection = sqlite3.connect(project_path)
    (link,) = connection.execute("SELECT link FROM event WHERE seq = ?", (number,)).fetchone()
    connection.close()
    flip(project_path, link)
    with pytest.raises(Exception, match="does not follow"):
        Project.open(project_path)
    report = salvage(project_path, project_path.with_name("rescued.alc"))
    assert (report.answers, report.lost, report.apart) == (6, 0, 0)


@pytest.mark.parametrize("table", ["round", "batch", "array"])
def test_a_damaged_table_of_rounds_costs_the_rounds_and_no_answer(blobs_project, table, tmp_path):
    with blobs_project() as project:
        session, path = project.session, project.path
        first = session.finish_round(session.begin_round()())
        session.answer(first[:3], 1)
    connection = sqlite3.connect(path)
    query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    (page,) = connection.execute(query, (table,)).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes([255]) * size)
    report = salvage(path, tmp_path / "rescued.alc")
    assert (report.answers, report.lost) == (3, 0)
    with Project.open(tmp_path / "rescued.alc") as project:
        assert project.session.labels.expert_labels[first[:3]].tolist() == [1] * 3


def test_an_interrupted_salvage_leaves_no_project(two_branches, monkeypatch):
    def stop(source, target, tables):
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["alc_engine.project.salvage"], "copy_rounds", stop)
    before = set(two_branches.parent.iterdir())
    with pytest.raises(KeyboardInterrupt):
        salvage(two_branches, two_branches.with_name("rescued.alc"))
    assert set(two_branches.parent.iterdir()) == before
