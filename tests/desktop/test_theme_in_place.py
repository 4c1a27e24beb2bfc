"""Light and dark change in place: nothing is built anew, and nothing keeps a colour of before."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QTimer
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QMenuBar, QScrollArea

import alc_desktop
from alc_desktop.background.decode_queue import DecodeQueue
from alc_desktop.background.queries import QueryRunner
from alc_desktop.confusion.class_view import Presentation
from alc_desktop.model.listing import Order, Scope
from alc_desktop.widgets.heat_colors import HeatMode
from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.theme import current_theme, dark_theme, follow_theme, light_theme
from alc_engine.formats import scan
from alc_engine.labels.store import Verdict
from alc_engine.project import Project
from tests.desktop.walk import DOCKS, OPENERS

THEMES = {"light": light_theme, "dark": dark_theme}
SOON = 1000
"""Milliseconds: what a timer does later than that, nobody waits for."""


@pytest.fixture
def answered(finished, tmp_path):
    """A project with an answer of every kind, copied with each call to the same place."""
    folder, original = tmp_path / "copy", tmp_path / "original"
    shutil.copytree(finished.parent, original)
    with Project.open(original / finished.name) as project:
        session = project.session
        confirmed, corrected, unsure, excluded = session.batch[:4].tolist()
        session.answer(confirmed, int(session.labels.labels[confirmed]))
        session.answer(corrected, (int(session.labels.labels[corrected]) + 1) % 3)
        session.set_aside(unsure, Verdict.UNSURE)
        session.set_aside(excluded, Verdict.EXCLUDE)

    def copy():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(original, folder)  # the time of an answer is in the pictures
        return folder / finished.name, corrected

    return copy


@pytest.fixture
def furnished(make_window, make_data_set, answered, preferences, ready, qapp):
    """A window as its user left it: a list that is scrolled, a selection, views in other modes."""

    data = make_data_set(45)
    found = scan(data.table.parent, data.table)
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)  # a cursor is in every picture

    def furnish():
        preferences._settings.clear()
        window = make_window()
        path, corrected = answered()
        window.open_path(path)
        window.activateWindow()
        ready(window)
        QCursor.setPos(window.screen().geometry().bottomRight())
        window.import_page.show_scan(found)
        workspace = window.workspace
        workspace.browser.choose(Scope.ALL, Order.ENTROPY)
        workspace.heatmap.modes.choose(HeatMode.DIFFERENCE)
        grid = workspace.grid
        grid.set_current(corrected)
        rows = grid.selectionModel()
        for row in (grid.current_row(), 17, 22):
            rows.select(grid.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)
        grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
        return window

    yield furnish
    qapp.setCursorFlashTime(flash)


def image_of(widget) -> np.ndarray:
    """Pixels of a widget, (H, W, 3) uint8."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def at_work() -> bool:
    """Whether something that was asked for has still to be shown."""
    for window in QApplication.topLevelWidgets():
        workers = (*window.findChildren(QueryRunner), *window.findChildren(DecodeQueue))
        if any(worker.busy for worker in workers):
            return True
        for timer in window.findChildren(QTimer):
            if timer.isSingleShot() and timer.isActive() and timer.remainingTime() < SOON:
                return True
    return False


@pytest.fixture
def still(qtbot):
    """Pixels of a widget once nothing moves in it any more."""

    def take(widget):
        before = image_of(widget)  # what is painted asks for what is missing
        for _ in range(50):
            qtbot.wait(20)
            qtbot.waitUntil(lambda: not at_work(), timeout=20_000)
            after = image_of(widget)
            if np.array_equal(before, after) and not at_work():
                return after
            before = after
        raise AssertionError("it does not come to rest")

    return take


@pytest.fixture
def pictures(still):
    """Pictures of every view of the window, and of the dialogs that are open, by name."""

    def take(window, dialogs):
        workspace, found = window.workspace, {}
        for name in reversed(DOCKS):
            workspace.docks.raise_view(getattr(workspace, name))
        for name in DOCKS:
            workspace.docks.raise_view(getattr(workspace, name))
            found[name] = still(window)
            for number, area in enumerate(getattr(workspace, name).findChildren(QScrollArea)):
                found[f"{name} scrolled {number}"] = still(area.widget())
        workspace.docks.raise_view(workspace.class_view)
        for presentation in (Presentation.LIST, Presentation.TABLE):
            workspace.class_view.presentations.choose(presentation)
            found[f"class view as {presentation.name}"] = still(window)
        for page in (window.welcome, window.import_page):
            here = window.pages.currentWidget()
            window.pages.setCurrentWidget(page)
            found[type(page).__name__] = still(window)
            window.pages.setCurrentWidget(here)
        workspace.grid.setFocus()
        window.commands.find_class.trigger()
        workspace.class_finder.field.setText("a")
        found["class finder"] = still(window)
        workspace.class_finder.give_up()
        found |= {type(dialog).__name__: still(dialog) for dialog in dialogs}
        return found

    return take


