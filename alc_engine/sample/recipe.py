"""The recipe of the sample: what is drawn, how often, and how it is mislabelled.

The recipe file says it in numbers; `plan_sample` settles every image from them,
and `draw_image` draws one. The same recipe gives the same images everywhere.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.sample.form import GrainForm
from alc_engine.sample.micrograph import Hardship, Slide, draw_micrograph

RECIPE_FILE = Path(__file__).with_name("pollen.toml")


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
