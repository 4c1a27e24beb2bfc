"""Examples of a class: the expert's own first, then what training trusts; nothing else."""

import numpy as np
import pytest

from alc_desktop.model.blind import told
from alc_desktop.model.class_examples import examples_of
from alc_engine.labels.store import Status

CAT = 0
"""Of images 0, 4, 8 …"""


@pytest.fixture
def trusting(make_facts):
    """Facts of 40 images, each trusted as its id says, with some answers."""

    def make(answers=(), **fields):
        status = np.zeros(40, np.int8)
        for image_id, answer in dict(answers).items():
            status[image_id] = answer
        return make_facts(40, status=status, **({"trust": np.linspace(0, 1, 40)} | fields))

    return make


def ids(examples):
    return [(each.image_id, each.confirmed) for each in examples]


def test_before_any_answer_they_are_the_labels_trusted_most(trusting):
    assert ids(examples_of(trusting(), CAT, 3)) == [(36, False), (32, False), (28, False)]


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.CORRECTED, Status.LABELLED])
def test_what_the_expert_said_comes_first_however_little_it_is_trusted(trusting, status):
    assert ids(examples_of(trusting({4: status}), CAT, 2)) == [(4, True), (36, False)]


@pytest.mark.parametrize("status", [Status.UNSURE, Status.EXCLUDED])
def test_what_was_set_aside_is_no_example(trusting, status):
    assert ids(examples_of(trusting({36: status}), CAT, 1)) == [(32, False)]


def test_what_was_accepted_in_bulk_nobody_looked_at(trusting):
    assert ids(examples_of(trusting({36: Status.ACCEPTED}), CAT, 1)) == [(36, False)]


def test_a_label_that_is_trusted_little_or_was_not_judged_is_none(trusting):
    trust = np.full(40, 0.4)
    trust[[8, 12]] = 0.9, np.nan
    assert ids(examples_of(trusting(trust=trust), CAT, 5)) == [(8, False)]


def test_before_the_first_round_nothing_is_trusted(trusting):
    assert examples_of(trusting(trust=None), CAT, 5) == ()
    assert ids(examples_of(trusting({4: Status.CONFIRMED}, trust=None), CAT, 5)) == [(4, True)]


def test_the_nearest_come_first_of_each_kind(trusting):
    facts = trusting({4: Status.CONFIRMED, 8: Status.CONFIRMED})
    found = examples_of(facts, CAT, 4, near=lambda ids: (100.0 - ids).astype(np.float32))
    assert ids(found) == [(8, True), (4, True), (36, False), (32, False)]
    found = examples_of(facts, CAT, 4, near=lambda ids: ids.astype(np.float32))
    assert ids(found) == [(4, True), (8, True), (20, False), (24, False)]
    assert examples_of(facts, CAT, 4, near=lambda _: None) == examples_of(facts, CAT, 4)


def test_the_image_itself_and_its_copies_are_left_out(trusting):
    found = examples_of(trusting({4: Status.CONFIRMED}), CAT, 2, apart_from=np.array([4, 36]))
    assert ids(found) == [(32, False), (28, False)]


def test_blind_nothing_but_an_answer_is_an_example(trusting):
    facts = told(trusting({4: Status.CONFIRMED}))
    assert ids(examples_of(facts, CAT, 9)) == [(4, True)]
