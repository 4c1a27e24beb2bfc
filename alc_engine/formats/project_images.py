"""Paths of a table -> images of a project, understood as for a new project (`inside_folder`)."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from alc_engine.formats.found_paths import FoundImage
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.file_index import FileIndex
from alc_engine.images.source_table import SourceTable
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import and_others, say


def written_names(catalog: ImageCatalog, source: SourceTable | None) -> tuple[str, ...]:
    """The N names by which exports call images: as the user's own table spells them.

    A spelling that means more than one image, as where tables of several folders
    were added, gives way to the name in the project.
    """
    if source is None:
        return catalog.file_names
    counts = Counter(source.spelled)
    return tuple(
        spelled if spelled == name or (counts[spelled] == 1 and spelled not in catalog) else name
        for spelled, name in zip(source.spelled, catalog.file_names, strict=True)
    )


class ProjectImages:
    """Finds images of a catalogue by the paths a table lists; no file is looked at.

    Parameters
    ----------
    catalog : ImageCatalog
    source : SourceTable, optional
        The user's own table, by whose spelling images are found first.
    """

    def __init__(self, catalog: ImageCatalog, source: SourceTable | None = None) -> None:
        self._catalog = catalog
        written = written_names(catalog, source)
        self._written = dict(zip(written, catalog.file_names, strict=True))

    def find(self, listed: str) -> FoundImage:
        """The image that a listed path means.

        Raises
        ------
        UserFixableError
            If there is none, or more than one.
        """
        for spelling in (listed, listed.strip().replace("\\", "/").removeprefix("./")):
            if spelling in self._written:
                return FoundImage(self._written[spelling])
            if spelling in self._catalog:
                return FoundImage(spelling)
        found = self._index.find(listed)
        if found is None:
            self._catalog.image_id(listed)  # says that there is none
            raise AssertionError("an image that the index does not know")
        if len(found.names) > 1:
            raise UserFixableError(
                say(
                    "The path '{path}' fits {count} images: {names}.",
                    path=listed,
                    count=len(found.names),
                    names=and_others(found.names, 2),
                ),
                remedy=say("Use the file names of the project, relative to its images folder."),
            )
        return FoundImage(found.names[0], found.ways)

    def is_image(self, listed: str) -> bool:
        """Whether `find` finds it."""
        try:
            self.find(listed)
        except UserFixableError:
            return False
        return True

    @cached_property
    def _index(self) -> FileIndex:
        return FileIndex(self._catalog.file_names, self._catalog.root.name)
