"""Backups, migration, and images that moved."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from alc_engine.project import Project, backup, schema
from alc_engine.runtime.errors import Cancelled, UserFixableError


def test_opening_makes_one_backup_an_hour_that_is_a_project_itself(project_path):
    assert len(backup.copies(project_path)) == 1
    with Project.open(project_path) as project:
        project.session.answer(0, 1)
    assert len(backup.copies(project_path)) == 1
    time, copy = next(iter(backup.copies(project_path).items()))
    aged = time - timedelta(hours=2)
    copy.rename(copy.with_name(f"{aged:%Y-%m-%dT%H-%M-%SZ}.alc"))
    Project.open(project_path).close()
    latest, older = backup.copies(project_path).values()
    with Project.open(latest, read_only=True) as project:
        assert project.session.labels.expert_labels[0] == 1
    with Project.open(older, read_only=True) as project:
        assert project.session.labels.expert_labels[0] == -1


def test_a_clock_that_was_set_back_does_not_stop_the_backups(project_path):
    now = datetime.now(UTC)
    assert not backup.is_due(project_path, now)
    assert backup.is_due(project_path, now - timedelta(days=400))


def test_latest_three_then_one_a_day_and_one_a_week_stay():
    now = datetime(2026, 3, 20, 12, tzinfo=UTC)
    hourly = [now - timedelta(hours=hours) for hours in range(24 * 60)]
    kept = backup.kept(hourly)
    assert set(hourly[:3]) <= kept
    last_days = {(now - timedelta(days=days)).date() for days in range(7)}
    assert last_days <= {time.date() for time in kept}
    assert len({time.isocalendar()[:2] for time in kept}) == 4
    assert len(kept) <= 3 + 7 + 4
    assert min(kept) > now - timedelta(weeks=5)


def test_a_file_of_the_users_in_the_backup_folder_is_left_alone(project_path):
    mine = backup.folder(project_path) / "before the congress.alc"
    shutil.copy(project_path, mine)
    connection = schema.connect(project_path, write=False)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for hour in range(6):
        backup.back_up(connection, project_path, start + timedelta(hours=hour))
    connection.close()
    assert mine.exists()
    assert len(backup.copies(project_path)) < 7


def test_an_unsound_copy_replaces_nothing(project_path, monkeypatch):
    before = list(backup.copies(project_path).values())
    monkeypatch.setattr(backup, "integrity_faults", lambda _: ["a page is missing"])
    connection = schema.connect(project_path, write=False)
    with pytest.raises(UserFixableError, match="a page is missing"):
        backup.back_up(connection, project_path, datetime(2030, 1, 1, tzinfo=UTC))
    connection.close()
    assert list(backup.copies(project_path).values()) == before
    assert list(backup.folder(project_path).iterdir()) == before


def test_a_backup_that_can_not_be_made_is_said_and_stops_nothing(project_path):
    shutil.rmtree(backup.folder(project_path))
    backup.folder(project_path).write_text("in the way")
    with Project.open(project_path) as project:
        assert "No backup could be made" in project.problems[0].what
        project.session.answer(0, 1).saved.result()


def test_a_migration_happens_whole_or_not_at_all(project_path):
    def add_column(connection):
        connection.execute("ALTER TABLE round ADD COLUMN note TEXT NOT NULL DEFAULT ''")

    def fail(connection):
        connection.execute("CREATE TABLE half (x)")
        raise RuntimeError("power cut")

    now = schema.VERSION
    connection = schema.connect(project_path, write=True)
    with pytest.raises(RuntimeError, match="power cut"):
        schema.migrate(connection, now, {now: add_column, now + 1: fail}, target=now + 2)
    assert schema.identify(project_path) == now
    schema.verify(connection, project_path)  # not a trace of either step

    schema.migrate(connection, now, {now: add_column}, target=now + 1)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(round)")]
    assert "note" in columns
    assert connection.execute("PRAGMA user_version").fetchone() == (now + 1,)
    connection.close()


def test_a_missing_folder_of_images_is_said_and_work_goes_on(tmp_path, project_path):
    (tmp_path / "images").rename(tmp_path / "elsewhere")
    with Project.open(project_path) as project:
        assert "folder of images is not there" in project.problems[0].what
        project.session.answer(0, 1).saved.result()
        relocation = project.relocate(tmp_path / "elsewhere")
        assert (relocation.renamed, relocation.missing) == ((), ())
        assert project.problems == ()
        assert project.catalog.path(0).is_file()
    with Project.open(project_path) as project:
        assert project.problems == ()
        assert project.catalog.root == tmp_path / "elsewhere"


def test_images_sorted_anew_are_found_by_their_content(tmp_path, project_path, catalog):
    new = tmp_path / "sorted"
    new.mkdir()
    for image_id in range(11):
        shutil.copy(catalog.path(image_id), new / f"{11 - image_id}.png")
    (new / "stranger.png").write_bytes(b"not ours")
    with Project.open(project_path) as project:
        relocation = project.relocate(new)
        assert relocation.missing == (11,)
        assert len(relocation.renamed) == 11
    with Project.open(project_path) as project:
        assert project.catalog.file_names[3] == "8.png"
        assert project.catalog.path(3).read_bytes() == catalog.path(3).read_bytes()
        assert project.catalog.digests == catalog.digests
        assert "1 of 12 images" in project.problems[0].what


def test_equal_images_never_share_one_file(tmp_path, catalog):
    catalog.path(1).write_bytes(catalog.path(0).read_bytes())
    object.__setattr__(catalog, "digests", (catalog.digests[0],) * 2 + catalog.digests[2:])
    object.__setattr__(catalog, "given_labels", np.zeros(12, dtype=np.int64))
    new = tmp_path / "new"
    new.mkdir()
    shutil.copy(catalog.path(0), new / "one.png")
    with Project.create(tmp_path / "twins.alc", catalog) as project:
        relocation = project.relocate(new)
        assert relocation.renamed == (0,)
        assert 1 in relocation.missing


def test_a_folder_without_one_of_the_images_changes_nothing(tmp_path, project_path):
    (tmp_path / "other").mkdir()
    with Project.open(project_path) as project:
        with pytest.raises(UserFixableError, match="None of the project's images"):
            project.relocate(tmp_path / "other")
        with pytest.raises(Cancelled):
            project.relocate(tmp_path / "images", cancelled=lambda: True)
        assert project.catalog.root == tmp_path / "images"


def test_project_and_images_moved_together_are_found_without_asking(tmp_path, project_path):
    home = tmp_path / "home"
    home.mkdir()
    for name in ("work.alc", "images"):
        shutil.move(tmp_path / name, home / name)
    with Project.open(home / "work.alc") as project:
        assert project.problems == ()
        assert project.catalog.root == home / "images"
        np.testing.assert_array_equal(project.catalog.given_labels, np.arange(12) % 3)
