"""Text at 150 % in a window of 1280 x 720: everything fits, nothing is cut off."""

import pytest
from PySide6.QtWidgets import QTabBar

from alc_desktop.style import apply_theme


@pytest.fixture
def large_text(qapp, theme):
    """Text half as large again, in the program's own style."""
    before, sheet = qapp.font(), qapp.styleSheet()
    large = qapp.font()
    large.setPointSizeF(before.pointSizeF() * 1.5)
    qapp.setFont(large)
    apply_theme(qapp, theme)
    yield
    qapp.setFont(before)
    qapp.setStyleSheet(sheet)


def test_the_window_fits_and_its_tabs_say_their_names_in_full(
    qtbot, large_text, make_window, project_file
):
    window = make_window()
    window.resize(1280, 720)
    window.open_path(project_file)
    window.workspace.docks.reset()
    qtbot.wait(50)  # the docks take their places
    for view in (window.workspace.class_view, window.workspace.inspector):
        window.workspace.docks.raise_view(view)
        qtbot.wait(10)
    assert (window.width(), window.height()) == (1280, 720)
    bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible() and bar.count()]
    assert bars
    for bar in bars:
        for place in range(bar.count()):
            needed = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
            assert bar.tabRect(place).width() >= needed, bar.tabText(place)
