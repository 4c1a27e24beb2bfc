"""The user's own table comes back with its labels corrected and not a byte else changed."""

from __future__ import annotations

import csv
import gzip
import io
import json
from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alc_engine.formats import EXPORTS, cleaned_table, scan
from alc_engine.formats.cell_spans import delimited_cells, json_object
from alc_engine.formats.tabular import read_table
from alc_engine.images.reading import Kind, ReadAs
from alc_engine.labels.store import MemoryEventLog, Verdict
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.project import Project
from alc_engine.project.source import KeptTable
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import ProjectSettings
from tests.engine.formats.test_reading_kinds import CASES, by_name


def start(catalog) -> ActiveLearningSession:
    return ActiveLearningSession(
        *(catalog.given_labels, catalog.class_names, ProjectSettings()),
        *(MemoryEventLog(), MemoryRoundArchive()),
    )


def back(found, session, path):
    """The bytes of the table as it is given back, and the report."""
    table = cleaned_table(found.catalog, session, found.source_table)
    report = EXPORTS["table"].write(table, path)
    return report.path.read_bytes(), report


PLAIN = "file_name,label\na.png,cat\nb.png,dog\nc.png,cat\nsub/d.png,dog\n"


@pytest.mark.parametrize(
    ("text", "encoding", "new"),
    [
        # as scripts write it
        (PLAIN, "utf-8", PLAIN.replace("b.png,dog", "b.png,cat")),
        # as spreadsheets do: every cell quoted, a mark, other line ends
        (
            '"id","image","label"\r\n"7","a.png","cat"\r\n"8","b.png","dog"\r\n',
            "utf-8-sig",
            '"id","image","label"\r\n"7","a.png","cat"\r\n"8","b.png","cat"\r\n',
        ),
        (
            "label;path;größe\nBär;a.png;1,5\nKatze;b.png;2,5\n",
            "cp1252",
            "label;path;größe\nBär;a.png;1,5\nBär;b.png;2,5\n",
        ),
        (
            "file_name\tlabel\r\na.png\tcat\r\nb.png\tdog\r\n",
            "utf-16",
            "file_name\tlabel\r\na.png\tcat\r\nb.png\tcat\r\n",
        ),
        # cells with delimiters, quotation marks and line breaks, before and behind
        (
            'note,file_name,label,more\n"a, ""b""\nc",a.png,cat,"x\r\ny"\n"",  b.png,dog,\n',
            "utf-8",
            'note,file_name,label,more\n"a, ""b""\nc",a.png,cat,"x\r\ny"\n"",  b.png,cat,\n',
        ),
        # blanks before a cell, a blank line, a note of the spreadsheet, no last line end
        (
            "sep=;\nfile_name; label\na.png; cat\n\nb.png; dog",
            "utf-8",
            "sep=;\nfile_name; label\na.png; cat\n\nb.png; cat",
        ),
        # a row that is no image, one that can't be read, and the same image twice
        (
            "file_name,label\ngone.png,dog\na.png,cat\nb.png\nb.png,dog\n./b.png,dog\n",
            "utf-8",
            "file_name,label\ngone.png,dog\na.png,cat\nb.png\nb.png,cat\n./b.png,cat\n",
        ),
        # labels that look like numbers and formulas, in the spelling of the table
        (
            "file_name,label\na.png,'=x\nb.png,-1\nc.png,'=x\n",
            "utf-8",
            "file_name,label\na.png,'=x\nb.png,'=x\nc.png,'=x\n",
        ),
        # a label that needs quotation marks, as the table writes it elsewhere
        (
            'file_name,label\na.png,"cat, big"\nb.png,dog\n',
            "utf-8",
            'file_name,label\na.png,"cat, big"\nb.png,"cat, big"\n',
        ),
        # JSON Lines: spaces, further keys, escapes and nesting stay
        (
            '{"file_name": "a.png", "label": "B\\u00e4r"}\n'
            '{"x": {"label": 1}, "label" : "dog","file_name": "b.png", "n": [1, 2]}\n',
            "utf-8",
            '{"file_name": "a.png", "label": "B\\u00e4r"}\n'
            '{"x": {"label": 1}, "label" : "B\\u00e4r","file_name": "b.png", "n": [1, 2]}\n',
        ),
        (
            '{"file_name": "a.png", "label": 3}\n{"file_name": "b.png", "label": 4}',
            "utf-8",
            '{"file_name": "a.png", "label": 3}\n{"file_name": "b.png", "label": 3}',
        ),
    ],
)
def test_nothing_but_the_label_that_was_corrected_is_another(
    images, table, tmp_path, text, encoding, new
):
    """`b.png` is corrected to the class of `a.png`; all else is as it came."""
    found = scan(images, table(text, encoding=encoding))
    catalog = found.catalog
    session = start(catalog)
    untouched, report = back(found, session, tmp_path / "untouched.csv")
    assert untouched == text.encode(encoding)
    assert report.by_status == {"unreviewed": len(catalog)}
    label = catalog.given_labels[catalog.image_id("a.png")]
    session.answer(catalog.image_id("a.png"), int(label))
    session.answer(catalog.image_id("b.png"), int(label))
    assert back(found, session, tmp_path / "out.csv")[0] == new.encode(encoding)


