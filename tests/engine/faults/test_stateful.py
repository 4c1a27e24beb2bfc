"""Labels, undo and redo against a plain dict, in sequences that Hypothesis draws and shortens."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.faults.stateful import IMAGES, VERDICTS, LabelsBesideADict


class LabellingMachine(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        self.both = LabelsBesideADict()

    @rule(images=st.sets(st.integers(0, IMAGES - 1), min_size=1), data=st.data())
    def answer(self, images, data):
        ids = sorted(images)
        verdicts = [data.draw(st.sampled_from(VERDICTS)) for _ in ids]
        self.both.answer(ids, verdicts, [data.draw(st.integers(0, 2)) for _ in ids])

    @rule()
    def new_class(self):
        self.both.new_class()

    @rule()
    def undo(self):
        self.both.undo()

    @rule()
    def redo(self):
        self.both.redo()

    @rule()
    def read_anew(self):
        self.both.read_anew()

    @invariant()
    def agree(self):
        self.both.agree()


TestLabels = LabellingMachine.TestCase
TestLabels.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
