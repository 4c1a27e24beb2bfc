"""What a model that only guesses says of an image is called a suggestion nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

import alc_desktop
from alc_desktop.model.blind import told

READERS = {"model/facts.py", "classes/class_entries.py"}
"""What reads the predictions as they are: the one rule, and the groups of the class panel."""


def test_a_guess_is_no_suggestion(make_facts):
    facts = make_facts(4, predicted=np.array([1, 0, 1, 0], np.int32))
    assert [facts.suggestion(image_id) for image_id in range(4)] == [1, 0, 1, 0]
    guessing = replace(facts, guessing=True)
    assert [guessing.suggestion(image_id) for image_id in range(4)] == [-1] * 4
    assert make_facts(4, predicted=None).suggestion(0) == -1


def test_blind_it_is_not_told_how_the_model_agrees_with_what_is_kept_back(make_facts):
    assert not told(replace(make_facts(4), guessing=True)).guessing


def test_the_window_takes_suggestions_from_the_one_rule():
    root = Path(alc_desktop.__file__).parent
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if "predicted[" in path.read_text("utf-8") or "facts.predicted." in path.read_text("utf-8")
    }
    assert found <= READERS
