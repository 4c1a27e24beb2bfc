"""A project: the catalogue, the answers and the rounds of one data set, in one file.

Threads: a `Project` belongs to the thread that opened it. It writes on a
thread of its own, in the order of the calls; `Writer` says what happens when
the disk does not take it.
"""

from __future__ import annotations

import json
import sqlite3
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from types import TracebackType

from alc_engine import safe_files
from alc_engine.catalog import ImageCatalog, ImportProblem
from alc_engine.errors import UserFixableError
from alc_engine.preparation import PreparationRequest
from alc_engine.progress import CancelCheck, ProgressCallback, ignore_progress, never_cancelled
from alc_engine.project import backup, contents, schema
from alc_engine.project.event_log import SqliteEventLog
from alc_engine.project.explain import explain
from alc_engine.project.lock import ProjectLock
from alc_engine.project.opening import open_file
from alc_engine.project.place import place_risks
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
        partial: Path | None = None
        try:
            partial = safe_files.new_beside(target)
            if self._writer is None:
                with closing(schema.connect(self.path, write=False)) as source:
                    backup.copy_to(source, partial)
            else:
                self._writer.copy_with_waiting(partial)
            contents.move_into_place(partial, target)
        except (sqlite3.Error, OSError) as error:
            raise explain(error, target) from error
        finally:
            if partial is not None:
                safe_files.remove(partial)

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
        opened = open_file(self.path, version, self.read_only)
        self._writer = opened.writer
        self.catalog = opened.catalog
        images, classes = len(self.catalog), len(self.catalog.class_names)
        self._archive = SqliteRoundArchive(
            self.path, self._writer, lambda: self.session.settings, images
        )
        self.session = ActiveLearningSession(
            self.catalog.given_labels,
            self.catalog.class_names,
            opened.settings,
            SqliteEventLog(self.path, self._writer, images, classes, opened.version),
            self._archive,
        )
        self.session.prepared = self.preparation().cached()
        problems = [*missing_images(self.catalog), *self._damaged_round(self._archive.problem)]
        if self._writer is not None:  # everything was read and found sound
            problems += backup.back_up_if_due(self._writer.run, self.path)
        self.problems = tuple(problems)

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
