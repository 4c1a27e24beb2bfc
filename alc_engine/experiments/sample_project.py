"""The sample project: a folder of drawn micrographs, a quarter of them labelled wrongly.

It lets anyone try the whole job offline. What is drawn, how many of each
class and which mistakes are made stands in `sample_project.toml`; the same
recipe gives the same pictures and the same labels everywhere.

The folder holds `images/`, `labels.csv` (what an expert would be handed) and,
apart from it, `truth.csv`, which only a simulated expert and the scoring read.
"""

from __future__ import annotations

import csv
import multiprocessing
import os
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from alc_engine.errors import UserFixableError
from alc_engine.experiments.micrograph import Hardship, Slide, draw_micrograph
from alc_engine.experiments.pollen import GrainForm
from alc_engine.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

RECIPE_FILE = Path(__file__).with_name("sample_project.toml")
_CHUNK = 25
"""Images drawn between two looks at the cancel button: about 0.1 s."""


@dataclass(frozen=True)
class GrainClass:
    """One class of the sample: its name, how many there are, what it is mistaken for."""

    name: str
    count: int
    looks_like: tuple[str, ...]
    form: GrainForm


@dataclass(frozen=True)
class Recipe:
    """What the sample consists of; the fields are explained in the recipe file."""

    side: int
    seed: int
    slides: int
    wrong_share: float
    look_alike: float
    hard_factor: float
    hard_share: float
    hard_blur: tuple[float, float]
    hard_between: tuple[float, float]
    spread: tuple[tuple[str, float], ...]
    classes: tuple[GrainClass, ...]
    text: str

    @classmethod
    def read(cls, path: Path = RECIPE_FILE) -> Recipe:
        """Read a recipe file."""
        text = path.read_text(encoding="utf-8")
        values: dict[str, Any] = tomllib.loads(text)
        wrong, hard = values["wrong_labels"], values["hard"]
        return cls(
            side=values["side"],
            seed=values["seed"],
            slides=values["slides"],
            wrong_share=wrong["share"],
            look_alike=wrong["look_alike"],
            hard_factor=wrong["hard_factor"],
            hard_share=hard["share"],
            hard_blur=tuple(hard["blur"]),
            hard_between=tuple(hard["between"]),
            spread=tuple(values["spread"].items()),
            classes=tuple(
                GrainClass(
                    entry["name"],
                    entry["count"],
                    tuple(entry["looks_like"]),
                    GrainForm(**entry["form"]),
                )
                for entry in values["class"]
            ),
            text=text,
        )

    @property
    def class_names(self) -> tuple[str, ...]:
        """Names of the classes, in the recipe's order."""
        return tuple(entry.name for entry in self.classes)

    def look_alikes(self, class_id: int) -> list[int]:
        """Classes that `class_id` is easily mistaken for."""
        return [self.class_names.index(name) for name in self.classes[class_id].looks_like]

    def __len__(self) -> int:
        return sum(entry.count for entry in self.classes)


