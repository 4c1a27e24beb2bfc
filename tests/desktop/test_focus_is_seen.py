"""Around whatever has the keys stands a ring, measured in pixels (WCAG 2.2, 2.4.7 and 1.4.11).

All four sides, two device-independent pixels wide, at 3:1 against what lies at both sides of
them. Against the picture without the focus something has changed along each side,
again at 3:1, and a line of two pixels wherever the ring lies on the ground.
"""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from alc_desktop.i18n.failure import Failure
from alc_desktop.widgets.contrast import MARKS
from alc_desktop.widgets.focus_frame import HALO, PAINTS_FOCUS, WIDTH, _Frame
from alc_desktop.widgets.high_contrast import dark_high_contrast, light_high_contrast
from alc_desktop.widgets.theme import dark_theme, light_theme
from alc_engine.formats import scan
from tests.desktop.walk import DOCKS, OPENERS, controls, described

THEMES = (light_theme, dark_theme, light_high_contrast, dark_high_contrast)
FEWEST = 50
"""Controls of the window with a project that were found when this was written."""
CORNER = 8
"""Pixels at both ends of a side, where it is round."""
ALONG, ACROSS = 0.8, 1.5
"""What is to be another picture than without the focus: share of the length of each side, and
pixels across all of them. Where the ring lies on another's outline, its halo alone differs."""


def pixels(widget: QWidget, place: QRect) -> np.ndarray:
    """Luminance of pixels as WCAG counts it, (H, W) float64."""
    image = widget.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    parts = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def ring_faults(now: np.ndarray, bare: np.ndarray) -> list[str]:
    """What is wrong with a ring at the edge of a picture; each side is seen from outside in."""
    faults, changed, length = [], 0, 0
    for name, turns in (("top", 0), ("right", 1), ("bottom", 2), ("left", 3)):
        band, was = (
            np.rot90(picture, turns)[: WIDTH + 2 * HALO, CORNER:-CORNER] for picture in (now, bare)
        )
        if band.shape[1] == 0:
            continue  # round from end to end
        line = band[HALO : HALO + WIDTH]
        least = min(contrast(line, band[place]).min() for place in (HALO - 1, HALO + WIDTH))
        if least < MARKS:
            faults.append(f"{name}: {least:.2f} beside it")
        other = contrast(band, was) >= MARKS
        if other.any(axis=0).mean() < ALONG:
            faults.append(f"{name}: {other.any(axis=0).mean():.0%} another than without the focus")
        changed, length = changed + other.sum(), length + other.shape[1]
    if changed < ACROSS * length:
        faults.append(f"{changed / length:.2f} pixels another than without the focus")
    return faults


def faults_of(window, widget: QWidget) -> list[str] | None:
    """What is wrong with how a control shows that it has the keys; None if it can't have them."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if not isValid(widget) or QApplication.focusWidget() is not widget or not widget.isVisible():
        return None
    if widget.property(PAINTS_FOCUS):
        return None  # a page: no control, nothing in it has the keys
    top = widget.window()
    frame = top.findChild(_Frame)
    if window.focus_frame.widget is not widget or frame is None or not frame.isVisible():
        return ["no frame"]
    place = QRect(frame.mapTo(top, QPoint(0, 0)), frame.size())
    if not top.rect().contains(place):
        return [f"cut off: {place} in {top.rect()}"]
    focused = pixels(top, place)
    widget.clearFocus()
    QApplication.processEvents()
    return ring_faults(focused, pixels(top, place))


def look_at(window, root: QWidget, seen: set[int]) -> list[str]:
    """Faults of every control of `root` that was not looked at before."""
    found = []
    for widget in controls(root):
        if not isValid(widget) or id(widget) in seen:
            continue
        faults = faults_of(window, widget)
        if faults is None:
            continue
        seen.add(id(widget))
        found += [f"{described(widget)}: {fault}" for fault in faults]
    return found


@pytest.fixture
def empty(make_window):
    window = make_window()
    window.activateWindow()
    return window


@pytest.fixture
def window(empty, project_file, ready):
    empty.open_path(project_file)
    ready(empty)
    return empty


@pytest.mark.parametrize("theme", THEMES)
def test_on_the_pages_before_a_project(empty, theme, make_data_set, preferences, project_file):
    seen: set[int] = set()
    empty.wear(theme())
    preferences.remember_project(project_file)
    empty.show_welcome()
    QApplication.processEvents()
    faults = look_at(empty, empty, seen)
    data = make_data_set(9)
    empty.import_images(data.table)
    empty.import_page.show_scan(scan(data.table.parent, data.table))
    QApplication.processEvents()
    assert faults + look_at(empty, empty, seen) == []
    assert len(seen) >= 10


@pytest.mark.parametrize("theme", THEMES)
def test_in_every_view(window, theme):
    seen: set[int] = set()
    window.wear(theme())
    workspace, faults = window.workspace, []
    for dock in DOCKS:
        workspace.docks.raise_view(getattr(workspace, dock))
        QApplication.processEvents()
        faults += [f"{dock}: {fault}" for fault in look_at(window, window, seen)]
    window.show_failure(Failure("It failed.", "here", "Mend it.", "all of it"), "Mend", until=())
    faults += look_at(window, window, seen)
    workspace.looking.open()
    QApplication.processEvents()
    faults += look_at(window, window, seen)
    assert faults == []
    assert len(seen) >= FEWEST


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_in_a_dialog(window, kind, qtbot):
    window.wear(light_theme())
    dialog = OPENERS[kind](window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    seen: set[int] = set()
    faults = look_at(window, dialog, seen)
    dialog.close()
    dialog.deleteLater()
    assert faults == []
    assert seen


@pytest.mark.parametrize("theme", THEMES)
def test_the_current_tile_says_whether_the_images_have_the_keys(window, theme):
    """Beside the frame of the whole grid: two more pixels of the ring, at 3:1."""
    window.wear(theme())
    grid = window.workspace.grid
    place = grid.visualRect(grid.currentIndex()).adjusted(-2, -2, 2, 2)  # painted to whole pixels
    window.workspace.browser.search_field.setFocus()
    QApplication.processEvents()
    bare = pixels(grid.viewport(), place)
    grid.setFocus()
    QApplication.processEvents()
    other = contrast(pixels(grid.viewport(), place), bare) >= MARKS
    for turns in range(4):
        side = np.rot90(other, turns)[:6, 20:-20]
        assert (side.sum(axis=0) >= WIDTH).mean() > ALONG
