"""What images like one are called: every one is counted, as a recount from the vectors finds."""

import re
from collections import Counter

import numpy as np
import pytest

from alc_desktop.model.look_alikes import (
    look_alikes,
    name_of,
    nearest_of,
    nearest_words,
)
from alc_desktop.model.session_model import SessionModel
from alc_engine.labels.store import Status
from alc_engine.project import Project


@pytest.fixture
def model(qapp, project_file):
    with Project.open(project_file) as project:
        yield SessionModel(project)


def test_the_sentence_counts_what_a_recount_finds(model):
    vectors, facts = np.asarray(model.session.prepared.vectors), model.facts
    count = model.session.settings.neighbors  # fewer than ten in this project
    others = 0
    for image_id in range(len(facts)):
        distances = np.linalg.norm(vectors - vectors[image_id], axis=1)
        distances[image_id] = np.inf
        nearest = np.argsort(distances, kind="stable")[:count]
        names = Counter(facts.class_names[label] for label in facts.labels[nearest])
        own = facts.class_name(int(facts.labels[image_id]))
        text = nearest_words(facts, image_id, nearest_of(model, image_id))
        assert f"Of its {count} nearest images, " in text
        told = {name: int(n) for n, name in re.findall(r"(\d+) [a-z ]*“(\w+)”", text)}
        assert told == names
        others += sum(n for name, n in names.items() if name != own)
        assert ("like it" in text) == (own in names)
    assert others > 0


def test_every_image_is_accounted_for(make_facts):
    status = np.zeros(12, np.int8)
    status[5] = Status.UNSURE
    facts = make_facts(12, status=status)
    found = look_alikes(facts, 0, np.array([1, 4, 5, 9, 2, 3, 8]))
    assert (found.count, found.same, found.nameless) == (7, 2, 1)
    assert found.others == ((1, (1, 9)), (2, (2,)), (3, (3,)))
    text = nearest_words(facts, 0, found)
    assert text == (
        "Of its 7 nearest images, 2 are called “dog”, 1 “ship”, 1 “tree”;"
        " 2 are called “cat” like it; 1 bears no name."
    )


def test_more_than_three_other_names_are_counted(make_facts):
    names = ("a", "b", "c", "d", "e", "f")
    labels = np.array([0, 1, 1, 2, 3, 4, 5])
    facts = make_facts(7, class_names=names, labels=labels, given_labels=labels)
    text = nearest_words(facts, 0, look_alikes(facts, 0, np.arange(1, 7)))
    assert text.startswith("Of its 6 nearest images, 2 are called “b”, 1 “c”, 1 “d”, 2 by other")


def test_nothing_known_or_blind_says_nothing(model, make_facts):
    assert nearest_words(model.facts, 0, None) == ""
    model.set_blind(True)
    assert nearest_of(model, 0) is None


def test_what_was_set_aside_bears_no_name(make_facts):
    facts = make_facts(4, status=np.array([0, Status.EXCLUDED, Status.CONFIRMED, 0], np.int8))
    assert [name_of(facts, i) for i in range(4)] == [0, -1, 2, 3]