@dataclass(frozen=True, eq=False)
class SamplePlan:
    """What will be drawn and how it will be labelled: N images.

    Attributes
    ----------
    file_names : tuple of N str
    truth, given : (N,) int64
        True and given class.
    hard : (N,) int8
        0 ordinary, 1 out of focus, 2 overlapped, 3 between two classes.
    slide : (N,) int64
    """

    file_names: tuple[str, ...]
    truth: NDArray[np.int64]
    given: NDArray[np.int64]
    hard: NDArray[np.int8]
    slide: NDArray[np.int64]


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
    recipe: Recipe
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
        try:
            sample.images.mkdir(parents=True, exist_ok=True)
            sample.recipe.write_text(self.recipe.text, encoding="utf-8")
            self._draw(plan, sample.images, progress, cancelled)
            names = self.recipe.class_names
            _write_table(sample.truth, plan.file_names, [names[i] for i in plan.truth])
            _write_table(sample.labels, plan.file_names, [names[i] for i in plan.given])
        except OSError as error:
            raise UserFixableError(
                f"The sample project can't be written: {error.strerror or error}.",
                str(self.folder),
                "Choose a folder you may write to, on a disk with 30 MB of room.",
            ) from error
        return sample

    def _check(self, sample: SampleProject) -> None:
        if sample.recipe.is_file():
            if sample.recipe.read_text(encoding="utf-8") != self.recipe.text:
                raise UserFixableError(
                    "This folder holds a sample project of another version.",
                    str(self.folder),
                    "Choose another folder, or delete this one if you don't need it any more.",
                )
        elif self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
            raise UserFixableError(
                "The sample project needs a folder of its own, and this one is in use.",
                str(self.folder),
                "Choose a new or an empty folder.",
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


def plan_sample(recipe: Recipe) -> SamplePlan:
    """Settle classes, slides, hard images and wrong labels; quick, nothing is drawn."""
    rng = np.random.default_rng(recipe.seed)
    counts = [entry.count for entry in recipe.classes]
    truth = rng.permutation(np.repeat(np.arange(len(counts)), counts))
    slide = np.sort(rng.integers(0, recipe.slides, len(truth)))
    hard = np.zeros(len(truth), dtype=np.int8)
    chosen = rng.permutation(len(truth))[: round(recipe.hard_share * len(truth))]
    hard[chosen] = 1 + np.arange(len(chosen)) % 3
    given = mislabel(recipe, truth, hard > 0, rng)
    file_names = tuple(f"slide{s + 1}-{i:04d}.jpg" for i, s in enumerate(slide))
    return SamplePlan(file_names, truth.astype(np.int64), given, hard, slide)


def mislabel(
    recipe: Recipe,
    truth: NDArray[np.int64],
    hard: NDArray[np.bool_],
    rng: np.random.Generator,
) -> NDArray[np.int64]:
    """(N,) int64: labels with exactly the recipe's share of mistakes.

    Hard images are mislabelled more often; most mistakes are a look-alike, the
    others are slips of any kind.
    """
    given = truth.astype(np.int64)
    weight = np.where(hard, recipe.hard_factor, 1.0)
    wrong = rng.choice(
        len(truth), round(recipe.wrong_share * len(truth)), replace=False, p=weight / weight.sum()
    )
    for image in wrong:
        class_id = int(truth[image])
        others = [i for i in range(len(recipe.classes)) if i != class_id]
        alike = rng.random() < recipe.look_alike
        given[image] = rng.choice(recipe.look_alikes(class_id) if alike else others)
    return given


def draw_image(recipe: Recipe, plan: SamplePlan, number: int) -> NDArray[np.uint8]:
    """Draw image `number` of the sample, (side, side, 3) uint8; depends on nothing else."""
    slide = Slide.draw(np.random.default_rng([recipe.seed, 1, int(plan.slide[number])]))
    rng = np.random.default_rng([recipe.seed, 2, number])
    class_id, hard = int(plan.truth[number]), int(plan.hard[number])
    form = recipe.classes[class_id].form
    if hard == 3:
        alike = recipe.classes[int(rng.choice(recipe.look_alikes(class_id)))].form
        form = form.towards(alike, rng.uniform(*recipe.hard_between))
    neighbor = recipe.classes[int(rng.integers(len(recipe.classes)))].form
    hardship = Hardship(
        blur=rng.uniform(*recipe.hard_blur) if hard == 1 else 0.0,
        overlap=hard == 2,
    )
    return draw_micrograph(
        _individual(form, recipe, rng),
        _individual(neighbor, recipe, rng),
        slide,
        hardship,
        recipe.side,
        rng,
    )


def _individual(form: GrainForm, recipe: Recipe, rng: np.random.Generator) -> GrainForm:
    """One grain of its kind: no two are alike."""
    spread = dict(recipe.spread)

    def vary(value: float, deviation: float) -> float:
        return float(value * np.clip(rng.normal(1, deviation), 0.4, 1.6))

    strength = spread["strength"]
    return replace(
        form,
        radius=vary(form.radius, spread["radius"]),
        elongation=vary(form.elongation, spread["elongation"]),
        wall=vary(form.wall, spread["wall"]),
        pores=vary(form.pores, spread["pores"]) if form.pores > 3.5 else form.pores,
        pore_rise=vary(form.pore_rise, strength),
        pore_ring=vary(form.pore_ring, strength),
        net=vary(form.net, strength),
        stripes=vary(form.stripes, strength),
        arcs=vary(form.arcs, strength),
        spine_length=vary(form.spine_length, strength),
    )


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
    context = multiprocessing.get_context("spawn")
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
