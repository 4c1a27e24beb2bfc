"""A table of images and labels -> a listing, one row an image.

Every bad row is reported by its number and left out; the others go in, in the
order of the table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from alc_engine.formats.answers import AnswerColumns, AnswerRow
from alc_engine.formats.class_names import USUAL_FILES, renamed_labels
from alc_engine.formats.delimited import Row
from alc_engine.formats.found_paths import FoundImage, PathTally
from alc_engine.formats.image_list import Entry, Listing, class_order
from alc_engine.formats.inside_folder import InsideFolder
from alc_engine.formats.label_remarks import label_remarks
from alc_engine.formats.tabular import Table, read_table
from alc_engine.images.catalog import ImportProblem
from alc_engine.images.reading import AS_FOUND, ReadAs
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_file
from alc_engine.runtime.messages import Message, Option, say, sentences, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_ROWS_BETWEEN_LOOKS = 1000


def list_table(
    root: Path,
    table_path: Path,
    read_as: ReadAs = AS_FOUND,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> Listing:
    """List the images that a table names below `root`.

    Parameters
    ----------
    root : Path
        Absolute; paths are relative to it, or to the folder of the table.
    table_path : Path
    read_as : ReadAs
        What the user says of the table.

    Raises
    ------
    UserFixableError
        If the table can't be read, lacks a column, or names no image that is there.
    Cancelled
    """
    images = InsideFolder(root, table_path.parent, follow_links=read_as.follow_links)
    table = read_table(table_path, read_as, images.is_image)
    path_at = table.path_column(read_as.path_column, images.is_image)
    label_at = table.label_column(read_as.label_column, path_at)
    rows = _Rows(table, images, path_at, label_at)
    for done, row in enumerate(table.rows):
        if done % _ROWS_BETWEEN_LOOKS == 0:
            stop_if(cancelled)
            progress(Progress("scanning", done, len(table.rows)))
        rows.take(row)
    entries = rows.entries_left()
    if not entries:
        first = rows.problems[0]
        raise UserFixableError(
            say(
                "None of the rows names an image that can go in. The first: {reason}",
                reason=first.what,
            ),
            sentences(verbatim(table_path), first.where, between=", "),
            first.remedy,
        )
    labels = {entry.label for entry in entries} | {row.label for row in rows.answers.values()}
    labels -= {""}
    renamed = renamed_labels(labels, read_as)
    entries = tuple(
        replace(entry, label=renamed[entry.label]) if entry.label in renamed else entry
        for entry in entries
    )
    answers = _renamed_answers(rows.answers, renamed)
    reading = table.reading_with(path_at, label_at)
    class_names = class_order(
        [entry.label for entry in entries] + [row.label for row in answers.values()]
    )
    if not class_names and not isinstance(label_at, tuple):
        raise UserFixableError(
            say("The column '{column}' is empty in every row.", column=table.columns[label_at]),
            verbatim(table_path),
            say("Choose another column, or fill in labels: the classes are taken from them."),
        )
    # A class that has a column is one, though no row has it.
    columns = reading.class_columns
    class_names = (*columns, *(name for name in class_names if name not in columns))
    if answers:
        rows.problems.append(
            ImportProblem(
                verbatim(table_path.name),
                say(
                    "The column 'status' says what an expert made of the labels. Answers that go "
                    "in as answers: {count:,}.",
                    count=len(answers),
                ),
                say("To take every label as a given one, leave that column out."),
            )
        )
    standing = {entry.file_name: entry.label for entry in entries}
    return Listing(
        reading=replace(reading, paths=rows.tally.found, followed_links=read_as.follow_links),
        entries=entries,
        class_names=class_names,
        problems=(
            *rows.problems,
            *_names_beside(table_path, labels, read_as),
            *label_remarks(verbatim(table_path.name), standing),
        ),
        table=table_path,
        further=rows.further,
        text=table.text(label_at, renamed),
        lines=rows.lines,
        answers=answers,
    )


class _Rows:
    """Entries by file name, and the problems of the rows that gave none.

    Attributes
    ----------
    answers : dict of str to AnswerRow
        By file name, where the table says what an expert answered.
    lines : dict of int to str
        File name by the line of the row, repeated ones too.
    further : tuple of str
        Names of the columns besides path and label.
    """

    def __init__(
        self, table: Table, images: InsideFolder, path_at: int, label_at: int | tuple[int, ...]
    ) -> None:
        self.answers: dict[str, AnswerRow] = {}
        self.lines: dict[int, str] = {}
        self.problems: list[ImportProblem] = table.problems
        used = {path_at, *(label_at if isinstance(label_at, tuple) else (label_at,))}
        self._further_at = [at for at in range(len(table.columns)) if at not in used]
        self.further = tuple(table.columns[at] for at in self._further_at)
        self._entries: dict[str, Entry] = {}
        self.tally = PathTally()
        self._contested: dict[str, list[Entry]] = {}
        self._table = table
        self._images = images
        self._path_at, self._label_at = path_at, label_at
        reviewed = AnswerColumns(table, path_at, label_at)
        self._reviewed = reviewed if reviewed.tell_of_review else None

    def take(self, row: Row) -> None:
        """Take a row up, or say why not."""
        path = row.cells[self._path_at]
        try:
            label = self._table.label(row, self._label_at)
            if path is None or label is None:
                raise UserFixableError(
                    say("Path or label is not plain text."), remedy=say("Write it as plain text.")
                )
            found = self._images.find(path)
            answer = None if self._reviewed is None else self._reviewed.answer(row)
        except UserFixableError as error:
            self._refuse(self._table.where(row.number), error.what, error.remedy)
            return
        if self._reviewed is not None:
            label = self._reviewed.given_label(row) or ""
        label = label if label.strip() else ""
        self.lines[row.number] = found.file_name
        further = tuple(row.cells[at] or "" for at in self._further_at)
        entry = Entry(self._table.path.name, found.file_name, label, path, row.number, further)
        known = self._entries.get(found.file_name)
        if known is not None:
            self._repeated(entry, known, found)
            return
        if "\n" in label or "\r" in label:
            self._refuse(
                entry.where,
                say("The label runs over more than one line; it goes in as it is."),
                say("If it should not, look for a quotation mark that is not closed."),
            )
        self._entries[found.file_name] = entry
        if answer is not None:
            self.answers[found.file_name] = answer
        self.tally.note(path, found)

    def entries_left(self) -> tuple[Entry, ...]:
        """Entries without those whose file several paths may mean, which are reported."""
        for file_name, others in self._contested.items():
            first = self._entries.pop(file_name)
            self.answers.pop(file_name, None)
            for entry in (first, *others):
                self._refuse(
                    entry.where,
                    say(
                        "The path '{spelled}' may mean '{file_name}', and so may another path of "
                        "the table. Neither goes in.",
                        spelled=entry.spelled,
                        file_name=file_name,
                    ),
                    say(
                        "Choose a folder in which both images lie, or write the paths from the "
                        "images folder on."
                    ),
                )
        return tuple(self._entries.values())

    def _repeated(self, entry: Entry, known: Entry, found: FoundImage) -> None:
        file_name = entry.file_name
        if self.tally.is_contested(entry.spelled, known.spelled, found):
            self._contested.setdefault(file_name, []).append(entry)
        elif entry.label == known.label:
            self._refuse(
                entry.where,
                say(
                    "'{file_name}' is listed in {place} already; this row is left out.",
                    file_name=file_name,
                    place=known.where,
                ),
                say("Delete one of the two rows."),
            )
        else:
            self._refuse(
                entry.where,
                say(
                    "'{file_name}' has two labels: '{label}' in {place} and '{other_label}' here. "
                    "The first one goes in.",
                    file_name=file_name,
                    label=known.label,
                    place=known.where,
                    other_label=entry.label,
                ),
                say("Delete the row that is wrong."),
            )

    def _refuse(self, where: Message, what: Message, remedy: Message) -> None:
        self.problems.append(ImportProblem(where, what, remedy))


def _renamed_answers(
    answers: Mapping[str, AnswerRow], renamed: Mapping[str, str]
) -> dict[str, AnswerRow]:
    """Answers with the names that the user gives to labels; what is no label then is no answer."""
    named = {
        file_name: replace(row, label=renamed.get(row.label, row.label))
        for file_name, row in answers.items()
    }
    return {
        file_name: row
        for file_name, row in named.items()
        if row.label or not row.verdict.gives_label
    }


def _names_beside(table: Path, labels: set[str], read_as: ReadAs) -> list[ImportProblem]:
    """Where the names of numbers may be found."""
    if read_as.class_names is not None or not labels:
        return []
    beside = [name for name in USUAL_FILES if is_file(table.parent / name)]
    if not beside or table.name in beside or not all(label.isdecimal() for label in labels):
        return []
    return [
        ImportProblem(
            verbatim(table.name),
            say(
                "The labels are numbers; '{file}' beside the table may hold their names.",
                file=beside[0],
            ),
            say(
                "If so, choose it as the file of class names {option}.",
                option=Option("class_names", beside[0]),
            ),
        )
    ]
