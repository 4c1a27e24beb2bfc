"""No figure, count, question, check or training is another one by notes, flags and descriptions."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

import numpy as np
import pytest

from alc_engine.labels import store
from alc_engine.labels.store import Verdict
from alc_engine.learning import insights
from alc_engine.learning.session import ActiveLearningSession

NO_FIGURES = {"copies_of", "precision", "trained_scores", "two_names"}
"""Take no session."""
TELL = {"seconds_train", "seconds_select", "remarks"}
"""How long it took, and the remarks themselves."""
OF_AN_IMAGE = {"nearest_images", "neighborhood", "query_reason", "similar"}


@pytest.fixture
def steady_clock(monkeypatch):
    """Both sessions are worked on at the same moments."""
    monkeypatch.setattr(store, "_now", lambda: "2026-01-02T03:04:05.678+00:00")


def work(blobs, remark) -> ActiveLearningSession:
    """Two rounds, answers of every kind, random checks, a merge and an undo; then `remark`."""
    session = blobs.session()
    remark(session)
    for turn in range(2):
        batch = session.finish_round(session.begin_round(audit=turn == 1)())
        for image_id in batch[:6].tolist():
            session.answer(image_id, int(blobs.truth[image_id]), seconds=2.0)
            remark(session)
    session.set_aside([0], Verdict.UNSURE)
    remark(session)
    session.set_aside([1], Verdict.EXCLUDE)
    session.accept([2, 3], [1, 2])
    session.add_class("dog")
    remark(session)
    session.answer(7, 3)
    session.merge_classes(3, 0)
    remark(session)
    return session


def silent(_: ActiveLearningSession) -> None:
    """Say nothing."""


class Talkative:
    """Says something of every kind, each time otherwise, and takes a part of it back."""

    def __init__(self) -> None:
        self._turns = itertools.count()

    def __call__(self, session: ActiveLearningSession) -> None:
        turn = next(self._turns)
        session.note_images(range(len(session)), f"turn {turn}")
        session.flag_images(range(turn, len(session), 2), True)
        session.flag_images(range(0, len(session), 3), False)
        session.describe_class(turn % 3, f"turn {turn}")
        session.picture_class(turn % 3, [turn, turn + 1])
        session.undo()
        session.redo()
        session.undo()


def figures(session):
    """Everything that is computed of a session, by name."""
    computed = {}
    for name in insights.__all__:
        function = getattr(insights, name)
        if not inspect.isfunction(function) or name in NO_FIGURES:
            continue
        if name in OF_AN_IMAGE:
            computed |= {f"{name} {i}": function(session, i) for i in session.batch.tolist()}
        elif name == "distances_to":
            computed[name] = function(session, 0, np.arange(len(session)))
        elif name == "acceptance":
            listed = insights.suspects(session)
            computed[name] = None if listed is None else function(session, listed, 0.0)
        elif name == "work_plan":
            computed[name] = function(session, insights.suspects(session))
        else:
            computed[name] = function(session)
    return computed


def everything(session):
    request = session.begin_round()
    return {
        "figures": figures(session),
        "snapshot": session.snapshot(),
        "undoable": session.labels.undoable is not None,
        "pool": session.pool,
        "waiting": session.waiting,
        "evidence": session.evidence,
        "judged": session.judged(),
        "history": [session.labels.history(i) for i in range(len(session))],
        "next round": request(),
        "next checks": session.begin_round(audit=True)(),
    }


def assert_same(one, other, where=""):
    assert type(one) is type(other), where
    if one is other:
        return
    if is_dataclass(one):
        for field in fields(one):
            if field.name not in TELL:
                values = (getattr(each, field.name) for each in (one, other))
                assert_same(*values, f"{where}.{field.name}")
    elif isinstance(one, Mapping):
        assert one.keys() == other.keys(), where
        for key in one:
            assert_same(one[key], other[key], f"{where}[{key!r}]")
    elif isinstance(one, list | tuple):
        assert len(one) == len(other), where
        for place, pair in enumerate(zip(one, other, strict=True)):
            assert_same(*pair, f"{where}[{place}]")
    elif isinstance(one, np.ndarray):
        np.testing.assert_array_equal(one, other, err_msg=where)
    elif isinstance(one, float) and np.isnan(one):
        assert np.isnan(other), where
    elif type(one).__eq__ is not object.__eq__:
        assert one == other, where
    else:
        assert_same(vars(one), vars(other), where)


def test_remarks_make_no_figure_another_one(blobs, steady_clock):
    quiet, talked = work(blobs, silent), work(blobs, Talkative())
    assert talked.labels.remarks.notes
    assert talked.labels.remarks.flagged
    assert not quiet.labels.remarks.notes
    assert_same(everything(quiet), everything(talked))


def test_the_comparison_sees_one_answer(blobs, steady_clock):
    quiet = work(blobs, silent)
    other = work(blobs, silent)
    other.answer(11, 2)
    for what in ("figures", "snapshot", "pool", "history", "next round"):
        with pytest.raises(AssertionError):
            assert_same(everything(quiet)[what], everything(other)[what])


def test_every_figure_of_a_session_is_among_those_compared(blobs):
    session = blobs.session()
    session.finish_round(session.begin_round()())
    told = {name.split()[0] for name in figures(session)}
    functions = {name for name in insights.__all__ if inspect.isfunction(getattr(insights, name))}
    assert functions - told == NO_FIGURES
