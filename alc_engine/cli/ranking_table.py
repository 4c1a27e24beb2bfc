"""Tables that the commands write: the batch of a round and the ranking of all images.

They are columns of the cleaned table in an order of their own, written as
safely as any export.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from alc_engine.formats import CleanedTable, read_answers
from alc_engine.formats.cleaned import COLUMNS
from alc_engine.formats.safe_write import refuse_own_files, write_text_file
from alc_engine.formats.spreadsheet import ENCODING, write_rows
from alc_engine.formats.tabular import read_table
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_folder, is_there
from alc_engine.runtime.messages import say, verbatim

BATCH_COLUMNS = (
    "file_name",
    "given_label",
    "predicted_label",
    "predicted_probability",
    "entropy",
    "label_score",
    "alpha",
    "suppression",
    "label",
    "status",
)
RANKING_COLUMNS = (
    "file_name",
    "label",
    "given_label",
    "status",
    "predicted_label",
    "label_score",
    "entropy",
    "alpha",
    "suppression",
)
_FOR_THE_EXPERT = frozenset({"label", "status"})


def refuse_place(path: Path, table: CleanedTable, columns: Sequence[str]) -> None:
    """Raise `UserFixableError` unless `path` is free or holds an earlier list of this kind.

    A spreadsheet may have saved that list with other separators meanwhile, so
    it is known by its columns.
    """
    refuse_own_files(path, table.catalog, b"")
    if is_there(path) and not set(columns) <= set(read_table(path).columns):
        raise UserFixableError(
            say("This file is there already and is something else."),
            where=verbatim(path),
            remedy=say("Choose another name."),
        )
    if not is_folder(path.absolute().parent):
        raise UserFixableError(
            say("The folder for this file does not exist."),
            where=verbatim(path),
            remedy=say("Make the folder first, or choose another place."),
        )


def refuse_unheard_answers(path: Path, table: CleanedTable) -> None:
    """Raise `UserFixableError` if a batch at `path` holds answers that the project lacks."""
    if not is_there(path):
        return
    matched = read_answers(path).match(table.catalog, table.classes, table.source)
    unheard = 0
    for image_id, verdict, class_id in zip(
        matched.image_ids, matched.verdicts, matched.class_ids, strict=True
    ):
        review = table.reviews.get(int(image_id))
        unheard += review is None or (verdict.gives_label and review.class_id != class_id)
    if unheard:
        raise UserFixableError(
            say(
                "This batch holds {unheard} answers that the project has not got yet.",
                unheard=unheard,
            ),
            where=verbatim(path),
            remedy=say("Take them in with `alc answer` first, or choose another name."),
        )


def write_batch(path: Path, table: CleanedTable, image_ids: Iterable[int]) -> Path:
    """Write images in query order, with empty cells for label and status; where it is now."""
    return _write(path, table, image_ids, BATCH_COLUMNS, _FOR_THE_EXPERT)


def write_ranking(path: Path, table: CleanedTable, image_ids: Iterable[int]) -> Path:
    """Write images in the order given; where the file is now."""
    return _write(path, table, image_ids, RANKING_COLUMNS, frozenset())


def _write(
    path: Path,
    table: CleanedTable,
    image_ids: Iterable[int],
    columns: Sequence[str],
    empty: frozenset[str],
) -> Path:
    places = [COLUMNS.index(column) for column in columns]
    keep = [column not in empty for column in columns]
    rows = (
        [row[place] if kept else "" for place, kept in zip(places, keep, strict=True)]
        for row in table.rows(image_ids)
    )
    written, _ = write_text_file(path, ENCODING, lambda file: write_rows(file, columns, rows))
    return written
