r"""How many copies are found as near-duplicates, how many others with them, and what that saves.

    python -m tests.benchmarks.near_duplicates --images DIR --cache DIR \
        --backbone patches --backbone squeezenet1_1=squeezenet1_1.pth

`DIR` has a subfolder per class. Of 400 images drawn from it a burst of copies is made in
three strengths, by crops, brightness, noise and JPEG; 5,000 images are taken as they are.
Precision and recall are over pairs of images. The last two columns say how many different
scenes are among 100 questions, 40 % of the labels replaced: asked by the application's
method, and by entropy with one question a group.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
from alc_engine.learning.strategies.one_per_group import one_per_group
from numpy.typing import NDArray
from PIL import Image, ImageEnhance

from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.runner import ExperimentData, open_session
from alc_engine.features.near_duplicates import near_duplicate_groups
from alc_engine.features.neighbor_graph import NeighborGraph, build_graph
from alc_engine.features.preparation import PreparationRequest
from alc_engine.features.prepared import Prepared
from alc_engine.formats import scan
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings

SCENES, IMAGES, QUESTIONS = 400, 5000, 100
STRENGTHS = {
    "weak": (0.03, 0.04, 90, 1.5),
    "middle": (0.06, 0.12, 75, 4.0),
    "strong": (0.12, 0.25, 50, 8.0),
}
"""Crop and brightness (shares), JPEG quality, noise (grey levels of 255), at most."""


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True, help="copies and features")
    parser.add_argument("--backbone", action="append", default=[], help="NAME or NAME=WEIGHTS")
    parser.add_argument("--copies", type=int, default=8, help="images of a burst")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    found = sorted(args.images.glob("*/*"))
    rng = np.random.default_rng(args.seed)
    drawn = [found[i] for i in rng.permutation(len(found))[:IMAGES]]
    print(
        f"{'features':16}{'set':10}{'images':>7}{'groups':>8}{'grouped':>9}{'largest':>8}"
        f"{'precision':>11}{'recall':>8}{'scenes':>8}{'one each':>9}"
    )
    for backbone in args.backbone or ["patches"]:
        name, _, weights = backbone.partition("=")
        spec = BackboneSpec(name, weights)
        for kind, folder in folders(drawn, args.cache, args.copies, rng):
            print(f"{name:16}{kind:10}{line(folder, spec, args)}", flush=True)


def folders(
    drawn: list[Path], cache: Path, copies: int, rng: np.random.Generator
) -> Iterator[tuple[str, Path]]:
    """The sets, written where they are not there yet: ``<class>/<scene>-<copy>.jpg``."""
    for kind in ("as it is", *STRENGTHS):
        folder = cache / f"{kind.replace(' ', '-')}-{copies}"
        if not folder.exists():
            for scene, path in enumerate(drawn if kind == "as it is" else drawn[:SCENES]):
                target = folder / path.parent.name
                target.mkdir(parents=True, exist_ok=True)
                (target / f"{scene:04}-0.jpg").write_bytes(path.read_bytes())
                for copy in range(1, 1 if kind == "as it is" else copies):
                    data = copied(Image.open(path).convert("RGB"), *STRENGTHS[kind], rng)
                    (target / f"{scene:04}-{copy}.jpg").write_bytes(data)
        yield kind, folder


def copied(
    image: Image.Image,
    crop: float,
    light: float,
    quality: int,
    noise: float,
    rng: np.random.Generator,
) -> bytes:
    """Another picture of the same scene."""
    size = np.array(image.size)
    side = 1 - rng.uniform(0, crop)
    left = rng.uniform(0, 1 - side, 2) * size
    box = (*left, *(left + side * size))
    image = image.resize(image.size, Image.Resampling.BICUBIC, box=box)
    image = ImageEnhance.Brightness(image).enhance(1 + rng.uniform(-light, light))
    pixels = np.asarray(image) + rng.normal(0, noise, np.asarray(image).shape)
    written = BytesIO()
    Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(written, "JPEG", quality=quality)
    return written.getvalue()


def line(folder: Path, spec: BackboneSpec, args: argparse.Namespace) -> str:
    """What is to be said of one set."""
    catalog = scan(folder).catalog
    settings = ProjectSettings(
        backbone=spec, device="cpu", seed=args.seed, batch_size=QUESTIONS, strategy="alc"
    )
    cache = args.cache / f"features-{spec.name}-{folder.name}"
    vectors = np.array(PreparationRequest(catalog, settings, cache).embed().vectors)
    scenes = np.array([int(Path(name).stem.split("-")[0]) for name in catalog.file_names])
    graph = build_graph(vectors)
    groups = near_duplicate_groups(graph)
    sizes = np.unique(groups, return_counts=True)[1]
    right = pairs(groups * len(groups) + scenes)
    words = (
        f"{len(groups):7}{int((sizes > 1).sum()):8}{sizes[sizes > 1].sum() / len(groups):9.2%}"
        f"{sizes.max():8}"
    )
    if pairs(scenes) == 0:
        return words
    precision = right / pairs(groups) if pairs(groups) else np.nan
    asked = questions(ExperimentData(*data(vectors, graph, catalog, args.seed)), settings, groups)
    covered = [len(np.unique(scenes[ids])) for ids in asked]
    return f"{words}{precision:11.3f}{right / pairs(scenes):8.3f}{covered[0]:8}{covered[1]:9}"


def pairs(groups: NDArray[np.int64]) -> int:
    """Pairs of images within a group."""
    counts = np.unique(groups, return_counts=True)[1]
    return int((counts * (counts - 1) // 2).sum())


def data(vectors, graph: NeighborGraph, catalog, seed: int):
    """Prepared images, labels of which 40 % are replaced, the truth and the names."""
    everyone = np.ones(len(vectors), dtype=bool)
    nowhere = np.full((len(vectors), 2), np.nan, dtype=np.float32)
    truth, names = catalog.given_labels, catalog.class_names
    noisy = corrupt_labels("uniform", truth, len(names), 0.4, np.random.default_rng(seed))
    return Prepared(vectors, everyone, graph, nowhere), noisy.given, truth, names


def questions(
    experiment: ExperimentData, settings: ProjectSettings, groups: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first batch of the method, and by entropy with one question a group."""
    session, _ = open_session(experiment, settings)
    batch = session.finish_round(session.begin_round()())
    order = np.argsort(-session.latest.predictions.entropy, kind="stable")
    return batch, one_per_group(order, groups)[:QUESTIONS]


if __name__ == "__main__":
    main()
