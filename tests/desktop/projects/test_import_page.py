"""The import page: what was understood is shown before anything is created."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from alc_desktop.i18n.failure import Failure
from alc_desktop.projects.import_page import ImportPage
from alc_engine.formats import ColumnNotFound
from alc_engine.images.catalog import CatalogScan, ImageCatalog, ImportProblem
from alc_engine.images.reading import (
    Choice,
    FoundPaths,
    Kind,
    Level,
    LinksLeftOut,
    ReadAs,
    Reading,
    ReadingNotClear,
    Way,
)
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import Progress
from alc_engine.runtime.settings import BackboneSpec


@pytest.fixture
def page(qtbot):
    page = ImportPage()
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
        "reading": Reading(Kind.FOLDERS),
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


def test_channels_are_asked_for_where_there_are_tiffs(page, images):
    page.start(images)
    page.show_scan(make_scan(images))
    form = page.form
    assert not form.channels.isVisible()
    catalog = replace(make_scan(images).catalog, file_names=tuple(f"{i}.TIF" for i in range(6)))
    page.show_scan(make_scan(images, catalog=catalog))
    assert form.channels.isVisible()
    assert form.settings().backbone.channels == ()
    for text, channels in (("4", (4,)), ("4, 3 ,2", (4, 3, 2)), (" 1 2 3 ", (1, 2, 3))):
        form.channels.setText(text)
        assert page.create_button.isEnabled()
        assert form.settings().backbone.channels == channels
    for text in ("0", "1,2", "red", "1,2,3,4", "-1"):
        form.channels.setText(text)
        assert "one channel or three" in page.complaint.text()
        assert not page.create_button.isEnabled()
    page.start(images)
    assert form.channels.text() == ""


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
        make_scan(
            tmp_path,
            reading=Reading(
                Kind.DELIMITED,
                "utf-8",
                delimiter=",",
                columns=("file", "a", "b"),
                path_column="file",
                label_column="a",
            ),
        )
    )
    assert page.form.reading.label_column.currentText() == "a"
    page.form.reading.label_column.setCurrentText("b")
    page.form.reading.label_column.activated.emit(2)
    again = wanted[-1]
    assert (again.images, again.labels) == (tmp_path, table)
    assert (again.read_as.path_column, again.read_as.label_column) == ("file", "b")


def test_a_folder_offers_no_columns(page, images):
    page.start(images)
    page.show_scan(make_scan(images))
    assert not page.form.reading.path_column.isVisible()
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
        "alc_desktop.projects.import_page.QFileDialog.getExistingDirectory", lambda *_: elsewhere
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
    assert (wanted[-1].read_as.path_column, wanted[-1].read_as.label_column) == ("scan", "finding")


# -- how it was read -------------------------------------------------------------


def shown_reading(page, images, **values):
    """The part of the page that shows a reading, after a scan that read so."""
    page.start(images / "labels.csv" if values.get("columns") else images)
    page.show_scan(make_scan(images, reading=Reading(**values)))
    return page.form.reading


TABLE = {
    "kind": Kind.DELIMITED,
    "encoding": "cp1251",
    "encoding_choices": (
        Choice("cp1251", ("кошка", "собака")),
        Choice("koi8_r", ("ЙНЬЙЮ", "ЯНАЮЙЮ")),
    ),
    "delimiter": ";",
    "columns": ("file", "a", "b"),
    "path_column": "file",
    "label_column": "a",
    "paths": (FoundPaths(Way.ELSEWHERE, 1200, "C:\\x\\a.png", "a.png"),),
}
FOLDERS = {
    "kind": Kind.FOLDERS,
    "levels": (Level(1, ("train", "val"), 2), Level(2, ("cat", "dog"), 2)),
    "class_level": 2,
    "split_level": 1,
    "splits": ("train", "val"),
    "links_left_out": 3,
}


def test_how_a_table_was_read_is_shown_with_samples(page, images):
    reading = shown_reading(page, images, **TABLE)
    summary = reading.summary.text()
    assert "кошка, собака" in summary
    assert "Cyrillic" in summary
    assert "1,200" in summary
    assert "C:\\x\\a.png is a.png" in summary
    assert reading.encoding.currentData() == "cp1251"
    assert "ЙНЬЙЮ" in reading.encoding.itemText(1)
    assert reading.delimiter.currentData() == ";"
    assert not reading.class_level.isVisible()
    assert not reading.follow_links.isVisible()


def test_how_folders_were_read_is_shown_with_samples(page, images):
    reading = shown_reading(page, images, **FOLDERS)
    assert "train, val" in reading.summary.text()
    assert "cat, dog" in reading.class_level.currentText()
    assert "train, val" in reading.split_level.currentText()
    assert reading.follow_links.isVisible()
    assert not reading.encoding.isVisible()


@pytest.mark.parametrize(
    ("source", "box", "value", "said"),
    [
        (TABLE, "encoding", "koi8_r", {"encoding": "koi8_r"}),
        (TABLE, "delimiter", "\t", {"delimiter": "\t"}),
        (FOLDERS, "class_level", 1, {"class_level": 1}),
        (FOLDERS, "split_level", 0, {"split_level": 0}),
    ],
)
def test_what_is_chosen_is_read_again_at_once(page, wanted, images, source, box, value, said):
    reading = shown_reading(page, images, **source)
    choice = getattr(reading, box)
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())
    assert wanted[-1].read_as == ReadAs(**said)


def test_what_was_said_before_stays_said(page, wanted, images):
    reading = shown_reading(page, images, **FOLDERS)
    reading.follow_links.click()
    page.show_scan(make_scan(images, reading=Reading(**FOLDERS)))
    reading.class_level.setCurrentIndex(0)
    reading.class_level.activated.emit(0)
    assert wanted[-1].read_as == ReadAs(follow_links=True, class_level=1)
    page.start(images)
    assert wanted[-1].read_as == ReadAs()


def test_two_spellings_are_merged_there_and_then(page, wanted, images):
    page.start(images)
    page.show_scan(make_scan(images, similar_classes=(("Cat", "cat"),), no_labels=("NA",)))
    offer = page.found.merging
    offers = [offer.offers.itemData(row) for row in range(offer.offers.count())]
    assert list(map(tuple, offers)) == [("cat", "Cat"), ("Cat", "cat"), ("NA", "")]
    offer.offers.setCurrentIndex(1)
    offer.button.click()
    assert wanted[-1].read_as.merges == (("Cat", "cat"),)
    page.show_scan(make_scan(images))
    assert not offer.isVisible()
    assert "“Cat” is read as “cat”" in page.form.reading.summary.text()
    page.form.reading.undo_merges_button.click()
    assert wanted[-1].read_as.merges == ()


@pytest.mark.parametrize(
    ("asked", "value", "read_as"),
    [
        ("encoding", "gb18030", ReadAs(encoding="gb18030")),
        ("class_level", "2", ReadAs(class_level=2)),
    ],
)
def test_what_is_not_clear_is_asked_with_samples(page, wanted, tmp_path, asked, value, read_as):
    page.start(tmp_path)
    choices = (Choice("1", ("x", "y")), Choice(value, ("猫", "狗")))
    page.show_failure(Failure.of(ReadingNotClear("Which?", asked=asked, choices=choices)))
    listed = page.refusal.choices
    assert listed.isVisible()
    assert "猫, 狗" in listed.item(1).text()
    listed.setCurrentRow(1)
    page.refusal.look_again_button.click()
    assert wanted[-1].read_as == read_as


def test_links_are_followed_on_the_users_word(page, wanted, tmp_path):
    page.start(tmp_path)
    page.show_failure(Failure.of(LinksLeftOut("4 links.")))
    page.refusal.links_button.click()
    assert wanted[-1].read_as == ReadAs(follow_links=True)


def test_a_file_of_features_is_looked_at_before_the_project_is_made(qtbot, page, images, tmp_path):
    checks, made = [], []
    page.check_wanted.connect(checks.append)
    page.create_wanted.connect(lambda *values: made.append(values))
    page.start(images)
    page.show_scan(make_scan(images))
    page.form.project_path.setText(str(tmp_path / "mine.alc"))
    (tmp_path / "e.npy").touch()
    page.form.backbone.embeddings_radio.setChecked(True)
    page.form.backbone.embeddings_file.set_path(tmp_path / "e.npy")
    page.create_button.click()
    (check,) = checks
    assert check.file_names == tuple(f"{i}.png" for i in range(6))
    page.show_failure(Failure("It holds NaN.", "e.npy", "Compute it again."))
    assert page.currentWidget() is page.found_page
    assert "It holds NaN." in page.complaint.text()
    assert not made
    page.create_button.click()
    page.submit()
    assert len(made) == 1
