"""`alc status`, `alc answer` and the window's own figures: counted again from the book."""

import json

import numpy as np
import pytest
from scipy.optimize import minimize
from scipy.special import expit

from alc_engine.learning.insights.wrong_labels import _OF_TRAINING
from alc_engine.project import Project

from .conftest import COUNT, NAMES


def rate(known):
    """Corrections per hundred reviewed images that came with a label."""
    reviews = [i for i in known.book if known.given[i] >= 0]
    return 100 * sum(known.status(i) == "corrected" for i in reviews) / len(reviews)


def agreement(known):
    """Share and number of labels for asked images that were predicted when they were asked."""
    agreed = []
    asked = {image_id: number for number in known.asked for image_id in known.asked[number]}
    for image_id, number in asked.items():
        if image_id in known.book and known.book[image_id][1] >= 0:
            agreed.append(known.predicted[number][image_id] == known.book[image_id][1])
    return float(np.mean(agreed)), len(agreed)


def errors_left(known, session):
    """The most probable logistic model and its sum, found by a general optimiser."""
    asked = session.asked.latest()
    rows, wrong = [], []
    for image_id, figures in zip(asked.image_ids.tolist(), asked.figures, strict=True):
        status = known.status(image_id)
        if status in ("confirmed", "corrected") and np.isfinite(figures[:3]).all():
            rows.append([1.0, *figures[:3]])
            wrong.append(status == "corrected")
    design, wrong = np.array(rows), np.array(wrong, dtype=float)

    def loss(w):
        odds = design @ w
        pull = ((w - _OF_TRAINING.mean) / _OF_TRAINING.spread) ** 2
        return np.logaddexp(0, odds).sum() - wrong @ odds + pull.sum() / 2

    w = minimize(loss, _OF_TRAINING.mean, tol=1e-12).x
    left = [i for i in range(COUNT) if i not in known.book and known.trained_on[i] >= 0]
    said = session.latest.predictions
    share = said.alpha[left] * (known.trained_on >= 0).sum()
    own, best = said.label_probability[left], said.top_probabilities[left, 0]
    figures = np.column_stack(
        [
            np.log(np.maximum(share, 1e-4)),
            np.log((own + 1e-3) / (best + 1e-3)),
            said.entropy[left] / np.log(len(NAMES)),
        ]
    )
    model = float(expit(w[0] + figures @ w[1:]).mean()) * unreviewed(known)
    return (50 * model + audit(known, session)[0]) / (50 + audit(known, session)[1])


def unreviewed(known):
    """Images with a given label and without an answer."""
    return sum(i not in known.book and known.given[i] >= 0 for i in range(COUNT))


def audit(known, session):
    """Each answered draw's own estimate of what is left, added up, and how many there are."""
    wrong = {i for i in known.book if known.status(i) == "corrected"}
    total, count = 0.0, 0
    for draws in session.draws:
        outside = [i for i in wrong if not draws.pool[i]]
        for place, image_id in enumerate(draws.image_ids.tolist()):
            if known.status(image_id) in ("confirmed", "corrected"):
                before = wrong & set(draws.image_ids[:place].tolist())
                worth = (image_id in wrong) / draws.probabilities[place]
                total += len(outside) + len(before) + worth - len(wrong)
                count += 1
    return max(total, 0.0), count