def test_a_table_joins_with_its_old_self_without_a_miss(draw, table, tmp_path):
    """Odd paths, further columns, an order of its own: only the right cells are others."""
    rng = np.random.default_rng(5)
    names = [f"{'äöü -+'[i % 6]}{i}/{'x' * (i % 3)}{i}.png" for i in range(60)]
    root = draw(*(f"images/{name}" for name in names))
    order = rng.permutation(60)
    spelled = [("./", "", "images/")[i % 3] + names[i] for i in order]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["patient", "pfad", "label", "entropy", "note"])
    for row, path in enumerate(spelled):
        label = ("cat", "dog", "bird; small", "")[row % 4]
        writer.writerow(
            [row * 7 % 60, path, label, f"{row / 7:.3f}", ['say "x"', "a\nb", ""][row % 3]]
        )
    own = table(text.getvalue().encode("utf-8-sig"), name="own.csv")
    found = scan(root, own, ReadAs(path_column="pfad"))
    assert len(found.catalog) == 60
    session = start(found.catalog)
    answers = rng.integers(0, 3, 60)
    session.answer(np.arange(0, 40), answers[:40])
    session.set_aside([40, 41], Verdict.EXCLUDE)
    session.set_aside([42], Verdict.UNSURE)
    data, report = back(found, session, tmp_path / "back.csv")

    def read(data: bytes) -> dict[str, dict[str, str]]:
        rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
        return {row["pfad"]: row for row in rows}

    before, after = read(own.read_bytes()), read(data)
    assert list(before) == list(after)  # the join, and the order
    changed = 0
    for image_id, path in enumerate(before):
        label = found.catalog.class_names[answers[image_id]]
        if 40 <= image_id < 43:
            label = ""
        elif image_id >= 43:
            label = before[path]["label"]
        assert after[path] == {**before[path], "label": label}
        changed += 0 < image_id < 40 and label != before[path]["label"]
    assert report.notes[0].startswith("Cells with another label than in your table: ")
    # The master export joins with it as well, under the same paths.
    master = EXPORTS["csv"].write(
        cleaned_table(found.catalog, session, found.source_table), tmp_path / "master.csv"
    )
    with master.path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["file_name"] for row in rows] == list(before)
    assert [row["label"] for row in rows] == [row["label"] for row in after.values()]
    assert [row["patient"] for row in rows] == [row["patient"] for row in before.values()]
    assert [row["source_entropy"] for row in rows] == [row["entropy"] for row in before.values()]


