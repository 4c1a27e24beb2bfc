"""A folder or a table beside a project -> the images that the project has not got yet."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from alc_engine.formats.image_list import Listing
from alc_engine.formats.imagefolder import list_loose
from alc_engine.formats.intake import images_folder, own_table, take_in
from alc_engine.formats.scanning import list_images
from alc_engine.formats.similar_names import similar_classes
from alc_engine.formats.tabular import ColumnNotFound
from alc_engine.images.catalog import CatalogScan, ImageCatalog, ImportProblem
from alc_engine.images.reading import AS_FOUND, LinksLeftOut, ReadAs, ReadingNotClear
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.classes import Classes
from alc_engine.project.growth import Addition, class_in_project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_file, is_folder
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_NAMED = 5  # in a message
_FILES_BETWEEN_LOOKS = 1000


@dataclass(frozen=True, eq=False)
class AdditionRequest:
    """Look for new images of a project; for a worker.

    Attributes
    ----------
    catalog : ImageCatalog
        Of the project.
    classes : Classes
        As they stand in it.
    source : SourceTable or None
        The user's table that the project keeps.
    images : Path
        The project's own folder of images, or one below it.
    labels : Path, optional
        A table of labels; without one every folder below `images` is a class.
    read_as : ReadAs
        What the user says of how labels are to be read.
    unlabelled : bool
        The images have no labels; folders say nothing.
    """

    catalog: ImageCatalog
    classes: Classes
    source: SourceTable | None
    images: Path
    labels: Path | None = None
    read_as: ReadAs = AS_FOUND
    unlabelled: bool = False

    def or_question(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Addition | UserFixableError:
        """The same; what another reading may settle is handed back, for the user to choose."""
        try:
            return self(progress, cancelled)
        except (ReadingNotClear, ColumnNotFound, LinksLeftOut) as question:
            return question

    def __call__(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Addition:
        """Read the new files; those that the project has are not opened.

        Raises
        ------
        UserFixableError
            If the folder is outside the project's, or what is new can't go in.
        Cancelled
        """
        folder = images_folder(self.images)
        below = self._below_root(folder)
        listing = self._listing(folder, progress, cancelled)
        names = [below + entry.file_name for entry in listing.entries]
        new = [place for place, name in enumerate(names) if name not in self.catalog]
        vanished = self._vanished(below, cancelled)
        kept_before = len(names) - len(new)
        if not new:
            nothing = replace(
                self.catalog, file_names=(), digests=(), given_labels=np.zeros(0, dtype=np.int64)
            )
            problems = (*listing.problems, *self._gone(vanished))
            reading = listing.reading
            return Addition(nothing, kept_before, vanished, None, None, problems, reading)
        fresh = replace(
            listing,
            entries=tuple(replace(listing.entries[i], file_name=names[i]) for i in new),
            lines={line: below + name for line, name in listing.lines.items()},
            answers={below + name: row for name, row in listing.answers.items()},
        )
        found, moved = self._without_moved(
            take_in(self.catalog.root, fresh, progress, cancelled), vanished
        )
        return Addition(
            catalog=found.catalog,
            known=kept_before,
            vanished=vanished,
            source=self._whole_table(listing, names, found, vanished),
            answers=found.answers,
            problems=(
                *found.problems,
                *moved,
                *self._gone(vanished),
                *self._like_a_class(found.catalog),
            ),
            reading=listing.reading,
            similar_classes=found.similar_classes,
            no_labels=found.no_labels,
        )

    def _below_root(self, folder: Path) -> str:
        """What stands before the names in `folder` to make them names of the project."""
        root = self.catalog.root
        if not is_folder(root):
            raise UserFixableError(
                say("The project's own folder of images is not there."),
                verbatim(root),
                say("Tell the project where its images are now, then add the new ones."),
            )
        real, real_root = Path(os.path.realpath(folder)), Path(os.path.realpath(root))
        if not real.is_relative_to(real_root):
            raise UserFixableError(
                say("The folder lies outside the project's folder of images, {root}.", root=root),
                verbatim(folder),
                say(
                    "Put the new images below it; or move both below one folder, tell the project "
                    "that its images are there now, and add the new ones."
                ),
            )
        below = real.relative_to(real_root).as_posix()
        return "" if below == "." else below + "/"

    def _listing(self, folder: Path, progress: ProgressCallback, cancelled: CancelCheck) -> Listing:
        if self.unlabelled:
            return list_loose(folder, self.read_as, progress, cancelled)
        try:
            return list_images(folder, self.labels, self.read_as, progress, cancelled)
        except ReadingNotClear as error:
            level = self._level_of_classes(error)
            if level is None:
                raise
            read_as = replace(self.read_as, class_level=level)
            return list_images(folder, self.labels, read_as, progress, cancelled)

    def _level_of_classes(self, error: ReadingNotClear) -> int | None:
        """The one level of folders that are called like classes of the project."""
        if error.asked != "class_level":
            return None
        names = set(self.classes.names)
        fitting = [choice for choice in error.choices if names & set(choice.samples)]
        return int(fitting[0].value) if len(fitting) == 1 else None

    def _vanished(self, below: str, cancelled: CancelCheck) -> tuple[int, ...]:
        gone = []
        for image_id, name in enumerate(self.catalog.file_names):
            if image_id % _FILES_BETWEEN_LOOKS == 0:
                stop_if(cancelled)
            if name.startswith(below) and not is_file(self.catalog.path(image_id)):
                gone.append(image_id)
        return tuple(gone)

    def _without_moved(
        self, found: CatalogScan, vanished: tuple[int, ...]
    ) -> tuple[CatalogScan, tuple[ImportProblem, ...]]:
        """What is new, without files that hold what an image of the project held that is gone."""
        gone = {self.catalog.digests[image_id] for image_id in vanished}
        new = found.catalog
        kept = [i for i, digest in enumerate(new.digests) if digest not in gone]
        if len(kept) == len(new):
            return found, ()
        moved = [new.file_names[i] for i in range(len(new)) if new.digests[i] in gone]
        places = {before: now for now, before in enumerate(kept)}
        answers = found.answers
        if answers is not None:
            at = [k for k, i in enumerate(answers.image_ids.tolist()) if i in places]
            answers = replace(
                answers,
                image_ids=np.array([places[int(answers.image_ids[k])] for k in at], dtype=np.int64),
                verdicts=tuple(answers.verdicts[k] for k in at),
                class_ids=answers.class_ids[at],
                signatures=tuple(answers.signatures[k] for k in at),
            )
        catalog = replace(
            new,
            file_names=tuple(new.file_names[i] for i in kept),
            digests=tuple(new.digests[i] for i in kept),
            given_labels=new.given_labels[kept],
        )
        table = None if found.source_table is None else found.source_table.only(kept)
        remark = ImportProblem(
            verbatim(moved[0]),
            say(
                "Files that hold what an image of the project held that is gone; they are not "
                "taken for new images: {count:,}.",
                count=len(moved),
            ),
            say("Tell the project where its images are now; their answers go with them."),
        )
        return replace(found, catalog=catalog, source_table=table, answers=answers), (remark,)

    def _gone(self, vanished: tuple[int, ...]) -> tuple[ImportProblem, ...]:
        if not vanished:
            return ()
        names = ", ".join(f"'{self.catalog.file_names[i]}'" for i in vanished[:_NAMED])
        return (
            ImportProblem(
                verbatim(names),
                say(
                    "Images of the project that are not there any more: {count:,}. They stay in "
                    "the project with their answers.",
                    count=len(vanished),
                ),
                say("If they were moved, tell the project where they are now."),
            ),
        )

    def _like_a_class(self, new: ImageCatalog) -> tuple[ImportProblem, ...]:
        """New classes that may be meant to be one of the project's."""
        names = self.classes.shown_names
        used = {new.class_names[i] for i in new.given_labels.tolist() if i >= 0}
        lacking = [
            name for name in sorted(used) if class_in_project(name, self.catalog, self.classes) < 0
        ]
        pairs = similar_classes((*names, *lacking)) if lacking else ()
        return tuple(
            ImportProblem(
                verbatim(f"{one} / {other}"),
                say("A new class has a name like one of the project's."),
                say("Merge the two if they are one class."),
            )
            for one, other in pairs
            if (one in lacking) != (other in lacking)
        )

    def _whole_table(
        self,
        listing: Listing,
        names: list[str],
        found: CatalogScan,
        vanished: tuple[int, ...],
    ) -> SourceTable | None:
        """The user's table with the images there were and the new ones.

        A table that lists all that the one before did, but for what is gone, is that
        table, grown, and takes its place; else the one before stays, and the new rows
        come below.
        """
        if self.source is None and found.source_table is None:
            return None
        before = self.source or SourceTable.plain(self.catalog.file_names)
        own = own_table(listing, listing.entries) or SourceTable.plain(names)
        count = len(self.catalog)
        ids = dict(
            zip(found.catalog.file_names, range(count, count + len(found.catalog)), strict=True)
        )
        all_ids = [
            self.catalog.image_id(name) if name in self.catalog else ids.get(name, -1)
            for name in names
        ]
        rows = {image_id: place for place, image_id in enumerate(all_ids) if image_id >= 0}
        lines = () if own.text is None else own.text.image_ids
        listed = {all_ids[place] for place in lines}
        is_grown = own.text is not None and (
            before.text is None or set(before.text.image_ids) <= listed | set(vanished)
        )
        kept = [
            count + rows[image_id]
            if image_id in rows and (is_grown or image_id >= count)
            else image_id
            for image_id in range(count + len(found.catalog))
        ]
        whole = before.followed_by(own).only(kept)
        if not is_grown or own.text is None:
            return whole
        known = [
            (line, all_ids[place])
            for line, place in zip(own.text.lines, own.text.image_ids, strict=True)
            if all_ids[place] >= 0
        ]
        text = replace(
            own.text, lines=tuple(line for line, _ in known), image_ids=tuple(i for _, i in known)
        )
        return replace(whole, path_column=own.path_column, label_column=own.label_column, text=text)
