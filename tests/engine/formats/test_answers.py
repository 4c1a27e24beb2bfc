"""Answers from a table: every status, every contradiction, and images that don't exist."""

from pathlib import Path

import numpy as np
import pytest

from alc_engine.formats.answers import AnswerTable, read_answers
from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.classes import Classes
from alc_engine.labels.store import Verdict
from alc_engine.runtime.errors import UserFixableError

NAMES = ("a.png", "b.png", "sub/c.png")
CLASSES = ("cat", "dog")


@pytest.fixture
def catalog() -> ImageCatalog:
    return ImageCatalog(Path("/images"), NAMES, ("00",) * 3, CLASSES, np.zeros(3, dtype=np.int64))


def answers(table: AnswerTable) -> list[tuple[int, str, Verdict, str]]:
    return [(row.row, row.file_name, row.verdict, row.label) for row in table.rows]


def test_file_name_and_label_are_enough(table):
    read = read_answers(table("file_name,label\na.png,cat\nb.png,dog\n"))
    assert answers(read) == [
        (2, "a.png", Verdict.LABEL, "cat"),
        (3, "b.png", Verdict.LABEL, "dog"),
    ]
    assert read.problems == ()
    assert read.unanswered == 0


def test_every_status_of_the_master_export_is_understood(table):
    read = read_answers(
        table(
            "file_name,label,status\na,cat,confirmed\nb,dog,Corrected\nc,cat,unsure\n"
            "d,cat,excluded\ne,cat,unreviewed\nf,cat,\ng,,\n"
        )
    )
    assert [(name, verdict, label) for _, name, verdict, label in answers(read)] == [
        ("a", Verdict.LABEL, "cat"),
        ("b", Verdict.LABEL, "dog"),
        ("c", Verdict.UNSURE, ""),
        ("d", Verdict.EXCLUDE, ""),
        ("f", Verdict.LABEL, "cat"),
    ]
    assert read.unanswered == 2
    assert read.problems == ()


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("b.png,dog,maybe", "no status 'maybe'"),
        ("b.png,,corrected", "there is no label"),
        (",dog,", "names no image"),
        ("b.png,dog", "2 cells"),
        ('b.png,"dog,', "not closed"),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_read(table, row, what):
    read = read_answers(table(f"file_name,label,status\na.png,cat,\n{row}\nc.png,dog,\n"))
    assert [row.file_name for row in read.rows] == ["a.png", "c.png"]
    (problem,) = read.problems
    assert problem.where == "labels.csv, row 3"
    assert what in problem.what
    assert problem.remedy


def test_the_same_answer_twice_counts_once(table):
    read = read_answers(table("file_name,label\na.png,cat\nb.png,dog\na.png,cat\n"))
    assert [row.row for row in read.rows] == [2, 3]
    (problem,) = read.problems
    assert problem.where == "labels.csv, row 4"
    assert "answered in row 2 already" in problem.what


def test_of_answers_that_differ_none_is_taken(table):
    read = read_answers(
        table("file_name,label,status\na.png,cat,\nb.png,dog,\na.png,dog,\na.png,,unsure\n")
    )
    assert [row.file_name for row in read.rows] == ["b.png"]
    (problem,) = read.problems
    assert problem.where == "labels.csv, row 2"
    assert "'cat' in row 2, 'dog' in row 4, 'unsure' in row 5" in problem.what


def test_a_missing_column_lists_those_found(table):
    with pytest.raises(UserFixableError, match=r"no column for the label.*'given_label'"):
        read_answers(table("file_name,given_label\na.png,cat\n"))


def test_matching_gives_rows_of_the_catalogue(table, catalog):
    read = read_answers(
        table("file_name,label,status\nsub\\c.png,dog,\na.png,cat,confirmed\nb.png,,unsure\n")
    )
    matched = read.match(catalog, Classes.named(CLASSES))
    np.testing.assert_array_equal(matched.rows, [2, 3, 4])
    np.testing.assert_array_equal(matched.image_ids, [2, 0, 1])
    np.testing.assert_array_equal(matched.class_ids, [1, 0, -1])
    assert matched.verdicts == (Verdict.LABEL, Verdict.LABEL, Verdict.UNSURE)
    assert matched.problems == ()


def test_images_and_classes_that_do_not_exist_are_named(table, catalog):
    read = read_answers(table("file_name,label\nx.png,cat\na.png,horse\nb.png,dog\n"))
    matched = read.match(catalog, Classes.named(CLASSES))
    np.testing.assert_array_equal(matched.image_ids, [1])
    assert [(p.where, p.what) for p in matched.problems] == [
        ("labels.csv, row 2", "There is no image called 'x.png' in this project."),
        ("labels.csv, row 3", "There is no class 'horse' in this project."),
    ]
    assert matched.problems[1].remedy == "The classes are: 'cat', 'dog'."


def test_two_spellings_of_one_image_are_the_same_image_twice(table, catalog):
    read = read_answers(table("file_name,label\nsub/c.png,cat\nsub\\c.png,dog\na.png,cat\n"))
    matched = read.match(catalog, Classes.named(CLASSES))
    np.testing.assert_array_equal(matched.image_ids, [0])
    assert "differ" in matched.problems[0].what


def test_no_answers_match_as_empty_arrays(table, catalog):
    matched = read_answers(table("file_name,label\na.png,\n")).match(
        catalog, Classes.named(CLASSES)
    )
    assert matched.image_ids.shape == (0,)
    assert matched.image_ids.dtype == np.int64