@dataclass(frozen=True)
class Renamed:
    """A table whose labels the user reads as others, and what a correction makes of it.

    `c.png` is corrected to the class of `a.png`; nothing else is touched.
    """

    text: str
    read_as: ReadAs
    right: dict[str, str]
    new: str
    names: str = ""


RENAMED = {
    "spellings that were merged stay as they are": Renamed(
        "file_name,label\na.png,cat\nb.png,Cat\nc.png,dog\nsub/d.png,Cat\n",
        ReadAs(merges=(("Cat", "cat"),)),
        {"a.png": "cat", "b.png": "cat", "c.png": "dog", "sub/d.png": "cat"},
        "file_name,label\na.png,cat\nb.png,Cat\nc.png,Cat\nsub/d.png,Cat\n",
    ),
    "a word for no label stays, too": Renamed(
        "file_name,label\na.png,cat\nb.png,NA\nc.png,NA\nsub/d.png,dog\n",
        ReadAs(merges=(("NA", ""),)),
        {"a.png": "cat", "b.png": "", "c.png": "", "sub/d.png": "dog"},
        "file_name,label\na.png,cat\nb.png,NA\nc.png,cat\nsub/d.png,dog\n",
    ),
    "numbers that a file names": Renamed(
        "file_name;label\na.png;1\nb.png;0\nc.png;0\nsub/d.png;1\n",
        ReadAs(),
        {"a.png": "dog", "b.png": "cat", "c.png": "cat", "sub/d.png": "dog"},
        "file_name;label\na.png;1\nb.png;0\nc.png;1\nsub/d.png;1\n",
        "cat\ndog\n",
    ),
    "names that look like the numbers of others": Renamed(
        "file_name,label\na.png,1\nb.png,2\nc.png,2\nsub/d.png,3\n",
        ReadAs(),
        {"a.png": "0", "b.png": "1", "c.png": "1", "sub/d.png": "2"},
        "file_name,label\na.png,1\nb.png,2\nc.png,1\nsub/d.png,3\n",
        "1 0\n2 1\n3 2\n",
    ),
    "numbers of JSON Lines, with a row that comes again": Renamed(
        '{"file_name": "a.png", "label": 1}\n{"file_name": "c.png", "label": 0.0}\n'
        '{"label": 0, "file_name": "c.png"}\n{"file_name": "b.png", "label": 0}\n',
        ReadAs(),
        {"a.png": "dog", "c.png": "cat", "b.png": "cat"},
        '{"file_name": "a.png", "label": 1}\n{"file_name": "c.png", "label": 1}\n'
        '{"label": 1, "file_name": "c.png"}\n{"file_name": "b.png", "label": 0}\n',
        "cat\ndog\n",
    ),
    "lists of one label": Renamed(
        '{"file_name": "a.png", "label": ["cat"]}\n{"file_name": "c.png", "label": "dog"}\n',
        ReadAs(),
        {"a.png": "cat", "c.png": "dog"},
        '{"file_name": "a.png", "label": ["cat"]}\n{"file_name": "c.png", "label": ["cat"]}\n',
    ),
}


@pytest.mark.parametrize("case", RENAMED.values(), ids=RENAMED)
def test_labels_that_are_read_as_others_keep_the_words_of_the_table(images, table, tmp_path, case):
    read_as = case.read_as
    if case.names:
        read_as = replace(read_as, class_names=table(case.names, name="names.txt"))
    found = scan(images, table(case.text), read_as)
    catalog = found.catalog
    names = (*catalog.class_names, "")
    assert dict(zip(catalog.file_names, (names[i] for i in catalog.given_labels), strict=True)) == (
        case.right
    )
    with Project.create(tmp_path / "p.alc", catalog, source=found.source_table) as project:
        kept = replace(found, source_table=project.source_table())
    session = start(catalog)
    assert back(kept, session, tmp_path / "untouched.csv")[0] == case.text.encode()
    label = int(catalog.given_labels[catalog.image_id("a.png")])
    session.answer(catalog.image_id("c.png"), label)
    assert back(kept, session, tmp_path / "out.csv")[0] == case.new.encode()


