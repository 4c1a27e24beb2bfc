"""``table``: the user's own table with nothing changed but its cells of labels.

The file that was imported is kept in the project byte for byte; encoding, line
ends, quotation marks, further columns and rows that are no image all stay. A
label is written as the table writes that class in other rows.
"""

from __future__ import annotations

import codecs
import io
import json
import re
from collections import Counter, defaultdict
from itertools import accumulate
from pathlib import Path

from alc_engine.errors import UserFixableError
from alc_engine.formats.cell_spans import Span, delimited_cell, json_value
from alc_engine.formats.class_notes import class_notes
from alc_engine.formats.cleaned import CleanedTable
from alc_engine.formats.exporter import ExportReport
from alc_engine.formats.jsonlines import cell_of
from alc_engine.formats.safe_write import refuse_own_files, write_file
from alc_engine.formats.spreadsheet import guard, unguard
from alc_engine.labels import UNLABELLED
from alc_engine.source_table import TableText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before utf-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEEDS_QUOTES = re.compile(r'["\r\n]')


class OwnTableExporter:
    """``table``: as it was imported, with the labels as they stand."""

    name = "table"
    title = "Your own table with the labels corrected"
    suffix = ".csv"

    def write(self, table: CleanedTable, path: Path) -> ExportReport:
        """Write the user's table anew; see `Exporter.write`."""
        text = None if table.source is None else table.source.text
        if table.source is None or text is None:
            raise UserFixableError(
                "The labels of this project were not read from one column of a table of text.",
                str(table.catalog.root),
                "Export the table of all images instead.",
            )
        refuse_own_files(path, table.catalog, None)
        written = _Rewriting(text, table.source.label_column, table)
        data = written.data()
        placed, notes = write_file(path, data)
        ids = dict.fromkeys(text.image_ids)
        lacking = len(table) - len(ids)
        notes = (*notes, *_notes(written.changed, written.emptied, lacking))
        notes = (*notes, *class_notes(table.catalog, table.classes))
        return ExportReport(placed, len(ids), table.by_status(ids), notes)


def _notes(changed: int, emptied: int, lacking: int) -> tuple[str, ...]:
    """What the user should know: cells that are others now, and images that have no row."""
    notes = [f"Cells with another label than in your table: {changed:,}."]
    if emptied:
        notes.append(f"Cells emptied, since the image is excluded or unsure: {emptied:,}.")
    if lacking:
        notes.append(
            "Images that are not in your table and stand only in the table of all images: "
            f"{lacking:,}."
        )
    return tuple(notes)


class _Rewriting:
    """The text of a table, and what becomes of its cells of labels.

    Attributes
    ----------
    changed, emptied : int
        Cells that hold another label now, and cells that hold none any more.
    """

    def __init__(self, text: TableText, label_column: str, table: CleanedTable) -> None:
        self._text, self._column, self._table = text, label_column, table
        self._mark, self._codec, self._errors = _how_encoded(text)
        self._content = text.data[len(self._mark) :].decode(self._codec, self._errors)
        names = table.catalog.class_names
        self._class_ids = {name: class_id for class_id, name in enumerate(names)}
        self._cells = self._find_cells()
        self._spellings = self._find_spellings()
        self.changed = self.emptied = 0

    def data(self) -> bytes:
        """The whole file."""
        pieces: list[str] = []
        at = 0
        for image_id, (start, end) in self._cells:
            cell = self._new_cell(image_id, self._content[start:end])
            if cell is not None:
                pieces += (self._content[at:start], cell)
                at = end
        pieces.append(self._content[at:])
        try:
            return self._mark + "".join(pieces).encode(self._codec, self._errors)
        except UnicodeEncodeError as error:
            letters = error.object[error.start : error.end]
            raise UserFixableError(
                f"Your table is written in {self._codec}, which has no '{letters}'.",
                remedy="Export the table of all images instead, or rename the class.",
            ) from error

    # -- the cells as they are ---------------------------------------------------

    def _find_cells(self) -> list[tuple[int, Span]]:
        """Image and span of the label of every row, in the order of the text."""
        # Lines as the readers count them.
        newline = "" if self._text.delimiter else "\n"
        starts = [0, *accumulate(map(len, io.StringIO(self._content, newline=newline)))]
        found = []
        for line, image_id in sorted(zip(self._text.lines, self._text.image_ids, strict=True)):
            span = self._find_cell(starts[line - 1])
            if span is not None:
                found.append((image_id, span))
        return found

    def _find_cell(self, start: int) -> Span | None:
        if self._text.delimiter:
            place, delimiter = self._text.label_place, self._text.delimiter
            return delimited_cell(self._content, start, place, delimiter)
        return json_value(self._content, start, self._column)

    def _find_spellings(self) -> dict[int, str]:
        """By class id, the cell with which the table names that class most often."""
        seen: defaultdict[int, Counter[str]] = defaultdict(Counter)
        told: set[int] = set()
        for image_id, (start, end) in self._cells:
            if image_id not in told:  # of a repeated image the first row went in
                told.add(image_id)
                cell = self._content[start:end]
                seen[self._class_in(cell, image_id)][cell] += 1
        return {class_id: counts.most_common(1)[0][0] for class_id, counts in seen.items()}

    def _class_in(self, cell: str, image_id: int) -> int:
        """What class a cell names; where it is no name, that of the image."""
        value = self._value(cell)
        value = self._text.renamed.get(value, value)
        if not value.strip():
            return UNLABELLED
        given = int(self._table.catalog.given_labels[image_id])
        return self._class_ids.get(value, given)

    def _value(self, cell: str) -> str:
        if not self._text.delimiter:
            return cell_of(json.loads(cell)) or ""
        if cell.startswith('"'):
            cell = cell[1:-1].replace('""', '"')
        return unguard(cell)

    # -- the cells as they are written -------------------------------------------

    def _new_cell(self, image_id: int, cell: str) -> str | None:
        """What stands in place of a cell; None if it stays as it is."""
        class_id = int(self._table.labels[image_id])
        named = self._class_in(cell, image_id)
        if class_id == UNLABELLED:
            if named == UNLABELLED:
                return None
            self.emptied += 1
            return self._written("", cell)
        name = self._table.classes.names[class_id]
        if self._class_ids.get(name) == class_id:
            if named == class_id:
                return None
            self.changed += 1
            return self._spellings.get(class_id) or self._written(name, cell)
        if self._value(cell) == name:
            return None
        self.changed += 1  # a class that was added or renamed
        return self._written(name, cell)

    def _written(self, value: str, before: str) -> str:
        """`value` as a cell, in quotation marks if it needs them or the one before had them."""
        if not self._text.delimiter:
            written = json.dumps(value, ensure_ascii=before.isascii() and "\\u" in before)
            return f"[{written}]" if before.startswith("[") else written
        value = guard(value)
        if before.startswith('"') or value != value.strip() or _NEEDS_QUOTES.search(value):
            return '"' + value.replace('"', '""') + '"'
        return '"' + value + '"' if self._text.delimiter in value else value


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
            f"Your table is not sound text in {codec}, so that it can't be given back as it was.",
            remedy="Export the table of all images instead.",
        )
    return mark, codec, errors
