"""A session in the middle of its first batch."""

import pytest


@pytest.fixture
def started(blobs):
    """A session with one round and the first half of its batch answered."""
    session = blobs.session()
    batch = session.finish_round(session.begin_round()())
    session.answer(batch[:5], blobs.truth[batch[:5]])
    return session
