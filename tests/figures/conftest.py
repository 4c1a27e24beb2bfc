"""One small project of known truth, and what was done to it, written down by hand.

The tests here compute every figure again from the truth, the embeddings and the
steps below, without the functions that they check.
"""

from __future__ import annotations

import csv
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from alc_engine.formats import scan
from alc_engine.labels.store import Verdict
from alc_engine.project import Project
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings, TrainingSettings

NAMES = ("Betula", "Fagus", "Quercus")
COUNT, BATCH, NEIGHBORS = 48, 8, 20
WITHOUT_LABEL = (44, 45, 46, 47)
TRAINING = TrainingSettings(hidden=(16, 12, 8), epochs=8, min_steps=8, learning_rate=0.1)


@dataclass
class Known:
    """The truth, and the book of what was answered.

    Attributes
    ----------
    truth, given : (N,) int64
        -1 where there was no label.
    book : dict
        (status, class or -1, round) of every image with a standing answer.
    asked : dict
        Images that each round asked about, in order.
    predicted : dict
        (N,) class that each round predicted, from its classifier.
    trained_on : (N,) int64
        By the latest round; -1 where not.
    """

    folder: Path
    truth: np.ndarray
    given: np.ndarray
    book: dict = field(default_factory=dict)
    asked: dict = field(default_factory=dict)
    predicted: dict = field(default_factory=dict)
    trained_on: np.ndarray | None = None

    @property
    def project(self) -> Path:
        return self.folder / "trees.alc"

    @property
    def table(self) -> Path:
        return self.folder / "labels.csv"

    @property
    def vectors(self) -> np.ndarray:
        return np.load(self.folder / "embeddings.npy")

    def name(self, image_id: int) -> str:
        return f"images/scan-{image_id:03}.png"

    def status(self, image_id: int) -> str:
        return self.book[image_id][0] if image_id in self.book else "unreviewed"

    def standing(self, image_id: int) -> int:
        """The label that stands; -1 for none."""
        status, class_id, _ = self.book.get(image_id, ("unreviewed", self.given[image_id], 0))
        return int(class_id) if status not in ("unsure", "excluded") else -1

    def note(self, image_id: int, class_id: int, round: int) -> None:
        if self.given[image_id] < 0:
            status = "labelled"
        else:
            status = "confirmed" if class_id == self.given[image_id] else "corrected"
        self.book[image_id] = (status, class_id, round)

    def counts(self) -> dict[str, int]:
        statuses = [status for status, *_ in self.book.values()]
        words = ("confirmed", "corrected", "labelled", "unsure", "excluded")
        return {word: statuses.count(word) for word in words}


