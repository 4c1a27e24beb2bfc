"""The welcome page: the ways into the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from alc_desktop.projects.sources import Source, default_project_file, source_of
from alc_desktop.projects.welcome import WelcomePage


@pytest.fixture
def page(qtbot):
    page = WelcomePage()
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    return page


def test_a_folder_and_a_table_are_chosen_as_images(qtbot, monkeypatch, page, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "a.csv"), ""))
    chosen = []
    page.images_chosen.connect(chosen.append)
    qtbot.mouseClick(page.folder_button, Qt.MouseButton.LeftButton)
    page.table_button.setFocus()
    qtbot.keyClick(page.table_button, Qt.Key.Key_Space)
    assert chosen == [tmp_path, tmp_path / "a.csv"]


def test_a_dialog_that_is_cancelled_chooses_nothing(monkeypatch, page):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    chosen = []
    page.images_chosen.connect(chosen.append)
    page.project_chosen.connect(chosen.append)
    page.folder_button.click()
    page.table_button.click()
    page.choose_project()
    assert chosen == []


def test_the_sample_is_one_click_away(qtbot, page):
    with qtbot.waitSignal(page.sample_wanted):
        page.sample_button.click()


def test_recent_projects_are_opened_with_enter_and_with_a_click(qtbot, page):
    projects = (Path("/p/first.alc"), Path("/p/second.alc"))
    page.show_recent(projects)
    opened = []
    page.project_chosen.connect(opened.append)
    page.recent.setFocus()
    qtbot.keyClick(page.recent, Qt.Key.Key_Down)
    qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    center = page.recent.visualItemRect(page.recent.item(0)).center()
    qtbot.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=center)
    assert opened == [projects[1], projects[0]]


def test_without_recent_projects_there_is_no_empty_list(page):
    page.show_recent(())
    assert not page.recent.isVisible()
    page.show_recent((Path("/p/first.alc"),))
    assert page.recent.isVisible()


def test_every_button_says_what_it_is(page):
    buttons = page.findChildren(QAbstractButton)
    assert len(buttons) >= 4
    assert all(button.accessibleName() for button in buttons)


def test_a_path_is_told_by_its_kind_and_suffix(tmp_path):
    assert source_of(tmp_path) is Source.FOLDER
    assert source_of(tmp_path / "a.alc") is Source.PROJECT
    assert source_of(tmp_path / "a.CSV") is Source.TABLE
    assert source_of(tmp_path / "a.docx") is Source.UNKNOWN


def test_a_new_project_is_never_proposed_among_the_images_nor_over_a_file(monkeypatch, tmp_path):
    images = tmp_path / "scans"
    images.mkdir()
    monkeypatch.setattr(
        "alc_desktop.projects.sources.QStandardPaths.writableLocation", lambda _: str(images)
    )
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert default_project_file(images, images) == tmp_path / "scans.alc"
    (tmp_path / "scans.alc").touch()
    assert default_project_file(images, images) == tmp_path / "scans 2.alc"
