"""At first the docks leave room for what one looks at: the image and all its likeliest classes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from alc_desktop.inspector.inspector import ImageDetails, Inspector
from alc_desktop.model.likeliest import MOST, Likely
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.theme import light_theme
from alc_desktop.window.docks import Docks
from alc_engine.labels.store import Status

NAMES = tuple(
    f"{kind} subsp. bornmuelleriana"
    for kind in (
        "Abies nordmanniana",
        "Acer pseudoplatanus",
        "Prunus campestris",
        "Quercus robur",
        "Picea",
    )
)


@pytest.mark.parametrize(
    "size", [(1280, 720), (1280, 800), (1440, 900), (1680, 1000), (1920, 1080), (2560, 1440)]
)
def test_all_of_the_likeliest_classes_are_in_sight(
    qapp, qtbot, make_loader, make_facts, drawn_images, size
):
    apply_theme(qapp, light_theme())
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    window.menuBar().addMenu("&File")
    window.statusBar().addWidget(QLabel("All answers saved"))
    window.resize(*size)
    loader = make_loader(make_facts(4).path_of)
    inspector = Inspector(loader)
    try:
        views = NeighborView(loader), QWidget()
        docks = Docks(window, QWidget(), inspector, views, list("ABCD"))
        window.show()
        qtbot.waitExposed(window)
        docks.reset()
        inspector.likeliest.set_giving(True)
        inspector.likeliest.show_keys([f"Alt+{place}" for place in range(1, 1 + MOST)])
        inspector.show_image(
            ImageDetails(
                0,
                drawn_images[0],
                "a.png",
                NAMES[0],
                NAMES[0],
                Status.UNREVIEWED,
                tuple(Likely(i, name, 0.1) for i, name in enumerate(NAMES)),
                asked=f"Asked because the model thinks that the label “{NAMES[0]}” is wrong"
                " (99 %); a wrong answer may stay unnoticed.",
            )
        )
        rows = inspector.likeliest.rows
        assert len(rows) == MOST
        qtbot.waitUntil(
            lambda: all(
                row.name.height() >= row.name.heightForWidth(row.name.width())
                and row.visibleRegion().boundingRect() == row.rect()
                for row in rows
            )
        )
        assert inspector.canvas.height() >= 120
    finally:
        inspector.close_threads()


def test_a_narrow_window_folds_its_panes_and_a_wide_one_has_them_back(window, qtbot):
    docks, centre = window.workspace.docks, window.workspace.centre
    classes = docks._all[0]
    window.resize(1280, 720)
    docks.reset()
    qtbot.wait(50)
    assert not window.tabifiedDockWidgets(classes)
    window.resize(911, 512)
    qtbot.waitUntil(lambda: bool(window.tabifiedDockWidgets(classes)))
    qtbot.wait(50)
    assert window.size() == QSize(911, 512)
    assert window.minimumSizeHint().width() <= 911
    assert window.minimumSizeHint().height() <= 512
    assert centre.width() >= centre.minimumSizeHint().width()
    assert window.rect().contains(window.status.geometry())
    assert docks.layout != window.saveState()  # what is kept is not the narrow one
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: not window.tabifiedDockWidgets(classes))
    assert classes.isVisible()


def test_a_pane_that_was_put_elsewhere_by_hand_is_not_folded(window, qtbot):
    classes = window.workspace.docks._all[0]
    classes.setFloating(True)
    window.resize(911, 512)
    qtbot.wait(50)
    assert classes.isFloating()
    window.resize(1280, 720)
    qtbot.wait(50)
    assert classes.isFloating()
