"""Blind, nothing tells label, prediction or suspicion of an image before it is answered.

Two projects are alike but for what was handed in with images that are not
answered yet, for what the model predicts of them, for notes and flags that were put
on them, for the class that they were chosen to show, and for their file names.
Both are walked through in the same steps: every text, every list and every
pixel must be the same.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPointF, QSettings, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from alc_desktop.app.preferences import Preferences
from alc_desktop.background.decode_queue import DecodeQueue
from alc_desktop.model import operations
from alc_desktop.model.blind import told
from alc_desktop.model.color_by import ColorBy
from alc_desktop.model.listing import Order, Scope, listed
from alc_desktop.window.main_window import MainWindow
from alc_engine.formats import scan
from alc_engine.project import Project
from alc_engine.runtime.settings import BackboneSpec
from tests.desktop.walk import DOCKS, OPENERS, shown_texts

COUNT, CLASSES = 45, 3
LEAST_TEXTS = 10_000
"""Of all states together; it may grow, and must not fall: else the walk has gone blind."""
_ANSWERED = re.compile(r"(\d+ )?(confirmed|corrected|labelled|unsure|excluded)\b", re.IGNORECASE)
REMARKS = ("note", "flag", "picture")
_SAVED = "✓ All answers saved"
"""When it is told is a matter of the disk."""
SEARCHES = (
    *("label:ant", "-label:ant", "label:none", "given:bee", "-given:none", "predicted:cat"),
    *("trust<0.5", "-trust>0.2", "probability>0.5", "-probability<0.4", "ant", "-bee", "image"),
    *("note:ant", "note:", "-note:bee", "is:flagged", "flag:no"),
    *("entropy>0.5", "suppression>0", "status:reviewed", "status:corrected"),
)


@dataclass
class Pair:
    """Two project files, and the images that are answered in both."""

    files: tuple[Path, Path]
    answered: np.ndarray


@pytest.fixture(scope="module", autouse=True)
def same_moment():
    """What is done in both is done at the same time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("alc_engine.labels.store._now", lambda: "2024-05-06T10:11:12.000+00:00")
        yield


@pytest.fixture(scope="module", params=["alc", "guided"])
def pair(request, make_data_set, small_settings, tmp_path_factory) -> Pair:
    data = make_data_set(COUNT)
    names = list(data.given)
    classes = ("ant", "bee", "cat")
    given = np.array([classes.index(data.given[name]) for name in names])
    settings = replace(
        small_settings,
        strategy=request.param,
        backbone=BackboneSpec("precomputed", embeddings=str(data.embeddings)),
    )
    first = tmp_path_factory.mktemp("blind") / "p"
    write(first, data, names, [classes[c] for c in given])
    with create(first, settings) as project:
        session = project.session
        result = session.begin_round()()
        session.finish_round(result)
        answered = np.concatenate([result.batch[:3], np.setdiff1d(range(COUNT), result.batch)[:4]])
        rest = np.setdiff1d(np.arange(COUNT), answered)
        remark(session, answered, rest, 0)
        answer(session, answered)
    other = given.copy()
    other[rest] = (given[rest] + 1) % CLASSES
    labels = [classes[c] for c in other]
    for image_id in rest[::5]:
        labels[image_id] = ""
    renamed = [
        name.replace(Path(name).name[:3], classes[i % CLASSES]) if i in rest else name
        for i, name in enumerate(names)
    ]
    renamed = [f"images/{i:02}.png" if i in rest else name for i, name in enumerate(renamed)]
    second = tmp_path_factory.mktemp("blind") / "p"
    write(second, data, names, labels, renamed)
    with create(second, settings) as project:
        session = project.session
        session.begin_round()
        session.finish_round(otherwise(result, rest, other))
        remark(session, answered, rest, 1)
        answer(session, answered)
    return Pair((first / "p.alc", second / "p.alc"), answered)


def write(folder: Path, data, names, labels, renamed=None) -> None:
    (folder / "images").mkdir(parents=True)
    lines = ["file_name,label"]
    for name, label, new in zip(names, labels, renamed or names, strict=True):
        shutil.copy(data.table.parent / name, folder / new)
        lines.append(f"{new},{label}")
    (folder / "labels.csv").write_text("\n".join(lines), encoding="utf-8")


