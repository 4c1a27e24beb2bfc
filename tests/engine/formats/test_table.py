"""Tables of images and labels: columns are found, good rows go in, bad rows are named."""

import os
import pickle

import pytest

from alc_engine.formats.image_list import Listing
from alc_engine.formats.table import list_table
from alc_engine.formats.tabular import ColumnNotFound
from alc_engine.images.reading import Kind, ReadAs
from alc_engine.runtime.errors import Cancelled, UserFixableError


def pairs(listing: Listing) -> list[tuple[str, str]]:
    return [(entry.file_name, entry.label) for entry in listing.entries]


def only_problem(listing: Listing, where: str) -> str:
    (problem,) = listing.problems
    assert problem.where == where
    assert problem.remedy
    return problem.what


@pytest.mark.parametrize("path_column", ["file_name", "filepath", "path", "image", "File Name"])
def test_the_usual_columns_are_found(images, table, path_column):
    listing = list_table(images, table(f"id,{path_column},Label\n7,a.png,cat\n8,sub/d.png,dog\n"))
    assert pairs(listing) == [("a.png", "cat"), ("sub/d.png", "dog")]
    assert listing.reading.columns == ("id", path_column, "Label")
    assert (listing.reading.path_column, listing.reading.label_column) == (path_column, "Label")


def test_chosen_columns_are_used(images, table):
    path = table("file_name,scan,label,reader 2\nx,a.png,cat,dog\n")
    assert pairs(list_table(images, path, ReadAs(path_column="scan", label_column="reader 2"))) == [
        ("a.png", "dog")
    ]


@pytest.mark.parametrize(
    ("name", "encoding", "text", "read"),
    [
        ("t.csv", "utf-8", "file_name,label\na.png,Bär\n", (Kind.DELIMITED, ",")),
        ("t.csv", "utf-8-sig", "file_name;label\na.png;Bär\n", (Kind.DELIMITED, ";")),
        ("t.tsv", "cp1252", "file_name\tlabel\na.png\tBär\n", (Kind.DELIMITED, "\t")),
        ("t.txt", "utf-16", "file_name\tlabel\na.png\tBär\n", (Kind.DELIMITED, "\t")),
        ("t.csv", "utf-8", "file_name|label\na.png|Bär\n", (Kind.DELIMITED, "|")),
        ("t.txt", "utf-8", "a.png Bär\n", (Kind.DELIMITED, " ")),
        ("t.txt", "utf-8", "file_name label\na.png Bär\n", (Kind.DELIMITED, " ")),
        ("t.jsonl", "utf-8", '{"file_name": "a.png", "label": "Bär"}\n', (Kind.JSON_LINES, "")),
        ("t.json", "utf-8", '[\n{"file_name": "a.png", "label": "Bär"}]', (Kind.JSON, "")),
        ("t.json", "utf-8", '{"file_name": ["a.png"], "label": ["Bär"]}', (Kind.JSON, "")),
        ("t.json", "utf-8", '{"a.png": "Bär"}', (Kind.JSON, "")),
    ],
)
def test_kind_and_encoding_are_detected_and_said(images, table, name, encoding, text, read):
    listing = list_table(images, table(text, name, encoding))
    assert (listing.reading.kind, listing.reading.delimiter) == read
    assert listing.reading.encoding == encoding
    assert pairs(listing) == [("a.png", "Bär")]


def test_the_order_of_the_table_is_kept(images, table):
    listing = list_table(images, table("file_name,label\nc.png,x\na.png,y\nb.png,x\n"))
    assert pairs(listing) == [("c.png", "x"), ("a.png", "y"), ("b.png", "x")]


def test_whole_numbers_as_labels_keep_their_order(images, table):
    listing = list_table(images, table("path,label\na.png,10\nb.png,9\nc.png,0\n"))
    assert listing.class_names == ("0", "9", "10")


def test_an_empty_label_is_unlabelled(images, table):
    listing = list_table(images, table("path,label\na.png,\nb.png,cat\nc.png,  \n"))
    assert pairs(listing) == [("a.png", ""), ("b.png", "cat"), ("c.png", "")]
    assert listing.class_names == ("cat",)
    assert listing.problems == ()


def test_a_label_that_looks_like_a_formula_loses_its_guard(images, table):
    listing = list_table(images, table("path,label\na.png,'=1+1\nb.png,'tis\nc.png,'-\n"))
    assert [label for _, label in pairs(listing)] == ["=1+1", "'tis", "-"]


# -- bad tables --------------------------------------------------------------


def test_a_missing_column_lists_those_found(images, table):
    with pytest.raises(
        ColumnNotFound, match=r"no column for the label.* has: 'path', 'klasse', 'befund'"
    ) as caught:
        list_table(images, table("path,klasse,befund\na.png,cat,x\n"))
    assert caught.value.columns == ("path", "klasse", "befund")
    assert caught.value.where.endswith("labels.csv")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.columns) == (str(caught.value), caught.value.columns)


