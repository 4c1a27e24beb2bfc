"""How much a backbone's features know: accuracy of a linear classifier on true labels.

    python tests/benchmarks/linear_probe.py --train DIR --test DIR --backbone patches

Both folders have a subfolder per class. The strength of the weight decay is
chosen on a tenth of the training images; the test labels decide nothing.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import cross_entropy
from tqdm import tqdm

from alc_engine.features.preparation import PreparationRequest
from alc_engine.formats import scan
from alc_engine.runtime.progress import Progress
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings

DECAYS = (1e-4, 1e-3, 1e-2)


def main() -> None:
    options = arguments()
    spec = BackboneSpec(options.backbone, options.weights, image_size=options.image_size)
    with tempfile.TemporaryDirectory() as scratch:
        cache = Path(options.cache or scratch)
        settings = ProjectSettings(backbone=spec, device=options.device)
        train = PreparationRequest(scan(Path(options.train)).catalog, settings, cache / "train")
        test_catalog = scan(Path(options.test)).catalog
        test = replace(train, catalog=test_catalog, cache=cache / "test", learned=train)
        if train.catalog.class_names != test_catalog.class_names:
            raise SystemExit("The two folders have different classes.")
        started = time.perf_counter()
        x_train, y_train = embedded(train)
        x_test, y_test = embedded(test)
        seconds = time.perf_counter() - started
    decay = best_decay(x_train, y_train)
    accuracy = fit_and_score(x_train, y_train, x_test, y_test, decay)
    print(f"backbone        {options.backbone}, {x_train.shape[1]} features")
    print(f"images          {len(x_train)} train, {len(x_test)} test, embedded in {seconds:.0f} s")
    print(f"weight decay    {decay:g}, chosen on a tenth of the training images")
    print(f"test accuracy   {100 * accuracy:.2f} %")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--train", required=True, help="folder per class")
    parser.add_argument("--test", required=True, help="folder per class")
    parser.add_argument("--backbone", default="patches")
    parser.add_argument("--weights", default="")
    parser.add_argument("--image-size", type=int, default=0)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--cache", default="", help="keep the embeddings here")
    return parser.parse_args()


def embedded(request: PreparationRequest) -> tuple[Tensor, Tensor]:
    """Embeddings and labels of the readable images, with a progress bar."""
    with tqdm(unit=" images", leave=False) as bar:

        def report(progress: Progress) -> None:
            bar.set_description(progress.stage)
            bar.total = progress.total
            bar.update(progress.done - bar.n)

        result = request.embed(report)
    vectors: NDArray[np.float32] = np.array(result.vectors[result.readable])
    labels = request.catalog.given_labels[result.readable]
    return torch.from_numpy(vectors), torch.from_numpy(labels)


def best_decay(x: Tensor, y: Tensor) -> float:
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(0))
    held, rest = order[: len(x) // 10], order[len(x) // 10 :]
    return max(DECAYS, key=lambda decay: fit_and_score(x[rest], y[rest], x[held], y[held], decay))


def fit_and_score(
    x_train: Tensor, y_train: Tensor, x_test: Tensor, y_test: Tensor, decay: float
) -> float:
    """Share of test images that multinomial logistic regression gets right."""
    mean, scale = x_train.mean(0), x_train.std(0).clamp_min(1e-8)
    x_train, x_test = (x_train - mean) / scale, (x_test - mean) / scale
    classes = int(y_train.max()) + 1
    weights = torch.zeros(x_train.shape[1], classes, requires_grad=True)
    bias = torch.zeros(classes, requires_grad=True)
    optimizer = torch.optim.LBFGS(
        [weights, bias], max_iter=100, history_size=20, line_search_fn="strong_wolfe"
    )

    def loss() -> Tensor:
        optimizer.zero_grad()
        value = cross_entropy(x_train @ weights + bias, y_train) + decay * weights.square().sum()
        value.backward()
        return value

    optimizer.step(loss)
    with torch.no_grad():
        return float(((x_test @ weights + bias).argmax(1) == y_test).float().mean())


if __name__ == "__main__":
    main()
