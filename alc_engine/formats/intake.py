"""A listing -> a catalogue: read every file once, leave out what is no image, say what is odd."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import numpy as np

from alc_engine.catalog import CatalogScan, FileBytes, ImageCatalog, ImportProblem, read_digests
from alc_engine.errors import UserFixableError
from alc_engine.file_names import same_on_some_disks
from alc_engine.formats.label_remarks import means_no_label
from alc_engine.formats.listing import Entry, Listing
from alc_engine.formats.similar_names import similar_classes
from alc_engine.image_headers import header_faults
from alc_engine.image_kinds import HEAD_BYTES, recognized, unreachable, unrecognized
from alc_engine.progress import CancelCheck, ProgressCallback, ignore_progress, never_cancelled
from alc_engine.reading import SourceRows

UNLABELLED = -1


def take_in(
    root: Path,
    listing: Listing,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> CatalogScan:
    """Read the listed files and make a catalogue of those that are images.

    Files are told by their beginnings and headers; that an image is cut short
    mostly shows only when it is decoded.

    Raises
    ------
    UserFixableError
        If none of them is an image.
    Cancelled
    """
    paths = [root / entry.file_name for entry in listing.entries]
    files = read_digests(paths, HEAD_BYTES, progress, cancelled)
    entries: list[Entry] = []
    digests: list[str] = []
    problems = list(listing.problems)
    refusals = _refusals(paths, files, cancelled)
    for entry, file, error in zip(listing.entries, files, refusals, strict=True):
        if error is None:
            entries.append(entry)
            digests.append(file.digest)
        else:
            problems.append(_problem(entry, error))
    if not entries:
        last = problems[-1]
        raise UserFixableError(
            f"None of the files is an image that can be read. The last one: {last.what}",
            last.where,
            last.remedy,
        )
    catalog = _catalog(root, listing, entries, digests)
    duplicates = _duplicates(digests)
    problems += _two_labels(entries, duplicates)
    problems += _same_names(catalog)
    return CatalogScan(
        catalog=catalog,
        reading=listing.reading,
        problems=tuple(problems),
        duplicates=duplicates,
        similar_classes=similar_classes(listing.class_names),
        no_labels=tuple(filter(means_no_label, listing.class_names)),
        rows=_rows(listing, entries),
    )


def _refusals(
    paths: list[Path], files: list[FileBytes], cancelled: CancelCheck
) -> list[UserFixableError | None]:
    """Why each file stays out: by its first bytes, then by its header."""
    refusals = [_refused(path, file) for path, file in zip(paths, files, strict=True)]
    known = [row for row, error in enumerate(refusals) if error is None]
    faults = header_faults([paths[i] for i in known], [files[i].head for i in known], cancelled)
    for row, fault in zip(known, faults, strict=True):
        refusals[row] = fault
    return refusals


def _refused(path: Path, file: FileBytes) -> UserFixableError | None:
    if file.error is not None:
        return unreachable(path, file.error)
    return None if recognized(file.head) else unrecognized(path, file.head)


def _problem(entry: Entry, error: UserFixableError) -> ImportProblem:
    where = entry.where
    if where != entry.file_name:  # a row: say which image it is about, too
        where = f"{where}: {entry.file_name}"
    return ImportProblem(where, error.what, error.remedy)


def _catalog(
    root: Path, listing: Listing, entries: list[Entry], digests: list[str]
) -> ImageCatalog:
    class_ids = {name: class_id for class_id, name in enumerate(listing.class_names)}
    labels = [class_ids.get(entry.label, UNLABELLED) for entry in entries]
    return ImageCatalog(
        root=root,
        file_names=tuple(entry.file_name for entry in entries),
        digests=tuple(digests),
        class_names=listing.class_names,
        given_labels=np.array(labels, dtype=np.int64),
        source_table=listing.table,
    )


def _rows(listing: Listing, entries: list[Entry]) -> SourceRows:
    """What the source says of the images that go in."""
    columns = zip(*(entry.cells for entry in entries), strict=True)
    return SourceRows(
        spelled=tuple(entry.spelled for entry in entries),
        columns=dict(zip(listing.further, columns, strict=False)),
        order=tuple(entry.row for entry in entries) if listing.table is not None else (),
    )


def _duplicates(digests: list[str]) -> tuple[tuple[int, ...], ...]:
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, digest in enumerate(digests):
        rows[digest].append(row)
    return tuple(tuple(group) for group in rows.values() if len(group) > 1)


def _two_labels(
    entries: list[Entry], duplicates: tuple[tuple[int, ...], ...]
) -> list[ImportProblem]:
    problems = []
    for group in duplicates:
        labels = sorted({entries[row].label for row in group} - {""})
        if len(labels) > 1:
            names = ", ".join(f"'{entries[row].file_name}'" for row in group[:5])
            problems.append(
                ImportProblem(
                    entries[group[0]].where,
                    f"The same image has the labels {' and '.join(labels)}: {names}"
                    f"{' and others' if len(group) > 5 else ''}. All go in.",
                    "Correct the wrong label while reviewing, or delete the copy.",
                )
            )
    return problems


def _same_names(catalog: ImageCatalog) -> list[ImportProblem]:
    return [
        ImportProblem(
            group[0],
            "File names differ only in case or in the form of their letters: "
            + ", ".join(f"'{name}'" for name in group)
            + ". All go in.",
            "Rename them: some disks can't hold them side by side.",
        )
        for group in same_on_some_disks(catalog.file_names)
    ]