FORMS = {
    "spaces, with blanks in paths": (
        "a b.png cat\n  c.png   dog \n\nd.png\tdog\n",
        "a b.png cat\n  c.png   cat \n\nd.png\tdog\n",
    ),
    "spaces, with more columns": (
        "label n path\ncat 1 a b.png\ndog 2 c.png\n".replace("a b", "ab"),
        "label n path\ncat 1 a b.png\ncat 2 c.png\n".replace("a b", "ab"),
    ),
    "spaces and numbers": ("a.png 0\nc.png 1\nd.png 1\n", "a.png 0\nc.png 0\nd.png 1\n"),
    "an array of objects": (
        '[ {"label": "cat", "file_name": "a.png"},\n\t{"x": [{}], "label":"dog" , '
        '"file_name": "c.png", "label": "dog"}\n]\n',
        '[ {"label": "cat", "file_name": "a.png"},\n\t{"x": [{}], "label":"dog" , '
        '"file_name": "c.png", "label": "cat"}\n]\n',
    ),
    "an object of lists": (
        '{"file_name": ["a.png", "c.png"], "label" : [ 7,8 ], "n": [1, 2]}',
        '{"file_name": ["a.png", "c.png"], "label" : [ 7,7 ], "n": [1, 2]}',
    ),
    "an object of objects": (
        '{"file_name": {"0": "a.png", "1": "c.png"}, "label": {"0": "cat", "1": "d]}g"}}',
        '{"file_name": {"0": "a.png", "1": "c.png"}, "label": {"0": "cat", "1": "cat"}}',
    ),
    "an object of labels, one twice": (
        '{"c.png": "dog", "a.png": "cat", "c.png": "bird"}',
        '{"c.png": "dog", "a.png": "cat", "c.png": "cat"}',
    ),
    "objects without a label": (
        '{"file_name": "a.png", "label": "cat"}\n{"file_name": "c.png" }\n',
        '{"file_name": "a.png", "label": "cat"}\n{"file_name": "c.png", "label": "cat" }\n',
    ),
    "one column per class": (
        'image;cat;dog;n\na.png;1.0;0;5\nc.png; 0;"1.0";7\nd.png;0;0;1\n',
        "image;cat;dog;n\na.png;1.0;0;5\nc.png; 1.0;0;7\nd.png;0;0;1\n",
    ),
    "one key per class": (
        '[{"image": "a.png", "cat": true, "dog": false}, {"image": "c.png", "dog": true}]',
        '[{"image": "a.png", "cat": true, "dog": false}, {"image": "c.png", "dog": false, '
        '"cat": true}]',
    ),
    "columns of one name": (
        "x,file_name,x,label\ncat,a.png,1,cat\ndog,c.png,2,dog\n",
        "x,file_name,x,label\ncat,a.png,1,cat\ndog,c.png,2,cat\n",
    ),
    "old line ends, breaks in cells": (
        'file_name,note,label\ra.png,"x\ry",cat\rc.png,"1\n2",dog\r',
        'file_name,note,label\ra.png,"x\ry",cat\rc.png,"1\n2",cat\r',
    ),
}
"""By what is odd about it, a table, and the table where `c.png` is what `a.png` is."""


@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(("text", "new"), FORMS.values(), ids=FORMS)
def test_every_form_is_written_in_its_own_way(draw, table, tmp_path, text, new, mark):
    root = draw(*(f"images/{name}.png" for name in ("a", "a b", "ab", "c", "d")))
    found = scan(root, table(text, encoding=mark))
    session = start(found.catalog)
    first, second = (found.catalog.image_id(n) for n in (found.catalog.file_names[0], "c.png"))
    if first == second:
        first = 1
    assert back(found, session, tmp_path / "untouched")[0] == text.encode(mark)
    session.answer(second, int(found.catalog.given_labels[first]))
    data, report = back(found, session, tmp_path / "new")
    assert data == new.encode(mark)
    assert "than in your table: 1." in report.notes[0]


