"""The sample project: drawn in the background, then opened like any other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from alc_desktop.background.worker import RequestWorker
from alc_engine.formats import ScanRequest
from alc_engine.images.catalog import CatalogScan
from alc_engine.runtime.settings import ProjectSettings
from alc_engine.sample.sample_project import SampleProject, SampleProjectRequest

_BATCH = 40
"""Images per round: a batch is answered in a minute."""


class SampleMaker:
    """Draws the images, looks through them, and creates the project.

    Parameters
    ----------
    worker : RequestWorker
    open_project : callable
        Called with the project file once it is there.
    folder : Path, optional
        Where the sample is kept; default among the user's application data.
    """

    def __init__(
        self,
        worker: RequestWorker,
        open_project: Callable[[Path], None],
        folder: Path | None = None,
    ) -> None:
        self._worker = worker
        self._open = open_project
        self._folder = folder or _default_folder()

    @property
    def project_file(self) -> Path:
        """Where the project is, or will be."""
        return self._folder / "Sample project.alc"

    @property
    def needs_drawing(self) -> bool:
        """Whether there is no sample project yet."""
        return not self.project_file.is_file()

    def start(self) -> None:
        """Open the sample project, made first where it is missing."""
        if not self.needs_drawing:
            self._open(self.project_file)
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        request = SampleProjectRequest(sample_in(self._folder).folder)
        self._worker.submit(request, then=self._look_through)

    def _look_through(self, sample: SampleProject) -> None:
        self._worker.submit(ScanRequest(sample.images, sample.labels), then=self._create)

    def _create(self, scan: CatalogScan) -> None:
        from alc_engine.project import Project

        settings = ProjectSettings(batch_size=_BATCH)
        Project.create(self.project_file, scan.catalog, settings, scan.source_table).close()
        self._open(self.project_file)


def sample_in(folder: Path) -> SampleProject:
    """The images and tables of the sample that is kept in `folder`."""
    return SampleProject(folder / "sample")


def _default_folder() -> Path:
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location)) / "sample"
