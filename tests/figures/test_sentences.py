"""What the window says of images, picks, neighbours and answers, by hand from the same project."""

import re

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from alc_desktop.classes.shown_examples import MOST, shown_examples
from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.inspector.details import image_details
from alc_desktop.model import operations
from alc_desktop.model.answer_words import change_text
from alc_desktop.model.listing import Order, Scope
from alc_desktop.model.propagation import neighborhood_shown
from alc_desktop.model.session_model import SessionModel
from alc_desktop.neighbors.neighbor_words import caption, in_words
from alc_engine.labels.store import Verdict
from alc_engine.project import Project

from .conftest import COUNT, NAMES, NEIGHBORS


@pytest.fixture
def model(qapp, known):
    from alc_desktop.i18n.translations import use_language

    use_language(qapp, "en")
    with Project.open(known.project) as project:
        yield SessionModel(project)


def test_every_tile_says_what_is_so_of_its_image(known, window):
    browser, latest = window.workspace.browser, window.model.session.latest
    browser.choose(Scope.ALL)
    rows = window.workspace.grid.model()
    assert rows.rowCount() == COUNT
    for row in range(COUNT):
        said = rows.data(rows.index(row), Qt.ItemDataRole.ToolTipRole).splitlines()
        given = NAMES[known.given[row]] if known.given[row] >= 0 else "–"
        assert said[0] == known.name(row)
        assert f"given label {given}" in said
        status = known.status(row)
        assert (status if status != "unreviewed" else "not reviewed") in said
        if known.book.get(row, ("", -1))[1] not in (-1, known.given[row]):
            assert f"expert label {NAMES[known.book[row][1]]}" in said
        assert f"entropy {latest.predictions.entropy[row]:.2f} nats" in said
        share = round(100 * float(latest.predictions.top_probabilities[row, 0]))
        assert f"probability of the suggestion {share} %" in said


def test_the_inspector_names_the_label_that_was_weighed(known, model):
    changed = 0
    for image_id in range(COUNT):
        details = image_details(model, image_id)
        trained_on = known.trained_on[image_id]
        assert details.weighed == (NAMES[trained_on] if trained_on >= 0 else "")
        assert (details.alpha_history is not None) == (trained_on >= 0)
        changed += bool(details.weighed) and details.weighed != details.current
    assert changed


@pytest.mark.parametrize("method", ["alc", "random", "entropy", "corractive", "margin"])
def test_why_it_was_asked_is_what_the_method_looked_at(known, model, method):
    session = model.session
    session.finish_round(session.begin_round(strategy=method)())
    model.took_batch()
    latest, said = session.latest, session.latest.predictions
    for place, image_id in enumerate(latest.batch.tolist()):
        details = image_details(model, image_id)
        reason = details.reason
        if image_id in latest.draws.image_ids:
            assert reason == ""
            assert details.asked.startswith("Asked by chance, to measure")
            continue
        assert reason.startswith(f"Pick {place + 1} of the round.")
        assert ("least trusted" in reason) == (
            method == "alc" and session.trained_on[image_id] >= 0
        )
        assert ("entropy" in reason.lower()) == (method in ("alc", "entropy"))
        share = re.search(r"mong the least trusted (\d+) %", reason)
        if share:
            trained = session.trained_on >= 0
            below = (said.alpha[trained] < said.alpha[image_id]).mean()
            # It is among so many hundredths, and not among one less.
            assert int(share[1]) - 1 <= 100 * below < int(share[1])
        if method in ("alc", "entropy"):
            assert f"ntropy {said.entropy[image_id]:.2f} nats" in reason
        if method == "random":
            assert reason == f"Pick {place + 1} of the round. Asked by: By chance."
        if method == "corractive":
            own = round(100 * float(said.label_probability[image_id]))
            assert f"robability of its label {own} %" in reason
        if method == "margin":
            best, second = said.top_probabilities[image_id, :2].tolist()
            assert f"{round(100 * (best - second))} % ahead" in reason
        before = session.prepared.graph.neighbors_of(image_id)[0]
        asked = int(np.isin(before, latest.batch[:place]).sum())
        if method == "alc" and asked > 1:
            assert f"{asked} of its neighbours were picked before it" in reason