def create(folder: Path, settings) -> Project:
    catalog = scan(folder, folder / "labels.csv").catalog
    project = Project.create(folder / "p.alc", catalog, settings)
    project.session.finish_preparation(project.preparation()())
    return project


def answer(session, image_ids) -> None:
    for image_id in image_ids:
        session.answer([image_id], [int(image_id) % CLASSES])


def remark(session, answered, rest, place) -> None:
    """The same of what is answered; of the rest what may not be told."""
    session.note_images(answered[:2], "an ant, surely")
    session.flag_images(answered[1:3], True)
    session.describe_class(0, "small")
    session.note_images(rest[place::2], ("this is an ant", "no ant, a bee")[place])
    session.flag_images(rest[place::3], True)
    for class_id in range(CLASSES):
        shown = [answered[class_id], *rest[class_id + place :: 4]]
        session.picture_class(class_id, shown)


def otherwise(result, rest, labels):
    """The same round, with other predictions, weights and labels of some images."""
    said = result.predictions
    top, likely = said.top_classes.copy(), said.top_probabilities.copy()
    top[rest] = (top[rest] + 2) % CLASSES
    likely[rest] = np.array([0.5, 0.3, 0.2])[: likely.shape[1]]
    probability, alpha = said.label_probability.copy(), said.alpha.copy()
    probability[rest], alpha[rest] = 1 - probability[rest], alpha[rest[::-1]]
    history = said.alpha_history.copy()
    history[1:, rest] = history[1:, rest[::-1]] * 0.7
    suspicion = None if said.suspicion is None else said.suspicion.copy()
    if suspicion is not None:
        suspicion[rest] = suspicion[rest[::-1]]
    trained_on = result.trained_on.copy()
    trained_on[rest] = labels[rest]
    return replace(
        result,
        trained_on=trained_on,
        predictions=replace(
            said,
            top_classes=top,
            top_probabilities=likely,
            label_probability=probability,
            alpha=alpha,
            suspicion=suspicion,
            alpha_history=history,
        ),
    )


@pytest.fixture
def opened(qapp, tmp_path, pair, monkeypatch, qtbot, ready):
    """Open one of the projects; closed after the test."""
    from alc_desktop.window.project_host import ProjectHost

    monkeypatch.setattr(ProjectHost, "patience", 60.0)
    flashes = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    monkeypatch.setattr("alc_desktop.background.worker.RequestWorker.submit", lambda *_, **__: None)
    windows = []

    def open_one(place: int, blind: bool = True) -> MainWindow:
        folder = tmp_path / str(place) / "p"
        shutil.copytree(pair.files[place].parent, folder)
        ini = str(tmp_path / f"{place}.ini")
        preferences = Preferences(QSettings(ini, QSettings.Format.IniFormat))
        preferences.blind = blind
        windows.append(MainWindow(preferences))
        window = windows[-1]
        window.resize(1500, 950)
        window.show()
        window.open_path(folder / "p.alc")
        window.activateWindow()
        ready(window)
        window.workspace.notes._lasts = 0.05  # seconds; pictures are taken when they are gone
        window.status._forget.setInterval(10**8)  # what was said last, however slow the machine is
        return window

    yield open_one
    qapp.setCursorFlashTime(flashes)
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def announced(monkeypatch):
    """Everything a screen reader is told."""
    words = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: words.append(event.message() if hasattr(event, "message") else ""),
    )
    return words


def of_hidden(words: list[str]) -> list[str]:
    """What was announced, but for the answers: they tell of what is answered now."""
    return [said for said in words if said != _SAVED and not _ANSWERED.search(said)]


def texts(window) -> list[str]:
    """Every text of what can be seen, without the folders of project and images."""
    return [
        f"{type(part).__name__}: {without_folders(text, window)}"
        for part, text in shown_texts(window)
        if getattr(part, "isVisible", bool)() and text
    ]


def without_folders(text: object, window) -> str:
    project = window.model.project
    return str(text).replace(str(project.path.parent), "").replace(str(project.catalog.root), "")


