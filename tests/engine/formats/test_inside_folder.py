"""Listed paths find files inside the folder, and nothing outside is ever reached."""

import os
import unicodedata

import pytest

from alc_engine.formats.inside_folder import InsideFolder
from alc_engine.runtime.errors import UserFixableError


def refusal(folder: InsideFolder, listed: str) -> UserFixableError:
    with pytest.raises(UserFixableError) as caught:
        folder.find(listed)
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize(
    "listed", ["sub/d.png", "./sub/d.png", "sub\\d.png", " sub/d.png ", "x/../sub//d.png"]
)
def test_spellings_of_one_path(images, listed):
    assert InsideFolder(images).find(listed).file_name == "sub/d.png"


def test_an_absolute_path_inside_the_folder(images):
    assert InsideFolder(images).find(str(images / "sub" / "d.png")).file_name == "sub/d.png"


def test_an_absolute_path_when_the_folder_was_reached_by_a_link(tmp_path, images):
    (tmp_path / "link").symlink_to(images)
    folder = InsideFolder(tmp_path / "link")
    assert folder.find("a.png").file_name == "a.png"
    assert folder.find(str(images / "a.png")).file_name == "a.png"


def test_paths_relative_to_the_table_are_found_if_they_lead_inside(tmp_path, images):
    folder = InsideFolder(images / "sub", images)
    assert folder.find("sub/d.png").file_name == "d.png"
    refusal(InsideFolder(images / "sub", tmp_path), "images/a.png")


@pytest.mark.parametrize(
    "listed",
    [
        "../secret.png",
        "sub/../../secret.png",
        "/etc/hostname",
        "//server/share/x.png",
        "\\\\server\\share\\x.png",
        "C:\\images\\x.png",
        "../a.png",
        ".",
    ],
)
def test_paths_that_lead_out_are_refused(draw, images, listed):
    draw("secret.png")
    assert "leads out of the images folder" in refusal(InsideFolder(images), listed).what


def test_what_lies_outside_is_not_even_looked_at(images, monkeypatch):
    looked = []
    real = os.lstat
    monkeypatch.setattr(os, "lstat", lambda path, **_: looked.append(str(path)) or real(path))
    folder = InsideFolder(images)
    looked.clear()
    for listed in ("../secret.png", "//server/share/x.png", "\\\\server\\share\\x.png", "/etc/x"):
        refusal(folder, listed)
    assert folder.find("\\\\server\\share\\a.png").file_name == "a.png"
    assert all(path.startswith(str(images)) for path in looked)


def test_links_may_lead_to_images_inside_but_not_outside(tmp_path, draw, images):
    draw("outside/secret.png")
    (images / "good.png").symlink_to(images / "a.png")
    (images / "bad.png").symlink_to(tmp_path / "outside" / "secret.png")
    (images / "folder").symlink_to(tmp_path / "outside")
    (images / "nowhere.png").symlink_to(images / "gone.png")
    folder = InsideFolder(images)
    assert folder.find("good.png").file_name == "good.png"
    assert "leads out" in refusal(folder, "bad.png").what
    assert "leads out" in refusal(folder, "folder/secret.png").what
    assert "no image" in refusal(folder, "nowhere.png").what


def test_a_name_in_another_unicode_form_is_found(draw):
    composed, decomposed = (unicodedata.normalize(form, "Bär/ä.png") for form in ("NFC", "NFD"))
    assert composed != decomposed
    folder = InsideFolder(draw(f"images/{decomposed}"))
    assert folder.find(composed).file_name == decomposed
    assert folder.find(decomposed).file_name == decomposed


def test_what_is_no_file_is_refused(images):
    os.mkfifo(images / "pipe.png")
    folder = InsideFolder(images)
    assert "folder or a device" in refusal(folder, "sub").what
    assert "folder or a device" in refusal(folder, "pipe.png").what
    assert "names no image" in refusal(folder, " ").what


@pytest.mark.parametrize(
    "listed", ["x" * 5000, "ü" * 300 + ".png", "a.png/x.png", "CON", "gone.png"]
)
def test_impossible_and_missing_names_are_missing(images, listed):
    error = refusal(InsideFolder(images), listed)
    assert "There is no image" in error.what
    assert len(error.what) < 300
