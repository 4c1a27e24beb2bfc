"""The cells of labels in the text of a table: how they read, and how they are written.

A form finds a cell by its row, says what label it is to a reader, and how another
label would be written there, in the way of the table.
"""

from __future__ import annotations

import io
import json
import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any, Protocol

from alc_engine.formats.cell_spans import Span, delimited_cells, json_object, json_rows
from alc_engine.formats.delimited import is_even, lines_of, word_spans
from alc_engine.formats.json_document import parse_json_document
from alc_engine.formats.jsonlines import cell_of
from alc_engine.formats.spreadsheet import guard, unguard
from alc_engine.formats.tabular import flag
from alc_engine.images.source_table import TableText
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say

_NEEDS_QUOTES = re.compile(r'["\r\n]')

Column = int | str
"""Position of a column; in JSON, its name."""

Edit = tuple[int, int, str]
"""Beginning and end of what goes, and what takes its place."""


class LabelCells(Protocol):
    """Of one table. A raw cell is what stands in the text, quotation marks included.

    Attributes
    ----------
    guarded : int
        How often `spelled` put an apostrophe in front.
    """

    guarded: int

    def raw(self, line: int) -> str:
        """The label of the row of that number."""
        ...

    def value(self, raw: str) -> str:
        """What a reader finds in a raw cell."""
        ...

    def spelled(self, value: str, before: str) -> str:
        """A value as a raw cell in place of `before`.

        Raises
        ------
        UserFixableError
            If no cell of the table can hold it.
        """
        ...

    def edits(self, line: int, raw: str) -> Iterator[Edit]:
        """What writes a raw cell into a row."""
        ...


def label_cells(content: str, text: TableText, label_column: str) -> LabelCells:
    """The cells of labels of a table.

    Parameters
    ----------
    content : str
        The text of the table, decoded, without the mark at its beginning.
    text : TableText
    label_column : str
    """
    form: _OneCell
    if text.delimiter == " ":
        form = _Spaced(content, text.label_place)
    elif text.delimiter:
        form = _Delimited(content, text.label_place, text.delimiter)
    else:
        form = _Json(content, label_column)
    return _Flags(form, text) if text.class_places else form


class _OneCell(ABC):
    """A label is one cell of its row."""

    guarded = 0

    def __init__(self, content: str, column: Column) -> None:
        self.content, self._column = content, column

    @abstractmethod
    def cells(self, line: int) -> Mapping[Column, Span]:
        """Where the cells of a row stand."""

    @abstractmethod
    def value(self, raw: str) -> str:
        """What a reader finds in a raw cell."""

    @abstractmethod
    def spelled(self, value: str, before: str) -> str:
        """A value as a raw cell in place of `before`."""

    def raw(self, line: int) -> str:
        """The label of the row of that number; empty where it has no such cell."""
        span = self.cells(line).get(self._column)
        return "" if span is None else self.content[slice(*span)]

    def edits(self, line: int, raw: str) -> Iterator[Edit]:
        """What writes a raw cell into a row."""
        yield self.edit(self.cells(line), self._column, raw)

    def edit(self, cells: Mapping[Column, Span], column: Column, raw: str) -> Edit:
        """What writes a raw cell into a column of a row."""
        return (*cells[column], raw)

    def _guarded(self, value: str) -> str:
        guarded = guard(value)
        self.guarded += guarded != value
        return guarded


class _Delimited(_OneCell):
    def __init__(self, content: str, place: int, delimiter: str) -> None:
        super().__init__(content, place)
        self._delimiter = delimiter
        self._starts = _starts(io.StringIO(content, newline=""))

    def cells(self, line: int) -> Mapping[Column, Span]:
        start = self._starts[line - 1]
        return dict(enumerate(delimited_cells(self.content, start, self._delimiter)))

    def value(self, raw: str) -> str:
        if raw.startswith('"'):
            raw = raw[1:-1].replace('""', '"')
        return unguard(raw)

    def spelled(self, value: str, before: str) -> str:
        value = self._guarded(value)
        if before.startswith('"') or value != value.strip() or _NEEDS_QUOTES.search(value):
            return '"' + value.replace('"', '""') + '"'
        return '"' + value + '"' if self._delimiter in value else value


