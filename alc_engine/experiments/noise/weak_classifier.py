"""A weak classifier of the embeddings, each image judged without itself.

The nearest class mean, softened: it sees true labels, and the mean of an image's own
class is taken without the image (leave one out), so that what it says is held-out.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_BLOCK = 4096  # images whose vectors are in float64 at a time
_FITTED = 5000  # images that the temperature is fitted to
_LOG_TEMPERATURES = (-3.0, 3.0)  # bounds; 0: the typical spread of an image's distances


def held_out_log_probabilities(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], class_count: int
) -> NDArray[np.float64]:
    """Log of p_n(c): softmax of ``-|x_n - m_c|^2 / tau``, m_c the mean of the class without x_n.

    tau is the one that makes the true classes most likely: distances in many
    dimensions are large, and untempered every image would be a sure one.

    Returns
    -------
    (N, M) float64
        -inf for classes without images.
    """
    present, own = np.unique(truth, return_inverse=True)
    distances = _held_out_distances(vectors, own, len(present))  # (N, classes present)
    logits = -distances / _fitted_temperature(distances, own)
    log_p = np.full((len(truth), class_count), -np.inf)
    log_p[:, present] = logits - logsumexp(logits, axis=1, keepdims=True)
    return log_p


def usable_vectors(
    kind: str, vectors: NDArray[np.float32] | None, truth: NDArray[np.int64]
) -> NDArray[np.float32]:
    """The embeddings, (N, D), if there is one of each image, and images of two classes.

    Raises
    ------
    UserFixableError
        If not; `kind` is the noise that needs them.
    """
    if vectors is None:
        raise UserFixableError(
            say(
                "Noise of the kind '{kind}' depends on the images, and there are no embeddings "
                "of them.",
                kind=kind,
            ),
            where=verbatim("vectors"),
            remedy=say("Give an embedding of each image, or choose another kind of noise."),
        )
    if vectors.ndim != 2 or len(vectors) != len(truth):
        raise UserFixableError(
            say(
                "There are {truth} labels, but embeddings of the shape {shape}.",
                truth=len(truth),
                shape=str(vectors.shape),
            ),
            where=verbatim("vectors"),
            remedy=say("Give one row of numbers for each image, in the same order."),
        )
    for start in range(0, len(vectors), _BLOCK):
        finite = np.isfinite(vectors[start : start + _BLOCK]).all(axis=1)
        if not finite.all():
            raise UserFixableError(
                say(
                    "The embedding of image {row} holds NaN or infinity.",
                    row=start + int(np.argmin(finite)),
                ),
                where=verbatim("vectors"),
                remedy=say("Leave out the images that can't be read."),
            )
    if len(np.unique(truth)) < 2:
        raise UserFixableError(
            say("Noise of the kind '{kind}' needs images of two classes to confuse.", kind=kind),
            where=verbatim("kind"),
            remedy=say("Choose images of more classes."),
        )
    return vectors


def _held_out_distances(
    vectors: NDArray[np.float32], own: NDArray[np.intp], class_count: int
) -> NDArray[np.float64]:
    """(N, classes): squared distances to the class means, the own one without the image."""
    sizes = np.bincount(own, minlength=class_count)
    center = vectors.mean(axis=0, dtype=np.float64)  # (D,)
    means = np.stack(
        [vectors[own == c].mean(axis=0, dtype=np.float64) - center for c in range(class_count)]
    )  # (classes, D)
    squares = (means**2).sum(axis=1)
    distances = np.empty((len(own), class_count))
    for start in range(0, len(own), _BLOCK):
        here = slice(start, start + _BLOCK)
        block = np.asarray(vectors[here], dtype=np.float64) - center  # (B, D)
        lengths = (block**2).sum(axis=1)
        distances[here] = np.maximum(lengths[:, None] - 2 * block @ means.T + squares, 0)
        rows, classes = np.arange(start, start + len(block)), own[here]
        n = sizes[classes]
        # x - mean without x = (x - mean) n / (n - 1). Of a class's only image nobody
        # knows what it looks like: its distance is that to the mean of all images.
        distances[rows, classes] = np.where(
            n > 1, distances[rows, classes] * (n / np.maximum(n - 1, 1)) ** 2, lengths
        )
    return distances


def _fitted_temperature(distances: NDArray[np.float64], own: NDArray[np.intp]) -> float:
    """The tau with the largest likelihood of the true classes."""
    some = np.arange(0, len(own), max(1, len(own) // _FITTED))
    sample, classes = distances[some], own[some]
    scale = float(sample.std(axis=1).mean()) or 1.0

    def loss(log_tau: float) -> float:
        logits = -sample / (scale * np.exp(log_tau))
        return float((logsumexp(logits, axis=1) - logits[np.arange(len(some)), classes]).mean())

    best = minimize_scalar(loss, bounds=_LOG_TEMPERATURES, method="bounded")
    return scale * float(np.exp(best.x))
