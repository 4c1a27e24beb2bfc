"""The methods in words: every one of the engine has a title, a use and a place."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from alc_desktop.model.methods import MethodGroup, method, methods, wrong_share
from alc_desktop.model.propagation import neighborhood_shown, propagates
from alc_engine.labels.store import Verdict
from alc_engine.learning.insights import errors_left, neighborhood
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.learning.strategies.entropy import EntropyStrategy
from alc_engine.project import Project


def test_every_method_of_the_engine_is_offered_once_the_default_and_the_paper_s_first():
    offered = [one.name for group in MethodGroup for one in methods(group)]
    assert sorted(offered) == sorted(STRATEGIES)
    assert [one.name for one in methods(MethodGroup.RECOMMENDED)] == ["guided", "alc"]
    assert {"random", "entropy"} <= {one.name for one in methods(MethodGroup.SIMPLE)}


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_method_has_plain_words_of_its_own(name):
    one = method(name)
    assert one.title != one.name
    assert one.title not in one.reference  # not just the engine's words
    assert one.good_for.endswith(".")
    assert STRATEGIES[name].source in one.reference


def test_titles_tell_methods_apart():
    assert len({method(name).title for name in STRATEGIES}) == len(STRATEGIES)


def test_a_method_without_words_here_shows_the_engine_s(monkeypatch):
    class Novel(EntropyStrategy):
        name = "novel"
        title = "asks about new things"
        source = "Somebody 2031"

    monkeypatch.setitem(STRATEGIES, "novel", Novel)
    one = method("novel")
    assert (one.title, one.good_for) == ("Asks about new things", "Somebody 2031")
    assert one.group is MethodGroup.COMPARISON
    assert one in methods(MethodGroup.COMPARISON)


def test_a_method_that_the_engine_does_not_know_goes_by_its_name():
    assert method("from a newer version").title == "from a newer version"


def test_only_methods_that_leave_a_number_of_labels_out_must_be_told_how_many_are_wrong():
    told = {name for name in STRATEGIES if method(name).needs_noise_share}
    assert told == {"o2u", "trimmed"}


# -- of a session ------------------------------------------------------------------


@pytest.fixture
def project(project_file):
    with Project.open(project_file) as project:
        yield project


def test_the_share_of_wrong_labels_counts_those_corrected_and_those_left(project):
    session = project.session
    left = errors_left(session).expected
    assert wrong_share(session) == pytest.approx(left / 45)
    wrong, aside = session.batch[:2], session.batch[2]
    session.answer(wrong, (session.labels.given_labels[wrong] + 1) % 3)
    session.set_aside(aside, Verdict.UNSURE)
    expected = (2 + errors_left(session).expected) / 44
    assert wrong_share(session) == pytest.approx(expected)


def test_there_is_no_share_before_a_round(make_data_set, make_project, tmp_path):
    with Project.open(make_project(make_data_set(12), tmp_path / "fresh.alc")) as project:
        assert wrong_share(project.session) is None


def ask_by(session, strategy):
    session.finish_round(session.begin_round(strategy=strategy)())


def test_what_a_method_spreads_is_shown_and_what_it_does_not_is_not(project):
    session = project.session
    pick = int(session.batch[0])
    assert propagates(session.latest)
    assert np.array_equal(
        neighborhood_shown(session, pick).entropy, neighborhood(session, pick).entropy
    )
    for strategy in ("random", "alc_without_diffusion"):
        ask_by(session, strategy)
        assert not propagates(session.latest)
        for image_id in (int(session.batch[0]), pick):
            shown = neighborhood_shown(session, image_id)
            assert shown.entropy.shape == (1, len(shown.neighbor_ids) + 1)
            before = session.latest.predictions.entropy[[image_id, *shown.neighbor_ids]]
            np.testing.assert_allclose(shown.entropy[0], before, rtol=1e-6)


def test_a_batch_without_any_neighbour_has_nothing_to_spread_to(project):
    traces = project.session.latest.traces
    alone = dataclasses.replace(
        traces,
        neighbor_ids=traces.neighbor_ids[:, :0],
        distances=traces.distances[:, :0],
        entropy=traces.entropy[:, :, :1],
    )
    assert propagates(dataclasses.replace(project.session.latest, traces=alone))
