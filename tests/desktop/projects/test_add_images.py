"""Adding images from the window: where they are, what was found, and a project that goes on."""

from __future__ import annotations

import csv
import shutil

import pytest

from alc_desktop.model import operations
from alc_desktop.projects.add_images import AddImagesDialog
from alc_desktop.projects.found_images import FoundImagesDialog, HowToReadDialog
from alc_engine.formats import AdditionRequest, scan
from alc_engine.images.catalog import ImageCatalog
from alc_engine.project import Project

PATIENCE = 20_000


@pytest.fixture
def data(make_data_set, tmp_path):
    """A folder and a table of this test alone."""
    made = make_data_set(12)
    shutil.copytree(made.table.parent, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def window(make_window, data, small_settings, tmp_path, monkeypatch):
    """A window with a project over `data` that is not prepared."""
    monkeypatch.setattr(operations, "prepare", lambda model, worker, **_: None)
    found = scan(data, data / "labels.csv")
    path = tmp_path / "p.alc"
    Project.create(path, found.catalog, small_settings, found.source_table).close()
    window = make_window()
    window.open_path(path)
    operations.answer(window.model, [3], 1)
    return window


def grow(data, *names):
    """New images, and rows for them in the table."""
    with (data / "labels.csv").open("a", newline="", encoding="utf-8") as file:
        for name in names:
            shutil.copy(data / "images/ant_000.png", data / name)
            with (data / name).open("ab") as image:
                image.write(name.encode())
            csv.writer(file).writerow([name, "wasp"])


def look(qtbot, window, kind=FoundImagesDialog):
    """Open the dialog, look, and wait for what is said."""
    window.commands.add_images.trigger()
    dialog = window.findChild(AddImagesDialog)
    assert dialog.wanted.table == window.model.project.catalog.source_table
    dialog.look_button.click()
    return shown(qtbot, window, kind)


def shown(qtbot, window, kind):
    """The dialog that appears next."""
    qtbot.waitUntil(lambda: window.findChild(kind) is not None, timeout=PATIENCE)
    return window.findChild(kind)


def test_new_images_go_in_and_the_window_shows_all_of_them(qtbot, window, data):
    grow(data, "new 1.png", "new 2.png")
    (data / "images/cat_002.png").unlink()
    box = look(qtbot, window)
    assert box.title.text() == "2 new images were found."
    assert "In the project already: 11." in box.facts.text()
    assert "Not there any more: 1." in box.facts.text()
    assert "images/cat_002.png" in box.problems.item(0).text()
    box.add_button.click()
    qtbot.waitUntil(lambda: len(window.model.facts.file_names) == 14)
    assert window.model.facts.file_names[12:] == ("new 1.png", "new 2.png")
    assert window.model.facts.shown_names[-1] == "wasp"
    assert window.model.session.labels.expert_labels[3] == 1
    table = window.model.project.source_table().text
    assert table.data == (data / "labels.csv").read_bytes()


def test_how_new_images_were_read_is_shown_and_can_be_changed(qtbot, window, data):
    grow(data, "new.png")
    box = look(qtbot, window)
    assert box.reading.isVisible()
    assert box.reading.label_column.currentText() == "label"
    assert box.reading.encoding.isVisible()
    box.reading.merge("wasp", "cat")
    qtbot.waitUntil(
        lambda: any(
            each.isVisible() and each.reading.undo_merges_button.isVisible()
            for each in window.findChildren(FoundImagesDialog)
        ),
        timeout=PATIENCE,
    )
    (again,) = [each for each in window.findChildren(FoundImagesDialog) if each.isVisible()]
    again.add_button.click()
    qtbot.waitUntil(lambda: len(window.model.facts.file_names) == 13)
    assert "wasp" not in window.model.facts.shown_names
    labels = window.model.session.labels.labels
    assert window.model.session.classes.names[labels[12]] == "cat"


def test_spellings_of_one_class_among_new_images_can_be_merged_there(qtbot, window, data):
    with (data / "labels.csv").open("a") as table:
        for name, label in (("new.png", "NA"), ("other.png", "wasp")):
            table.write(f"images/{name},{label}\n")
            shutil.copy(data / "images/ant_000.png", data / f"images/{name}")
            with (data / f"images/{name}").open("ab") as image:
                image.write(name.encode())
    window.commands.add_images.trigger()
    dialog = window.findChild(AddImagesDialog)
    dialog.look_button.click()
    box = shown(qtbot, window, FoundImagesDialog)
    offered = [box.merging.offers.itemText(i) for i in range(box.merging.offers.count())]
    assert "Read “NA” as no label" in offered
    box.merging.offers.setCurrentIndex(offered.index("Read “NA” as no label"))
    box.merging.button.click()
    qtbot.waitUntil(
        lambda: any(
            each.isVisible() and each.reading.undo_merges_button.isVisible()
            for each in window.findChildren(FoundImagesDialog)
        ),
        timeout=PATIENCE,
    )


def test_what_only_the_user_knows_is_asked_in_the_window(qtbot, window, data):
    """Here the level of folders that is the class, and then that links are not followed."""
    for name in ("new/fur/cat 1.png", "new/fur/old/cat 2.png"):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(data / "images/ant_000.png", data / name)
        with (data / name).open("ab") as image:
            image.write(name.encode())
    window.commands.add_images.trigger()
    dialog = window.findChild(AddImagesDialog)
    dialog.folder.setText(str(data / "new"))
    dialog.in_folders.setChecked(True)
    dialog.look_button.click()
    asked = shown(qtbot, window, HowToReadDialog)
    assert not window.banner.isVisible()
    assert asked.refusal.choices.count() == 2
    assert "fur" in asked.refusal.choices.item(0).text()
    asked.refusal.look_again_button.click()
    box = shown(qtbot, window, FoundImagesDialog)
    assert box.title.text() == "2 new images were found."
    assert "fur" in box.reading.class_level.currentText()
    box.leave_button.click()


def test_nothing_changes_if_the_user_leaves(qtbot, window, data):
    grow(data, "new.png")
    model = window.model
    box = look(qtbot, window)
    box.leave_button.click()
    assert window.model is model
    assert len(model.facts.file_names) == 12


def test_nothing_new_is_said(qtbot, window):
    box = look(qtbot, window)
    assert box.title.text() == "No new images were found."
    box.close()


def test_what_can_not_be_looked_through_is_said_in_the_window(qtbot, window, data):
    (data / "labels.csv").unlink()
    window.commands.add_images.trigger()
    window.findChild(AddImagesDialog).accept()
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE)
    assert "table can't be read" in window.banner.failure.what


def test_features_from_a_file_are_said_to_lack_the_new_images(qtbot, make_window, project_file):
    window = make_window()
    window.open_path(project_file)
    catalog = window.model.project.catalog
    classes = window.model.session.classes
    nothing = AdditionRequest(catalog, classes, None, catalog.root, unlabelled=True)()
    window.errands._take_up(window.model, nothing)
    assert "come from a file" in window.banner.failure.what
    assert "alc add --embeddings" in window.banner.failure.remedy


def test_the_choice_follows_where_the_labels_of_the_project_came_from(qtbot, tmp_path):
    catalog = ImageCatalog(tmp_path, (), (), (), [])
    dialog = AddImagesDialog(catalog)
    qtbot.addWidget(dialog)
    assert dialog.in_folders.isChecked()
    assert not dialog.table.isEnabled()
    dialog.in_table.setChecked(True)
    assert not dialog.look_button.isEnabled()  # no table yet
    dialog.nowhere.setChecked(True)
    assert dialog.look_button.isEnabled()
    assert (dialog.wanted.folder, dialog.wanted.table) == (tmp_path, None)
    assert dialog.wanted.unlabelled
    dialog.folder.clear()
    assert not dialog.look_button.isEnabled()
