"""Moved images are found by name before content, and no label changes hands."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from alc_engine.images.catalog import ImageCatalog
from alc_engine.project import Project, RelocationRequest
from alc_engine.project.contents import root_entries


def lay(root: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content)


def catalog_of(root: Path, files: dict[str, str]) -> ImageCatalog:
    """Images whose class is their folder."""
    lay(root, files)
    folders = sorted({name.split("/")[0] for name in files})
    return ImageCatalog(
        root,
        tuple(files),
        tuple(hashlib.sha256(content.encode()).hexdigest() for content in files.values()),
        tuple(folders),
        np.array([folders.index(name.split("/")[0]) for name in files]),
    )


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        # folders renamed, and a copy in either: the name tells
        (
            {"a/0.png": "x", "a/1.png": "y", "b/7.png": "x"},
            {"z/0.png": "x", "z/1.png": "y", "a/7.png": "x"},
            ("z/0.png", "z/1.png", "a/7.png"),
        ),
        # copies of the same name: where their neighbours went tells
        (
            {"a/0.png": "x", "a/1.png": "y", "b/0.png": "x", "b/2.png": "z"},
            {"m/0.png": "x", "n/1.png": "y", "n/0.png": "x", "m/2.png": "z"},
            ("n/0.png", "n/1.png", "m/0.png", "m/2.png"),
        ),
        # more of the path tells
        (
            {"a/s1/0.png": "x", "b/s2/0.png": "x"},
            {"new/s2/0.png": "x", "new/s1/0.png": "x"},
            ("new/s1/0.png", "new/s2/0.png"),
        ),
        # a folder above or below the one before
        ({"a/0.png": "x", "b/0.png": "x"}, {"set/b/0.png": "x", "set/a/0.png": "x"},
         ("set/a/0.png", "set/b/0.png")),
        # nothing of the name is left, but there are no copies
        ({"a/0.png": "x", "b/1.png": "y"}, {"i.png": "y", "j.png": "x"}, ("j.png", "i.png")),
        # copies of one class may stand for each other
        ({"a/0.png": "x", "a/1.png": "x"}, {"i.png": "x", "j.png": "x"}, ("i.png", "j.png")),
        # of two copies the one under its old name is left alone
        ({"a/0.png": "x", "b/1.png": "x"}, {"a/0.png": "x", "c/9.png": "x"},
         ("a/0.png", "c/9.png")),
    ],
)  # fmt: skip
def test_an_image_is_found_by_its_name_then_by_its_content(tmp_path, before, after, found):
    catalog = catalog_of(tmp_path / "before", before)
    lay(tmp_path / "after", after)
    relocation = RelocationRequest(catalog, tmp_path / "after")()
    assert relocation.catalog.file_names == found
    assert (relocation.missing, relocation.problems) == ((), ())


def test_copies_of_different_classes_that_no_name_tells_apart_are_left_to_the_user(tmp_path):
    catalog = catalog_of(tmp_path / "before", {"a/0.png": "x", "b/0.png": "x", "b/1.png": "y"})
    lay(tmp_path / "after", {"i/0.png": "x", "j/0.png": "x", "b/1.png": "y"})
    relocation = RelocationRequest(catalog, tmp_path / "after")()
    assert relocation.missing == (0, 1)
    assert relocation.catalog.file_names == ("a/0.png", "b/0.png", "b/1.png")
    (problem,) = relocation.problems
    assert problem.where == "'a/0.png', 'b/0.png'"
    assert "'i/0.png', 'j/0.png'" in problem.what


def test_copies_of_one_class_with_different_answers_are_left_to_the_user_too(tmp_path):
    files = {"a/0.png": "x", "a/1.png": "x", "b/2.png": "y"}
    catalog = catalog_of(tmp_path / "before", files)
    lay(tmp_path / "after", {"i.png": "x", "j.png": "x", "b/2.png": "y"})
    with Project.create(tmp_path / "p.alc", catalog) as project:
        project.session.answer(0, 1)
        relocation = project.relocate(tmp_path / "after")
        assert relocation.missing == (0, 1)
        assert relocation.problems[0] in project.problems
        project.session.undo()
        assert project.relocate(tmp_path / "after").missing == ()


@pytest.mark.parametrize("written", ["..\\photos\\set 1", "../photos/set 1"])
def test_a_project_from_another_system_finds_the_images_beside_it(tmp_path, monkeypatch, written):
    """Made on Windows: the absolute folder means nothing here, the relative one has backslashes."""
    catalog = catalog_of(tmp_path / "photos/set 1", {"a/0.png": "x", "b/1.png": "y"})
    (tmp_path / "work").mkdir()
    monkeypatch.setattr(
        "alc_engine.project.contents.root_entries",
        lambda root, project: {"root": "C:/photos/set 1", "root_from_project": written},
    )
    Project.create(tmp_path / "work/p.alc", catalog).close()
    # Wherever the program was started: a relative path of that name is not it.
    (tmp_path / "C:/photos/set 1").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    with Project.open(tmp_path / "work/p.alc") as project:
        assert project.catalog.root == tmp_path / "photos/set 1"
        assert project.problems == ()


def test_paths_are_kept_with_slashes(tmp_path):
    entries = root_entries(tmp_path / "photos", tmp_path / "work" / "p.alc")
    assert entries == {"root": f"{tmp_path.as_posix()}/photos", "root_from_project": "../photos"}
