"""The restore drill: a project is destroyed, and got back by the steps of docs/project-file.md.

"Getting a project back" there has two ways, salvage and putting a copy in place.
Both are walked here by hand and by command, for everything that may have
happened to the file.
"""

from __future__ import annotations

import random
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from alc_engine.cli import main
from alc_engine.labels.store import Verdict
from alc_engine.project import Project, backup

EARLIER = timedelta(hours=2)


@pytest.fixture
def worked_on(project_path):
    """A project, what it said at its latest backup, and what it says now."""
    with Project.open(project_path) as project:
        project.session.answer([0, 1, 2], [1, 1, 2], reviewer="Ada")
        project.session.set_aside(3, Verdict.UNSURE, reviewer="Ada")
        project.session.undo()
        project.session.add_class("dog")
        project.session.answer(4, 3, reviewer="Åsa")
        at_backup = said(project)
    for copy in backup.copies(project_path).values():
        copy.unlink()
    Project.open(project_path).close()  # makes the backup
    (copy,) = backup.copies(project_path).values()
    time = datetime.now(UTC) - EARLIER
    copy.rename(copy.with_name(f"{time:%Y-%m-%dT%H-%M-%SZ}.alc"))
    later = project_path.with_name("later.alc")
    shutil.copy(project_path, later)  # so that what follows leaves no newer backup
    with Project.open(later) as project:
        for image_id in range(5, 11):
            project.session.answer(image_id, 0, reviewer="Ada")
        now = said(project)
    later.replace(project_path)
    return project_path, at_backup, now


def said(project):
    """All that the expert said, as the project tells it."""
    labels = project.session.labels
    reviews = {i: (r.status, r.class_id, r.reviewer) for i, r in labels.reviews.items()}
    return reviews, project.session.class_names


def delete(path):
    path.unlink()


def overwrite_with_zeros(path):
    path.write_bytes(bytes(path.stat().st_size))


def replace_by_a_text(path):
    path.write_text("conflicted copy\n", encoding="utf-8")


def empty(path):
    path.write_bytes(b"")


def lose_the_header(path):
    with path.open("r+b") as file:
        file.write(bytes(100))


BEYOND_READING = (delete, overwrite_with_zeros, replace_by_a_text, empty, lose_the_header)


def cut_in_half(path):
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def scribble(path):
    chance, data = random.Random(4), bytearray(path.read_bytes())
    for _ in range(40):
        data[chance.randrange(4096, len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def damage_one_answer(path):
    """The last but one reviewer's name, so that the last answers are still intact."""
    data = bytearray(path.read_bytes())
    data[data.index("Åsa".encode()) + 3] ^= 1
    path.write_bytes(data)


PARTLY_READABLE = (cut_in_half, scribble, damage_one_answer)


@pytest.mark.parametrize("destroy", BEYOND_READING + PARTLY_READABLE)
def test_salvage_brings_back_every_answer_up_to_the_backup(worked_on, destroy, capsys):
    path, at_backup, now = worked_on
    destroy(path)
    rescued = path.with_name("rescued.alc")

    assert main(["check", str(path)]) == 1  # step 2: it says that it is damaged
    damaged = path.read_bytes() if path.exists() else None
    assert main(["check", str(path), "--salvage", str(rescued)]) == 0  # step 3
    assert (path.read_bytes() if path.exists() else None) == damaged

    with Project.open(rescued) as project:
        reviews, classes = said(project)
    assert classes == at_backup[1]
    assert at_backup[0].items() <= reviews.items()
    assert reviews.items() <= now[0].items()  # nothing that was never said
    if destroy is damage_one_answer:
        assert reviews == now[0]  # the backup has the damaged one, the file all others
    capsys.readouterr()


@pytest.mark.parametrize("destroy", BEYOND_READING + PARTLY_READABLE)
def test_a_copy_put_in_place_is_the_project_as_it_was_then(worked_on, destroy):
    path, at_backup, _ = worked_on
    destroy(path)
    aside = path.parent / "damaged"
    aside.mkdir()
    for name in (path.name, f"{path.name}-journal"):  # both leave together
        if (path.parent / name).exists():
            (path.parent / name).rename(aside / name)
    latest = next(iter(backup.copies(path).values()))
    shutil.copy(latest, path)
    with Project.open(path) as project:
        assert said(project) == at_backup
        project.session.answer(11, 2)
    with Project.open(path) as project:
        assert 11 in project.session.labels.reviews


def test_the_rescued_project_takes_the_old_name_and_with_it_cache_and_backups(worked_on):
    path, _, now = worked_on
    cache = path.with_name("work.alc-cache")
    cache.mkdir(exist_ok=True)
    (cache / "kept").touch()
    damage_one_answer(path)
    rescued = path.with_name("rescued.alc")
    assert main(["check", str(path), "--salvage", str(rescued)]) == 0
    path.rename(path.with_name("damaged-work.alc"))
    rescued.rename(path)
    with Project.open(path) as project:
        assert said(project)[0] == now[0]
        assert (project.cache / "kept").is_file()
    assert len(backup.copies(path)) >= 1


def test_a_file_that_a_sync_program_put_back_in_time_loses_nothing_to_a_salvage(worked_on):
    path, at_backup, now = worked_on
    newer = path.with_name("work (conflicted copy).alc")
    shutil.copy(path, newer)
    shutil.copy(next(iter(backup.copies(path).values())), path)  # an old state in its place
    with Project.open(path, read_only=True) as project:
        assert said(project) == at_backup
    folder = backup.folder(path)
    stamp = datetime.now(UTC) - timedelta(minutes=90)
    shutil.copy(newer, folder / f"{stamp:%Y-%m-%dT%H-%M-%SZ}.alc")  # the step for such a copy
    rescued = path.with_name("rescued.alc")
    assert main(["check", str(path), "--salvage", str(rescued)]) == 0
    with Project.open(rescued) as project:
        assert said(project)[0] == now[0]
