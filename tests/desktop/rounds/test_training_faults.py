"""A round whose device fails in the child process: the window says why, and labelling goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from unittest import mock

import pytest
from PySide6.QtCore import Qt

from alc_desktop.model import operations

LOST = "CUDA error: unspecified launch failure"
FULL = "CUDA out of memory. Tried to allocate 2.00 GiB."


@dataclass(frozen=True)
class OnFailingDevice:
    """A round that finds a device which fails as soon as something is brought there."""

    request: Any
    error: str
    text: str

    def __call__(self, progress, cancelled):
        import torch

        from alc_engine.learning.training import trainer

        lay_out, error = trainer.lay_out, getattr(torch, self.error)(self.text)

        def failing(task, settings, device):
            if device.type != "cpu":
                raise error
            return lay_out(task, settings, device)

        with (
            mock.patch.object(trainer, "choose_device", return_value=torch.device("cuda")),
            mock.patch.object(trainer, "lay_out", failing),
        ):
            return self.request(progress, cancelled)


@dataclass(frozen=True)
class WithoutMemory:
    """A round that finds no memory anywhere, from training or from the choice of images on."""

    request: Any
    place: str = "alc_engine.learning.training.trainer.lay_out"

    def __call__(self, progress, cancelled):
        with mock.patch(self.place, side_effect=MemoryError):
            return self.request(progress, cancelled)


@pytest.fixture
def start(window, monkeypatch):
    """Start a round, as `wrap` changes it."""

    def begin(wrap):
        with monkeypatch.context() as patched:
            begin_round = window.model.session.begin_round
            patched.setattr(
                window.model.session, "begin_round", lambda **how: wrap(begin_round(**how))
            )
            window.host.rounds.start_next()

    return begin


@pytest.mark.parametrize(
    ("error", "text"), [("AcceleratorError", LOST), ("OutOfMemoryError", FULL)]
)
def test_a_lost_or_full_device_is_said_and_the_round_comes_all_the_same(
    qtbot, window, press, start, error, text
):
    start(lambda request: OnFailingDevice(request, error, text))
    answered = int(window.model.facts.batch[0])
    press(Qt.Key.Key_1)  # labelling goes on meanwhile
    qtbot.waitUntil(lambda: window.model.ready is not None, timeout=60_000)
    assert "cuda can't go on" in window.banner.failure.what
    assert text in window.banner.failure.what
    assert answered in window.model.session.labels.reviews
    operations.take_round(window.model, window.model.ready)
    assert window.model.session.round == 2


@pytest.mark.parametrize(
    ("place", "what"),
    [
        ("alc_engine.learning.training.trainer.lay_out", "There is not enough memory"),
        ("alc_engine.learning.rounds.make_strategy", "The computer ran out of memory"),
    ],
)
def test_a_round_without_memory_is_said_and_the_next_one_succeeds(
    qtbot, window, press, start, place, what
):
    start(lambda request: WithoutMemory(request, place))
    qtbot.waitUntil(lambda: window.banner.isVisible(), timeout=60_000)
    assert what in window.banner.failure.what
    assert "No answer is lost" in window.banner.failure.remedy
    before = len(window.model.session.labels.reviews)
    press(Qt.Key.Key_1)
    assert len(window.model.session.labels.reviews) == before + 1
    qtbot.waitUntil(lambda: window.worker.free, timeout=10_000)
    start(lambda request: request)
    qtbot.waitUntil(lambda: window.model.ready is not None, timeout=60_000)
