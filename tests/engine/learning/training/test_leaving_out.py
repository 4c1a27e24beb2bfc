"""How many labels are left out, and which ones never are."""

import numpy as np
import pytest
import torch

from alc_engine.learning.training.leaving_out import (
    keep_all_but,
    keep_every_class,
    wrong_labels_left,
)
from alc_engine.learning.training.task import Examples


def examples(y, given=None, trusted=None, classes=3) -> Examples:
    labels = torch.tensor(y)
    n = len(labels)
    return Examples(
        ids=np.arange(n),
        x=torch.zeros(n, 2),
        y=labels,
        given=labels if given is None else torch.tensor(given),
        trusted=torch.zeros(n, dtype=torch.bool) if trusted is None else torch.tensor(trusted) > 0,
        mean=np.zeros(2, dtype=np.float32),
        axes=np.eye(2, dtype=np.float32),
        class_count=classes,
    )


@pytest.mark.parametrize(
    ("assumed", "expected"),
    [(0.5, 2), (0.7, 3), (0.2, 0), (1.0, 5)],
    ids=["half", "rounded", "never below none", "all"],
)
def test_wrong_labels_left_are_the_assumed_share_of_the_given_less_those_corrected(
    assumed, expected
):
    """6 of 8 images came with a label; the expert changed one, confirmed one, added one."""
    mixed = examples(
        y=[0, 1, 1, 2, 0, 1, 2, 0],
        given=[1, 1, 1, 2, 0, 1, -1, -1],
        trusted=[1, 1, 0, 0, 0, 0, 1, 0],
    )
    assert wrong_labels_left(mixed, assumed) == expected


def test_the_largest_scores_are_left_out_and_of_ties_the_first():
    scores = torch.tensor([1.0, 5.0, 3.0, 5.0, 3.0, 0.0], dtype=torch.float64)
    kept = keep_all_but(scores, 3, examples([0, 0, 0, 1, 1, 1], classes=2))
    assert kept.tolist() == [True, False, False, False, True, True]


def test_labels_of_the_expert_are_kept_whatever_their_score():
    scores = torch.tensor([9.0, 8.0, 3.0, 2.0, 1.0], dtype=torch.float64)
    reviewed = examples([0, 1, 0, 1, 0], trusted=[1, 1, 0, 0, 0], classes=2)
    assert keep_all_but(scores, 2, reviewed).tolist() == [True, True, False, False, True]
    assert keep_all_but(scores, 99, reviewed).tolist() == [True, True, False, False, False]


def test_a_class_of_which_nothing_would_be_kept_keeps_its_labels():
    kept = torch.tensor([True, False, False, False, True, False])
    restored = keep_every_class(kept, examples([0, 0, 1, 1, 2, 2]))
    assert restored.tolist() == [True, False, True, True, True, False]
    scores = torch.arange(6, dtype=torch.float64)
    everything = keep_all_but(scores, 6, examples([0, 0, 1, 1, 2, 2]))
    assert everything.all()