def settled(window, qtbot) -> None:
    """Wait until figures, neighbours and thumbnails are there."""
    workspace = window.workspace
    qtbot.waitUntil(lambda: window.model.unsaved_count == 0)
    qtbot.waitUntil(lambda: not workspace.notes._notes)
    workspace.current.inspect()
    current = workspace.grid.current_id()
    if current >= 0:
        qtbot.waitUntil(lambda: workspace.inspector.shows(current))
        qtbot.waitUntil(lambda: not workspace.inspector.canvas.is_waiting)
        side = workspace.comparing.side
        qtbot.waitUntil(lambda: side._example is None or not side.canvas.is_waiting)
    if workspace.neighbors.isVisible():  # of an empty list it takes a moment, too
        qtbot.waitUntil(lambda: workspace.neighbors.shown_id() == current, timeout=10_000)
    shown = {*workspace.grid.model().image_ids.tolist()}
    shown |= {button.example.image_id for button in workspace.comparing.shelf._shown_buttons()}
    shown |= {*workspace.classes.description.pictures.image_ids}
    canvas = workspace.heatmap.canvas
    if canvas.isVisible() and canvas.scene is not None:
        shown |= {each.image_id for each in canvas.scene.thumbnails(canvas.frame)}
    shown |= {column.figures.image_id for column in workspace.neighbors.chart.columns}
    qtbot.waitUntil(lambda: all(workspace.loader.pixmap(i) is not None for i in shown))
    workspace.figures.show()
    QApplication.processEvents()


def picture_of(window, qtbot) -> QImage:
    """The window once nothing moves in it, and nothing is on its way."""
    taken = [window.grab().toImage()]  # what is painted asks for what is missing
    queues = window.findChildren(DecodeQueue)

    def stands_still() -> bool:
        waited = any(queue.busy for queue in queues)
        taken.append(window.grab().toImage())
        return not waited and taken[-1] == taken[-2]

    qtbot.waitUntil(stands_still)
    return taken[-1]


def where_they_differ(one, other) -> tuple[int, ...] | None:
    """Left, top, right and bottom of what differs of two pictures."""
    if one == other:
        return None
    pixels = [np.array(p.constBits()).reshape(p.height(), p.width(), 4) for p in (one, other)]
    rows, columns = np.nonzero((pixels[0] != pixels[1]).any(axis=2))
    return int(columns.min()), int(rows.min()), int(columns.max()), int(rows.max())


