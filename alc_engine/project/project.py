"""A project: the catalogue, the answers and the rounds of one data set, in one file.

Threads: a `Project` belongs to the thread that opened it. It writes on a
thread of its own, in the order of the calls; `Writer` says what happens when
the disk does not take it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from alc_engine.catalog import ImageCatalog, ImportProblem
from alc_engine.errors import UserFixableError
from alc_engine.preparation import PreparationRequest
from alc_engine.progress import CancelCheck, ProgressCallback, ignore_progress, never_cancelled
from alc_engine.project import backup, contents, schema
from alc_engine.project.event_log import SqliteEventLog
from alc_engine.project.explain import READING_ERRORS, damaged, explain
from alc_engine.project.lock import ProjectLock, ReadOnlyOffered
from alc_engine.project.relocation import Relocation, RelocationRequest, missing_images
from alc_engine.project.round_archive import RoundSummary, SqliteRoundArchive
from alc_engine.project.writer import Writer
from alc_engine.session import ActiveLearningSession
from alc_engine.settings import ProjectSettings


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
    """

    def __init__(self, path: Path, read_only: bool) -> None:
        self.path = path.absolute()
        self.read_only = read_only
        self.problems: tuple[ImportProblem, ...] = ()
        self._writer: Writer | None = None
        self._lock: ProjectLock | None = None
        self._archive: SqliteRoundArchive
        self.catalog: ImageCatalog
        self.session: ActiveLearningSession

    # -- beginning and end ----------------------------------------------------

    @classmethod
    def create(
        cls, path: str | Path, catalog: ImageCatalog, settings: ProjectSettings | None = None
    ) -> Project:
        """Make a new project file and open it.

        Raises
        ------
        UserFixableError
            If there is a file of that name, or the place can't be written to.
        """
        contents.create_file(Path(path).absolute(), catalog, settings or ProjectSettings())
        return cls.open(path)

    @staticmethod
    def require_free(path: str | Path) -> None:
        """Raise `UserFixableError` if a project can't be made at `path`; for before a long scan."""
        contents.refuse_existing(Path(path).absolute())

    @classmethod
    def open(cls, path: str | Path, read_only: bool = False) -> Project:
        """Open a project file; images that are not there don't stop it.

        Parameters
        ----------
        path : str or Path
        read_only : bool
            Beside another instance, or on a medium that can't be written to.

        Raises
        ------
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
            project._load(version)
        except BaseException as error:
            project._let_go()
            if isinstance(error, (*READING_ERRORS, OSError)):
                raise project._refusal(error) from error
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
            If something can't be saved; the project stays open, so that it
            can be tried again or saved elsewhere with `save_copy`.
        """
        if self._writer is not None:
            self._writer.close(abandon_unsaved)
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
        """Write the whole project to a new file, answers included that could not be saved.

        Works where the project file itself was deleted, as long as it is open.

        Raises
        ------
        UserFixableError
            If a file of that name exists, or the place can't be written to.
        """
        target = Path(path).absolute()
        contents.refuse_existing(target)
        partial = target.with_name(f".{target.name}.new")
        writer = self._writer
        try:
            if writer is None:
                _with_connection(self.path, lambda source: backup.copy_to(source, partial))
            else:
                writer.run(lambda source: _copy_with_waiting(source, partial, writer))
            contents.move_into_place(partial, target)
        except (sqlite3.Error, OSError) as error:
            raise explain(error, target) from error
        finally:
            partial.unlink(missing_ok=True)

    # -- changing -------------------------------------------------------------

    def change_settings(self, settings: ProjectSettings) -> Future[None]:
        """Work with other settings from now on; the future is done once they are saved."""
        text = json.dumps(settings.to_json())
        saved = self._require_writer().submit(
            lambda connection: contents.set_meta(connection, {"settings": text})
        )
        self.session.settings = settings
        return saved

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
        relocation = RelocationRequest(self.catalog, Path(new_root))(progress, cancelled)
        self.finish_relocation(relocation)
        return relocation

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
        self.problems = missing_images(catalog)
        return saved

    # -- opening --------------------------------------------------------------

    def _load(self, version: int) -> None:
        connection = schema.connect(self.path, write=not self.read_only)
        try:
            if self.read_only:
                if version < schema.VERSION:
                    raise UserFixableError(
                        "This project was made by an older version of the program.",
                        where=str(self.path),
                        remedy="Open it for writing once; it is brought up to date then.",
                    )
                schema.verify(connection, self.path)
            else:
                connection.execute("BEGIN IMMEDIATE")  # finishes what a crash interrupted
                connection.execute("ROLLBACK")
                self._bring_up_to_date(connection, version)
            self.catalog = contents.read_catalog(connection, self.path)
            settings = contents.read_settings(connection, self.path)
        except BaseException:
            connection.close()
            raise
        if self.read_only:
            connection.close()
        else:
            self._writer = Writer(self.path, connection)
        self._archive = SqliteRoundArchive(
            self.path, self._writer, lambda: self.session.settings, len(self.catalog)
        )
        log = SqliteEventLog(
            self.path, self._writer, len(self.catalog), len(self.catalog.class_names)
        )
        self.session = ActiveLearningSession(
            self.catalog.given_labels,
            self.catalog.class_names,
            settings,
            log,
            self._archive,
        )
        self.session.prepared = self.preparation().cached()
        self.problems = (
            *missing_images(self.catalog),
            *self._damaged_round(self._archive.problem),
            *self._back_up(),
        )

    def _bring_up_to_date(self, connection: sqlite3.Connection, version: int) -> None:
        if version < schema.VERSION:
            faults = schema.integrity_faults(connection)
            if faults:
                raise damaged(self.path, faults[0])
            backup.back_up(connection, self.path, datetime.now(UTC))
            schema.migrate(connection, version)
        schema.verify(connection, self.path)

    def _back_up(self) -> tuple[ImportProblem, ...]:
        """A backup if one is due; everything was read and found sound before."""
        now = datetime.now(UTC)
        if self._writer is None or not backup.is_due(self.path, now):
            return ()
        try:
            self._writer.run(lambda connection: backup.back_up(connection, self.path, now))
        except (sqlite3.Error, OSError, UserFixableError) as error:
            reason = explain(error, self.path)
            return (
                ImportProblem(
                    where=str(backup.folder(self.path)),
                    what=f"No backup could be made: {reason.what}",
                    remedy=reason.remedy,
                ),
            )
        return ()

    def _damaged_round(self, problem: str) -> tuple[ImportProblem, ...]:
        if not problem:
            return ()
        return (
            ImportProblem(
                where=str(self.path),
                what=f"{problem} The round before it is shown; no answer is lost.",
                remedy="Compute a round again.",
            ),
        )

    def _refusal(self, error: Exception) -> UserFixableError:
        reason = explain(error, self.path)
        name = str(getattr(error, "sqlite_errorname", ""))
        if name.startswith("SQLITE_READONLY") and not self.read_only:
            return ReadOnlyOffered(reason.what, reason.where, reason.remedy)
        return reason

    def _let_go(self) -> None:
        if self._writer is not None:
            self._writer.close(abandon=True)
        if self._lock is not None:
            self._lock.release()

    def _require_writer(self) -> Writer:
        if self._writer is None:
            raise UserFixableError(
                "This project is open read-only.",
                where=str(self.path),
                remedy="Close the other window that has it open, then open it again.",
            )
        return self._writer


def _copy_with_waiting(source: sqlite3.Connection, target: Path, writer: Writer) -> None:
    backup.copy_to(source, target)
    copy = schema.connect(target, write=True)
    try:
        copy.execute("BEGIN IMMEDIATE")
        writer.apply_waiting(copy)
        copy.execute("COMMIT")
    finally:
        copy.close()


def _with_connection(path: Path, action: Callable[[sqlite3.Connection], None]) -> None:
    connection = schema.connect(path, write=False)
    try:
        action(connection)
    finally:
        connection.close()
