"""Copies of an image, and groups whose labels differ."""

import numpy as np
import pytest

from alc_engine.labels.store import Status
from alc_engine.learning.insights import copies_of, two_names

GROUPS = np.array([0, 1, 0, 3, 1, 0, 6, 6])


@pytest.mark.parametrize(("image_id", "copies"), [(0, [2, 5]), (5, [0, 2]), (4, [1]), (3, [])])
def test_copies_are_the_others_of_the_group(image_id, copies):
    assert copies_of(GROUPS, image_id).tolist() == copies


@pytest.mark.parametrize(
    ("labels", "aside", "shown"),
    [
        ([0, 1, 0, 2, 1, 0, 3, 3], {}, []),
        ([0, 1, 0, 2, 2, 0, 3, 3], {}, [1, 4]),
        ([0, 1, 0, 2, 2, 1, 3, 4], {}, [0, 2, 5, 1, 4, 6, 7]),
        ([0, 1, -1, 2, 1, 2, 3, 3], {}, [0, 2, 5]),
        ([0, 1, -1, 2, 1, 0, 3, -1], {}, []),
        ([0, 1, 0, 2, 2, 0, 3, 3], {4: Status.UNSURE}, []),
        ([0, 1, 0, 2, 1, 1, 3, 3], {5: Status.EXCLUDED}, []),
        ([0, 1, 0, 2, 2, 0, 3, 3], {1: Status.CORRECTED}, [1, 4]),
    ],
)
def test_groups_with_different_labels_are_shown_whole_and_group_by_group(labels, aside, shown):
    status = np.full(len(GROUPS), Status.UNREVIEWED, dtype=np.int8)
    for image_id, said in aside.items():
        status[image_id] = said
    assert two_names(GROUPS, np.array(labels), status).tolist() == shown
