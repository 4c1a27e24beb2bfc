"""A small file of every version of the tables, committed as its text: it opens for ever.

`files/version_N.sql` is what the program wrote when N was its version. A new
version adds a file here and changes none.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from alc_engine.project import Project, check, salvage, schema

FILES = Path(__file__).parent / "files"


@dataclass(frozen=True)
class Told:
    """What a file of a version tells when it is opened."""

    answers: int
    classes: tuple[str, ...]
    status: tuple[int, ...]
    labels: tuple[int, ...]
    images: int = 12
    ages: tuple[str, ...] = ()
    notes: tuple[tuple[int, str], ...] = ()
    flagged: tuple[int, ...] = ()
    descriptions: tuple[tuple[int, str], ...] = ()
    pictures: tuple[tuple[int, tuple[int, ...]], ...] = ()


TOLD = {
    1: Told(
        12,
        ("ant", "bee", "cat"),
        (1, 2, 0, 3, 0, 2, 0, 0, 1, 0, 0, 0),
        (0, 2, 2, 0, 1, 1, 0, 1, 2, 0, 1, 2),
    ),
    2: Told(
        21,
        ("dog", "cat", "wasp"),
        (1, 2, 0, 3, 0, 2, 0, 0, 1, 2, 2, 4),
        (2, 2, 2, 2, 1, 1, 2, 1, 2, 3, 3, 2),
    ),
    3: Told(
        26,
        ("dog", "cat", "wasp"),
        (1, 2, 0, 3, 2, 2, 2, 2, 1, 2, 2, 4),
        (2, 2, 2, 2, 3, 1, 1, 2, 2, 3, 3, 2),
    ),
    # Two images were added after the round, one of a class that came with them.
    4: Told(
        28,
        ("dog", "cat", "wasp", "bird"),
        (1, 2, 0, 3, 2, 2, 2, 2, 1, 2, 2, 4, 1, 0),
        (2, 2, 2, 2, 3, 1, 1, 2, 2, 3, 3, 2, 5, 2),
        images=14,
        ages=tuple(str(age) for age in range(14)),
    ),
    # Three labels were accepted in bulk, one of them was confirmed by looking then.
    5: Told(
        32,
        ("dog", "cat", "wasp", "bird"),
        (1, 2, 6, 3, 2, 2, 2, 2, 1, 2, 2, 4, 1, 6),
        (2, 2, 1, 2, 3, 1, 1, 2, 2, 3, 3, 2, 5, 2),
        images=14,
        ages=tuple(str(age) for age in range(14)),
    ),
    # A note and a flag on two images each, one of both removed; two classes are described.
    6: Told(
        42,
        ("dog", "cat", "wasp", "bird"),
        (1, 2, 6, 3, 2, 2, 2, 2, 1, 2, 2, 4, 1, 6),
        (2, 2, 1, 2, 3, 1, 1, 2, 2, 3, 3, 2, 5, 2),
        images=14,
        ages=tuple(str(age) for age in range(14)),
        notes=((4, "zwei Wespen,\neine verdeckt"),),
        flagged=(2,),
        descriptions=((1, "narrow waist"),),
        pictures=((1, (5, 6)),),
    ),
}


@pytest.fixture
def make(tmp_path):
    """The file of a version."""

    def of_version(version):
        path = tmp_path / f"version {version}.alc"
        connection = sqlite3.connect(path)
        text = (FILES / f"version_{version}.sql").read_text(encoding="utf-8")
        connection.executescript(text)
        connection.close()
        return path

    return of_version


def assert_tells(project, told):
    session = project.session
    assert session.classes.shown_names == told.classes
    assert tuple(session.labels.status.tolist()) == told.status
    assert tuple(session.labels.labels.tolist()) == told.labels
    assert (session.round, len(session.batch)) == (1, 4)
    assert project.settings.batch_size == 4
    assert len(project.catalog) == told.images
    remarks = session.labels.remarks
    assert tuple(sorted(remarks.notes.items())) == told.notes
    assert tuple(sorted(remarks.flagged)) == told.flagged
    assert tuple(sorted(remarks.descriptions.items())) == told.descriptions
    assert tuple(sorted(remarks.pictures.items())) == told.pictures
    source = project.source_table()
    assert (() if source is None else source.columns["age"]) == told.ages


def test_every_version_has_its_file():
    versions = range(1, schema.VERSION + 1)
    assert sorted(TOLD) == list(versions)
    assert sorted(path.name for path in FILES.glob("*.sql")) == [
        f"version_{version}.sql" for version in versions
    ]


@pytest.mark.parametrize("version", sorted(TOLD))
def test_a_file_of_every_version_opens_tells_the_same_and_takes_answers(make, version):
    path, told = make(version), TOLD[version]
    assert schema.identify(path) == version
    assert check(path).faults == ()
    assert check(path).answers == told.answers
    before = path.read_bytes()
    with Project.open(path, read_only=True) as project:
        assert_tells(project, told)
    assert path.read_bytes() == before
    with Project.open(path) as project:
        assert_tells(project, told)
        project.session.answer(4, 2)
    assert schema.identify(path) == schema.VERSION
    with Project.open(path) as project:
        assert project.session.labels.labels[4] == 2


@pytest.mark.parametrize("version", sorted(TOLD))
def test_a_file_of_every_version_is_salvaged_whole(make, version, tmp_path):
    report = salvage(make(version), tmp_path / "rescued.alc")
    assert (report.answers, report.lost) == (TOLD[version].answers, 0)
    with Project.open(tmp_path / "rescued.alc") as project:
        assert_tells(project, TOLD[version])
