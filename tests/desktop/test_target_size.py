"""Nothing that can be pressed is smaller than 24 x 24 (WCAG 2.2, success criterion 2.5.8).

Device-independent pixels, at the text size of the system. Exempt, as there:

- links within a text, which have the height of its lines;
- the button in a field that empties it, which selecting and deleting does as well;
- what lies where its values put it: cells of maps and of the table of classes, which the
  lists beside them offer as well;
- lines between panes: every pane has all its use at the size that it has, and folds.

Where scrolling cuts a control off, the whole of it counts.
"""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollBar,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QTabBar,
    QTableView,
    QWidget,
)

from alc_desktop.i18n.failure import Failure
from alc_desktop.widgets.theme import dark_theme, light_theme
from alc_engine.formats import scan
from tests.desktop.walk import DOCKS, OPENERS, described

LEAST = 24
SIZES = ((2560, 1440), (1280, 720), (911, 512))
FEWEST = 60
"""Targets of the window with a project that were found when this was written."""


def targets(root: QWidget):
    """Every target in the window of `root`: who it belongs to, what it is, and its place."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.window() is not root.window():
            continue
        match widget:
            case QAbstractButton():
                if not isinstance(widget.parentWidget(), QLineEdit | QTableView):
                    yield widget, "itself", widget.rect()
            case QScrollBar():
                yield widget, "itself", widget.rect()
            case QSlider():
                yield widget, "itself", widget.rect()
                yield widget, "handle", _handle(widget)
            case QAbstractSpinBox():
                yield widget, "itself", widget.rect()
                yield from ((widget, name, place) for name, place in _arrows(widget))
            case QComboBox():
                yield widget, "itself", widget.rect()
            case QLineEdit():
                if not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
                    yield widget, "itself", widget.rect()
            case QTabBar():
                for place in range(widget.count()):
                    yield widget, f"tab {place}", widget.tabRect(place)
            case QMenuBar() | QMenu():
                for action in widget.actions():
                    if action.isVisible() and action.text():
                        yield widget, action.text(), widget.actionGeometry(action)
            case QHeaderView():
                if widget.sectionsClickable():
                    for place in range(widget.count()):
                        if not widget.isSectionHidden(place):
                            size = widget.sectionSize(place)
                            yield widget, f"section {place}", QRect(0, 0, size, widget.height())
            case QTableView():
                pass
            case QAbstractItemView():
                model = widget.model()
                for row in range(min(model.rowCount(widget.rootIndex()), 30) if model else 0):
                    place = widget.visualRect(model.index(row, 0, widget.rootIndex()))
                    if place.isValid():
                        yield widget, f"row {row}", QRect(0, 0, widget.width(), place.height())


def _handle(slider: QAbstractSlider) -> QRect:
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    kinds = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
    return slider.style().subControlRect(kinds[0], option, kinds[1], slider)


def _arrows(box: QAbstractSpinBox):
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    for kind in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown):
        whole = QStyle.ComplexControl.CC_SpinBox
        yield kind.name, box.style().subControlRect(whole, option, kind, box)


def too_small(root: QWidget) -> list[str]:
    """Targets under the least, each once."""
    found = {
        f"{described(widget)}, {what}: {place.width()} x {place.height()}"
        for widget, what, place in targets(root)
        if min(place.width(), place.height()) < LEAST
    }
    return sorted(found)


@pytest.fixture(params=[light_theme, dark_theme], ids=["light", "dark"])
def window(request, make_window, project_file, ready):
    window = make_window()
    window.wear(request.param())
    window.open_path(project_file)
    window.activateWindow()
    ready(window)
    return window


def test_the_pages_before_a_project(make_window, make_data_set, preferences, project_file):
    preferences.remember_project(project_file)
    window = make_window()
    window.wear(light_theme())
    window.resize(911, 512)
    window.show_welcome()
    QApplication.processEvents()
    assert too_small(window) == []
    data = make_data_set(9)
    window.import_images(data.table)
    window.import_page.show_scan(scan(data.table.parent, data.table))
    QApplication.processEvents()
    assert too_small(window) == []
    window.import_page.show_failure(Failure("No such column.", "labels.csv", "Choose one."))
    QApplication.processEvents()
    assert too_small(window) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_view(window, size):
    window.resize(*size)
    workspace, small = window.workspace, {}

    def look(name):
        QApplication.processEvents()
        small.update({fault: name for fault in too_small(window) if fault not in small})

    for dock in DOCKS:
        workspace.docks.raise_view(getattr(workspace, dock))
        look(dock)
        assert len(list(targets(window))) >= FEWEST
    workspace.looking.open()
    look("looking closely")
    workspace.looking.close()
    window.commands.edit_classes.trigger()
    look("editing classes")
    window.commands.edit_classes.setChecked(False)
    workspace.browser.show_images(np.arange(5))
    workspace.browser.search_field.setText("entropy>x")
    workspace.browser.search_field.search()
    look("a search that can't be read, and a list of some images")
    window.show_failure(Failure("It failed.", "here", "Mend it.", "all of it"), "Mend", until=())
    look("a message")
    window.status.show_busy(True)
    look("work in the background")
    workspace.grid.setFocus()
    window.commands.find_class.trigger()
    look("looking for a class")
    dock = next(d for d in window.findChildren(QDockWidget) if d.widget() is workspace.heatmap)
    dock.setFloating(True)
    QApplication.processEvents()
    small.update(dict.fromkeys(too_small(dock), "a view in a window of its own"))
    assert small == {}


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_a_dialog(window, kind):
    dialog: QDialog = OPENERS[kind](window)
    dialog.open()
    QApplication.processEvents()
    small = too_small(dialog)
    dialog.close()
    dialog.deleteLater()
    assert small == []


def test_menus_and_lists_that_drop_down(window):
    small = []
    for menu in window.menuBar().findChildren(QMenu):
        menu.ensurePolished()
        menu.sizeHint()
        small += too_small_in_menu(menu)
    boxes = [box for box in window.findChildren(QComboBox) if box.isVisible() and box.count()]
    assert boxes
    for box in boxes:
        box.showPopup()
        small += too_small(box.view().window())
        box.hidePopup()
    assert small == []


def too_small_in_menu(menu: QMenu) -> list[str]:
    return [
        f"{menu.title()}, {action.text()}: {place.height()}"
        for action in menu.actions()
        if action.text() and action.isVisible() and not action.isSeparator()
        for place in (menu.actionGeometry(action),)
        if min(place.width(), place.height()) < LEAST
    ]
