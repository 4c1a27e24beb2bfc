"""Files that are no tables are called what they are, with a remedy that helps."""

import gzip
import io
import zipfile

import numpy as np
import pytest

from alc_engine.formats import foreign
from alc_engine.formats.tabular import read_table
from alc_engine.runtime.errors import UserFixableError


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return buffer.getvalue()


def array() -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, np.zeros((3, 3)))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "what", "remedy"),
    [
        (archive("xl/workbook.xml"), "an Excel workbook", "CSV"),
        (archive("content.xml", "mimetype"), "an OpenDocument file", "CSV"),
        (archive("labels.csv"), "a ZIP archive", "Unpack"),
        (archive("a.npy"), "an archive of NumPy arrays", "CSV"),
        (array(), "a NumPy array", "CSV"),
        (b"\xd0\xcf\x11\xe0 xls", "an old Excel file", "CSV"),
        (b"BZh91AY", "compressed with bzip2", "Unpack"),
        (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack"),
        (b"\x89HDF\r\n", "an HDF5 file", "CSV"),
        (b"\x80\x04\x95pickle", "a Python pickle", "CSV"),
        (b"SQLite format 3\0", "a database", "Export"),
        (b"<!DOCTYPE html><html>", "a web page", "itself"),
        (b"\n<html>", "a web page", "itself"),
        (b"<?xml version='1.0'?><annotation/>", "an XML file", "CSV"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS", "git lfs pull"),
        (gzip.compress(archive("xl/workbook.xml")), "an Excel workbook", "CSV"),
        (bytes(range(32)) * 20, "not text", "table of text"),
        (b'{"images": [], "annotations": []}', "a COCO file", "file_name and label"),
        (b'[{"a": 1},', "not sound JSON", "again"),
        (b"[1, 2, 3]", "is no table", "array of objects"),
        (gzip.compress(b"file_name,label\n" * 99)[:-9], "damaged or cut short", "again"),
        (b"PAR1 cut", "damaged or cut short", "again"),
    ],
    ids=lambda told: told if isinstance(told, str) else repr(told[:4]),
)
def test_a_file_that_is_no_table_is_named(table, content, what, remedy):
    path = table(content)
    with pytest.raises(UserFixableError, match=what) as caught:
        read_table(path)
    assert remedy in caught.value.remedy
    assert caught.value.where == str(path)


def test_a_compressed_table_may_not_fill_the_memory(table, monkeypatch):
    monkeypatch.setattr(foreign, "MOST_UNPACKED", 1000)
    with pytest.raises(UserFixableError, match="larger than"):
        read_table(table(gzip.compress(b"0" * 100_000)))
