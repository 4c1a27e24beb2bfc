"""The import page: what was understood is shown before anything is created."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from alc_desktop.failure import Failure
from alc_desktop.pages.import_page import ImportPage
from alc_engine.catalog import CatalogScan, ImageCatalog, ImportProblem
from alc_engine.errors import UserFixableError
from alc_engine.formats import ColumnNotFound
from alc_engine.progress import Progress
from alc_engine.settings import BackboneSpec


@pytest.fixture
def page(qtbot, theme):
    page = ImportPage(theme)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


@pytest.fixture
def wanted(page):
    """The requests that the page asked for, in order."""
    requests = []
    page.scan_wanted.connect(requests.append)
    return requests


@pytest.fixture
def images(tmp_path):
    folder = tmp_path / "images"
    folder.mkdir()
    return folder


def make_scan(images: Path, **values) -> CatalogScan:
    names = tuple(f"{i}.png" for i in range(6))
    given = np.array([0, 0, 1, 2, 2, -1])
    catalog = ImageCatalog(images, names, ("",) * 6, ("Cat", "cat", "dog"), given)
    fields = {
        "catalog": catalog,
        "source": "folder per class",
        "columns": (),
        "path_column": "",
        "label_column": "",
        "problems": (),
        "duplicates": (),
        "similar_classes": (),
    }
    return CatalogScan(**(fields | values))


def texts(tree, column=0):
    return [tree.topLevelItem(row).text(column) for row in range(tree.topLevelItemCount())]


def test_a_folder_is_scanned_as_a_folder_and_a_table_with_the_folder_it_lies_in(
    page, wanted, tmp_path
):
    page.start(tmp_path)
    page.start(tmp_path / "labels.csv")
    folder, table = wanted
    assert (folder.images, folder.labels) == (tmp_path, None)
    assert (table.images, table.labels) == (tmp_path, tmp_path / "labels.csv")


def test_progress_is_shown_while_looking(page, tmp_path):
    page.start(tmp_path)
    page.show_progress(Progress("scanning", 40, 100))
    assert page.bar.value() == 40
    assert "40" in page.progress_line.text()


def test_classes_and_what_looks_odd_are_shown(page, images):
    page.start(images)
    page.show_scan(
        make_scan(
            images,
            problems=(ImportProblem("x.png", "It is empty.", "Remove it."),),
            duplicates=((0, 3),),
            similar_classes=(("Cat", "cat"),),
        )
    )
    found = page.found
    assert texts(found.classes) == ["Cat", "cat", "dog", "without a label"]
    assert texts(found.classes, 1) == ["2", "1", "2", "1"]
    notes = texts(found.notes)
    assert len(notes) == 3
    assert found.notes.topLevelItem(0).child(0).text(0) == "x.png: It is empty. Remove it."
    assert found.notes.topLevelItem(1).child(0).text(0) == "0.png, 3.png"


def test_a_great_many_problems_are_counted_and_not_all_listed(page, images):
    problems = tuple(ImportProblem(f"{i}.png", "It is empty.", "") for i in range(2000))
    page.start(images)
    page.show_scan(make_scan(images, problems=problems))
    top = page.found.notes.topLevelItem(0)
    assert "2,000" in top.text(0)
    assert top.childCount() == 501
    assert "1,500" in top.child(500).text(0)


def test_a_project_is_created_with_what_was_chosen(qtbot, page, images, tmp_path):
    page.start(images)
    scan = make_scan(images)
    page.show_scan(scan)
    page.form.project_path.setText(str(tmp_path / "mine.alc"))
    page.form.batch_size.setValue(4)
    page.form.backbone.paper_radio.setChecked(True)
    with qtbot.waitSignal(page.create_wanted) as created:
        page.create_button.click()
    path, found, settings = created.args
    assert path == tmp_path / "mine.alc"
    assert found is scan
    assert settings.batch_size == 4
    assert settings.backbone == BackboneSpec("resnet101")


def test_a_batch_is_never_larger_than_the_data_set(page, images):
    page.start(images)
    page.show_scan(make_scan(images))
    assert page.form.batch_size.value() == page.form.batch_size.maximum() == 6


@pytest.mark.parametrize(
    "place",
    [
        *("{images}/in.alc", "{tmp}/no/such.alc", "{tmp}/there.alc", "{tmp}/a.txt", ""),
        *("{tmp}/There.alc", "{tmp}/" + 300 * "x" + ".alc", "{tmp}/" + 300 * "x" + "/a.alc"),
    ],
)
def test_a_place_where_no_project_can_be_is_refused_before_anything_happens(
    page, images, tmp_path, place
):
    (tmp_path / "there.alc").touch()
    page.start(images)
    page.show_scan(make_scan(images))
    page.form.project_path.setText(place.format(images=images, tmp=tmp_path))
    assert not page.create_button.isEnabled()
    assert page.complaint.text()


def test_the_proposed_place_is_free_and_not_among_the_images(page, images):
    page.start(images)
    page.show_scan(make_scan(images))
    assert page.create_button.isEnabled()
    assert images not in Path(page.form.project_path.text()).parents


def test_backbones_from_files_need_their_file(page, images, tmp_path):
    page.start(images)
    page.show_scan(make_scan(images))
    choice = page.form.backbone
    choice.embeddings_radio.setChecked(True)
    assert not page.create_button.isEnabled()
    (tmp_path / "e.npy").touch()
    choice.embeddings_file.set_path(tmp_path / "e.npy")
    assert page.create_button.isEnabled()
    assert choice.spec() == BackboneSpec("precomputed", embeddings=str(tmp_path / "e.npy"))

    choice.other_radio.setChecked(True)
    choice.network.setCurrentIndex(choice.network.findData("resnet18"))
    choice.weights_file.set_path(tmp_path / "missing.pth")
    assert not page.create_button.isEnabled()
    (tmp_path / "missing.pth").touch()
    choice.weights_file.set_path(tmp_path / "missing.pth ")
    assert choice.spec() == BackboneSpec("resnet18", weights=str(tmp_path / "missing.pth"))


def test_the_columns_of_a_table_can_be_chosen_again(page, wanted, tmp_path):
    table = tmp_path / "labels.csv"
    page.start(table)
    page.show_scan(
        make_scan(tmp_path, columns=("file", "a", "b"), path_column="file", label_column="a")
    )
    assert page.form.label_column.currentText() == "a"
    page.form.label_column.setCurrentText("b")
    page.form.label_column.activated.emit(2)
    again = wanted[-1]
    assert (again.images, again.labels) == (tmp_path, table)
    assert (again.path_column, again.label_column) == ("file", "b")


def test_a_folder_offers_no_columns(page, images):
    page.start(images)
    page.show_scan(make_scan(images))
    assert not page.form.path_column.isVisible()
    assert not page.form.root.isVisible()


def test_why_a_source_can_not_be_used_is_said_with_its_remedy(qtbot, page, tmp_path):
    page.start(tmp_path)
    page.show_failure(Failure("The folder is empty.", str(tmp_path), "Choose another."))
    shown = page.refusal.title.text() + page.refusal.text.text()
    assert "The folder is empty." in shown
    assert "Choose another." in shown
    assert not page.refusal.columns.isVisible()
    with qtbot.waitSignal(page.left):
        page.refusal.back_button.click()


def test_the_images_of_a_table_can_be_looked_for_elsewhere(page, wanted, tmp_path, monkeypatch):
    page.start(tmp_path / "labels.csv")
    page.show_failure(Failure("None of the rows names an image.", "row 2", "Choose the folder."))
    elsewhere = str(tmp_path / "images")
    monkeypatch.setattr(
        "alc_desktop.pages.import_page.QFileDialog.getExistingDirectory", lambda *_: elsewhere
    )
    page.refusal.folder_button.click()
    assert (wanted[-1].images, wanted[-1].labels) == (tmp_path / "images", tmp_path / "labels.csv")


def test_where_a_column_is_missing_the_others_are_offered(page, wanted, tmp_path):
    page.start(tmp_path / "labels.csv")
    error = ColumnNotFound("There is no column with labels.", columns=("scan", "finding"))
    assert isinstance(error, UserFixableError)
    page.show_failure(Failure.of(error))
    assert page.refusal.columns.isVisible()
    page.refusal.path_column.setCurrentText("scan")
    page.refusal.label_column.setCurrentText("finding")
    page.refusal.look_again_button.click()
    assert (wanted[-1].path_column, wanted[-1].label_column) == ("scan", "finding")
