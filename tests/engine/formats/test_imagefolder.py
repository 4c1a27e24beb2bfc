"""A folder per class, and what people also keep in such folders."""

import os

import pytest

from alc_engine.errors import Cancelled, UserFixableError
from alc_engine.formats.imagefolder import list_folders


def problems(listing) -> dict[str, str]:
    assert all(problem.remedy for problem in listing.problems)
    return {problem.where: problem.what for problem in listing.problems}


def test_subfolders_are_classes_in_the_order_of_names(draw):
    listing = list_folders(draw("r/dog/2.png", "r/cat/b/1.png", "r/cat/10.png", "r/dog/1.JPG"))
    assert listing.source == "folder per class"
    assert listing.class_names == ("cat", "dog")
    assert [(entry.file_name, entry.label) for entry in listing.entries] == [
        ("cat/10.png", "cat"),
        ("cat/b/1.png", "cat"),
        ("dog/1.JPG", "dog"),
        ("dog/2.png", "dog"),
    ]
    assert listing.problems == ()


def test_hidden_and_system_files_are_passed_over_in_silence(draw):
    root = draw("r/cat/1.png", "r/.git/x.png", "r/__MACOSX/x.png", "r/cat/._1.png")
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


def test_parts_of_a_data_set_are_not_mistaken_for_classes_in_silence(draw):
    root = draw("r/train/cat/1.png", "r/test/cat/1.png")
    assert "may be parts of a data set" in problems(list_folders(root))[str(root)]


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
    assert "leads out" in found["cat/out.png"]
    assert "leads out" in found["dog"]
    assert "not followed" in found["cat/loop"]
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
        (["r/.hidden"], "is empty|holds no images"),
        (["r/a.txt"], "holds no images"),
        (["r/cat/a.txt"], "None of the folders"),
    ],
)
def test_a_folder_without_images_is_an_error(tmp_path, names, what):
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.touch()
    with pytest.raises(UserFixableError, match=what) as caught:
        list_folders(tmp_path / "r")
    assert caught.value.where == str(tmp_path / "r")
    assert caught.value.remedy


def test_images_without_class_folders_are_an_error_that_mentions_tables(draw):
    with pytest.raises(UserFixableError, match="no folder per class") as caught:
        list_folders(draw("r/1.png", "r/2.png"))
    assert "table" in caught.value.remedy


def test_cancelling_stops_the_walk(draw):
    with pytest.raises(Cancelled):
        list_folders(draw("r/cat/1.png"), cancelled=lambda: True)