def test_a_chosen_column_that_is_not_there_lists_those_found(images, table):
    with pytest.raises(ColumnNotFound, match="no column 'scan'"):
        list_table(images, table("path,label\na.png,cat\n"), ReadAs(path_column="scan"))


def test_a_column_name_that_is_there_twice_is_ambiguous(images, table):
    with pytest.raises(ColumnNotFound, match="More than one column"):
        list_table(images, table("path,label,label\na.png,cat,dog\n"))


@pytest.mark.parametrize("text", ["a.png,cat\nb.png,dog\n", "a.png cat\nb.png dog\n"])
def test_a_list_without_names_of_columns_loses_no_row(images, table, text):
    listing = list_table(images, table(text, "list.txt"))
    assert pairs(listing) == [("a.png", "cat"), ("b.png", "dog")]
    assert not listing.reading.header
    assert listing.reading.columns == ("column 1", "column 2")


def test_a_space_within_a_path_is_no_delimiter(draw, table):
    root = draw("images/my photo 1.png", "images/b.png")
    listing = list_table(root, table("my photo 1.png cat\nb.png dog\n", "list.txt"))
    assert pairs(listing) == [("my photo 1.png", "cat"), ("b.png", "dog")]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "empty"),
        (b"path,label\n", "no rows"),
        (b"path,label\na.png,\n", "empty in every row"),
        (b"path,label\ngone.png,cat\n", "None of the rows .* no image 'gone.png'"),
        (b"PK\x03\x04 workbook", "Excel"),
        (b"PAR1 columns", "Parquet file is damaged"),
    ],
)
def test_a_table_that_gives_nothing_is_an_error(images, table, content, what):
    with pytest.raises(UserFixableError, match=what) as caught:
        list_table(images, table(content))
    assert "labels.csv" in caught.value.where
    assert caught.value.remedy


def test_a_table_that_is_not_there_is_an_error(images, tmp_path):
    with pytest.raises(UserFixableError, match="can't be read"):
        list_table(images, tmp_path / "gone.csv")
    with pytest.raises(UserFixableError, match="can't be read"):
        list_table(images, images)


# -- bad rows ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("gone.png,cat", "There is no image 'gone.png'"),
        ("../x.png,cat", "leads out"),
        (",cat", "names no image"),
        ("sub,cat", "is a folder"),
        ("b.png,cat,dog", "3 cells"),
        ("b\0.png,cat", "NUL"),
        ('b.png,"cat', "not closed"),
    ],
)
def test_a_bad_row_is_named_and_the_others_go_in(images, table, row, what):
    listing = list_table(images, table(f"path,label\na.png,cat\n{row}\nc.png,dog\n"))
    assert pairs(listing) == [("a.png", "cat"), ("c.png", "dog")]
    assert what in only_problem(listing, "labels.csv, row 3")


def test_values_of_json_that_are_no_text_are_named(images, table):
    text = '{"path": "a.png", "label": ["cat", "dog"]}\n{"path": "b.png", "label": "cat"}\n'
    listing = list_table(images, table(text, "t.jsonl"))
    assert pairs(listing) == [("b.png", "cat")]
    assert "not plain text" in only_problem(listing, "t.jsonl, row 1")


def test_a_repeated_row_is_left_out(images, table):
    listing = list_table(images, table("path,label\na.png,cat\n./a.png,cat\n"))
    assert pairs(listing) == [("a.png", "cat")]
    assert "listed in labels.csv, row 2 already" in only_problem(listing, "labels.csv, row 3")


def test_one_image_with_two_labels_keeps_the_first_and_says_so(images, table):
    listing = list_table(images, table("path,label\na.png,cat\na.png,dog\n"))
    assert pairs(listing) == [("a.png", "cat")]
    what = only_problem(listing, "labels.csv, row 3")
    assert "'cat' in labels.csv, row 2" in what
    assert "'dog' here" in what


def test_a_label_over_several_lines_goes_in_but_is_pointed_out(images, table):
    listing = list_table(images, table('path,label\na.png,"cat\nb.png,dog"\nc.png,dog\n'))
    assert pairs(listing) == [("a.png", "cat\nb.png,dog"), ("c.png", "dog")]
    assert "more than one line" in only_problem(listing, "labels.csv, row 2")


def test_cancelling_stops_the_reading(images, table):
    with pytest.raises(Cancelled):
        list_table(images, table("path,label\na.png,cat\n"), cancelled=lambda: True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("name", ["t.csv", "t.tsv", "t.jsonl"])
def test_a_pipe_is_refused_at_once(images, tmp_path, name):
    os.mkfifo(tmp_path / name)
    with pytest.raises(UserFixableError, match="a pipe or a device"):
        list_table(images, tmp_path / name)
