"""A folder, or a table and a folder -> what a project would be made of; nothing is created."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from alc_engine.formats.beside_images import tables_beside_images
from alc_engine.formats.image_list import Entry, Listing, class_order
from alc_engine.formats.imagefolder import SPLIT_COLUMN, list_folders
from alc_engine.formats.intake import images_folder, take_in
from alc_engine.formats.table import list_table
from alc_engine.formats.tabular import ColumnNotFound
from alc_engine.images.catalog import CatalogScan, ImportProblem
from alc_engine.images.reading import AS_FOUND, ReadAs
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import absolute


def scan(
    images: Path,
    labels: Path | None = None,
    read_as: ReadAs = AS_FOUND,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> CatalogScan:
    """Understand a folder of images, or a table of them, without creating anything.

    Parameters
    ----------
    images : Path
        The images folder; without a table, one that lies among the images says what
        they are, else the folders do.
    labels : Path, optional
        A table whose paths are relative to `images`, or to its own folder if
        that leads into `images`.
    read_as : ReadAs
        What the user says in place of what would be found.

    Raises
    ------
    ReadingNotClear
        If only the user knows how it is meant.
    UserFixableError
        If there is nothing that could become a project; `ColumnNotFound` if
        another choice of columns may help.
    Cancelled
        Within a second of the user's word.
    """
    root = images_folder(images)
    listing = list_images(root, labels, read_as, progress, cancelled)
    return take_in(root, listing, progress, cancelled)


@dataclass(frozen=True)
class ScanRequest:
    """`scan` as a request, for a worker."""

    images: Path
    labels: Path | None = None
    read_as: ReadAs = AS_FOUND

    def __call__(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> CatalogScan:
        """Scan; see `scan`."""
        return scan(self.images, self.labels, self.read_as, progress, cancelled)


def list_images(
    root: Path,
    labels: Path | None,
    read_as: ReadAs,
    progress: ProgressCallback,
    cancelled: CancelCheck,
) -> Listing:
    """Images and labels as a table or, without one, what lies among the images says; see `scan`."""
    if labels is not None:
        return list_table(root, Path(absolute(labels)), read_as, progress, cancelled)
    return _list_folder(root, read_as, progress, cancelled)


def _list_folder(
    root: Path, read_as: ReadAs, progress: ProgressCallback, cancelled: CancelCheck
) -> Listing:
    tables = {} if read_as.class_level is not None else tables_beside_images(root)
    if not tables:
        return list_folders(root, read_as, progress, cancelled)
    try:
        listings = {
            part: list_table(root, table, read_as, progress, cancelled)
            for part, table in tables.items()
        }
    except ColumnNotFound as error:
        try:
            folders = list_folders(root, read_as, progress, cancelled)
        except UserFixableError:
            raise error from None
        table = next(iter(tables.values()))
        remark = ImportProblem(
            verbatim(table),
            say(
                "The table beside the images has no column for the label; the folders "
                "give the labels."
            ),
            say("If the table has labels, choose it as the table, and its columns."),
        )
        return replace(folders, problems=(remark, *folders.problems))
    return _joined(listings)


def _joined(listings: dict[str, Listing]) -> Listing:
    """The listings of the parts of a data set as one; the part is a column."""
    first = next(iter(listings.values()))
    if "" in listings:
        return first
    names = dict.fromkeys(name for listing in listings.values() for name in listing.further)
    further = tuple(name for name in names if name != SPLIT_COLUMN)
    entries: list[Entry] = []
    for part, listing in listings.items():
        places = {name: at for at, name in enumerate(listing.further)}
        for entry in listing.entries:
            cells = (entry.cells[places[name]] if name in places else "" for name in further)
            # What each table calls an image says little beside the others.
            entries.append(replace(entry, cells=(*cells, part), spelled=entry.file_name))
    return Listing(
        reading=replace(first.reading, splits=tuple(listings)),
        entries=tuple(entries),
        class_names=class_order(n for listing in listings.values() for n in listing.class_names),
        problems=tuple(p for listing in listings.values() for p in listing.problems),
        further=(*further, SPLIT_COLUMN),
    )