def states(window, pair, qtbot):
    """The same walk for both; yields what was done."""
    workspace, model = window.workspace, window.model
    grid, browser = workspace.grid, workspace.browser
    open_ones = np.setdiff1d(model.facts.batch, pair.answered)
    browser.choose(Scope.BATCH)
    for dock in DOCKS:
        workspace.docks.raise_view(getattr(workspace, dock))
        for image_id in (open_ones[0], pair.answered[0]):
            grid.set_current(int(image_id))
            yield f"{dock} of image {image_id}"
    workspace.looking.open()
    for image_id in (open_ones[0], pair.answered[0]):
        grid.set_current(int(image_id))
        yield f"loupe of image {image_id}"
    workspace.comparing.open()
    for image_id in (open_ones[0], pair.answered[0]):
        grid.set_current(int(image_id))
        yield f"comparing image {image_id}"
    grid.set_current(int(open_ones[0]))
    window.commands.next_example.trigger()
    yield "next example while comparing"
    workspace.comparing.leave()
    workspace.looking.close()
    grid.set_current(int(open_ones[1]))
    grid.selectionModel().select(
        grid.model().index(grid.model().row_of(int(open_ones[2])), 0),
        QItemSelectionModel.SelectionFlag.Select,
    )
    workspace.comparing.open()
    assert workspace.comparing.side.name.text()
    yield "two selected images beside each other"
    workspace.comparing.leave()
    canvas = workspace.heatmap.canvas
    workspace.docks.raise_view(workspace.heatmap)
    QApplication.processEvents()
    for by in ColorBy:
        workspace.heatmap.set_color_by(by)
        yield f"map by {by}"
        for x in range(10, canvas.width(), 40):
            canvas._point(QPointF(x, canvas.height() / 2))
            if canvas.card.image_id >= 0:
                yield f"map by {by} at {x}"
        canvas.setFocus()
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Plus):
            QTest.keyClick(canvas, key)
        QTest.keyClick(canvas, Qt.Key.Key_Plus)
        assert canvas.scene.thumbnails(canvas.frame)
        yield f"map by {by}, near"
        QTest.keyClick(canvas, Qt.Key.Key_Home)
    workspace.heatmap.set_color_by(ColorBy.ENTROPY)
    grid.setFocus()
    for scope in Scope:
        browser.choose(scope)
        yield str(scope)
    for order in Order:
        browser.choose(Scope.ALL, order)
        yield f"by {order}"
    browser.choose(Scope.ALL, Order.QUERY)
    browser.search_field.setClearButtonEnabled(False)  # it fades in at its own pace
    for search in SEARCHES:
        browser.search_field.setText(search)
        browser.search_field.search()
        yield f"search {search}"
    browser.search_field.forget()
    for class_id in range(CLASSES):
        workspace.classes.class_opened.emit(class_id)
        yield f"class {class_id}"
    browser.show_images(np.setdiff1d(np.arange(COUNT), pair.answered))
    yield "some images"
    browser.show_similar(int(open_ones[1]))
    qtbot.waitUntil(lambda: browser.order is Order.SIMILARITY)
    yield "similar images"
    browser.choose(Scope.BATCH)
    for command in ("confirm", "suggested", "later", "find_class", *REMARKS):
        grid.set_current(int(open_ones[0]))
        getattr(window.commands, command).trigger()
        yield f"command {command}"
        workspace.class_finder.close()
        grid.setFocus()
    for place, action in enumerate(window.commands.likeliest):
        grid.set_current(int(open_ones[0]))
        action.trigger()
        yield f"likeliest class {place}"
        workspace.docks.raise_view(workspace.inspector)
        yield f"likeliest class {place} beside the image"
    assert int(open_ones[0]) not in model.session.labels.reviews
    one, more = open_ones[:1], open_ones[1:4]
    for ids in (one, more):
        workspace.labelling.give_images(ids, 1)
        workspace.labelling.undo()
        yield f"undone for {len(ids)}"
    operations.mark_unsure(model, one)
    workspace.labelling.undo()
    yield "unsure undone"
    workspace.editing._merge(0, 1)
    yield "merged"
    workspace.labelling.undo()
    yield "merging undone"
    yield from history_states(window, qtbot)


def history_states(window, qtbot):
    """What was undone, of images that are not answered any more, in the history."""
    workspace, history = window.workspace, window.workspace.history
    workspace.docks.raise_view(history)
    qtbot.waitUntil(lambda: history.model.rowCount() > len(window.model.session.labels.reviews))
    for row in range(history.model.rowCount()):
        history.list.setCurrentIndex(history.model.index(row))
        yield f"row {row} of the history"
    history.filter.setClearButtonEnabled(False)  # it fades in at its own pace
    for search in ("ant", "confirmed", "corrected", "merged", "image"):
        history.model.search(search)
        qtbot.waitUntil(lambda: not history.model.is_reading)
        yield f"history of {search}"
    history.model.search("")
    for row in range(history.model.rowCount()):
        history.list.taken.emit(row)
        yield f"images of row {row} of the history"
        workspace.docks.raise_view(history)
    history.list.setCurrentIndex(history.model.index(history.model.rowCount() - 1))
    history.back.click()
    box = window.findChild(QMessageBox)
    yield f"undo to here: {box.text()} {box.informativeText()}"
    box.reject()


def walked(window, pair, qtbot):
    """What is said, listed and painted in each state."""
    seen = {}
    for state in states(window, pair, qtbot):
        settled(window, qtbot)
        listed = window.workspace.grid.model().image_ids.tolist()
        seen[state] = (texts(window), listed, picture_of(window, qtbot))
    return seen


