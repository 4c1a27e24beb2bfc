"""Creating, opening, reopening: a project comes back exactly as it was left."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from alc_engine.labels.store import Status, Verdict
from alc_engine.learning import insights
from alc_engine.project import Project, ReadOnlyOffered
from alc_engine.project.schema import VERSION
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import (
    BackboneSpec,
    ProjectSettings,
    SelectionSettings,
    TrainingSettings,
)


def events_of(project):
    return [tuple(getattr(e, f) for f in e.__slots__) for e in project.session.labels._log]


def assert_same_round(one, other):
    assert (one.round, one.strategy, one.seed) == (other.round, other.strategy, other.seed)
    assert one.history == other.history
    assert one.stopped_early == other.stopped_early
    assert (one.seconds_train, one.seconds_select) == (other.seconds_train, other.seconds_select)
    np.testing.assert_array_equal(one.batch, other.batch)
    for name, array in vars(one.predictions).items():
        saved = getattr(other.predictions, name)
        if array is None:
            assert saved is None
            continue
        assert saved.dtype == array.dtype
        np.testing.assert_array_equal(saved, array)
    for name, array in vars(one.traces).items():
        np.testing.assert_array_equal(getattr(other.traces, name), array)
    for name, array in one.classifier.weights.items():
        np.testing.assert_array_equal(other.classifier.weights[name], array)
    assert (one.classifier.head is None) == (other.classifier.head is None)
    if one.classifier.head is not None:
        np.testing.assert_array_equal(one.classifier.head, other.classifier.head)
    np.testing.assert_array_equal(one.classifier.mean, other.classifier.mean)
    assert one.classifier.hidden == other.classifier.hidden


def test_a_new_project_holds_the_catalogue_as_it_was_imported(tmp_path, catalog):
    with Project.create(tmp_path / "a.alc", catalog) as project:
        assert project.problems == ()
    with Project.open(tmp_path / "a.alc") as project:
        assert project.catalog.file_names == catalog.file_names
        assert project.catalog.digests == catalog.digests
        assert project.catalog.class_names == catalog.class_names
        assert project.catalog.root == catalog.root
        np.testing.assert_array_equal(project.catalog.given_labels, catalog.given_labels)
        assert project.session.round == 0


def test_class_order_is_kept_even_if_it_is_not_alphabetical(tmp_path, catalog):
    catalog = replace(catalog, class_names=("zebra", "Äffchen", "möwe"))
    with Project.create(tmp_path / "a.alc", catalog) as project:
        assert project.catalog.class_names == ("zebra", "Äffchen", "möwe")


def test_settings_come_back(tmp_path, catalog):
    settings = ProjectSettings(
        backbone=BackboneSpec("resnet18", image_size=64),
        strategy="entropy",
        batch_size=7,
        seed=3,
        training=TrainingSettings(hidden=(8, 4)),
        selection=SelectionSettings(diffusion="paper"),
    )
    Project.create(tmp_path / "a.alc", catalog, settings).close()
    with Project.open(tmp_path / "a.alc") as project:
        assert project.settings == settings
        changed = replace(settings, batch_size=9)
        project.change_settings(changed).result()
        assert project.session.settings == changed
    with Project.open(tmp_path / "a.alc") as project:
        assert project.settings == changed


def test_answers_undo_and_redo_come_back(project_path):
    with Project.open(project_path) as project:
        session = project.session
        session.answer([0, 1, 2], [0, 2, 2], reviewer="Ada", seconds=1.25)
        session.set_aside(3, Verdict.UNSURE)
        session.set_aside([4, 5], Verdict.EXCLUDE, seconds=2)
        session.undo()
        session.answer(6, 1)
        session.answer(7, 1)
        session.undo()
        reviews, status = dict(session.labels.reviews), session.labels.status.copy()
        undoable, redoable = session.labels.undoable, session.labels.redoable
        project.flush()
        assert project.unsaved == 0
        events = events_of(project)
    with Project.open(project_path) as project:
        labels = project.session.labels
        assert dict(labels.reviews) == reviews
        np.testing.assert_array_equal(labels.status, status)
        np.testing.assert_array_equal(labels.undoable.image_ids, undoable.image_ids)
        np.testing.assert_array_equal(labels.redoable.image_ids, redoable.image_ids)
        assert events_of(project) == events
        project.session.redo()
        assert labels.status[7] == Status.CONFIRMED


@pytest.mark.parametrize("strategy", ["alc", "guided"])
def test_rounds_come_back_and_the_next_one_is_the_same_as_without_a_break(
    blobs, blobs_project, strategy
):
    with blobs_project() as project:
        session = project.session
        first = session.begin_round(strategy)()
        batch = session.finish_round(first)
        session.answer(batch[:6], blobs.truth[batch[:6]])
        unbroken = session.begin_round(strategy)()
    with blobs_project() as project:
        session = project.session
        assert_same_round(first, session.latest)
        np.testing.assert_array_equal(session.batch, batch)
        np.testing.assert_array_equal(session.waiting, batch[6:])
        np.testing.assert_array_equal(session.begin_round(strategy)().batch, unbroken.batch)


def test_only_the_latest_two_rounds_keep_their_arrays_and_all_keep_their_batch(
    blobs, blobs_project
):
    with blobs_project() as project:
        for _ in range(4):
            project.session.finish_round(project.session.begin_round()())
        path = project.path
    connection = sqlite3.connect(path)
    names = connection.execute("SELECT DISTINCT name FROM array").fetchall()
    kept = connection.execute("SELECT name, round FROM array WHERE round < 3").fetchall()
    kept_for_ever = (
        *("asked.evidence", "asked.predicted", "draws.accepted", "draws.expected_left"),
        *("draws.image_ids", "draws.owed", "draws.pool", "draws.probabilities"),
    )
    assert sorted(kept) == [(name, number) for name in kept_for_ever for number in (1, 2)]
    assert len(names) > 10
    assert connection.execute("SELECT round, count(*) FROM batch GROUP BY round").fetchall() == [
        (number, 10) for number in (1, 2, 3, 4)
    ]
    rounds = connection.execute("SELECT settings, history FROM round").fetchall()
    connection.close()
    assert len(rounds) == 4
    assert ProjectSettings.from_json(json.loads(rounds[0][0])) == blobs.settings


def test_what_was_said_of_each_question_is_kept_for_ever(blobs, blobs_project):
    with blobs_project() as project:
        session = project.session
        for _ in range(4):
            batch = session.finish_round(session.begin_round()())
            session.answer(batch, blobs.truth[batch])
        asked, left = session.asked, insights.errors_left(session)
        path = project.path
    assert len(asked.image_ids) == 40
    with blobs_project() as project:
        np.testing.assert_array_equal(project.session.asked.image_ids, asked.image_ids)
        np.testing.assert_array_equal(project.session.asked.figures, asked.figures)
        assert insights.errors_left(project.session) == left
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE array SET data = zeroblob(length(data)) WHERE round = 2")
    with blobs_project() as project:  # a damaged part says nothing, and the rest still does
        assert project.session.asked.image_ids.tolist() == [
            image_id for at in (0, 20, 30) for image_id in asked.image_ids[at : at + 10]
        ]


def test_a_round_never_changes_an_answer(blobs_project):
    with blobs_project() as project:
        project.session.answer([0, 1], [2, 2])
        project.flush()
        before = events_of(project)
        project.session.finish_round(project.session.begin_round()())
        project.flush()
        assert events_of(project) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET class_id = 1",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        "UPDATE image SET given_class = 0",
        "DELETE FROM image",
    ],
)
def test_the_file_itself_refuses_to_change_answers_and_images(project_path, statement):
    from alc_engine.project.schema import connect

    with Project.open(project_path) as project:
        project.session.answer([0, 1], [1, 2])
    connection = connect(project_path, write=True)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    connection.close()


def test_nothing_is_overwritten_on_creating(tmp_path, catalog):
    there = tmp_path / "a.alc"
    there.write_text("precious")
    with pytest.raises(UserFixableError, match="ever overwritten"):
        Project.create(there, catalog)
    assert there.read_text() == "precious"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_creating_in_a_folder_that_is_not_there_says_so(tmp_path, catalog):
    with pytest.raises(UserFixableError, match="folder for the project does not exist"):
        Project.create(tmp_path / "no" / "a.alc", catalog)


def test_a_second_instance_is_offered_reading_and_reads(project_path):
    with Project.open(project_path) as project:
        project.session.answer(0, 1).saved.result()
        with pytest.raises(ReadOnlyOffered, match="open already"):
            Project.open(project_path)
        with Project.open(project_path, read_only=True) as beside:
            assert beside.session.labels.expert_labels[0] == 1
            with pytest.raises(UserFixableError, match="read-only"):
                beside.session.answer(1, 1)
            assert beside.session.labels.status[1] == Status.UNREVIEWED
            with pytest.raises(UserFixableError, match="read-only"):
                beside.change_settings(beside.settings)
            project.session.answer(2, 1).saved.result()
    Project.open(project_path).close()


def test_reading_changes_no_byte_and_makes_no_file(project_path):
    (project_path.parent / "work.alc.lock").unlink(missing_ok=True)
    before = {path: path.read_bytes() for path in project_path.parent.rglob("*") if path.is_file()}
    Project.open(project_path, read_only=True).close()
    after = {path: path.read_bytes() for path in project_path.parent.rglob("*") if path.is_file()}
    assert before == after


def foreign_text(path: Path) -> None:
    path.write_text("file_name,label\n" * 200)


def foreign_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.commit()
    connection.close()


def newer_version(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={VERSION + 1}")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (foreign_text, "not a project of this program"),
        (foreign_database, "not a project of this program"),
        (Path.touch, "not a project of this program"),
        (newer_version, "newer version of the program"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_foreign_and_newer_files_are_refused_untouched(
    tmp_path, catalog, spoil, message, read_only
):
    path = tmp_path / "a.alc"
    if spoil is newer_version:
        Project.create(path, catalog).close()
    spoil(path)
    before = path.read_bytes(), sorted(tmp_path.iterdir())
    with pytest.raises(UserFixableError, match=message):
        Project.open(path, read_only=read_only)
    assert (path.read_bytes(), sorted(tmp_path.iterdir())) == before


@pytest.mark.parametrize("place", ["nothing.alc", "."])
def test_a_file_that_is_not_there_is_named(tmp_path, place):
    with pytest.raises(UserFixableError, match="no project file here") as caught:
        Project.open(tmp_path / place)
    assert str(tmp_path) in caught.value.where


def test_a_trigger_that_others_put_in_is_refused(project_path):
    connection = sqlite3.connect(project_path)
    connection.execute("CREATE TRIGGER sneaky AFTER INSERT ON event BEGIN DELETE FROM round; END")
    connection.commit()
    connection.close()
    with pytest.raises(UserFixableError, match="sneaky"):
        Project.open(project_path)


def test_an_image_name_that_leads_out_of_the_folder_is_refused(tmp_path, catalog):
    names = ("../secret.png", *catalog.file_names[1:])
    sneaky = replace(catalog)
    object.__setattr__(sneaky, "file_names", names)
    with pytest.raises(UserFixableError, match="outside"):
        Project.create(tmp_path / "a.alc", sneaky)


def test_a_name_that_is_no_text_is_refused_before_anything_is_made(tmp_path, catalog):
    broken = replace(catalog, file_names=("ant/\udcff.png", *catalog.file_names[1:]))
    with pytest.raises(UserFixableError, match="no characters"):
        Project.create(tmp_path / "a.alc", broken)
    assert not (tmp_path / "a.alc").exists()


def test_half_a_character_in_a_reviewers_name_holds_nothing_up(project_path):
    with Project.open(project_path) as project:
        project.session.answer(0, 1, reviewer="Ad\udcffa").saved.result()
    with Project.open(project_path) as project:
        assert project.session.labels.reviews[0].reviewer == "Ad?a"