class _Spaced(_OneCell):
    def __init__(self, content: str, place: int) -> None:
        super().__init__(content, place)
        self._lines, start = lines_of(content)
        self._even = is_even(self._lines, start)
        self._starts = _starts(self._lines)

    def cells(self, line: int) -> Mapping[Column, Span]:
        start = self._starts[line - 1]
        words = word_spans(self._lines[line - 1], self._even)
        return {place: (start + a, start + b) for place, (a, b) in enumerate(words)}

    def value(self, raw: str) -> str:
        return unguard(raw)

    def spelled(self, value: str, before: str) -> str:
        if not value.strip():
            raise _not_written(
                say(
                    "Spaces divide your table, so that no label in it can be empty, as that of an "
                    "excluded or unsure image is."
                )
            )
        if len(value.split()) > 1 or value != value.strip():
            raise _not_written(
                say(
                    "Spaces divide your table, so that it can't hold the label '{value}'.",
                    value=value,
                )
            )
        return self._guarded(value)


class _Json(_OneCell):
    """JSON Lines, or one document."""

    def __init__(self, content: str, column: str) -> None:
        super().__init__(content, column)
        self._row: Callable[[int], Mapping[Any, Span]]
        if parse_json_document(content) is not None:
            self._row = json_rows(content)
        else:
            starts = _starts(io.StringIO(content, newline="\n"))
            self._row = lambda line: json_object(content, starts[line - 1])

    def cells(self, line: int) -> Mapping[Column, Span]:
        return dict(self._row(line))

    def edit(self, cells: Mapping[Column, Span], column: Column, raw: str) -> Edit:
        if column in cells:
            return super().edit(cells, column, raw)
        end = max(end for _, end in cells.values())  # the key is lacking: it comes last
        return end, end, f", {json.dumps(column)}: {raw}"

    def value(self, raw: str) -> str:
        return cell_of(json.loads(raw)) or "" if raw else ""

    def spelled(self, value: str, before: str) -> str:
        written = json.dumps(value, ensure_ascii=before.isascii() and "\\u" in before)
        return f"[{written}]" if before.startswith("[") else written


class _Flags:
    """Every class has a column of its own, with a 1 in the rows of its images.

    The raw cell of a label is the name of its column.
    """

    guarded = 0

    def __init__(self, cells: _OneCell, text: TableText) -> None:
        self._cells, self._text = cells, text
        self._columns: dict[str, Column] = {
            name: at if text.delimiter else name for name, at in text.class_places.items()
        }
        seen: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        for line in text.lines:
            for raw in self._raw_flags(line).values():
                seen[self._is_set(raw)][raw] += 1
        self._written = {
            is_set: counts.most_common(1)[0][0] if counts else str(int(is_set))
            for is_set, counts in seen.items()
        }

    def raw(self, line: int) -> str:
        flags = self._raw_flags(line)
        return next((name for name, raw in flags.items() if self._is_set(raw)), "")

    def value(self, raw: str) -> str:
        return raw

    def spelled(self, value: str, before: str) -> str:
        renamed = self._text.renamed
        for name in self._columns:
            if renamed.get(name, name) == value:
                return name
        if value:
            raise _not_written(
                say(
                    "Every class has a column in your table, and there is none for '{value}'.",
                    value=value,
                )
            )
        return ""

    def edits(self, line: int, raw: str) -> Iterator[Edit]:
        cells, flags = self._cells.cells(line), self._raw_flags(line)
        for name, column in self._columns.items():
            if self._is_set(flags.get(name, "")) != (name == raw):
                yield self._cells.edit(cells, column, self._written[name == raw])

    def _raw_flags(self, line: int) -> dict[str, str]:
        spans, content = self._cells.cells(line), self._cells.content
        return {
            name: content[slice(*spans[at])] for name, at in self._columns.items() if at in spans
        }

    def _is_set(self, raw: str) -> bool:
        return bool(flag(self._cells.value(raw)))


def _starts(lines: Iterable[str]) -> list[int]:
    """Where each line begins."""
    return [0, *accumulate(map(len, lines))]


def _not_written(what: Message) -> UserFixableError:
    return UserFixableError(what, remedy=say("Export the table of all images instead."))
