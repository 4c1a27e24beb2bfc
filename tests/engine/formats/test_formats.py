"""Scanning as the import page and the command line call it, and the registry of exports."""

import pickle
import subprocess
import sys

import numpy as np
import pytest

from alc_engine.formats import ScanRequest, scan
from alc_engine.images.reading import Kind, ReadAs
from alc_engine.runtime.errors import Cancelled, UserFixableError


def test_a_folder_is_scanned(draw):
    result = scan(draw("r/cat/1.png", "r/dog/1.png", "r/dog/2.png"))
    assert result.reading.kind is Kind.FOLDERS
    assert result.reading.columns == ()
    assert result.catalog.root.is_absolute()
    assert result.catalog.class_names == ("cat", "dog")
    np.testing.assert_array_equal(result.catalog.given_labels, [0, 1, 1])
    assert result.catalog.source_table is None


def test_a_table_is_scanned(images, table):
    path = table("path;label\na.png;cat\nsub/d.png;dog\n")
    result = scan(images, path)
    reading = result.reading
    assert (reading.kind, reading.delimiter, reading.encoding) == (Kind.DELIMITED, ";", "utf-8")
    assert reading.columns == ("path", "label")
    assert (reading.path_column, reading.label_column) == ("path", "label")
    assert result.catalog.file_names == ("a.png", "sub/d.png")
    assert result.catalog.source_table == path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("metadata.csv", "file_name,label\nx/a.png,cat\nx/b.png,dog\n"),
        (
            "metadata.jsonl",
            '{"file_name": "x/a.png", "label": "cat"}\n{"file_name": "x/b.png", "label": "dog"}\n',
        ),
        ("labels.json", '{"classes": ["cat", "dog"], "labels": {"a": 0, "b": 1}}'),
    ],
)
def test_a_table_among_the_images_wins_over_folders(draw, name, text):
    place = "data" if name == "labels.json" else "x"
    root = draw(f"r/{place}/a.png", f"r/{place}/b.png")
    (root / name).write_text(text)
    result = scan(root)
    assert result.catalog.file_names == (f"{place}/a.png", f"{place}/b.png")
    assert result.catalog.class_names == ("cat", "dog")
    np.testing.assert_array_equal(result.catalog.given_labels, [0, 1])


def test_tables_in_the_parts_of_a_data_set_are_read_as_one(draw):
    root = draw("r/train/1.png", "r/train/2.png", "r/val/1.png")
    (root / "train" / "metadata.csv").write_text("file_name,label\n1.png,cat\n2.png,dog\n")
    (root / "val" / "metadata.csv").write_text("file_name,label\n1.png,bird\n")
    result = scan(root)
    assert result.catalog.file_names == ("train/1.png", "train/2.png", "val/1.png")
    assert [result.catalog.class_names[i] for i in result.catalog.given_labels] == [
        "cat",
        "dog",
        "bird",
    ]
    source = result.source_table
    assert source.columns["split"] == ("train", "train", "val")
    # Rows of several tables have no common order or folder.
    assert source.spelled == result.catalog.file_names
    assert source.order == (0, 1, 2)


def test_a_table_among_the_images_without_labels_leaves_them_to_the_folders(draw):
    root = draw("r/cat/1.png", "r/dog/1.png")
    (root / "metadata.csv").write_text("file_name,age,size\ncat/1.png,7,8\ndog/1.png,9,9\n")
    result = scan(root)
    assert result.catalog.class_names == ("cat", "dog")
    assert "no column for the label" in result.problems[0].what


def test_scanning_writes_nothing(images, table, tmp_path):
    path = table("path,label\na.png,cat\ngone.png,cat\n")
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")}
    scan(images, path)
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")} == before


def test_a_single_class_and_a_single_image_are_enough(draw):
    result = scan(draw("r/cat/1.png"))
    assert len(result.catalog) == 1
    assert result.catalog.class_names == ("cat",)


def test_a_folder_that_is_not_there_or_is_a_file_is_an_error(tmp_path, images):
    with pytest.raises(UserFixableError, match="not there"):
        scan(tmp_path / "gone")
    with pytest.raises(UserFixableError, match="is a file"):
        scan(images / "a.png")


def test_a_request_travels_and_reports_progress(draw):
    request = pickle.loads(pickle.dumps(ScanRequest(draw("r/cat/1.png", "r/dog/1.png"))))
    steps = []
    result = pickle.loads(pickle.dumps(request(steps.append)))
    assert len(result.catalog) == 2
    assert {step.stage for step in steps} == {"scanning"}
    assert (steps[-1].done, steps[-1].total) == (2, 2)


def test_a_cancelled_request_says_so(draw):
    with pytest.raises(Cancelled):
        ScanRequest(draw("r/cat/1.png"))(cancelled=lambda: True)


def test_a_request_uses_the_chosen_columns(images, table):
    path = table("scan,reader\na.png,cat\n")
    result = ScanRequest(images, path, ReadAs(path_column="scan", label_column="reader"))()
    assert result.catalog.class_names == ("cat",)


def test_formats_need_no_torch_and_no_screen():
    code = (
        "import sys, alc_engine.formats, alc_engine.images.decoding; "
        "print({'torch', 'faiss', 'PySide6', 'openTSNE'} & {m.split('.')[0] for m in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
