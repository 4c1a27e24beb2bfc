"""Labels, undo and redo against a plain dict, in sequences drawn at random.

    python -m tests.faults.stateful --count 1000000 --seed 0

One step is an answer over one or many images, a table of answers, a new class,
an undo, a redo, or reading the log anew from rows as they stand in the file.
After each, what the program says of every image has to be what the dict says.
The default tests let Hypothesis draw the sequences, which finds the shortest
one that fails; here a plain generator draws them, which is a hundred times
quicker. A fault names its sequence; the seed and that number give it again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import numpy as np

from alc_engine.labels.class_edits import adding
from alc_engine.labels.events import LabelEvent, MemoryEventLog, Verdict
from alc_engine.labels.store import LabelStore, Status
from alc_engine.project.event_rows import digest_of, read_row, to_row
from tests.faults.summary import Outcome, Until, command

IMAGES = 8
VERDICTS = (Verdict.LABEL, Verdict.LABEL, Verdict.UNSURE, Verdict.EXCLUDE)
"""Those that a step draws from."""
_STEPS = 100
_CLASSES = ("ant", "bee", "cat")


class LabelsBesideADict:
    """The program's labels, and a dict image -> (status, class) that has to say the same."""

    def __init__(self) -> None:
        self.log = MemoryEventLog()
        self.given = np.arange(IMAGES, dtype=np.int64) % len(_CLASSES)
        self.store = LabelStore(self.given, self.log, _CLASSES)
        self.stands: dict[int, tuple[Status, int]] = {}
        self.before: list[dict[int, tuple[Status, int]]] = []
        self.after: list[dict[int, tuple[Status, int]]] = []

    def answer(self, ids: Sequence[int], verdicts: Sequence[Verdict], classes: Sequence[int]):
        """One image by a key, many at once, or a table with an answer each."""
        self.store.answer(ids, verdicts, classes)
        self._remember()
        for image_id, verdict, class_id in zip(ids, verdicts, classes, strict=True):
            self.stands[image_id] = self._meaning(image_id, verdict, class_id)

    def new_class(self) -> None:
        """Add a class, which is undone like an answer."""
        self.store.edit_classes(adding(self.store.classes, f"class {len(self.store.classes)}"))
        self._remember()

    def undo(self) -> None:
        """Go a step back, if there is one."""
        assert (self.store.undo() is not None) == bool(self.before)
        if self.before:
            self.after.append(dict(self.stands))
            self.stands = self.before.pop()

    def redo(self) -> None:
        """Go a step forth, if one was undone."""
        assert (self.store.redo() is not None) == bool(self.after)
        if self.after:
            self.before.append(dict(self.stands))
            self.stands = self.after.pop()

    def read_anew(self) -> None:
        """Read the log as a later start would."""
        self.log = MemoryEventLog(_as_read_from_the_file(self.log))
        self.store = LabelStore(self.given, self.log, _CLASSES)

    def agree(self) -> None:
        """Demand that both say the same of every image."""
        for image_id in range(IMAGES):
            expected = self.stands.get(image_id, (Status.UNREVIEWED, -1))
            found = self.store.status[image_id], self.store.expert_labels[image_id]
            assert found == expected
            label = expected[1] if expected[1] >= 0 else self.given[image_id]
            assert self.store.labels[image_id] == label

    def _remember(self) -> None:
        self.before.append(dict(self.stands))
        self.after.clear()

    def _meaning(self, image_id: int, verdict: Verdict, class_id: int) -> tuple[Status, int]:
        if verdict is Verdict.UNSURE:
            return Status.UNSURE, -1
        if verdict is Verdict.EXCLUDE:
            return Status.EXCLUDED, -1
        right = class_id == self.given[image_id]
        return (Status.CONFIRMED if right else Status.CORRECTED), class_id


def _as_read_from_the_file(log: MemoryEventLog) -> Iterator[LabelEvent]:
    for number, event in enumerate(log, start=1):
        row = to_row(event)
        read = read_row((number, *row.values(), digest_of(number, row), None)).event
        assert read is not None
        yield read


def step(both: LabelsBesideADict, rng: np.random.Generator) -> None:
    """Take a step, and look whether they agree."""
    kind = rng.integers(5)
    if kind == 0:
        ids = rng.permutation(IMAGES)[: rng.integers(1, IMAGES + 1)].tolist()
        verdicts = [VERDICTS[i] for i in rng.integers(0, len(VERDICTS), len(ids))]
        both.answer(ids, verdicts, rng.integers(0, len(_CLASSES), len(ids)).tolist())
    else:
        (both.new_class, both.undo, both.redo, both.read_anew)[kind - 1]()
    both.agree()


def run(until: Until, chosen: int) -> Outcome:
    """Take so many steps, in sequences of a hundred."""
    outcome = Outcome("labels, undo, redo against a dict", chosen)
    steps = 0
    for number in Until(sys.maxsize, until.seconds).turns(outcome):
        both, rng = LabelsBesideADict(), np.random.default_rng([chosen, number])
        try:
            for _ in range(min(_STEPS, until.count - steps)):
                step(both, rng)
                steps += 1
        except Exception as error:
            outcome.lost += 1
            outcome.faults.append(f"sequence {number}: {error!r}")
        if steps >= until.count:
            break
    outcome.count = steps
    return outcome


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 100_000))