def draw(folder: Path) -> Known:
    rng = np.random.default_rng(11)
    truth = np.arange(COUNT) % 3
    given = truth.copy()
    given[::4] = (truth[::4] + 1) % 3
    given[list(WITHOUT_LABEL)] = -1
    known = Known(folder, truth, given)
    (folder / "images").mkdir(parents=True)
    for i in range(COUNT):
        pixels = rng.integers(0, 255, size=(12, 12, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(folder / known.name(i))
    vectors = np.eye(3, 6)[truth] * 2.0 + rng.normal(size=(COUNT, 6))
    np.save(folder / "embeddings.npy", vectors.astype(np.float32))
    write_table(known.table, known, given)
    return known


def write_table(path: Path, known: Known, labels: np.ndarray) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["file_name", "label"])
        rows.writerows(
            (known.name(i), NAMES[label] if label >= 0 else "") for i, label in enumerate(labels)
        )


def answer(known: Known, session, image_ids, class_ids) -> None:
    ids = np.asarray(image_ids)
    session.answer(ids, np.asarray(class_ids), reviewer="Ann", seconds=2.5)
    for image_id, class_id in zip(ids.tolist(), np.asarray(class_ids).tolist(), strict=True):
        known.note(image_id, class_id, session.round)


def set_aside(known: Known, session, image_id: int, verdict: Verdict) -> None:
    session.set_aside([image_id], verdict)
    word = {Verdict.UNSURE: "unsure", Verdict.EXCLUDE: "excluded"}[verdict]
    known.book[image_id] = (word, -1, session.round)


def run_round(known: Known, session, meanwhile=lambda: None) -> None:
    """A round; what `meanwhile` does happens while it is computed."""
    from alc_engine.learning.training import class_probabilities

    number = session.round + 1
    before = [known.standing(i) for i in range(COUNT)]
    result = session.begin_round()()
    meanwhile()
    session.finish_round(result)
    known.trained_on = np.array(before)
    known.asked[number] = [
        i for i in result.batch.tolist() if known.book.get(i, ("", 0, number))[2] >= number
    ]
    probabilities = class_probabilities(result.classifier, known.vectors, "cpu")
    known.predicted[number] = probabilities.argmax(axis=1)


def work(known: Known) -> None:
    """Two rounds of every kind of answer."""
    settings = ProjectSettings(
        backbone=BackboneSpec("precomputed", embeddings=str(known.folder / "embeddings.npy")),
        strategy="alc",
        batch_size=BATCH,
        neighbors=NEIGHBORS,
        training=TRAINING,
        device="cpu",
    )
    catalog = scan(known.folder, known.table).catalog
    with Project.create(known.project, catalog, settings) as project:
        session = project.session
        session.finish_preparation(project.preparation()())
        run_round(known, session)
        batch = known.asked[1]
        answer(known, session, batch[:4], known.truth[batch[:4]])
        set_aside(known, session, batch[4], Verdict.UNSURE)
        set_aside(known, session, batch[5], Verdict.EXCLUDE)
        free = [i for i in range(COUNT) if i not in batch and known.given[i] >= 0]
        wrong = next(i for i in free if known.given[i] != known.truth[i])
        right = next(i for i in free if known.given[i] == known.truth[i])
        new = next(i for i in WITHOUT_LABEL if i not in batch)
        answer(known, session, [wrong, right, new], known.truth[[wrong, right, new]])
        probe = session.begin_round()()  # the same request gives the same batch

        def answer_one_of_the_next() -> None:
            first = int(probe.batch[0])
            answer(known, session, [first], known.truth[[first]])

        run_round(known, session, answer_one_of_the_next)
        batch = known.asked[2]
        answer(known, session, batch[:3], known.truth[batch[:3]])
        mistaken = (known.truth[batch[3]] + 1) % 3
        session.answer([batch[3]], [mistaken])
        session.undo()
        other = (known.trained_on[batch[4]] + 1) % 3  # surely not what was trained on
        answer(known, session, [batch[4]], [other])


@pytest.fixture(scope="session")
def worked(tmp_path_factory) -> Known:
    known = draw(tmp_path_factory.mktemp("figures") / "trees")
    work(known)
    return known


@pytest.fixture
def known(worked, tmp_path) -> Known:
    """The project for this test alone."""
    folder = tmp_path / "trees"
    shutil.copytree(worked.folder, folder)
    return replace(worked, folder=folder, book=dict(worked.book))


@pytest.fixture
def alc(capsys):
    """Runs the command in this process; what it printed."""
    from alc_engine.cli import main

    def run(*words: object) -> str:
        capsys.readouterr()
        assert main([str(word) for word in words]) == 0
        return capsys.readouterr().out

    return run


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def window(qapp, qtbot, known, tmp_path, monkeypatch):
    """A main window with the project open."""
    from PySide6.QtCore import QEvent, QSettings
    from PySide6.QtWidgets import QApplication

    from alc_desktop.app.preferences import Preferences
    from alc_desktop.i18n.translations import use_language
    from alc_desktop.window.main_window import MainWindow
    from alc_desktop.window.project_host import ProjectHost

    # However busy the computer is, the project is there when `open_path` returns.
    monkeypatch.setattr(ProjectHost, "patience", 60.0)
    use_language(qapp, "en")
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Preferences(settings))
    window.resize(1500, 950)
    window.show()
    window.open_path(known.project)
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
