"""What a round that is read from a file has to be before it is shown or trained on.

The digests beside it tell damage, not intent: whoever writes a file can write
digests. So every array is compared with the type and the shape that a round gives it.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.audit import Draws
from alc_engine.learning.classifier import Classifier, EpochSummary
from alc_engine.learning.rounds import RoundResult
from alc_engine.runtime.errors import Unsound
from alc_engine.runtime.messages import Message, say

_WIDEST, _MOST_LAYERS, _MOST_CLASSES = 1 << 20, 64, 1 << 20

# N images, T classes shown of M, E + 1 entries of the history of alpha.
_PREDICTIONS: Mapping[str, tuple[type[np.generic], str]] = {
    "top_classes": (np.int32, "NT"),
    "top_probabilities": (np.float32, "NT"),
    "label_probability": (np.float32, "N"),
    "alpha": (np.float64, "N"),
    "alpha_history": (np.float16, "EN"),
    "entropy": (np.float64, "N"),
    "entropy_after": (np.float64, "N"),
}
# Q picks, K neighbours, S + 1 steps, K + 1 places.
_TRACES: Mapping[str, tuple[type[np.generic], str]] = {
    "neighbor_ids": (np.int32, "QK"),
    "distances": (np.float32, "QK"),
    "entropy": (np.float32, "QSP"),
}


class DamagedRound(Unsound):
    """A round can't be put together again from what the file holds."""


def require_fitting(result: RoundResult, images: int) -> None:
    """Raise `DamagedRound` unless a round speaks of N images and its classifier's M classes.

    Parameters
    ----------
    result : RoundResult
        Its parts may be anything.
    images : int
        N.
    """
    _require(within(result.batch, 0, images), say("it names images or classes that do not exist"))
    _sides(vars(result), {"again": (np.int64, "A")}, {})
    _require(
        bool(np.isin(result.again, result.batch).all()),
        say("it names images or classes that do not exist"),
    )
    _require_classifier(result.classifier)
    for epoch in result.history:
        _require_epoch(epoch)
    sides = _sides(vars(result.predictions), _PREDICTIONS, {"N": images})
    if result.predictions.suspicion is not None:
        _sides(vars(result.predictions), {"suspicion": (np.float32, "NL")}, {"N": images, "L": 2})
    _require(sides["T"] >= 1 and sides["E"] >= 1, say("it speaks of another number of images"))
    top = result.predictions.top_classes
    if result.trained_on is not None:
        _sides(vars(result), {"trained_on": (np.int32, "N")}, {"N": images})
        _require(
            within(result.trained_on, -1, result.classifier.class_count),
            say("it names images or classes that do not exist"),
        )
    _require(
        within(top, 0, result.classifier.class_count),
        say("it names images or classes that do not exist"),
    )
    if result.traces is not None:
        sides = _sides(vars(result.traces), _TRACES, {"Q": len(result.batch)})
        _require(sides["P"] == sides["K"] + 1, say("its neighbours are not those of its batch"))
        _require(
            within(result.traces.neighbor_ids, -1, images),
            say("it names images or classes that do not exist"),
        )


def require_possible(draws: Draws, images: int) -> None:
    """Raise `DamagedRound` unless they are different images of what was drawn from.

    Parameters
    ----------
    draws : Draws
        Its parts may be anything.
    images : int
        N; what was drawn from may hold fewer, and up to seven places more.
    """
    try:
        _sides(
            vars(draws),
            {
                "image_ids": (np.int64, "K"),
                "probabilities": (np.float64, "K"),
                "least": (np.float64, "K"),
                "pool": (np.bool_, "N"),
                "owed": (np.int64, "J"),
                "accepted": (np.int64, "A"),
                "accepted_as": (np.int64, "A"),
            },
            {},
        )
    except AttributeError as error:
        raise DamagedRound(say("an array has another type or shape")) from error
    ids, chances, least = draws.image_ids, draws.probabilities, draws.least
    fits = within(draws.owed, 0, images) and within(ids, 0, min(images, len(draws.pool)))
    fits = fits and within(draws.accepted, 0, min(images, len(draws.pool)))
    fits = fits and not draws.pool[images:].any() and bool((draws.accepted_as >= 0).all())
    _require(
        fits and len(np.unique(ids)) == len(ids) and bool(draws.pool[ids].all()),
        say("it names images or classes that do not exist"),
    )
    _require(
        bool(((least > 0) & (least <= chances) & (chances <= 1 + 1e-9)).all()),
        say("a random check has no possible probability"),
    )


def _sides(
    arrays: Mapping[str, Any],
    expected: Mapping[str, tuple[type[np.generic], str]],
    known: dict[str, int],
) -> dict[str, int]:
    """The lengths that letters stand for, if every array is of its type and they agree."""
    for name, (dtype, letters) in expected.items():
        array = arrays[name]
        _require(array.dtype == np.dtype(dtype), say("an array has another type or shape"))
        _require(array.ndim == len(letters), say("an array has another type or shape"))
        for letter, side in zip(letters, array.shape, strict=True):
            _require(
                known.setdefault(letter, side) == side, say("it speaks of another number of images")
            )
    return known


def _require_classifier(classifier: Classifier) -> None:
    hidden, classes = classifier.hidden, classifier.class_count
    _require(len(hidden) <= _MOST_LAYERS, say("its classifier has other layers"))
    widths_are_numbers = all(type(width) is int and 1 <= width <= _WIDEST for width in hidden)
    _require(widths_are_numbers, say("its classifier has other layers"))
    _require(
        type(classes) is int and 1 <= classes <= _MOST_CLASSES,
        say("its classifier has other layers"),
    )
    _require(
        classifier.axes.ndim == 2 and classifier.mean.shape == classifier.axes.shape[:1],
        say("its classifier has other layers"),
    )
    expected: dict[str, tuple[int, ...]] = {}
    widths = (classifier.axes.shape[1], *hidden, classes)
    for layer, (before, after) in enumerate(itertools.pairwise(widths)):
        expected[f"{2 * layer}.weight"], expected[f"{2 * layer}.bias"] = (after, before), (after,)
    found = {name: weights.shape for name, weights in classifier.weights.items()}
    _require(found == expected, say("its classifier has other layers"))
    if classifier.head is not None:
        fits = classifier.head.shape == (classifier.axes.shape[1] + 1, classes)
        _require(
            fits and classifier.head.dtype == np.float32, say("its classifier has other layers")
        )
    for weights in (classifier.mean, classifier.axes, *classifier.weights.values()):
        _require(weights.dtype == np.float32, say("its classifier has other layers"))


def _require_epoch(epoch: EpochSummary) -> None:
    numbers = (epoch.loss, epoch.weighted_loss, *epoch.alpha_quantiles)
    counts = (epoch.epoch, *epoch.alpha_histogram)
    _require(
        len(epoch.alpha_quantiles) == 5
        and all(type(number) in (int, float) for number in numbers)
        and all(type(count) is int for count in counts),
        say("its history holds no numbers"),
    )


def within(ids: NDArray[Any], low: int, high: int) -> bool:
    """Whether all are at least `low` and below `high`."""
    return ids.size == 0 or bool(low <= ids.min() and ids.max() < high)


def _require(fits: bool, otherwise: Message) -> None:
    if not fits:
        raise DamagedRound(otherwise)
