"""A project: the catalogue, the answers and the rounds of one data set, in one file.

Threads: a `Project` belongs to the thread that opened it, or to the one that it
was handed over to before anything was done with it. It writes on a
thread of its own, in the order of the calls; `Writer` says what happens when
the disk does not take it.
"""

from __future__ import annotations

import json
import sqlite3
from concurrent.futures import Future
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.preparation import PreparationRequest
from alc_engine.images.catalog import ImageCatalog, ImportProblem
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.events import GivenAnswers
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.learning.standing_labels import StandingLabels
from alc_engine.project import backup, contents, schema
from alc_engine.project.event_log import SqliteEventLog
from alc_engine.project.event_rows import insert_rows, to_row
from alc_engine.project.explain import READING_ERRORS, damaged, explain
from alc_engine.project.growth import Addition, grown, grown_answers, new_classes
from alc_engine.project.interrupted_commit import connect_for_reading
from alc_engine.project.lock import ProjectLock
from alc_engine.project.opening import open_file
from alc_engine.project.ownership import ForeignWrite
from alc_engine.project.place import place_risks
from alc_engine.project.relocation import Relocation, RelocationRequest, missing_images
from alc_engine.project.round_archive import RoundSummary, SqliteRoundArchive, copy_rounds
from alc_engine.project.source import (
    DamagedSource,
    KeptTable,
    copy_source,
    kept_table,
    read_source,
    write_source,
)
from alc_engine.project.writer import Writer
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)
from alc_engine.runtime.settings import ProjectSettings


