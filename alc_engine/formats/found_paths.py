"""In which ways the paths of a table were understood, and which of them fell on one image."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from alc_engine.images.reading import FoundPaths, Way


@dataclass(frozen=True, slots=True)
class FoundImage:
    """An image that a path means, and in which ways the path had to be understood."""

    file_name: str
    ways: tuple[Way, ...] = ()

    @property
    def is_guessed(self) -> bool:
        """Whether folders of the path were left off or added."""
        return Way.ELSEWHERE in self.ways or Way.BELOW in self.ways


class PathTally:
    """Counts the ways of a table's paths, with an example of each."""

    def __init__(self) -> None:
        self._ways: Counter[Way] = Counter()
        self._examples: dict[Way, tuple[str, str]] = {}
        self._guessed: dict[str, str] = {}  # how the path of an image is spelled

    def note(self, listed: str, found: FoundImage) -> None:
        """Count a path."""
        if found.is_guessed:
            self._guessed.setdefault(found.file_name, listed.strip())
        for way in found.ways:
            self._ways[way] += 1
            self._examples.setdefault(way, (listed, found.file_name))

    def is_contested(self, listed: str, known: str, found: FoundImage) -> bool:
        """Whether two paths that fell on one image may mean two images.

        Parameters
        ----------
        listed, known : str
            The two, as they are spelled.
        found : FoundImage
            Of the first.
        """
        guessed = found.is_guessed or found.file_name in self._guessed
        return guessed and listed.strip() != known.strip()

    @property
    def found(self) -> tuple[FoundPaths, ...]:
        """Each way that occurred."""
        return tuple(
            FoundPaths(way, self._ways[way], *self._examples[way]) for way in Way if self._ways[way]
        )
