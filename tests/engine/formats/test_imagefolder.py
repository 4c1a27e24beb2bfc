"""A folder per class, and what people also keep in such folders."""

import os

import pytest

from alc_engine.formats.imagefolder import list_folders
from alc_engine.images.reading import Kind, ReadAs, ReadingNotClear
from alc_engine.runtime.errors import Cancelled, UserFixableError


def problems(listing) -> dict[str, str]:
    assert all(problem.remedy for problem in listing.problems)
    return {problem.where: problem.what for problem in listing.problems}


def test_subfolders_are_classes_in_the_order_of_names(draw):
    root = draw("r/dog/2.png", "r/cat/b/1.png", "r/cat/10.png", "r/dog/1.JPG")
    listing = list_folders(root, ReadAs(class_level=1))
    assert listing.reading.kind is Kind.FOLDERS
    assert listing.class_names == ("cat", "dog")
    assert [(entry.file_name, entry.label) for entry in listing.entries] == [
        ("cat/10.png", "cat"),
        ("cat/b/1.png", "cat"),
        ("dog/1.JPG", "dog"),
        ("dog/2.png", "dog"),
    ]
    assert problems(listing) == {
        "cat/b/1.png": "Images in folders below a class folder belong to its class."
    }


def test_hidden_files_are_passed_over_in_silence(draw):
    root = draw("r/cat/1.png", "r/.git/x.png", "r/cat/._1.png")
    (root / "cat" / "Thumbs.db").touch()
    listing = list_folders(root)
    assert [entry.file_name for entry in listing.entries] == ["cat/1.png"]
    assert listing.problems == ()


def test_other_files_are_reported_once_per_ending(draw):
    root = draw("r/cat/1.png")
    for name in ("a.txt", "b.txt", "c.psd", "README"):
        (root / "cat" / name).touch()
    found = problems(list_folders(root))
    assert found["cat/c.psd"] == "Files with the ending '.psd' are left out."
    assert found["cat/README"] == "Files without an ending are left out."
    (both,) = [where for where, what in found.items() if "'.txt'" in what]
    assert both.endswith("and 1 more")


def test_images_outside_the_class_folders_are_reported(draw):
    listing = list_folders(draw("r/cat/1.png", "r/loose.png"))
    assert len(listing.entries) == 1
    assert problems(listing)["loose.png"] == "Images outside the class folders are left out."


def test_an_empty_folder_is_a_class_but_a_folder_of_other_files_is_none(draw):
    root = draw("r/cat/1.png")
    (root / "dog").mkdir()
    (root / "notes").mkdir()
    (root / "notes" / "a.txt").touch()
    listing = list_folders(root)
    assert listing.class_names == ("cat", "dog")
    assert "class without images" in problems(listing)["dog"]
    assert "not taken as a class" in problems(listing)["notes"]


@pytest.mark.parametrize(
    "name",
    [
        *("@eaDir", "#recycle", "$RECYCLE.BIN", "lost+found", "System Volume Information"),
        *(".thumbnails", "__MACOSX", "@Recycle"),
    ],
)
@pytest.mark.parametrize("place", ["r/{}/cat/9.png", "r/cat/{}/1.png/9.png"])
def test_what_systems_keep_in_a_folder_stays_out_and_is_said(draw, name, place):
    root = draw("r/cat/1.png", "r/dog/1.png", place.format(name))
    listing = list_folders(root)
    assert [entry.file_name for entry in listing.entries] == ["cat/1.png", "dog/1.png"]
    assert listing.class_names == ("cat", "dog")
    ((where, what),) = problems(listing).items()
    assert where.endswith(name)
    assert "for themselves are left out" in what


def split_and_label(listing) -> dict[str, tuple[str, str]]:
    return {entry.file_name: (*entry.cells, entry.label) for entry in listing.entries}


