"""What the inspector tells of the image with the focus, over answers and undo."""

from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_inspector_tells_what_was_answered_and_undone(qtbot, window, press):
    window.workspace.docks.raise_view(window.workspace.inspector)
    image_id = window.workspace.grid.current_id()
    press(Qt.Key.Key_U)
    press(Qt.Key.Key_Z, modifier=CTRL)
    press(Qt.Key.Key_Home, Qt.Key.Key_X)
    window.workspace.browser.go_to(image_id)
    history = window.workspace.inspector.panel._history
    qtbot.waitUntil(lambda: history.text().count("\n") == 2)
    given, unsure, excluded = history.text().split("\n")
    assert given.startswith("handed in as ")
    assert "unsure" in unsure
    assert "undone" in unsure
    assert excluded.endswith("excluded")
    assert history.isVisible()
