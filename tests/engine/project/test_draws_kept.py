"""Random checks are kept with their rounds for ever, and a damaged one only proves less."""

import sqlite3

import numpy as np
import pytest

from alc_engine.learning import insights
from alc_engine.learning.audit import draw
from alc_engine.project.round_archive import read_draws
from alc_engine.project.round_checks import DamagedRound


def answered_rounds(project, blobs, count=4):
    session = project.session
    for number in range(count):
        session.finish_round(session.begin_round(expected_left=float(number))())
        session.answer(session.batch, blobs.truth[session.batch])


def test_draws_and_the_estimate_are_the_same_when_it_is_opened_again(blobs, blobs_project):
    with blobs_project() as project:
        answered_rounds(project, blobs)
        before, said = project.session.draws, insights.errors_left(project.session)
    assert len(before) == 4
    with blobs_project() as project:
        for one, other in zip(project.session.draws, before, strict=True):
            for name in ("image_ids", "probabilities", "least", "owed", "expected_left"):
                np.testing.assert_array_equal(getattr(one, name), getattr(other, name))
            np.testing.assert_array_equal(one.pool[:150], other.pool)
        assert insights.errors_left(project.session) == said


@pytest.mark.parametrize("name", ["image_ids", "pool", "probabilities", "expected_left", "owed"])
def test_a_round_without_a_part_of_its_draws_is_left_out(blobs, blobs_project, name):
    with blobs_project() as project:
        answered_rounds(project, blobs)
        path = project.path
        whole = insights.errors_left(project.session)
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM array WHERE round = 2 AND name = ?", (f"draws.{name}",))
    with blobs_project() as project:
        assert len(project.session.draws) == 3
        assert insights.errors_left(project.session).checks == whole.checks - 1


def test_rounds_of_earlier_versions_drew_nothing(blobs, blobs_project):
    with blobs_project() as project:
        answered_rounds(project, blobs)
        path = project.path
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM array WHERE name LIKE 'draws.%'")
    with blobs_project() as project:
        assert project.session.draws == ()
        assert project.session.latest.draws is None
        assert insights.errors_left(project.session).model_share == 1


def parts(**other):
    drawn = draw(np.ones(20, dtype=bool), None, 3, np.random.default_rng(0))
    named = {
        "image_ids": drawn.image_ids,
        "pool": np.packbits(drawn.pool),
        "probabilities": np.stack([drawn.probabilities, drawn.least], axis=1),
        "expected_left": np.array([1.0]),
        "owed": drawn.owed,
        "accepted": np.zeros((0, 2), dtype=np.int64),
    }
    return {f"draws.{name}": value for name, value in (named | other).items()}


@pytest.mark.parametrize(
    "other",
    [
        {"image_ids": np.array([1, 1, 2])},
        {"image_ids": np.array([1, 2, 20])},
        {"image_ids": np.array([1.0, 2.0, 3.0])},
        {"image_ids": np.array([1, 2])},
        {"pool": np.zeros(3, dtype=np.uint8)},
        {"pool": np.full(9, 255, dtype=np.uint8)},
        {"pool": np.zeros(3)},
        {"probabilities": np.zeros((3, 2))},
        {"probabilities": np.array([[0.1, 0.2]] * 3)},
        {"probabilities": np.full((3, 2), np.nan)},
        {"probabilities": np.full((3, 2), 2.0)},
        {"probabilities": np.full((3, 3), 0.1)},
        {"expected_left": np.zeros(0)},
        {"owed": np.array([-1])},
        {"owed": np.array([20])},
    ],
)
def test_draws_that_cant_have_been_are_damage(other):
    whole = read_draws(parts(), 20)
    assert len(whole) == 3
    with pytest.raises(DamagedRound):
        read_draws(parts(**other), 20)
