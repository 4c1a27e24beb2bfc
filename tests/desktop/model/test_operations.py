"""What each operation changes, and when an answer counts as saved."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from alc_desktop.model import operations
from alc_desktop.model.session_model import SessionModel
from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.prepared import Prepared
from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.store import MemoryEventLog, Status
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.rounds import RoundResult
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import ProjectSettings, TrainingSettings

N = 30


class HeldLog(MemoryEventLog):
    """A log whose commits end when the test says so."""

    def __init__(self):
        super().__init__()
        self.commits = []
        self.failure = None

    def append(self, events):
        if self.failure is not None:
            raise self.failure
        super().append(events)
        self.commits.append(Future())
        return self.commits[-1]


@pytest.fixture
def log():
    return HeldLog()


@pytest.fixture
def model(qapp, log):
    given = (np.arange(N) % 3).astype(np.int64)
    given[5] = -1
    vectors = np.random.default_rng(0).normal(size=(N, 4)).astype(np.float32)
    session = ActiveLearningSession(
        given,
        ("ant", "bee", "cat"),
        ProjectSettings(batch_size=6, training=TrainingSettings(hidden=(8, 8, 8), epochs=2)),
        log,
        MemoryRoundArchive(),
        Prepared(vectors, np.ones(N, bool), build_graph(vectors, k=3), vectors[:, :2].copy()),
    )
    catalog = ImageCatalog(
        Path("/images"),
        tuple(f"{i}.png" for i in range(N)),
        ("",) * N,
        ("ant", "bee", "cat"),
        given,
    )
    project = SimpleNamespace(
        catalog=catalog, session=session, path=Path("p.alc"), read_only=False, retry=Future
    )
    return SessionModel(project, "anna")


@pytest.fixture
def changes(model):
    """The ids of every `labels_changed`, in order."""
    seen = []
    model.labels_changed.connect(lambda ids: seen.append(ids.tolist()))
    return seen


def ids(*values):
    return np.array(values, dtype=np.int64)


def new_round(model) -> RoundResult:
    return model.session.begin_round()()


def test_an_answer_is_shown_at_once_and_saved_later(model, log, changes):
    change = operations.answer(model, ids(3, 4), 2, seconds=1.5)
    assert change.image_ids.tolist() == [3, 4]
    assert changes == [[3, 4]]
    assert model.facts.labels[[3, 4]].tolist() == [2, 2]
    assert model.facts.status[[3, 4]].tolist() == [Status.CORRECTED, Status.CORRECTED]
    assert model.facts.unsaved == {3, 4}
    log.commits[0].set_result(None)
    assert model.facts.unsaved == frozenset()
    assert changes == [[3, 4], [3, 4]]
    review = model.session.labels.reviews[3]
    assert (review.reviewer, review.seconds) == ("anna", 1.5)


def test_the_commit_is_noted_in_the_window_s_thread(qtbot, model, log):
    noted_in = []
    model.saved_changed.connect(lambda: noted_in.append(threading.current_thread()))
    operations.answer(model, ids(3), 2)
    writer = threading.Thread(target=lambda: log.commits[0].set_result(None))
    writer.start()
    writer.join()
    qtbot.waitUntil(lambda: model.unsaved_count == 0)
    assert set(noted_in) == {threading.main_thread()}


def test_an_image_answered_twice_is_saved_when_both_commits_are(model, log):
    operations.answer(model, ids(3), 2)
    operations.answer(model, ids(3), 1)
    log.commits[0].set_result(None)
    assert model.facts.unsaved == {3}
    log.commits[1].set_result(None)
    assert model.facts.unsaved == frozenset()


def test_a_failed_save_keeps_the_answer_waiting_until_a_retry_succeeds(model, log):
    retried = Future()
    model.project.retry = lambda: retried
    operations.answer(model, ids(3), 2)
    log.commits[0].set_exception(UserFixableError("The disk is full.", "p.alc", "Make room."))
    assert model.save_failure.what == "The disk is full."
    assert model.facts.unsaved == {3}
    assert model.facts.labels[3] == 2
    operations.retry_saving(model)
    assert model.save_failure is not None
    retried.set_result(None)
    assert model.save_failure is None
    assert model.facts.unsaved == frozenset()


def test_a_retry_that_fails_says_so_again(model, log):
    operations.answer(model, ids(3), 2)
    log.commits[0].set_exception(UserFixableError("The disk is full."))
    retried = Future()
    model.project.retry = lambda: retried
    operations.retry_saving(model)
    retried.set_exception(UserFixableError("The disk is still full."))
    assert model.save_failure.what == "The disk is still full."
    assert model.unsaved_count == 1


def test_an_answer_that_the_log_refuses_changes_nothing(model, log, changes):
    log.failure = UserFixableError("The disk is full.")
    with pytest.raises(UserFixableError):
        operations.answer(model, ids(3), 2)
    assert changes == []
    assert model.facts.labels[3] == 0
    assert model.facts.status[3] == Status.UNREVIEWED


def test_confirming_gives_each_image_its_own_given_label(model):
    operations.confirm(model, ids(0, 1, 2))
    assert model.facts.labels[:3].tolist() == [0, 1, 2]
    assert (model.facts.status[:3] == Status.CONFIRMED).all()


@pytest.fixture
def learned(model):
    """The model after a round that has learned the labels, as far as its figures say."""
    operations.take_round(model, new_round(model))
    predictions = model.session.latest.predictions
    predictions.top_classes[:, 0] = np.where(model.facts.given_labels < 0, 2, model.facts.labels)
    predictions.top_probabilities[:, 0] = 0.9
    return model


def test_a_suggestion_is_taken_for_each_image_that_has_a_likely_one(learned):
    predictions = learned.session.latest.predictions
    object.__setattr__(predictions, "suspicion", None)  # what is likeliest is suggested
    predictions.top_classes[[3, 4], 0] = 2, -1
    predictions.top_probabilities[6, 0] = 0.03
    assert operations.take_suggestion(learned, ids()) is None
    change = operations.take_suggestion(learned, ids(3, 4, 5, 6, 7), seconds=1.5)
    assert change.image_ids.tolist() == [3, 5, 7]
    assert learned.facts.labels[[3, 5, 7]].tolist() == [2, 2, 1]
    assert learned.facts.status[[3, 7]].tolist() == [Status.CORRECTED, Status.CONFIRMED]


def test_no_suggestion_is_taken_before_there_is_one(model, changes):
    with pytest.raises(UserFixableError, match="suggests nothing") as caught:
        operations.take_suggestion(model, ids(3))
    assert caught.value.where == "3.png"
    assert changes == []


def test_an_unlikely_suggestion_is_refused_with_its_figure_and_the_image(learned, changes):
    predictions = learned.session.latest.predictions
    object.__setattr__(predictions, "suspicion", None)
    predictions.top_probabilities[3, 0] = 0.03
    with pytest.raises(UserFixableError, match="only 3 % sure") as caught:
        operations.take_suggestion(learned, ids(3))
    assert caught.value.where == "3.png"
    assert changes == []


def test_no_suggestion_is_taken_of_a_model_no_better_than_chance(learned, changes):
    learned.session.latest.predictions.top_classes[:, 0] = 1  # the same for all, however sure
    with pytest.raises(UserFixableError, match="no better than chance") as caught:
        operations.take_suggestion(learned, ids(3))
    assert caught.value.where == "3.png"
    assert changes == []


def test_confirming_leaves_images_without_a_given_label_alone(model):
    change = operations.confirm(model, ids(4, 5))
    assert change.image_ids.tolist() == [4]
    with pytest.raises(UserFixableError):
        operations.confirm(model, ids(5))


def test_unsure_and_excluded(model):
    operations.mark_unsure(model, ids(1))
    operations.exclude(model, ids(2))
    assert model.facts.status[[1, 2]].tolist() == [Status.UNSURE, Status.EXCLUDED]


def test_nothing_selected_is_no_operation(model, changes):
    none = ids()
    for operation in (operations.confirm, operations.mark_unsure, operations.exclude):
        assert operation(model, none) is None
    assert operations.answer(model, none, 1) is None
    assert changes == []


def test_undo_and_redo_take_whole_operations_and_say_which(model, changes):
    operations.answer(model, ids(3, 4), 2)
    assert operations.undo(model).image_ids.tolist() == [3, 4]
    assert model.facts.labels[[3, 4]].tolist() == [0, 1]
    assert operations.undo(model) is None
    assert operations.redo(model).class_id == 2
    assert model.facts.labels[[3, 4]].tolist() == [2, 2]
    assert changes == [[3, 4]] * 3


@pytest.fixture
def told(model):
    """What the model told: `classes_changed` as True, `labels_changed` as ids."""
    seen = []
    model.classes_changed.connect(lambda: seen.append(True))
    model.labels_changed.connect(lambda ids: seen.append(ids.tolist()))
    return seen


def test_a_change_of_classes_replaces_the_facts_and_is_signed(model, log, told):
    change = operations.merge_classes(model, 0, 2)
    assert told == [True, change.image_ids.tolist()]
    assert model.facts.class_order == (1, 2)
    assert model.facts.shown_names == ("bee", "cat")
    assert (model.facts.labels[change.image_ids] == 2).all()
    assert (model.facts.given_labels != 0).all()
    assert [event.reviewer for event in log] == ["anna"]
    operations.rename_class(model, 1, "wasp")
    operations.add_class(model, "dog")
    operations.order_classes(model, [3])
    assert model.facts.shown_names == ("dog", "wasp", "cat")
    for _ in range(4):
        operations.undo(model)
    assert model.facts.shown_names == ("ant", "bee", "cat")
    assert model.facts.labels[0] == 0


def test_changes_of_classes_count_as_unsaved_until_each_is_committed(model, log):
    operations.rename_class(model, 0, "emmet")
    operations.answer(model, ids(3), 2)
    operations.add_class(model, "dog")
    assert model.unsaved_count == 3
    log.commits[0].set_result(None)
    log.commits[1].set_result(None)
    assert model.unsaved_count == 1
    log.commits[2].set_exception(UserFixableError("The disk is full."))
    assert model.save_failure.what == "The disk is full."
    retried = Future()
    model.project.retry = lambda: retried
    operations.retry_saving(model)
    retried.set_result(None)
    assert (model.unsaved_count, model.save_failure) == (0, None)


def test_a_change_of_classes_that_can_not_be_made_tells_nothing(model, told):
    with pytest.raises(UserFixableError, match="already"):
        operations.rename_class(model, 0, "bee")
    assert told == []
    assert model.unsaved_count == 0


def test_later_moves_images_of_the_batch_to_its_end_without_an_event(model, log):
    operations.take_round(model, new_round(model))
    first, second, *_ = model.facts.batch.tolist()
    outside = next(i for i in range(N) if i not in model.facts.batch)
    assert operations.put_later(model, ids(first, outside)).tolist() == [first]
    operations.put_later(model, ids(second))
    operations.put_later(model, ids(first))
    assert model.later == [second, first]
    assert log.commits == []


def test_a_new_batch_brings_its_predictions_and_forgets_what_was_put_off(qtbot, model):
    operations.take_round(model, new_round(model))
    operations.put_later(model, model.facts.batch[:1])
    with qtbot.waitSignals([model.batch_changed, model.predictions_changed]):
        operations.take_round(model, new_round(model))
    assert model.later == []
    assert model.facts.predicted.shape == model.facts.entropy.shape == (N,)
    assert model.session.round == 2


class InlineWorker:
    """Runs requests at once."""

    def submit(self, request, then):
        then(request(lambda progress: None, lambda: False))


def test_a_finished_round_waits_while_the_batch_has_unanswered_images(model):
    operations.start_round(model, InlineWorker())
    batch = model.facts.batch
    assert model.session.round == 1
    operations.start_round(model, InlineWorker())
    assert model.session.round == 1
    assert model.ready.round == 2
    assert model.facts.batch is batch
    operations.answer(model, batch, 1)
    operations.take_round(model, model.ready)
    assert model.ready is None
    assert model.session.round == 2


def test_a_round_that_waited_is_kept_when_the_project_is_closed(model):
    closed = []
    model.project.close = closed.append
    operations.start_round(model, InlineWorker())
    operations.start_round(model, InlineWorker())
    operations.close_project(model)
    assert model.session.round == 2
    assert closed == [False]
