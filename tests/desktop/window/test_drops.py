"""What is dropped on the window is opened, or offered to be added, or refused with a reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from alc_desktop.projects.add_images import AddImagesDialog
from alc_desktop.window.drops import Refused, ToAdd, meaning_of


def drop(window, paths) -> bool:
    """Drop files on a window; whether it would take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), both, data, button, none)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(9, 9), both, data, button, none)
        window.dropEvent(event)
        assert event.dropAction() is Qt.DropAction.CopyAction  # nobody's files are moved
    return enter.isAccepted()


@pytest.fixture
def things(tmp_path):
    """Paths by name: two images of a folder, one of another, a table, a project, a text."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
    names = ("one/a.png", "one/b.JPG", "two/c.png", "t.csv", "p.alc", "notes.pdf")
    return {name: tmp_path / name for name in ("one", *names)}


@pytest.mark.parametrize(
    ("names", "with_project", "without"),
    [
        (["one"], ToAdd, "opened"),
        (["one/a.png"], ToAdd, Refused),
        (["one/a.png", "one/b.JPG"], ToAdd, Refused),
        (["one/a.png", "two/c.png"], Refused, Refused),
        (["t.csv"], Refused, "opened"),
        (["p.alc"], "opened", "opened"),
        (["p.alc", "t.csv"], Refused, Refused),
        (["notes.pdf"], "opened", "opened"),  # which says why it can't be
    ],
)
def test_every_thing_has_a_meaning(things, names, with_project, without):
    paths = [things[name] for name in names]
    for project_open, expected in ((True, with_project), (False, without)):
        meant = meaning_of(paths, project_open=project_open)
        if expected == "opened":
            assert meant == paths[0]
        else:
            assert isinstance(meant, expected)
            if isinstance(meant, ToAdd):
                assert meant.folder == things["one"]


def test_a_folder_on_an_open_project_is_offered_to_be_added(window, things):
    before = window.model
    assert drop(window, [things["one"]])
    (dialog,) = window.findChildren(AddImagesDialog)
    assert dialog.folder.text() == str(things["one"])
    dialog.reject()
    assert window.model is before


@pytest.mark.parametrize("name", ["t.csv", "notes.pdf"])
def test_what_cant_be_taken_says_why_and_the_project_stays(window, things, name):
    before = window.model
    assert drop(window, [things[name]])
    assert window.banner.isVisible()
    assert window.model is before


def test_what_is_no_file_is_not_taken(window):
    assert not drop(window, [])


def test_a_project_is_opened(make_window, project_file, qtbot):
    window = make_window()
    assert drop(window, [project_file])
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.model.project.path == project_file
