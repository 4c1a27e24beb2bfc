"""Variations of a data set: bursts of near-duplicates, and many classes.

Both are made from the images alone, the same for every seed, method and noise.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance

from alc_engine.experiments.data import LabelledImages, list_images
from alc_engine.experiments.rankers.held_out import require_scikit_learn
from alc_engine.experiments.runner import ExperimentData
from alc_engine.images.decoding import decode
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_SHIFT = 0.06  # of a side, at most
_LIGHT = 0.1  # of the brightness, at most


def bursts(
    listed: LabelledImages,
    copies: int,
    folder: Path,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> tuple[LabelledImages, NDArray[np.int64]]:
    """Each training image as a burst of near-duplicates: moved, lighter or darker, a little.

    Parameters
    ----------
    copies : int
        Images of a scene, at least 2.
    folder : Path
        Where they are written, a folder for each class; what is there is taken up.

    Returns
    -------
    LabelledImages
        The test set as it was.
    (N,) int64
        The scene of each image: the image that it is a copy of.
    """
    truth = listed.truth
    images = folder / f"bursts-of-{copies}"
    if not images.is_dir():
        part = images.with_name(f".{images.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        for scene, class_id in enumerate(truth):
            stop_if(cancelled)
            place = part / listed.class_names[class_id]
            place.mkdir(parents=True, exist_ok=True)
            original = Image.fromarray(decode(listed.catalog.path(scene)).pixels)
            for copy in range(copies):
                varied = _varied(original, np.random.default_rng((scene, copy)))
                varied.save(place / f"{scene:06}-{copy:02}.png")
            progress(Progress("unpacking", scene + 1, len(truth)))
        part.rename(images)
    burst = list_images(images, None, 0, progress, cancelled)
    scenes = [int(Path(name).stem.partition("-")[0]) for name in burst.catalog.file_names]
    order = {name: class_id for class_id, name in enumerate(listed.class_names)}
    own = np.array([order[name] for name in burst.class_names], dtype=np.int64)
    return (
        replace(burst, truth=own[burst.truth], class_names=listed.class_names, test=listed.test),
        np.array(scenes, dtype=np.int64),
    )


def _varied(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Cut out a part of nearly all of it, in its own size, and change the light."""
    width, height = image.size
    left, upper, right, lower = rng.uniform(0, _SHIFT, size=4)
    box = (left * width, upper * height, (1 - right) * width, (1 - lower) * height)
    cut = image.resize(image.size, Image.Resampling.BILINEAR, box)
    return ImageEnhance.Brightness(cut).enhance(float(rng.uniform(1 - _LIGHT, 1 + _LIGHT)))


def divided(data: ExperimentData, count: int) -> ExperimentData:
    """Each class as `count` classes of images that look alike.

    k-means on the features of the training images of each class; a test image
    belongs to the nearest mean within its class. Given labels are the true ones:
    noise comes afterwards.

    Raises
    ------
    UserFixableError
        If scikit-learn is not installed.
    """
    require_scikit_learn()
    from sklearn.cluster import KMeans

    vectors = np.asarray(data.prepared.vectors)
    truth = np.empty_like(data.truth)
    test_truth = None if data.test_truth is None else np.empty_like(data.test_truth)
    names: list[str] = []
    for class_id, name in enumerate(data.class_names):
        own = np.flatnonzero(data.truth == class_id)
        if not len(own):
            continue
        parts = min(count, len(own))
        model = KMeans(parts, n_init=1, random_state=0).fit(vectors[own])
        truth[own] = len(names) + model.labels_
        if test_truth is not None and data.test_vectors is not None:
            theirs = np.flatnonzero(data.test_truth == class_id)
            if len(theirs):
                test_truth[theirs] = len(names) + model.predict(data.test_vectors[theirs])
        names += [f"{name} {part + 1}" for part in range(parts)]
    return replace(
        data, given=truth.copy(), truth=truth, class_names=tuple(names), test_truth=test_truth
    )
