"""A table file -> columns and rows, whatever kind of table it is.

The kind is told by the content, not by the suffix. Which column holds what is
asked here too, since every reader of tables asks the same way: by the usual
names, and where no name says it, by what is in the columns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from alc_engine.formats.delimited import BadRow, Row, parse_delimited
from alc_engine.formats.foreign import unpacked
from alc_engine.formats.json_document import parse_json_document
from alc_engine.formats.jsonlines import parse_json_lines
from alc_engine.formats.parquet import MAGIC, parse_parquet
from alc_engine.formats.text_encoding import DecodedText, decode_text
from alc_engine.images.catalog import ImportProblem
from alc_engine.images.image_kinds import SUFFIXES
from alc_engine.images.reading import AS_FOUND, Kind, ReadAs, Reading, ReadingNotClear
from alc_engine.images.source_table import TableText
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, row_of, say, verbatim
from alc_engine.runtime.safe_files import opened_chosen

PATH_COLUMNS = (
    *("file_name", "filepath", "path", "image", "image_path", "image_name", "image_file"),
    *("img_path", "img_name", "img", "file", "image_id", "img_id", "photo", "picture", "filenames"),
    *("uri", "url", "isic_id", "name", "id", "key"),
)
"""Usual names of the column of paths, the surest first."""

LABEL_COLUMNS = (
    *("label", "class", "class_name", "category", "label_name", "category_name", "choice"),
    *("target", "diagnosis", "dx", "y", "gt", "ground_truth", "species", "breed", "labels"),
    *("class_id", "category_id", "label_id", "class_label", "class_index", "annotation", "tag"),
)
STATUS_COLUMNS = ("status",)

_SURE_NAMES = 10
"""So many of the path columns are taken by their name alone, if content says nothing."""
_TAB_SUFFIXES = frozenset({".tsv", ".tab"})
_LOOKED_AT = 200
"""Rows by which the content of a column is judged."""
_NUMBER = re.compile(r"[+-]?(\d+\.\d*|\.\d+|\d+(?=[eE]))([eE][+-]?\d+)?")
_FLAGS = {"0": False, "0.0": False, "": False, "false": False, "1": True, "1.0": True, "true": True}

_CHOOSE_PATH = say("Choose the column that holds the path of the image, or rename it.")
_CHOOSE_LABEL = say("Choose the column that holds the label, or rename it.")

IsImage = Callable[[str], bool]
"""Whether a path, as a table lists it, means an image that is there."""


class ColumnNotFound(UserFixableError):
    """No column of the table holds what is asked for; `columns` are the ones there are."""

    def __init__(
        self,
        what: Message,
        where: Message = NOTHING,
        remedy: Message = NOTHING,
        columns: tuple[str, ...] = (),
    ) -> None:
        super().__init__(what, where, remedy)
        self.columns = columns
        self.args = (what, where, remedy, columns)  # what pickle calls the class with


@dataclass(frozen=True)
class Table:
    """A table in memory.

    Attributes
    ----------
    path : Path
    reading : Reading
        What is known of it so far: its kind, encoding, delimiter, columns.
    rows : tuple of Row
        Each with as many cells as there are columns.
    bad_rows : tuple of BadRow
    data : bytes
        The whole file, unpacked; empty if it is no text.
    """

    path: Path
    reading: Reading
    rows: tuple[Row, ...]
    bad_rows: tuple[BadRow, ...]
    data: bytes = b""

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns."""
        return self.reading.columns

    def where(self, number: int) -> Message:
        """A row, for messages."""
        return row_of(self.path.name, number)

    @property
    def problems(self) -> list[ImportProblem]:
        """The rows that can't be read."""
        return [
            ImportProblem(self.where(bad.number), bad.what, bad.remedy) for bad in self.bad_rows
        ]

    def column(self, wanted: str, what: Message, remedy: Message) -> int:
        """Position of the one column that is called `wanted`.

        Raises
        ------
        ColumnNotFound
            If there is none, which `what` says; or more than one.
        """
        same = self._called(wanted, exactly=True)
        if not same:
            raise self._not_found(what, remedy)
        return self._only(same)

    def optional_column(self, known: Iterable[str]) -> int | None:
        """Position of the first of the `known` columns, or None."""
        return next((same[0] for name in known if (same := self._called(name))), None)

    def path_column(self, wanted: str | None, is_image: IsImage) -> int:
        """Position of the column of paths: the one the user names, else by name and content."""
        if wanted is not None:
            what = say("There is no column '{column}' for the path of the image.", column=wanted)
            return self.column(wanted, what, _CHOOSE_PATH)
        named = [at for name in PATH_COLUMNS for at in self._called(name)]
        others = [at for at in range(len(self.columns)) if at not in named]
        for at in named:
            if self._share(at, is_image) >= 0.5:
                return at
        found = {at: self._share(at, is_image) for at in others}
        if max(found.values(), default=0) >= 0.5:
            return max(found, key=found.__getitem__)  # the first among equals
        for name in PATH_COLUMNS[:_SURE_NAMES]:
            if same := self._called(name):
                return self._only(same)
        raise self._not_found(
            say("There is no column for the path of the image."),
            _CHOOSE_PATH,
        )

    def label_column(
        self, wanted: str | None, path_at: int, never: Iterable[str] = ()
    ) -> int | tuple[int, ...]:
        """Position of the column of labels; or of all columns of which each is one class.

        Columns called like one of `never` are not taken for their content.
        """
        if wanted is not None:
            what = say("There is no column '{column}' for the label.", column=wanted)
            return self.column(wanted, what, _CHOOSE_LABEL)
        for name in LABEL_COLUMNS:
            if same := [at for at in self._called(name) if at != path_at]:
                return self._only(same)
        flags = self._flag_columns(path_at)
        if flags:
            return flags
        barred = {at for name in never for at in self._called(name)}
        possible = [
            at
            for at in range(len(self.columns))
            if at != path_at and at not in barred and self._may_be_labels(at)
        ]
        if len(possible) > 1:  # names of classes differ, and come again
            possible = [
                at for at in possible if 1 < len(set(self._cells(at))) < len(self._cells(at))
            ]
        if len(possible) == 1:
            return possible[0]
        raise self._not_found(
            say("There is no column for the label."),
            _CHOOSE_LABEL,
        )

    def _only(self, same: Sequence[int]) -> int:
        """The one of some columns of one name."""
        if len(same) > 1:
            raise self._not_found(
                say("More than one column is called '{column}'.", column=self.columns[same[0]]),
                say("Rename one of them."),
            )
        return same[0]

    def _called(self, name: str, *, exactly: bool = False) -> list[int]:
        return [
            at
            for at, column in enumerate(self.columns)
            if (column == name if exactly else plain_name(column) == plain_name(name))
        ]

    def _is_called(self, at: int, names: Iterable[str]) -> bool:
        return plain_name(self.columns[at]) in map(plain_name, names)

    def _cells(self, at: int) -> list[str]:
        """Cells that are filled in, of the first rows and some from all over the table."""
        step = max(len(self.rows) // _LOOKED_AT, 1)
        return [cell for row in self.rows[::step] if (cell := row.cells[at]) and cell.strip()]

    def _share(self, at: int, is_image: IsImage) -> float:
        cells = self._cells(at)
        return sum(map(is_image, cells)) / len(cells) if cells else 0.0

    def _may_be_labels(self, at: int) -> bool:
        cells = [cell.strip() for cell in self._cells(at)]
        if not cells or all(map(_NUMBER.fullmatch, cells)):
            return False
        return len(self.rows) <= 3 or len(set(cells)) < len(cells)

    def _flag_columns(self, path_at: int) -> tuple[int, ...]:
        """Columns of 0 and 1 of which nearly every row has one 1; empty if there are not two."""
        if not self.rows:
            return ()
        flags = tuple(
            at
            for at in range(len(self.columns))
            if at != path_at and all(flag(row.cells[at]) is not None for row in self.rows)
        )
        ones = Counter(sum(bool(flag(row.cells[at])) for at in flags) for row in self.rows)
        return flags if len(flags) > 1 and ones[1] >= 0.9 * (len(self.rows) - ones[0]) > 0 else ()

    def label(self, row: Row, label_at: int | tuple[int, ...]) -> str | None:
        """Label of a row; None if it is no plain text.

        Raises
        ------
        UserFixableError
            If several classes have a 1 in it; without `where`.
        """
        if not isinstance(label_at, tuple):
            return row.cells[label_at]
        names = [self.columns[at] for at in label_at if flag(row.cells[at])]
        if len(names) > 1:
            raise UserFixableError(
                say("The row has a 1 for several classes: {names}.", names=", ".join(names)),
                remedy=say("Keep one of them."),
            )
        return names[0] if names else ""

    def reading_with(self, path_at: int, label_at: int | tuple[int, ...]) -> Reading:
        """How the table was read, with the columns that were taken."""
        at = () if isinstance(label_at, tuple) else ((label_at, LABEL_COLUMNS),)
        return replace(
            self.reading,
            named_by_content=any(
                not self._is_called(place, names) for place, names in ((path_at, PATH_COLUMNS), *at)
            ),
            path_column=self.columns[path_at],
            label_column="" if isinstance(label_at, tuple) else self.columns[label_at],
            class_columns=tuple(self.columns[at] for at in label_at)
            if isinstance(label_at, tuple)
            else (),
        )

    def text(self, label_at: int | tuple[int, ...], renamed: Mapping[str, str]) -> TableText | None:
        """What it takes to write its labels anew, but for the images of its rows.

        None for tables that `own_table` does not write.
        """
        reading = self.reading
        if reading.kind not in (Kind.DELIMITED, Kind.JSON_LINES, Kind.JSON):
            return None
        if not isinstance(label_at, tuple):
            how = (reading.encoding, reading.delimiter, label_at)
            return TableText(self.data, *how, renamed=renamed)
        places = {self.columns[at]: at for at in label_at}
        if len(places) < len(label_at):  # two classes of one name
            return None
        how = (reading.encoding, reading.delimiter, label_at[0])
        return TableText(self.data, *how, renamed=renamed, class_places=places)

    def _not_found(self, what: Message, remedy: Message) -> ColumnNotFound:
        found = ", ".join(repr(column) for column in self.columns[:50])
        return ColumnNotFound(
            say("{what} The table has: {found}.", what=what, found=found),
            verbatim(self.path),
            remedy,
            self.columns,
        )


def looks_like_image(cell: str) -> bool:
    """Whether a cell ends as the name of an image does."""
    name = cell.strip().lower()
    return "." in name and f".{name.rpartition('.')[2]}" in SUFFIXES


def read_table(
    path: Path, read_as: ReadAs = AS_FOUND, is_image: IsImage = looks_like_image
) -> Table:
    """Read a table of delimited text, JSON or Parquet.

    Parameters
    ----------
    path : Path
    read_as : ReadAs
        What the user says of it.
    is_image : callable
        Tells a first row of values from one of names.

    Raises
    ------
    ReadingNotClear
        If its encoding has to be asked for.
    UserFixableError
        If it can't be read, is no table, or has no rows.
    """
    try:
        with opened_chosen(path) as file:
            data = file.read()
    except OSError as error:
        raise UserFixableError(
            say("The table can't be read ({reason}).", reason=error.strerror or str(error)),
            verbatim(path),
            say("Check that it is there, is a file and may be read."),
        ) from error
    if data.startswith(MAGIC):
        columns, rows = parse_parquet(path, data)
        table = Table(path, Reading(Kind.PARQUET, columns=columns), rows, ())
    else:
        data = unpacked(path, data)
        try:
            table = replace(_parse(path, data, read_as, is_image), data=data)
        except ColumnNotFound:
            raise
        except ReadingNotClear as error:
            raise ReadingNotClear(
                error.what, verbatim(path), error.remedy, error.asked, error.choices
            ) from None
        except UserFixableError as error:
            raise UserFixableError(error.what, verbatim(path), error.remedy) from None
    if not table.rows and not table.bad_rows:
        raise UserFixableError(
            say("The table has no rows below the names of its columns."),
            verbatim(path),
            say("Choose a table with one row an image."),
        )
    return table


def _parse(path: Path, data: bytes, read_as: ReadAs, is_image: IsImage) -> Table:
    decoded = decode_text(data, read_as.encoding)
    reading = Reading(Kind.JSON, decoded.encoding, decoded.choices)
    if decoded.text.lstrip()[:1] in ("{", "["):
        return _parse_json(path, decoded, reading)
    known = {plain_name(name) for name in (*PATH_COLUMNS, *LABEL_COLUMNS, *STATUS_COLUMNS)}

    def names_columns(cells: Sequence[str]) -> bool:
        if any(map(looks_like_image, cells)):
            return False
        return any(plain_name(cell) in known for cell in cells) or not any(map(is_image, cells))

    text = parse_delimited(
        decoded,
        lambda name: plain_name(name) in known,
        path.suffix.lower() in _TAB_SUFFIXES,
        names_columns,
        read_as.delimiter,
        read_as.header,
    )
    reading = replace(
        reading,
        kind=Kind.DELIMITED,
        delimiter=text.delimiter,
        header=text.header,
        columns=text.columns,
    )
    return Table(path, reading, text.rows, text.bad_rows)


def _parse_json(path: Path, decoded: DecodedText, reading: Reading) -> Table:
    document = parse_json_document(decoded.text)
    if document is not None:
        reading = replace(reading, kind=document.kind, columns=document.columns)
        return Table(path, reading, document.rows, document.bad_rows)
    if decoded.text.lstrip().startswith("["):
        raise UserFixableError(
            say("The file begins as a JSON array and is not sound JSON."),
            remedy=say("Write it again from the program it comes from, or as CSV."),
        )
    columns, rows, bad_rows = parse_json_lines(decoded)
    reading = replace(reading, kind=Kind.JSON_LINES, columns=columns)
    return Table(path, reading, rows, bad_rows)


def flag(cell: str | None) -> bool | None:
    """Whether a cell says yes; None if it says neither yes nor no."""
    return None if cell is None else _FLAGS.get(cell.strip().lower())


def plain_name(column: str) -> str:
    """The name of a column without what tells no two apart: case, spaces, underscores."""
    return re.sub(r"[\s_\-]+", "", column).casefold()
