"""At any moment the place holds the old file or the new one, whole; own files are refused."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from alc_engine.formats import safe_write
from alc_engine.formats.safe_write import refuse_own_files, write_text_file
from alc_engine.images.catalog import ImageCatalog
from alc_engine.runtime.errors import UserFixableError


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    monkeypatch.setattr(safe_write, "_PAUSE", 0.0)


@pytest.fixture
def occupied(monkeypatch):
    """Make some paths impossible to replace, as on Windows while a program has them open."""
    places: dict[Path, int] = {}
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if places.get(target, 0) > 0:
            places[target] -= 1
            raise PermissionError(errno.EACCES, "in use", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    return places


def write(path: Path, text: str = "new\n") -> tuple[Path, tuple[str, ...]]:
    return write_text_file(path, "utf-8-sig", lambda file: file.write(text))


def test_the_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    assert write(tmp_path / "a.csv") == (tmp_path / "a.csv", ())
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbfnew\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_the_file_reaches_the_disk_before_it_is_moved(tmp_path, monkeypatch):
    order = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda fd: order.append("sync") or fsync(fd))
    monkeypatch.setattr(
        Path, "replace", lambda self, target: order.append("move") or replace(self, target)
    )
    write(tmp_path / "a.csv")
    assert order[:2] == ["sync", "move"]


def test_a_failure_while_writing_leaves_the_old_file_whole(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old")

    def fail(file):
        file.write("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UserFixableError, match="disk is full") as caught:
        write_text_file(path, "utf-8", fail)
    assert caught.value.where == str(path)
    assert caught.value.remedy
    assert path.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_an_interruption_leaves_the_old_file_whole(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old")

    def interrupt(file):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_text_file(path, "utf-8", interrupt)
    assert path.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_place_that_becomes_free_again_is_taken(tmp_path, occupied):
    occupied[tmp_path / "a.csv"] = 2
    assert write(tmp_path / "a.csv") == (tmp_path / "a.csv", ())


def test_a_place_held_open_gives_way_to_another_name_and_that_is_said(tmp_path, occupied):
    path = tmp_path / "a.csv"
    path.write_text("open in a spreadsheet")
    (tmp_path / "a (2).csv").write_text("earlier")
    occupied[path] = 1000
    placed, notes = write(path)
    assert placed == tmp_path / "a (3).csv"
    assert "held open" in notes[0]
    assert "a (3).csv" in notes[0]
    assert placed.read_text(encoding="utf-8-sig") == "new\n"
    assert path.read_text() == "open in a spreadsheet"
    assert (tmp_path / "a (2).csv").read_text() == "earlier"


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(UserFixableError, match="folder is not there"):
        write(tmp_path / "gone" / "a.csv")


def test_a_folder_that_may_not_be_written_is_an_error(tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserFixableError, match="may not be written"):
        write(tmp_path / "a.csv")


@pytest.fixture
def catalog(images, tmp_path) -> ImageCatalog:
    table = tmp_path / "labels.csv"
    table.write_text("file_name,label\na.png,cat\n")
    return ImageCatalog(
        images, ("a.png",), ("00",), ("cat",), np.zeros(1, dtype=np.int64), source_table=table
    )


def test_images_source_table_folders_and_other_files_are_refused(catalog, images, tmp_path):
    (tmp_path / "notes.csv").write_text("my notes")
    (tmp_path / "link.csv").symlink_to(tmp_path / "labels.csv")
    for path, what in (
        (images / "a.png", "one of the images"),
        (images / "sub" / ".." / "a.png", "one of the images"),
        (tmp_path / "labels.csv", "never written to"),
        (tmp_path / "link.csv", "never written to"),
        (tmp_path / "notes.csv", "no earlier export"),
        (images, "folder"),
    ):
        with pytest.raises(UserFixableError, match=what) as caught:
            refuse_own_files(path, catalog, b"file_name")
        assert caught.value.where == str(path)
        assert caught.value.remedy


def test_an_image_that_vanished_is_still_no_place_for_an_export(catalog, images):
    (images / "a.png").unlink()
    with pytest.raises(UserFixableError, match="one of the images"):
        refuse_own_files(images / "a.png", catalog, b"x")


def test_new_files_earlier_exports_and_empty_files_are_fine(catalog, tmp_path):
    (tmp_path / "earlier.csv").write_bytes(b"ours: 1")
    (tmp_path / "empty.csv").touch()
    for name in ("new.csv", "earlier.csv", "empty.csv"):
        refuse_own_files(tmp_path / name, catalog, b"ours")
