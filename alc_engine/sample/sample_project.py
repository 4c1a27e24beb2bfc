"""The sample project: a folder of drawn micrographs, a quarter of them labelled wrongly.

It lets anyone try the whole job offline. What is drawn, how many of each
class and which mistakes are made stands in `sample/pollen.toml`; the same
recipe gives the same pictures and the same labels everywhere.

The folder holds `images/`, `labels.csv` (what an expert would be handed) and,
apart from it, `truth.csv`, which only a simulated expert and the scoring read.
"""

from __future__ import annotations

import csv
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.launching import safe_context
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)
from alc_engine.sample.recipe import Recipe, SamplePlan, draw_image, plan_sample

_CHUNK = 25
"""Images drawn between two looks at the cancel button: about 0.1 s."""


@dataclass(frozen=True)
class SampleProject:
    """Where a finished sample lies."""

    folder: Path

    @property
    def images(self) -> Path:
        """Folder of the pictures."""
        return self.folder / "images"

    @property
    def labels(self) -> Path:
        """Table `file_name,label` with the labels as given, a quarter of them wrong."""
        return self.folder / "labels.csv"

    @property
    def truth(self) -> Path:
        """Table `file_name,label` with the true labels."""
        return self.folder / "truth.csv"

    @property
    def recipe(self) -> Path:
        """The recipe it was drawn after."""
        return self.folder / "recipe.toml"


@dataclass(frozen=True)
class SampleProjectRequest:
    """Draw the sample project into a folder, or find it there.

    Attributes
    ----------
    folder : Path
        New, empty, or holding this very sample, whole or begun.
    recipe : Recipe
    processes : int
        How many draw at once; 0: one for each core, at most four.
    """

    folder: Path
    recipe: Recipe = field(default_factory=Recipe.read)
    processes: int = 0

    def __call__(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> SampleProject:
        """Draw what is missing.

        Raises
        ------
        UserFixableError
            If the folder holds something else, which is left untouched.
        Cancelled
            Within a second; what was drawn is kept and need not be drawn again.
        """
        sample = SampleProject(self.folder)
        self._check(sample)
        plan = plan_sample(self.recipe)
        names = self.recipe.class_names
        try:
            sample.images.mkdir(parents=True, exist_ok=True)
            sample.recipe.write_text(self.recipe.text, encoding="utf-8")
            self._draw(plan, sample.images, progress, cancelled)
            for path, class_ids in ((sample.truth, plan.truth), (sample.labels, plan.given)):
                if not path.is_file():
                    _write_table(path, plan.file_names, [names[i] for i in class_ids])
        except OSError as error:
            raise UserFixableError(
                say(
                    "The sample project can't be written: {reason}.",
                    reason=error.strerror or str(error),
                ),
                verbatim(self.folder),
                say("Choose a folder you may write to, on a disk with 30 MB of room."),
            ) from error
        return sample

    def _check(self, sample: SampleProject) -> None:
        if sample.recipe.is_file():
            if sample.recipe.read_text(encoding="utf-8") != self.recipe.text:
                raise UserFixableError(
                    say("This folder holds a sample project of another version."),
                    verbatim(self.folder),
                    say("Choose another folder, or delete this one if you don't need it any more."),
                )
        elif self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
            raise UserFixableError(
                say("The sample project needs a folder of its own, and this one is in use."),
                verbatim(self.folder),
                say("Choose a new or an empty folder."),
            )

    def _draw(
        self,
        plan: SamplePlan,
        images: Path,
        progress: ProgressCallback,
        cancelled: CancelCheck,
    ) -> None:
        there = {path.name for path in images.iterdir()}
        missing = [i for i, name in enumerate(plan.file_names) if name not in there]
        total = len(plan.file_names)
        done = total - len(missing)
        chunks = [missing[i : i + _CHUNK] for i in range(0, len(missing), _CHUNK)]
        for drawn in _run(self.recipe, chunks, images, self._worker_count(), cancelled):
            done += drawn
            progress(Progress("drawing", done, total))

    def _worker_count(self) -> int:
        if multiprocessing.current_process().daemon:  # such a process may not start others
            return 1
        return self.processes or min(os.cpu_count() or 1, 4)


def _run(
    recipe: Recipe,
    chunks: Sequence[list[int]],
    images: Path,
    processes: int,
    cancelled: CancelCheck,
) -> Iterator[int]:
    """Draw the chunks, yielding how many images each one held."""
    if processes == 1 or len(chunks) <= 1:
        for chunk in chunks:
            stop_if(cancelled)
            yield _draw_chunk(recipe, chunk, images)
        return
    context = safe_context()
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        waiting: set[Future[int]] = {
            pool.submit(_draw_chunk, recipe, chunk, images) for chunk in chunks
        }
        try:
            while waiting:
                stop_if(cancelled)
                finished, waiting = wait(waiting, timeout=0.2, return_when=FIRST_COMPLETED)
                for future in finished:
                    yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _draw_chunk(recipe: Recipe, numbers: Sequence[int], images: Path) -> int:
    plan = plan_sample(recipe)
    for number in numbers:
        target = images / plan.file_names[number]
        beside = target.with_suffix(".part")  # a half-written picture never bears its name
        picture = Image.fromarray(draw_image(recipe, plan, number))
        picture.save(beside, format="JPEG", quality=92, subsampling=0)
        beside.replace(target)
    return len(numbers)


def _write_table(path: Path, file_names: Sequence[str], labels: Sequence[str]) -> None:
    beside = path.with_suffix(".part")
    with beside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["file_name", "label"])
        writer.writerows(zip(file_names, labels, strict=True))
    beside.replace(path)
