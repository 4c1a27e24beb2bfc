"""Exports use the names that stand, keep what was handed in on record, and say what changed."""

from __future__ import annotations

import csv

import numpy as np
import pytest

from alc_engine.formats import EXPORTS, cleaned_table, read_answers
from alc_engine.formats.class_notes import class_notes
from alc_engine.labels.classes import Classes
from alc_engine.labels.store import MemoryEventLog
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.runtime.settings import ProjectSettings


@pytest.fixture
def catalog(draw, tmp_path):
    """Six images: two ants, two bees, a cat and one without a label."""
    from alc_engine.formats import scan

    root = draw(*(f"images/{i}.png" for i in range(6)))
    table = tmp_path / "given.csv"
    labels = ("ant", "ant", "bee", "bee", "cat", "")
    rows = "".join(f"{i}.png,{label}\n" for i, label in enumerate(labels))
    table.write_text(f"file_name,label\n{rows}", encoding="utf-8")
    return scan(root, table).catalog


@pytest.fixture
def session(catalog):
    """Ant is called emmet and merged into bee, cat is renamed, dog is new."""
    session = ActiveLearningSession(
        catalog.given_labels,
        catalog.class_names,
        ProjectSettings(),
        MemoryEventLog(),
        MemoryRoundArchive(),
    )
    session.add_class("dog")
    session.answer([0, 4], [1, 3])
    session.rename_class(0, "emmet")
    session.rename_class(2, "tabby")
    session.merge_classes(0, 1)
    return session


def written(session, catalog, path, name):
    report = EXPORTS[name].write(cleaned_table(catalog, session), path)
    with report.path.open(encoding="utf-8-sig", newline="") as file:
        return report, list(csv.DictReader(file))


def test_the_table_names_what_stands_and_what_was_handed_in(session, catalog, tmp_path):
    report, rows = written(session, catalog, tmp_path / "all.csv", "csv")
    cells = [(row["label"], row["given_label"], row["status"]) for row in rows]
    assert cells == [
        ("bee", "emmet", "confirmed"),
        ("bee", "emmet", "unreviewed"),
        ("bee", "bee", "unreviewed"),
        ("bee", "bee", "unreviewed"),
        ("dog", "tabby", "corrected"),
        ("", "", "unreviewed"),
    ]
    assert report.notes == (
        "The class “ant” is called “emmet” now.",
        "The class “cat” is called “tabby” now.",
        "The class “emmet” was merged into “bee”; 2 given labels still say “emmet”.",
        "The class “dog” was added.",
    )


def test_the_corrections_say_the_same(session, catalog, tmp_path):
    report, rows = written(session, catalog, tmp_path / "few.csv", "corrections")
    assert [(row["file_name"], row["label"]) for row in rows] == [("4.png", "dog")]
    assert len(report.notes) == 4


def test_an_export_comes_back_as_answers_even_under_names_that_are_gone(session, catalog, tmp_path):
    _, rows = written(session, catalog, tmp_path / "all.csv", "csv")
    rows[1] |= {"label": "emmet", "status": "corrected"}  # as another expert has it
    path = tmp_path / "theirs.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    matched = read_answers(path).match(catalog, session.classes)
    assert matched.problems == ()
    assert dict(zip(matched.image_ids.tolist(), matched.class_ids.tolist(), strict=True)) == {
        0: 1,
        1: 1,
        4: 3,
    }


def test_a_name_that_no_class_has_is_listed_with_those_that_stand(session, catalog, tmp_path):
    path = tmp_path / "theirs.csv"
    path.write_text("file_name,label\n0.png,wolf\n", encoding="utf-8")
    (problem,) = read_answers(path).match(catalog, session.classes).problems
    assert "'bee', 'tabby', 'dog'" in problem.remedy
    assert "emmet" not in problem.remedy


def test_classes_as_they_came_or_in_another_order_need_no_note(catalog):
    classes = Classes.named(catalog.class_names)
    assert class_notes(catalog, classes.with_order([2])) == ()


def test_a_class_that_was_added_and_merged_says_both(catalog):
    classes = Classes.named(catalog.class_names).with_added("dog").with_merged(3, 0)
    assert class_notes(catalog, classes) == (
        "The class “dog” was added and later merged into “ant”.",
    )


def test_the_table_is_a_snapshot_of_the_classes(session, catalog):
    table = cleaned_table(catalog, session)
    session.rename_class(1, "wasp")
    assert next(table.rows([0]))[1] == "bee"
    assert np.array_equal(table.labels, session.labels.labels)
