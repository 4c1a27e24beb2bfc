"""Examples of a class from the start, and what vouches for them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from alc_desktop.classes.shown_examples import MOST, shown_examples
from alc_desktop.model.blind import told
from alc_desktop.model.class_examples import Source
from alc_engine.labels.store import Status


@pytest.fixture
def facts(make_facts):
    """40 images, ten of each class: not answered, not trained."""
    return make_facts(40, trust=None)


def test_before_any_training_there_are_images_that_came_with_the_label(facts):
    shown = shown_examples(facts, 1)
    assert (shown.own, shown.source) == ((), Source.GIVEN)
    assert shown.others == tuple(range(1, 40, 4))


def test_before_any_answer_those_are_shown_that_training_trusts_most(facts):
    trust = np.linspace(0, 1, 40)
    shown = shown_examples(replace(facts, trust=trust), 1)
    assert (shown.own, shown.source) == ((), Source.TRUSTED)
    assert shown.others == (37, 33, 29, 25, 21)


def test_a_class_of_which_no_label_is_trusted_still_has_images(facts):
    shown = shown_examples(replace(facts, trust=np.zeros(40)), 1)
    assert (shown.own, shown.source) == ((), Source.GIVEN)
    assert len(shown.others) == 10


@pytest.mark.parametrize("trained", [False, True])
def test_what_the_expert_answered_comes_first_and_others_follow(facts, trained):
    facts.status[[9, 17]] = Status.CONFIRMED
    if trained:
        facts = replace(facts, trust=np.ones(40))
    shown = shown_examples(facts, 1)
    assert shown.own == (9, 17)
    assert shown.source is (Source.TRUSTED if trained else Source.GIVEN)
    assert set(shown.others) == set(range(1, 40, 4)) - {9, 17}


def test_there_are_never_more_than_are_shown(make_facts):
    facts = make_facts(400, trust=None)
    facts.status[1::8] = Status.CONFIRMED
    assert len(shown_examples(facts, 1).image_ids) == MOST


def test_what_is_set_aside_is_no_example(facts):
    facts.status[[1, 5]] = Status.UNSURE, Status.EXCLUDED
    assert not {1, 5} & set(shown_examples(facts, 1).image_ids)


def test_blind_nothing_depends_on_what_is_not_answered(facts):
    facts.status[[9, 17]] = Status.CONFIRMED
    trained = replace(facts, trust=np.linspace(0, 1, 40))
    other = replace(
        trained,
        labels=np.where(np.isin(np.arange(40), [9, 17]), facts.labels, 2),
        given_labels=np.where(np.isin(np.arange(40), [9, 17]), facts.given_labels, 2),
        trust=np.where(np.isin(np.arange(40), [9, 17]), trained.trust, 0.5),
    )
    for each in (facts, trained, other):
        shown = shown_examples(told(each), 1)
        assert set(shown.image_ids) == {9, 17}
        assert shown.blind
    for class_id in range(4):
        assert shown_examples(told(trained), class_id) == shown_examples(told(other), class_id)
