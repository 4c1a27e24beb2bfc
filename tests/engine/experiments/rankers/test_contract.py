"""What every ranker promises."""

import numpy as np
import pytest

from alc_engine.experiments.rankers import RANKERS, Evidence
from alc_engine.experiments.rankings import judged
from alc_engine.labels.store import Verdict

OF_LABEL_MODEL = ("with_transitions", "without_transitions")
RANKER = pytest.mark.parametrize("name", RANKERS)


def ranked(name, session):
    strategy = "guided" if name in OF_LABEL_MODEL else "alc"
    return RANKERS[name].rank(Evidence(session, strategy))


def test_the_rankers_of_the_field_are_there_with_their_sources():
    assert set(RANKERS) == {
        *("alpha", "loss", "label_score", "wrong_probability"),
        *("aum", "data_maps", "relation_graph", "self_confidence", "cleanlab"),
        *OF_LABEL_MODEL,
    }
    assert all(ranker.source for ranker in RANKERS.values())


@RANKER
def test_wrong_labels_come_first_and_the_true_class_is_suggested(name, blobs):
    row = next(judged(ranked(name, blobs.session()), blobs.given, blobs.truth, [30]))
    assert row.labels == 150
    assert row.average_precision > 0.8  # by chance 0.25
    assert row.suggested_right > 0.8


@RANKER
def test_what_has_no_label_is_not_ranked(name, blobs):
    session = blobs.session()
    aside = np.array([3, 40])
    session.set_aside(aside, Verdict.EXCLUDE).saved.result()
    suspicion = ranked(name, session).suspicion
    assert suspicion.dtype == np.float64
    np.testing.assert_array_equal(np.flatnonzero(np.isnan(suspicion)), aside)


@RANKER
def test_the_same_labels_are_ranked_the_same_and_the_session_is_left_alone(name, blobs):
    session = blobs.session()
    first, again = (ranked(name, session).suspicion for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert session.round == 0
    assert session.latest is None


@RANKER
def test_labels_that_the_expert_gave_are_those_that_are_ranked(name, blobs):
    session = blobs.session()
    corrected = np.flatnonzero(blobs.wrong)[:10]
    before = ranked(name, session).suspicion[corrected]
    session.answer(corrected, blobs.truth[corrected]).saved.result()
    after = ranked(name, session).suspicion
    order = np.argsort(np.argsort(-after))
    assert np.median(order[corrected]) > 30
    assert np.median(before) > np.median(after)


@pytest.mark.parametrize(
    ("name", "package"),
    [("self_confidence", "sklearn.linear_model"), ("cleanlab", "cleanlab.filter")],
)
def test_a_missing_package_is_said_with_the_extra_before_anything_is_computed(
    name, package, monkeypatch
):
    import sys

    from alc_engine.runtime.errors import UserFixableError

    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(UserFixableError, match="not installed") as caught:
        RANKERS[name].require()
    assert "[experiments]" in caught.value.remedy
