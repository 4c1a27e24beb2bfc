"""Held-out class probabilities by a linear model: five shuffled folds, its strength tuned.

Multinomial logistic regression on the embeddings, all of them by one scale. The
strength of the L2 penalty is the one of five with the smallest cross entropy of
the labels as they are, in the first fold; the others use it. This is how
self-confidence and confident learning get their probabilities when their
authors' package is given a linear model.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_FOLDS = 5
_STRENGTHS = (0.001, 0.003, 0.01, 0.03, 0.1)
"""C of scikit-learn: the inverse of the penalty, the loss summed over examples."""
_ITERATIONS = 200
_SMALLEST = 1e-12


def held_out_probabilities(
    vectors: NDArray[np.float32],
    labels: NDArray[np.int64],
    trained: NDArray[np.bool_],
    class_count: int,
    seed: int,
) -> NDArray[np.float64]:
    """Class probabilities of each image by a model that has not seen it.

    Parameters
    ----------
    vectors : (N, D) float32
    labels : (N,) int64
    trained : (N,) bool
        Images that take part; each has a label.
    class_count : int
        M.
    seed : int
        Of the folds.

    Returns
    -------
    (N, M) float64
        NaN for images that take no part; 0 for a class of which the folds hold no image.

    Raises
    ------
    UserFixableError
        If scikit-learn is not installed.
    """
    require_scikit_learn()
    from sklearn.linear_model import LogisticRegression

    ids = np.flatnonzero(trained)
    x = vectors[ids].astype(np.float64)
    x -= x.mean(axis=0)
    x /= np.sqrt((x**2).mean()) or 1.0
    y = labels[ids]
    folds = shuffled_folds(y, np.random.default_rng(seed))

    def outside(fold: int, strength: float) -> NDArray[np.float64]:
        """(k, M): of the images of a fold."""
        model = LogisticRegression(C=strength, max_iter=_ITERATIONS, tol=1e-3)
        inside = folds != fold
        if len(np.unique(y[inside])) < 2:  # nothing to tell apart
            return np.eye(class_count)[np.full((~inside).sum(), y[inside][0])]
        model.fit(x[inside], y[inside])
        p = np.zeros(((~inside).sum(), class_count))
        p[:, model.classes_] = model.predict_proba(x[~inside])
        return p

    def loss(p: NDArray[np.float64]) -> float:
        own = p[np.arange(len(p)), y[folds == 0]]
        return float(-np.log(np.maximum(own, _SMALLEST)).mean())

    tried = {strength: outside(0, strength) for strength in _STRENGTHS}
    best = min(tried, key=lambda strength: loss(tried[strength]))
    found = np.full((len(labels), class_count), np.nan)
    for fold in range(_FOLDS):
        found[ids[folds == fold]] = tried[best] if fold == 0 else outside(fold, best)
    return found


def shuffled_folds(labels: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    """(n,) int64: a fold 0..4 for each image, drawn by chance, each class spread evenly."""
    order = rng.permutation(len(labels))
    order = order[np.argsort(labels[order], kind="stable")]
    folds = np.empty(len(labels), dtype=np.int64)
    folds[order] = np.arange(len(labels)) % _FOLDS
    return folds


def require_scikit_learn() -> None:
    """Make sure that scikit-learn is there.

    Raises
    ------
    UserFixableError
        If it is not.
    """
    try:
        import sklearn.linear_model  # noqa: F401
    except ImportError as error:
        raise missing_package("scikit-learn") from error


def missing_package(name: str) -> UserFixableError:
    """Something of the extra ``experiments`` is not installed."""
    return UserFixableError(
        say("This ranking needs {name}, which is not installed.", name=name),
        verbatim("ranker"),
        say("Install the extra: pip install 'alc-desktop[experiments]'."),
    )
