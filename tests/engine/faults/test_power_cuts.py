"""Whatever a power cut leaves on the disk, the project opens with every acknowledged answer."""

from __future__ import annotations

import random
import sqlite3

from alc_engine.project import Project, schema
from tests.faults import power_cuts, robot
from tests.faults.sqlite_files import WatchedFiles
from tests.faults.summary import Until


def test_no_acknowledged_answer_is_lost_wherever_power_is_cut():
    outcome = power_cuts.run(Until(40), seed=1)
    assert outcome.faults == []
    assert (outcome.count, outcome.lost) == (40, 0)


def test_the_simulation_finds_a_setting_that_does_not_wait_for_the_disk(monkeypatch):
    connect = schema.connect

    def careless(path, *, write):
        connection = connect(path, write=write)
        connection.execute("PRAGMA synchronous=OFF")
        return connection

    monkeypatch.setattr("alc_engine.project.opening.schema.connect", careless)
    assert power_cuts.run(Until(25), seed=1).lost > 0


def test_a_commit_cut_off_while_the_file_grew_is_taken_back_on_opening(tmp_path):
    recording = power_cuts.record(tmp_path, random.Random(4))
    path = tmp_path / "work.alc"
    first_pages = [
        number
        for number, call in enumerate(recording.calls)
        if (call.kind, call.path, call.offset) == ("write", str(path), 0)
    ]
    for number in first_pages:
        disk = power_cuts.disk_after_cut(recording, number, random.Random(0), "all")
        power_cuts.rebuild(path, disk)
        safe = recording.acknowledged[number]
        assert robot.kept_events(path)[:safe] == recording.events[:safe]
    assert len(first_pages) > 5


def test_a_migration_cut_off_after_the_version_was_written_begins_again(tmp_path):
    path = robot.make_old_project(tmp_path)
    disks = []

    def note(call):
        if call.path == str(path) and call.kind == "sync":
            names = (path, path.with_name("work.alc-journal"))
            disks.append({str(name): name.read_bytes() for name in names if name.exists()})
        return 0

    with WatchedFiles(str(tmp_path), note):
        Project.open(path).close()
    for disk in disks:
        power_cuts.rebuild(path, disk)
        Project.open(path).close()
        assert schema.identify(path) == schema.VERSION
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
    assert disks
