"""Whether the interval of wrong labels left holds what it promises, over whole courses of work.

    python -m tests.benchmarks.coverage [--runs 200] [--seed 0]

Labels are wrong at random; a score ranks them well, poorly or the wrong way
round, and is drawn anew after each batch, as another training would. Each
course asks about the highest scores, accepts some suspects in bulk, has random
checks in each batch and an audit at the end. A line for each setting says in
what share of the runs the truth lay in the nine-in-ten interval at *every*
look (with a 95 % interval of that share), how often "the target is reached"
was said while it was not, how wide the interval was in the end, and how many
checks "99 % right" takes if those to come are clean.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta

from alc_engine.labels.store import Status
from alc_engine.learning.audit import at_least, at_most, clean_draws_needed, draw, read_checks

SHARES = (0.002, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
SIZES = (1797, 5000)
SCORES = {"good": 3.0, "poor": 0.5, "misleading": -1.5}
"""By how many standard deviations wrong labels score higher."""
BATCH, CHECKS, ROUNDS, AUDITS, BULK = 100, 10, 6, 2, 20
TARGET, RISK, SIDE = 0.99, 0.1, 0.05
_TRUTH, _ANOTHER = 0, 1
"""Classes of an expert's label, seen from the truth."""


@dataclass(frozen=True)
class Outcome:
    """What became of one course."""

    held: bool
    falsely_enough: bool
    width: float
    checks_for_target: int


def course(
    size: int, share: float, lead: float, rng: np.random.Generator, accepted: int = 0
) -> Outcome:
    """One course of work, answered with the truth.

    With `accepted`, the so many likeliest suspects of each round are accepted in bulk
    besides. The suggested class is right where the given one is wrong, else it is wrong, and
    a tenth of the suggestions for wrong labels are wrong as well.
    """
    wrong = rng.random(size) < share
    expert = np.full(size, -1)
    status = np.zeros(size, dtype=np.int8)
    counted = np.ones(size, dtype=bool)
    fixed = rng.normal(size=size)  # what every training gets wrong in the same way
    draws, falsely = [], False

    def answer(ids: NDArray[np.int64]) -> None:
        status[ids] = np.where(wrong[ids], Status.CORRECTED, Status.CONFIRMED)
        expert[ids] = _TRUTH

    def accept(ids: NDArray[np.int64]) -> None:
        status[ids] = Status.ACCEPTED
        right = wrong[ids] & (rng.random(len(ids)) < 0.9)
        expert[ids] = np.where(right, _TRUTH, _ANOTHER)

    def left() -> int:
        """Standing labels that are wrong, of images that nobody has looked at."""
        unseen = (wrong & (status == 0)).sum()
        return int(unseen + (expert[status == Status.ACCEPTED] != _TRUTH).sum())

    for number in range(ROUNDS + AUDITS):
        score = lead * wrong + 0.8 * fixed + 0.6 * rng.normal(size=size)
        audit = number >= ROUNDS
        unsure = None if audit else 1 / (1 + np.exp(-score))
        unseen = (status == 0) | (status == Status.ACCEPTED)
        bulk = np.flatnonzero(status == Status.ACCEPTED)
        drawn = draw(unseen, unsure, BATCH if audit else CHECKS, rng)
        draws.append(replace(drawn, accepted=bulk, accepted_as=expert[bulk]))
        open_ = status == 0
        open_[draws[-1].image_ids] = False
        ranked = np.flatnonzero(open_)[np.argsort(-score[open_])]
        if not audit:
            answer(ranked[: BATCH - CHECKS])
            suspects = ranked[BATCH - CHECKS :][:BULK]
            answer(suspects[score[suspects] > 2.5])
            if accepted:
                accept(ranked[status[ranked] == 0][:accepted])
        answer(draws[-1].image_ids)
        doubted = read_checks(draws, status, counted, expert, doubtful_is_wrong=True)
        allowed = int((1 - TARGET) * size)
        falsely |= left() > allowed and at_most(doubted, RISK) <= allowed
    # The largest wealth of every bet counts: the last interval lies in all before.
    trusted = read_checks(draws, status, counted, expert, doubtful_is_wrong=False)
    low = at_least(trusted, SIDE)
    high = at_most(doubted, SIDE)
    needed = clean_draws_needed(doubted, allowed, RISK)
    held = low <= left() <= high
    return Outcome(held, falsely, high - low, int(doubted.answered.sum()) + needed)


def binomial(hits: int, runs: int) -> tuple[float, float]:
    """The 95 % interval of Clopper and Pearson."""
    low = beta.ppf(0.025, hits, runs - hits + 1) if hits else 0.0
    high = beta.ppf(0.975, hits + 1, runs - hits) if hits < runs else 1.0
    return float(low), float(high)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--accepted", type=int, default=0, help="suspects in bulk, each round")
    args = parser.parse_args()
    print(
        "| images | wrong | score | truth inside at every look | falsely enough | width | checks |"
    )
    print("|---|---|---|---|---|---|---|")
    for size in SIZES:
        for share in SHARES:
            for name, lead in SCORES.items():
                seeds = np.random.SeedSequence((args.seed, size, int(1000 * share))).spawn(
                    args.runs
                )
                done = [
                    course(size, share, lead, np.random.default_rng(one), args.accepted)
                    for one in seeds
                ]
                held = sum(one.held for one in done)
                low, high = binomial(held, args.runs)
                falsely = sum(one.falsely_enough for one in done) / args.runs
                width = np.median([one.width for one in done])
                checks = np.median([one.checks_for_target for one in done])
                print(
                    f"| {size:,} | {share:.1%} | {name} | {held / args.runs:.1%} "
                    f"({low:.1%} to {high:.1%}) | {falsely:.1%} | {width:.0f} | {checks:.0f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