def state(window) -> dict[str, object]:
    """What the user has before them, beside the colours."""
    workspace = window.workspace
    grid = workspace.grid
    return {
        "workspace": workspace,
        "focus": QApplication.focusWidget(),
        "current": grid.current_id(),
        "selected": grid.selected_ids().tolist(),
        "scrolled": grid.verticalScrollBar().value(),
        "neighbours chosen": workspace.neighbors.chart.selected_ids().tolist(),
        "step": workspace.neighbors.slider.value(),
        "search": workspace.class_finder.field.text(),
        "finding": workspace.class_finder.isVisible(),
        "busy": window.worker.busy,
        "docks": window.saveState().data(),
    }


def differing(one, other, folder) -> list[str]:
    """Names of the pictures that are not equal; they are left in `folder`."""
    names = []
    for name, pixels in one.items():
        if pixels.shape != other[name].shape or not np.array_equal(pixels, other[name]):
            names.append(name)
            for kind, each in (("built", pixels), ("changed", other[name])):
                height, width, _ = each.shape
                image = QImage(each.data, width, height, 3 * width, QImage.Format.Format_RGB888)
                image.save(str(folder / f"{name}-{kind}.png"))
    return names


def test_every_view_looks_as_if_it_had_been_built_in_the_other_theme(
    furnished, pictures, qapp, tmp_path
):
    built, changed = {}, {}
    for first, second in (("light", "dark"), ("dark", "light")):
        apply_theme(qapp, THEMES[first]())
        window = furnished()
        dialogs = [opener(window) for opener in OPENERS.values()]
        for dialog in dialogs:
            dialog.setModal(False)
            dialog.show()
        built[first] = pictures(window, dialogs)
        window.wear(THEMES[second]())
        changed[second] = pictures(window, dialogs)
        for dialog in dialogs:
            dialog.close()
            dialog.deleteLater()
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for name in THEMES:
        assert differing(built[name], changed[name], tmp_path) == [], f"in {name}; see {tmp_path}"
    assert differing(built["light"], built["dark"], tmp_path) == list(built["light"])


@pytest.mark.parametrize("searching", [False, True])
def test_all_but_the_colours_stays_as_it_is(furnished, still, qapp, searching):
    apply_theme(qapp, light_theme())
    window = furnished()
    workspace = window.workspace
    workspace.docks.raise_view(workspace.neighbors)
    still(window)
    workspace.neighbors.slider.setValue(1)
    chart = workspace.neighbors.chart
    chart.columns[1].setChecked(True)
    if searching:
        window.commands.find_class.trigger()
        workspace.class_finder.field.setText("a")
    else:
        workspace.grid.setFocus()
    still(window)
    before = state(window)
    assert before["scrolled"] > 0
    assert before["selected"]
    assert before["neighbours chosen"]
    assert before["finding"] is searching
    for theme in (dark_theme(), light_theme()):
        window.wear(theme)
        still(window)
        assert state(window) == before


def test_no_constructor_takes_a_theme():
    """There is one, and who paints asks for it."""
    for path in Path(alc_desktop.__file__).parent.rglob("*.py"):
        for made in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(made, ast.FunctionDef) and made.name == "__init__":
                names = {argument.arg for argument in (*made.args.args, *made.args.kwonlyargs)}
                assert "theme" not in names, path


def test_a_view_that_is_gone_follows_no_more(qapp, qtbot):
    seen = []

    class Bar(QMenuBar):
        def renew(self) -> None:
            seen.append(current_theme())

    bar = Bar()
    follow_theme(bar.renew)
    apply_theme(qapp, dark_theme())
    assert seen == [light_theme(), dark_theme()]
    bar.deleteLater()
    QApplication.sendPostedEvents(bar, QEvent.Type.DeferredDelete)
    apply_theme(qapp, light_theme())
    assert len(seen) == 2
