import numpy as np
import pytest
from PySide6.QtCore import Qt

from alc_desktop.grid.model import IMAGE_ID_ROLE, ThumbnailModel
from alc_desktop.model.blind import told
from alc_engine.labels.store import Status


@pytest.fixture
def model(qapp):
    return ThumbnailModel()


@pytest.fixture
def changes(model):
    ranges = []
    model.dataChanged.connect(lambda first, last, _: ranges.append((first.row(), last.row())))
    return ranges


def spoken(model, row):
    return model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)


def answered(facts_of, count, image_id, status, label=None, **fields):
    facts = facts_of(count, **fields)
    facts.status[image_id] = status
    if label is not None:
        facts.labels[image_id] = label
    return facts


def test_rows_follow_the_order_of_the_ids(model, make_facts):
    model.show_images(np.array([7, 3, 5]), make_facts(10))
    assert [model.data(model.index(row), IMAGE_ID_ROLE) for row in range(3)] == [7, 3, 5]
    assert [model.row_of(image_id) for image_id in (7, 3, 5, 4, 99, -1)] == [0, 1, 2, -1, -1, -1]


def test_an_item_is_announced_with_file_label_suggestion_and_state(model, make_facts):
    model.show_images(np.arange(8), make_facts(8))
    assert spoken(model, 4) == "cat-4.png, given label cat, suggestion dog, not reviewed"


def test_a_corrected_item_is_announced_with_both_labels(model, make_facts):
    facts = answered(make_facts, 8, 4, Status.CORRECTED, label=1, unsaved=frozenset({4}))
    model.show_images(np.arange(8), facts)
    assert spoken(model, 4) == (
        "cat-4.png, given label cat, expert label dog, corrected, not saved yet"
    )


def test_before_the_first_round_there_is_no_suggestion(model, make_facts):
    facts = make_facts(3, predicted=None, predicted_probability=None, entropy=None)
    model.show_images(np.arange(3), facts)
    assert spoken(model, 0) == "cat-0.png, given label cat, not reviewed"
    assert "nats" not in model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)


def test_blind_hides_what_could_give_the_label_away_until_the_answer(model, make_facts):
    facts = answered(make_facts, 8, 5, Status.CONFIRMED)
    facts = told(facts)
    name = f"image {facts.number(4)}"
    model.show_images(np.arange(8), facts)
    assert spoken(model, 4) == f"{name}, not reviewed"
    assert model.data(model.index(4), Qt.ItemDataRole.DisplayRole) == name
    tip = model.data(model.index(4), Qt.ItemDataRole.ToolTipRole)
    assert "cat" not in tip
    assert "75" not in tip
    assert spoken(model, 5) == "dog-5.png, given label dog, suggestion ship, confirmed"


def test_a_refresh_announces_only_the_rows_that_changed(model, make_facts, changes):
    model.show_images(np.arange(100)[::-1].copy(), make_facts(100))
    model.refresh(make_facts(100), np.array([99, 98, 50, 1000]))
    assert changes == [(0, 1), (49, 49)]


def test_a_refresh_without_ids_announces_all(model, make_facts, changes):
    model.show_images(np.arange(100), make_facts(100))
    model.refresh(make_facts(100))
    assert changes == [(0, 99)]


def test_many_scattered_changes_are_announced_as_one(model, make_facts, changes):
    model.show_images(np.arange(1000), make_facts(1000))
    model.refresh(make_facts(1000), np.arange(0, 1000, 3))
    assert changes == [(0, 999)]


def test_the_next_unreviewed_comes_after_the_row_then_from_the_top(model, make_facts):
    status = np.full(10_000, Status.CONFIRMED, dtype=np.int8)
    status[[3, 9_000]] = Status.UNREVIEWED
    model.show_images(np.arange(10_000), make_facts(10_000, status=status))
    assert model.next_unreviewed(-1) == 3
    assert model.next_unreviewed(3) == 9_000
    assert model.next_unreviewed(9_000) == 3
    status[3] = Status.UNSURE
    assert model.next_unreviewed(9_000) == 9_000
    status[9_000] = Status.EXCLUDED
    assert model.next_unreviewed(0) == -1


def test_without_images_there_is_nothing_next(model):
    assert model.next_unreviewed(-1) == -1
    assert model.rowCount() == 0
