"""What a folder or a table holds that a project has not got yet."""

from __future__ import annotations

import pytest

from alc_engine.formats import AdditionRequest, cleaned_table, scan
from alc_engine.images.reading import ReadAs, ReadingNotClear
from alc_engine.labels.classes import Classes
from alc_engine.project import Project
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.settings import ProjectSettings


@pytest.fixture
def folder(draw):
    return draw("images/cat/1.png", "images/cat/2.png", "images/dog/1.png")


def look(found, images, **options):
    """Look for new images of a project over a scan."""
    catalog = found.catalog
    options.setdefault("source", found.source_table)
    classes = options.pop("classes", Classes.named(catalog.class_names))
    return AdditionRequest(catalog, classes, images=images, **options)()


def test_images_that_are_there_are_passed_over_and_new_ones_read(folder, draw):
    found = scan(folder)
    draw("images/cat/0.png", "images/bird/x.png")
    addition = look(found, folder)
    assert addition.catalog.file_names == ("bird/x.png", "cat/0.png")
    assert addition.used_classes == ("bird", "cat")
    assert (addition.known, addition.vanished, addition.source) == (3, (), None)


def test_nothing_new_is_no_mistake(folder):
    addition = look(scan(folder), folder)
    assert (len(addition), addition.known, addition.problems) == (0, 3, ())


def test_a_folder_below_gives_names_from_the_projects_own(folder, draw):
    found = scan(folder)
    draw("images/monday/cat/9.png")
    addition = look(found, folder / "monday")
    assert addition.catalog.file_names == ("monday/cat/9.png",)
    assert addition.vanished == ()


def test_images_without_labels_are_taken_from_any_folder(folder, draw):
    found = scan(folder)
    draw("images/monday/9.png", "images/monday/deep/8.png")
    addition = look(found, folder / "monday", unlabelled=True)
    assert addition.catalog.file_names == ("monday/9.png", "monday/deep/8.png")
    assert addition.catalog.given_labels.tolist() == [-1, -1]


def test_vanished_images_are_said_and_a_moved_one_is_not_taken_for_new(folder, draw):
    found = scan(folder)
    (folder / "cat/2.png").unlink()
    (folder / "dog/1.png").rename(folder / "dog/other name.png")
    draw("images/dog/new.png")
    addition = look(found, folder)
    assert addition.catalog.file_names == ("dog/new.png",)
    assert addition.vanished == (1, 2)
    moved, gone = addition.problems
    assert (moved.where, "not taken for new images: 1." in moved.what) == (
        "dog/other name.png",
        True,
    )
    assert "not there any more: 2." in gone.what


def test_a_folder_elsewhere_is_refused_with_the_way_to_go(folder, draw):
    found = scan(folder)
    other = draw("other/cat/1.png")
    with pytest.raises(UserFixableError, match="outside the project's folder") as refusal:
        look(found, other)
    assert "move both below one folder" in refusal.value.remedy


def test_a_class_like_one_of_the_projects_is_pointed_out(folder, draw):
    found = scan(folder)
    draw("images/Cat/7.png")
    (problem,) = look(found, folder).problems
    assert "name like one of the project's" in problem.what


def test_cancelling_ends_it(folder):
    found = scan(folder)
    request = AdditionRequest(found.catalog, Classes.named(("cat", "dog")), None, folder)
    with pytest.raises(Cancelled):
        request(cancelled=lambda: True)


def test_a_table_that_has_grown_takes_the_place_of_the_one_before(images, table):
    found = scan(images, table("file_name,label,age\n./b.png,dog,1\na.png,cat,2\n"))
    grown = table("id,file_name,label\n7,c.png,cat\n8,b.png,dog\n9,a.png,dog\n", name="grown.csv")
    addition = look(found, images, labels=grown)
    assert addition.catalog.file_names == ("c.png",)
    source = addition.source
    assert source.spelled == ("b.png", "a.png", "c.png")
    assert source.columns == {"age": ("", "", ""), "id": ("8", "9", "7")}
    assert sorted(range(3), key=source.order.__getitem__) == [2, 0, 1]
    assert source.text.data == grown.read_bytes()
    assert dict(zip(source.text.lines, source.text.image_ids, strict=True)) == {2: 2, 3: 0, 4: 1}


def test_a_table_of_new_images_alone_comes_below_the_one_before(images, table):
    first = table("file_name,label,age\n./b.png,dog,1\na.png,cat,2\n")
    found = scan(images, first)
    addition = look(found, images, labels=table("file_name,label\nc.png,cat\n", name="more.csv"))
    source = addition.source
    assert source.spelled == ("./b.png", "a.png", "c.png")
    assert source.columns == {"age": ("1", "2", "")}
    assert source.text.data == first.read_bytes()
    assert source.text.image_ids == (0, 1)


def test_what_an_expert_had_said_of_new_images_comes_along(images, table):
    found = scan(images, table("file_name,label\na.png,cat\nb.png,dog\n"))
    more = table(
        "file_name,label,given_label,status\n"
        "a.png,dog,cat,corrected\nc.png,dog,cat,corrected\nsub/d.png,,dog,excluded\n",
        name="cleaned.csv",
    )
    addition = look(found, images, labels=more)
    assert addition.catalog.file_names == ("c.png", "sub/d.png")
    assert addition.answers.image_ids.tolist() == [0, 1]
    assert [verdict.value for verdict in addition.answers.verdicts] == ["label", "exclude"]


def test_the_level_of_the_class_is_that_of_the_projects_classes(draw):
    folder = draw("images/animals/cat/1.png", "images/plants/oak/1.png")
    found = scan(folder, read_as=ReadAs(class_level=2))
    draw("images/animals/cat/2.png", "images/plants/elm/1.png")
    addition = look(found, folder)
    assert addition.catalog.file_names == ("animals/cat/2.png", "plants/elm/1.png")
    assert addition.used_classes == ("cat", "elm")
    unlike = Classes.named(("wasp", "bee"))
    with pytest.raises(ReadingNotClear):
        look(found, folder, classes=unlike)


def test_the_part_of_the_data_set_goes_on_with_new_images(draw, tmp_path):
    folder = draw("images/train/cat/1.png", "images/train/dog/1.png", "images/test/cat/1.png")
    found = scan(folder)
    draw("images/test/dog/9.png")
    addition = look(found, folder)
    assert addition.catalog.file_names == ("test/dog/9.png",)
    assert addition.used_classes == ("dog",)
    settings = ProjectSettings()
    with Project.create(tmp_path / "p.alc", found.catalog, settings, found.source_table) as project:
        project.add_images(addition)
        table = cleaned_table(project.catalog, project.session, project.source_table())
    assert table.further_columns == ("split",)
    parts = {name: table.further_cells(i) for i, name in enumerate(table.catalog.file_names)}
    assert parts == {
        "test/cat/1.png": ("test",),
        "train/cat/1.png": ("train",),
        "train/dog/1.png": ("train",),
        "test/dog/9.png": ("test",),
    }
