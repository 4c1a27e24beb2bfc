"""A listing -> a catalogue: read every file once, leave out what is no image, say what is odd."""

from __future__ import annotations

import errno
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

import numpy as np

from alc_engine.formats.cleaned import COLUMNS
from alc_engine.formats.image_list import Entry, Listing
from alc_engine.formats.label_remarks import means_no_label
from alc_engine.formats.similar_names import similar_classes
from alc_engine.images.catalog import (
    CatalogScan,
    FileBytes,
    ImageCatalog,
    ImportProblem,
    read_digests,
)
from alc_engine.images.image_headers import header_faults
from alc_engine.images.image_kinds import HEAD_BYTES, recognized, unreachable, unrecognized
from alc_engine.images.image_memory import file_too_large, max_file_bytes
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.events import GivenAnswers
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_folder, is_there, same_on_some_disks
from alc_engine.runtime.messages import and_others, joined, say, sentences, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import absolute

UNLABELLED = -1


def images_folder(images: Path) -> Path:
    """The folder of images, absolute.

    Raises
    ------
    UserFixableError
        If there is none.
    """
    root = Path(absolute(images))
    if not is_folder(root):
        raise UserFixableError(
            say("The images folder is a file.")
            if is_there(root)
            else say("The images folder is not there."),
            verbatim(root),
            say("Choose the folder that holds the images."),
        )
    return root


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
    files = read_digests(paths, HEAD_BYTES, progress, cancelled, max_file_bytes())
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
            say(
                "None of the files is an image that can be read. The last one: {reason}",
                reason=last.what,
            ),
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
        source_table=own_table(listing, entries),
        answers=_answers(listing, entries),
    )


def own_table(listing: Listing, entries: Sequence[Entry]) -> SourceTable | None:
    """What the source says of these of its entries besides their labels.

    None where it says nothing: images in folders, by their names. Columns that an
    export of ours computed are not the user's.
    """
    if listing.table is None and not listing.further:
        return None
    ours = set(COLUMNS) if set(COLUMNS) <= set(listing.reading.columns) else set()
    columns: dict[str, tuple[str, ...]] = {}
    for place, name in enumerate(listing.further):
        if name not in ours:
            columns[_another(name, columns)] = tuple(entry.cells[place] for entry in entries)
    text = listing.text
    if text is not None:
        ids = {entry.file_name: image_id for image_id, entry in enumerate(entries)}
        rows = [(line, ids[name]) for line, name in listing.lines.items() if name in ids]
        lines, image_ids = zip(*rows, strict=True) if rows else ((), ())
        text = replace(text, lines=lines, image_ids=image_ids)
    return SourceTable(
        spelled=tuple(entry.spelled or entry.file_name for entry in entries),
        columns=columns,
        # Of several tables, or folders, rows are in the order in which they were read.
        order=tuple(entry.row if listing.table else at for at, entry in enumerate(entries)),
        path_column=listing.reading.path_column,
        label_column=listing.reading.label_column,
        text=text,
    )


def _another(name: str, taken: Container[str]) -> str:
    """`name`, or with a number behind it if that is taken."""
    names = chain((name,), (f"{name} ({number})" for number in count(2)))
    return next(each for each in names if each not in taken)


def _answers(listing: Listing, entries: list[Entry]) -> GivenAnswers | None:
    """What an expert had said of the images that go in."""
    class_ids = {name: class_id for class_id, name in enumerate(listing.class_names)}
    answered = [i for i, entry in enumerate(entries) if entry.file_name in listing.answers]
    if not answered:
        return None
    rows = [listing.answers[entries[i].file_name] for i in answered]
    return GivenAnswers(
        image_ids=np.array(answered, dtype=np.int64),
        verdicts=tuple(row.verdict for row in rows),
        class_ids=np.array([class_ids.get(row.label, UNLABELLED) for row in rows], dtype=np.int64),
        # Rounds are counted anew in a new project.
        signatures=tuple(replace(row.signature, round=0) for row in rows),
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
    if file.error is not None and file.error.errno == errno.EFBIG:
        return file_too_large(path)
    if file.error is not None:
        return unreachable(path, file.error)
    return None if recognized(file.head) else unrecognized(path, file.head)


def _problem(entry: Entry, error: UserFixableError) -> ImportProblem:
    where = entry.where
    if where != entry.file_name:  # a row: say which image it is about, too
        where = sentences(where, verbatim(entry.file_name), between=": ")
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
            names = [entries[row].file_name for row in group]
            problems.append(
                ImportProblem(
                    entries[group[0]].where,
                    say(
                        "The same image has the labels {labels}: {names}. All go in.",
                        labels=joined(labels),
                        names=and_others(names, 5),
                    ),
                    say("Correct the wrong label while reviewing, or delete the copy."),
                )
            )
    return problems


def _same_names(catalog: ImageCatalog) -> list[ImportProblem]:
    return [
        ImportProblem(
            verbatim(group[0]),
            say(
                "File names differ only in case or in the form of their letters: {names}. "
                "All go in.",
                names=", ".join(f"'{name}'" for name in group),
            ),
            say("Rename them: some disks can't hold them side by side."),
        )
        for group in same_on_some_disks(catalog.file_names)
    ]
