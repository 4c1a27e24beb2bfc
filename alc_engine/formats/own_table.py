"""``table``: the user's own table with nothing changed but its cells of labels.

The file that was imported is kept in the project byte for byte; encoding, line
ends, quotation marks, further columns and rows that are no image all stay. A
label is written as the table writes that class in other rows.

Where an image has several rows, an answer goes into each. Rows that contradict
each other stay as they are until there is one. Where no row names the cells of
labels in text (Parquet, Label Studio, FiftyOne), the table is not given back.
"""

from __future__ import annotations

import codecs
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from alc_engine.formats.class_notes import class_notes
from alc_engine.formats.cleaned import CleanedTable
from alc_engine.formats.exporter import ExportReport
from alc_engine.formats.label_cells import label_cells
from alc_engine.formats.safe_write import refuse_own_files, write_file
from alc_engine.formats.spreadsheet import guard_note
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.source_table import TableText
from alc_engine.labels.store import UNLABELLED, Status
from alc_engine.project.growth import class_in_project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say, verbatim

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before utf-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_CLASS = -2
"""Of a cell whose label is none of the project's classes."""


class OwnTableExporter:
    """``table``: as it was imported, with the labels as they stand."""

    name = "table"
    title = "Your own table with the labels corrected"
    suffix = ".csv"

    def write(self, table: CleanedTable, path: Path) -> ExportReport:
        """Write the user's table anew; see `Exporter.write`."""
        source = table.source
        if source is None or source.text is None:
            raise not_given_back(table.catalog, kept=source is not None)
        refuse_own_files(path, table.catalog, None)
        written = _Rewriting(source.text, source.label_column, table)
        data = written.data()
        placed, notes = write_file(path, data)
        ids = dict.fromkeys(source.text.image_ids)
        notes = (*notes, *_notes(written, len(table) - len(ids)))
        notes = (*notes, *class_notes(table.catalog, table.classes))
        return ExportReport(placed, len(ids), table.by_status(ids), notes)


def not_given_back(catalog: ImageCatalog, *, kept: bool) -> UserFixableError:
    """Why a project has no table of the user's to give back.

    Parameters
    ----------
    catalog : ImageCatalog
    kept : bool
        Whether the project keeps what the source of its labels says besides them.
    """
    if catalog.source_table is None:
        what = say(
            "The labels were not read from one table, but from folders, or from a table for "
            "each part of the data set."
        )
    elif kept:
        what = say(
            "Tables of Parquet, Label Studio and FiftyOne, and those with two classes of one "
            "name, are not given back."
        )
    else:
        what = say("The project does not keep your table: an earlier version made it.")
    return UserFixableError(
        what, verbatim(catalog.root), say("Export the table of all images instead.")
    )


def _notes(written: _Rewriting, lacking: int) -> tuple[Message, ...]:
    """What the user should know of what was written; `lacking` images have no row."""
    notes = [say("Cells with another label than in your table: {count:,}.", count=written.changed)]
    if written.emptied:
        notes.append(
            say(
                "Cells emptied, since the image is excluded or unsure: {count:,}.",
                count=written.emptied,
            )
        )
    if written.overruled:
        notes.append(
            say(
                "Rows that contradicted another row of their image, and say what was answered "
                "now: {count:,}.",
                count=written.overruled,
            )
        )
    if written.left:
        notes.append(
            say(
                "Rows with another label than the project has for their image, which nobody "
                "answered; they stay as they are: {count:,}.",
                count=written.left,
            )
        )
    if written.guarded:
        notes.append(guard_note(written.guarded))
    if lacking:
        notes.append(
            say(
                "Images that are not in your table and stand only in the table of all images: "
                "{count:,}.",
                count=lacking,
            )
        )
    return tuple(notes)


