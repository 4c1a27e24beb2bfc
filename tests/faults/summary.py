"""One row of a table for each command, and the options they share."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

HEAD = (
    "| what | count | seed | duration | answers lost | deaths | what came of it |\n"
    "|---|---|---|---|---|---|---|"
)


@dataclass
class Outcome:
    """What came of a run.

    Attributes
    ----------
    what : str
        What was done so many times.
    lost : int
        Answers that were acknowledged and are not there.
    deaths : int
        Times the program ended in a way that no message explains.
    outcomes : Counter
        How often each way of going well came about.
    faults : list of str
        Details of what was lost or died, to find it again.
    """

    what: str
    seed: int
    count: int = 0
    seconds: float = 0.0
    lost: int = 0
    deaths: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        return bool(self.lost or self.deaths or self.faults)

    def row(self) -> str:
        notes = ", ".join(f"{number:,} {name}" for name, number in self.outcomes.most_common())
        return (
            f"| {self.what} | {self.count:,} | {self.seed} | {self.seconds:.0f} s "
            f"| {self.lost} | {self.deaths} | {notes} |"
        )


@dataclass(frozen=True)
class Until:
    """When to stop: after so many, or so many seconds, whichever comes first."""

    count: int
    seconds: float = float("inf")

    def turns(self, outcome: Outcome) -> Iterator[int]:
        """Numbers from 0; keeps count and duration of `outcome`."""
        started = time.monotonic()
        for number in range(self.count):
            if time.monotonic() - started > self.seconds:
                break
            yield number
            outcome.count = number + 1
            outcome.seconds = time.monotonic() - started


def command(run: Callable[[Until, int], Outcome], description: str, count: int) -> int:
    """Run as the command line says, print the row; the exit status."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--count", type=int, default=count)
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    outcome = run(Until(options.count, options.seconds), options.seed)
    print(f"{HEAD}\n{outcome.row()}")
    for fault in outcome.faults[:20]:
        print(fault)
    return 1 if outcome.failed else 0