@pytest.mark.parametrize(
    ("names", "levels"),
    [
        (["{}/cat/1.png", "{}/dog/1.png"], (2, 1)),
        (["cat/{}/1.png", "dog/{}/1.png"], (1, 2)),
        (["set/{}/cat/1.png", "set/{}/dog/1.png"], (3, 2)),
    ],
)
@pytest.mark.parametrize(
    "parts", [("train", "val"), ("train2017", "val2017"), ("Training", "Testing"), ("dev", "test")]
)
def test_parts_of_a_data_set_become_a_column_and_the_class_is_the_other_folder(
    draw, names, levels, parts
):
    files = ["r/" + name.format(part) for name in names for part in parts]
    read_as = ReadAs(class_level=3) if levels[0] == 3 else ReadAs()
    listing = list_folders(draw(*files), read_as)
    assert listing.class_names == ("cat", "dog")
    assert (listing.reading.class_level, listing.reading.split_level) == levels
    assert listing.reading.splits == tuple(sorted(parts))
    assert listing.further == ("split",)
    assert split_and_label(listing) == {
        name.format(part)[0:]: (part, "cat" if "cat" in name else "dog")
        for name in names
        for part in parts
    }


def test_a_folder_beside_the_parts_that_holds_the_same_is_one_of_them_and_said(draw):
    root = draw("r/train/cat/1.png", "r/val/cat/1.png", "r/other/cat/1.png")
    listing = list_folders(root)
    assert listing.class_names == ("cat",)
    assert listing.reading.splits == ("other", "train", "val")
    assert "beside the parts of a data set" in problems(listing)["other"]


def test_a_class_called_like_a_part_is_pointed_out(draw):
    root = draw("r/test/1.png", "r/control/1.png")
    listing = list_folders(root)
    assert listing.class_names == ("control", "test")
    assert "called like parts of a data set" in problems(listing)[str(root)]


@pytest.mark.parametrize(
    "names", [("animals/cat", "plants/oak"), ("images/cat", "images/dog"), ("cat/p1", "cat/p2")]
)
def test_where_several_levels_may_be_the_class_the_user_is_asked(draw, names):
    root = draw(*(f"r/{name}/1.png" for name in names))
    with pytest.raises(ReadingNotClear) as caught:
        list_folders(root)
    assert caught.value.asked == "class_level"
    inner, outer = caught.value.choices
    assert (inner.value, inner.samples) == ("2", tuple(name.split("/")[1] for name in names))
    assert (outer.value, outer.samples[0]) == ("1", names[0].split("/")[0])
    for level in (1, 2):
        labels = {e.label for e in list_folders(root, ReadAs(class_level=level)).entries}
        assert labels == {name.split("/")[level - 1] for name in names}


def test_numbered_classes_are_in_the_order_of_their_numbers(draw):
    listing = list_folders(draw(*(f"r/{number}/1.png" for number in range(12))))
    assert listing.class_names == tuple(map(str, range(12)))


def test_links_out_of_the_folder_are_the_reason_when_nothing_else_is_there(tmp_path, draw):
    pool = draw("pool/1.png", "pool/2.png")
    for name, number in (("cat", 1), ("dog", 2)):
        (tmp_path / "set" / name).mkdir(parents=True)
        (tmp_path / "set" / name / "x.png").symlink_to(pool / f"{number}.png")
    with pytest.raises(UserFixableError, match="2 links to other places"):
        list_folders(tmp_path / "set")
    listing = list_folders(tmp_path / "set", ReadAs(follow_links=True))
    assert split_and_label(listing) == {"cat/x.png": ("cat",), "dog/x.png": ("dog",)}
    assert listing.reading.followed_links


def test_followed_links_enter_no_folder_twice_and_never_end(tmp_path, draw):
    root = draw("r/cat/1.png", "r/dog/1.png")
    draw("pool/9.png")
    (root / "again").symlink_to(root / "cat")
    (root / "loop").symlink_to(root)
    (root / "above").symlink_to(tmp_path)
    (root / "bird").symlink_to(tmp_path / "pool")
    listing = list_folders(root, ReadAs(follow_links=True))
    names = [entry.file_name for entry in listing.entries]
    assert names == ["bird/9.png", "cat/1.png", "dog/1.png"]
    assert "counted already" in problems(listing)["above and 2 more"]


def test_a_link_in_a_circle_hides_nothing_beside_it(draw):
    root = draw("r/cat/1.png", "r/cat/2.png", "r/dog/1.png")
    (root / "cat" / "0.png").symlink_to(root / "cat" / "0.png")
    (root / "a").symlink_to(root / "b")
    (root / "b").symlink_to(root / "a")
    for read_as in (ReadAs(), ReadAs(follow_links=True)):
        listing = list_folders(root, read_as)
        assert len(listing.entries) == 3
        assert listing.problems


