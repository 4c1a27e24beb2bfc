"""Noise models: how true labels become given ones (Sec. 4).

Each model is a class-transition matrix T, T[i, j] the probability that a
replaced label of class i becomes class j, applied to an exact number of
images: ``round(rate * N)`` labels are drawn anew from the row of their true
class. A label may be drawn as its own class again, so that fewer than `rate`
are wrong afterwards (uniform over M classes: a share of rate * (1 - 1 / M)).

As a command it writes the given labels of an experiment::

    python -m alc_engine.experiments.noise truth.csv given.csv --kind uniform --rate 0.8 --seed 0
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.errors import UserFixableError


def uniform_transition(class_count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(M, M): every class is as likely as any other."""
    return np.full((class_count, class_count), 1 / class_count)


def flip_transition(class_count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(M, M): class-symmetry flipping; entries drawn from U[0, 1], rows normalised."""
    matrix = rng.uniform(size=(class_count, class_count))
    return np.asarray(matrix / matrix.sum(axis=1, keepdims=True))


TRANSITIONS: dict[str, Callable[[int, np.random.Generator], NDArray[np.float64]]] = {
    "uniform": uniform_transition,
    "flip": flip_transition,
}
"""Noise models by name."""


def corrupt(
    truth: NDArray[np.int64],
    transition: NDArray[np.float64],
    rate: float,
    rng: np.random.Generator,
) -> NDArray[np.int64]:
    """Replace exactly ``round(rate * N)`` labels by draws from their row of `transition`.

    Parameters
    ----------
    truth : (N,) int64
    transition : (M, M) float64
        Rows sum to 1.
    rate : float in [0, 1]

    Returns
    -------
    (N,) int64

    Raises
    ------
    UserFixableError
        If the rate is outside [0, 1].
    """
    if not 0 <= rate <= 1:
        raise UserFixableError(
            f"A noise rate of {rate} is no share of the labels.",
            where="rate",
            remedy="Choose a rate between 0 and 1.",
        )
    chosen = rng.permutation(len(truth))[: round(rate * len(truth))]
    # Inverse of the row's distribution function; the last column closes rounding gaps.
    edges = np.cumsum(transition[truth[chosen]], axis=1)[:, :-1]
    draws = rng.uniform(size=(len(chosen), 1))
    given = truth.copy()
    given[chosen] = (draws >= edges).sum(axis=1)
    return given


def main(argv: list[str] | None = None) -> int:
    """Read a table of true labels, write a table of given ones."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("truth", type=Path, help="CSV with file_name,label")
    parser.add_argument("given", type=Path, help="CSV to write")
    parser.add_argument("--kind", choices=TRANSITIONS, default="uniform")
    parser.add_argument("--rate", type=float, required=True)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args(argv)
    with args.truth.open(newline="", encoding="utf-8-sig") as source:
        rows = [(row["file_name"], row["label"]) for row in csv.DictReader(source)]
    names = sorted({label for _, label in rows})
    truth = np.array([names.index(label) for _, label in rows], dtype=np.int64)
    rng = np.random.default_rng(args.seed)
    given = corrupt(truth, TRANSITIONS[args.kind](len(names), rng), args.rate, rng)
    with args.given.open("w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target)
        writer.writerow(["file_name", "label"])
        writer.writerows((file, names[k]) for (file, _), k in zip(rows, given, strict=True))
    print(f"{(given != truth).sum()} of {len(truth)} labels are wrong in {args.given}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
