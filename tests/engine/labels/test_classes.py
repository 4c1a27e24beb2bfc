"""Class ids are positions for ever: what is merged, renamed or ordered renumbers nothing."""

import numpy as np
import pytest

from alc_engine.labels.classes import NOWHERE, Classes
from alc_engine.runtime.errors import UserFixableError

THREE = Classes.named(("ant", "bee", "cat"))


def test_imported_classes_stand_in_their_order():
    assert THREE.order == (0, 1, 2)
    assert THREE.shown_names == ("ant", "bee", "cat")
    assert all(THREE.stands(class_id) for class_id in range(3))
    assert not THREE.stands(3)
    assert not THREE.stands(-1)


def test_an_added_class_gets_the_next_id_and_is_shown_last():
    four = THREE.with_merged(0, 1).with_added("dog")
    assert four.find("dog") == 3
    assert four.order == (1, 2, 3)
    assert len(four) == 4


def test_a_merged_class_is_an_alias_and_what_was_merged_into_it_goes_along():
    merged = THREE.with_merged(0, 1).with_merged(1, 2)
    assert merged.into == (2, 2, 2)
    assert merged.order == (2,)
    assert merged.merged == (0, 1)
    assert merged.names == THREE.names
    np.testing.assert_array_equal(merged.counts_as(np.array([0, 1, 2, -1])), [2, 2, 2, -1])
    assert merged.with_merged(0, 2) is merged


def test_labels_of_unknown_classes_count_as_none():
    assert THREE.counts_as(np.array([[7, 1], [-1, 3]])).tolist() == [[-1, 1], [-1, -1]]
    assert Classes.named(()).counts_as(np.array([0, -1])).tolist() == [-1, -1]


def test_a_name_means_the_class_that_stands_and_else_the_one_it_was_merged_into():
    merged = THREE.with_merged(0, 1)
    assert merged.find("ant") == 1
    renamed = merged.with_renamed(2, "ant")
    assert renamed.find("ant") == 2
    assert renamed.find("cat") == -1
    twice = merged.with_added("ant").with_merged(3, 2)
    assert twice.find("ant") == -1  # once a bee, once a cat: it means nothing any more


def test_an_order_leaves_ids_alone_and_those_not_named_behind():
    ordered = THREE.with_order([2])
    assert ordered.order == (2, 0, 1)
    assert ordered.shown_names == ("cat", "ant", "bee")
    assert ordered.names == THREE.names
    assert ordered.with_order([7, 1, 1]).order == (1, 2, 0)


def test_ids_of_classes_whose_adding_was_undone_are_not_given_again():
    four = THREE.with_added("dog")
    undone = THREE.with_ids_of(four)
    assert undone.order == (0, 1, 2)
    assert undone.into[3] == NOWHERE
    assert undone.find("dog") == -1
    assert undone.with_added("eel").find("eel") == 4
    assert undone.with_standing([3, 1]).order == (0, 1, 2, 3)
    assert THREE.with_standing([1]) is THREE
    assert four.with_ids_of(THREE) is four


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("", "needs a name"),
        ("   ", "needs a name"),
        ("bee", "a class “bee” already"),
        (" bee ", "a class “bee” already"),
        ("two\nlines", "one line"),
        ("half \udcff", "one line"),
    ],
)
def test_a_name_that_is_empty_taken_or_no_line_of_text_is_refused(name, what):
    with pytest.raises(UserFixableError, match=what) as caught:
        THREE.checked_name(name)
    assert caught.value.remedy


def test_the_remedy_for_a_taken_name_is_to_merge():
    with pytest.raises(UserFixableError) as caught:
        THREE.checked_name("bee", own=0)
    assert caught.value.remedy == "Merge “ant” into it instead."


def test_accents_that_look_the_same_are_the_same_name():
    with pytest.raises(UserFixableError, match="already"):
        Classes.named(("café",)).checked_name("cafe\u0301")


def test_a_class_may_keep_its_name_differ_in_case_and_take_the_name_of_a_merged_one():
    assert THREE.checked_name(" bee ", own=1) == "bee"
    assert THREE.checked_name("Bee") == "Bee"
    assert THREE.with_merged(0, 1).checked_name("ant", own=1) == "ant"
