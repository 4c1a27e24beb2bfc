"""What a dialog is there for is seen in every dialog that has a button for it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from alc_desktop.widgets.style import apply_theme
from tests.desktop.walk import OPENERS

WITHOUT = {"CommandPalette", "GuideWindow", "KeyHelp", "PreferencesDialog", "ShortcutEditor"}


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_the_primary_button_has_the_accent_colour(qapp, window, kind, theme):
    apply_theme(qapp, theme)
    dialog = OPENERS[kind](window)
    dialog.show()
    buttons = [
        button
        for button in dialog.findChildren(QPushButton)
        if button.property("role") == "primary" and button.isVisible()
    ]
    assert bool(buttons) != (kind.__name__ in WITHOUT)
    for button in buttons:
        button.setEnabled(True)
        picture = button.grab().toImage()
        assert picture.pixelColor(6, picture.height() // 2) == theme.accent
    dialog.close()