def test_neighbours_are_all_counted_and_their_moment_is_said(known, model):
    latest, graph = model.session.latest, model.session.prepared.graph
    locale = model_locale()
    counts = set()
    for image_id in range(COUNT):
        shown = neighborhood_shown(model.session, image_id)
        everyone = graph.neighbors_of(image_id)[0]
        sentence, below = in_words(shown, locale), caption(shown, locale)
        counts.add(len(everyone))
        if len(everyone) > 16:
            assert f"the 16 nearest of its {len(everyone)} neighbours" in sentence
            assert below.startswith(f"the 16 nearest of {len(everyone)} neighbours")
        drop = float(np.mean(shown.entropy[0, 1:] - shown.entropy[-1, 1:]))
        assert (shown.entropy >= 0).all()
        assert not np.signbit(shown.entropy).any()
        if drop >= 0.005:
            assert f"by {drop:.2f} nats" in sentence
        picked = image_id in latest.batch
        assert shown.is_pick == picked
        assert ("did not pick" in sentence) == (not picked and drop >= 0.005)
        if not picked:
            np.testing.assert_allclose(
                shown.entropy[0, 1:], latest.predictions.entropy[shown.neighbor_ids]
            )
        else:
            place = latest.batch.tolist().index(image_id)
            np.testing.assert_allclose(
                shown.entropy[0, 0],
                max(float(latest.traces.entropy[place, 0, 0]), 0.0),
            )
    assert max(counts) > NEIGHBORS - 5


def model_locale():
    from PySide6.QtCore import QLocale

    return QLocale()


def test_spared_images_were_free_to_be_asked_at_the_pick(known, model):
    """Answers given since do not change who was spared."""
    session = model.session
    picks = session.latest.batch.tolist()
    before = [neighborhood_shown(session, i).spared.tolist() for i in picks]
    others = [i for i in range(COUNT) if i not in known.book and known.given[i] >= 0]
    operations.answer(model, np.array(others[:12]), 0)
    assert [neighborhood_shown(session, i).spared.tolist() for i in picks] == before


def test_what_was_done_is_counted_also_when_it_is_taken_back(known, model):
    free = [i for i in range(COUNT) if i not in known.book]
    given = known.given[free]
    change = operations.answer(model, np.array(free), 1)
    counts = {
        "corrected": int(((given >= 0) & (given != 1)).sum()),
        "confirmed": int((given == 1).sum()),
        "labelled": int((given < 0).sum()),
    }
    assert min(counts.values()) > 0
    ranked = sorted(counts.items(), key=lambda item: -item[1])
    said = ", ".join(f"{number} {word}" for word, number in ranked)
    text = f"“{NAMES[1]}” for {len(free)} images: {said}"
    assert change_text(change, model.facts) == text
    assert change_text(operations.undo(model), model.facts) == f"Undone: {text}"
    assert change_text(operations.redo(model), model.facts) == f"Redone: {text}"
    mixed = model.session.review(
        free[:3], [Verdict.UNSURE, Verdict.LABEL, Verdict.EXCLUDE], [-1, 1, -1]
    )
    assert change_text(mixed, model.facts).startswith("3 images: 1 ")
    assert "1 unsure" in change_text(mixed, model.facts)
    one = operations.answer(model, np.array(free[:1]), int((given[0] + 1) % 3))
    name = NAMES[(given[0] + 1) % 3]
    assert change_text(one, model.facts) == f"“{name}” for {known.name(free[0])}: corrected"


def test_taking_suggestions_says_what_became_of_the_labels(known, model):
    free = np.array([i for i in range(COUNT) if i not in known.book])
    change = operations.take_suggestion(model, free)
    predicted, given = known.predicted[2][free], known.given[free]
    corrected = int(((given >= 0) & (predicted != given)).sum())
    assert f"{corrected} corrected" in change_text(change, model.facts)


