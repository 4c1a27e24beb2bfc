"""Labels of the expert that everything else contradicts are offered once."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.learning.insights import second_look


@pytest.fixture
def slipped(blobs):
    """A session in which the expert named two images wrongly, and one that was accepted so."""
    settings = replace(blobs.settings, strategy="guided", audit_share=0.0)
    data = replace(blobs, given=blobs.truth.copy(), settings=settings)
    session = data.session()
    ids = np.arange(30)
    labels = data.truth[ids].copy()
    labels[[4, 11]] = (labels[[4, 11]] + 1) % 3
    session.answer(ids, labels, reviewer="Ann")
    session.accept([40], [(data.truth[40] + 1) % 3])
    session.finish_round(session.begin_round(batch_size=5)())
    return data, session


def test_what_was_named_wrongly_is_offered_and_nothing_else(slipped):
    _, session = slipped
    assert sorted(second_look(session)) == [4, 11]


@pytest.mark.parametrize("same", [True, False])
def test_an_answer_settles_it_for_good_and_undoing_it_opens_it_again(slipped, same):
    data, session = slipped
    label = session.labels.labels[4] if same else data.truth[4]
    session.answer(4, label, reviewer="Ann")
    assert second_look(session).tolist() == [11]
    session.undo()
    assert sorted(second_look(session)) == [4, 11]
    session.redo()
    session.finish_round(session.begin_round(batch_size=5)())
    assert 4 not in second_look(session)


def test_without_a_model_or_an_expert_who_errs_there_is_nothing_to_offer(slipped, blobs):
    _, session = slipped
    assert len(second_look(blobs.session())) == 0
    training = replace(session.settings.training, expert_error=0.0)
    session.settings = replace(session.settings, training=training)
    assert len(second_look(session)) == 0