@pytest.mark.parametrize("name", CASES)
def test_every_table_that_is_read_comes_back_with_the_right_cells_changed_or_not_at_all(
    tmp_path, name
):
    """Two labels are corrected; the tables, old and new, are compared cell by cell."""
    case = CASES[name]
    images, own = case.write(tmp_path)
    found = scan(images, own, case.read_as)
    with Project.create(tmp_path / "p.alc", found.catalog, source=found.source_table) as project:
        session, source = project.session, project.source_table()
        given_back = project.keeps_table is KeptTable.FILE
        kept = replace(found, source_table=source)
        assert given_back == (found.reading.kind not in NOT_GIVEN_BACK)
        if not given_back:
            with pytest.raises(UserFixableError, match="are not given back"):
                back(kept, session, tmp_path / own.name)
            return
        content = gzip.decompress(case.content) if own.suffix == ".gz" else case.content
        assert back(kept, session, tmp_path / "untouched")[0] == content
        right = dict(case.right)
        if len(session.classes) == 1:
            session.add_class("another")
        for image_id in range(min(2, len(found.catalog))):
            label = int(found.catalog.given_labels[image_id])
            other = (label + 1) % len(session.classes)
            session.answer(image_id, other)
            right[found.catalog.file_names[image_id]] = session.classes.names[other]
        new = tmp_path / f"new {own.stem}"
        _, report = back(kept, session, new)
    assert report.notes[0].endswith(f": {min(2, len(found.catalog))}.")
    assert by_name(scan(images, new, case.read_as).catalog) == right
    before, after = (read_table(path, case.read_as) for path in (own, new))
    assert after.columns == before.columns
    changed = [
        (one.number, before.columns[at])
        for one, other in zip(before.rows, after.rows, strict=True)
        for at, cell in enumerate(one.cells)
        if cell != other.cells[at]
    ]
    reading = found.reading
    assert {number for number, _ in changed} == {row.number for row in before.rows[:2]}
    assert {column for _, column in changed} <= {reading.label_column, *reading.class_columns}


NOT_GIVEN_BACK = (Kind.PARQUET, Kind.LABEL_STUDIO, Kind.FIFTYONE)


SEVERAL = (
    "file_name,label\na.png,cat\nb.png,dog\na.png,dog\nb.png,dog\na.png,bird\nc.png,\nc.png,cat\n"
)
"""The rows of `b.png` agree; those of `a.png` and `c.png` don't."""


@pytest.mark.parametrize(
    ("answers", "new", "overruled", "left"),
    [
        ({}, "cat dog dog dog bird  cat", 0, 3),
        ({"a.png": "cat"}, "cat dog cat dog cat  cat", 2, 1),
        ({"a.png": "dog", "b.png": "cat"}, "dog cat dog cat dog  cat", 2, 1),
        ({"c.png": "dog"}, "cat dog dog dog bird dog dog", 2, 2),
        ({"a.png": None, "c.png": "cat"}, " dog  dog  cat cat", 4, 0),
    ],
)
def test_an_answer_goes_into_every_row_of_its_image_and_nothing_else_does(
    images, table, tmp_path, answers, new, overruled, left
):
    found = scan(images, table(SEVERAL))
    assert sum("has two labels" in problem.what for problem in found.problems) == 3
    session = start(found.catalog)
    for name, label in answers.items():
        image_id = found.catalog.image_id(name)
        if label is None:
            session.set_aside(image_id, Verdict.EXCLUDE)
        else:
            session.answer(image_id, found.catalog.class_names.index(label))
    data, report = back(found, session, tmp_path / "out.csv")
    assert [row.split(",")[1] for row in data.decode().splitlines()[1:]] == new.split(" ")
    said = "\n".join(report.notes)
    assert (f"say what was answered now: {overruled}." in said) == bool(overruled)
    assert (f"they stay as they are: {left}." in said) == bool(left)


