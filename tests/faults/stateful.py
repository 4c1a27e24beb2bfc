"""Labels, undo and redo against a plain dict, in sequences that Hypothesis draws.

    python -m tests.faults.stateful --count 1000000 --seed 0

One step is an answer over one or many images, a table of answers, a new class,
an undo, a redo, or reading the log anew from rows as they stand in the file.
After each, what the program says of every image has to be what the dict says.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from alc_engine.class_edits import adding
from alc_engine.events import LabelEvent, MemoryEventLog, Verdict
from alc_engine.labels import LabelStore, Status
from alc_engine.project.event_log import _digest, read_row, to_row
from tests.faults.summary import Outcome, Until, command

IMAGES = 8
_STEPS = 100
_IMAGES = st.integers(0, IMAGES - 1)
_GIVEN = (Verdict.LABEL, Verdict.LABEL, Verdict.UNSURE, Verdict.EXCLUDE)


class LabellingMachine(RuleBasedStateMachine):
    """The program's labels beside a dict image -> (status, class)."""

    steps = 0

    @initialize()
    def begin(self) -> None:
        self.log = MemoryEventLog()
        self.given = np.arange(IMAGES, dtype=np.int64) % 3
        self.store = LabelStore(self.given, self.log, ("ant", "bee", "cat"))
        self.stands: dict[int, tuple[Status, int]] = {}
        self.before: list[dict[int, tuple[Status, int]]] = []
        self.after: list[dict[int, tuple[Status, int]]] = []

    @rule(images=st.sets(_IMAGES, min_size=1), data=st.data())
    def answer(self, images: set[int], data: st.DataObject) -> None:
        """One image by a key, many at once, or a table with an answer each."""
        ids = sorted(images)
        verdicts = [data.draw(st.sampled_from(_GIVEN)) for _ in ids]
        classes = [data.draw(st.integers(0, 2)) for _ in ids]
        self.store.answer(ids, verdicts, classes)
        self._remember()
        for image_id, verdict, class_id in zip(ids, verdicts, classes, strict=True):
            self.stands[image_id] = self._meaning(image_id, verdict, class_id)

    @rule()
    def new_class(self) -> None:
        self.store.edit_classes(adding(self.store.classes, f"class {len(self.store.classes)}"))
        self._remember()

    @rule()
    def undo(self) -> None:
        assert (self.store.undo() is not None) == bool(self.before)
        if self.before:
            self.after.append(dict(self.stands))
            self.stands = self.before.pop()

    @rule()
    def redo(self) -> None:
        assert (self.store.redo() is not None) == bool(self.after)
        if self.after:
            self.before.append(dict(self.stands))
            self.stands = self.after.pop()

    @rule()
    def read_anew(self) -> None:
        self.log = MemoryEventLog(_as_read_from_the_file(self.log))
        self.store = LabelStore(self.given, self.log, ("ant", "bee", "cat"))

    @invariant()
    def agrees(self) -> None:
        type(self).steps += 1
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
        row = (number, *to_row(event))
        read = read_row((*row, _digest(row)))
        assert read is not None
        yield read


def run(until: Until, chosen: int) -> Outcome:
    """Take so many steps, in sequences of at most a hundred."""
    outcome = Outcome("labels, undo, redo against a dict", chosen)
    machine = type("Machine", (LabellingMachine,), {"steps": 0})
    blocks = Until(sys.maxsize, until.seconds)
    for number in blocks.turns(outcome):
        sequences = 2 if until.count < 1000 else 100
        chosen_settings = settings(
            max_examples=sequences,
            stateful_step_count=min(_STEPS, until.count),
            deadline=None,
            database=None,
            phases=(Phase.generate,),
            verbosity=Verbosity.quiet,
            suppress_health_check=list(HealthCheck),
        )
        try:
            seeded = seed(10_000 * chosen + number)(machine)
            run_state_machine_as_test(seeded, settings=chosen_settings)
        except Exception as error:
            outcome.lost += 1
            outcome.faults.append(f"block {number}: {error!r}")
        if machine.steps >= until.count:
            break
    outcome.count = machine.steps
    return outcome


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 20_000))
