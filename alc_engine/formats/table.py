"""A table of images and labels: CSV, TSV or JSON Lines, one row an image.

Every bad row is reported by its number and left out; the others go in, in the
order of the table.
"""

from __future__ import annotations

from pathlib import Path

from alc_engine.catalog import ImportProblem
from alc_engine.errors import UserFixableError
from alc_engine.formats.answers import AnswerColumns, AnswerRow
from alc_engine.formats.delimited import Row
from alc_engine.formats.inside_folder import InsideFolder
from alc_engine.formats.listing import Entry, Listing, class_order
from alc_engine.formats.tabular import LABEL_COLUMNS, PATH_COLUMNS, Table, read_table
from alc_engine.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)
from alc_engine.source_table import TableText

_ROWS_BETWEEN_LOOKS = 1000


def list_table(
    root: Path,
    table_path: Path,
    path_column: str | None = None,
    label_column: str | None = None,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> Listing:
    """List the images that a table names below `root`.

    Parameters
    ----------
    root : Path
        Absolute; paths are relative to it, or to the folder of the table.
    table_path : Path
    path_column, label_column : str, optional
        In place of the usual names.

    Raises
    ------
    UserFixableError
        If the table can't be read, lacks a column, or names no image that is there.
    Cancelled
    """
    table = read_table(table_path)
    path_at = table.column(path_column, PATH_COLUMNS, "the path of the image")
    label_at = table.column(label_column, LABEL_COLUMNS, "the label")
    reviewed = AnswerColumns(table, path_at, label_at)
    rows = _Rows(
        table,
        InsideFolder(root, table_path.parent),
        (path_at, label_at),
        reviewed if reviewed.tell_of_review else None,
    )
    for done, row in enumerate(table.rows):
        if done % _ROWS_BETWEEN_LOOKS == 0:
            stop_if(cancelled)
            progress(Progress("scanning", done, len(table.rows)))
        rows.take(row, row.cells[path_at], row.cells[label_at])
    if not rows.entries:
        first = rows.problems[0]
        raise UserFixableError(
            f"None of the rows names an image that can go in. The first: {first.what}",
            f"{table_path}, {first.where}",
            first.remedy,
        )
    answers = rows.answers
    class_names = class_order(
        [entry.label for entry in rows.entries.values()] + [row.label for row in answers.values()]
    )
    if not class_names:
        raise UserFixableError(
            f"The column '{table.columns[label_at]}' is empty in every row.",
            str(table_path),
            "Choose another column, or fill in labels: the classes are taken from them.",
        )
    if answers:
        rows.problems.append(
            ImportProblem(
                table_path.name,
                "The column 'status' says what an expert made of the labels. Answers that go in "
                f"as answers: {len(answers):,}.",
                "To take every label as a given one, leave that column out.",
            )
        )
    return Listing(
        source=f"table, {table.kind}",
        entries=tuple(rows.entries.values()),
        class_names=class_names,
        problems=tuple(rows.problems),
        further=rows.further,
        text=TableText(table.data, table.encoding, table.delimiter, label_at),
        lines=rows.lines,
        answers=answers,
        columns=table.columns,
        path_column=table.columns[path_at],
        label_column=table.columns[label_at],
        table=table_path,
    )


class _Rows:
    """Entries by file name, and the problems of the rows that gave none.

    Attributes
    ----------
    entries : dict of str to Entry
        By file name.
    answers : dict of str to AnswerRow
        The same, where the table says what an expert answered.
    lines : dict of int to str
        File name by the line of the row, repeated ones too.
    further : tuple of str
        Names of the columns besides path and label.
    """

    def __init__(
        self,
        table: Table,
        images: InsideFolder,
        used: tuple[int, int],
        reviewed: AnswerColumns | None,
    ) -> None:
        self.entries: dict[str, Entry] = {}
        self.answers: dict[str, AnswerRow] = {}
        self.lines: dict[int, str] = {}
        self.problems: list[ImportProblem] = table.problems
        self._table = table
        self._images = images
        self._reviewed = reviewed
        self._further_at = [at for at in range(len(table.columns)) if at not in used]
        self.further = tuple(table.columns[at] for at in self._further_at)

    def take(self, row: Row, path: str | None, label: str | None) -> None:
        where = self._table.where(row.number)
        if path is None or label is None:
            self._refuse(where, "Path or label is not plain text.", "Write it as plain text.")
            return
        try:
            file_name = self._images.find(path)
            answer = None if self._reviewed is None else self._reviewed.answer(row)
        except UserFixableError as error:
            self._refuse(where, error.what, error.remedy)
            return
        if self._reviewed is not None:
            label = self._reviewed.given_label(row) or ""
        label = label if label.strip() else ""
        self.lines[row.number] = file_name
        known = self.entries.get(file_name)
        if known is not None:
            self._repeated(where, file_name, label, known)
            return
        if "\n" in label or "\r" in label:
            self._refuse(
                where,
                "The label runs over more than one line; it goes in as it is.",
                "If it should not, look for a quotation mark that is not closed.",
            )
        further = tuple(row.cells[at] or "" for at in self._further_at)
        self.entries[file_name] = Entry(where, file_name, label, path, row.number, further)
        if answer is not None:
            self.answers[file_name] = answer

    def _repeated(self, where: str, file_name: str, label: str, known: Entry) -> None:
        if label == known.label:
            self._refuse(
                where,
                f"'{file_name}' is listed in {known.where} already; this row is left out.",
                "Delete one of the two rows.",
            )
        else:
            self._refuse(
                where,
                f"'{file_name}' has two labels: '{known.label}' in {known.where} and '{label}' "
                "here. The first one goes in.",
                "Delete the row that is wrong.",
            )

    def _refuse(self, where: str, what: str, remedy: str) -> None:
        self.problems.append(ImportProblem(where, what, remedy))
