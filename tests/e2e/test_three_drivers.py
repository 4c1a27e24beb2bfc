"""One loop, three drivers: inline, by the command line and through the worker's process."""

from __future__ import annotations

import csv
from dataclasses import dataclass

import numpy as np
import pytest

from alc_desktop.background.worker import RequestWorker
from alc_desktop.model import operations
from alc_desktop.model.session_model import SessionModel
from alc_engine import cli
from alc_engine.project import Project

PATIENCE = 120_000
ROUNDS = 3


@dataclass(frozen=True)
class ThreadCount:
    """How many threads torch uses in the worker's process."""

    def __call__(self, progress, cancelled):
        import torch

        return torch.get_num_threads()


@pytest.fixture
def worker(qapp):
    worker = RequestWorker()
    yield worker
    worker.close()


@pytest.fixture
def same_threads(qtbot, worker):
    """Let this process add floats in the same order as the worker's."""
    import torch

    before = torch.get_num_threads()
    with qtbot.waitSignal(worker.completed, timeout=PATIENCE) as done:
        worker.submit(ThreadCount())
    torch.set_num_threads(done.args[0])
    yield
    torch.set_num_threads(before)


@pytest.fixture
def data(make_data_set):
    return make_data_set(60)


@pytest.fixture
def new_project(data, make_project, tmp_path):
    """Make the same prepared project under another name."""
    return lambda name: make_project(data, tmp_path / f"{name}.alc", seed=7)


def true_class(data, names, file_name):
    return names.index(data.truth[file_name])


def inline_batches(data, path):
    batches = []
    with Project.open(path) as project:
        session, catalog = project.session, project.catalog
        for _ in range(ROUNDS):
            batch = session.finish_round(session.begin_round()()).tolist()
            batches.append([catalog.file_names[i] for i in batch])
            names = catalog.class_names
            session.answer(batch, [true_class(data, names, n) for n in batches[-1]])
    return batches


def command_line_batches(data, path):
    batches = []
    for number in range(ROUNDS):
        asked = path.with_name(f"batch-{number}.csv")
        assert cli.main(["round", str(path), "--out", str(asked)]) == 0
        with asked.open(encoding="utf-8-sig", newline="") as file:
            batches.append([row["file_name"] for row in csv.DictReader(file)])
        answers = path.with_name(f"answers-{number}.csv")
        with answers.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["file_name", "label"])
            rows.writerows((name, data.truth[name]) for name in batches[-1])
        assert cli.main(["answer", str(path), str(answers)]) == 0
    return batches


def worker_batches(qtbot, worker, data, path):
    batches = []
    model = operations.open_project(path)
    assert isinstance(model, SessionModel)
    names = model.facts.class_names
    for _ in range(ROUNDS):
        with qtbot.waitSignal(worker.completed, timeout=PATIENCE):
            operations.start_round(model, worker)
        batch = model.facts.batch
        batches.append([model.facts.file_names[i] for i in batch])
        for image_id, name in zip(batch.tolist(), batches[-1], strict=True):
            operations.answer(model, np.array([image_id]), true_class(data, names, name))
    operations.close_project(model)
    return batches


def test_the_same_seed_and_answers_give_the_same_batches(
    qtbot, capsys, worker, same_threads, data, new_project
):
    inline = inline_batches(data, new_project("inline"))
    by_command = command_line_batches(data, new_project("command"))
    by_worker = worker_batches(qtbot, worker, data, new_project("worker"))
    assert [len(batch) for batch in inline] == [8] * ROUNDS
    assert by_command == inline
    assert by_worker == inline
