"""Why an image is asked: one plain sentence, and it is so."""

from __future__ import annotations

import re

import numpy as np
import pytest

from alc_desktop.inspector.details import image_details
from alc_desktop.model import operations
from alc_desktop.model.asked_words import asked_text
from alc_desktop.model.session_model import SessionModel
from alc_engine.learning.insights import QueryReason
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.project import Project

TECHNICAL = re.compile(r"entrop|nats|alpha|weight|diffus|neighbour|trust|epoch|rank", re.IGNORECASE)


@pytest.fixture
def model(qapp, project_file):
    with Project.open(project_file) as project:
        yield SessionModel(project, "Ada")


def asked(model, image_id) -> str:
    return image_details(model, int(image_id)).asked


def test_each_image_that_waits_for_an_answer_says_why_and_what_a_mistake_costs(model):
    batch = set(model.session.batch.tolist())
    listed = set(model.queue.found.image_ids.tolist())
    for image_id in range(len(model.session)):
        said = asked(model, image_id)
        assert bool(said) == (image_id in batch | listed)
        if said:
            assert said.startswith("Asked ")
            assert said.count("; ") == 1
            assert said.count(".") == 1
            assert "wrong answer" in said
            assert not TECHNICAL.search(said)


def test_a_suspect_names_the_label_and_how_probably_it_is_wrong(model):
    found = model.queue.found
    assert len(found)
    for image_id, given, wrong in zip(found.image_ids, found.given, found.wrong, strict=True):
        if image_id not in model.facts.checks:
            label = model.facts.class_name(int(given))
            words = f"the label “{label}” is wrong ({min(round(100 * wrong), 99)} %)"
            assert words in asked(model, image_id)


@pytest.mark.parametrize(("probability", "said"), [(0.0, "1 %"), (0.004, "1 %"), (0.62, "62 %")])
def test_a_model_is_never_certain(model, probability, said):
    image_id = int(np.setdiff1d(np.arange(45), model.queue.found.image_ids)[0])
    reason = QueryReason(1, label_probability=probability)
    assert f"unlikely ({said})" in asked_text(model, image_id, reason)


def test_a_random_check_is_asked_by_chance_whatever_the_model_thinks(model):
    for image_id in range(len(model.session)):
        said = asked_text(model, image_id, QueryReason(1, by_chance=True))
        assert said.startswith("Asked by chance, to measure how many labels are wrong;")


@pytest.mark.parametrize(
    "method", sorted(name for name, each in STRATEGIES.items() if not each.needs_noise_share)
)
def test_every_method_has_a_reason_for_what_it_picks(model, method):
    session = model.session
    operations.take_round(model, session.begin_round(strategy=method)())
    for image_id in session.latest.questions:
        said = asked(model, image_id)
        assert said
        chance = said.startswith("Asked by chance")
        suspect = image_id in model.queue.found.image_ids
        assert chance == (method == "random" and not suspect)


def test_a_label_of_the_expert_that_all_else_contradicts_is_asked_once_more(model):
    image_id = int(np.setdiff1d(np.arange(45), model.session.batch)[0])
    model.second_look = frozenset([image_id])
    assert asked(model, image_id).startswith("Asked once more because everything else contradicts")


def test_blind_nothing_is_said_of_the_label(model):
    found = model.queue.found.image_ids
    model.set_blind(True)
    for image_id in range(len(model.session)):
        said = asked(model, image_id)
        assert "%" not in said
        assert "“" not in said
        if image_id in found and image_id not in model.session.batch:
            assert said == ""