def test_of_the_examples_of_a_class_those_are_yours_that_you_gave_it(known, window):
    facts = window.model.facts
    for class_id in range(3):
        given = {i for i, (word, label, _) in known.book.items() if label == class_id
                 and word in ("confirmed", "corrected", "labelled")}  # fmt: skip
        shown = shown_examples(facts, class_id)
        assert len(shown.own) == min(len(given), MOST)
        assert given.issuperset(shown.own)
        assert given.isdisjoint(shown.others)
        assert (facts.labels[list(shown.image_ids)] == class_id).all()


def test_an_empty_class_does_not_change_the_bars(known, model):
    before = model.facts.entropy_scale
    assert before == pytest.approx(np.log(3))
    operations.add_class(model, "Salix")
    assert model.facts.entropy_scale == before
    model.session.finish_round(model.session.begin_round()())
    model.took_batch()
    assert model.session.latest.classifier.class_count == 4
    assert model.facts.entropy_scale == pytest.approx(before)
    operations.merge_classes(model, 0, 1)
    assert model.facts.entropy_scale == pytest.approx(before)


def test_the_first_order_is_called_what_it_is(window):
    browser = window.workspace.browser
    for scope in Scope:
        browser.choose(scope, Order.QUERY)
        ids = window.workspace.grid.model().image_ids.tolist()
        if scope is Scope.SUSPECTED:
            assert browser.order_box.currentText() == "Given → suggested"
            assert ids == window.model.queue.image_ids.tolist()
        elif scope in (Scope.BATCH, Scope.CHECKS):
            assert browser.order_box.currentText() == "Order of asking"
            facts = window.model.facts
            listed = facts.batch if scope is Scope.BATCH else facts.checks
            assert ids == listed.tolist()
        else:
            assert browser.order_box.currentText() == "Order of import"
            assert ids == sorted(ids)
    browser.show_images(np.array([3, 1]))
    assert browser.order_box.itemText(0) == "Order of import"


def test_trust_follows_an_answer_at_once(known, model):
    image_id = next(i for i in range(COUNT) if i not in known.book and known.trained_on[i] >= 0)
    before = model.facts.trust[image_id]
    operations.answer(model, np.array([image_id]), int((known.given[image_id] + 1) % 3))
    assert np.isnan(model.facts.trust[image_id])
    operations.undo(model)
    assert model.facts.trust[image_id] == before


@pytest.mark.parametrize("value", [-0.0, -1e-9, -0.004, 0.0])
def test_nothing_is_never_written_with_a_minus(value):
    assert decimal_text(value) == "0.00"
    assert decimal_text(-0.4) == "-0.40"


def test_the_map_counts_its_marks(known, window):
    heatmap = window.workspace.heatmap
    window.workspace.docks.raise_view(heatmap)
    QTest.qWait(400)
    asked = known.asked[2]
    answered = sum(i in known.book for i in asked)
    others = sum(i not in asked for i in known.book)
    assert [entry.text for entry in heatmap.legend.entries()] == [
        f"in the batch, waiting ({len(asked) - answered})",
        f"in the batch, answered ({answered})",
        f"reviewed, not in the batch ({others})",
    ]
    shown = heatmap.canvas.scene.shown
    assert (shown.after[shown.count > 0] >= 0).all()
    assert (shown.before[shown.count > 0] >= shown.after[shown.count > 0] - 1e-9).all()


def test_a_finished_batch_is_summed_up_by_what_was_said(known, window):
    model = window.model
    waiting = model.session.waiting
    operations.answer(model, waiting, known.truth[waiting][0])
    for image_id in waiting.tolist():
        known.note(image_id, int(known.truth[waiting][0]), 2)
    statuses = [known.status(i) for i in model.session.batch.tolist()]
    said = window.workspace.rounds.call().text.splitlines()[0]
    found = {word: int(number) for number, word in re.findall(r"(\d+) (\w+)", said)}
    assert found == {word: statuses.count(word) for word in set(statuses)}
