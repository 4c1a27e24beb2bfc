"""What the user's own table says beyond path and label, so that it can be handed back.

A catalogue keeps what the program works with. The user works with a table of
theirs: paths in their spelling, further columns, rows in their order. All of it
is kept as it came, so that an export can be joined with what they have, and so
that the table itself can be given back with nothing changed but its labels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, eq=False)
class TableText:
    """The file of a table, byte for byte, and which of its rows is which image.

    Attributes
    ----------
    data : bytes
        The whole file.
    encoding : str
        A codec of Python, with which it was decoded.
    delimiter : str
        Empty for JSON.
    label_place : int
        Position of the column of labels.
    lines : tuple of R int
        Lines on which rows begin, or of a document of JSON the numbers of its
        rows; the first is 1. Rows that repeat an image are among them, those that
        name none are not.
    image_ids : tuple of R int
        The image of each.
    renamed : mapping of str to str
        What labels of the table are read as, where the user said so: the name of a
        number, one spelling in place of another, or ``""`` for none.
    class_places : mapping of str to int
        Positions of the columns of which each is one class; empty where labels are in
        one column.
    """

    data: bytes
    encoding: str
    delimiter: str
    label_place: int
    lines: tuple[int, ...] = ()
    image_ids: tuple[int, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    class_places: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class SourceTable:
    """The rows of the user's table for N images, in the order of the catalogue.

    Attributes
    ----------
    spelled : tuple of N str
        The path of each image as the user writes it.
    columns : mapping of str to tuple of N str
        Further columns: neither the path's nor the label's.
    order : tuple of N int
        Place of each image's row among the user's; no two are equal.
    path_column, label_column : str
        What the user calls them; empty where labels were not in a table.
    text : TableText or None
        None where the labels were not read from a table of text.
    """

    spelled: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    order: tuple[int, ...]
    path_column: str = ""
    label_column: str = ""
    text: TableText | None = None

    def __post_init__(self) -> None:
        lengths = {len(self.spelled), len(self.order), *map(len, self.columns.values())}
        if len(lengths) != 1:
            raise ValueError(f"{sorted(lengths)} rows are not one table")

    def __len__(self) -> int:
        return len(self.spelled)

    def only(self, kept: Sequence[int]) -> SourceTable:
        """The rows of these images, which are numbered anew in the order of `kept`."""
        places = {before: now for now, before in enumerate(kept)}
        text = self.text
        if text is not None:
            rows = [
                (line, places[image_id])
                for line, image_id in zip(text.lines, text.image_ids, strict=True)
                if image_id in places
            ]
            text = replace(
                text, lines=tuple(line for line, _ in rows), image_ids=tuple(i for _, i in rows)
            )
        return SourceTable(
            spelled=tuple(self.spelled[i] for i in kept),
            columns={name: tuple(cells[i] for i in kept) for name, cells in self.columns.items()},
            order=tuple(self.order[i] for i in kept),
            path_column=self.path_column,
            label_column=self.label_column,
            text=text,
        )

    def followed_by(self, other: SourceTable) -> SourceTable:
        """These rows and below them those of images that were added; cells that lack are empty.

        The table of text stays this one.
        """
        names = dict.fromkeys((*self.columns, *other.columns))
        below = max(self.order, default=-1) + 1
        return replace(
            self,
            spelled=self.spelled + other.spelled,
            columns={
                name: self.columns.get(name, ("",) * len(self))
                + other.columns.get(name, ("",) * len(other))
                for name in names
            },
            order=self.order + tuple(below + place for place in other.order),
        )

    @classmethod
    def plain(cls, file_names: Sequence[str]) -> SourceTable:
        """What stands for a table where there was none: images by name, in their order."""
        return cls(tuple(file_names), {}, tuple(range(len(file_names))))