class Project:
    """One data set under work. Made by `create` or `open`, ended by `close`.

    Attributes
    ----------
    path : Path
        The project file, absolute.
    read_only : bool
        Nothing can be answered or kept.
    catalog : ImageCatalog
    session : ActiveLearningSession
        As it was left: answers replayed, latest round and preparation taken up.
    problems : tuple of ImportProblem
        What the user should know on opening: images that are not there, a
        round that was damaged, a backup that could not be made.
    place_risks : tuple of ImportProblem
        What may happen to the file where it lies, on a network or in a sync folder;
        empty on an ordinary disk.
    """

    def __init__(self, path: Path, read_only: bool) -> None:
        self.path = path.absolute()
        self.read_only = read_only
        self.problems: tuple[ImportProblem, ...] = ()
        self.place_risks = place_risks(self.path)
        self._writer: Writer | None = None
        self._lock: ProjectLock | None = None
        self._class_keys: dict[int, str] = {}
        self._copied = False
        self._log: SqliteEventLog
        self._archive: SqliteRoundArchive
        self.catalog: ImageCatalog
        self.session: ActiveLearningSession

    # -- beginning and end ----------------------------------------------------

    @classmethod
    def create(
        cls,
        path: str | Path,
        catalog: ImageCatalog,
        settings: ProjectSettings | None = None,
        source: SourceTable | None = None,
        answers: GivenAnswers | None = None,
    ) -> Project:
        """Make a new project file and open it.

        Parameters
        ----------
        path : str or Path
        catalog : ImageCatalog
        settings : ProjectSettings, optional
        source : SourceTable, optional
            The user's own table, which exports hand back.
        answers : GivenAnswers, optional
            What an expert had said before; the log begins with it.

        Raises
        ------
        UserFixableError
            If there is a file of that name, or the place can't be written to.
        """

        def fill(connection: sqlite3.Connection) -> None:
            if source is not None:
                write_source(connection, source)

        contents.create_file(Path(path).absolute(), catalog, settings or ProjectSettings(), fill)
        project = cls.open(path)
        if answers is not None and len(answers.image_ids):
            project.session.review(
                answers.image_ids,
                answers.verdicts,
                answers.class_ids,
                signatures=answers.signatures,
                with_images=True,
            )
            project.flush()
        return project

    @staticmethod
    def require_free(path: str | Path) -> None:
        """Raise `UserFixableError` if a project can't be made at `path`; for before a long scan."""
        contents.refuse_existing(Path(path).absolute())

    @classmethod
    def open(
        cls,
        path: str | Path,
        read_only: bool = False,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Project:
        """Open a project file; images that are not there don't stop it.

        Parameters
        ----------
        path : str or Path
        read_only : bool
            Beside another instance, or on a medium that can't be written to.
        progress, cancelled : callable
            Hundreds of thousands of answers take seconds.

        Raises
        ------
        Cancelled
        ReadOnlyOffered
            If it can't be opened for writing but can be read.
        UserFixableError
            If it is not a project, is damaged, or is of a newer version. The
            file was not touched then.
        """
        project = cls(Path(path), read_only)
        version = schema.identify(project.path)
        try:
            if not read_only:
                project._lock = ProjectLock(project.path)
            project._load(version, progress, cancelled)
        except BaseException:
            project._let_go()
            raise
        return project

    def close(self, abandon_unsaved: bool = False) -> None:
        """Commit what waits and let go of the file.

        Parameters
        ----------
        abandon_unsaved : bool
            Close even if answers can't be saved; they are lost then.

        Raises
        ------
        UserFixableError
            If something can't be saved, or the file is no longer what was saved; the
            project stays open, so that it can be tried again or saved elsewhere with
            `save_copy`, and closed after that.
        """
        if self._writer is not None:
            # Since saving failed nothing was added that is not in the copy.
            copied = self._copied and self.failure is not None
            self._writer.close(abandon_unsaved or copied)
        self._let_go()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            self.close()
        except UserFixableError:
            self.close(abandon_unsaved=True)
            if error is None:
                raise

    # -- what it holds --------------------------------------------------------

    @property
    def settings(self) -> ProjectSettings:
        """The settings the session works with."""
        return self.session.settings

    @property
    def cache(self) -> Path:
        """Folder beside the project for what can be computed again."""
        return self.path.with_name(self.path.stem + ".alc-cache")

    def rounds(self) -> tuple[RoundSummary, ...]:
        """Every round so far, oldest first; waits for those that are being saved."""
        self.flush()
        return self._archive.summaries()

    def batches(self) -> dict[int, NDArray[np.int64]]:
        """Ids of the images that each round asked about, by its number, in query order."""
        self.flush()
        return self._archive.batches()

    def source_table(self) -> SourceTable | None:
        """The user's own table as it was imported; None where there was none. From any thread.

        Raises
        ------
        UserFixableError
            If it was damaged on the disk; the rest of the project is not concerned.
        """
        try:
            with closing(schema.connect(self.path, write=False)) as connection:
                if not schema.holds(connection, "source"):  # an older file, read as it is
                    return None
                return read_source(connection, len(self.catalog))
        except READING_ERRORS as error:
            raise explain(error, self.path) from error
        except DamagedSource as error:
            raise UserFixableError(
                say(
                    "What the project keeps of your own table is damaged: {reason}.",
                    reason=error.why,
                ),
                where=verbatim(self.path),
                remedy=say(
                    "Open a backup from the folder beside it; or salvage the project with "
                    "`alc check --salvage`, which leaves the table out and all else as it is."
                ),
            ) from error

    @property
    def keeps_table(self) -> KeptTable:
        """How much is kept of the user's own table; nothing where the file can't be read."""
        try:
            with closing(schema.connect(self.path, write=False)) as connection:
                if schema.holds(connection, "source"):
                    return kept_table(connection)
        except READING_ERRORS:
            pass
        return KeptTable.NOTHING

    def preparation(self) -> PreparationRequest:
        """What computes, or finds in the cache, embeddings, graph and map."""
        return PreparationRequest(self.catalog, self.settings, self.cache)

    # -- saving ---------------------------------------------------------------

    @property
    def failure(self) -> UserFixableError | None:
        """Why nothing can be saved at present; None if all is well."""
        return None if self._writer is None else self._writer.failure

    @property
    def unsaved(self) -> int:
        """Answers that are not on the disk yet."""
        return 0 if self._writer is None else self._writer.waiting

    def retry(self) -> Future[None]:
        """Try again to save what waits; done when all of it is on the disk.

        The future carries the reason if it failed again.
        """
        return self._require_writer().retry()

    def flush(self) -> None:
        """Wait until everything is on the disk.

        Raises
        ------
        UserFixableError
            If it can't be saved; it stays queued.
        """
        if self._writer is not None:
            self._writer.flush()

    def save_copy(self, path: str | Path) -> None:
        """Write the whole project to a new file from what the session holds in memory.

        So it works whatever became of the project file. Rounds before the latest come
        from the file, and are left out where another program changed it or it is gone.

        Raises
        ------
        UserFixableError
            If a file of that name exists, or the place can't be written to.
        """
        settings = self.session.settings
        contents.create_file(Path(path).absolute(), self.catalog, settings, self._fill_copy)
        self._copied = True

    def _fill_copy(self, target: sqlite3.Connection) -> None:
        insert_rows(target, [to_row(event) for event in self._log.known])
        contents.set_meta(target, {"class_keys": contents.class_keys_text(self._class_keys)})
        if self._writer is None:
            with suppress(*READING_ERRORS), closing(connect_for_reading(self.path)) as source:
                copy_rounds(source, target)
                copy_source(source, target, len(self.catalog))
        else:
            waiting = self._writer.waiting_changes()
            if not isinstance(self.failure, ForeignWrite):
                self._writer.run(lambda source: copy_rounds(source, target))
                images = len(self.catalog)
                self._writer.run(lambda source: copy_source(source, target, images))
            for change in waiting:
                change(target)
        self._archive.write_last(target)

    # -- changing -------------------------------------------------------------

    def change_settings(self, settings: ProjectSettings) -> Future[None]:
        """Work with other settings from now on; the future is done once they are saved."""
        text = json.dumps(settings.to_json())
        saved = self._require_writer().submit(
            lambda connection: contents.set_meta(connection, {"settings": text})
        )
        self.session.settings = settings
        return saved

    @property
    def class_keys(self) -> dict[int, str]:
        """The keys that the user gave to classes: portable text by class id, empty for no key."""
        return dict(self._class_keys)

    def keep_class_keys(self, keys: dict[int, str]) -> None:
        """Have other keys for classes; a project that is open read-only has them until closed."""
        if self._writer is not None:  # which refuses them while nothing can be saved
            text = contents.class_keys_text(keys)
            self._writer.submit(
                lambda connection: contents.set_meta(connection, {"class_keys": text})
            )
        self._class_keys = dict(keys)

    def add_images(self, addition: Addition, embeddings: str = "") -> None:
        """Take up new images behind those there are, and begin a session over all of them.

        Answers, rounds and the features of the images there were stay; the new
        images are prepared by the next preparation. `session` and `catalog` are
        others afterwards. None of it is undone: undo goes on with what the expert did
        before.

        Parameters
        ----------
        addition : Addition
        embeddings : str
            Where features come from a file: the file with those of all images.

        Raises
        ------
        UserFixableError
            If it can't be saved, or the features of the new images are nowhere.
        """
        writer = self._require_writer()
        before, session = self.catalog, self.session
        settings = self._settings_with(embeddings)
        for name in new_classes(addition, before, session.classes):
            session.add_class(name, with_images=True)
        catalog = grown(before, addition, session.classes)
        answers = grown_answers(addition, before, session.classes)
        self.flush()
        rows = contents.image_rows(catalog)
        values = {
            "catalog_digest": contents.catalog_digest(catalog.class_names, rows),
            "settings": json.dumps(settings.to_json()),
        }

        def change(connection: sqlite3.Connection) -> None:
            connection.executemany(
                "INSERT OR IGNORE INTO image VALUES (?, ?, ?, ?)", rows[len(before) :]
            )
            contents.set_meta(connection, values)
            if addition.source is not None:
                write_source(connection, addition.source)

        writer.submit(change).result()
        self._take_up(catalog, settings, schema.VERSION)
        if answers is not None:
            self.session.review(
                *(answers.image_ids, answers.verdicts, answers.class_ids),
                signatures=answers.signatures,
                with_images=True,
            ).saved.result()

    def _settings_with(self, embeddings: str) -> ProjectSettings:
        """The settings after images were added."""
        backbone = self.settings.backbone
        if backbone.name != "precomputed":
            return self.settings
        if not embeddings:
            raise UserFixableError(
                say("The features of this project come from a file, which lacks the new images."),
                where=verbatim(backbone.embeddings),
                remedy=say(
                    "Add them with `alc add --embeddings FILE.npy`: a file with a row for every "
                    "image, the new ones last."
                ),
            )
        return replace(self.settings, backbone=replace(backbone, embeddings=embeddings))

    def relocate(
        self,
        new_root: str | Path,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Relocation:
        """Find the images below another folder and remember where they are.

        Raises
        ------
        UserFixableError
            If not one of them is there; nothing is changed.
        """
        relocation = self.relocation(new_root)(progress, cancelled)
        self.finish_relocation(relocation)
        return relocation

    def relocation(self, new_root: str | Path) -> RelocationRequest:
        """What looks for the images below another folder."""
        labels = StandingLabels.of(self.session.labels).kept()
        standing = np.stack([labels.labels, labels.status.astype(np.int64)], axis=1)
        return RelocationRequest(self.catalog, Path(new_root), standing)

    def finish_relocation(self, relocation: Relocation) -> Future[None]:
        """Take up what a `RelocationRequest` found; the future is done once it is saved."""
        catalog = relocation.catalog
        rows = contents.image_rows(catalog)
        moved = [(rows[i][1], i) for i in relocation.renamed]
        values = {
            "catalog_digest": contents.catalog_digest(catalog.class_names, rows),
            **contents.root_entries(catalog.root, self.path),
        }

        def change(connection: sqlite3.Connection) -> None:
            connection.executemany("UPDATE image SET file_name = ? WHERE image_id = ?", moved)
            contents.set_meta(connection, values)

        saved = self._require_writer().submit(change)
        self.catalog = catalog
        self.problems = (*relocation.problems, *missing_images(catalog))
        return saved

    # -- opening --------------------------------------------------------------

    def _load(self, version: int, progress: ProgressCallback, cancelled: CancelCheck) -> None:
        opened = open_file(self.path, version, self.read_only, cancelled)
        self._writer = opened.writer
        self._class_keys = opened.class_keys
        self._take_up(opened.catalog, opened.settings, opened.version, progress, cancelled)
        problems = [*missing_images(self.catalog), *self._damaged_round(self._archive.problem)]
        if self._writer is not None:  # everything was read and found sound
            problems += backup.back_up_if_due(self._writer.run, self.path)
        self.problems = tuple(problems)

    def _take_up(
        self,
        catalog: ImageCatalog,
        settings: ProjectSettings,
        version: int,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> None:
        """Begin a session over a catalogue: replay the log, take up round and preparation."""
        self.catalog = catalog
        images, classes = len(catalog), len(catalog.class_names)
        self._archive = SqliteRoundArchive(
            self.path, self._writer, lambda: self.session.settings, images
        )
        self._log = SqliteEventLog(
            *(self.path, self._writer, images, classes, version), progress, cancelled
        )
        self.session = ActiveLearningSession(
            catalog.given_labels, catalog.class_names, settings, self._log, self._archive
        )
        stop_if(cancelled)
        if catalog.given_labels.max(initial=-1) >= len(self.session.classes):
            raise damaged(self.path, say("an image has a class that was never there"))
        self.session.prepared = self.preparation().cached()

    def _damaged_round(self, problem: Message) -> tuple[ImportProblem, ...]:
        if not problem:
            return ()
        return (
            ImportProblem(
                where=verbatim(self.path),
                what=say(
                    "{problem} The round before it is shown; no answer is lost.", problem=problem
                ),
                remedy=say("Compute a round again."),
            ),
        )

    def _let_go(self) -> None:
        if self._writer is not None:
            self._writer.close(abandon=True)
        if self._lock is not None:
            self._lock.release()

    def _require_writer(self) -> Writer:
        if self._writer is None:
            raise UserFixableError(
                say("This project is open read-only."),
                where=verbatim(self.path),
                remedy=say("Close the other window that has it open, then open it again."),
            )
        return self._writer
