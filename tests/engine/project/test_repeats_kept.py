"""What a round asks about again is kept in the project file, and its answers are marked there."""

from dataclasses import replace

import numpy as np

from alc_engine.labels.store import EventKind


def test_the_question_and_its_answer_are_the_same_when_it_is_opened_again(blobs, blobs_project):
    with blobs_project() as project:
        session = project.session
        session.settings = replace(session.settings, repeat_share=0.2, audit_share=0.0)
        for _ in range(2):
            session.finish_round(session.begin_round(batch_size=10)())
            for i in session.waiting:
                session.answer(i, blobs.truth[i], reviewer="Ann", seconds=1.0)
                review = session.labels._reviews[int(i)]
                session.labels._reviews[int(i)] = replace(review, time=f"{i}")
        session.finish_round(session.begin_round(batch_size=10)())
        again, batch = session.latest.again, session.batch
        session.answer(again[0], blobs.truth[again[0]], reviewer="Ann", seconds=1.0)
    assert len(again) == 2
    with blobs_project() as project:
        session = project.session
        np.testing.assert_array_equal(session.batch, batch)
        assert not session.labels.reviewed[again[1]]
        assert session.labels.reviewed[again[0]]
        assert [event.kind for event in project._log][-1] is EventKind.REPEAT
        assert len(session.labels.repeats) == 1
        assert session.kept().labels.labels[again[1]] == blobs.truth[again[1]]