def test_rows_that_disagree_follow_the_classes_that_were_renamed_and_merged(
    images, table, tmp_path
):
    found = scan(images, table(SEVERAL))
    session = start(found.catalog)
    cat, dog = (found.catalog.class_names.index(name) for name in ("cat", "dog"))

    def cells(name):
        data, _ = back(found, session, tmp_path / name)
        return [row.split(",")[1] for row in data.decode().splitlines()[1:]]

    session.rename_class(dog, "hound")
    assert cells("renamed") == ["cat", "hound", "hound", "hound", "bird", "", "cat"]
    session.merge_classes(dog, cat)
    assert cells("merged") == ["cat", "cat", "cat", "cat", "bird", "", "cat"]


@pytest.mark.parametrize(
    ("text", "act", "why"),
    [
        ("a.png cat\nb.png dog\n", lambda s: s.set_aside(0, Verdict.EXCLUDE), "can be empty"),
        ("a.png cat\nb.png dog\n", lambda s: s.add_class("a b"), "can't hold the label 'a b'"),
        (
            "path,cat,dog\na.png,1,0\nb.png,0,1\n",
            lambda s: s.add_class("owl"),
            "there is none for 'owl'",
        ),
    ],
)
def test_a_label_that_the_table_can_not_hold_is_said_and_nothing_is_written(
    images, table, tmp_path, text, act, why
):
    found = scan(images, table(text))
    session = start(found.catalog)
    act(session)
    if len(session.classes) == 3:
        session.answer(0, 2)
    with pytest.raises(UserFixableError, match=why):
        back(found, session, tmp_path / "out.txt")
    assert not (tmp_path / "out.txt").exists()


def test_columns_of_classes_keep_their_names(images, table, tmp_path):
    found = scan(images, table("path,cat,dog,owl\na.png,1,0,0\nb.png,0,1,0\nc.png,0,0,1\n"))
    session = start(found.catalog)
    cat, dog, owl = (found.catalog.class_names.index(name) for name in ("cat", "dog", "owl"))
    session.rename_class(dog, "hound")
    session.merge_classes(owl, cat)
    session.set_aside(0, Verdict.EXCLUDE)
    data, _ = back(found, session, tmp_path / "out.csv")
    assert data == b"path,cat,dog,owl\na.png,0,0,0\nb.png,0,1,0\nc.png,1,0,0\n"


def test_a_cell_that_gets_an_apostrophe_is_said(images, table, tmp_path):
    found = scan(images, table("file_name,label\na.png,'=x\nb.png,dog\nc.png,-1\n"))
    session = start(found.catalog)
    session.add_class("+new")
    x, number, new = (session.classes.names.index(name) for name in ("=x", "-1", "+new"))
    session.answer([1, 2], [x, number])
    data, report = back(found, session, tmp_path / "out.csv")
    assert b"b.png,'=x" in data
    assert not any("apostrophe" in note for note in report.notes)  # the table's own spelling
    session.answer([1, 2], [new, new])
    data, report = back(found, session, tmp_path / "again.csv")
    assert data.count(b"'+new") == 2
    assert any(note.endswith("takes off again: 2.") for note in report.notes)


def test_images_taken_out_have_an_empty_label(images, table, tmp_path):
    found = scan(images, table('file_name,label\na.png,cat\nb.png,"dog"\nc.png,cat\n'))
    session = start(found.catalog)
    session.set_aside([0], Verdict.EXCLUDE)
    session.set_aside([1], Verdict.UNSURE)
    data, report = back(found, session, tmp_path / "out.csv")
    assert data == b'file_name,label\na.png,\nb.png,""\nc.png,cat\n'
    assert "excluded or unsure: 2." in report.notes[1]