def test_links_are_followed_to_images_inside_only(tmp_path, draw):
    draw("outside/secret.png")
    root = draw("r/cat/1.png")
    (root / "cat" / "same.png").symlink_to(root / "cat" / "1.png")
    (root / "cat" / "out.png").symlink_to(tmp_path / "outside" / "secret.png")
    (root / "cat" / "loop").symlink_to(root)
    (root / "dog").symlink_to(tmp_path / "outside")
    (root / "cat" / "dead.png").symlink_to(root / "gone.png")
    listing = list_folders(root)
    assert [entry.file_name for entry in listing.entries] == ["cat/1.png", "cat/same.png"]
    found = problems(listing)
    (left_out,) = [where for where, what in found.items() if "are not followed" in what]
    assert left_out.endswith("and 2 more")
    assert listing.reading.links_left_out == 3
    assert "leads nowhere" in found["cat/dead.png"]


def test_a_pipe_is_passed_over(draw):
    root = draw("r/cat/1.png")
    os.mkfifo(root / "cat" / "2.png")
    assert "neither a file" in problems(list_folders(root))["cat/2.png"]


def test_a_name_that_is_no_text_is_passed_over(draw):
    root = draw("r/cat/1.png")
    (root / "cat" / os.fsdecode(b"b\xff.png")).touch()
    listing = list_folders(root)
    assert len(listing.entries) == 1
    ((where, what),) = problems(listing).items()
    assert "not valid text" in what
    where.encode("utf-8")


def test_a_folder_that_cannot_be_read_is_reported(draw, monkeypatch):
    root = draw("r/cat/1.png", "r/dog/1.png")
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("dog"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    listing = list_folders(root)
    assert [entry.file_name for entry in listing.entries] == ["cat/1.png"]
    assert "Permission denied" in problems(listing)["dog"]


@pytest.mark.parametrize(
    ("names", "what"),
    [
        (["r/.hidden"], "is empty"),
        (["r/a.txt"], r"holds no images.* ending '.txt'"),
        (["r/cat/a.txt"], r"None of the folders.* ending '.txt'"),
    ],
)
def test_a_folder_without_images_is_an_error(tmp_path, names, what):
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.touch()
    with pytest.raises(UserFixableError, match=what) as caught:
        list_folders(tmp_path / "r")
    assert caught.value.where.startswith(str(tmp_path / "r"))
    assert caught.value.remedy


def test_images_without_class_folders_are_an_error_that_mentions_tables(draw):
    with pytest.raises(UserFixableError, match="no folder per class") as caught:
        list_folders(draw("r/1.png", "r/2.png"))
    assert "table" in caught.value.remedy


def test_cancelling_stops_the_walk(draw):
    with pytest.raises(Cancelled):
        list_folders(draw("r/cat/1.png"), cancelled=lambda: True)


@pytest.mark.parametrize(
    ("names", "levels"),
    [
        (("cat", "dog/old"), {1: {"cat", "dog"}, 2: {"old"}}),
        (("cat", "animals/dog", "animals/owl"), {1: {"cat", "animals"}, 2: {"dog", "owl"}}),
        (("train/cat", "val/dog/old"), {2: {"cat", "dog"}, 3: {"old"}}),
        (("a", "b/c", "b/c/d"), {1: {"a", "b"}, 2: {"c"}, 3: {"d"}}),
    ],
)
def test_where_some_images_lie_deeper_the_user_is_asked_what_is_the_class(draw, names, levels):
    root = draw(*(f"r/{name}/1.png" for name in names), "r/outside.png")
    with pytest.raises(ReadingNotClear, match="deeper than others") as caught:
        list_folders(root)
    choices = {int(choice.value): set(choice.samples) for choice in caught.value.choices}
    assert choices == levels
    assert list(choices) == sorted(choices)  # the one that all images have comes first
    for level, labels in levels.items():
        listing = list_folders(root, ReadAs(class_level=level))
        assert {entry.label for entry in listing.entries} == labels
        left_out = 1 + len(names) - len(listing.entries)
        said = [where for where, what in problems(listing).items() if "left out" in what]
        assert said[0].endswith(f"and {left_out - 1} more") == (left_out > 1)


def test_an_even_tree_with_loose_images_is_not_asked_about(draw):
    root = draw("r/cat/1.png", "r/dog/1.png", "r/loose.png")
    assert list_folders(root).class_names == ("cat", "dog")