def test_two_projects_that_differ_in_what_is_not_answered_look_alike(
    opened, pair, qtbot, announced
):
    first = opened(0)
    one = walked(first, pair, qtbot)
    first.close()  # only one window at a time has the keys
    heard = list(announced)
    announced.clear()
    other = walked(opened(1), pair, qtbot)
    count = sum(len(said) for said, _, _ in one.values())
    print(f"\n{len(one)} states, {count} texts")
    assert one.keys() == other.keys()
    for state, (said, ids, picture) in one.items():
        differ = [pair for pair in zip(said, other[state][0], strict=False) if pair[0] != pair[1]]
        assert differ == [], state
        assert said == other[state][0], state
        assert ids == other[state][1], state
        if state != "command find_class":  # the cursor of its field blinks
            assert where_they_differ(picture, other[state][2]) is None, state
    assert of_hidden(heard) == of_hidden(announced)
    assert count >= LEAST_TEXTS


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_no_dialog_tells_the_two_apart(opened, kind, monkeypatch):
    monkeypatch.setattr(QDialog, "exec", lambda self: 0)
    said = []
    for place in (0, 1):
        window = opened(place)
        dialog = OPENERS[kind](window)
        dialog.show()
        QApplication.processEvents()
        said.append(
            [without_folders(text, window) for part, text in shown_texts(window)
             if getattr(part, "window", lambda: None)() is dialog and text]
        )  # fmt: skip
        dialog.close()
        dialog.deleteLater()
    assert said[0] == said[1]
    assert said[0]


def test_seeing_again_after_blind_tells_everything(opened):
    window = opened(0)
    assert window.model.facts.blind
    window.commands.blind.trigger()
    labels = window.model.session.labels
    assert (window.model.facts.labels == labels.labels).all()
    assert window.model.facts.file_names[0] == window.model.project.catalog.file_names[0]
    assert window.model.queue.found is not None


def test_going_blind_forgets_what_lists_were_made_of(opened, qtbot):
    window = opened(0, blind=False)
    browser = window.workspace.browser
    browser.choose(Scope.ALL)
    browser.search_field.setText("label:ant")
    browser.search_field.search()
    before = len(window.workspace.grid.model().image_ids)
    window.commands.blind.trigger()
    ids = window.workspace.grid.model().image_ids
    assert 0 < len(ids) < before
    assert window.model.session.labels.reviewed[ids].all()
    browser.search_field.forget()
    browser.choose(Scope.SUSPECTED)
    assert window.workspace.grid.model().image_ids.tolist() == []
    assert "stays closed" in browser._empty_text()
    window.commands.blind.trigger()
    browser.show_images(np.array([1, 2, 5]), "3 images labelled bee")
    window.commands.blind.trigger()
    assert browser.notice.text() == ""
    assert len(window.workspace.grid.model().image_ids) == COUNT


def test_no_list_follows_the_folders_that_images_came_in(make_facts):
    """A folder a class: images of a class are handed in one after the other."""
    given = np.repeat(np.arange(4), 50)
    facts = told(make_facts(200, given_labels=given, labels=given.copy(), batch=np.arange(0)))
    for order in (Order.QUERY, Order.CLASS, Order.SUSPICION):
        ids = listed(facts, Scope.ALL, order)
        assert sorted(ids.tolist()) == list(range(200))
        runs = 1 + int((np.diff(given[ids]) != 0).sum())
        assert runs > 100  # about 150 by chance, 4 in the order of the folders
    numbers = [facts.number(i) for i in range(200)]
    assert sorted(numbers) == list(range(1, 201))
    assert abs(np.corrcoef(numbers, given)[0, 1]) < 0.2
    assert [facts.file_names[i] for i in range(3)] == [f"image {n}" for n in numbers[:3]]
    assert facts.file_names[:2] == [f"image {n}" for n in numbers[:2]]


def test_what_is_answered_is_told(make_facts):
    status = np.zeros(8, np.int8)
    status[5] = 2
    facts = told(make_facts(8, status=status))
    assert [facts.hides(i) for i in range(8)] == [i != 5 for i in range(8)]
    assert facts.hides_any(np.array([4, 5]))
    assert not facts.hides_any(np.array([5]))
    assert facts.file_names[5] == "dog-5.png"
    assert (facts.given_labels[5], facts.predicted[5]) == (1, 2)
    assert (facts.given_labels[[0, 7]] == -1).all()
