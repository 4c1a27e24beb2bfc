"""How fast images become embeddings, next to a bare torchvision loop, in one run.

    python tests/benchmarks/embedding_speed.py --images DIR --backbone resnet18 --weights FILE

Goals: decoding hides behind the network (whole >= 0.95 of the network alone), and
on a processor the network is >= 1.8x torchvision's eager float32 with every
feature within 1e-3 cosine. Without `--weights` the parameters are random.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
import torchvision
from torch import Tensor

from alc_engine.features.backbones.base import read_pixels
from alc_engine.features.backbones.torchvision_models import TorchvisionBackbone, build, published
from alc_engine.features.backbones.weights import read_weights
from alc_engine.features.embeddings import EmbeddingStore, embed_catalog
from alc_engine.formats import scan
from alc_engine.images.catalog import ImageCatalog
from alc_engine.runtime.devices import choose_device


def main() -> None:
    options = arguments()
    device = choose_device(options.device)
    catalog = sample(scan(Path(options.images)).catalog, options.count)
    with tempfile.TemporaryDirectory() as scratch:
        weights = Path(options.weights) if options.weights else random_weights(options, scratch)
        backbone = TorchvisionBackbone(options.backbone, weights, options.image_size, device)
        size = backbone.image_size
        pixels, decode_rate = decoded(catalog, backbone)
        batches = np.array_split(pixels, max(1, -(-len(pixels) // backbone.batch_size)))

        eager = eager_network(options.backbone, weights, size).to(device)
        reference, eager_rate = timed(
            batches, lambda b: normalized(b, options.backbone, device), eager
        )
        features, network_rate = timed(batches, lambda b: b, backbone.embed)
        store = EmbeddingStore(Path(scratch), backbone.key, backbone.dimension)
        started = time.perf_counter()
        embed_catalog(catalog, backbone, store)
        whole_rate = len(catalog) / (time.perf_counter() - started)

    cosine = torch.cosine_similarity(reference.double(), features.double())
    print(
        f"{options.backbone}, {len(catalog)} images at {size} px, {device}, batches of "
        f"{backbone.batch_size}, {backbone.network.precision}, {torch.get_num_threads()} threads"
    )
    rows = (
        ("torchvision eager, float32", eager_rate, eager_rate),
        ("our network, batches at hand", network_rate, eager_rate),
        ("decoding alone", decode_rate, network_rate),
        ("decoding + network + disk", whole_rate, network_rate),
    )
    for name, rate, against in rows:
        print(f"  {name:30} {rate:8.1f} images/s   x{rate / against:.2f}")
    print(f"  cosine to float32: mean {cosine.mean():.6f}, least {cosine.min():.6f}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--images", required=True, help="folder per class")
    parser.add_argument("--backbone", default="resnet18")
    parser.add_argument("--weights", default="")
    parser.add_argument("--image-size", type=int, default=0)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--device", default="auto")
    return parser.parse_args()


def sample(catalog: ImageCatalog, count: int) -> ImageCatalog:
    """`count` images, evenly spread over the catalogue."""
    rows = np.unique(np.linspace(0, len(catalog) - 1, count).astype(int))
    return ImageCatalog(
        catalog.root,
        tuple(catalog.file_names[row] for row in rows),
        tuple(catalog.digests[row] for row in rows),
        catalog.class_names,
        catalog.given_labels[rows],
    )


def random_weights(options: argparse.Namespace, folder: str) -> Path:
    torch.manual_seed(0)
    path = Path(folder) / "weights.pth"
    torch.save(torchvision.models.get_model(options.backbone, weights=None).state_dict(), path)
    return path


def eager_network(name: str, weights: Path, size: int) -> torch.nn.Module:
    """torchvision's own network in float32, as a bare loop would run it."""
    network, head = build(name, size)
    tensors = {k: v for k, v in read_weights(weights).items() if not k.startswith(f"{head}.")}
    network.load_state_dict(tensors, assign=True)
    return network.float().eval()


def normalized(batch: np.ndarray, name: str, device: torch.device) -> Tensor:
    facts = published(name)
    mean, std = (torch.tensor(v, device=device).view(1, 3, 1, 1) for v in (facts.mean, facts.std))
    return ((torch.from_numpy(batch).to(device).float() / 255 - mean) / std).contiguous()


def decoded(catalog: ImageCatalog, backbone: TorchvisionBackbone) -> tuple[np.ndarray, float]:
    """(N, 3, S, S) uint8, and images a second on as many threads as the program uses."""
    started = time.perf_counter()
    with ThreadPoolExecutor(4) as pool:
        read = pool.map(
            lambda i: backbone.preprocess(read_pixels(catalog.path(i), backbone.image_size)),
            range(len(catalog)),
        )
        pixels = np.stack(list(read))
    return pixels, len(catalog) / (time.perf_counter() - started)


def timed(
    batches: list[np.ndarray],
    prepare: Callable[[np.ndarray], np.ndarray | Tensor],
    network: Callable[[np.ndarray | Tensor], np.ndarray | Tensor],
) -> tuple[Tensor, float]:
    """Features of all batches, and images a second after a first one to warm up."""
    with torch.inference_mode():
        network(prepare(batches[0]))
        results, seconds = [], 0.0
        for batch in batches:
            inputs = prepare(batch)
            started = time.perf_counter()
            results.append(torch.as_tensor(network(inputs)).float().cpu())
            seconds += time.perf_counter() - started
    return torch.cat(results), sum(map(len, batches)) / seconds


if __name__ == "__main__":
    main()
