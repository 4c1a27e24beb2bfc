"""A project grows: ids, answers, rounds and the user's table stay, new images come behind."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
import pytest

from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.prepared import Prepared
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.events import EventKind, GivenAnswers, LabelEvent, Signature, new_operation
from alc_engine.labels.store import Status, Verdict
from alc_engine.learning.training import class_probabilities
from alc_engine.project import Addition, Project, check, salvage
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import BackboneSpec


def new_images(root, classes, labels, start=0):
    """Files that a project may take up."""
    names, digests = [], []
    for number, _ in enumerate(labels, start=start):
        path = root / "new" / f"{number}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(f"new {number}".encode())
        names.append(f"new/{number}.png")
        digests.append(hashlib.sha256(path.read_bytes()).hexdigest())
    return ImageCatalog(root, tuple(names), tuple(digests), classes, np.array(labels))


def addition(catalog, source=None, answers=None):
    return Addition(catalog, 0, (), source, answers, ())


def test_new_images_come_behind_and_every_answer_stays(tmp_path, project_path, catalog):
    with Project.open(project_path) as project:
        project.session.answer([0, 5], 1)
        project.session.set_aside(3, Verdict.EXCLUDE)
        status = project.session.labels.status.tolist()
        new = new_images(catalog.root, ("bee", "wasp"), [0, 1, -1])
        project.add_images(addition(new))
        assert project.session.labels.status.tolist() == [*status, 0, 0, 0]
        project.session.answer(13, 0)
    with Project.open(project_path) as project:
        assert project.catalog.file_names == (*catalog.file_names, *new.file_names)
        assert project.catalog.digests[:12] == catalog.digests
        assert project.session.classes.shown_names == ("ant", "bee", "cat", "wasp")
        assert project.session.labels.given_labels[12:].tolist() == [1, 3, -1]
        assert project.session.labels.status.tolist() == [*status, 0, 2, 0]
        assert project.problems == ()
    assert check(project_path).faults == ()


def test_a_class_means_what_the_project_made_of_it(project_path, catalog):
    with Project.open(project_path) as project:
        project.session.rename_class(0, "emmet")
        project.session.merge_classes(2, 1)
        names = ("ant", "emmet", "cat", "bee", " bee")
        project.add_images(addition(new_images(catalog.root, names, [0, 1, 2, 3, 4])))
        assert project.session.labels.given_labels[12:].tolist() == [0, 0, 1, 1, 1]
        assert len(project.session.classes) == 3


def test_it_grows_again_and_again_and_undo_takes_back_answers_alone(project_path, catalog):
    for step in range(3):
        with Project.open(project_path) as project:
            new = new_images(catalog.root, (f"kind {step}",), [0], start=step)
            project.add_images(addition(new))
            project.session.answer(len(project.catalog) - 1, 0)
    with Project.open(project_path) as project:
        session = project.session
        assert session.labels.given_labels[12:].tolist() == [3, 4, 5]
        while session.undo() is not None:
            pass
        assert session.labels.given_labels[12:].tolist() == [3, 4, 5]
        assert session.classes.shown_names[3:] == ("kind 0", "kind 1", "kind 2")
        assert not session.labels.reviewed.any()
        while session.redo() is not None:
            pass
        assert session.labels.given_labels[12:].tolist() == [3, 4, 5]
        assert session.labels.status[12:].tolist() == [Status.CORRECTED] * 3


ACTS = {
    "an answer": lambda session: session.answer([0, 1], 2),
    "images taken out": lambda session: session.set_aside(2, Verdict.EXCLUDE),
    "a class added": lambda session: session.add_class(f"own {len(session.classes)}"),
    "a class added that images come with later": lambda session: session.add_class("wasp"),
    "a class renamed": lambda session: session.rename_class(0, f"emmet {len(session.classes)}"),
    "classes merged": lambda session: session.merge_classes(2, 1),
    "another order": lambda session: session.order_classes([2, 0, 1]),
}
"""What an expert may do before images are added."""


def standing(session):
    labels = session.labels
    return (
        *(labels.labels.tolist(), labels.status.tolist(), session.classes.names),
        *(session.classes.into, set(session.classes.order)),
    )


@pytest.mark.parametrize("answered", [False, True], ids=["labels", "labels and answers"])
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_undo_takes_back_acts_of_the_expert_and_no_image_that_was_added_loses_its_label(
    project_path, catalog, act, answered
):
    """Undo and redo go through acts before and after an addition; what came with it stays."""
    given = GivenAnswers(
        np.array([0, 1]), (Verdict.LABEL,) * 2, np.array([1, 2]), (Signature("Ada"),) * 2
    )
    with Project.open(project_path) as project:
        act(project.session)
        own_class = "wasp" in project.session.class_names
        project.session.answer(5, 0)
        new = new_images(catalog.root, ("bee", "wasp", "moth"), [0, 1, -1])
        project.add_images(addition(new, answers=given if answered else None))
        project.session.answer(12, 0)
    acts = 2 if own_class else 3  # a class that images have is no act that could go
    with Project.open(project_path) as project:
        session = project.session
        states = [standing(session)]
        while session.undo() is not None:
            states.append(standing(session))
            labels, classes = session.labels, session.classes
            assert all(classes.stands(i) for i in labels.labels[12:14].tolist())
            names = [classes.names[i] for i in labels.labels[12:14].tolist()]
            assert names == (["wasp", "moth"] if answered else ["bee", "wasp"])
            assert labels.status[12:].astype(bool).tolist() == [answered, answered, False]
        assert len(states) == 1 + acts
        assert not session.labels.reviewed[:12].any()
        assert session.labels.undoable is None
        for state in reversed(states[:-1]):
            assert session.redo() is not None
            assert standing(session) == state
        assert session.redo() is None
        project.flush()
    assert check(project_path).faults == ()
    report = salvage(project_path, project_path.with_name("saved.alc"))
    assert report.lost == report.apart == 0
    with Project.open(project_path.with_name("saved.alc")) as saved:
        assert standing(saved.session) == states[0]


def test_a_class_that_an_earlier_version_took_from_its_images_is_back(project_path, catalog):
    """Its log says that the adding of the class was undone, and the answer before it."""
    with Project.open(project_path) as project:
        project.session.answer(0, 1)
        project.session.add_class("wasp").saved.result()
        (*_, added) = [event for event in project._log if event.kind is EventKind.ADD_CLASS]
        (*_, first) = [event for event in project._log if event.kind is EventKind.ANSWER]
        project.add_images(addition(new_images(catalog.root, ("wasp",), [0])))
        for target in (added, first):
            event = LabelEvent(
                event_id=new_operation(), operation_id=new_operation(), kind=EventKind.UNDO
            )
            project._log.append([replace(event, target=target.operation_id)]).result()
    with Project.open(project_path) as project:
        assert project.session.labels.given_labels[12] == 3
        assert project.session.classes.stands(3)
        assert not project.session.labels.reviewed.any()
        assert project.session.undo() is None
        assert project.session.redo() is not None
    assert salvage(project_path, project_path.with_name("saved.alc")).apart == 0


def test_answers_that_a_new_project_begins_with_are_no_act_that_is_undone(tmp_path, catalog):
    given = GivenAnswers(np.array([3]), (Verdict.EXCLUDE,), np.array([-1]), (Signature("Ada"),))
    with Project.create(tmp_path / "p.alc", catalog, answers=given) as project:
        project.session.answer(3, 1)
        assert project.session.undo() is not None
        assert project.session.labels.status[3] == Status.EXCLUDED
        assert project.session.undo() is None


def test_answers_that_come_along_are_signed_as_they_were(project_path, catalog):
    new = new_images(catalog.root, ("cat", "ant"), [0, 1])
    signed = (Signature("Ada", "2026-01-01T00:00:00+00:00"), Signature("Bob"))
    given = GivenAnswers(
        np.array([0, 1]), (Verdict.LABEL, Verdict.UNSURE), np.array([1, -1]), signed
    )
    with Project.open(project_path) as project:
        project.add_images(addition(new, answers=given))
        reviews = project.session.labels.reviews
        assert (reviews[12].class_id, reviews[12].reviewer) == (0, "Ada")
        assert reviews[12].time == signed[0].time
        assert reviews[13].status is Status.UNSURE


@pytest.fixture
def grown(blobs_project, blobs, tmp_path):
    """A project with a round, three images added since, and what preparing all of them gives."""
    with blobs_project() as project:
        batch = project.session.finish_round(project.session.begin_round()())
        project.session.answer(batch[:4], blobs.truth[batch[:4]])
        labels = project.session.labels.labels.copy()
        new = new_images(project.catalog.root, ("ant", "bee", "cat"), [0, 1, 2])
        project.add_images(addition(new))
        assert project.session.latest is None  # nothing is known of the new ones yet
        assert project.session.round == 1
        assert project.session.batch.tolist() == batch.tolist()
        vectors = np.concatenate([blobs.prepared.vectors, blobs.prepared.vectors[:3] + 0.1])
        prepared = Prepared(
            vectors, np.ones(153, dtype=bool), build_graph(vectors, k=5), vectors[:, :2].copy()
        )
        yield project, prepared, labels


def test_the_last_round_says_of_new_images_what_its_classifier_does(grown):
    project, prepared, labels = grown
    session = project.session
    session.finish_preparation(prepared)
    result = session.latest
    said, first = result.predictions, session._latest.predictions
    expected = class_probabilities(result.classifier, prepared.vectors[150:])
    np.testing.assert_allclose(
        said.top_probabilities[150:], np.sort(expected, axis=1)[:, ::-1], rtol=1e-5
    )
    np.testing.assert_array_equal(said.predicted[150:], expected.argmax(axis=1))
    np.testing.assert_allclose(
        said.label_probability[150:], expected[np.arange(3), [0, 1, 2]], rtol=1e-5
    )
    assert (said.alpha[150:] == 0).all()
    assert (result.suppression[150:] == 0).all()
    assert (session.trained_on[150:] == -1).all()
    assert not session.judged()[150:].any()
    assert session.judged()[:150].any()
    for name, value in vars(first).items():
        if value is None:
            assert getattr(said, name) is None
            continue
        axis = 1 if name == "alpha_history" else 0
        np.testing.assert_array_equal(getattr(said, name).take(range(150), axis), value)
    np.testing.assert_array_equal(session.labels.labels[:150], labels)


def test_the_next_round_is_over_all_images(grown):
    project, prepared, _ = grown
    project.session.finish_preparation(prepared)
    result = project.session.begin_round()()
    assert result.round == 2
    assert len(result.predictions.entropy) == 153
    project.session.finish_round(result)
    project.flush()
    path = project.path
    project.close()
    with Project.open(path) as again:
        again.session.finish_preparation(prepared)
        assert again.session.round == 2
        assert len(again.session.latest.predictions.entropy) == 153
    assert check(path).faults == ()


def test_the_users_table_grows_along_and_is_salvaged(tmp_path, project_path, catalog):
    source = SourceTable.plain(catalog.file_names)
    path = tmp_path / "with table.alc"
    with Project.create(path, catalog, source=source) as project:
        new = new_images(catalog.root, ("ant",), [0])
        whole = source.followed_by(SourceTable(("./new.png",), {"age": ("7",)}, (0,)))
        project.add_images(addition(new, source=whole))
    with Project.open(path) as project:
        assert project.source_table().spelled == (*catalog.file_names, "./new.png")
        assert project.source_table().columns == {"age": ("",) * 12 + ("7",)}
    salvage(path, tmp_path / "rescued.alc")
    with Project.open(tmp_path / "rescued.alc") as project:
        assert project.source_table().columns["age"][12] == "7"


def test_a_damaged_table_of_the_user_is_said_and_costs_no_answer(tmp_path, catalog):
    path = tmp_path / "p.alc"
    with Project.create(path, catalog, source=SourceTable.plain(catalog.file_names)) as project:
        project.session.answer(0, 1)
        project._writer.run(lambda c: c.execute("UPDATE source SET data = x'00'"))
    report = check(path)
    assert report.answers_intact
    assert "your own table is damaged" in report.faults[0]
    with Project.open(path) as project:
        assert project.session.labels.reviewed.sum() == 1
        with pytest.raises(UserFixableError, match="damaged"):
            project.source_table()
    salvage(path, tmp_path / "rescued.alc")
    with Project.open(tmp_path / "rescued.alc") as project:
        assert project.source_table() is None  # so that exports go on
        assert project.session.labels.reviewed.sum() == 1


def test_features_from_a_file_must_be_there_for_the_new_images_too(tmp_path, catalog, blobs):
    settings = replace(
        blobs.settings, backbone=BackboneSpec(name="precomputed", embeddings="old.npy")
    )
    with Project.create(tmp_path / "p.alc", catalog, settings) as project:
        new = addition(new_images(catalog.root, ("ant",), [0]))
        with pytest.raises(UserFixableError, match="come from a file"):
            project.add_images(new)
        assert len(project.catalog) == 12
        project.add_images(new, "new.npy")
        assert project.settings.backbone.embeddings == "new.npy"
    with Project.open(tmp_path / "p.alc") as project:
        assert len(project.catalog) == 13
        assert project.settings.backbone.embeddings == "new.npy"


def test_a_project_open_read_only_does_not_grow(project_path, catalog):
    with Project.open(project_path, read_only=True) as project:
        with pytest.raises(UserFixableError, match="read-only"):
            project.add_images(addition(new_images(catalog.root, ("ant",), [0])))
        assert len(project.catalog) == 12
