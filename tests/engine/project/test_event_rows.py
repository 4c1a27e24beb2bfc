"""Every field of an event is kept in the file, comes back, and is written down for other tools."""

from __future__ import annotations

import sqlite3
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from alc_engine.labels.events import EventKind, LabelEvent, Verdict
from alc_engine.project import schema
from alc_engine.project.event_rows import insert_rows, read_row, select_events, to_row

DESCRIPTION = Path(__file__).parents[3] / "docs" / "project-file.md"
TELLING = LabelEvent(
    event_id="e",
    operation_id="o",
    kind=EventKind.MERGE_CLASSES,
    image_id=3,
    verdict=Verdict.LABEL,
    class_id=2,
    round=4,
    reviewer="Ada",
    time="2026-01-02T03:04:05.678+00:00",
    seconds=1.5,
    target="t",
    class_name="bee",
    class_ids=(1, 0),
    text="blurry\nbut right",
    image_ids=(4, 2),
)
"""Says something in every field."""


@pytest.fixture
def log():
    """The tables of a new file."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create_tables(connection)
    yield connection
    connection.close()


def columns(log: sqlite3.Connection) -> set[str]:
    return {name for _, name, *_ in log.execute("PRAGMA table_info(event)")}


def test_every_field_has_a_column(log):
    assert columns(log) - {"seq", "digest", "link"} == {field.name for field in fields(LabelEvent)}


def test_every_field_comes_back(log):
    silent = [
        field.name
        for field in fields(LabelEvent)
        if field.default is not MISSING and getattr(TELLING, field.name) == field.default
    ]
    assert silent == []
    insert_rows(log, [to_row(TELLING)])
    (row,) = log.execute(select_events())
    assert read_row(row).event == TELLING


def test_every_column_is_explained(log):
    text = DESCRIPTION.read_text(encoding="utf-8")
    _, told = text.split("\n**`event`**")
    assert [name for name in sorted(columns(log)) if f"`{name}`" not in told.split("\n**")[0]] == []
    assert f"now **{schema.VERSION}**" in text
    assert f"\n| {schema.VERSION} |" in text