def test_classes_that_were_renamed_merged_or_added_are_written_by_name(images, table, tmp_path):
    found = scan(images, table("file_name,label\na.png,cat\nb.png,dog\nc.png,puma\nsub/d.png,\n"))
    session = start(found.catalog)
    cat, dog, puma = (found.catalog.class_names.index(name) for name in ("cat", "dog", "puma"))
    session.rename_class(dog, "hound")
    session.merge_classes(puma, cat)
    session.add_class("=bird, small")
    session.answer(3, 3)
    assert back(found, session, tmp_path / "out.csv")[0] == (
        b'file_name,label\na.png,cat\nb.png,hound\nc.png,cat\nsub/d.png,"\'=bird, small"\n'
    )


def test_a_class_that_the_encoding_lacks_is_said_and_nothing_is_written(images, table, tmp_path):
    found = scan(images, table("file_name,label\na.png,B\xe4r\n", encoding="cp1252"))
    session = start(found.catalog)
    session.add_class("猫")
    session.answer(0, 1)
    with pytest.raises(UserFixableError, match="cp1252, which has no '猫'"):
        back(found, session, tmp_path / "out.csv")
    assert not (tmp_path / "out.csv").exists()


def test_bytes_that_are_no_text_stay_in_the_rows_that_were_left_out(images, table, tmp_path):
    data = b"file_name,label\na.png,caf\xc3\xa9\nb.png,\xff\xfe\nc.png,dog\n"
    found = scan(images, table(data))
    session = start(found.catalog)
    session.answer(1, 0)
    assert back(found, session, tmp_path / "out.csv")[0] == data.replace(
        b"c.png,dog", "c.png,café".encode()
    )


def test_a_project_of_folders_has_no_table_to_give_back(draw, tmp_path):
    found = scan(draw("images/cat/a.png", "images/dog/b.png"))
    with pytest.raises(UserFixableError, match="not read from one table"):
        back(found, start(found.catalog), tmp_path / "out.csv")


def test_a_table_that_is_there_is_never_written_over(images, table, tmp_path):
    own = table("file_name,label\na.png,cat\n")
    other = table("file_name,label\nmine.png,cat\n", name="other.csv")
    found = scan(images, own)
    for path in (own, other):
        before = path.read_bytes()
        with pytest.raises(UserFixableError):
            back(found, start(found.catalog), path)
        assert path.read_bytes() == before


cells = st.text(st.sampled_from('ab",;\t\r\n é'), max_size=5)


@given(st.lists(cells, min_size=1, max_size=5), st.sampled_from(",;\t"), st.booleans())
def test_the_span_of_a_cell_is_what_a_reader_of_csv_finds_there(row, delimiter, quoted):
    text = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=delimiter, quoting=quoting).writerow(row)
    line = text.getvalue()
    (parsed,) = csv.reader(
        io.StringIO(line, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True
    )
    spans = delimited_cells(line, 0, delimiter)
    for place, cell in enumerate(parsed):
        start_at, end = spans[place]
        raw = line[start_at:end]
        value = raw[1:-1].replace('""', '"') if raw.startswith('"') else raw
        assert value == cell
    assert len(spans) == len(parsed)


@given(
    st.dictionaries(
        st.text(max_size=3),
        st.recursive(st.text() | st.integers() | st.none(), st.lists),
        max_size=4,
    )
)
def test_the_span_of_a_value_is_what_a_reader_of_json_finds_there(value):
    for spaces in (None, 1):
        line = json.dumps(value, indent=spaces)
        for key, one in value.items():
            start_at, end = json_object(line, 0)[key]
            assert json.loads(line[start_at:end]) == one
        assert list(json_object(line, 0)) == list(value)