def test_the_status_counts_what_was_done(known, alc):
    said = json.loads(alc("status", known.project, "--json"))
    lines = alc("status", known.project)
    assert said["images"] == COUNT
    assert said["reviewed"] == len(known.book) == sum(known.counts().values())
    counts = known.counts()
    assert {word: said[word] for word in counts} == counts
    assert min(counts.values()) > 0
    assert said["corrections_per_hundred"] == pytest.approx(rate(known))
    share, count = agreement(known)
    assert (said["agreement"], said["agreement_answers"]) == (pytest.approx(share), count)
    with Project.open(known.project, read_only=True) as project:
        expected = errors_left(known, project.session)
    assert said["errors_left"]["expected"] == pytest.approx(expected, rel=1e-3)
    assert said["errors_left"]["low"] < expected < said["errors_left"]["high"]
    assert (
        f"{len(known.book)} reviewed: {counts['confirmed']} confirmed, "
        f"{counts['corrected']} corrected, {counts['labelled']} labelled, "
        f"{counts['unsure']} unsure, {counts['excluded']} excluded"
    ) in lines
    assert f"{rate(known):.0f} corrections per hundred labels reviewed" in lines
    assert f"of {count} labels given to asked images the model had predicted {share:.0%}" in lines
    assert f"about {expected:.0f} wrong labels left" in lines


def test_asked_and_answered_fit_together(known, alc):
    said = json.loads(alc("status", known.project, "--json"))
    lines = alc("status", known.project)
    for done in said["rounds"]:
        asked = known.asked[done["round"]]
        statuses = [known.status(i) for i in asked if i in known.book]
        assert done["asked"] == len(asked)
        assert done["answered"] == len(statuses) <= done["asked"]
        assert done["corrected"] == statuses.count("corrected")
        assert (
            f"{len(asked)} asked, {len(statuses)} answered, {statuses.count('corrected')} corrected"
        ) in lines
    last = said["rounds"][-1]
    assert said["waiting"] == last["asked"] - last["answered"]
    assert said["batch_size"] == last["asked"]
    assert f"{said['waiting']} images of the batch still to be answered" in lines
    # One image was answered while the round was computed: chosen, and not asked.
    assert len(known.asked[2]) == last["batch"] - 1
    # And some answers were given without being asked: they are no round's.
    assert sum(done["answered"] for done in said["rounds"]) < said["reviewed"]


def test_a_project_opened_again_asks_what_it_asked_before(known):
    with Project.open(known.project, read_only=True) as project:
        assert project.session.batch.tolist() == known.asked[2]


def test_classes_are_counted(known, alc):
    said = json.loads(alc("classes", known.project, "--json"))["classes"]
    for class_id, row in enumerate(said):
        mine = [i for i, (_, label, _) in known.book.items() if label == class_id]
        assert row["name"] == NAMES[class_id]
        assert row["given"] == int((known.given == class_id).sum())
        for word in ("confirmed", "corrected"):
            assert row[word] == sum(known.status(i) == word for i in mine)
        untouched = [i for i in range(COUNT) if i not in known.book or known.book[i][1] < 0]
        carried = len(mine) + sum(known.given[i] == class_id for i in untouched)
        assert row["images"] == carried


def test_progress_and_status_bar_say_the_same(known, window, qtbot):
    view, counts = window.workspace.progress, known.counts()
    share, count = agreement(known)
    assert view.tiles["reviewed"].value() == f"{len(known.book)} of {COUNT}"
    assert view.tiles["reviewed"].meaning() == ", ".join(
        f"{number} {word}" for word, number in counts.items()
    )
    assert view.tiles["corrected"].value() == str(counts["corrected"])
    assert view.tiles["corrected"].meaning() == (
        f"{round(rate(known))} corrections per hundred labels reviewed"
    )
    assert view.tiles["agreement"].value() == f"{round(100 * share)} %"
    assert view.tiles["agreement"].meaning() == (
        f"of the {count} labels you gave when asked were predicted"
    )
    expected = errors_left(known, window.model.session)
    assert view.tiles["errors_left"].value() == f"about {round(expected)}"
    waiting = [i for i in known.asked[2] if i not in known.book]
    assert (
        view.tiles["round"]
        .meaning()
        .startswith(f"{len(waiting)} of its {len(known.asked[2])} images are waiting")
    )
    answered = len(known.asked[2]) - len(waiting)
    assert window.status._answered.text() == f"{answered} of {len(known.asked[2])} answered"