class _Rewriting:
    """The text of a table, and what becomes of its cells of labels.

    Attributes
    ----------
    changed, emptied : int
        Cells that hold another label now, and cells that hold none any more.
    overruled : int
        Those of them in rows that contradicted another row of their image.
    left : int
        Cells with another label than the project's, which stay.
    """

    def __init__(self, text: TableText, label_column: str, table: CleanedTable) -> None:
        self._text, self._table = text, table
        self._mark, self._codec, self._errors = _how_encoded(text)
        self._content = text.data[len(self._mark) :].decode(self._codec, self._errors)
        self._meant: dict[str, int] = {}
        self._cells = label_cells(self._content, text, label_column)
        self._rows = self._find_rows()
        self._contested = {row.image_id for row in self._rows if row.contradicts}
        self._spellings = self._find_spellings()
        self.changed = self.emptied = self.overruled = self.left = 0

    def data(self) -> bytes:
        """The whole file."""
        pieces: list[str] = []
        at = 0
        edits = [
            edit
            for row in self._rows
            if (cell := self._new_cell(row)) is not None
            for edit in self._cells.edits(row.line, cell)
        ]
        for start, end, new in sorted(edits):
            pieces += (self._content[at:start], new)
            at = end
        pieces.append(self._content[at:])
        try:
            return self._mark + "".join(pieces).encode(self._codec, self._errors)
        except UnicodeEncodeError as error:
            letters = error.object[error.start : error.end]
            raise UserFixableError(
                say(
                    "Your table is written in {encoding}, which has no '{letters}'.",
                    encoding=self._codec,
                    letters=letters,
                ),
                remedy=say("Export the table of all images instead, or rename the class."),
            ) from error

    @property
    def guarded(self) -> int:
        """Cells that got an apostrophe."""
        return self._cells.guarded

    # -- the cells as they are ---------------------------------------------------

    def _find_rows(self) -> list[_Row]:
        """Every row that is an image, in the order of the text."""
        given_labels = self._table.catalog.given_labels
        imported = len(self._table.catalog.class_names)
        first: dict[int, int] = {}  # the class that the first row of an image names
        rows = []
        for line, image_id in sorted(zip(self._text.lines, self._text.image_ids, strict=True)):
            raw = self._cells.raw(line)
            named, given = self._class_in(raw), int(given_labels[image_id])
            if named == _OTHER_CLASS and image_id not in first and given >= imported:
                named = given  # a class that came with added images and was renamed since
            contradicts = first.setdefault(image_id, named) != named
            rows.append(_Row(line, image_id, raw, named, contradicts))
        return rows

    def _find_spellings(self) -> dict[int, str]:
        """By class id, the cell with which the table names that class most often."""
        seen: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for row in self._rows:
            if not row.contradicts:
                seen[row.named][row.raw] += 1
        return {class_id: counts.most_common(1)[0][0] for class_id, counts in seen.items()}

    def _class_in(self, raw: str) -> int:
        """What class a cell names."""
        value = self._cells.value(raw)
        value = self._text.renamed.get(value, value)
        if value not in self._meant:
            found = class_in_project(value, self._table.catalog, self._table.classes)
            self._meant[value] = found if found >= 0 else _OTHER_CLASS
        return self._meant[value] if value.strip() else UNLABELLED

    # -- the cells as they are written -------------------------------------------

    def _new_cell(self, row: _Row) -> str | None:
        """What stands in place of the label of a row; None if it stays as it is."""
        answered = self._table.status[row.image_id] != Status.UNREVIEWED
        class_id = int(self._table.labels[row.image_id])
        if not answered:  # nobody decided that the row is wrong
            self.left += row.named != self._table.catalog.given_labels[row.image_id]
            if row.named < 0:
                return None
            class_id = int(self._table.classes.counts_as(row.named))
        cell = self._cell_of(class_id, row)
        if cell is not None:
            self.changed += class_id != UNLABELLED
            self.emptied += class_id == UNLABELLED
            self.overruled += answered and row.image_id in self._contested
        return cell

    def _cell_of(self, class_id: int, row: _Row) -> str | None:
        """A class as the table writes it; None if the row says so."""
        if class_id == UNLABELLED:
            return None if row.named == UNLABELLED else self._cells.spelled("", row.raw)
        name = self._name(class_id)
        if self._table.catalog.class_names[class_id : class_id + 1] == (name,):
            if row.named == class_id:
                return None
            return self._spellings.get(class_id) or self._cells.spelled(name, row.raw)
        value = self._cells.value(row.raw)
        if self._text.renamed.get(value, value) == name:
            return None
        return self._cells.spelled(name, row.raw)  # the class was renamed

    def _name(self, class_id: int) -> str:
        """What a class is called in the table from now on."""
        imported = self._table.catalog.class_names
        if self._text.class_places and class_id < len(imported):
            return imported[class_id]  # its column keeps its name
        return self._table.classes.names[class_id]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table.

    Attributes
    ----------
    line : int
    image_id : int
    raw : str
        The cell of its label.
    named : int
        The class that it names, `UNLABELLED` or `_OTHER_CLASS`.
    contradicts : bool
        Whether an earlier row of the same image names another one.
    """

    line: int
    image_id: int
    raw: str
    named: int
    contradicts: bool


def _how_encoded(text: TableText) -> tuple[bytes, str, str]:
    """The mark at the beginning, the codec behind it, and what keeps bytes that are no text.

    Raises
    ------
    UserFixableError
        If the file would not come back byte for byte.
    """
    mark, codec = next(
        ((mark, codec) for mark, codec in _MARKS if text.data.startswith(mark)),
        (b"", text.encoding),
    )
    errors = "surrogatepass" if codec.startswith(("utf-16", "utf-32")) else "surrogateescape"
    try:
        body = text.data[len(mark) :]
        whole = body.decode(codec, errors).encode(codec, errors) == body
    except UnicodeError:
        whole = False
    if not whole:
        raise UserFixableError(
            say(
                "Your table is not sound text in {encoding}, so that it can't be given back as "
                "it was.",
                encoding=codec,
            ),
            remedy=say("Export the table of all images instead."),
        )
    return mark, codec, errors
