"""One JSON document -> columns and rows, whichever of the usual programs wrote it.

An array of objects is a table; so are an object of equally long lists and one
that gives each path its label. Tasks of Label Studio and the ``labels.json`` of
FiftyOne are known by their keys.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from alc_engine.formats.delimited import BadRow, Row
from alc_engine.formats.jsonlines import MAX_COLUMNS, cell_of, rows_of
from alc_engine.images.reading import Kind
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say

_OWN_COLUMNS = ("file_name", "label")


@dataclass(frozen=True)
class JsonTable:
    """A table that was written as one document; row n is its n-th image."""

    kind: Kind
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    bad_rows: tuple[BadRow, ...] = ()


def parse_json_document(text: str) -> JsonTable | None:
    """The table in `text`; None if it is no single document of JSON.

    Raises
    ------
    UserFixableError
        If it is a document of another kind, which it names.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match value:
        case [dict(), *_] if all(isinstance(each, dict) for each in value):
            return _tasks(value) if "data" in value[0] else _objects(value)
        case {"classes": list(classes), "labels": dict(labels)}:
            return _fiftyone(classes, labels)
        case {"images": list(), "annotations": list()}:
            raise UserFixableError(
                say("This is a COCO file, whose labels belong to boxes and masks in images."),
                remedy=say("Write a table with the columns file_name and label."),
            )
        case dict() if _is_one_row(value):
            return None  # JSON Lines of one line
        case dict() if value and all(isinstance(each, list) for each in value.values()):
            return _lists(value)
        case dict() if value and all(isinstance(each, dict) for each in value.values()):
            return _lists({name: list(each.values()) for name, each in value.items()})
        case dict() if value:
            return _pairs(Kind.JSON, value)
    raise UserFixableError(
        say("This JSON document is no table."),
        remedy=say('Write an array of objects, e.g. [{{"file_name": "a.png", "label": "cat"}}].'),
    )


def _is_one_row(value: Mapping[str, Any]) -> bool:
    return "label" in value and not isinstance(value["label"], list | dict)


def _objects(values: list[dict[str, Any]]) -> JsonTable:
    columns = dict.fromkeys(key for value in values for key in value)
    if len(columns) > MAX_COLUMNS:
        raise UserFixableError(
            say("The lines have more than {max_columns} different keys.", max_columns=MAX_COLUMNS),
            remedy=say(
                "Write each image as one object with the same keys, e.g. "
                '{{"file_name": "a.png", "label": "cat"}}.'
            ),
        )
    return JsonTable(Kind.JSON, tuple(columns), rows_of(columns, enumerate(values, start=1)))


def _lists(values: Mapping[str, list[Any]]) -> JsonTable | None:
    lengths = {len(value) for value in values.values()}
    if len(lengths) != 1:
        raise UserFixableError(
            say("The lists in this JSON document differ in length."),
            remedy=say("Give each key one value for each image."),
        )
    objects = [dict(zip(values, row, strict=True)) for row in zip(*values.values(), strict=True)]
    return _objects(objects) if objects else None


def _pairs(kind: Kind, labels: Mapping[str, Any]) -> JsonTable:
    rows = (
        Row(number, (path, cell_of(label)))
        for number, (path, label) in enumerate(labels.items(), start=1)
    )
    return JsonTable(kind, _OWN_COLUMNS, tuple(rows))


def _fiftyone(classes: list[Any], labels: Mapping[str, Any]) -> JsonTable:
    rows: list[Row] = []
    bad_rows: list[BadRow] = []
    for number, (path, label) in enumerate(labels.items(), start=1):
        if isinstance(label, dict):
            label = label.get("label")
        if isinstance(label, int) and not isinstance(label, bool):
            if not 0 <= label < len(classes):
                bad_rows.append(
                    BadRow(
                        number,
                        say(
                            "The label of '{path}' is number {label}, but there are {classes} "
                            "classes.",
                            path=path,
                            label=label,
                            classes=len(classes),
                        ),
                        say("Correct the number, counting from 0."),
                    )
                )
                continue
            label = classes[label]
        rows.append(Row(number, (path, cell_of(label))))
    return JsonTable(Kind.FIFTYONE, _OWN_COLUMNS, tuple(rows), tuple(bad_rows))


def _tasks(tasks: list[dict[str, Any]]) -> JsonTable:
    """Tasks of Label Studio, with what all annotations that were not cancelled chose."""
    rows: list[Row] = []
    bad_rows: list[BadRow] = []
    for number, task in enumerate(tasks, start=1):
        data = task.get("data")
        paths = [v for v in data.values() if isinstance(v, str)] if isinstance(data, dict) else []
        path = data.get("image", paths[0] if paths else "") if isinstance(data, dict) else ""
        choices = _choices_of(task)
        if len(choices) > 1:
            bad_rows.append(
                BadRow(
                    number,
                    say("The task has several labels: {choices}.", choices=", ".join(choices)),
                    say("Keep one choice for each image."),
                )
            )
        else:
            rows.append(Row(number, (cell_of(path), choices[0] if choices else "")))
    return JsonTable(Kind.LABEL_STUDIO, _OWN_COLUMNS, tuple(rows), tuple(bad_rows))


def _choices_of(task: Mapping[str, Any]) -> list[str]:
    # The small export, JSON-MIN, has no "data"; the older one says "completions".
    annotations = task.get("annotations") or task.get("completions") or []
    found: dict[str, None] = {}
    for annotation in annotations if isinstance(annotations, list) else []:
        if not isinstance(annotation, dict) or annotation.get("was_cancelled"):
            continue
        results = annotation.get("result")
        values = [r.get("value") for r in results or [] if isinstance(r, dict)]
        chosen = [v["choices"] for v in values if isinstance(v, dict) and "choices" in v]
        found |= dict.fromkeys(str(choice) for choices in chosen for choice in choices)
    return list(found)
