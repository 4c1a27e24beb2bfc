"""Examples of a class: the expert's own first, then what training trusts, else what came so."""

import numpy as np
import pytest

from alc_desktop.model.blind import told
from alc_desktop.model.class_examples import Source, examples_of
from alc_engine.labels.store import Status

OWN, TRUSTED, GIVEN = Source.EXPERT, Source.TRUSTED, Source.GIVEN
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
    return [(each.image_id, each.source) for each in examples]


def test_before_any_answer_they_are_the_labels_trusted_most(trusting):
    assert ids(examples_of(trusting(), CAT, 3)) == [(36, TRUSTED), (32, TRUSTED), (28, TRUSTED)]


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.CORRECTED, Status.LABELLED])
def test_what_the_expert_said_comes_first_however_little_it_is_trusted(trusting, status):
    assert ids(examples_of(trusting({4: status}), CAT, 2)) == [(4, OWN), (36, TRUSTED)]


@pytest.mark.parametrize("status", [Status.UNSURE, Status.EXCLUDED])
def test_what_was_set_aside_is_no_example(trusting, status):
    assert ids(examples_of(trusting({36: status}), CAT, 1)) == [(32, TRUSTED)]


def test_what_was_accepted_in_bulk_nobody_looked_at(trusting):
    assert ids(examples_of(trusting({36: Status.ACCEPTED}), CAT, 1)) == [(36, TRUSTED)]


def test_a_label_that_is_trusted_little_or_was_not_judged_is_none(trusting):
    trust = np.full(40, 0.4)
    trust[[8, 12]] = 0.9, np.nan
    assert ids(examples_of(trusting(trust=trust), CAT, 5)) == [(8, TRUSTED)]


def test_before_the_first_round_labels_as_they_came_stand_in(trusting):
    assert ids(examples_of(trusting(trust=None), CAT, 2)) == [(0, GIVEN), (4, GIVEN)]
    answered = trusting({4: Status.CONFIRMED, 8: Status.UNSURE}, trust=None)
    assert ids(examples_of(answered, CAT, 3)) == [(4, OWN), (0, GIVEN), (12, GIVEN)]


def test_where_training_trusts_none_of_a_class_they_stand_in_until_there_is_an_answer(trusting):
    trust = np.full(40, 0.4)
    assert ids(examples_of(trusting(trust=trust), CAT, 2)) == [(0, GIVEN), (4, GIVEN)]
    assert ids(examples_of(trusting({4: Status.CONFIRMED}, trust=trust), CAT, 2)) == [(4, OWN)]


def test_the_nearest_come_first_of_each_kind(trusting):
    facts = trusting({4: Status.CONFIRMED, 8: Status.CONFIRMED})
    found = examples_of(facts, CAT, 4, near=lambda ids: (100.0 - ids).astype(np.float32))
    assert ids(found) == [(8, OWN), (4, OWN), (36, TRUSTED), (32, TRUSTED)]
    found = examples_of(facts, CAT, 4, near=lambda ids: ids.astype(np.float32))
    assert ids(found) == [(4, OWN), (8, OWN), (20, TRUSTED), (24, TRUSTED)]
    assert examples_of(facts, CAT, 4, near=lambda _: None) == examples_of(facts, CAT, 4)


def test_the_image_itself_and_its_copies_are_left_out(trusting):
    found = examples_of(trusting({4: Status.CONFIRMED}), CAT, 2, apart_from=np.array([4, 36]))
    assert ids(found) == [(32, TRUSTED), (28, TRUSTED)]


def test_blind_nothing_but_an_answer_is_an_example(trusting):
    facts = told(trusting({4: Status.CONFIRMED}))
    assert ids(examples_of(facts, CAT, 9)) == [(4, OWN)]
