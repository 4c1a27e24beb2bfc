"""Brightness and window are reset by a key, wherever the focus is."""

from PySide6.QtCore import Qt


def test_ctrl_l_over_the_grid_resets_the_large_image(qtbot, window, press):
    inspector = window.workspace.inspector
    window.workspace.docks.raise_view(inspector)
    qtbot.waitUntil(lambda: inspector.canvas.pyramid is not None)
    inspector.controls.plain.brightness.setValue(40)
    window.workspace.grid.setFocus()
    press(Qt.Key.Key_L, modifier=Qt.KeyboardModifier.ControlModifier)
    assert inspector.controls.levels() is None
