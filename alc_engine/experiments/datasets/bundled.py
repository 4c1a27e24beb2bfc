"""Data sets that need no download: scikit-learn's digits, and the drawn sample project.

Every fifth image of a class, from the first on, is for testing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PIL import Image

from alc_engine.experiments.datasets.download import Archive
from alc_engine.experiments.datasets.originals import Original, Picture
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.sample.recipe import Recipe, draw_image, plan_sample

_EVERY = 5
_BRIGHTEST = 16  # of the digits


class Bundled(Original):
    """Made on this computer; nothing is published apart, nothing extracted."""

    def archives(self, root: Path) -> tuple[Archive, ...]:
        """None."""
        return ()

    def extracted(self, root: Path) -> Path:
        """There is no such folder; for messages the one that holds the data sets."""
        return root


class Digits(Bundled):
    """The 1,797 handwritten digits of 8 by 8 pixels that come with scikit-learn."""

    def pictures(self, root: Path, download: bool) -> list[Picture]:
        """Numbered as in scikit-learn.

        Raises
        ------
        UserFixableError
            If scikit-learn is not installed.
        """
        try:
            from sklearn.datasets import load_digits
        except ImportError as error:
            raise UserFixableError(
                say("The digits come with scikit-learn, which is not installed."),
                verbatim("digits"),
                say("Install the extra: pip install 'alc-desktop[experiments]'."),
            ) from error
        digits = load_digits()
        labels = [str(label) for label in digits.target]
        return [
            Picture(f"{split}/{label}/{row:04}.png", partial(_save_digit, digits.images[row]))
            for row, (label, split) in enumerate(zip(labels, _splits(labels), strict=True))
        ]


class DrawnSample(Bundled):
    """The sample project's 1,600 pollen grains with their true labels (`alc_engine.sample`)."""

    def pictures(self, root: Path, download: bool) -> list[Picture]:
        """Named as in the sample project."""
        recipe = Recipe.read()
        plan = plan_sample(recipe)
        labels = [recipe.class_names[class_id] for class_id in plan.truth]
        return [
            Picture(
                f"{split}/{label}/{plan.file_names[number]}",
                partial(_save_grain, recipe, plan, number),
            )
            for number, (label, split) in enumerate(zip(labels, _splits(labels), strict=True))
        ]


def _splits(labels: Sequence[str]) -> list[str]:
    """``train`` or ``test`` for each image, every fifth of its class for testing."""
    seen: Counter[str] = Counter()
    splits = []
    for label in labels:
        splits.append("train" if seen[label] % _EVERY else "test")
        seen[label] += 1
    return splits


def _save_digit(pixels: Any, path: Path) -> None:
    """`pixels` are (8, 8) float64 in 0..16."""
    gray = (pixels * (255 / _BRIGHTEST)).round().astype("uint8")
    Image.fromarray(gray).save(path, format="PNG")


def _save_grain(recipe: Any, plan: Any, number: int, path: Path) -> None:
    Image.fromarray(draw_image(recipe, plan, number)).save(
        path, format="JPEG", quality=92, subsampling=0
    )
