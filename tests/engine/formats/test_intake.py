"""Listed files become a catalogue; what is no image stays out and is named."""

import hashlib
import time

import numpy as np
import pytest

from alc_engine.formats.image_list import Entry, Listing
from alc_engine.formats.intake import take_in
from alc_engine.images.reading import Kind, Reading
from alc_engine.runtime.errors import UserFixableError

READING = Reading(Kind.DELIMITED, columns=("path", "label"), path_column="path")


def listing(*pairs: tuple[str, str]) -> Listing:
    entries = tuple(Entry("t.csv", *pair, row=i) for i, pair in enumerate(pairs, start=2))
    names = tuple(sorted({label for _, label in pairs if label}))
    return Listing(READING, entries, names)


def test_labels_and_digests_are_in_the_order_of_the_listing(images):
    scan = take_in(images, listing(("b.png", "dog"), ("a.png", ""), ("sub/d.png", "cat")))
    catalog = scan.catalog
    assert catalog.file_names == ("b.png", "a.png", "sub/d.png")
    assert catalog.class_names == ("cat", "dog")
    np.testing.assert_array_equal(catalog.given_labels, [1, -1, 0])
    assert catalog.digests[1] == hashlib.sha256((images / "a.png").read_bytes()).hexdigest()
    assert scan.reading is READING
    assert scan.problems == ()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "empty (0 bytes)"),
        (b"just a text", "it is a text"),
        (b"%!PS-Adobe-3.0", "PostScript"),
        (b"<svg/>", "SVG"),
        (b"8BPS\0\1", "Photoshop"),
        (b"\0\1\2\3 junk", "beginning is damaged"),
    ],
)
def test_a_file_that_is_no_image_is_left_out_and_named(images, content, what):
    (images / "b.png").write_bytes(content)
    scan = take_in(images, listing(("a.png", "cat"), ("b.png", "dog"), ("c.png", "dog")))
    assert scan.catalog.file_names == ("a.png", "c.png")
    np.testing.assert_array_equal(scan.catalog.given_labels, [0, 1])
    (problem,) = scan.problems
    assert problem.where == "t.csv, row 3: b.png"
    assert what in problem.what
    assert problem.remedy


def test_a_file_that_vanished_is_left_out_and_named(images):
    (images / "b.png").unlink()
    scan = take_in(images, listing(("a.png", "cat"), ("b.png", "dog")))
    assert scan.catalog.file_names == ("a.png",)
    assert scan.problems[0].what == "The image is not there."


def test_nothing_but_damaged_files_is_an_error(images):
    (images / "a.png").write_bytes(b"")
    with pytest.raises(UserFixableError, match=r"None of the files .*\(0 bytes\)"):
        take_in(images, listing(("a.png", "cat")))


def test_identical_images_are_grouped_and_two_labels_of_one_are_pointed_out(images):
    same = (images / "a.png").read_bytes()
    for name in ("c.png", "sub/d.png"):
        (images / name).write_bytes(same)
    rows = [("a.png", "cat"), ("b.png", "cat"), ("c.png", "cat")]
    scan = take_in(images, listing(*rows))
    assert scan.duplicates == ((0, 2),)
    assert scan.problems == ()
    scan = take_in(images, listing(*rows, ("sub/d.png", "dog")))
    assert scan.duplicates == ((0, 2, 3),)
    assert len(scan.catalog) == 4
    (problem,) = scan.problems
    assert "labels cat and dog" in problem.what
    assert "'sub/d.png'" in problem.what


def test_names_that_clash_on_other_disks_go_in_and_are_pointed_out(draw):
    root = draw("r/a.png", "r/A.png")
    scan = take_in(root, listing(("a.png", "cat"), ("A.png", "cat")))
    assert len(scan.catalog) == 2
    assert "differ only in case" in scan.problems[0].what


def test_similar_class_names_are_pointed_out(images):
    scan = take_in(images, listing(("a.png", "cat"), ("b.png", "Cat"), ("c.png", "dog")))
    assert scan.similar_classes == (("Cat", "cat"),)
    assert scan.catalog.class_names == ("Cat", "cat", "dog")


def test_a_hole_of_a_terabyte_is_not_read_for_hours(images):
    """It begins like an image; what is said in time names the file and the limit."""
    path = images / "c.png"
    with path.open("r+b") as file:
        file.truncate(1 << 40)
    started = time.monotonic()
    found = take_in(images, listing(("a.png", "cat"), ("b.png", "dog"), ("c.png", "cat")))
    assert time.monotonic() - started < 5
    assert found.catalog.file_names == ("a.png", "b.png")
    (problem,) = found.problems
    assert "c.png" in problem.where
    assert "more than 3 GiB" in problem.what
    assert "ALC_IMAGE_MEMORY" in problem.remedy
