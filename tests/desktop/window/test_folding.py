"""On small screens, with large text, in every language: what is shown stays on the screen.

Every dialog of the application is opened on each of the small screens; `walk.OPENERS` has
all of them, `walk.QUESTIONS` the questions. Each stays beside a task bar, and its buttons stay
in sight.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QDialog, QScrollArea, QWidget

from alc_desktop.app.text_size import use_text_size
from alc_desktop.i18n.translations import languages
from alc_desktop.widgets import screen_room
from alc_desktop.widgets.dialog import Dialog
from alc_engine.formats import scan
from tests.desktop.walk import DOCKS, OPENERS, QUESTIONS, dialogs

TASK_BAR = QSize(0, 48)
SCREENS = {
    "911x512": (QSize(911, 512), "100"),
    "1366x768 at 200 %": (QSize(1366, 768), "200"),
    "1280x720": (QSize(1280, 720), "100"),
}


@pytest.fixture(params=SCREENS)
def room(request, qapp, monkeypatch):
    """What a window may take of a small screen; text is as large as it is there."""
    screen, text = SCREENS[request.param]
    use_text_size(qapp, text)
    available = screen - TASK_BAR
    monkeypatch.setattr(screen_room, "available_size", lambda widget: available)
    yield available - screen_room.FRAME
    use_text_size(qapp, "")


@pytest.fixture(params=languages())
def language(request, speak):
    """The language that is spoken."""
    return speak(request.param)


@pytest.fixture
def small(qtbot, room, language, make_window, project_file):
    """A window that fills a small screen, with a project."""
    window = make_window()
    window.resize(room)
    window.open_path(project_file)
    window.workspace.docks.reset()
    qtbot.wait(50)
    return window


def test_every_dialog_is_one_that_fits():
    assert {kind for kind in dialogs() if not issubclass(kind, Dialog)} == set()


def test_dialogs_stay_on_the_screen_with_their_buttons(qtbot, small, room):
    found = []
    for name, opener in (*OPENERS.items(), *QUESTIONS.items()):
        dialog = opener(small)
        dialog.show()
        qtbot.wait(30)
        named = getattr(name, "__name__", name)
        if dialog.width() > room.width() or dialog.height() > room.height():
            found.append(f"{named}: {dialog.size().toTuple()} > {room.toTuple()}")
        found += [f"{named}: {words}" for words in out_of_reach(dialog)]
        dialog.close()
        dialog.deleteLater()
    assert found == []


def out_of_reach(dialog: QDialog) -> list[str]:
    """Buttons that neither are in sight nor can be scrolled to."""
    return [
        f"{button.text()!r} is out of reach"
        for button in dialog.findChildren(QAbstractButton)
        if button.isVisibleTo(dialog) and button.text() and not reachable(button, dialog)
    ]


def reachable(widget: QWidget, dialog: QDialog) -> bool:
    """Whether all of it lies in each of the widgets around it, or is scrolled there."""
    target, outer = widget, widget.parentWidget()
    while target is not dialog:
        area = outer.parentWidget()
        if isinstance(area, QScrollArea) and outer is area.viewport():
            target, outer = area, area.parentWidget()
            continue
        place = QRect(target.mapTo(outer, QPoint(0, 0)), target.size())
        if not outer.rect().contains(place):
            return False
        if outer is dialog:
            break
        outer = outer.parentWidget()
    return True


def test_the_window_stays_on_the_screen_with_its_status_bar(qtbot, small, room):
    docks = small.workspace.docks
    for action, view in zip(docks.actions, DOCKS, strict=True):
        docks.raise_view(getattr(small.workspace, view))
        qtbot.wait(20)
        assert_fits(small, room, action.text())


def test_loupe_and_compare_stay_on_the_screen(qtbot, small, room):
    for action in (small.commands.loupe, small.commands.compare):
        action.trigger()
        qtbot.wait(50)
        assert action.isChecked()
        assert_fits(small, room, action.text())
        action.trigger()
    qtbot.wait(50)
    assert_fits(small, room, "grid")


def test_the_pages_before_a_project_stay_on_the_screen(
    qtbot, room, language, make_window, make_data_set, monkeypatch
):
    data = make_data_set(9)
    window = make_window()
    window.resize(room)
    qtbot.wait(20)
    assert_fits(window, room, "welcome")
    monkeypatch.setattr(window.worker, "submit", lambda *_: None)
    window.import_images(data.table)
    window.import_page.show_scan(scan(data.table.parent, data.table))
    qtbot.wait(20)
    assert_fits(window, room, "import")


def assert_fits(window, room: QSize, shown: str) -> None:
    """The window is no larger than it was made, and so are its bars."""
    assert window.size() == room, shown
    needed = window.minimumSizeHint()
    assert needed.width() <= room.width(), (shown, needed.width())
    assert needed.height() <= room.height(), (shown, needed.height())
    for bar in (window.statusBar(), window.menuBar()):
        place = QRect(bar.mapTo(window, QPoint(0, 0)), bar.size())
        assert window.rect().contains(place), shown
        assert bar.minimumSizeHint().width() <= room.width(), (shown, type(bar).__name__)
