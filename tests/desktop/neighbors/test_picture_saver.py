"""The neighbour view's picture goes to the file that the expert names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from alc_desktop.neighbors.picture_saver import ask_picture_file


@pytest.fixture
def target(tmp_path, monkeypatch):
    """Where the expert will say that the picture goes; what was proposed is kept."""
    target = {"path": tmp_path / "shown.svg", "proposal": None}

    def answer(parent, proposal):
        target["proposal"] = proposal
        return target["path"]

    monkeypatch.setattr("alc_desktop.neighbors.picture_saver.ask_picture_file", answer)
    return target


@pytest.fixture
def view(qtbot, window):
    """The neighbour view, with the neighbours of the first image of the batch."""
    window.workspace.docks.raise_view(window.workspace.neighbors)
    qtbot.waitUntil(lambda: window.workspace.neighbors.shown_id() >= 0)
    return window.workspace.neighbors


def said(window):
    return window.status._said.text()


def test_a_click_on_the_button_saves_what_is_shown(qtbot, window, view, target):
    assert view.save_button.accessibleName() == "Save picture…"
    QTest.mouseClick(view.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Saved" in said(window))
    drawn = target["path"].read_text(encoding="utf-8")
    assert view.sentence() in drawn
    for column in view.chart.columns:
        assert f">{column.figures.label}<" in drawn
    assert [p.name for p in target["path"].parent.iterdir() if "shown" in p.name] == ["shown.svg"]
    assert target["proposal"].name == f"p image {view.shown_id() + 1}.png"


def test_the_context_menu_offers_it_too(qtbot, window, view, target):
    target["path"] = target["path"].with_suffix(".png")
    place = view.chart.columns[1].rect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, view.chart.columns[1].mapToGlobal(place)
    )
    QApplication.sendEvent(view.chart.columns[1], event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Saved" in said(window))
    assert not QImage(str(target["path"])).isNull()


def test_the_menu_bar_shows_the_view_first(qtbot, window, target):
    window.workspace.docks._all[2].hide()
    window.workspace.browser.go_to(30)
    window.commands.save_picture.trigger()
    assert "save their picture" in said(window)
    assert window.workspace.neighbors.isVisible()
    qtbot.waitUntil(lambda: window.workspace.neighbors.shown_id() == 30)
    window.commands.save_picture.trigger()
    qtbot.waitUntil(lambda: "Saved" in said(window))
    assert target["path"].is_file()


def test_blind_hides_labels_in_the_picture_as_well(qtbot, window, view, target):
    labels = {column.figures.label for column in view.chart.columns}
    window.commands.blind.setChecked(True)
    view.picture_wanted.emit()
    qtbot.waitUntil(lambda: "Saved" in said(window))
    drawn = target["path"].read_text(encoding="utf-8")
    assert not any(f">{label}<" in drawn for label in labels)


def test_an_image_of_the_project_is_never_written_over(qtbot, window, view, target):
    target["path"] = window.model.project.catalog.path(0)
    before = target["path"].read_bytes()
    view.picture_wanted.emit()
    assert "never written to" in window.banner.failure.what
    assert target["path"].read_bytes() == before


def test_a_place_that_can_not_be_written_to_is_said(qtbot, window, view, target, tmp_path):
    target["path"] = tmp_path / "nowhere" / "fig.png"
    view.picture_wanted.emit()
    qtbot.waitUntil(lambda: window.banner.failure is not None)
    assert "can't be written" in window.banner.failure.what


def test_a_second_picture_asked_for_meanwhile_is_saved_after_the_first(
    qtbot, window, view, target, tmp_path
):
    paths = [tmp_path / f"{name}.png" for name in ("one", "two", "three")]
    for target["path"] in paths:
        view.picture_wanted.emit()
    qtbot.waitUntil(lambda: all(path.is_file() for path in paths))
    assert not any(QImage(str(path)).isNull() for path in paths)


def test_thinking_better_of_it_saves_nothing(qtbot, window, view, target):
    target["path"] = None
    view.picture_wanted.emit()
    assert said(window) == ""


@pytest.mark.parametrize(("filter_number", "suffix"), [(0, ".png"), (1, ".svg")])
def test_a_name_without_a_suffix_gets_that_of_the_format(
    qtbot, tmp_path, monkeypatch, filter_number, suffix
):
    def choose(dialog):
        dialog.filterSelected.emit(dialog.nameFilters()[filter_number])
        dialog.selectFile(str(tmp_path / "fig"))
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    assert ask_picture_file(None, tmp_path / "p image 1.png") == tmp_path / f"fig{suffix}"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 0)
    assert ask_picture_file(None, tmp_path / "p image 1.png") is None
