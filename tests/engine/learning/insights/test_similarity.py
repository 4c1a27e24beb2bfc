"""The images most like another one."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.learning import insights


def session_of(blobs, vectors, readable=None):
    """A session without a round over these embeddings."""
    count = len(vectors)
    prepared = replace(
        blobs.prepared,
        vectors=np.asarray(vectors, dtype=np.float32),
        readable=np.ones(count, dtype=bool) if readable is None else np.array(readable),
    )
    return replace(blobs, prepared=prepared, given=blobs.given[:count]).session()


def test_the_image_itself_comes_first_then_the_nearest(blobs):
    session = session_of(blobs, [[0, 0], [3, 4], [1, 0], [0, 2]])
    found = insights.similar(session, 0)
    assert found.ids.tolist() == [0, 2, 3, 1]
    assert found.distances.tolist() == [0, 1, 2, 5]


def test_duplicates_come_by_id_after_the_image_itself(blobs):
    session = session_of(blobs, [[1, 1], [5, 5], [1, 1], [1, 1]])
    found = insights.similar(session, 2)
    assert found.ids.tolist() == [2, 0, 3, 1]
    assert found.distances[:3].tolist() == [0, 0, 0]


@pytest.mark.parametrize("limit", [1, 2, 3, 150, 1000])
def test_a_limit_keeps_the_beginning(blobs, limit):
    session = blobs.session()
    everything = insights.similar(session, 7)
    found = insights.similar(session, 7, limit)
    assert found.ids.tolist() == everything.ids[:limit].tolist()
    assert found.distances.tolist() == everything.distances[:limit].tolist()


def test_ties_at_the_limit_are_broken_by_id(blobs):
    session = session_of(blobs, [[0], [1], [-1], [1], [-1]])
    assert insights.similar(session, 0, 3).ids.tolist() == [0, 1, 2]


def test_it_is_exact_also_far_from_the_origin(blobs, monkeypatch):
    monkeypatch.setattr(
        "alc_engine.learning.insights.similarity._BLOCK_BYTES", 64
    )  # several blocks
    rng = np.random.default_rng(1)
    vectors = (1000 + rng.normal(size=(40, 8))).astype(np.float32)
    found = insights.similar(session_of(blobs, vectors), 3)
    wide = vectors.astype(np.float64)
    expected = np.linalg.norm(wide - wide[3], axis=1)
    assert found.ids.tolist() == np.argsort(expected).tolist()
    np.testing.assert_allclose(found.distances, np.sort(expected), rtol=1e-5)


def test_unreadable_images_are_like_nothing(blobs):
    session = session_of(blobs, [[0], [0], [1]], readable=[True, False, True])
    assert insights.similar(session, 0).ids.tolist() == [0, 2]
    assert insights.similar(session, 1) is None


def test_before_the_images_are_prepared_nothing_is_known(blobs):
    session = blobs.session()
    session.prepared = None
    assert insights.similar(session, 0) is None


def test_distances_to_some_are_those_of_the_order(blobs):
    vectors = np.random.default_rng(1).normal(size=(12, 7))
    readable = np.arange(12) != 9
    session = session_of(blobs, vectors, readable)
    found = insights.similar(session, 3)
    ids = found.ids[[5, 1, 8]]
    assert insights.distances_to(session, 3, ids) == pytest.approx(
        found.distances[[5, 1, 8]], rel=1e-5
    )
    assert insights.distances_to(session, 3, np.array([9])).tolist() == [np.inf]
    assert insights.distances_to(session, 9, ids) is None
